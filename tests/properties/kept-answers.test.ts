import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgement } from '../api/build-world.js';
import { compileHeed, type CompiledHeed, type RunningHeed } from '../faults/compiled-heed.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPersistedDocument } from '../factories/build-persisted-document.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { startApi, type Api } from '../setup/api.js';

const writesOfEach = 18;
const readersOfEach = 1;

const question = `query Entries($id: ID!) {
  revision
  node(id: $id) { ... on Recommendation { assessments(first: 100) { nodes { id } } } } }`;

/** Who asks: nobody, or an organization by a role. */
interface Viewer {
  organizationId: string | null;
  token: string | null;
}

interface Entry {
  id: string;
  organizationId: string;
  recommendationId: string;
}

/** An answer, and what was acknowledged before it was asked for. */
interface Seen {
  viewer: Viewer;
  recommendationId: string;
  acknowledged: string[];
  revision: number;
  ids: string[];
  isConfirmed: boolean;
}

let heed: CompiledHeed;
let servers: RunningHeed[];
let api: Api;
let address: string;

beforeAll(async () => {
  heed = compileHeed();
  api = await startApi();
  servers = await Promise.all([
    heed.startBeside(api.database.url),
    heed.startBeside(api.database.url),
  ]);
  address = `/graphql?documentId=${await buildPersistedDocument(api.db, question)}`;
}, 300_000);
afterAll(async () => {
  await Promise.all(servers.map((server) => server.stop()));
  await api.stop();
  heed.remove();
}, 60_000);

let turn = 0;
/** One of the two, by turns. */
function serverUrl(): string {
  turn += 1;
  return servers[turn % 2]!.url;
}

const headersOf = ({ token }: Viewer): Record<string, string> =>
  token ? { authorization: `Bearer ${token}` } : {};

async function mutate(viewer: Viewer, mutation: string, input: object): Promise<string> {
  const response = await fetch(`${serverUrl()}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headersOf(viewer) },
    body: JSON.stringify({ query: mutation, variables: { input } }),
  });
  const { data, errors } = (await response.json()) as {
    data: Record<string, { assessment?: { id: string }; userErrors: unknown[] }> | null;
    errors?: unknown[];
  };
  expect(errors).toBeUndefined();
  const [payload] = Object.values(data!);
  expect(payload!.userErrors).toEqual([]);
  return payload!.assessment?.id ?? '';
}

const record = `mutation ($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) { assessment { id } userErrors { code } } }`;
const publish = `mutation ($input: PublishInput!) { publish(input: $input) { userErrors { code } } }`;

/** Writes public entries and drafts, and publishes some of these, and keeps a book of what was acknowledged. */
async function writeAll(viewer: Viewer, places: string[], book: Entry[], acknowledged: string[]) {
  for (let number = 0; number < writesOfEach; number += 1) {
    const recommendationId = places[number % places.length]!;
    const isPublic = number % 3 === 0;
    const input = judgement({ recommendationId, publish: isPublic });
    const id = await mutate(viewer, record, input);
    book.push({ id, organizationId: viewer.organizationId!, recommendationId });
    acknowledged.push(`${id} recorded`);
    if (number % 3 === 1) {
      await mutate(viewer, publish, { ids: [id] });
      acknowledged.push(`${id} published`);
    }
  }
}

/** Asks again and again, as a browser does: with the tag of what it has. */
async function readOn(
  viewer: Viewer,
  places: string[],
  acknowledged: string[],
  isOver: () => boolean,
) {
  const seen: Seen[] = [];
  const held = new Map<string, { tag: string; text: string }>();
  for (let number = 0; number < 20 || !isOver(); number += 1) {
    const recommendationId = places[number % places.length]!;
    const before = [...acknowledged];
    const variables = encodeURIComponent(JSON.stringify({ id: recommendationId }));
    const had = number % 2 ? held.get(recommendationId) : undefined;
    const response = await fetch(`${serverUrl()}${address}&variables=${variables}`, {
      headers: { ...headersOf(viewer), ...(had ? { 'if-none-match': had.tag } : {}) },
    });
    const isConfirmed = response.status === 304;
    const text = isConfirmed ? had!.text : await response.text();
    held.set(recommendationId, { tag: response.headers.get('etag')!, text });
    const { data } = JSON.parse(text) as {
      data: { revision: number; node: { assessments: { nodes: Array<{ id: string }> } } };
    };
    seen.push({
      viewer,
      recommendationId,
      acknowledged: before,
      revision: data.revision,
      ids: data.node.assessments.nodes.map(({ id }) => id).sort(),
      isConfirmed,
    });
  }
  return seen;
}

/** When each entry was recorded, and when it became public, by the rows of the changes alone. */
async function readChanges() {
  const { rows } = await api.db.query<{ id: string; revision: number; kind: string }>(
    'select subject_id as id, revision, kind from heed.change order by revision',
  );
  const { rows: drafts } = await api.db.query<{ id: string }>('select id from heed.submission');
  const recorded = new Map<string, number>();
  const published = new Map<string, number>();
  for (const { id, revision, kind } of rows) {
    if (kind === 'PUBLISHED') published.set(id, revision);
    else recorded.set(id, revision);
  }
  const hidden = new Set([...published.keys(), ...drafts.map(({ id }) => id)]);
  for (const [id, revision] of recorded) if (!hidden.has(id)) published.set(id, revision);
  return { recorded, published };
}

it('every answer of two servers is what its revision says for who asks, and as new as every write before it', async () => {
  const organizations = [await buildOrganization(api.db), await buildOrganization(api.db)];
  const places = [(await buildRecommendation(api.db)).id, (await buildRecommendation(api.db)).id];
  const viewers: Viewer[] = [{ organizationId: null, token: null }];
  for (const { id, slug } of organizations) {
    for (const role of ['CONTRIBUTOR', 'EDITOR'] as const) {
      viewers.push({ organizationId: id, token: await api.tokenFor(slug, role) });
    }
  }
  const book: Entry[] = [];
  const acknowledged: string[] = [];
  let isOver = false;
  const readers = viewers.flatMap((viewer) =>
    Array.from({ length: readersOfEach }, () => readOn(viewer, places, acknowledged, () => isOver)),
  );
  await Promise.all(
    viewers.slice(1).map((viewer) => writeAll(viewer, places, book, acknowledged)),
  ).finally(() => (isOver = true));
  const seen = (await Promise.all(readers)).flat();

  const { recorded, published } = await readChanges();
  const revisionOf = (write: string) => {
    const [id, what] = write.split(' ') as [string, string];
    return (what === 'recorded' ? recorded : published).get(id)!;
  };
  for (const { viewer, recommendationId, acknowledged: before, revision, ids } of seen) {
    const visible = book.filter(
      (entry) =>
        entry.recommendationId === recommendationId &&
        ((published.get(entry.id) ?? Infinity) <= revision ||
          (entry.organizationId === viewer.organizationId && recorded.get(entry.id)! <= revision)),
    );
    expect(ids).toEqual(visible.map(({ id }) => id).sort());
    expect(revision).toBeGreaterThanOrEqual(Math.max(0, ...before.map(revisionOf)));
  }
  // Otherwise nothing was tried.
  expect(seen.filter(({ isConfirmed }) => isConfirmed).length).toBeGreaterThan(0);
  expect(await keptCount()).toBeGreaterThan(0);
}, 300_000);

async function keptCount(): Promise<number> {
  const texts = await Promise.all(
    servers.map(async ({ url }) => (await fetch(`${url}/metrics`)).text()),
  );
  return texts.reduce((sum, text) => sum + Number(/how="kept"\} (\d+)/.exec(text)![1]), 0);
}
