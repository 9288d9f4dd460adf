import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { removeDocuments } from '../../src/services/persisted-documents.js';
import { issueToken, revokeToken } from '../../src/services/tokens.js';
import { buildWorld, judgement, type World } from '../api/build-world.js';
import { send, write } from '../api/write-through.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPersistedDocument } from '../factories/build-persisted-document.js';
import { startApi, statementsOf, type Api } from '../setup/api.js';

let api: Api;
let world: World;

beforeAll(async () => {
  api = await startApi();
  world = await buildWorld(api);
});
afterAll(() => api.stop());
afterEach(() => vi.useRealTimers());

let count = 0;
/** The address of a document that nobody has asked for yet. */
async function addressOf(query: string): Promise<string> {
  count += 1;
  const id = await buildPersistedDocument(api.db, `${query} # ${count}`);
  return `${api.url}/graphql?documentId=${id}`;
}

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

async function get(address: string, headers: Record<string, string> = {}, method = 'GET') {
  const response = await fetch(address, { headers, method });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

/** What the request cost: executions, and the statements that it sent. */
async function costOf(work: () => Promise<unknown>) {
  const before = await executionCount();
  const statements = await statementsOf(work);
  return { executions: (await executionCount()) - before, statements };
}

async function metrics(): Promise<string> {
  return (await fetch(`${api.url}/metrics`)).text();
}

async function executionCount(): Promise<number> {
  const lines = (await metrics()).matchAll(/^heed_graphql_executions_total\S+ (\d+)$/gm);
  return [...lines].reduce((sum, [, value]) => sum + Number(value), 0);
}

async function answerCount(how: string): Promise<number> {
  return Number(
    new RegExp(`^heed_graphql_answers_total{how="${how}"} (\\d+)$`, 'm').exec(await metrics())![1],
  );
}

const proofAlone = {
  executions: 0,
  statements: [expect.stringContaining('from heed.change order by change.revision')],
};

describe('what did not change', () => {
  it('is not computed again, whoever asks and in whatever way: one statement proves it', async () => {
    const query = '{ revision organizations { totalCount } }';
    const address = await addressOf(query);
    const ways: Array<() => Promise<{ text?: string; data?: unknown }>> = [
      () => get(address),
      () => get(address, bearer(world.ours.tokens.EDITOR)),
      () => get(`${api.url}/graphql?${new URLSearchParams({ query })}`),
      () => api.ask(`${query} # by POST`),
      () => api.ask(`${query} # by POST`, {}, world.ours.tokens.EDITOR),
    ];
    for (const ask of ways) {
      const first = await ask();
      const kept = await answerCount('kept');
      let again: unknown;
      expect(await costOf(async () => (again = await ask()))).toEqual(proofAlone);
      expect(await answerCount('kept')).toBe(kept + 1);
      if ('text' in first) expect((again as typeof first).text).toBe(first.text);
      else expect(again).toEqual(first);
    }
  });

  it('is computed again when anything was written', async () => {
    const address = await addressOf('{ revision }');
    const before = JSON.parse((await get(address)).text).data.revision as number;
    await get(address);
    await buildOrganization(api.db);
    expect(JSON.parse((await get(address)).text).data.revision).toBe(before + 1);
    expect((await costOf(() => get(address))).executions).toBe(0);
  });

  it('is computed again on another day', async () => {
    const address = await addressOf('{ statusSummary { basis { asOf } } }');
    const asOf = async () => JSON.parse((await get(address)).text).data.statusSummary.basis.asOf;
    vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-01T18:59:59.900Z') });
    expect([await asOf(), await asOf()]).toEqual(['2026-03-01', '2026-03-01']);
    vi.setSystemTime(new Date('2026-03-01T19:00:00.000Z'));
    expect([await asOf(), await asOf()]).toEqual(['2026-03-02', '2026-03-02']);
  });

  it('is kept for each order of languages, as it is understood', async () => {
    const address = await addressOf(
      `{ recommendation(reference: "${world.ours.single.reference}") { status { bucketLabel { label } } } }`,
    );
    const russian = await get(address, { 'accept-language': 'ru, en;q=0.5' });
    const english = await get(address, { 'accept-language': 'en, ru;q=0.5' });
    expect(russian.text).not.toBe(english.text);
    const spelt = { 'accept-language': 'RU;q=0.9,en;q=0.1' };
    let again = '';
    const cost = await costOf(async () => ({ text: again } = await get(address, spelt)));
    expect([again, cost]).toEqual([russian.text, proofAlone]);
  });

  it('and what failed, or wrote, is never kept', async () => {
    const failing = await addressOf(
      '{ statusSummary(asOf: "9999-01-01") { recommendationCount } }',
    );
    const none = { 'cache-control': 'no-store', etag: null };
    for (const round of [1, 2]) {
      const { executions } = await costOf(async () => {
        const { headers } = await get(failing);
        for (const [name, value] of Object.entries(none)) expect(headers.get(name)).toBe(value);
      });
      expect(executions, `round ${round}`).toBe(1);
    }
    const input = judgement({ recommendationId: world.ours.single.id });
    const { executions } = await costOf(async () => {
      await write(api, 'recordAssessment', input, world.ours.tokens.CONTRIBUTOR);
      await write(api, 'recordAssessment', input, world.ours.tokens.CONTRIBUTOR);
    });
    expect(executions).toBe(2);
  });
});

describe('rights', () => {
  const drafts = `query ($id: ID!) { node(id: $id) { ... on Recommendation { assessments(first: 100) { nodes { id } } } } }`;

  it('are never crossed, and a private draft is there for its organization at once', async () => {
    const id = world.ours.whole.id;
    const variables = JSON.stringify({ id });
    const address = `${await addressOf(drafts)}&variables=${encodeURIComponent(variables)}`;
    const viewers = {
      public: undefined,
      contributor: world.ours.tokens.CONTRIBUTOR,
      editor: world.ours.tokens.EDITOR,
      others: world.theirs.tokens.EDITOR,
    };
    const seen = async () => {
      const counts: Record<string, number> = {};
      for (const [viewer, token] of Object.entries(viewers)) {
        const { text } = await get(address, token ? bearer(token) : {});
        counts[viewer] = JSON.parse(text).data.node.assessments.nodes.length;
      }
      return counts;
    };
    const nothing = { public: 0, contributor: 0, editor: 0, others: 0 };
    expect([await seen(), await seen()]).toEqual([nothing, nothing]);
    const input = judgement({ recommendationId: id });
    await write(api, 'recordAssessment', input, world.ours.tokens.CONTRIBUTOR);
    const ours = { ...nothing, contributor: 1, editor: 1 };
    expect([await seen(), await seen()]).toEqual([ours, ours]);
  });

  it('two tokens of one organization and role share what is kept; of two roles they do not', async () => {
    const address = await addressOf('{ revision }');
    const another = await api.tokenFor('ours', 'EDITOR');
    await get(address, bearer(world.ours.tokens.EDITOR));
    expect(await costOf(() => get(address, bearer(another)))).toEqual(proofAlone);
    const { executions } = await costOf(() => get(address, bearer(world.ours.tokens.ADMIN)));
    expect(executions).toBe(1);
  });

  it('of a token end when it is revoked, and when it is over', async () => {
    const address = await addressOf('{ revision }');
    const request = { organization: 'ours', role: 'EDITOR', expiresInDays: 1 };
    const now = new Date();
    const [first, second] = [
      await issueToken(api.database, request, now),
      await issueToken(api.database, request, now),
    ];
    const statuses = async () => [
      (await get(address, bearer(first.token))).status,
      (await get(address, bearer(second.token))).status,
    ];
    expect([await statuses(), await statuses()]).toEqual([
      [200, 200],
      [200, 200],
    ]);
    await revokeToken(api.database, first.record.id, now);
    expect(await statuses()).toEqual([401, 200]);
    vi.useFakeTimers({ toFake: ['Date'], now: second.record.expiresAt });
    expect(await statuses()).toEqual([401, 401]);
  });

  it('do not let a document be asked for that was removed', async () => {
    const address = await addressOf('{ revision }');
    expect([(await get(address)).status, (await get(address)).status]).toEqual([200, 200]);
    await removeDocuments(api.database, [new URL(address).searchParams.get('documentId')!]);
    const { status, headers } = await get(address);
    expect([status, headers.get('cache-control')]).toEqual([404, 'no-store']);
  });
});

describe('an answer by the address of a document', () => {
  it('says what may be done with it', async () => {
    const address = await addressOf('{ revision }');
    const told = async (headers = {}) => {
      const answer = (await get(address, headers)).headers;
      return ['etag', 'cache-control', 'vary'].map((name) => answer.get(name));
    };
    const vary = 'Accept, Accept-Language, Authorization';
    const tag = expect.stringMatching(/^"[\w-]{43}"$/);
    for (const _time of [1, 2]) {
      expect(await told()).toEqual([tag, 'public, max-age=0, must-revalidate', vary]);
      expect(await told(bearer(world.ours.tokens.EDITOR))).toEqual([tag, 'no-store', vary]);
    }
    for (const query of ['{ revision }', '{ __typename }']) {
      const answer = await get(`${api.url}/graphql?${new URLSearchParams({ query })}`);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      expect(answer.headers.get('etag')).toBeNull();
    }
  });

  it('is confirmed without an execution, and without a body', async () => {
    const address = await addressOf('{ revision }');
    const first = await get(address);
    const tag = first.headers.get('etag')!;
    for (const held of [tag, `W/${tag}`, `"another", W/"third",${tag}`, '*']) {
      const confirmed = await answerCount('not-modified');
      let answer!: Awaited<ReturnType<typeof get>>;
      const cost = await costOf(async () => {
        answer = await get(address, { 'if-none-match': held });
      });
      expect(cost, held).toEqual(proofAlone);
      expect([answer.status, answer.text]).toEqual([304, '']);
      for (const name of ['etag', 'cache-control', 'vary', 'access-control-allow-origin']) {
        expect(answer.headers.get(name), name).toBe(first.headers.get(name));
      }
      expect(answer.headers.get('content-type')).toBeNull();
      expect(await answerCount('not-modified')).toBe(confirmed + 1);
    }
    for (const held of ['"another"', tag.slice(1, -1), tag.replaceAll('"', "'")]) {
      const { status, text } = await get(address, { 'if-none-match': held });
      expect([status, text], held).toEqual([200, first.text]);
    }
  });

  it('is asked about by HEAD', async () => {
    const address = await addressOf('{ revision }');
    const whole = await get(address);
    for (const _time of [1, 2]) {
      const head = await get(address, {}, 'HEAD');
      expect([head.status, head.text]).toEqual([200, '']);
      for (const name of ['etag', 'content-length', 'content-type', 'cache-control']) {
        expect(head.headers.get(name), name).toBe(whole.headers.get(name));
      }
    }
    const held = { 'if-none-match': whole.headers.get('etag')! };
    expect((await get(address, held, 'HEAD')).status).toBe(304);
  });

  it('has another tag in another media type', async () => {
    const address = await addressOf('{ revision }');
    const json = (await get(address)).headers.get('etag')!;
    const accept = 'application/graphql-response+json';
    const other = await get(address, { accept, 'if-none-match': json });
    expect([other.status, other.headers.get('content-type')]).toEqual([
      200,
      `${accept}; charset=utf-8`,
    ]);
    const tag = other.headers.get('etag')!;
    expect((await get(address, { accept, 'if-none-match': tag })).status).toBe(304);
    expect((await get(address, { 'if-none-match': tag })).status).toBe(200);
  });

  it('is confirmed too where it was computed anew and is the same', async () => {
    const address = await addressOf('{ organization(slug: "ours") { slug } }');
    const tag = (await get(address)).headers.get('etag')!;
    await buildOrganization(api.db);
    let status = 0;
    const { executions } = await costOf(async () => {
      ({ status } = await get(address, { 'if-none-match': tag }));
    });
    expect({ status, executions }).toEqual({ status: 304, executions: 1 });
  });

  it('is not taken for the answer to another request at the same address', async () => {
    const address = await addressOf('{ revision }');
    await get(address);
    const posted = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ __typename }' }),
    });
    expect(await posted.json()).toEqual({ data: { __typename: 'Query' } });
    expect((await get(address, { accept: 'text/csv' })).status).toBe(406);
    expect((await get(address, { authorization: 'Bearer heed_x' })).status).toBe(401);
    expect((await get(`${address}&operationName=Unknown`)).text).toContain('Unknown operation');
  });
});

it('a write answers with the world after it, and so does the next question', async () => {
  const query = `{ recommendation(reference: "${world.theirs.single.reference}") { assessments { totalCount } } }`;
  const total = async () => (await api.get(query)).recommendation.assessments.totalCount as number;
  for (const expected of [1, 2, 3]) {
    await total();
    const input = judgement({ recommendationId: world.theirs.single.id, publish: true });
    const { userErrors } = await send(
      api,
      'recordAssessment',
      input,
      world.theirs.tokens.CONTRIBUTOR,
    );
    expect(userErrors).toEqual([]);
    expect(await total()).toBe(expected);
  }
});
