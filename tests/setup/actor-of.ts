import type { Database } from '../../src/database/connect.js';
import { Refusal } from '../../src/domain/refusal.js';
import type { Actor } from '../../src/domain/role.js';
import { actorWith, tokenIn } from '../../src/server/answers/authenticate.js';
import { createFreshness } from '../../src/services/freshness.js';

/** Whom a server takes for the holder of a token at an instant; null for nobody. */
export async function actorOf(database: Database, token: string, now: Date): Promise<Actor | null> {
  try {
    const digest = tokenIn(`Bearer ${token}`);
    const findings = await createFreshness(database).ask({ token: digest, documentId: null });
    return actorWith(findings, digest, now) ?? null;
  } catch (error) {
    if (error instanceof Refusal && error.problems[0].code === 'UNAUTHENTICATED') return null;
    throw error;
  }
}
