import type { AnswerCounter } from './answers/answer-counter.js';
import type { AnswerOperation } from './answers/answer-operation.js';
import { askedByBody, type Documents } from './answers/asked-operation.js';
import { jsonType } from './media-type.js';

/** A GraphQL request in the form of a POST's body. */
export interface GraphqlBody {
  query: string;
  operationName: string;
  variables: object;
}

/** Answers as /graphql answers somebody without a token: the same limits, rights and masking. */
export type AskPublic = (body: GraphqlBody, acceptLanguage: string) => Promise<object>;

/** GraphQL without the way over the network, for the page that this server makes itself. */
export function createAskPublic(
  answer: AnswerOperation,
  counter: AnswerCounter,
  documents: Documents,
) {
  return (requestId: string): AskPublic =>
    async (json, acceptLanguage) => {
      const bytes = Buffer.from(JSON.stringify(json));
      const operation = askedByBody({ bytes, json }, jsonType, documents);
      let body!: string | Buffer;
      await answer(
        operation,
        { authorization: undefined, acceptLanguage },
        requestId,
        (answered) => {
          if (answered.kept) counter.count(answered.isNew ? 'computed' : 'kept');
          body = answered.kept ? answered.kept.body : answered.body;
        },
      );
      return JSON.parse(String(body)) as object;
    };
}
