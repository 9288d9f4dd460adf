import { channel } from 'node:diagnostics_channel';
import type pg from 'pg';
import type { World } from './world.js';

/** Publishes every statement that is sent: tests and the benchmark count and explain them. */
export const statements = channel('heed:statement');

/** A statement as it is published. */
export interface SentStatement {
  text: string;
  values: unknown[];
  /** The world that it looks at; undefined for those of a write. */
  world?: World;
  /** How it is planned, if a reader's; see snapshot.ts. */
  planning?: Planning;
}

/** By one plan for any values, or as PostgreSQL weighs it: with their plan where that is worth planning anew. */
export type Planning = 'force_generic_plan' | 'auto';

/** Sends one statement. Every service's statement passes here. */
export async function run<Row>(
  client: pg.ClientBase,
  text: string,
  values: unknown[] = [],
  { world, planning, name }: { world?: World; planning?: Planning; name?: string } = {},
): Promise<Row[]> {
  if (statements.hasSubscribers) {
    statements.publish({ text, values, world, planning } satisfies SentStatement);
  }
  const result = await client.query({ text, values, name });
  return result.rows as Row[];
}
