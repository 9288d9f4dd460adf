import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtInScales } from '../../src/domain/scale.js';
import { statusNames } from '../../src/domain/status.js';
import { buildScale } from '../factories/build-scale.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { itRefuses, long, times, type RefusalCase } from './refuses.js';
import { send, withoutARow, write } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const stars = (overrides: object = {}) => ({
  name: 'STARS',
  version: '2024',
  meaning: 'Stars that our readers give.',
  language: 'en',
  values: [
    { value: 'five', status: 'FULLY_IMPLEMENTED' },
    { value: 'one', status: 'NOT_IMPLEMENTED' },
    { value: 'no stars' },
  ],
  reason: 'Our readers rate so.',
  ...overrides,
});
const define = (overrides: object = {}) =>
  write(api, 'defineScale', stars(overrides), world.ours.tokens.ADMIN);
const judge = (overrides: object) =>
  send(
    api,
    'recordAssessment',
    judgement({
      recommendationId: world.ours.single.id,
      status: null,
      publish: true,
      ...overrides,
    }),
    world.ours.tokens.CONTRIBUTOR,
    'assessment { id status scale scaleVersion nativeValue mappingVersion isDerived }',
  );
const list = async (clocks = '') => {
  const { scales } = await api.get(
    `{ scales${clocks} { name version mappingVersion meaning language isBuiltIn reason revision values { value status } } }`,
  );
  return scales as Array<Record<string, unknown> & { name: string; isBuiltIn: boolean }>;
};
const versionsOf = async (name: string, clocks = '') =>
  (await list(clocks))
    .filter((scale) => scale.name === name)
    .map(({ version, mappingVersion }) => `${String(version)}/${String(mappingVersion)}`);

describe('the built-in scales', () => {
  it('are listed first, newest version first', async () => {
    const listed = (await list()).slice(0, builtInScales.length);
    expect(listed).toEqual(
      builtInScales.map((scale) => ({ ...scale, revision: null, reason: null })),
    );
    expect(await versionsOf('HUMAN_RIGHTS_COMMITTEE')).toEqual(['2016/1', '2013/1']);
  });

  it.each([
    [
      { scale: 'GAO', nativeValue: 'Closed – implemented' },
      { status: 'FULLY_IMPLEMENTED', scaleVersion: '1', mappingVersion: 1, isDerived: true },
    ],
    [
      { scale: 'GAO', nativeValue: 'Open', status: 'IN_PROGRESS' },
      { status: 'IN_PROGRESS', scaleVersion: '1', mappingVersion: 1, isDerived: false },
    ],
    [
      { scale: 'HUMAN_RIGHTS_COMMITTEE', scaleVersion: '2013', nativeValue: 'B1' },
      { status: 'PARTIALLY_IMPLEMENTED', scaleVersion: '2013', isDerived: true },
    ],
    [
      { status: 'STALLED' },
      { scale: null, scaleVersion: null, mappingVersion: null, isDerived: false },
    ],
  ])('%o says of itself %o', async (input, expected) => {
    const { node } = await judge(input);
    expect(node).toMatchObject(expected);
  });

  it('are judged with without a look at the own ones', async () => {
    const sent = await statementsOf(() =>
      judge({ scale: 'GRECO', nativeValue: 'not implemented' }),
    );
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.filter((text) => /\bfrom scale\b/.test(text))).toEqual([]);
  });
});

describe('a scale of one’s own', () => {
  it('is public at once, and judged with like a built-in one', async () => {
    expect(await define()).toEqual({ name: 'STARS', version: '2024', mappingVersion: 1 });
    expect((await list()).find(({ name }) => name === 'STARS')).toEqual({
      ...{ name: 'STARS', version: '2024', mappingVersion: 1, language: 'en', isBuiltIn: false },
      meaning: 'Stars that our readers give.',
      reason: 'Our readers rate so.',
      revision: expect.any(Number) as number,
      values: [
        { value: 'five', status: 'FULLY_IMPLEMENTED' },
        { value: 'one', status: 'NOT_IMPLEMENTED' },
        { value: 'no stars', status: null },
      ],
    });
    expect((await judge({ scale: 'STARS', nativeValue: 'five' })).node).toMatchObject({
      ...{ status: 'FULLY_IMPLEMENTED', scale: 'STARS', scaleVersion: '2024' },
      ...{ nativeValue: 'five', mappingVersion: 1, isDerived: true },
    });
    const given = { scale: 'STARS', nativeValue: 'no stars', status: 'NO_INFORMATION' };
    expect((await judge(given)).node).toMatchObject({ mappingVersion: 1, isDerived: false });
  });

  it('moves no old figure when its values mean something else', async () => {
    const name = 'GRADES';
    const values = (status: string) => [{ value: 'B', status }];
    await define({ name, values: values('MOSTLY_IMPLEMENTED') });
    const { node: former } = await judge({ scale: name, nativeValue: 'B' });
    const before = await figure();
    const mapped = await define({ name, values: values('PARTIALLY_IMPLEMENTED') });
    expect(mapped).toEqual({ name, version: '2024', mappingVersion: 2 });
    expect(await figure()).toEqual(before);
    const { node } = await api.get(
      'query ($id: ID!) { node(id: $id) { ... on Assessment { id status scale scaleVersion nativeValue mappingVersion isDerived } } }',
      former,
    );
    expect(node).toEqual(former);
    expect(node).toMatchObject({ status: 'MOSTLY_IMPLEMENTED', mappingVersion: 1 });
    expect((await judge({ scale: name, nativeValue: 'B' })).node).toMatchObject({
      status: 'PARTIALLY_IMPLEMENTED',
      mappingVersion: 2,
    });
  });

  async function figure(): Promise<unknown> {
    return api.get(
      'query ($reference: String!) { recommendation(reference: $reference) { statuses { perspective bucket } } statusSummary { statuses { bucket count } } }',
      { reference: world.ours.single.reference },
    );
  }

  it('is as new as its first mapping, and known as of its revisions', async () => {
    const name = 'SEALS';
    const first = { name, version: 'b' };
    await define(first);
    await define({ name, version: 'a' });
    await define({ ...first, meaning: 'Seals, as we read them now.' });
    expect(await versionsOf(name)).toEqual(['a/1', 'b/2', 'b/1']);
    const { node } = await judge({ scale: name, nativeValue: 'five' });
    expect(node).toMatchObject({ scaleVersion: 'a', mappingVersion: 1 });
    const older = await judge({ scale: name, scaleVersion: 'b', nativeValue: 'five' });
    expect(older.node).toMatchObject({ scaleVersion: 'b', mappingVersion: 2 });
    const revisions = (await list()).filter((scale) => scale.name === name);
    const earliest = Math.min(...revisions.map(({ revision }) => revision as number));
    expect(await versionsOf(name, `(atRevision: ${earliest})`)).toEqual(['b/1']);
    expect(await versionsOf(name, `(atRevision: ${earliest - 1})`)).toEqual([]);
    expect(await versionsOf('GAO', `(atRevision: ${earliest - 1})`)).toEqual(['1/1']);
  });

  it('takes every status, and a repeat writes nothing', async () => {
    const input = stars({
      name: 'ALL',
      values: statusNames.map((status) => ({ value: status.toLowerCase(), status })),
      idempotencyKey: 'all statuses',
    });
    const token = world.ours.tokens.ADMIN;
    const first = await write(api, 'defineScale', input, token);
    const second = await withoutARow(api, () => write(api, 'defineScale', input, token));
    expect(second).toEqual(first);
  });
});

describe('what is no scale', () => {
  beforeAll(() => define({ name: 'HELD' }));
  const cases: RefusalCase[] = [
    ['a built-in name', 'ADMIN', () => stars({ name: 'GAO' }), 'INVALID_VALUE name'],
    ['small letters', 'ADMIN', () => stars({ name: 'Stars' }), 'INVALID_VALUE name'],
    ['a name too long', 'ADMIN', () => stars({ name: 'X'.repeat(41) }), 'INVALID_VALUE name'],
    ['a version of two words', 'ADMIN', () => stars({ version: '2 b' }), 'INVALID_VALUE version'],
    [
      'a version too long',
      'ADMIN',
      () => stars({ version: '1'.repeat(41) }),
      'INVALID_VALUE version',
    ],
    ['no meaning', 'ADMIN', () => stars({ meaning: ' ' }), 'REQUIRED meaning'],
    ['too long a meaning', 'ADMIN', () => stars({ meaning: long(2001) }), 'TOO_LONG meaning'],
    ['no reason', 'ADMIN', () => stars({ reason: '' }), 'REQUIRED reason'],
    ['no values', 'ADMIN', () => stars({ values: [] }), 'REQUIRED values'],
    [
      'too many values',
      'ADMIN',
      () => stars({ values: times(51, (index) => ({ value: `${index}` })) }),
      'TOO_LONG values',
    ],
    ['a blank value', 'ADMIN', () => stars({ values: [{ value: '' }] }), 'REQUIRED values.0.value'],
    [
      'spaces around a value, and a value twice',
      'ADMIN',
      () => stars({ values: [{ value: 'a ' }, { value: 'b' }, { value: 'b' }] }),
      'INVALID_VALUE values.0.value',
      'INVALID_VALUE values.2.value',
    ],
    ['nothing new', 'ADMIN', () => stars({ name: 'HELD' }), 'INVALID_VALUE'],
    [
      'other values in a version that is there',
      'ADMIN',
      () => stars({ name: 'HELD', values: [{ value: 'five' }] }),
      'INVALID_VALUE values',
    ],
  ];
  itRefuses('defineScale', () => ({ api, world }), cases);

  it('an unknown name is refused with the names that are known', async () => {
    const { userErrors } = await judge({ scale: 'STRIPES', nativeValue: 'two' });
    expect(userErrors).toMatchObject([{ code: 'INVALID_VALUE', path: ['scale'] }]);
    expect(userErrors[0]!.message).toMatch(
      /^"STRIPES" is no known scale; known are HUMAN_RIGHTS_COMMITTEE, .*GAO, .*STARS/,
    );
    expect((await judge({ scale: '', nativeValue: 'two' })).userErrors).toMatchObject([
      { code: 'INVALID_VALUE', path: ['scale'] },
    ]);
  });

  it('the database itself refuses a gap between mappings, and other values in one', async () => {
    const { name, values } = await buildScale(api.db);
    const again = (overrides: object) => buildScale(api.db, { name, values, ...overrides });
    const refusal = { code: 'HD030' };
    await expect(again({ mappingVersion: 3 })).rejects.toMatchObject(refusal);
    const others = [{ value: 'bad', status: null }];
    const more = [...values, ...others];
    for (const wrong of [others, more, values.slice(0, 1)]) {
      await expect(again({ mappingVersion: 2, values: wrong })).rejects.toMatchObject(refusal);
    }
    await again({ mappingVersion: 2, values: values.map((each) => ({ ...each, status: null })) });
  });
});
