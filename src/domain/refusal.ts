/** What can be wrong with a request. The same words stand in the API's `UserErrorCode` and in `extensions.code`. */
export const refusalCodes = [
  'REQUIRED',
  'INVALID_VALUE',
  'TOO_LONG',
  'HOSTILE_TEXT',
  'DATE_IN_FUTURE',
  'UNKNOWN_ID',
  'NOT_A_PART',
  'NOT_AN_ADDRESSEE',
  'CANNOT_JUDGE',
  'SOURCE_REQUIRED',
  'REFERENCE_TAKEN',
  'REVISION_OUTDATED',
  'ALREADY_SUPERSEDED',
  'ALREADY_RETRACTED',
  'ALREADY_ENDED',
  'ALREADY_RELATED',
  'ALREADY_EXTENDED',
  'ALREADY_PUBLISHED',
  'PRIVATE_REFERENCE',
  'IDEMPOTENCY_KEY_REUSED',
  'INVENTED_MIXED',
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'CURSOR_INVALID',
  'TOOK_TOO_LONG',
  'OUTCOME_UNKNOWN',
  'DATABASE_UNAVAILABLE',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

/** One thing that is wrong: what kind, where in the input, and how to mend it. */
export interface Problem {
  code: RefusalCode;
  /** The way through the input to the value, e.g. `['evidence', '0', 'url']`; empty for the whole. */
  path: string[];
  message: string;
}

/** An expected failure. Everything else that is thrown is a bug. */
export class Refusal extends Error {
  constructor(readonly problems: [Problem, ...Problem[]]) {
    super(problems.map((problem) => problem.message).join('\n'));
    this.name = 'Refusal';
  }
}

export function refuse(code: RefusalCode, path: string[], message: string): never {
  throw new Refusal([{ code, path, message }]);
}

/** Refuses with all that is wrong at once, or does nothing. */
export function refuseIfAny(problems: Problem[]): void {
  const [first, ...rest] = problems;
  if (first) throw new Refusal([first, ...rest]);
}
