import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Perspective } from '../../src/domain/perspective.js';
import type { Status } from '../../src/domain/status.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let collections: string[];
const items: string[] = [];
const revisions: number[] = [];
const days = ['2019-01-31', '2019-07-17', '2020-02-29', '2020-05-25', '2021-06-01'];

const said = fc.record({
  item: fc.nat({ max: 7 }),
  assessor: fc.nat({ max: 5 }),
  isOwn: fc.boolean(),
  day: fc.constantFrom(...days),
  status: fc.constantFrom<Status>(
    'NOT_IMPLEMENTED',
    'PLANNED',
    'PARTIALLY_IMPLEMENTED',
    'FULLY_IMPLEMENTED',
    'NO_LONGER_APPLICABLE',
    'NO_INFORMATION',
  ),
  year: fc.constantFrom(null, '2017', '2018', '2018'),
});

/** Eight recommendations, of which six assessors have said a hundred things, in any order of days. */
beforeAll(async () => {
  api = await startApi();
  const perspectives: Perspective[] = ['STATE', 'STATE', 'CIVIL_SOCIETY', 'CIVIL_SOCIETY', 'JOINT'];
  const assessors: string[] = [];
  for (const perspective of [...perspectives, 'INTERNATIONAL' as const])
    assessors.push((await buildOrganization(api.db, { perspective })).id);
  const addressee = (await buildOrganization(api.db)).id;
  collections = [
    (await buildCollection(api.db)).id,
    (await buildCollection(api.db, { speakers: { STATE: [assessors[1]!, assessors[0]!] } })).id,
  ];
  const [homeCollectionId] = collections;
  for (let index = 0; index < 8; index += 1) {
    const place = { homeCollectionId, collectionIds: collections, addresseeIds: [addressee] };
    items.push((await buildRecommendation(api.db, place)).id);
  }
  for (const one of fc.sample(said, { numRuns: 100, seed: 63 })) {
    const { revision } = await buildAssessment(api.db, {
      recommendationId: items[one.item]!,
      assessorId: assessors[one.assessor]!,
      addresseeId: one.isOwn ? addressee : null,
      effectiveOn: one.day,
      status: one.status,
      evidenceFrom: one.year && `${one.year}-01-01`,
      evidenceUntil: one.year && `${one.year}-12-31`,
    });
    revisions.push(revision);
  }
});
afterAll(() => api.stop());

const look = `query ($ids: [ID!]!, $of: ID, $day: Date, $revision: Int, $filter: [ID!]) {
  nodes(ids: $ids) { id ... on Recommendation {
    isDisputed(collection: $of, asOf: $day, atRevision: $revision)
    statuses(collection: $of, asOf: $day, atRevision: $revision) { perspective bucket addressee { id } assessment { evidenceFrom } }
    disputes(collection: $of, asOf: $day, atRevision: $revision) {
      kind since addressee { id } one { perspective bucket } other { perspective bucket } } } }
  yes: recommendations(first: 50, filter: { collections: $filter, isDisputed: true }, asOf: $day, atRevision: $revision) { nodes { id } }
  no: recommendations(first: 50, filter: { collections: $filter, isDisputed: false }, asOf: $day, atRevision: $revision) { nodes { id } }
}`;

interface Side {
  perspective: string;
  bucket: string;
}
interface Seen {
  id: string;
  isDisputed: boolean;
  statuses: Array<
    Side & { addressee: { id: string } | null; assessment: { evidenceFrom: string | null } | null }
  >;
  disputes: Array<{
    kind: string;
    since: string;
    addressee: { id: string } | null;
    one: Side;
    other: Side;
  }>;
}

const ranks: Record<string, number> = {
  NOT_IMPLEMENTED: 0,
  PLANNED: 1,
  PARTIALLY_IMPLEMENTED: 2,
  FULLY_IMPLEMENTED: 4,
};

/** The pairs that its statuses make, told with plain loops: scope and perspectives → kind. Years do not overlap. */
function naivePairs({ statuses }: Seen): Record<string, string> {
  const pairs: Record<string, string> = {};
  for (const one of statuses) {
    for (const other of statuses) {
      if (one.addressee?.id !== other.addressee?.id || one.perspective >= other.perspective)
        continue;
      const [first, second] = [ranks[one.bucket], ranks[other.bucket]];
      const isOver = [one.bucket, other.bucket].includes('NO_LONGER_APPLICABLE');
      const differ = isOver
        ? (first ?? second) !== undefined
        : first !== undefined && second !== undefined && Math.abs(first - second) >= 2;
      if (!differ) continue;
      const years = [one.assessment?.evidenceFrom, other.assessment?.evidenceFrom];
      const isApart = years[0] && years[1] && years[0] !== years[1];
      pairs[`${one.addressee?.id} ${one.perspective} ${other.perspective}`] = isApart
        ? 'JUDGED_AT_DIFFERENT_TIMES'
        : 'DISPUTED';
    }
  }
  return pairs;
}

const keyOf = ({ addressee, one, other }: Seen['disputes'][number]) =>
  `${addressee?.id} ${one.perspective} ${other.perspective}`;

it('fields, filters and disputes agree on any day at any revision, and with the statuses', async () => {
  let breaks = 0;
  const kinds = new Set<string>();
  for (const revision of [undefined, revisions[30], revisions[70]]) {
    for (const of of [undefined, collections[1]]) {
      /** For each item, what stood on the days before. */
      const before = new Map<string, Array<Record<string, string>>>();
      for (const [index, day] of [...days, undefined].entries()) {
        const filter = of ? [of] : undefined;
        const { nodes, yes, no } = (await api.get(look, {
          ids: items,
          of,
          day,
          revision,
          filter,
        })) as {
          nodes: Seen[];
          yes: { nodes: Array<{ id: string }> };
          no: { nodes: Array<{ id: string }> };
        };
        const disputed = nodes.filter((node) => node.isDisputed).map(({ id }) => id);
        expect(yes.nodes.map(({ id }) => id).sort()).toEqual([...disputed].sort());
        expect([...yes.nodes, ...no.nodes]).toHaveLength(items.length);
        for (const node of nodes) {
          const pairs = naivePairs(node);
          expect(Object.fromEntries(node.disputes.map((one) => [keyOf(one), one.kind]))).toEqual(
            pairs,
          );
          expect(node.isDisputed).toBe(Object.values(pairs).includes('DISPUTED'));
          const history = [...(before.get(node.id) ?? []), pairs];
          before.set(node.id, history);
          for (const dispute of node.disputes) {
            kinds.add(dispute.kind);
            let first = index;
            while (first > 0 && history[first - 1]![keyOf(dispute)] === dispute.kind) first -= 1;
            // The last point, which names no day, has the last day's word.
            expect(dispute.since).toBe(days[first]);
            if (history.slice(0, first).some((each) => keyOf(dispute) in each)) breaks += 1;
          }
        }
      }
    }
  }
  expect(kinds.size).toBe(2);
  expect(breaks).toBeGreaterThan(10);
}, 60_000);
