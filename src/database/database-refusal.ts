import type pg from 'pg';
import { Refusal, type Problem } from '../domain/refusal.js';
import { actionRefusals } from './action-refusals.js';

export function isViolation(error: unknown, constraint: string): boolean {
  return (error as pg.DatabaseError).constraint === constraint;
}

/** Whether the server went away or never answered; what it does answer has a code of five letters and digits. */
export function isLost(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  if (/^(08|57P)/.test(code ?? '')) return true;
  return (
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT', 'ENOENT'].includes(code ?? '') ||
    /terminated|Connection ended|not queryable|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error/i.test(
      message ?? '',
    )
  );
}

export const tookTooLong: Problem = {
  code: 'TOOK_TOO_LONG',
  path: [],
  message: 'The answer took longer than a request may; ask for less, or narrow the filter.',
};

/** What the database refuses by a rule that has a name is an expected failure; everything else is a bug. */
const rules: Record<string, Problem> = {
  ...actionRefusals,
  // query_canceled: by the limit of a statement, or by that of a request.
  57014: tookTooLong,
  HD002: {
    code: 'ALREADY_SUPERSEDED',
    path: ['assessmentId'],
    message: 'The assessment has been corrected; act on the newest one.',
  },
  HD003: {
    code: 'ALREADY_RETRACTED',
    path: ['assessmentId'],
    message: 'The assessment has been withdrawn; record a new one.',
  },
  HD004: {
    code: 'PRIVATE_REFERENCE',
    path: [],
    message: 'A public entry would name a private one; publish that first, or both together.',
  },
  HD005: {
    code: 'INVALID_VALUE',
    path: ['parentId'],
    message: 'A part cannot have parts of its own.',
  },
  HD006: {
    code: 'INVENTED_MIXED',
    path: ['collectionIds'],
    message: 'Invented items belong to invented collections, and only they do.',
  },
  HD007: {
    code: 'CANNOT_JUDGE',
    path: ['assessorId'],
    message: 'The organization has no perspective, so it cannot judge.',
  },
  HD008: {
    code: 'NOT_A_PART',
    path: ['partIds'],
    message: 'An assessment judges the recommendation that it is about, or some of its parts.',
  },
  HD010: {
    code: 'DATE_IN_FUTURE',
    path: ['effectiveOn'],
    message: 'An assessment cannot count from a day to come.',
  },
  HD012: {
    code: 'INVALID_VALUE',
    path: ['perspective'],
    message:
      'An organization that has judged keeps its perspective. For the body that it became, add a new organization and name that as its successor.',
  },
  HD031: {
    code: 'REQUIRED',
    path: ['ids'],
    message:
      'Duplicates that were judged by one act are published by one act; give the ids of all its assessments.',
  },
  recommendation_paragraph_with_document: {
    code: 'REQUIRED',
    path: ['documentId'],
    message: 'A paragraph needs the document that it stands in.',
  },
  response_paragraph_with_document: {
    code: 'REQUIRED',
    path: ['documentId'],
    message: 'A paragraph needs the document that it stands in.',
  },
  assessment_supersedes_unique: {
    code: 'ALREADY_SUPERSEDED',
    path: ['assessmentId'],
    message: 'The assessment has been corrected already; correct the newest one.',
  },
  retraction_assessment_unique: {
    code: 'ALREADY_RETRACTED',
    path: ['assessmentId'],
    message: 'The assessment has been withdrawn already.',
  },
  relation_current: {
    code: 'ALREADY_RELATED',
    path: ['toId'],
    message:
      'The two have a relation of this kind already, in one direction or the other; end that first.',
  },
  deadline_extended_once: {
    code: 'ALREADY_EXTENDED',
    path: ['extendsId'],
    message: 'The deadline has been extended already; extend the newest one.',
  },
  recommendation_reference_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['reference'],
    message: 'The reference is taken; choose another.',
  },
  organization_slug_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['slug'],
    message: 'The slug is taken; choose another.',
  },
  document_slug_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['slug'],
    message: 'The slug is taken; choose another.',
  },
  document_symbol_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['symbol'],
    message: 'Another document bears this symbol.',
  },
  collection_slug_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['slug'],
    message: 'The slug is taken; choose another.',
  },
  term_slug_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['slug'],
    message: 'The slug is taken; choose another.',
  },
  term_code_unique: {
    code: 'REFERENCE_TAKEN',
    path: ['code'],
    message: 'The vocabulary has this code already.',
  },
};

/** The refusal that an error of the database stands for; null for a bug. */
export function expected(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  const { code, constraint } = error as pg.DatabaseError;
  const problem = rules[constraint ?? ''] ?? rules[code ?? ''];
  if (problem) return new Refusal([problem]);
  if (isLost(error)) {
    return new Refusal([
      {
        code: 'DATABASE_UNAVAILABLE',
        path: [],
        message: 'The database does not answer; try again.',
      },
    ]);
  }
  return null;
}
