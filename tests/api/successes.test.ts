import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '../../src/services/check.js';
import { startApi, type Api } from '../setup/api.js';
import { buildWorld, judgement, source, type World } from './build-world.js';
import { write } from './write-through.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());

const text = (title: string) => ({ language: 'en', title, text: 'Do it.' });

describe('each mutation, when all is well', () => {
  it('recordAssessment judges the whole, parts, an addressee, and for another with a source', async () => {
    const { tokens, whole, parts, single } = world.ours;
    const publish = true;
    const record = (input: object, token = tokens.CONTRIBUTOR) =>
      write(api, 'recordAssessment', judgement({ publish, ...input }), token);
    expect(await record({ recommendationId: single.id })).toMatchObject({
      status: 'IN_PROGRESS',
      visibility: 'PUBLIC',
      assessor: { slug: 'ours' },
    });
    await record({ recommendationId: whole.id, partIds: parts.map((part) => part.id) });
    await record({ recommendationId: single.id, addresseeId: world.ministry.id });
    const graded = await record(
      {
        recommendationId: whole.id,
        assessorId: world.committee.id,
        status: null,
        scale: 'HUMAN_RIGHTS_COMMITTEE',
        nativeValue: 'B',
        evidence: [source()],
      },
      tokens.EDITOR,
    );
    expect(graded).toMatchObject({
      status: 'PARTIALLY_IMPLEMENTED',
      assessor: { slug: world.committee.slug },
    });
  });

  it('correctAssessment puts a new one in its place, retractAssessment withdraws it', async () => {
    const token = world.ours.tokens.CONTRIBUTOR;
    const recommendationId = world.ours.single.id;
    const first = await write(
      api,
      'recordAssessment',
      judgement({ recommendationId, publish: true }),
      token,
    );
    const corrected = await write(
      api,
      'correctAssessment',
      judgement({ assessmentId: first.id, status: 'STALLED', publish: true, reason: 'A slip.' }),
      token,
    );
    expect(corrected).toMatchObject({ status: 'STALLED', supersedes: { id: first.id } });
    const withdrawn = await write(
      api,
      'retractAssessment',
      { assessmentId: corrected.id, reason: 'The visit did not take place.' },
      token,
    );
    expect(withdrawn.retraction.reason).toBe('The visit did not take place.');
  });

  it('a private assessment is corrected in its place, published, or dropped', async () => {
    const token = world.ours.tokens.CONTRIBUTOR;
    const recommendationId = world.ours.single.id;
    const draft = () => write(api, 'recordAssessment', judgement({ recommendationId }), token);
    const first = await draft();
    const second = await write(
      api,
      'correctAssessment',
      judgement({ assessmentId: first.id }),
      token,
    );
    expect(second).toMatchObject({ visibility: 'PRIVATE', supersedes: null });
    const shown = await write(
      api,
      'recordAssessment',
      judgement({ recommendationId, publish: true }),
      token,
    );
    await write(api, 'correctAssessment', judgement({ assessmentId: shown.id }), token);
    const standing = await api.get(
      'query ($id: ID!) { node(id: $id) { ... on Assessment { supersededBy { id } } } }',
      shown,
      token,
    );
    expect(standing.node.supersededBy).toBeNull();
    const [published] = await write(api, 'publish', { ids: [second.id] }, token);
    expect(published).toMatchObject({ id: second.id, visibility: 'PUBLIC' });
    expect(published.revision).toBeGreaterThan(second.revision);
    const other = await draft();
    expect(
      await write(
        api,
        'retractAssessment',
        { assessmentId: other.id, reason: 'Not needed.' },
        token,
      ),
    ).toBeNull();
    const { node } = await api.get('query ($id: ID!) { node(id: $id) { id } }', other, token);
    expect(node).toBeNull();
  });

  it('an editor makes a register, a recommendation with a part, a response, and publishes them together', async () => {
    const token = world.ours.tokens.EDITOR;
    const organization = await write(
      api,
      'createOrganization',
      { slug: 'akimat', kind: 'LOCAL_GOVERNMENT', names: [{ language: 'en', name: 'Akimat' }] },
      token,
    );
    const document = await write(
      api,
      'createDocument',
      { slug: 'report', language: 'en', titles: [{ language: 'en', value: 'Report' }] },
      token,
    );
    const term = await write(
      api,
      'createTerm',
      { slug: 'prisons', vocabulary: 'THEME', labels: [{ language: 'en', value: 'Prisons' }] },
      token,
    );
    const collection = await write(
      api,
      'createCollection',
      {
        slug: 'set',
        language: 'en',
        titles: [{ language: 'en', value: 'Set' }],
        licence: 'CC0-1.0',
        headlinePerspective: 'CIVIL_SOCIETY',
        speakers: [{ perspective: 'CIVIL_SOCIETY', organizationIds: [world.ours.id] }],
      },
      token,
    );
    const recommendation = await write(
      api,
      'createRecommendation',
      {
        reference: 'SET-1',
        collectionIds: [collection.id],
        documentId: document.id,
        paragraph: '18',
        texts: [
          text('Open the prisons'),
          { language: 'ru', title: 'Да', translationKind: 'OFFICIAL' },
        ],
        issuerIds: [world.committee.id],
        addressees: [{ organizationId: organization.id, receivedOn: '2020-01-01' }],
        termIds: [term.id],
        externalIds: [{ system: 'UHRI', value: '7' }],
      },
      token,
    );
    expect(recommendation).toMatchObject({ visibility: 'PRIVATE', origin: 'SOURCED' });
    const part = await write(
      api,
      'createRecommendation',
      {
        reference: 'SET-1 (a)',
        parentId: recommendation.id,
        collectionIds: [collection.id],
        texts: [text('One of them')],
      },
      token,
    );
    const response = await write(
      api,
      'recordResponse',
      {
        recommendationId: recommendation.id,
        organizationId: organization.id,
        position: 'NOTED',
        respondedOn: '2020-02-01',
      },
      token,
    );
    const ids = [organization, document, term, collection, recommendation, part, response].map(
      (entry) => entry.id,
    );
    const published = await write(api, 'publish', { ids }, token);
    expect(published.map((entry: { visibility: string }) => entry.visibility)).toEqual(
      ids.map(() => 'PUBLIC'),
    );
  });

  it('editRecommendation changes what is given, and redact empties a text', async () => {
    const { tokens, single, collection } = world.ours;
    const edited = await write(
      api,
      'editRecommendation',
      {
        recommendationId: single.id,
        expectedRevision: single.revision,
        collectionIds: [collection.id],
        documentId: null,
        texts: [text('A better title')],
        textReason: 'TYPO',
        actionCategory: 5,
        addressees: [],
      },
      tokens.EDITOR,
    );
    expect(edited).toMatchObject({ id: single.id, origin: 'UNSOURCED' });
    expect(edited.revision).toBeGreaterThan(single.revision);
    const redacted = await write(
      api,
      'redact',
      { id: single.id, fields: ['TEXT'], reason: 'It named a prisoner.' },
      tokens.ADMIN,
    );
    expect(redacted.id).toBe(single.id);
    const { node } = await api.get(
      'query ($id: ID!) { node(id: $id) { ... on Recommendation { text { value } title { value } } } }',
      single,
    );
    expect(node).toEqual({ text: null, title: { value: 'A better title' } });
  });

  it('publishes more than a page of entries at once', async () => {
    const { tokens, single } = world.theirs;
    const ids: string[] = [];
    for (let index = 0; index < 130; index += 1) {
      const input = judgement({ recommendationId: single.id });
      ids.push((await write(api, 'recordAssessment', input, tokens.CONTRIBUTOR)).id);
    }
    const published = await write(api, 'publish', { ids }, tokens.CONTRIBUTOR);
    expect(published.map((entry: { id: string }) => entry.id)).toEqual(ids);
  });

  it('leaves a database in which every invariant holds', async () => {
    const offences = (await runChecks(api.database)).filter((check) => !check.passed);
    expect(offences).toEqual([]);
  });
});
