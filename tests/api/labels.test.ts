import { getNamedType, getNullableType, isEnumType, isListType, isObjectType } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { english } from '../../src/domain/label-catalogue.js';
import { apiSchema } from '../../src/resolvers/schema.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';

let api: Api;
let ngo: { id: string; slug: string };
let recommendationId: string;

beforeAll(async () => {
  api = await startApi();
  ngo = await buildOrganization(api.db, { perspective: 'CIVIL_SOCIETY', kind: 'NGO' });
  const collection = await buildCollection(api.db, { headlinePerspective: 'CIVIL_SOCIETY' });
  ({ id: recommendationId } = await buildRecommendation(api.db, {
    homeCollectionId: collection.id,
  }));
  await buildAssessment(api.db, {
    recommendationId,
    assessorId: ngo.id,
    recordedById: ngo.id,
    status: 'PARTIALLY_IMPLEMENTED',
  });
});
afterAll(() => api.stop());

const asked = async (args: string, fields = 'enum label language isFallback') =>
  (await api.get(`{ labels(${args}) { ${fields} } }`)).labels;

it('lists every enum with every value, in English where no language is wanted', async () => {
  const { labels } = await api.get(
    '{ labels { enum label definition values { enum value label definition language isFallback } } }',
  );
  expect(labels).toEqual(
    Object.entries(english.enums).map(([name, { values, ...own }]) => ({
      enum: name,
      ...own,
      values: Object.entries(values).map(([value, wording]) => ({
        enum: name,
        value,
        ...wording,
        language: 'en',
        isFallback: false,
      })),
    })),
  );
});

it.each([
  ['ru', 'Позиция', 'ru', false],
  ['ru-KZ', 'Позиция', 'ru', false],
  ['kk', 'Ұстаным', 'kk-Cyrl', false],
  ['kk-Cyrl', 'Ұстаным', 'kk-Cyrl', false],
  ['kk-Latn', 'Ұстаным', 'kk-Cyrl', true],
  ['fr', 'Position', 'en', true],
])('answers who asks for %s with "%s"', async (tag, label, language, isFallback) => {
  expect(await asked(`language: "${tag}", enums: ["ResponsePosition"]`)).toEqual([
    { enum: 'ResponsePosition', label, language, isFallback },
  ]);
});

it('goes by the header Accept-Language where no argument says the language', async () => {
  const query = `query ($id: ID!) {
    labels(enums: ["Interval"]) { label language isFallback }
    node(id: $id) { ... on Recommendation {
      status { bucketLabel { label language isFallback } english: bucketLabel(language: "en") { label } }
    } }
  }`;
  const accepting = async (languages: string) =>
    (await api.ask(query, { id: recommendationId }, undefined, { 'accept-language': languages }))
      .data;
  expect(await accepting('uz, ru;q=0.9, en;q=0.8')).toEqual({
    labels: [{ label: 'Интервал', language: 'ru', isFallback: true }],
    node: {
      status: {
        bucketLabel: { label: 'Выполнена частично', language: 'ru', isFallback: true },
        english: { label: 'Partially implemented' },
      },
    },
  });
  expect((await accepting('kk')).labels).toEqual([
    { label: 'Аралық', language: 'kk-Cyrl', isFallback: false },
  ]);
});

it('says that noted is not consent, in every language', async () => {
  const noted = async (language: string) => {
    const [{ values }] = await asked(
      `language: "${language}", enums: ["ResponsePosition"]`,
      'values { value label }',
    );
    return values.find(({ value }: { value: string }) => value === 'NOTED').label;
  };
  expect(await noted('en')).toBe('Noted (not supported)');
  expect(await noted('ru')).toBe('Принято к сведению (не поддержано)');
  expect(await noted('kk')).toBe('Назарға алынды (қолдау таппады)');
});

it('refuses an unknown enum, one that is named twice, and a tag that is none', async () => {
  const { errors } = await api.ask('{ labels(enums: ["Status", "Colour"]) { enum } }');
  expect(errors![0]!.extensions.code).toBe('UNKNOWN_ID');
  expect(errors![0]!.message).toContain('"Colour" is no enum of this API; its enums are Action');
  const twice = await api.ask('{ labels(enums: ["Status", "Status"]) { enum } }');
  expect(twice.errors![0]!.extensions.code).toBe('INVALID_VALUE');
  const tag = await api.ask('{ labels(language: "russian!") { enum } }');
  expect(tag.errors![0]!.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(await asked('enums: []')).toEqual([]);
});

it('tells a value in several languages beside the value, and null where there is none', async () => {
  const body = await buildOrganization(api.db, { perspective: null, kind: 'WORKING_GROUP' });
  const { organization, recommendation } = await api.get(
    `query ($id: ID!, $body: ID!, $language: LanguageTag) {
      organization: node(id: $body) {
        ... on Entry { visibilityLabel(language: "ru") { label } }
        ... on Organization { kindLabel(language: $language) { label language } perspective perspectiveLabel { label } }
      }
      recommendation: node(id: $id) { ... on Recommendation {
        status {
          ru: bucketLabel(language: "ru") { label definition language isFallback }
          kk: bucketLabel(language: "kk") { label }
          de: bucketLabel(language: "de") { label isFallback }
          bucket
        }
        history(first: 1) { nodes { touchedLabels(language: "ru") { value label } touched } }
      } }
    }`,
    { id: recommendationId, body: body.id, language: 'kk-Cyrl' },
  );
  expect(organization).toEqual({
    visibilityLabel: { label: 'Открытая' },
    kindLabel: { label: 'Жұмыс тобы', language: 'kk-Cyrl' },
    perspective: null,
    perspectiveLabel: null,
  });
  expect(recommendation.status).toEqual({
    ru: {
      label: 'Выполнена частично',
      definition: 'Сделана часть того, о чём просили.',
      language: 'ru',
      isFallback: false,
    },
    kk: { label: 'Ішінара орындалған' },
    de: { label: 'Partially implemented', isFallback: true },
    bucket: 'PARTIALLY_IMPLEMENTED',
  });
  const [{ touched, touchedLabels }] = recommendation.history.nodes;
  expect(touched.length).toBeGreaterThan(0);
  expect(touchedLabels.map(({ value }: { value: string }) => value)).toEqual(touched);
});

it('tells what was written, and what was wrong with it', async () => {
  const token = await api.tokenFor(ngo.slug, 'CONTRIBUTOR');
  const record = (status: string, rationale: string) =>
    api.get(
      `mutation ($input: RecordAssessmentInput!) { recordAssessment(input: $input) {
        assessment { statusLabel(language: "ru") { label } precisionLabel { value } }
        userErrors { path codeLabel(language: "ru") { value label } }
      } }`,
      {
        input: {
          recommendationId,
          assessorId: ngo.id,
          status,
          effectiveOn: '2020-01-01',
          precision: 'YEAR',
          rationale,
        },
      },
      token,
    );
  expect((await record('STALLED', 'Seen on the spot.')).recordAssessment).toEqual({
    assessment: { statusLabel: { label: 'Приостановлена' }, precisionLabel: { value: 'YEAR' } },
    userErrors: [],
  });
  expect((await record('STALLED', '')).recordAssessment).toEqual({
    assessment: null,
    userErrors: [{ path: ['rationale'], codeLabel: { value: 'REQUIRED', label: 'Нет значения' } }],
  });
});

it('costs no statement', async () => {
  expect(await statementsOf(() => api.get('{ labels { values { label } } }'))).toEqual([]);
});

it('stands beside every value that the API answers', () => {
  let count = 0;
  for (const type of Object.values(apiSchema().getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    const fields = type.getFields();
    for (const field of Object.values(fields)) {
      if (!isEnumType(getNamedType(field.type))) continue;
      count += 1;
      const isList = isListType(getNullableType(field.type));
      const label = fields[`${field.name}Label${isList ? 's' : ''}`];
      const expected = String(field.type).replace(/\w+/, 'ValueLabel');
      expect(String(label?.type), `${type.name}.${field.name}`).toBe(expected);
    }
  }
  expect(count).toBeGreaterThan(50);
});
