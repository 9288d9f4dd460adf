import { randomUUID } from 'node:crypto';
import type { Database } from '../database/connect.js';
import { expected } from '../database/database-refusal.js';
import { nameFor } from '../database/named-statements.js';
import { run } from '../database/run.js';
import { refuse, refuseIfAny, type Problem } from '../domain/refusal.js';
import { type Role, roleNames } from '../domain/role.js';
import { createToken, tokenDigest } from '../domain/token.js';

/** How long a token may last, in days. */
export const tokenDaysMax = 3650;
export const tokenDaysDefault = 365;
const millisecondsPerDay = 86_400_000;

export interface TokenRequest {
  /** The slug of the organization that the token stands for. */
  organization: string;
  role: string;
  /** 1 to `tokenDaysMax`. */
  expiresInDays: number;
}

/** What may be said of a token: everything but the token. */
export interface TokenRecord {
  id: string;
  organization: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

/**
 * Makes a token for an organization. It is told this once: the database keeps its SHA-256 alone.
 * @throws Refusal for an unknown organization or role, or a duration out of range.
 */
export async function issueToken(
  database: Database,
  request: TokenRequest,
  now: Date,
): Promise<{ token: string; record: TokenRecord }> {
  refuseIfAny(problemsOf(request));
  const token = createToken();
  const expiresAt = new Date(now.getTime() + request.expiresInDays * millisecondsPerDay);
  const [row] = await query<{ id: string }>(
    database,
    `insert into heed.access_token (id, organization_id, role, digest, created_at, expires_at)
       select $1, organization.id, $3, $4, $5, $6 from heed.organization where organization.slug = $2
     returning access_token.id`,
    [randomUUID(), request.organization, request.role, tokenDigest(token), now, expiresAt],
  );
  if (!row) {
    refuse(
      'UNKNOWN_ID',
      ['organization'],
      `There is no organization "${request.organization}". Its slug stands in the register: ` +
        '{ organizations { nodes { slug } } }.',
    );
  }
  const { organization, role } = request;
  const record = {
    id: row.id,
    organization,
    role: role as Role,
    createdAt: now,
    expiresAt,
    revokedAt: null,
  };
  return { token, record };
}

/** All tokens that were ever made, the newest first. */
export async function listTokens(database: Database): Promise<TokenRecord[]> {
  return query<TokenRecord>(
    database,
    `select token.id, organization.slug as organization, token.role, token.created_at as "createdAt",
            token.expires_at as "expiresAt", token.revoked_at as "revokedAt"
       from heed.access_token token join heed.organization on organization.id = token.organization_id
      order by token.created_at desc, token.id`,
  );
}

/**
 * Ends a token at once. Ending it again changes nothing.
 * @returns since when it has ended.
 * @throws Refusal for an unknown id.
 */
export async function revokeToken(database: Database, id: string, now: Date): Promise<Date> {
  const [row] = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(id)
    ? await query<{ revokedAt: Date }>(
        database,
        `update heed.access_token set revoked_at = coalesce(access_token.revoked_at, $2)
          where access_token.id = $1 returning access_token.revoked_at as "revokedAt"`,
        [id, now],
      )
    : [];
  return (
    row?.revokedAt ??
    refuse('UNKNOWN_ID', ['ID'], `There is no token ${id}. See: npx heed token list`)
  );
}

function problemsOf({ role, expiresInDays }: TokenRequest): Problem[] {
  const problems: Problem[] = [];
  if (!(roleNames as string[]).includes(role)) {
    const message = `"${role}" is not a role; it is one of ${roleNames.join(', ')}.`;
    problems.push({ code: 'INVALID_VALUE', path: ['role'], message });
  }
  if (!Number.isInteger(expiresInDays) || expiresInDays < 1 || expiresInDays > tokenDaysMax) {
    const message = `A token lasts a whole number of days from 1 to ${tokenDaysMax}.`;
    problems.push({ code: 'INVALID_VALUE', path: ['expires'], message });
  }
  return problems;
}

async function query<Row>(
  database: Database,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  try {
    const client = await database.writers.connect();
    try {
      return await run<Row>(client, text, values, { name: nameFor(client, 'heed', text) });
    } finally {
      client.release();
    }
  } catch (error) {
    throw expected(error) ?? error;
  }
}
