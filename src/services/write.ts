import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Database } from '../database/connect.js';
import { expected, isViolation } from '../database/database-refusal.js';
import { run } from '../database/run.js';
import { runAlone, transact } from '../database/transact.js';
import { Refusal, refuse } from '../domain/refusal.js';
import type { Actor } from '../domain/role.js';
import { refreshSession, type Session } from './session.js';

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
  beginChange(): Promise<number>;
}

export function requireActor(session: Session): Actor {
  return (
    session.actor ??
    refuse('UNAUTHENTICATED', [], 'Writing needs a token: Authorization: Bearer heed_….')
  );
}

/** What a write answers with: the node, and whether an earlier write with the same key had made it. */
export interface Written {
  subjectId: string;
  isRepeat: boolean;
}

/** Does one write in one transaction, exactly once per idempotency key. */
export function write(
  session: Session,
  intent: WriteIntent,
  work: (writing: Writing) => Promise<void>,
): Promise<Written> {
  const actor = requireActor(session);
  return exactlyOnce(session, intent, () =>
    transact(session.database, async (client) => {
      const query = <Row>(text: string, values?: unknown[]) => run<Row>(client, text, values);
      await work({ query, beginChange: () => beginChange(client, actor, intent) });
    }),
  );
}

/**
 * Does a write that is one statement, which takes its revision itself: one round trip, exactly once per key.
 * @param statement gets the digest and salt of the input, and says what to send
 */
export function writeAtOnce(
  session: Session,
  intent: WriteIntent,
  statement: (digest: Buffer | null, salt: Buffer | null) => { text: string; values: unknown[] },
): Promise<Written> {
  return exactlyOnce(session, intent, async () => {
    const { digest, salt } = digestOf(intent);
    const { text, values } = statement(digest, salt);
    refreshSession(session);
    await runAlone(session.database, text, values);
  });
}

/**
 * Does a write, or answers with the node of an earlier one with the same key and input. That is asked before anything
 * else is looked at: what let the first one pass, such as an uncorrected assessment, holds no more when it is
 * repeated. And it is asked again where the write is refused, perhaps by what its own twin has just done, or where
 * the commit was not answered.
 */
export async function unlessRepeated(
  session: Session,
  intent: Pick<WriteIntent, 'idempotencyKey' | 'input'>,
  work: () => Promise<string>,
): Promise<string> {
  const earlier = await findRepeat(session, intent);
  if (earlier) return earlier;
  try {
    return await work();
  } catch (error) {
    const isAnswered =
      error instanceof Refusal && error.problems[0].code !== 'DATABASE_UNAVAILABLE';
    const first = isAnswered ? await findRepeat(session, intent) : null;
    if (first) return first;
    throw error;
  }
}

async function findRepeat(
  session: Session,
  intent: Pick<WriteIntent, 'idempotencyKey' | 'input'>,
): Promise<string | null> {
  if (!intent.idempotencyKey) return null;
  try {
    return await findEarlier(session.database, requireActor(session), intent);
  } catch (error) {
    throw expected(error) ?? error;
  }
}

async function exactlyOnce(
  session: Session,
  intent: WriteIntent,
  work: () => Promise<void>,
): Promise<Written> {
  try {
    await work();
    return { subjectId: intent.subjectId, isRepeat: false };
  } catch (error) {
    // Another request with the same key was faster: its answer is ours.
    if (isViolation(error, 'change_idempotency_key_unique')) {
      const faster = await findRepeat(session, intent);
      if (faster) return { subjectId: faster, isRepeat: true };
    }
    throw expected(error) ?? error;
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
  database: Database,
  actor: Actor,
  intent: Pick<WriteIntent, 'idempotencyKey' | 'input'>,
): Promise<string | null> {
  const client = await database.writers.connect();
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
      'This key was used before, with another input or for a text that was redacted or replaced since. Use a new key.',
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
