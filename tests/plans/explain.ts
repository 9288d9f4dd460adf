import { settingsFor, type World } from '../../src/database/world.js';
import { statements, type Planning, type SentStatement } from '../../src/database/run.js';
import type { Actor } from '../../src/domain/role.js';
import type { Api } from '../setup/api.js';

/** A node of a plan, as EXPLAIN tells it. */
interface PlanNode {
  'Node Type': string;
  'Parent Relationship'?: string;
  'Relation Name'?: string;
  'Index Cond'?: string;
  Plans?: PlanNode[];
}

/** A statement, and the tables that its plan reads from end to end. */
export interface Explained {
  text: string;
  wholeTables: string[];
}

/** The plans of all statements that a work sends, each in the world at which it looks. */
export async function explain(
  api: Api,
  actor: Actor | null,
  work: () => Promise<unknown>,
): Promise<Explained[]> {
  const sent: SentStatement[] = [];
  const note = (message: unknown) => void sent.push(message as SentStatement);
  statements.subscribe(note);
  try {
    await work();
  } finally {
    statements.unsubscribe(note);
  }
  const readers = sent.filter(({ world }) => world);
  return Promise.all(
    readers.map(async ({ text, values, world, planning = 'force_generic_plan' }) => ({
      text: text.replace(/\s+/g, ' ').trim(),
      wholeTables: wholeTables(await planOf(api, actor, { text, values, planning }, world!), false),
    })),
  );
}

async function planOf(
  api: Api,
  actor: Actor | null,
  { text, values, planning }: { text: string; values: unknown[]; planning: Planning },
  world: World,
): Promise<PlanNode> {
  const pool = actor ? api.database.memberReaders : api.database.publicReaders;
  const client = await pool.connect();
  try {
    await client.query(`begin read only; set local plan_cache_mode = ${planning}`);
    await client.query(
      `select set_config('search_path', $1, true), set_config('heed.revision', $2, true), set_config('heed.day', $3, true), set_config('heed.viewer', $4, true)`,
      [...settingsFor(world, actor), actor?.organizationId ?? ''],
    );
    const { rows } = await client.query<{ 'QUERY PLAN': Array<{ Plan: PlanNode }> }>(
      `explain (format json) ${text}`,
      values,
    );
    return rows[0]!['QUERY PLAN'][0]!.Plan;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

/**
 * A scan reads all, and so does an index without a condition, unless a limit above it stops it: what must have all of
 * its input before it gives a first row stands between.
 */
function wholeTables(node: PlanNode, isStopped: boolean): string[] {
  const type = node['Node Type'];
  const isWhole =
    type === 'Seq Scan' || (/^Index (Only )?Scan/.test(type) && !node['Index Cond'] && !isStopped);
  const stops =
    type === 'Limit' || (isStopped && !['Sort', 'Hash', 'Aggregate', 'Materialize'].includes(type));
  return [
    ...(isWhole ? [node['Relation Name']!] : []),
    ...(node.Plans ?? []).flatMap((child) =>
      wholeTables(child, stops && child['Parent Relationship'] !== 'SubPlan'),
    ),
  ];
}
