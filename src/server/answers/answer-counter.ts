import { createCounter, type Counter } from '../metrics.js';

const ways = ['kept', 'not-modified', 'computed'] as const;

export type AnswerCounter = Counter<(typeof ways)[number]>;

export function countAnswers(): AnswerCounter {
  return createCounter(
    'heed_graphql_answers_total',
    'Answers to queries that can be kept: sent as they were kept, confirmed as not modified, or computed anew.',
    'how',
    ways,
  );
}
