import { afterAll, beforeAll, expect, test } from 'vitest';
import { derivedId } from '../../src/domain/derived-id.js';
import {
  importFirstCollections,
  loadFirstCollections,
} from '../../src/services/first-collections.js';
import { openSession, type Session } from '../../src/services/session.js';
import { brokenChecks, openWorld, places, type World } from './world.js';

let world: World;
let session: Session;
const told: string[] = [];
const load = (into: World) =>
  loadFirstCollections(into.database, {
    withPractice: true,
    timeZone: 'UTC',
    now: new Date('2026-03-01T12:00:00Z'),
    tell: (sentence) => void told.push(sentence),
  });

beforeAll(async () => {
  world = await openWorld();
  await load(world);
  const organizationId = derivedId('organization', 'heed');
  const actor = { tokenId: organizationId, organizationId, role: 'EDITOR' } as const;
  session = openSession(world.database, actor, new Date('2026-03-01T12:00:00Z'), 'UTC');
});
afterAll(async () => {
  await session.db.close();
  await world.close();
});

test('all of them come in one change, and break no rule', async () => {
  const changes = await world.query<{ kind: string }>(
    'select kind from heed.change order by revision',
  );
  expect(changes.map(({ kind }) => kind)).toEqual(['INSTALLED', 'IMPORTED']);
  expect(told[0]).toBe('Loading the first collections …');
  expect(told[1]).toMatch(/^Loaded the first collections: \d+ items\.$/);
  expect(await brokenChecks(world)).toEqual([]);
});

test('each holds what it says', async () => {
  const collections = await world.query<{ slug: string; items: number }>(
    `select collection.slug, count(item.id) as items
       from published.collection
       left join heed.collection_item item on item.collection_id = collection.id
      group by collection.slug order by collection.slug collate "C"`,
  );
  const items = Object.fromEntries(collections.map(({ slug, items }) => [slug, items]));
  expect(items).toMatchObject({
    'kazakhstan-2019': 4,
    'kazakhstan-ccpr-2016': 12,
    'kazakhstan-penal-working-group-2019': 0,
    'kazakhstan-upr-2010-2014': 58,
  });
  expect(items['practice-penal-reform']).toBeGreaterThanOrEqual(200);
});

test('the Committee’s grades stand as it gave them', async () => {
  const grades = await world.query<{ reference: string; grade: string }>(
    `select recommendation.reference, assessment.native_value as grade
       from published.assessment
       join heed.assessment_target target on target.assessment_id = assessment.id
       join heed.recommendation on recommendation.id = target.recommendation_id
      where assessment.scale = 'HUMAN_RIGHTS_COMMITTEE'
      order by recommendation.reference collate "C"`,
  );
  const letters = grades.map(({ reference, grade }) => `${reference.split('-').at(-1)} ${grade}`);
  expect(letters).toEqual([
    ...['18 C', '24a B', '24b B', '24c C', '24d C', '24e C', '24f C', '54a C', '54b C', '54c B'],
  ]);
});

test('loading them again changes nothing', async () => {
  const before = await world.counts();
  const reports = await importFirstCollections(session, { withPractice: true });
  expect(reports.flatMap(places)).toEqual([]);
  expect(reports.map(({ revision }) => revision)).toEqual(reports.map(() => null));
  told.length = 0;
  await load(world);
  expect(told).toEqual([]);
  expect(await world.counts()).toEqual(before);
});

test('what somebody has begun is not added to', async () => {
  const other = await openWorld();
  try {
    const own = 'organization,kind,name:en\nombudsman,NGO,Our own Ombudsman\n';
    await other.import(own, { publish: true });
    const before = await other.counts();
    told.length = 0;
    await load(other);
    expect(told).toEqual([]);
    expect(await other.counts()).toEqual(before);
  } finally {
    await other.close();
  }
});
