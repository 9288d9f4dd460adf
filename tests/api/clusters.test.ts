import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRelation } from '../factories/build-relation.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import type { Relation } from '../../src/entities/relation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
let collections: string[];
let ids: Record<string, string>;
/** The newest revision before the last two were found to be duplicates. */
let before: number;

/** `from` is a duplicate of `to`. */
async function relate(
  from: string,
  to: string,
  kind: Relation['kind'] = 'DUPLICATES',
): Promise<void> {
  await buildRelation(api.db, { fromId: ids[from]!, toId: ids[to]!, kind });
}

beforeAll(async () => {
  api = await startApi();
  const ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  collections = [];
  for (let count = 0; count < 2; count += 1) {
    const { id } = await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY' });
    collections.push(id);
  }
  ids = {};
  const item = async (name: string, issuedOn: string, overrides: object = {}) => {
    const { id } = await buildRecommendation(api.db, {
      homeCollectionId: collections[0]!,
      reference: `CLUSTER-${name}`,
      issuedOn,
      issuedOnPrecision: 'DAY',
      ...overrides,
    });
    ids[name] = id;
  };
  await item('A', '2010-01-01');
  await item('B', '2014-01-01');
  await item('C', '2016-01-01', { homeCollectionId: collections[1]! });
  await item('D', '2012-01-01');
  await item('E', '2012-01-01');
  await item('CONCERN', '2012-01-01', { type: 'CONCERN' });
  const judge = (name: string, status: string, effectiveOn: string) =>
    buildAssessment(api.db, {
      recommendationId: ids[name]!,
      assessorId: ngo.id,
      recordedById: ngo.id,
      status: status as 'PLANNED',
      effectiveOn,
    });
  await judge('A', 'NOT_IMPLEMENTED', '2011-01-01');
  await judge('B', 'NOT_IMPLEMENTED', '2015-01-01');
  await judge('C', 'FULLY_IMPLEMENTED', '2017-01-01');
  await judge('D', 'PLANNED', '2013-01-01');
  await judge('E', 'PLANNED', '2013-01-01');
  await relate('B', 'A');
  await relate('C', 'B');
  await relate('CONCERN', 'A');
  // It is said again, which makes it no duplicate.
  await relate('E', 'D', 'REITERATES');
  ({ revision: before } = await api.get('{ revision }'));
  await relate('D', 'E');
});
afterAll(() => api.stop());

interface Group {
  subject: { id: string };
  statuses: unknown[];
}
const counts = 'recommendationCount statuses { bucket count }';
const ask = async (args: string, selection = counts) =>
  (
    await api.get(
      `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }, countClusters: true${args}) { ${selection} } }`,
      { ids: collections },
    )
  ).statusSummary;

it('counts what is connected once, where all members stand, and divided where they differ', async () => {
  expect(await ask('')).toEqual({
    recommendationCount: 2,
    statuses: [
      { bucket: 'PLANNED', count: 1 },
      { bucket: 'DIVIDED', count: 1 },
    ],
  });
  const { basis } = await ask('', 'basis { recommendationCount duplicateCount concernCount }');
  expect(basis).toEqual({ recommendationCount: 2, duplicateCount: 3, concernCount: 1 });
});

it('looks at the members that were issued and at the relations that were known', async () => {
  expect(await ask(', asOf: "2015-12-31"')).toEqual({
    recommendationCount: 2,
    statuses: [
      { bucket: 'NOT_IMPLEMENTED', count: 1 },
      { bucket: 'PLANNED', count: 1 },
    ],
  });
  expect(await ask(`, atRevision: ${before}`)).toEqual({
    recommendationCount: 3,
    statuses: [
      { bucket: 'PLANNED', count: 2 },
      { bucket: 'DIVIDED', count: 1 },
    ],
  });
});

it('counts a cluster in every group that has a member of it, by the members that are there', async () => {
  const { groups } = await ask(', groupBy: COLLECTION', `groups { subject { id } ${counts} }`);
  expect(
    Object.fromEntries(groups.map((group: Group) => [group.subject.id, group.statuses])),
  ).toEqual({
    [collections[0]!]: [
      { bucket: 'NOT_IMPLEMENTED', count: 1 },
      { bucket: 'PLANNED', count: 1 },
    ],
    [collections[1]!]: [{ bucket: 'FULLY_IMPLEMENTED', count: 1 }],
  });
});

it('draws a trend of which every point is the summary of its day', async () => {
  for (const groupBy of ['', ', groupBy: COLLECTION']) {
    const { statusTrend } = await api.get(
      `query ($ids: [ID!]) { statusTrend(filter: { collections: $ids }, from: "2009-06-30", to: "2018-12-31", interval: QUARTER, countClusters: true${groupBy}) {
        points { asOf ${counts} } series { subject { id } points { asOf ${counts} } } } }`,
      { ids: collections },
    );
    expect(statusTrend.points.length).toBe(39);
    for (const [index, { asOf, ...point }] of statusTrend.points.entries()) {
      const summary = await ask(
        `, asOf: "${asOf}"${groupBy}`,
        `${counts} groups { subject { id } ${counts} }`,
      );
      expect(point, asOf).toEqual({
        recommendationCount: summary.recommendationCount,
        statuses: summary.statuses,
      });
      for (const { subject, points } of statusTrend.series) {
        const group = summary.groups.find((each: Group) => each.subject.id === subject.id);
        expect(points[index].statuses, asOf).toEqual(group?.statuses ?? []);
      }
    }
  }
});

it('counts each of them without being asked to', async () => {
  const { statusSummary } = await api.get(
    `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }) { recommendationCount basis { duplicateCount } } }`,
    { ids: collections },
  );
  expect(statusSummary).toEqual({ recommendationCount: 5, basis: { duplicateCount: 0 } });
});
