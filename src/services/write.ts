import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import { run } from '../database/snapshot.js';
import { refuse, type Problem, Refusal } from '../domain/refusal.js';
import type { Actor } from '../domain/role.js';
import type { Session } from './session.js';

/** What a change row says of a write. */
export interface WriteIntent {
  /** What was done, in the past: `ASSESSMENT_RECORDED`. */
  kind: string;
  /** The node that the write answers with, now and when its key is sent again. */
  subjectId: string;
  reason?: string | null;
  idempotencyKey?: string | null;
  /** What was asked, whole; the key stands for this input alone. */
  input: unknown;
}

/** A write under way. */
export interface Writing {
  query<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Takes the revision: call it once, after every other lock, before the rows that carry it. */
  beginChange(intent?: Partial<WriteIntent>): Promise<number>;
}

export function requireActor(session: Session): Actor {
  return (
    session.actor ??
    refuse('UNAUTHENTICATED', [], 'Writing needs a token: Authorization: Bearer heed_….')
  );
}

/**
 * Does one write in one transaction, exactly once per idempotency key.
 * @returns the id of the node to answer with, and whether an earlier write of the same key had made it
 */
export async function write(
  session: Session,
  intent: WriteIntent,
  work: (writing: Writing) => Promise<void>,
): Promise<{ subjectId: string; isRepeat: boolean }> {
  const actor = requireActor(session);
  const earlier = await findEarlier(session, actor, intent);
  if (earlier) return { subjectId: earlier, isRepeat: true };
  try {
    await transact(session, async (client) => {
      const query = <Row>(text: string, values?: unknown[]) => run<Row>(client, text, values);
      await work({
        query,
        beginChange: (more) => beginChange(client, actor, { ...intent, ...more }),
      });
    });
    return { subjectId: intent.subjectId, isRepeat: false };
  } catch (error) {
    // Another request with the same key was faster: its answer is ours.
    if (isViolation(error, 'change_idempotency_key_unique')) {
      const faster = await findEarlier(session, actor, intent);
      if (faster) return { subjectId: faster, isRepeat: true };
    }
    throw expected(error) ?? error;
  }
}

/** Runs a transaction of our own, for what the change log does not hold (tokens) and for imports. */
export async function transact<T>(
  session: Session,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> {
  const client = await session.database.writers.connect();
  let isCommitting = false;
  try {
    await client.query('begin');
    const result = await work(client);
    isCommitting = true;
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    const isLost =
      !(error as pg.DatabaseError).code?.match(/^[0-9A-Z]{5}$/) && isConnectionError(error);
    if (isLost) client.release(error as Error);
    else await rollBack(client);
    if (isLost && isCommitting) {
      refuse(
        'OUTCOME_UNKNOWN',
        [],
        'The connection was lost at the commit. Look whether the write is there; with an idempotency key you may simply send it again.',
      );
    }
    throw error;
  }
}

export async function beginChange(
  client: pg.ClientBase,
  actor: Actor,
  intent: WriteIntent,
): Promise<number> {
  const { digest, salt } = digestOf(intent);
  const [row] = await run<{ revision: number }>(
    client,
    'select heed.begin_change($1, $2, $3, $4, $5, $6, $7) as revision',
    [
      actor.organizationId,
      intent.kind,
      intent.subjectId,
      intent.reason ?? null,
      intent.idempotencyKey ?? null,
      digest,
      salt,
    ],
  );
  return row!.revision;
}

/** The digest of an input, with a salt of its own; none where no key asks for it. */
export function digestOf(intent: WriteIntent): { digest: Buffer | null; salt: Buffer | null } {
  if (!intent.idempotencyKey) return { digest: null, salt: null };
  const salt = randomBytes(16);
  return { digest: saltedDigest(salt, intent.input), salt };
}

async function findEarlier(
  session: Session,
  actor: Actor,
  intent: WriteIntent,
): Promise<string | null> {
  if (!intent.idempotencyKey) return null;
  const client = await session.database.writers.connect();
  try {
    const [earlier] = await run<{ subject_id: string; input_digest: Buffer; salt: Buffer | null }>(
      client,
      `select change.subject_id, change.input_digest, change_salt.salt
         from heed.change left join heed.change_salt on change_salt.revision = change.revision
        where change.organization_id = $1 and change.idempotency_key = $2`,
      [actor.organizationId, intent.idempotencyKey],
    );
    if (!earlier) return null;
    const isSame =
      earlier.salt && saltedDigest(earlier.salt, intent.input).equals(earlier.input_digest);
    if (isSame) return earlier.subject_id;
    return refuse(
      'IDEMPOTENCY_KEY_REUSED',
      ['idempotencyKey'],
      'This key was used before, with another input or for a write that was redacted since. Use a new key.',
    );
  } finally {
    client.release();
  }
}

function saltedDigest(salt: Buffer, input: unknown): Buffer {
  return createHash('sha256').update(salt).update(canonical(input)).digest();
}

/** The same text for the same input, whatever the order of its keys; a missing value is no value. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(
          Object.entries(inner)
            .filter(([, each]) => each !== null && each !== undefined)
            .sort(([one], [other]) => (one < other ? -1 : 1)),
        )
      : inner,
  );
}

async function rollBack(client: pg.PoolClient): Promise<void> {
  try {
    await client.query('rollback');
    client.release();
  } catch (error) {
    client.release(error as Error);
  }
}

export function isViolation(error: unknown, constraint: string): boolean {
  return (error as pg.DatabaseError).constraint === constraint;
}

function isConnectionError(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return (
    ['ECONNRESET', 'ECONNREFUSED', 'EPIPE', 'ETIMEDOUT'].includes(code ?? '') ||
    /terminated|Connection ended|not queryable|timeout exceeded when trying to connect/i.test(
      message ?? '',
    )
  );
}

/** What the database refuses by a rule that has a name is an expected failure; everything else is a bug. */
const rules: Record<string, Problem> = {
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

export function expected(error: unknown): Refusal | null {
  const { code, constraint } = error as pg.DatabaseError;
  const problem = rules[constraint ?? ''] ?? rules[code ?? ''];
  if (problem) return new Refusal([problem]);
  if (isConnectionError(error) || /^(08|57P)/.test(code ?? '')) {
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
