import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { documentIdOf } from '../../src/domain/document-id.js';
import { removeDocuments } from '../../src/services/persisted-documents.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPersistedDocument } from '../factories/build-persisted-document.js';
import { startApi, type Api } from '../setup/api.js';

const text = `query Slug($id: ID!) { node(id: $id) { ... on Organization { slug } } }
query Count { organizations { totalCount } }`;
let api: Api;
let id: string;
let organization: { id: string; slug: string };

beforeAll(async () => {
  api = await startApi();
  organization = await buildOrganization(api.db);
  id = await buildPersistedDocument(api.db, text);
});
afterAll(() => api.stop());

async function get(parameters: Record<string, string>, headers: Record<string, string> = {}) {
  const response = await fetch(`${api.url}/graphql?${new URLSearchParams(parameters)}`, {
    headers,
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

async function post(body: object) {
  const response = await fetch(`${api.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...((await response.json()) as Answer) };
}

interface Answer {
  data?: unknown;
  errors?: Array<{ message: string; extensions: { code: string } }>;
}

describe('a persisted document', () => {
  it('has the id of the proposal', () => {
    const example = 'query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}';
    expect(documentIdOf(example)).toBe(
      'sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e',
    );
  });

  it('is asked for by GET', async () => {
    const variables = JSON.stringify({ id: organization.id });
    expect(await get({ documentId: id, operationName: 'Slug', variables })).toEqual({
      status: 200,
      data: { node: { slug: organization.slug } },
    });
  });

  it('is asked for by POST', async () => {
    const variables = { id: organization.id };
    expect(await post({ documentId: id, operationName: 'Slug', variables })).toEqual({
      status: 200,
      data: { node: { slug: organization.slug } },
    });
  });

  it('is answered as its text is', async () => {
    const asked = { operationName: 'Count' };
    expect(await get({ documentId: id, ...asked })).toEqual(await get({ query: text, ...asked }));
    const wrong = { operationName: 'Nothing' };
    const refused = await get({ documentId: id, ...wrong });
    expect(refused.errors).toHaveLength(1);
    expect(refused).toEqual(await get({ query: text, ...wrong }));
  });
});

describe('what is refused', () => {
  const unknown = documentIdOf('{ nobody }');

  it.each([get, (body: Record<string, string>) => post(body)])(
    'an id that nobody added',
    async (ask) => {
      const { status, errors, data } = await ask({ documentId: unknown });
      expect({ status, data }).toEqual({ status: 404, data: undefined });
      expect(errors).toMatchObject([{ extensions: { code: 'PERSISTED_DOCUMENT_NOT_FOUND' } }]);
      expect(errors![0]!.message).toContain('npx heed documents add');
    },
  );

  test.each([
    '',
    'sha256:',
    unknown.toUpperCase(),
    unknown.slice(0, -1),
    `${unknown}0`,
    `${unknown}\n`,
    unknown.replace('sha256', 'md5'),
    "sha256:' or true --",
  ])('the malformed id %j', async (documentId) => {
    for (const ask of [get, (body: Record<string, string>) => post(body)]) {
      const { status, errors } = await ask({ documentId });
      expect(status).toBe(400);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
      expect(errors![0]!.message).toContain('sha256:');
    }
  });

  test.each([7, true, {}, [unknown]])('%j in the place of an id', async (documentId) => {
    const { status, errors } = await post({ documentId });
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ extensions: { code: 'BAD_REQUEST' } }]);
  });

  it('an id beside a text, and two ids', async () => {
    for (const { status } of [
      await get({ documentId: id, query: '{ revision }' }),
      await post({ documentId: id, query: '{ revision }' }),
    ]) {
      expect(status).toBe(400);
    }
    const twice = await fetch(`${api.url}/graphql?documentId=${id}&documentId=${id}`);
    expect(twice.status).toBe(400);
  });

  it('a mutation by GET, and nothing is written', async () => {
    const mutation = await buildPersistedDocument(
      api.db,
      'mutation { publish(input: { ids: [] }) { userErrors { code } } }',
    );
    const response = await fetch(`${api.url}/graphql?documentId=${mutation}`);
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    const { status, errors } = await post({ documentId: mutation });
    expect({ status, errors }).toMatchObject({
      status: 401,
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
});

it('a null in the place of the id is none', async () => {
  expect(await post({ documentId: null, query: '{ __typename }' })).toEqual({
    status: 200,
    data: { __typename: 'Query' },
  });
});

it('every server knows at once what is added, and forgets what is removed', async () => {
  const other = await startApi({ url: api.database.url, drop: async () => {} });
  try {
    const added = 'query Added { organizations(first: 1) { totalCount } }';
    const asked = new URLSearchParams({ documentId: documentIdOf(added) });
    const statuses = () =>
      Promise.all(
        [api, other].map(async ({ url }) => (await fetch(`${url}/graphql?${asked}`)).status),
      );
    expect(await statuses()).toEqual([404, 404]);
    await buildPersistedDocument(api.db, added);
    expect(await statuses()).toEqual([200, 200]);
    await removeDocuments(api.database, [documentIdOf(added)]);
    expect(await statuses()).toEqual([404, 404]);
  } finally {
    await other.stop();
  }
});
