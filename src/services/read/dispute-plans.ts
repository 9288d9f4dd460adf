import type { DisputeKind } from '../../domain/dispute.js';
import { disputeSince, type ScopeJudgement, type Speakers } from '../../domain/dispute-history.js';
import { groupBy } from '../../domain/group-by.js';
import type { Perspective } from '../../domain/perspective.js';
import type { Session } from '../session.js';
import { sessionAt } from '../world.js';
import { disputedPairs } from './disputed-pairs.js';
import { definePlan, distinct, giveLists, toOne, type Edge, type Row } from './plan.js';
import { fillEdges } from './tree.js';
import { asks, type SelectedField } from './selection.js';
import { governed, idsOf, perspectiveStatusPlan } from './status-plans.js';

/** What stands between two perspectives within one scope. Made from their statuses; always whole, it is small. */
export const disputePlan = definePlan({
  typeName: 'Dispute',
  table: 'perspective_status',
  columns: {},
  edges: {
    addressee: toOne('Organization', '$addresseeId'),
    one: sideEdge('$one'),
    other: sideEdge('$other'),
  },
});

/** One of the two, which the dispute brings along. */
function sideEdge(side: '$one' | '$other'): Edge {
  return {
    needs: [],
    async load(session, parents, field) {
      const rows = parents.map((parent) => parent[side] as Row);
      await fillEdges(session, perspectiveStatusPlan, rows, field.select('PerspectiveStatus'));
      for (const parent of parents) parent[field.key] = parent[side];
    },
  };
}

interface Pair {
  recommendation_id: string;
  collection_id: string;
  addressee_id: string | null;
  kind: DisputeKind;
  one: Perspective;
  other: Perspective;
  [column: string]: unknown;
}

/** The pairs of the parents, as their governing collections see them: the whole first, then by addressee. */
function readPairs(session: Session, parents: Row[], field: SelectedField): Promise<Pair[]> {
  const asked = `status.recommendation_id = any ($1::uuid[])
    and (status.recommendation_id, status.collection_id) in (select recommendation.id, collection.id ${governed})`;
  return session.db.query<Pair>(
    `${disputedPairs(asked)} order by one.addressee_id nulls first, one.perspective collate "C", other.perspective collate "C"`,
    [idsOf(parents), field.args.collection ?? null],
  );
}

/** `isDisputed(collection:)`: whether two perspectives dispute each other in any one scope. */
export const isDisputedEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const pairs = await readPairs(await sessionAt(present, field.args), parents, field);
    const disputed = new Set(
      pairs.filter(({ kind }) => kind === 'DISPUTED').map((pair) => pair.recommendation_id),
    );
    for (const parent of parents) parent[field.key] = disputed.has(parent.id as string);
  },
};

/** `disputes(collection:)`: who disputes whom in which scope, since when, and who was heard of different times. */
export const disputesEdge: Edge = {
  needs: ['id'],
  async load(present, parents, field) {
    const session = await sessionAt(present, field.args);
    const pairs = await readPairs(session, parents, field);
    const selection = field.select('Dispute');
    const sinceOf = asks(selection, 'since') ? await readBeginnings(session, pairs) : null;
    const rows = pairs.map((pair): Row => ({
      $parent: pair.recommendation_id,
      $addresseeId: pair.addressee_id,
      $one: sideOf(pair, 'one'),
      $other: sideOf(pair, 'other'),
      kind: pair.kind,
      since: sinceOf?.(pair),
    }));
    await fillEdges(session, disputePlan, rows, selection);
    giveLists(parents, field, rows);
  },
};

function sideOf(pair: Pair, side: 'one' | 'other'): Row {
  return {
    $recommendationId: pair.recommendation_id,
    $addresseeId: pair.addressee_id,
    $assessmentId: pair[`${side}_assessment_id`],
    perspective: pair[side],
    bucket: pair[`${side}_bucket`],
    hasDissent: pair[`${side}_has_dissent`],
  };
}

/** Reads the histories of the pairs' scopes. @returns since when a pair has stood so */
async function readBeginnings(session: Session, pairs: Pair[]): Promise<(pair: Pair) => string> {
  const judgements = groupBy(await readJudgements(session, pairs), scopeOf);
  const speakers = await readSpeakers(session, pairs);
  return (pair) => {
    const found = disputeSince(
      judgements.get(scopeOf(pair)) ?? [],
      speakers.get(pair.collection_id) ?? {},
      [pair.one, pair.other],
    );
    if (found?.kind !== pair.kind)
      throw new Error(
        `The history of ${scopeOf(pair)} tells ${found?.kind} where the status is ${pair.kind}.`,
      );
    return found.since;
  };
}

type ScopedJudgement = ScopeJudgement & {
  recommendation_id: string;
  addressee_id: string | null;
};

function readJudgements(session: Session, pairs: Pair[]): Promise<ScopedJudgement[]> {
  return session.db.query<ScopedJudgement>(
    `select target.recommendation_id, assessment.addressee_id, assessment.id, assessment.assessor_id as "assessorId",
            assessor.perspective, assessment.status, assessment.counts_from as "countsFrom",
            case when assessment.evidence_from is not null
              then json_build_object('from', assessment.evidence_from, 'until', assessment.evidence_until) end as period
       from assessment_target target
       join assessment on assessment.id = target.assessment_id and assessment.visibility = 'PUBLIC'
       join organization assessor on assessor.id = assessment.assessor_id
      where target.recommendation_id = any ($1::uuid[]) and assessment.counts_from <= heed.at_day()
        and not exists (select from assessment later where later.supersedes_id = assessment.id and later.visibility = 'PUBLIC')
        and not exists (select from retraction where retraction.assessment_id = assessment.id)
      order by assessment.counts_from, assessment.revision, assessment.id`,
    [distinct(pairs.map((pair) => pair.recommendation_id))],
  );
}

async function readSpeakers(session: Session, pairs: Pair[]): Promise<Map<string, Speakers>> {
  const rows = await session.db.query<{ id: string; perspective: Perspective; listed: string[] }>(
    `select speaker.collection_id as id, speaker.perspective, array_agg(speaker.organization_id order by speaker.position) as listed
       from collection_speaker speaker
      where speaker.collection_id = any ($1::uuid[]) and speaker.ended_revision is null
      group by speaker.collection_id, speaker.perspective`,
    [distinct(pairs.map((pair) => pair.collection_id))],
  );
  return new Map(
    [...groupBy(rows, ({ id }) => id)].map(([id, lists]) => [
      id,
      Object.fromEntries(lists.map(({ perspective, listed }) => [perspective, listed])),
    ]),
  );
}

function scopeOf({ recommendation_id, addressee_id }: Pair | ScopedJudgement): string {
  return `${recommendation_id} ${addressee_id}`;
}
