import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Perspective } from '../../src/domain/perspective.js';
import { statusNames, type Status } from '../../src/domain/status.js';
import { runChecks } from '../../src/services/check.js';
import { judgement } from '../api/build-world.js';
import { write } from '../api/write-through.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';
import {
  isNaivelyDisputed,
  lastDayOf,
  naiveStatuses,
  type Judged,
  type Said,
} from './naive-status.js';

let api: Api;
let actors: Array<{ id: string; perspective: Perspective; token: string }>;
let addressees: string[];
let collections: Array<{
  id: string;
  headline: Perspective;
  speakers: Partial<Record<Perspective, string[]>>;
}>;

beforeAll(async () => {
  api = await startApi();
  const perspectives: Perspective[] = [
    'CIVIL_SOCIETY',
    'CIVIL_SOCIETY',
    'CIVIL_SOCIETY',
    'STATE',
    'STATE',
    'JOINT',
  ];
  actors = [];
  for (const perspective of perspectives) {
    const { id, slug } = await buildOrganization(api.db, { perspective });
    actors.push({ id, perspective, token: await api.tokenFor(slug, 'CONTRIBUTOR') });
  }
  addressees = [(await buildOrganization(api.db)).id, (await buildOrganization(api.db)).id];
  const idOf = (index: number) => actors[index]!.id;
  const lists = [
    { CIVIL_SOCIETY: [idOf(1), idOf(0)], JOINT: [idOf(0)] },
    {},
    { STATE: [idOf(4)], CIVIL_SOCIETY: [idOf(2), idOf(1)] },
  ];
  const headlines: Perspective[] = ['CIVIL_SOCIETY', 'STATE', 'JOINT'];
  collections = [];
  for (const [index, speakers] of lists.entries()) {
    const headline = headlines[index]!;
    const { id } = await buildCollection(api.db, { headlinePerspective: headline, speakers });
    collections.push({ id, headline, speakers });
  }
});
afterAll(() => api.stop());

/** One step of a history; `of` and `scope` choose among what is there. */
const steps = fc.record({
  act: fc.constantFrom('record', 'record', 'record', 'correct', 'retract', 'publish'),
  // Some say much, so that their judgements of one scope meet on one day.
  actor: fc.constantFrom(0, 0, 0, 0, 1, 2, 3, 3, 4, 5),
  of: fc.nat({ max: 20 }),
  scope: fc.constantFrom('whole', 'whole', 'first', 'second', 'both'),
  addressee: fc.constantFrom(null, null, 0, 1),
  // Few of them, so that days and statuses meet.
  status: fc.constantFrom(...statusNames),
  day: fc.constantFrom(
    '2018-12-31',
    '2019-01-31',
    '2019-07-17',
    '2019-12-31',
    '2020-02-10',
    '2020-02-29',
  ),
  precision: fc.constantFrom('DAY', 'DAY', 'MONTH', 'YEAR'),
  isPublic: fc.boolean(),
});
type Step = ReturnType<typeof steps.generate>['value'];

const said = (overrides: Partial<Step>): Step => ({
  act: 'record',
  actor: 0,
  of: 0,
  scope: 'whole',
  addressee: null,
  status: 'STALLED',
  day: '2019-12-31',
  precision: 'DAY',
  isPublic: true,
  ...overrides,
});
/** Told in any case: two of one day, a correction that is withdrawn, a year that ends on a day, a draft that comes late. */
const examples: Array<[Step[], number]> = [
  [[said({}), said({ status: 'PLANNED' })], 0],
  [[said({ status: 'PLANNED' }), said({}), said({ day: '2019-01-31' })], 1],
  [[said({}), said({ act: 'correct', status: 'PLANNED' }), said({ act: 'retract' })], 0],
  [[said({}), said({ precision: 'YEAR', day: '2019-01-31', status: 'PLANNED' })], 2],
  [[said({ isPublic: false }), said({ status: 'PLANNED' }), said({ act: 'publish', of: 1 })], 0],
];

interface Entry extends Omit<Judged, 'isSuperseded' | 'isRetracted'> {
  actor: number;
  recommendationId: string;
  supersedes: string | null;
}

/** Plays one history over the API and keeps its own book. @returns what is published, and what is not */
async function play(history: Step[], whole: string, parts: string[]) {
  const published: Array<Judged & Entry> = [];
  let drafts: Entry[] = [];
  const publish = (entry: Entry) => {
    for (const one of published) if (one.id === entry.supersedes) one.isSuperseded = true;
    published.push({ ...entry, isSuperseded: false, isRetracted: false });
  };
  for (const step of history) {
    const { id: assessor, perspective, token } = actors[step.actor]!;
    const standing = published.filter(
      (one) => one.actor === step.actor && !one.isSuperseded && !one.isRetracted,
    );
    const own = [...standing, ...drafts.filter((one) => one.actor === step.actor)];
    const chosen = own[step.of % (own.length || 1)];
    const said = judgement({
      status: step.status,
      effectiveOn: step.day,
      precision: step.precision,
      publish: step.isPublic,
    });
    const countsFrom = lastDayOf(step.day, step.precision);
    const book = {
      actor: step.actor,
      assessor,
      perspective,
      status: step.status as Status,
      countsFrom,
    };
    const isDraft = chosen && drafts.includes(chosen);
    if (step.act === 'record') {
      const targets = { whole: [whole], first: [parts[0]!], second: [parts[1]!], both: parts }[
        step.scope
      ];
      const partIds = step.scope === 'whole' ? undefined : targets;
      const addressee = step.addressee === null ? null : addressees[step.addressee]!;
      const input = { ...said, recommendationId: whole, partIds, addresseeId: addressee };
      const { id } = await write(api, 'recordAssessment', input, token);
      const entry: Entry = {
        ...book,
        id,
        targets,
        addressee,
        recommendationId: whole,
        supersedes: null,
      };
      if (step.isPublic) publish(entry);
      else drafts.push(entry);
    } else if (chosen && step.act === 'correct') {
      const supersedes = isDraft ? chosen.supersedes : chosen.id;
      const isPublic = step.isPublic && !isOver(published, supersedes);
      const input = { ...said, assessmentId: chosen.id, publish: isPublic };
      const { id } = await write(api, 'correctAssessment', input, token);
      const entry: Entry = { ...chosen, ...book, id, supersedes };
      if (isDraft) drafts = drafts.filter((one) => one !== chosen);
      if (isPublic) publish(entry);
      else drafts.push(entry);
    } else if (chosen && step.act === 'retract') {
      await write(api, 'retractAssessment', { assessmentId: chosen.id, reason: 'A slip.' }, token);
      if (isDraft) drafts = drafts.filter((one) => one !== chosen);
      else published.find((one) => one === chosen)!.isRetracted = true;
    } else if (isDraft && step.act === 'publish' && !isOver(published, chosen.supersedes)) {
      await write(api, 'publish', { ids: [chosen.id] }, token);
      drafts = drafts.filter((one) => one !== chosen);
      publish(chosen);
    }
  }
  return published;
}

/** Whether what a draft corrects has been corrected or withdrawn meanwhile, so that it can no more be published. */
function isOver(published: Judged[], id: string | null): boolean {
  return published.some((one) => one.id === id && (one.isSuperseded || one.isRetracted));
}

const look = `query ($ids: [ID!]!, $collection: ID) { nodes(ids: $ids) { ... on Recommendation {
  id isDisputed(collection: $collection) partStatuses(collection: $collection) { bucket count }
  status(collection: $collection) { perspective bucket hasDissent }
  state: status(collection: $collection, perspective: STATE) { bucket }
  statuses(collection: $collection) { perspective bucket hasDissent addressee { id }
    assessors { status assessor { id } assessment { id } } } } } }`;

interface Seen extends Omit<Said, 'addressee' | 'assessors'> {
  addressee: { id: string } | null;
  assessors: Array<{ status: string; assessor: { id: string }; assessment: { id: string } }>;
}
const byScope = (said: Said[]) =>
  Object.fromEntries(said.map((one) => [`${one.addressee} ${one.perspective}`, one]));
const asSaid = (seen: Seen[]): Said[] =>
  seen.map((one) => ({
    ...one,
    addressee: one.addressee?.id ?? null,
    assessors: Object.fromEntries(
      one.assessors.map((each) => [
        each.assessor.id,
        { status: each.status, id: each.assessment.id },
      ]),
    ),
  }));

it('what everybody sees after any history is what a naive reading of it says', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(steps, { minLength: 4, maxLength: 28 }),
      fc.nat({ max: 2 }),
      async (history, home) => {
        const homeCollectionId = collections[home]!.id;
        const place = {
          homeCollectionId,
          collectionIds: [...new Set([homeCollectionId, collections[0]!.id, collections[1]!.id])],
          addresseeIds: addressees,
        };
        const { id: whole } = await buildRecommendation(api.db, place);
        const parts = [
          (await buildRecommendation(api.db, { ...place, parentId: whole })).id,
          (await buildRecommendation(api.db, { ...place, parentId: whole })).id,
        ];
        const published = await play(history, whole, parts);
        for (const collection of [null, collections[0]!, collections[1]!]) {
          const { headline, speakers } = collection ?? collections[home]!;
          const { nodes } = await api.get(look, {
            ids: [whole, ...parts],
            collection: collection?.id,
          });
          const ofParts: string[] = [];
          for (const node of nodes) {
            const said = naiveStatuses(published, node.id, speakers);
            expect(byScope(asSaid(node.statuses))).toEqual(byScope(said));
            expect(node.isDisputed).toBe(isNaivelyDisputed(said));
            const whole = (perspective: string) =>
              said.find((one) => one.addressee === null && one.perspective === perspective);
            expect(node.state.bucket).toBe(whole('STATE')?.bucket ?? 'NOT_ASSESSED');
            expect(node.status.perspective).toBe(headline);
            expect(node.status.bucket).toBe(whole(headline)?.bucket ?? 'NOT_ASSESSED');
            if (node.id !== nodes[0].id) ofParts.push(node.status.bucket);
          }
          const counts = Object.fromEntries(
            nodes[0].partStatuses.map((each: { bucket: string; count: number }) => [
              each.bucket,
              each.count,
            ]),
          );
          const naive: Record<string, number> = {};
          for (const bucket of ofParts) naive[bucket] = (naive[bucket] ?? 0) + 1;
          expect(counts).toEqual(naive);
        }
      },
    ),
    { numRuns: 30, examples },
  );
  expect((await runChecks(api.database)).filter((check) => !check.passed)).toEqual([]);
}, 60_000);
