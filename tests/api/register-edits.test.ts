import { afterAll, beforeAll, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import { briefly, send, write } from './write-through.js';

let api: Api;
let world: World;
let token: string;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

const english = (value: string) => [{ language: 'en', value }];

it('an organization made by an import gets its perspective, and a new name beside the former one', async () => {
  const bare = await write(
    api,
    'createOrganization',
    { slug: 'akimat', kind: 'OTHER', names: [{ language: 'en', name: 'akimat' }], publish: true },
    token,
  );
  const { id: recommendationId, reference } = world.ours.single;
  const before = await write(
    api,
    'editRecommendation',
    {
      recommendationId,
      expectedRevision: world.ours.single.revision,
      addressees: [{ organizationId: bare.id }],
    },
    token,
  );
  const judge = judgement({ recommendationId, assessorId: bare.id, evidence: [cited] });
  expect(briefly(await send(api, 'recordAssessment', judge, token))).toEqual([
    'CANNOT_JUDGE assessorId',
  ]);
  const edited = await write(
    api,
    'editOrganization',
    {
      organizationId: bare.id,
      expectedRevision: bare.revision,
      kind: 'LOCAL_GOVERNMENT',
      perspective: 'STATE',
      names: [
        { language: 'en', name: 'akimat', validUntil: '2020-01-01' },
        { language: 'en', name: 'Akimat of the city', acronym: 'AC', validFrom: '2020-01-01' },
      ],
      reason: 'The import knew its name only.',
    },
    token,
  );
  expect(edited).toMatchObject({ id: bare.id, slug: 'akimat', visibility: 'PUBLIC' });
  expect(edited.revision).toBeGreaterThan(bare.revision);
  await write(api, 'recordAssessment', judge, token);
  const look = (clock: string) =>
    `recommendation(reference: "${reference}" ${clock}) { addressees { organization { kind perspective revision names { name } } } }`;
  const data = await api.get(
    `{ now: ${look('')} then: ${look(`atRevision: ${before.revision}`)} }`,
  );
  expect(data.now.addressees).toEqual([
    {
      organization: {
        kind: 'LOCAL_GOVERNMENT',
        perspective: 'STATE',
        revision: edited.revision,
        names: [{ name: 'akimat' }, { name: 'Akimat of the city' }],
      },
    },
  ]);
  expect(data.then.addressees).toEqual([
    {
      organization: {
        kind: 'OTHER',
        perspective: null,
        revision: bare.revision,
        names: [{ name: 'akimat' }],
      },
    },
  ]);
});

const cited = { url: 'https://example.org/report', quote: 'It met twice.' };

it('what is not given stays, null empties, and lists are given whole', async () => {
  const first = await write(
    api,
    'createDocument',
    {
      slug: 'report',
      language: 'en',
      titles: [...english('Report'), { language: 'ru', value: 'Доклад' }],
      symbol: 'A/7',
      publisherId: world.committee.id,
      publishedOn: '2019-05-20',
      publishedOnPrecision: 'MONTH',
      session: '41',
    },
    token,
  );
  const asked =
    'title(language: "en") { value } russian: title(language: "ru") { value language } symbol publisher { id } publishedOn publishedOnPrecision session';
  const look = async () =>
    (await api.get(`{ document(slug: "report") { ${asked} } }`, {}, token)).document;
  const before = await look();
  const edit = async (expectedRevision: number, change: object) =>
    await write(api, 'editDocument', { documentId: first.id, expectedRevision, ...change }, token);
  const second = await edit(first.revision, { session: '42', language: null, titles: null });
  expect(await look()).toEqual({ ...before, session: '42' });
  const third = await edit(second.revision, {
    titles: english('Final report'),
    symbol: null,
    publisherId: null,
    publishedOnPrecision: 'YEAR',
  });
  expect(await look()).toMatchObject({
    title: { value: 'Final report' },
    russian: { value: 'Final report', language: 'en' },
    symbol: null,
    publisher: null,
    publishedOn: '2019-01-01',
    publishedOnPrecision: 'YEAR',
    session: '42',
  });
  const fourth = await edit(third.revision, { publishedOn: '2019-05-21' });
  expect(await look()).toMatchObject({ publishedOn: '2019-05-21', publishedOnPrecision: 'DAY' });
  await edit(fourth.revision, { publishedOn: null });
  expect(await look()).toMatchObject({ publishedOn: null, publishedOnPrecision: null });
});

it('a term keeps its former label at a former revision', async () => {
  const made = { slug: 'prisons', vocabulary: 'THEME', labels: english('Prison'), publish: true };
  const term = await write(api, 'createTerm', made, token);
  const { id: collectionId } = world.ours.collection;
  const texts = [{ language: 'en', title: 'Open the prisons' }];
  const item = { reference: 'TERM-1', collectionIds: [collectionId], termIds: [term.id], texts };
  const { revision } = await write(api, 'createRecommendation', { ...item, publish: true }, token);
  const change = { labels: english('Prisons'), code: 'P' };
  const expected = { termId: term.id, expectedRevision: term.revision };
  await write(api, 'editTerm', { ...expected, ...change }, token);
  const data = await api.get(
    `query ($then: Int!) { now: recommendation(reference: "TERM-1") { ...Terms } then: recommendation(reference: "TERM-1", atRevision: $then) { ...Terms } }
     fragment Terms on Recommendation { terms { label { value } code } }`,
    { then: revision },
  );
  expect(data).toEqual({
    now: { terms: [{ label: { value: 'Prisons' }, code: 'P' }] },
    then: { terms: [{ label: { value: 'Prison' }, code: null }] },
  });
});

it('the speakers of a collection change what its items stand at, now and not before', async () => {
  const { collection, single, parts, whole } = world.theirs;
  const admin = world.ours.tokens.ADMIN;
  const judge = (organization: 'ours' | 'theirs', status: string, targets: object) => {
    const judged = judgement({ status, publish: true, ...targets });
    return write(api, 'recordAssessment', judged, world[organization].tokens.CONTRIBUTOR);
  };
  const partIds = parts.map((part) => part.id);
  for (const targets of [
    { recommendationId: single.id },
    { recommendationId: whole.id, partIds },
  ]) {
    await judge('ours', 'STALLED', targets);
    await judge('theirs', 'IN_PROGRESS', targets);
  }
  const speakers = (...organizationIds: string[]) => [
    { perspective: 'CIVIL_SOCIETY', organizationIds },
  ];
  const edit = async (expectedRevision: number, change: object) =>
    await write(
      api,
      'editCollection',
      { collectionId: collection.id, expectedRevision, ...change },
      admin,
    );
  const asked = (clock = '') =>
    `recommendation(reference: "${single.reference}" ${clock}) {
      status(perspective: CIVIL_SOCIETY) { bucket hasDissent }
      homeCollection { title { value } speakers { position organization { slug } } }
    } parts: recommendation(reference: "${whole.reference}" ${clock}) { partStatuses(perspective: CIVIL_SOCIETY) { bucket count } }`;
  const look = (clock?: string) => api.get(`{ ${asked(clock)} }`);
  const state = (bucket: string, title: string, ...slugs: string[]) => ({
    recommendation: {
      status: { bucket, hasDissent: true },
      homeCollection: {
        title: { value: title },
        speakers: slugs.map((slug, index) => ({ position: index + 1, organization: { slug } })),
      },
    },
    parts: { partStatuses: [{ bucket, count: 2 }] },
  });
  const states = [state('DIVIDED', collection.titles.en!)];
  expect(await look()).toEqual(states[0]);
  const listed = await edit(collection.revision, {
    titles: english('Second title'),
    speakers: speakers(world.ours.id, world.theirs.id),
    reason: 'The coalition chose its speaker.',
  });
  states.push(state('STALLED', 'Second title', 'ours', 'theirs'));
  expect(await look()).toEqual(states[1]);
  const turned = await edit(listed.revision, {
    speakers: speakers(world.theirs.id, world.ours.id),
  });
  states.push(state('IN_PROGRESS', 'Second title', 'theirs', 'ours'));
  expect(await look()).toEqual(states[2]);
  const opened = await edit(turned.revision, { speakers: [] });
  states.push(state('DIVIDED', 'Second title'));
  expect(await look()).toEqual(states[3]);
  const cited = [listed.revision - 1, listed.revision, turned.revision, opened.revision];
  for (const [index, revision] of cited.entries()) {
    expect(await look(`atRevision: ${revision}`)).toEqual(states[index]);
  }
});

it('judgements and speakers that change at once leave the statuses that follow from both', async () => {
  const { collection, single } = world.ours;
  const look = `{ collection(slug: "${collection.slug}") { revision } }`;
  for (let round = 0; round < 5; round += 1) {
    const { revision } = (await api.get(look)).collection;
    const organizationIds = round % 2 ? [world.theirs.id] : [world.ours.id, world.theirs.id];
    const speakers = [{ perspective: 'CIVIL_SOCIETY', organizationIds }];
    const input = { collectionId: collection.id, expectedRevision: revision, speakers };
    const judge = (organization: 'ours' | 'theirs') =>
      write(
        api,
        'recordAssessment',
        judgement({ recommendationId: single.id, publish: true }),
        world[organization].tokens.CONTRIBUTOR,
      );
    await Promise.all([
      judge('ours'),
      write(api, 'editCollection', input, token),
      judge('theirs'),
      judge('ours'),
    ]);
  }
});

it('leaves a database in which every invariant holds', async () => {
  const offences = (await runChecks(api.database)).filter((check) => !check.passed);
  expect(offences).toEqual([]);
});
