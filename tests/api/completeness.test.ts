import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildResponse } from '../factories/build-response.js';
import { startApi, statementsOf, unkept, type Api } from '../setup/api.js';

let api: Api;
const ids: Record<string, string> = {};
let revision: number;

/**
 * Four count: A, B, P-a and P-b; one of them nobody received. The interior answers and judges, justice answers the parent
 * of what it received, health says nothing.
 */
beforeAll(async () => {
  api = await startApi();
  const organization = async (slug: string, perspective: 'STATE' | 'CIVIL_SOCIETY' | null) => {
    ids[slug] = (await buildOrganization(api.db, { slug, perspective })).id;
  };
  await organization('interior', 'STATE');
  await organization('justice', 'STATE');
  await organization('health', null);
  await organization('ngo', 'CIVIL_SOCIETY');
  await organization('idle', 'CIVIL_SOCIETY');
  ids.collection = (await buildCollection(api.db, { speakers: { CIVIL_SOCIETY: [ids.idle!] } })).id;
  const recommendation = async (reference: string, addressees: string[], more: object = {}) => {
    const place = { reference, homeCollectionId: ids.collection };
    const addresseeIds = addressees.map((slug) => ids[slug]!);
    ids[reference] = (await buildRecommendation(api.db, { ...place, addresseeIds, ...more })).id;
  };
  await recommendation('A', ['interior', 'health']);
  await recommendation('B', ['interior', 'justice', 'health']);
  await recommendation('P', ['justice', 'health']);
  await recommendation('P-a', ['justice', 'health'], { parentId: ids.P });
  await recommendation('P-b', [], { parentId: ids.P });
  await recommendation('WORRY', ['health'], { type: 'CONCERN' });
  const respond = (reference: string, slug: string, more: object = {}) =>
    buildResponse(api.db, {
      recommendationId: ids[reference]!,
      organizationId: ids[slug]!,
      ...more,
    });
  await respond('A', 'interior', {
    position: 'PENDING',
    respondedOn: '2020-03-01',
    respondedOnPrecision: 'MONTH',
  });
  await respond('P', 'justice');
  await respond('WORRY', 'health');
  // A draft is no answer.
  await respond('A', 'health', { publishedRevision: null, recordedById: ids.health });
  const judge = (reference: string, slug: string, effectiveOn: string, more: object = {}) =>
    buildAssessment(api.db, {
      recommendationId: ids[reference]!,
      assessorId: ids[slug]!,
      effectiveOn,
      ...more,
    });
  await judge('B', 'interior', '2019-06-01', { addresseeId: ids.interior });
  // Of the share of another it says nothing about its own.
  await judge('B', 'justice', '2019-06-01', { addresseeId: ids.health });
  await judge('A', 'ngo', '2019-01-01');
  await judge('P', 'ngo', '2020-01-01', { targets: [ids['P-a']] });
  await judge('P', 'ngo', '2022-01-01');
  revision = (await api.get('{ revision }')).revision as number;
  await respond('B', 'health');
});
afterAll(() => api.stop());

const look = `recommendationCount withoutAddresseeCount basis { recommendationCount parentCount concernCount }
  addressees { organization { slug } receivedCount answeredCount judgedCount silentCount }
  assessors { organization { slug } perspective judgedCount notJudgedCount lastCountsFrom }`;
const ask = async (args: string) =>
  (await api.get(unkept(`{ completeness${args} { ${look} } }`))).completeness;
const addressee = (
  slug: string,
  received: number,
  answered: number,
  judged: number,
  silent: number,
) => ({
  organization: { slug },
  receivedCount: received,
  answeredCount: answered,
  judgedCount: judged,
  silentCount: silent,
});
const assessor = (
  slug: string,
  perspective: string,
  judged: number,
  left: number,
  last: string | null,
) => ({
  organization: { slug },
  perspective,
  judgedCount: judged,
  notJudgedCount: left,
  lastCountsFrom: last,
});

it('tells who has answered nothing, and who has judged how much', async () => {
  expect(await ask(`(atRevision: ${revision})`)).toEqual({
    recommendationCount: 4,
    withoutAddresseeCount: 1,
    basis: { recommendationCount: 4, parentCount: 1, concernCount: 1 },
    addressees: [
      addressee('health', 3, 0, 0, 3),
      addressee('justice', 2, 1, 0, 1),
      addressee('interior', 2, 1, 1, 0),
    ],
    assessors: [
      assessor('idle', 'CIVIL_SOCIETY', 0, 4, null),
      assessor('interior', 'STATE', 1, 3, '2019-06-01'),
      assessor('justice', 'STATE', 1, 3, '2019-06-01'),
      assessor('ngo', 'CIVIL_SOCIETY', 2, 2, '2020-01-01'),
    ],
  });
});

it('follows what is known, and the day on which it was said', async () => {
  expect((await ask('')).addressees[0]).toEqual(addressee('health', 3, 1, 0, 2));
  const early = await ask('(asOf: "2020-03-11")');
  expect(early.addressees).toEqual([
    addressee('health', 3, 0, 0, 3),
    addressee('justice', 2, 0, 0, 2),
    addressee('interior', 2, 0, 1, 1),
  ]);
  // March 2020 counts from its last day.
  expect((await ask('(asOf: "2020-03-31")')).addressees.at(-1)).toEqual(
    addressee('interior', 2, 1, 1, 0),
  );
  expect((await ask('(asOf: "2019-12-31")')).assessors.at(-1)).toEqual(
    assessor('ngo', 'CIVIL_SOCIETY', 1, 3, '2019-01-01'),
  );
});

it('tells drafts to nobody, itself included', async () => {
  const token = await api.tokenFor('health', 'EDITOR');
  const { completeness } = await api.get(`{ completeness { ${look} } }`, {}, token);
  expect(completeness).toEqual(await ask(''));
});

it('counts what summaries count, and takes their filters', async () => {
  const { addressees } = await ask(`(filter: { addressees: ["${ids.interior}"] })`);
  const { statusSummary } = await api.get(
    `{ statusSummary(groupBy: ADDRESSEE, filter: { addressees: ["${ids.interior}"] }) { groups { recommendationCount subject { ... on Organization { slug } } } } }`,
  );
  const bySlug = (all: Array<[string, number]>) => Object.fromEntries(all);
  expect(
    bySlug(
      addressees.map((one: ReturnType<typeof addressee>) => [
        one.organization.slug,
        one.receivedCount,
      ]),
    ),
  ).toEqual(
    bySlug(
      statusSummary.groups.map(
        (one: { recommendationCount: number; subject: { slug: string } }) => [
          one.subject.slug,
          one.recommendationCount,
        ],
      ),
    ),
  );
  const nobody = '00000000-0000-4000-8000-000000000000';
  const { errors } = await api.ask(
    `{ completeness(filter: { issuers: ["${nobody}"] }) { recommendationCount } }`,
  );
  expect(errors![0]!.extensions.code).toBe('UNKNOWN_ID');
});

it('sends as many statements for few as for many, and only those that are asked for', async () => {
  const many = await statementsOf(() => ask(''));
  const few = await statementsOf(() => ask(`(filter: { addressees: ["${ids.interior}"] })`));
  // One more looks whether the named ids are there.
  expect(few.length).toBe(many.length + 1);
  // That one, and the one that tells which state of the database was read.
  expect(
    await statementsOf(() => api.get('{ completeness { recommendationCount } }')),
  ).toHaveLength(2);
});
