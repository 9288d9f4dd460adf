import { randomUUID } from 'node:crypto';
import { createToken, tokenDigest } from '../../src/domain/token.js';
import type { AccessToken } from '../../src/entities/access-token.js';
import { buildOrganization } from './build-organization.js';
import { insert, type Queryable } from './insert.js';

/** An editor's token that is valid for a day, and the text that a client sends. */
export async function buildToken(
  db: Queryable,
  overrides: Partial<AccessToken> = {},
): Promise<AccessToken & { token: string }> {
  const token = createToken();
  const now = Date.now();
  const row = await insert<AccessToken>(db, 'access_token', {
    id: randomUUID(),
    role: 'EDITOR',
    digest: tokenDigest(token),
    createdAt: new Date(now),
    expiresAt: new Date(now + 86_400_000),
    ...overrides,
    organizationId: overrides.organizationId ?? (await buildOrganization(db)).id,
  });
  return { ...row, token };
}
