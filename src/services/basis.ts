import type { Day } from '../domain/day.js';
import { clusters } from './read/clusters.js';
import { createConditions } from './read/conditions.js';
import type { AskedFigure } from './read/counted-rows.js';
import { hasActionOrIndicator } from './read/has-action-or-indicator.js';
import { instantText } from './read/instant.js';
import { hasParts, isCounted } from './read/is-counted.js';
import type { Row } from './read/plan.js';
import { addFilterConditions, isIssued } from './read/recommendation-filter.js';
import { redactionsOfFilter } from './read/redactions.js';
import { asks, findField, type Selection } from './read/selection.js';
import { currentRevision } from './revision.js';
import type { Session } from './session.js';

/** What a figure was asked about. */
export interface Asked extends AskedFigure {
  /** The day of the figure: what is issued later is left out. Without it, nothing is. */
  day: Day | null;
}

/** What a figure rests on: the world that it looks at, what was counted, and what was left out. Only what is asked is read. */
export async function readBasis(
  session: Session,
  asked: Asked,
  selection: Selection,
): Promise<Row> {
  const wants = (...names: string[]) => names.some((name) => asks(selection, name));
  const redactions = findField(selection, 'redactionsSince');
  return {
    asOf: asked.day ?? session.today,
    perspective: asked.perspective ?? null,
    ...(wants('revision', 'recordedAt') ? await readRevision(session) : {}),
    ...(wants(...countNames)
      ? await readCounts(session, asked, wants('withoutActionOrIndicatorCount'))
      : {}),
    ...(redactions
      ? { [redactions.key]: await redactionsOfFilter(session, asked.filter, redactions) }
      : {}),
  };
}

async function readRevision(session: Session): Promise<Row> {
  const revision = session.world.revision ?? (await currentRevision(session));
  const [change] = await session.db.query<Row>(
    `select ${instantText('change.recorded_at')} as "recordedAt" from heed.change where change.revision = $1`,
    [revision],
  );
  return { revision, recordedAt: change?.recordedAt ?? null };
}

const countNames = [
  'recommendationCount',
  'concernCount',
  'parentCount',
  'notIssuedCount',
  'privateCount',
  'duplicateCount',
  'withoutActionOrIndicatorCount',
];

async function readCounts(
  session: Session,
  { filter, day, countClusters }: Asked,
  looksAtActions: boolean,
): Promise<Row> {
  const conditions = createConditions();
  addFilterConditions(conditions, filter);
  const issued = day ? isIssued(conditions.parameter(day)) : 'true';
  const [row] = await session.db.queryFiltered<Row>(
    `with recursive found as (
       select recommendation.id, recommendation.type, recommendation.published_revision, ${issued} as is_issued,
              ${isCounted} as is_counted, recommendation.type = 'RECOMMENDATION' and ${hasParts} as is_parent,
              ${looksAtActions ? hasActionOrIndicator : 'null::boolean'} as is_acted_on
         from recommendation${conditions.where()}
     )${countClusters ? `, ${clusters}` : ''}
     select count(*) filter (where found.is_counted and found.is_issued) as "$leafCount",
            count(*) filter (where found.type = 'CONCERN' and found.is_issued) as "concernCount",
            count(*) filter (where found.is_parent and found.is_issued) as "parentCount",
            count(*) filter (where found.is_counted and not found.is_issued) as "notIssuedCount",
            count(*) filter (where found.is_counted and found.is_issued and found.published_revision is null) as "privateCount",
            count(*) filter (where found.is_counted and found.is_issued and not found.is_acted_on) as "withoutActionOrIndicatorCount",
            ${countClusters ? 'count(distinct coalesce(cluster.cluster_id, found.id)) filter (where found.is_counted and found.is_issued)' : 'count(*) filter (where found.is_counted and found.is_issued)'} as "recommendationCount"
       from found${countClusters ? ' left join cluster on cluster.id = found.id' : ''}`,
    conditions.values,
  );
  const { $leafCount, recommendationCount } = row as Record<string, number>;
  return { ...row!, duplicateCount: $leafCount! - recommendationCount! };
}
