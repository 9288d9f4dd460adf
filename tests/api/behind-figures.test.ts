import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;
let collections: string[];

beforeAll(async () => {
  api = await startFilledApi();
  const { collection } = await api.get('{ collection(slug: "practice-penal-reform") { id } }');
  collections = [collection.id];
});
afterAll(() => api.stop());

interface Group {
  subject: { id: string };
  statuses: Array<{ bucket: string; count: number }>;
}

const asOf = '2023-12-31';

async function groupsBy(groupBy: string): Promise<Group[]> {
  const { statusSummary } = await api.get(
    `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }, perspective: CIVIL_SOCIETY, groupBy: ${groupBy}, asOf: "${asOf}") {
       groups { subject { ... on Organization { id } ... on Term { id } } statuses { bucket count } } } }`,
    { ids: collections },
  );
  return statusSummary.groups;
}

async function countOf(filter: object): Promise<number> {
  const { recommendations } = await api.get(
    `query ($filter: RecommendationFilter) { recommendations(filter: $filter, asOf: "${asOf}") { totalCount } }`,
    { filter: { collections, ...filter } },
  );
  return recommendations.totalCount;
}

it('a list of what is counted is as long as the figure', async () => {
  const { statusSummary } = await api.get(
    `query ($ids: [ID!]) { statusSummary(filter: { collections: $ids }, perspective: STATE, asOf: "${asOf}") { recommendationCount statuses { bucket count } basis { concernCount parentCount } } }`,
    { ids: collections },
  );
  const { concernCount, parentCount } = statusSummary.basis;
  expect(concernCount * parentCount).toBeGreaterThan(0);
  expect(await countOf({ isCounted: true })).toBe(statusSummary.recommendationCount);
  expect(await countOf({ isCounted: false })).toBe(concernCount + parentCount);
  for (const { bucket, count } of statusSummary.statuses)
    expect(
      await countOf({ isCounted: true, statuses: [{ perspective: 'STATE', in: [bucket] }] }),
      bucket,
    ).toBe(count);
});

it('so is that behind a figure of an addressee, whose own share counts', async () => {
  const groups = await groupsBy('ADDRESSEE');
  const wholes: boolean[] = [];
  for (const { subject, statuses } of groups) {
    for (const { bucket, count } of statuses) {
      const of = { isCounted: true, addressees: [subject.id] };
      const status = { perspective: 'CIVIL_SOCIETY', in: [bucket] };
      expect(
        await countOf({ ...of, statuses: [{ ...status, addressee: subject.id }] }),
        `${subject.id} ${bucket}`,
      ).toBe(count);
      wholes.push((await countOf({ ...of, statuses: [status] })) === count);
    }
  }
  // Without the addressee, some lists are others: shares were judged.
  expect(wholes).toContain(false);
});

it('an addressee that is unknown is refused by its place', async () => {
  const id = '00000000-0000-4000-8000-000000000000';
  const { errors } = await api.ask(
    '{ recommendations(filter: { statuses: [{ in: [STALLED], addressee: "' +
      id +
      '" }] }) { totalCount } }',
  );
  expect(errors?.[0]?.extensions).toMatchObject({
    problems: [{ code: 'UNKNOWN_ID', path: ['filter', 'statuses', '0', 'addressee'] }],
  });
});
