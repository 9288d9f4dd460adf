import { refuse } from '../../domain/refusal.js';
import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { judged } from './judged.js';
import type { Edge } from './plan.js';
import { idsOf } from './status-plans.js';

/** `isStale(after:, assessor:)`: whether no standing judgement of it, or of a part, counts from that day or later. */
export const isStaleEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const assessor = (field.args.assessor ?? null) as string | null;
    if (assessor) await refuseUnknown(session, assessor);
    // The ids are said again inside, for in the past the statuses are a view that would be computed for all.
    const late =
      judged(`status.counts_from >= $2::date and ($3::uuid is null or status.assessor_id = $3::uuid)
      and status.recommendation_id = any (array(select near.id from recommendation near
        where near.id = any ($1::uuid[]) or near.parent_id = any ($1::uuid[])))`);
    const rows = await session.db.query<{ id: string }>(
      `select distinct late.id from ${late} late where late.id = any ($1::uuid[])`,
      [idsOf(parents), field.args.after, assessor],
    );
    const fresh = new Set(rows.map((row) => row.id));
    for (const parent of parents) parent[field.key] = !fresh.has(parent.id as string);
  },
};

/** A slip in the id would make everything stale. */
async function refuseUnknown(session: Session, id: string): Promise<void> {
  const found = await session.db.query('select from organization where organization.id = $1', [id]);
  if (found.length === 0)
    refuse('UNKNOWN_ID', ['assessor'], `assessor names nothing that you may see: ${id}.`);
}
