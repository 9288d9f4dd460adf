import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { roleNames, type Role } from '../../src/domain/role.js';
import { buildActionStatus } from '../factories/build-action-status.js';
import { buildAction } from '../factories/build-action.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildIndicator } from '../factories/build-indicator.js';
import { buildMeasurement } from '../factories/build-measurement.js';
import { buildLegalAct } from '../factories/build-legal-act.js';
import { buildPlan } from '../factories/build-plan.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildDeadline, buildReport } from '../factories/build-deadline.js';
import { buildFollowUp } from '../factories/build-follow-up.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildRelation } from '../factories/build-relation.js';
import { buildSubmission } from '../factories/build-submission.js';
import { buildTerm } from '../factories/build-term.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, type World } from './build-world.js';
import {
  briefly,
  mutationNames,
  send,
  withoutARow,
  type MutationName,
  type Written,
} from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

type Visibility = 'public' | 'private';
const visibilities: Visibility[] = ['public', 'private'];
type Outcomes = Record<`${'ours' | 'theirs'} ${Role}`, string>;
const done = 'done';
const all = <T>(value: T): Record<Role, T> => ({ CONTRIBUTOR: value, EDITOR: value, ADMIN: value });
const outcomes = (ours: Record<Role, string>, theirs: Record<Role, string>): Outcomes =>
  Object.fromEntries([
    ...roleNames.map((role) => [`ours ${role}`, ours[role]]),
    ...roleNames.map((role) => [`theirs ${role}`, theirs[role]]),
  ]) as Outcomes;

const editors = { CONTRIBUTOR: 'FORBIDDEN', EDITOR: done, ADMIN: done };
/** Kept by ours: its editors, and administrators of others once it is public. */
const keepers = (path: string): Record<Visibility, Outcomes> => ({
  public: outcomes(editors, { ...editors, EDITOR: `FORBIDDEN ${path}` }),
  private: outcomes(editors, { ...all(`UNKNOWN_ID ${path}`), CONTRIBUTOR: 'FORBIDDEN' }),
});

/** What everybody may do to something of ours, public or private; FORBIDDEN without a path stands at the top. */
const rights: Record<MutationName, Record<Visibility, Outcomes>> = {
  recordAssessment: {
    public: outcomes(all(done), all(done)),
    private: outcomes(all(done), all('UNKNOWN_ID recommendationId')),
  },
  correctAssessment: {
    public: outcomes(all(done), all('FORBIDDEN assessmentId')),
    private: outcomes(all(done), all('UNKNOWN_ID assessmentId')),
  },
  retractAssessment: {
    public: outcomes(all(done), all('FORBIDDEN assessmentId')),
    private: outcomes(all(done), all('UNKNOWN_ID assessmentId')),
  },
  assessCluster: {
    public: outcomes(all(done), all(done)),
    private: outcomes(all(done), all('UNKNOWN_ID recommendationIds.0')),
  },
  createRecommendation: keepers('collectionIds.0'),
  editRecommendation: keepers('recommendationId'),
  recordResponse: keepers('recommendationId'),
  relateRecommendations: keepers('recommendationId'),
  endRelation: keepers('relationId'),
  setDeadline: keepers('recommendationId'),
  endDeadline: keepers('deadlineId'),
  recordReport: keepers('deadlineId'),
  endReport: keepers('reportId'),
  recordFollowUp: keepers('recommendationId'),
  endFollowUp: keepers('followUpId'),
  createOrganization: unkept(),
  createDocument: unkept(),
  createCollection: unkept(),
  createTerm: unkept(),
  createLegalAct: unkept(),
  editLegalAct: keepers('legalActId'),
  createPlan: unkept(),
  editPlan: keepers('planId'),
  createAction: linking('recommendationIds.0'),
  editAction: keepers('actionId'),
  recordActionStatus: keepers('actionId'),
  retractActionStatus: keepers('actionStatusId'),
  createIndicator: linking('recommendationIds.0'),
  editIndicator: keepers('indicatorId'),
  recordMeasurement: keepers('indicatorId'),
  retractMeasurement: keepers('measurementId'),
  defineScale: unkept({ ...all('FORBIDDEN'), ADMIN: done }),
  editOrganization: keepers('organizationId'),
  editDocument: keepers('documentId'),
  editCollection: keepers('collectionId'),
  editTerm: keepers('termId'),
  publish: {
    public: outcomes(all('ALREADY_PUBLISHED ids.0'), all('ALREADY_PUBLISHED ids.0')),
    private: outcomes(
      { CONTRIBUTOR: 'FORBIDDEN ids.0', EDITOR: done, ADMIN: done },
      all('UNKNOWN_ID ids.0'),
    ),
  },
  redact: {
    public: outcomes({ ...all('FORBIDDEN'), ADMIN: done }, { ...all('FORBIDDEN'), ADMIN: done }),
    private: outcomes(
      { ...all('FORBIDDEN'), ADMIN: done },
      { ...all('FORBIDDEN'), ADMIN: 'UNKNOWN_ID id' },
    ),
  },
};

function unkept(who: Record<Role, string> = editors): Record<Visibility, Outcomes> {
  const same = outcomes(who, who);
  return { public: same, private: same };
}

/** What any editor may say of anything that it may see. */
function linking(path: string): Record<Visibility, Outcomes> {
  return {
    public: outcomes(editors, editors),
    private: outcomes(editors, { ...all(`UNKNOWN_ID ${path}`), CONTRIBUTOR: 'FORBIDDEN' }),
  };
}

let number = 0;
const slug = () => `made-${(number += 1)}`;
const recommendation = (visibility: Visibility) =>
  buildRecommendation(api.db, {
    recordedById: world.ours.id,
    homeCollectionId: world.ours.collection.id,
    ...(visibility === 'private' ? { publishedRevision: null } : {}),
  });
const assessment = (visibility: Visibility) =>
  (visibility === 'private' ? buildSubmission : buildAssessment)(api.db, {
    recommendationId: world.ours.single.id,
    assessorId: world.ours.id,
  });
const deadline = async (visibility: Visibility) =>
  buildDeadline(api.db, {
    recommendationId: (await recommendation(visibility)).id,
    kind: 'FOLLOW_UP_REPORT',
  });
const title = [{ language: 'en', value: 'A title' }];
const kept = (visibility: Visibility) => ({
  recordedById: world.ours.id,
  ...(visibility === 'private' ? { publishedRevision: null } : {}),
});
const editing = ({ id, revision }: { id: string; revision: number }, field: string) => ({
  [field]: id,
  expectedRevision: revision,
  titles: title,
});

/** An edit of an entry of the register that ours keeps. */
async function editOf(
  build:
    typeof buildOrganization | typeof buildDocument | typeof buildCollection | typeof buildTerm,
  visibility: Visibility,
  idField: string,
  change: object,
): Promise<object> {
  const hidden = visibility === 'private' ? { publishedRevision: null } : {};
  const { id, revision } = await build(api.db, { recordedById: world.ours.id, ...hidden });
  return { [idField]: id, expectedRevision: revision, ...change };
}

/** A sound input that acts on something of ours. */
const inputs: Record<MutationName, (visibility: Visibility) => Promise<object> | object> = {
  recordAssessment: async (v) => judgement({ recommendationId: (await recommendation(v)).id }),
  correctAssessment: async (v) => judgement({ assessmentId: (await assessment(v)).id }),
  retractAssessment: async (v) => ({ assessmentId: (await assessment(v)).id, reason: 'A slip.' }),
  assessCluster: async (v) => {
    const { id } = await recommendation(v);
    const { toId } = await buildRelation(api.db, { kind: 'DUPLICATES', fromId: id });
    return judgement({ recommendationIds: [id, toId] });
  },
  createRecommendation: async (v) => {
    const hidden = v === 'private' ? { publishedRevision: null } : {};
    const { id } = await buildCollection(api.db, { recordedById: world.ours.id, ...hidden });
    return { reference: slug(), collectionIds: [id], texts: [{ language: 'en', title: 'Do it' }] };
  },
  editRecommendation: async (v) => {
    const { id, revision } = await recommendation(v);
    return { recommendationId: id, expectedRevision: revision, actionCategory: 3 };
  },
  recordResponse: async (v) => ({
    recommendationId: (await recommendation(v)).id,
    organizationId: world.ministry.id,
    position: 'NOTED',
    respondedOn: '2020-01-01',
  }),
  relateRecommendations: async (v) => ({
    recommendationId: (await recommendation(v)).id,
    kind: 'DUPLICATES',
    toId: world.theirs.single.id,
  }),
  endRelation: async (v) => {
    const fromId = (await recommendation(v)).id;
    const { id } = await buildRelation(api.db, { fromId, toId: world.theirs.single.id });
    return { relationId: id, reason: 'An error.' };
  },
  setDeadline: async (v) => ({
    recommendationId: (await recommendation(v)).id,
    kind: 'IMPLEMENTATION',
    dueOn: '2030-01-01',
  }),
  endDeadline: async (v) => ({ deadlineId: (await deadline(v)).id, reason: 'An error.' }),
  recordReport: async (v) => ({ deadlineId: (await deadline(v)).id, reportedOn: '2021-01-01' }),
  endReport: async (v) => {
    const { id } = await buildReport(api.db, { deadlineId: (await deadline(v)).id });
    return { reportId: id, reason: 'An error.' };
  },
  recordFollowUp: async (v) => ({
    recommendationId: (await recommendation(v)).id,
    organizationId: world.committee.id,
    state: 'SELECTED',
    decidedOn: '2020-01-01',
  }),
  endFollowUp: async (v) => {
    const recommendationId = (await recommendation(v)).id;
    const { id } = await buildFollowUp(api.db, { recommendationId });
    return { followUpId: id, reason: 'An error.' };
  },
  createOrganization: () => ({
    slug: slug(),
    kind: 'NGO',
    names: [{ language: 'en', name: 'A name' }],
  }),
  createDocument: () => ({ slug: slug(), language: 'en', titles: title }),
  createCollection: () => ({
    slug: slug(),
    language: 'en',
    titles: title,
    licence: 'CC0-1.0',
    headlinePerspective: 'STATE',
  }),
  createTerm: () => ({ slug: slug(), vocabulary: 'THEME', labels: title }),
  createLegalAct: () => ({ slug: slug(), language: 'en', titles: title }),
  editLegalAct: async (v) => editing(await buildLegalAct(api.db, kept(v)), 'legalActId'),
  createPlan: () => ({ slug: slug(), language: 'en', titles: title }),
  editPlan: async (v) => editing(await buildPlan(api.db, kept(v)), 'planId'),
  createAction: async (v) => ({
    slug: slug(),
    language: 'en',
    titles: title,
    recommendationIds: [(await recommendation(v)).id],
  }),
  editAction: async (v) => editing(await buildAction(api.db, kept(v)), 'actionId'),
  recordActionStatus: async (v) => ({
    actionId: (await buildAction(api.db, kept(v))).id,
    status: 'PLANNED',
    effectiveOn: '2020-01-01',
  }),
  retractActionStatus: async (v) => {
    const { id: actionId } = await buildAction(api.db, kept(v));
    return {
      actionStatusId: (await buildActionStatus(api.db, { actionId })).id,
      reason: 'A slip.',
    };
  },
  createIndicator: async (v) => ({
    slug: slug(),
    language: 'en',
    titles: title,
    unit: 'prisoners',
    direction: 'DECREASE',
    recommendationIds: [(await recommendation(v)).id],
  }),
  editIndicator: async (v) => editing(await buildIndicator(api.db, kept(v)), 'indicatorId'),
  recordMeasurement: async (v) => ({
    indicatorId: (await buildIndicator(api.db, kept(v))).id,
    value: '1',
    measuredOn: '2020-01-01',
    note: 'Counted.',
  }),
  retractMeasurement: async (v) => {
    const { id: indicatorId } = await buildIndicator(api.db, kept(v));
    return {
      measurementId: (await buildMeasurement(api.db, { indicatorId })).id,
      reason: 'A slip.',
    };
  },
  defineScale: () => ({
    name: 'STARS',
    version: slug(),
    meaning: 'Stars.',
    values: [{ value: 'five' }],
    reason: 'We rate so.',
  }),
  editOrganization: (v) => editOf(buildOrganization, v, 'organizationId', { country: 'KZ' }),
  editDocument: (v) => editOf(buildDocument, v, 'documentId', { cycle: 'Third cycle' }),
  editCollection: (v) => editOf(buildCollection, v, 'collectionId', { speakers: [] }),
  editTerm: (v) => editOf(buildTerm, v, 'termId', { labels: title }),
  publish: async (v) => ({ ids: [(await recommendation(v)).id] }),
  redact: async (v) => ({ id: (await recommendation(v)).id, fields: ['TEXT'], reason: 'A name.' }),
};

function outcomeOf(written: Written): string {
  if (written.errors) return written.errors.map((error) => error.extensions.code).join();
  return briefly(written).join() || done;
}

describe.each(mutationNames)('%s', (mutation) => {
  for (const visibility of visibilities) {
    const cases = Object.entries(rights[mutation][visibility]);
    it.each(cases)(`of something ${visibility} of ours by %s: %s`, async (who, expected) => {
      const [side, role] = who.split(' ') as ['ours' | 'theirs', Role];
      const input = await inputs[mutation](visibility);
      const act = () => send(api, mutation, input, world[side].tokens[role]);
      const written = await (expected === done ? act() : withoutARow(api, act));
      expect(outcomeOf(written)).toBe(expected);
    });

    it(`of something ${visibility} by nobody is refused`, async () => {
      const input = await inputs[mutation](visibility);
      const written = await withoutARow(api, () => send(api, mutation, input));
      expect(outcomeOf(written)).toBe('UNAUTHENTICATED');
    });
  }
});

describe("in another organization's name", () => {
  it.each([
    ['CONTRIBUTOR', 'FORBIDDEN assessorId'],
    ['EDITOR', 'SOURCE_REQUIRED evidence'],
    ['ADMIN', 'SOURCE_REQUIRED evidence'],
  ] as const)('a %s of theirs is refused a judgement of ours: %s', async (role, expected) => {
    const input = judgement({ recommendationId: world.ours.single.id, assessorId: world.ours.id });
    const written = await withoutARow(api, () =>
      send(api, 'recordAssessment', input, world.theirs.tokens[role]),
    );
    expect(outcomeOf(written)).toBe(expected);
  });

  it('a key of theirs is not ours: the same key and input write a row for each', async () => {
    const input = judgement({ recommendationId: world.ours.single.id, idempotencyKey: 'shared' });
    const ours = await send(api, 'recordAssessment', input, world.ours.tokens.CONTRIBUTOR);
    const theirs = await send(api, 'recordAssessment', input, world.theirs.tokens.CONTRIBUTOR);
    expect([outcomeOf(ours), outcomeOf(theirs)]).toEqual([done, done]);
    expect(theirs.node.id).not.toBe(ours.node.id);
    expect(theirs.node.assessor.slug).toBe('theirs');
  });

  it.each(['revoked', 'expired'])('a token that is %s writes nothing', async (end) => {
    const token = await api.tokenFor('ours', 'ADMIN');
    await api.db.query(
      end === 'revoked'
        ? `update heed.access_token set revoked_at = clock_timestamp() where created_at = (select max(created_at) from heed.access_token)`
        : `update heed.access_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where created_at = (select max(created_at) from heed.access_token)`,
    );
    const input = await inputs.recordAssessment('public');
    const { status, data, errors } = await withoutARow(api, () =>
      api.ask(
        'mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) { userErrors { code } } }',
        { input },
        token,
      ),
    );
    expect([status, data, errors?.[0]?.extensions.code]).toEqual([
      401,
      undefined,
      'UNAUTHENTICATED',
    ]);
  });
});
