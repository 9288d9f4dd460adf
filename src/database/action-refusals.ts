import type { Problem } from '../domain/refusal.js';

const taken = (table: string): Record<string, Problem> => ({
  [`${table}_slug_unique`]: {
    code: 'REFERENCE_TAKEN',
    path: ['slug'],
    message: 'The slug is taken; choose another.',
  },
});

const needsDocument: Problem = {
  code: 'REQUIRED',
  path: ['documentId'],
  message: 'A paragraph needs the document that it stands in.',
};

/** The named rules of actions, plans, indicators and legal acts that an input can break, alone or with what is held. */
export const actionRefusals: Record<string, Problem> = {
  ...taken('legal_act'),
  ...taken('plan'),
  ...taken('action'),
  ...taken('indicator'),
  plan_days_ordered: {
    code: 'INVALID_VALUE',
    path: ['endsOn'],
    message: 'The plan would end before it starts.',
  },
  action_days_ordered: {
    code: 'INVALID_VALUE',
    path: ['dueOn'],
    message: 'The action would be due before it starts.',
  },
  action_status_paragraph_with_document: needsDocument,
  measurement_paragraph_with_document: needsDocument,
  indicator_baseline_whole: {
    code: 'REQUIRED',
    path: ['baselineOn'],
    message: 'A baseline has a value and a day; give both, or null for both.',
  },
  indicator_target_whole: {
    code: 'REQUIRED',
    path: ['targetOn'],
    message: 'A target has a value and a day; give both, or null for both.',
  },
  indicator_days_ordered: {
    code: 'INVALID_VALUE',
    path: ['targetOn'],
    message: 'The target would be set for a day before the baseline.',
  },
  indicator_target_in_direction: {
    code: 'INVALID_VALUE',
    path: ['targetValue'],
    message: 'The target lies in the wrong direction from the baseline; turn one of them round.',
  },
  measurement_period_ordered: {
    code: 'INVALID_VALUE',
    path: ['periodFrom'],
    message: 'The period would begin after the day of the measurement.',
  },
  measurement_supersedes_unique: {
    code: 'ALREADY_SUPERSEDED',
    path: ['supersedesId'],
    message: 'The measurement has been corrected already; correct the newest one.',
  },
};
