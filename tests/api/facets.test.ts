import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildOrganization } from '../factories/build-organization.js';
import { statementsOf, unkept, type Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi();
  const hidden = await buildOrganization(api.db, { publishedRevision: null, name: 'Hidden' });
  await buildRecommendation(api.db, { issuerIds: [hidden.id], reference: 'FACET-1' });
  await buildRecommendation(api.db, { publishedRevision: null, reference: 'FACET-2' });
});
afterAll(() => api.stop());

const subjects = '{ subjectCount noneCount counts { count subject { id } } }';
const everything = `matchCount
  years { year count } origins { origin count } types { type count } responses { position count }
  headline: statuses { bucket count } state: statuses(perspective: STATE) { bucket count }
  issuers(first: 100) ${subjects} addressees(first: 100) ${subjects} collections(first: 100) ${subjects}
  documents(first: 100) ${subjects} terms(first: 100) ${subjects} rights: terms(vocabulary: RIGHT, first: 100) ${subjects}`;

interface Counted {
  count: number;
  [value: string]: unknown;
}
interface Conditional {
  statuses?: object[];
}
interface Subjects {
  subjectCount: number;
  noneCount: number;
  counts: Array<{ count: number; subject: { id: string } }>;
}

const idOf = async (slug: string) =>
  (await api.get(`{ collection(slug: "${slug}") { id } }`)).collection.id as string;

/** Each value of the answer as one more condition, and the count that it must lead to. */
function conditionsOf(facets: Record<string, unknown>, isOfAll: boolean): Array<[object, number]> {
  const counted = (name: string) => facets[name] as Counted[];
  const named = (name: string, list: string) =>
    (facets[name] as Subjects).counts.map(({ subject, count }): [object, number] => [
      { [list]: [subject.id] },
      count,
    ]);
  const lists = [
    ...named('issuers', 'issuers'),
    ...named('addressees', 'addressees'),
    ...named('documents', 'documents'),
    ...named('terms', 'terms'),
    // Another collection among the named ones is an alternative, not one more condition.
    ...(isOfAll ? named('collections', 'collections') : []),
    ...named('rights', 'terms'),
  ];
  return [
    ...lists,
    ...counted('years')
      .filter(({ year }) => year !== null)
      .map(({ year, count }): [object, number] => [
        { issuedFrom: `${String(year)}-01-01`, issuedUntil: `${Number(year) + 1}-01-01` },
        count,
      ]),
    ...counted('origins').map(({ origin, count }): [object, number] => [
      { origins: [origin] },
      count,
    ]),
    ...counted('types').map(({ type, count }): [object, number] => [{ types: [type] }, count]),
    ...counted('responses').map(({ position, count }): [object, number] => [
      { responses: [position] },
      count,
    ]),
    ...counted('headline').map(({ bucket, count }): [object, number] => [
      { statuses: [{ in: [bucket] }] },
      count,
    ]),
    ...counted('state').map(({ bucket, count }): [object, number] => [
      { statuses: [{ perspective: 'STATE', in: [bucket] }] },
      count,
    ]),
  ];
}

/** A condition on statuses is one more, where the filter has some already. */
function both(filter: Conditional, condition: Conditional) {
  const statuses = [...(filter.statuses ?? []), ...(condition.statuses ?? [])];
  return { ...filter, ...condition, ...(statuses.length > 0 && { statuses }) };
}

describe('each count is what the list would hold with that value', () => {
  it.each([
    ['everything', '', async () => ({})],
    ['one collection', '', async () => ({ collections: [await idOf('kazakhstan-ccpr-2016')] })],
    [
      'an invented one',
      ', asOf: "2022-06-30"',
      async () => ({ collections: [await idOf('practice-penal-reform')] }),
    ],
    ['what a word finds', '', () => Promise.resolve({ text: { query: 'torture' } })],
    ['as of a day', ', asOf: "2014-12-31"', () => Promise.resolve({ types: ['RECOMMENDATION'] })],
    ['at a revision', ', atRevision: 3', () => Promise.resolve({})],
    // What a collection says governs there: a filter on statuses is asked of each collection anew.
    [
      'a status',
      '',
      () => Promise.resolve({ statuses: [{ in: ['NOT_ASSESSED', 'NOT_IMPLEMENTED'] }] }),
    ],
    ['agreement', '', () => Promise.resolve({ isDisputed: false })],
  ] as const)('%s', async (_name, clocks, filterOf) => {
    const filter = await filterOf();
    const { facets } = await api.get(
      `query ($filter: RecommendationFilter) { facets(filter: $filter${clocks}) { ${everything} } }`,
      { filter },
    );
    const conditions = conditionsOf(facets, !('collections' in filter));
    expect(conditions.length).toBeGreaterThan(10);
    for (const [condition, count] of conditions) {
      const { recommendations } = await api.get(
        `query ($filter: RecommendationFilter) { recommendations(filter: $filter${clocks}) { totalCount } }`,
        { filter: both(filter, condition) },
      );
      expect([condition, recommendations.totalCount]).toEqual([condition, count]);
    }
    const sum = (name: string) =>
      (facets[name] as Counted[]).reduce((total, { count }) => total + count, 0);
    for (const whole of ['years', 'origins', 'types', 'headline', 'state'])
      expect([whole, sum(whole)]).toEqual([whole, facets.matchCount]);
  });
});

it('counts in each collection by the words that govern there', async () => {
  const assessor = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY' });
  const byState = await buildCollection(api.db, { headlinePerspective: 'STATE' });
  const byNgos = await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY' });
  const { id } = await buildRecommendation(api.db, { collectionIds: [byState.id, byNgos.id] });
  await buildAssessment(api.db, {
    recommendationId: id,
    assessorId: assessor.id,
    status: 'PARTIALLY_IMPLEMENTED',
  });
  const countIn = async (bucket: string, collectionId: string) => {
    const { facets } = await api.get(
      'query ($in: [Bucket!]!) { facets(filter: { statuses: [{ in: $in }] }) { collections(first: 100) { counts { count subject { id } } } } }',
      { in: [bucket] },
    );
    return (facets.collections as Subjects).counts.find(
      ({ subject }) => subject.id === collectionId,
    )?.count;
  };
  // Its home goes by the State, which has said nothing; the other collection by the NGO.
  expect(await countIn('NOT_ASSESSED', byState.id)).toBe(1);
  expect(await countIn('NOT_ASSESSED', byNgos.id)).toBeUndefined();
  expect(await countIn('PARTIALLY_IMPLEMENTED', byNgos.id)).toBe(1);
  expect(await countIn('PARTIALLY_IMPLEMENTED', byState.id)).toBeUndefined();
});

it('counts for each viewer what it may see', async () => {
  const asked = '{ facets { matchCount issuers { noneCount counts { subject { id } } } } }';
  const seen = await api.get(asked);
  const member = await api.get(asked, {}, await api.tokenFor('heed', 'EDITOR'));
  expect(member.facets.matchCount).toBe(seen.facets.matchCount + 1);
  const { recommendations } = await api.get('{ recommendations { totalCount } }');
  expect(seen.facets.matchCount).toBe(recommendations.totalCount);
  // What only a private body issued is without an issuer for the public.
  expect(seen.facets.issuers.noneCount).toBeGreaterThan(0);
});

it('tells the most frequent, and how many there are beyond', async () => {
  const { facets } = await api.get(
    `{ facets { two: terms(first: 2) ${subjects} all: terms(first: 100) ${subjects} } }`,
  );
  expect(facets.two.counts).toEqual(facets.all.counts.slice(0, 2));
  expect(facets.two.subjectCount).toBe(facets.all.counts.length);
  const counts = facets.all.counts.map(({ count }: { count: number }) => count);
  expect(counts).toEqual([...counts].sort((one: number, other: number) => other - one));
});

it.each([
  ['facets { issuers(first: 0) { noneCount } }', 'first is 0'],
  ['facets { terms(first: 101) { noneCount } }', 'first is 101'],
])('%s is refused', async (query, words) => {
  const { errors } = await api.ask(`{ ${query} }`);
  expect(errors![0]!.message).toContain(words);
});

it('sends one statement for the counts, and one for each kind of named entry', async () => {
  const sent = await statementsOf(() => api.get(unkept(`{ facets { ${everything} } }`)));
  expect(sent.filter((statement) => statement.includes('matched'))).toHaveLength(1);
  expect(sent.length).toBeLessThanOrEqual(8);
});
