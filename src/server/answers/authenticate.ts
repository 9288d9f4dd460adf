import { refuse } from '../../domain/refusal.js';
import type { Actor } from '../../domain/role.js';
import { isWellFormedToken, tokenDigest } from '../../domain/token.js';
import type { Findings } from '../../services/freshness.js';

/**
 * The SHA-256 of the token in a header, in hexadecimal digits; null where there is no header.
 * @throws Refusal when it cannot be a token
 */
export function tokenIn(authorization: string | undefined): string | null {
  if (authorization === undefined) return null;
  const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
  if (!token || !isWellFormedToken(token)) return refuseToken();
  return tokenDigest(token).toString('hex');
}

/** Who asks with a token; null for the public, undefined where the token is unknown, revoked or over. */
export function actorWith(
  { holderOf }: Findings,
  token: string | null,
  now: Date,
): Actor | null | undefined {
  if (token === null) return null;
  const holder = holderOf(token);
  if (!holder || holder.expiresAt <= now) return undefined;
  const { tokenId, organizationId, role } = holder;
  return { tokenId, organizationId, role };
}

export function refuseToken(): never {
  return refuse(
    'UNAUTHENTICATED',
    [],
    'The token is not valid: malformed, unknown, revoked or expired. Send Authorization: Bearer heed_… or nothing.',
  );
}
