import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { assessmentInput, type AssessmentOverrides } from '../factories/assessment-input.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildChange } from '../factories/build-change.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { cloneTemplate, type TestDatabase } from '../setup/database.js';
import { buildSoundWorld, type SoundWorld } from './sound-world.js';

let database: TestDatabase;
let client: pg.Client;
let world: SoundWorld & { mixedBody: string; privatePart: string };

beforeAll(async () => {
  database = await cloneTemplate();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const sound = await buildSoundWorld(client);
  const { id: mixedBody } = await buildOrganization(client, { perspective: null });
  const { id: privatePart } = await buildRecommendation(client, {
    parentId: sound.recommendation.id,
    homeCollectionId: sound.collection.id,
    publishedRevision: null,
  });
  world = { ...sound, mixedBody, privatePart };
});

afterAll(async () => {
  await client.end();
  await database.drop();
});

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

const wrong: Array<[what: string, code: string, overrides: () => AssessmentOverrides]> = [
  ['of nothing', 'HD008', () => ({ targets: [] })],
  [
    'of the whole and a part',
    'HD008',
    () => ({ targets: [world.recommendation.id, world.part.id] }),
  ],
  [
    'of a part and the whole',
    'HD008',
    () => ({ targets: [world.part.id, world.recommendation.id] }),
  ],
  ['of what is no part', 'HD008', () => ({ targets: [world.invented] })],
  ['without a perspective', 'HD007', () => ({ assessorId: world.mixedBody })],
  ['from a day to come', 'HD010', () => ({ effectiveOn: dayFromNow(3) })],
  ['for a private addressee', 'HD004', () => ({ addresseeId: world.privateNgo.id })],
  ['of a private part', 'HD004', () => ({ targets: [world.privatePart] })],
  [
    'on a private document',
    'HD004',
    () => ({ evidence: [{ documentId: world.privateDocument.id }] }),
  ],
  [
    "that corrects another assessor's",
    'HD009',
    () => ({ supersedesId: world.dissent.id, assessorId: world.ngo.id }),
  ],
  [
    "that corrects another addressee's",
    'HD009',
    () => ({
      supersedesId: world.dissent.id,
      assessorId: world.otherNgo.id,
      addresseeId: world.state.id,
    }),
  ],
  [
    "that corrects another recommendation's",
    'HD009',
    () => ({
      supersedesId: world.dissent.id,
      assessorId: world.otherNgo.id,
      recommendationId: world.part.id,
    }),
  ],
  [
    'that corrects a withdrawn one',
    'HD003',
    () => ({
      supersedesId: world.ofAddressee.id,
      assessorId: world.state.id,
      addresseeId: world.state.id,
    }),
  ],
];

test.each(wrong)('no writer records an assessment %s', async (_what, code, overrides) => {
  const recommendationId = world.recommendation.id;
  const input = await assessmentInput(client, { recommendationId, ...overrides() });
  await expect(record(input)).rejects.toMatchObject({ code });
});

test('what may be said is said: a correction of parts, for an addressee, since today', async () => {
  const scope = { recommendationId: world.recommendation.id, assessorId: world.state.id };
  const addresseeId = world.state.id;
  const first = await buildAssessment(client, {
    ...scope,
    addresseeId,
    effectiveOn: dayFromNow(0),
  });
  const targets = [world.part.id, world.otherPart.id];
  await buildAssessment(client, { ...scope, addresseeId, supersedesId: first.id, targets });
});

test('an assessment of nothing does not reach its commit, however it is written', async () => {
  await client.query('begin');
  await buildChange(client);
  await client.query(
    `insert into heed.assessment
     select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid(), 'revision', (select max(revision) from heed.change)))).*
       from heed.assessment row where id = $1`,
    [world.dissent.id],
  );
  await expect(client.query('commit')).rejects.toMatchObject({ code: 'HD008' });
});

test('what an assessment judges is not added to later', async () => {
  await buildChange(client);
  const add =
    'insert into heed.assessment_target (assessment_id, recommendation_id) values ($1, $2)';
  const { id } = await buildRecommendation(client, { parentId: world.recommendation.id });
  await expect(client.query(add, [world.ofParts.id, id])).rejects.toMatchObject({ code: 'HD001' });
});

test('an organization keeps its perspective once it has judged', async () => {
  const revision = await buildChange(client);
  const change = 'update heed.organization set perspective = $2, revision = $3 where id = $1';
  for (const perspective of [null, 'JOINT']) {
    await expect(
      client.query(change, [world.committee.id, perspective, revision]),
    ).rejects.toMatchObject({ code: 'HD012' });
  }
  await client.query(change, [world.mixedBody, 'JOINT', revision]);
});

async function record(input: object): Promise<void> {
  await client.query(
    `select heed.record_assessments($1, 'ASSESSMENT_RECORDED', null, null, null, null, null, $2)`,
    [world.ngo.id, JSON.stringify([input])],
  );
}
