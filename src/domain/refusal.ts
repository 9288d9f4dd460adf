/** What can be wrong with a request. The same words stand in the API's `UserErrorCode` and in `extensions.code`. */
export const refusalCodes = {
  REQUIRED: 'A value that is needed is missing or empty.',
  INVALID_VALUE:
    'A value has the wrong form, is not one of those known, or does not fit the others.',
  TOO_LONG: 'A text or list is over its limit.',
  HOSTILE_TEXT: 'A text contains a NUL or half of a surrogate pair.',
  DATE_IN_FUTURE: "A day is later than the installation's today.",
  UNKNOWN_ID: 'An id, slug or reference names nothing that you may see.',
  NOT_A_PART: 'The part belongs to another recommendation, or is not a part.',
  NOT_AN_ADDRESSEE: 'The organization did not receive this recommendation.',
  CANNOT_JUDGE: 'The organization has no perspective, so it cannot judge.',
  SOURCE_REQUIRED:
    'A judgement attributed to another organization needs a document and paragraph or a url, and a quote.',
  REFERENCE_TAKEN: 'The reference, slug or symbol is taken already.',
  REVISION_OUTDATED: 'Somebody has changed the entry since the revision that you expected.',
  ALREADY_SUPERSEDED: 'The assessment has been corrected already; correct the newest one.',
  ALREADY_RETRACTED: 'The assessment has been withdrawn.',
  ALREADY_ENDED: 'The entry was taken out of use already.',
  ALREADY_RELATED: 'The two have a relation of this kind already, in one direction or the other.',
  ALREADY_EXTENDED: 'The deadline has been extended already; extend the newest one.',
  ALREADY_PUBLISHED: 'The entry is public already.',
  PRIVATE_REFERENCE:
    'A public entry would name a private one; publish that first, or both together.',
  IDEMPOTENCY_KEY_REUSED: 'The idempotency key was used before, with another input.',
  INVENTED_MIXED: 'Invented and real entries cannot stand together.',
  UNAUTHENTICATED: 'A valid token is needed.',
  FORBIDDEN: "The token's role or organization does not allow this.",
  CURSOR_INVALID: 'The cursor is not one of ours, or belongs to another filter or order.',
  OUTCOME_UNKNOWN:
    'The connection to the database was lost at the commit; look whether the write is there.',
  DATABASE_UNAVAILABLE: 'The database does not answer; try again.',
} as const;

export type RefusalCode = keyof typeof refusalCodes;

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
