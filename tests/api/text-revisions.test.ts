import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';
import { buildWorld, type World } from './build-world.js';
import { send, write } from './write-through.js';

let api: Api;
let world: World;
let token: string;
beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
  token = world.ours.tokens.EDITOR;
});
afterAll(() => api.stop());

interface Held {
  id: string;
  reference: string;
  revision: number;
}
const segments = '{ kind words }';
let number = 0;

/** A recommendation of ours with a Russian original, as the API writes it. */
const created = async (overrides: object = {}): Promise<Held> => {
  number += 1;
  const input = {
    reference: `TEXTS-${number}`,
    collectionIds: [world.ours.collection.id],
    documentId: world.document.id,
    textKind: 'PARAPHRASE',
    texts: [{ language: 'ru', title: 'Порядок собраний', text: 'Разрешить собрания.' }],
    publish: true,
    ...overrides,
  };
  return write(api, 'createRecommendation', input, token);
};
const edited = async (held: Held, input: object): Promise<Held> =>
  write(
    api,
    'editRecommendation',
    { recommendationId: held.id, expectedRevision: held.revision, ...input },
    token,
  );
const read = async (held: { id: string }, fields: string, who?: string) => {
  const { node } = await api.get(
    `query ($id: ID!) { node(id: $id) { ... on Recommendation { ${fields} } } }`,
    { id: held.id },
    who,
  );
  return node;
};
const english = { language: 'en', title: 'Order of assemblies', translationKind: 'UNOFFICIAL' };
const sources = 'texts { language sourceRevision isOutdated revision }';

describe('texts', () => {
  it('are told in every language, the original first, with who translated which revision', async () => {
    const held = await created({
      texts: [
        { ...english, translationKind: 'OFFICIAL', translatorId: world.committee.id },
        {
          language: 'kk-cyrl',
          title: 'Жиналыс тәртібі',
          text: 'Рұқсат беру.',
          translationKind: 'MACHINE',
        },
        { language: 'ru', title: 'Порядок собраний', issuerDescription: 'участники' },
      ],
    });
    const { texts } = await read(
      held,
      'texts { language title text issuerDescription isOriginal translationKind translator { id } sourceRevision isOutdated revision reason isRedacted }',
    );
    const { revision } = held;
    const common = { isOutdated: false, revision, reason: null, isRedacted: false, text: null };
    const translation = { ...common, isOriginal: false, sourceRevision: revision };
    expect(texts).toEqual([
      {
        ...common,
        language: 'ru',
        title: 'Порядок собраний',
        issuerDescription: 'участники',
        isOriginal: true,
        translationKind: null,
        translator: null,
        sourceRevision: null,
      },
      {
        ...translation,
        language: 'en',
        title: english.title,
        issuerDescription: null,
        translationKind: 'OFFICIAL',
        translator: { id: world.committee.id },
      },
      {
        ...translation,
        language: 'kk-Cyrl',
        title: 'Жиналыс тәртібі',
        text: 'Рұқсат беру.',
        issuerDescription: null,
        translationKind: 'MACHINE',
        translator: null,
      },
    ]);
  });

  it('of a translation are outdated from the revision of the original until they follow it', async () => {
    const first = await created();
    const both = await edited(first, { texts: [english] });
    const original = { language: 'ru', sourceRevision: null, isOutdated: false };
    const translation = { language: 'en', sourceRevision: first.revision, isOutdated: false };
    const texts = async () => (await read(first, sources)).texts;
    expect(await texts()).toEqual([
      { ...original, revision: first.revision },
      { ...translation, revision: both.revision },
    ]);
    const revised = await edited(both, {
      texts: [{ language: 'ru', text: 'Ввести уведомительный порядок.' }],
      textReason: 'CORRIGENDUM',
    });
    expect((await texts())[1]).toMatchObject({ isOutdated: true, sourceRevision: first.revision });
    const typo = await edited(revised, {
      texts: [{ ...english, title: 'The order of assemblies' }],
      textReason: 'TYPO',
    });
    expect((await texts())[1]).toMatchObject({ isOutdated: true, sourceRevision: first.revision });
    const followed = await edited(typo, { texts: [{ ...english, text: 'By notification.' }] });
    expect((await texts())[1]).toMatchObject({
      isOutdated: false,
      sourceRevision: revised.revision,
    });
    await edited(followed, { texts: [{ ...english, sourceRevision: first.revision }] });
    expect((await texts())[1]).toMatchObject({ isOutdated: true, sourceRevision: first.revision });
    const { recommendation } = await api.get(
      `query ($reference: String!, $at: Int) { recommendation(reference: $reference, atRevision: $at) { ${sources} } }`,
      { reference: first.reference, at: both.revision },
    );
    expect(recommendation.texts[1]).toEqual({ ...translation, revision: both.revision });
  });

  it.each(['TYPO', 'CORRIGENDUM', null])(
    'of a translation that comes with its original (%s) follow it, in whatever order they stand',
    async (textReason) => {
      const held = await edited(await created(), { texts: [english] });
      const { revision } = await edited(held, {
        texts: [
          { ...english, title: 'Ordering' },
          { language: 'ru', title: 'Порядок' },
        ],
        textReason,
      });
      expect((await read(held, sources)).texts).toEqual([
        { language: 'ru', sourceRevision: null, isOutdated: false, revision },
        { language: 'en', sourceRevision: revision, isOutdated: false, revision },
      ]);
      const { textRevisions } = await read(
        held,
        `textRevisions(first: 2) { nodes { reason difference { title ${segments} } } }`,
      );
      const deleted = (words: string) => ({ kind: 'DELETED', words });
      const inserted = (words: string) => ({ kind: 'INSERTED', words });
      expect(textRevisions.nodes).toEqual([
        {
          reason: textReason,
          difference: { title: [{ kind: 'EQUAL', words: 'Порядок' }, deleted(' собраний')] },
        },
        {
          reason: textReason,
          difference: { title: [deleted('Order of assemblies'), inserted('Ordering')] },
        },
      ]);
    },
  );

  it('keep their translator when an edit does not name one, and lose it by null', async () => {
    const translator = async () => (await read(held, 'texts { translator { id } }')).texts[1];
    let held = await created();
    held = await edited(held, { texts: [{ ...english, translatorId: world.committee.id }] });
    held = await edited(held, { texts: [{ ...english, title: 'Ordering' }], textReason: 'TYPO' });
    expect(await translator()).toEqual({ translator: { id: world.committee.id } });
    await edited(held, { texts: [{ ...english, translatorId: null }] });
    expect(await translator()).toEqual({ translator: null });
  });

  it('refuse a source that is none', async () => {
    const held = await edited(await created(), { texts: [english] });
    const refused = async (name: 'createRecommendation' | 'editRecommendation', input: object) =>
      (await send(api, name, input, token)).userErrors;
    const edit = (text: object) =>
      refused('editRecommendation', {
        recommendationId: held.id,
        expectedRevision: held.revision,
        texts: [text],
      });
    const path = ['texts', '0', 'sourceRevision'];
    const problem = { code: 'INVALID_VALUE', path };
    expect(await edit({ ...english, sourceRevision: held.revision })).toMatchObject([problem]);
    expect(await edit({ language: 'ru', title: 'Да', sourceRevision: 1 })).toMatchObject([problem]);
    const create = {
      reference: 'NEVER',
      collectionIds: [world.ours.collection.id],
      texts: [
        { ...english, sourceRevision: 1 },
        { language: 'ru', title: 'Да' },
      ],
    };
    expect(await refused('createRecommendation', create)).toMatchObject([problem]);
  });

  it('stand in at most 20 languages', async () => {
    const many = (count: number, from = 0) =>
      Array.from({ length: count }, (_, index) => ({
        ...english,
        language: `en-x-${String(from + index).padStart(3, '0')}`,
      }));
    const held = await edited(await created(), { texts: many(19) });
    const { userErrors } = await send(
      api,
      'editRecommendation',
      { recommendationId: held.id, expectedRevision: held.revision, texts: many(1, 19) },
      token,
    );
    expect(userErrors).toMatchObject([{ code: 'TOO_LONG', path: ['texts'] }]);
  });
});

const differences = `difference { title ${segments} text ${segments} issuerDescription ${segments} }`;

describe('revisions of a text', () => {
  it('are told the newest first, with who, when, why and what changed', async () => {
    const first = await created();
    const second = await edited(first, {
      texts: [{ language: 'ru', text: 'Ввести уведомление о собраниях.' }],
      textReason: 'FINAL_VERSION',
      reason: 'The final version came out.',
    });
    await edited(second, { texts: [english], textReason: 'TYPO' });
    expect(await read(first, 'texts { reason }')).toEqual({
      texts: [{ reason: 'FINAL_VERSION' }, { reason: null }],
    });
    const { textRevisions } = await read(
      first,
      `textRevisions(language: "RU") { totalCount nodes { language title text reason revision ${differences}
         change { revision recordedAt kind reason organization { slug } touched } } }`,
    );
    expect(textRevisions.totalCount).toBe(2);
    expect(textRevisions.nodes).toMatchObject([
      {
        language: 'ru',
        title: 'Порядок собраний',
        text: 'Ввести уведомление о собраниях.',
        reason: 'FINAL_VERSION',
        revision: second.revision,
        change: {
          revision: second.revision,
          kind: 'RECOMMENDATION_EDITED',
          reason: 'The final version came out.',
          organization: { slug: 'ours' },
          touched: ['ENTRY', 'TEXT'],
        },
        difference: {
          title: [{ kind: 'EQUAL', words: 'Порядок собраний' }],
          text: [
            { kind: 'DELETED', words: 'Разрешить собрания' },
            { kind: 'INSERTED', words: 'Ввести уведомление о собраниях' },
            { kind: 'EQUAL', words: '.' },
          ],
          issuerDescription: null,
        },
      },
      { reason: null, revision: first.revision, difference: null, text: 'Разрешить собрания.' },
    ]);
    expect(Date.parse(textRevisions.nodes[0].change.recordedAt)).not.toBeNaN();
  });

  it('of all languages are compared each with its own, page by page', async () => {
    let held = await edited(await created(), { texts: [english] });
    held = await edited(held, { texts: [{ language: 'ru', title: 'Порядок митингов' }] });
    await edited(held, { texts: [{ ...english, title: 'Order of rallies' }] });
    const page = async (after: string | null, language?: string) => {
      const { node } = await api.get(
        `query ($id: ID!, $after: String, $language: LanguageTag) { node(id: $id) { ... on Recommendation {
           textRevisions(first: 3, after: $after, language: $language) {
             totalCount pageInfo { hasNextPage endCursor } nodes { title difference { title ${segments} } } } } } }`,
        { id: held.id, after, language },
      );
      return node.textRevisions;
    };
    const one = await page(null);
    expect(one).toMatchObject({ totalCount: 4, pageInfo: { hasNextPage: true } });
    const two = await page(one.pageInfo.endCursor);
    expect(two.pageInfo.hasNextPage).toBe(false);
    const titled = [...one.nodes, ...two.nodes].map(({ title, difference }) => [
      title,
      difference?.title.map(({ words }: { words: string }) => words),
    ]);
    expect(titled).toEqual([
      ['Order of rallies', ['Order of ', 'assemblies', 'rallies']],
      ['Порядок митингов', ['Порядок ', 'собраний', 'митингов']],
      ['Order of assemblies', undefined],
      ['Порядок собраний', undefined],
    ]);
    expect((await page(null, 'en')).totalCount).toBe(2);
    expect((await page(null, 'kk')).nodes).toEqual([]);
    await expect(page(one.pageInfo.endCursor, 'en')).rejects.toThrow('CURSOR_INVALID');
  });

  it('are those that were known at a revision or an instant', async () => {
    const first = await created();
    const second = await edited(first, { texts: [{ language: 'ru', title: 'Второй' }] });
    // Instants are told apart by the millisecond.
    await new Promise((resolve) => setTimeout(resolve, 5));
    await edited(second, { texts: [{ language: 'ru', title: 'Третий' }] });
    const { rows } = await api.db.query(
      'select recorded_at as "recordedAt" from heed.change where revision = $1',
      [second.revision],
    );
    const titles = (list: { nodes: Array<{ title: string }> }) =>
      list.nodes.map(({ title }) => title);
    const { at, known, now } = await read(
      first,
      `at: textRevisions(atRevision: ${second.revision}) { totalCount nodes { title change { revision } } }
       known: textRevisions(knownAt: "${rows[0].recordedAt.toISOString()}") { nodes { title } }
       now: textRevisions { nodes { title } }`,
    );
    expect(titles(now)).toEqual(['Третий', 'Второй', 'Порядок собраний']);
    expect(titles(at)).toEqual(['Второй', 'Порядок собраний']);
    expect(at).toMatchObject({
      totalCount: 2,
      nodes: [{ change: { revision: second.revision } }, {}],
    });
    expect(titles(known)).toEqual(['Второй', 'Порядок собраний']);
  });

  it('show no word that was redacted, in no version, world or difference', async () => {
    const secret = 'Заключённый Иванов';
    let held = await created({
      texts: [{ language: 'ru', title: `${secret} в Заречном`, text: 'Расследовать.' }],
    });
    const before = held.revision;
    held = await edited(held, { texts: [{ language: 'ru', title: `${secret} в колонии` }] });
    await write(
      api,
      'redact',
      { id: held.id, fields: ['TITLE'], reason: 'It names a prisoner.' },
      world.ours.tokens.ADMIN,
    );
    held = await edited(held, {
      texts: [{ language: 'ru', title: 'Дело в колонии', text: 'Расследовать дело.' }],
    });
    const fields = `nodes { title text isRedacted revision ${differences} }`;
    const { now, then } = await read(
      held,
      `now: textRevisions { ${fields} } then: textRevisions(atRevision: ${before}) { ${fields} }`,
    );
    expect(JSON.stringify([now, then])).not.toContain('Иванов');
    expect(now.nodes).toMatchObject([
      {
        title: 'Дело в колонии',
        isRedacted: false,
        difference: {
          title: null,
          text: [{ kind: 'EQUAL' }, { kind: 'INSERTED', words: ' дело' }, {}],
        },
      },
      { title: null, isRedacted: true, difference: { title: null, text: [{ kind: 'EQUAL' }] } },
      { title: null, isRedacted: true, difference: null },
    ]);
    expect(then.nodes).toMatchObject([{ title: null, isRedacted: true, difference: null }]);
  });

  it('of a draft are for its keeper alone, and after the publication for nobody', async () => {
    const first = await created({ publish: false });
    const second = await edited(first, { texts: [{ language: 'ru', title: 'Второй набросок' }] });
    const fields = `textRevisions { totalCount nodes { title change { kind revision } difference { title ${segments} } } }`;
    expect(await read(first, fields)).toBeNull();
    expect(await read(first, fields, world.theirs.tokens.ADMIN)).toBeNull();
    expect((await read(first, fields, token)).textRevisions).toMatchObject({
      totalCount: 2,
      nodes: [
        { title: 'Второй набросок', change: null, difference: { title: [{}, {}] } },
        { title: 'Порядок собраний', change: null, difference: null },
      ],
    });
    await write(api, 'publish', { ids: [first.id] }, token);
    const { revision } = await read(first, 'revision');
    for (const who of [undefined, token]) {
      const { textRevisions } = await read(first, fields, who);
      expect(textRevisions).toEqual({
        totalCount: 1,
        nodes: [
          { title: 'Второй набросок', change: { kind: 'PUBLISHED', revision }, difference: null },
        ],
      });
    }
    expect(second.revision).toBeLessThan(revision);
  });

  it('are read by as many statements for many recommendations as for one', async () => {
    const place = { homeCollectionId: world.theirs.collection.id, recordedById: world.theirs.id };
    const statements = async (ids: string[]) => {
      let read: object[] = [];
      const sent = await statementsOf(async () => {
        const { nodes } = await api.get(
          `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Recommendation {
             texts { title translator { id } } textRevisions(first: 2) { totalCount nodes {
               title translator { id } change { kind organization { id } } difference { title ${segments} } } } } } }`,
          { ids },
        );
        read = nodes;
      });
      expect(read).toHaveLength(ids.length);
      return sent.length;
    };
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) {
      const { id } = await buildRecommendation(api.db, place);
      const held = await edited(await created(), { texts: [english] });
      await edited(held, { texts: [{ language: 'ru', title: 'Иначе' }] });
      ids.push(held.id, id);
    }
    expect(await statements(ids)).toBe(await statements(ids.slice(0, 1)));
  });
});
