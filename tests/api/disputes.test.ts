import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

let api: Api;
const ids: Record<string, string> = {};
let beforeTheLast: number;

/** The assembly law: the State calls it done, civil society does not, and they have looked at other times. */
beforeAll(async () => {
  api = await startApi();
  const organization = async (name: string, perspective?: 'STATE' | 'CIVIL_SOCIETY') => {
    ids[name] = (
      await buildOrganization(api.db, { slug: name, perspective: perspective ?? null })
    ).id;
  };
  await organization('ngo', 'CIVIL_SOCIETY');
  await organization('bureau', 'CIVIL_SOCIETY');
  await organization('ministry', 'STATE');
  await organization('akimat');
  ids.home = (await buildCollection(api.db, { headlinePerspective: 'STATE' })).id;
  ids.speaking = (await buildCollection(api.db, { speakers: { CIVIL_SOCIETY: [ids.bureau!] } })).id;
  const recommendation = async (reference: string, more: object = {}) => {
    const { id } = await buildRecommendation(api.db, {
      reference,
      homeCollectionId: ids.home,
      collectionIds: [ids.home!, ids.speaking!],
      addresseeIds: [ids.akimat!],
      ...more,
    });
    ids[reference] = id;
  };
  await recommendation('LAW');
  await recommendation('OTHER-TIMES');
  await recommendation('PARENT');
  await recommendation('PARENT-a', { parentId: ids.PARENT });
  await recommendation('SILENT', { recordedById: ids.ngo });
  const judge = (reference: string, assessor: string, effectiveOn: string, more: object) =>
    buildAssessment(api.db, {
      recommendationId: ids[reference]!,
      assessorId: ids[assessor]!,
      effectiveOn,
      ...more,
    });
  await judge('LAW', 'ngo', '2019-10-01', { status: 'NOT_IMPLEMENTED' });
  await judge('LAW', 'ministry', '2020-05-25', { status: 'FULLY_IMPLEMENTED' });
  await judge('LAW', 'ministry', '2021-02-18', {
    status: 'FULLY_IMPLEMENTED',
    addresseeId: ids.akimat,
  });
  await judge('LAW', 'ngo', '2021-06-01', { status: 'STALLED', addresseeId: ids.akimat });
  const period = (year: string) => ({
    evidenceFrom: `${year}-01-01`,
    evidenceUntil: `${year}-12-31`,
  });
  await judge('OTHER-TIMES', 'ngo', '2019-10-01', { status: 'NOT_IMPLEMENTED', ...period('2018') });
  const done = { status: 'FULLY_IMPLEMENTED' };
  await judge('OTHER-TIMES', 'ministry', '2020-05-25', { ...done, ...period('2019') });
  await judge('PARENT', 'ministry', '2019-01-01', {
    ...done,
    targets: [ids['PARENT-a']],
  });
  await judge('PARENT', 'ngo', '2020-01-01', {
    status: 'NOT_IMPLEMENTED',
    targets: [ids['PARENT-a']],
  });
  beforeTheLast = (await api.get('{ revision }')).revision as number;
  await judge('LAW', 'bureau', '2022-01-01', { status: 'FULLY_IMPLEMENTED' });
});
afterAll(() => api.stop());

const look = `kind since addressee { slug } one { perspective bucket } other { perspective bucket }`;
const disputesOf = async (reference: string, args = '') =>
  (
    await api.get(
      `{ recommendation(reference: "${reference}") { isDisputed${args} disputes${args} { ${look} } } }`,
    )
  ).recommendation as { isDisputed: boolean; disputes: object[] };
const pair = (one: string, other: string) => ({
  one: { perspective: 'CIVIL_SOCIETY', bucket: one },
  other: { perspective: 'STATE', bucket: other },
});
const akimat = {
  kind: 'DISPUTED',
  since: '2021-06-01',
  addressee: { slug: 'akimat' },
  ...pair('STALLED', 'FULLY_IMPLEMENTED'),
};
const whole = {
  ...akimat,
  since: '2020-05-25',
  addressee: null,
  ...pair('NOT_IMPLEMENTED', 'FULLY_IMPLEMENTED'),
};
const references = async (filter: string, args = '') =>
  (
    await api.get(`{ recommendations(filter: {${filter}}${args}) { nodes { reference } } }`)
  ).recommendations.nodes.map((node: { reference: string }) => node.reference) as string[];

describe('disputes', () => {
  it('tell the scope, the two words and since when', async () => {
    expect(await disputesOf('LAW')).toEqual({ isDisputed: true, disputes: [akimat] });
    expect(await disputesOf('LAW', `(atRevision: ${beforeTheLast})`)).toEqual({
      isDisputed: true,
      disputes: [whole, akimat],
    });
    expect(await disputesOf('LAW', '(asOf: "2021-03-01")')).toEqual({
      isDisputed: true,
      disputes: [whole],
    });
    expect(await disputesOf('LAW', '(asOf: "2020-05-24")')).toEqual({
      isDisputed: false,
      disputes: [],
    });
  });

  it('hear the speakers of the collection that governs', async () => {
    const { disputes } = await disputesOf('LAW', `(collection: "${ids.speaking}")`);
    // The bureau alone speaks there, and agrees with the ministry.
    expect(disputes).toEqual([]);
  });

  it('lead to both judgements, their days and who else has judged', async () => {
    const side =
      'hasDissent assessment { effectiveOn precision assessor { slug } } assessors { status assessor { slug } }';
    const { recommendation } = await api.get(
      `{ recommendation(reference: "LAW", atRevision: ${beforeTheLast}) { disputes { one { ${side} } other { ${side} } } } }`,
    );
    const words = (slug: string, effectiveOn: string, status: string) => ({
      hasDissent: false,
      assessment: { effectiveOn, precision: 'DAY', assessor: { slug } },
      assessors: [{ status, assessor: { slug } }],
    });
    expect(recommendation.disputes[0]).toEqual({
      one: words('ngo', '2019-10-01', 'NOT_IMPLEMENTED'),
      other: words('ministry', '2020-05-25', 'FULLY_IMPLEMENTED'),
    });
  });

  it('are none where the two tell of different times, and are listed as that', async () => {
    expect(await disputesOf('OTHER-TIMES')).toEqual({
      isDisputed: false,
      disputes: [{ ...whole, kind: 'JUDGED_AT_DIFFERENT_TIMES' }],
    });
  });

  it('of a part are its own, not its parent’s', async () => {
    expect(await disputesOf('PARENT')).toEqual({ isDisputed: false, disputes: [] });
    expect(await disputesOf('PARENT-a')).toMatchObject({
      isDisputed: true,
      disputes: [{ since: '2020-01-01' }],
    });
  });

  it('filter lists and counts, on both clocks', async () => {
    expect(await references('isDisputed: true')).toEqual(['LAW', 'PARENT-a']);
    expect(await references('isDisputed: false')).toEqual(['OTHER-TIMES', 'PARENT', 'SILENT']);
    expect(await references(`isDisputed: true, collections: ["${ids.speaking}"]`)).toEqual([]);
    expect(await references('isDisputed: true', ', asOf: "2020-05-24"')).toEqual(['PARENT-a']);
    expect(
      await references('isDisputed: true', `, asOf: "2020-05-25", atRevision: ${beforeTheLast}`),
    ).toEqual(['LAW', 'PARENT-a']);
    const { statusSummary } = await api.get(
      '{ statusSummary(filter: { isDisputed: true }) { recommendationCount } }',
    );
    expect(statusSummary).toEqual({ recommendationCount: 2 });
  });
});

describe('staleness', () => {
  const stale = async (reference: string, args: string) =>
    (await api.get(`{ recommendation(reference: "${reference}") { isStale(${args}) } }`))
      .recommendation.isStale as boolean;

  it('is that nobody, or not a named one, has judged since a day', async () => {
    expect(await stale('LAW', 'after: "2022-01-01"')).toBe(false);
    expect(await stale('LAW', 'after: "2022-01-02"')).toBe(true);
    expect(await stale('LAW', 'after: "2022-01-01", asOf: "2021-12-31"')).toBe(true);
    expect(await stale('LAW', `after: "2022-01-01", atRevision: ${beforeTheLast}`)).toBe(true);
    expect(await stale('LAW', `after: "2022-01-01", assessor: "${ids.ngo}"`)).toBe(true);
    expect(await stale('LAW', `after: "2021-06-01", assessor: "${ids.ngo}"`)).toBe(false);
    expect(await stale('SILENT', 'after: "2001-01-01"')).toBe(true);
  });

  it('of a recommendation with parts is decided by them, too', async () => {
    expect(await stale('PARENT', 'after: "2020-01-01"')).toBe(false);
    expect(await stale('PARENT', 'after: "2020-01-02"')).toBe(true);
    expect(await stale('PARENT-a', 'after: "2020-01-01"')).toBe(false);
  });

  it('filters lists as the field says', async () => {
    expect(await references('stale: { after: "2020-06-01" }')).toEqual([
      'OTHER-TIMES',
      'PARENT',
      'PARENT-a',
      'SILENT',
    ]);
    expect(await references('stale: { after: "2020-01-01" }')).toEqual(['SILENT']);
    expect(
      await references(`stale: { after: "2020-01-01", assessor: "${ids.bureau}" }`),
    ).not.toContain('LAW');
    expect(await references('stale: { after: "2022-01-01" }', ', asOf: "2021-12-31"')).toContain(
      'LAW',
    );
  });
});

describe('whose', () => {
  it('is told by assessors and by keptBy', async () => {
    expect(await references(`assessors: ["${ids.bureau}"]`)).toEqual(['LAW']);
    expect(await references(`assessors: ["${ids.bureau}"]`, ', asOf: "2021-12-31"')).toEqual([]);
    expect(await references(`assessors: ["${ids.bureau}", "${ids.ministry}"]`)).toEqual([
      'LAW',
      'OTHER-TIMES',
      'PARENT',
      'PARENT-a',
    ]);
    expect(await references(`keptBy: ["${ids.ngo}"]`)).toEqual(['SILENT']);
    expect(await references(`keptBy: ["${ids.ngo}"], assessors: ["${ids.ngo}"]`)).toEqual([]);
  });
});

describe('what cannot be answered is refused', () => {
  const refusal = async (query: string) =>
    (await api.ask(`{ ${query} }`))
      .errors!.map(({ message, extensions }) => `${extensions.code} ${message}`)
      .join();
  const nobody = '00000000-0000-4000-8000-000000000000';

  it.each([
    [
      'recommendations(filter: { assessors: ["NOBODY"] }) { totalCount }',
      'UNKNOWN_ID assessors names nothing',
    ],
    [
      'recommendations(filter: { keptBy: ["NOBODY"] }) { totalCount }',
      'UNKNOWN_ID keptBy names nothing',
    ],
    [
      'recommendations(filter: { stale: { after: "2020-01-01", assessor: "NOBODY" } }) { totalCount }',
      'UNKNOWN_ID assessor names nothing',
    ],
    [
      'recommendation(reference: "LAW") { isStale(after: "2020-01-01", assessor: "NOBODY") }',
      'UNKNOWN_ID assessor names nothing',
    ],
    [
      'recommendations(filter: { assessors: [] }) { totalCount }',
      'INVALID_VALUE assessors is an empty list',
    ],
  ])('%s', async (query, refused) => {
    expect(await refusal(query.replace('NOBODY', nobody))).toContain(refused);
  });

  it.each(['isDisputed: false', 'stale: { after: "2020-01-01" }', 'assessors: ["NGO"]'])(
    'a trend with %s',
    async (filter) => {
      const query = `statusTrend(from: "2020-01-01", interval: YEAR, filter: { ${filter.replace('NGO', ids.ngo!)} }) { groupsOverlap }`;
      expect(await refusal(query)).toContain('INVALID_VALUE A trend shows where things stood');
    },
  );
});
