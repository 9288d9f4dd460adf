import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Refusal } from '../../src/domain/refusal.js';
import { readCursor, writeCursor } from '../../src/services/read/cursor.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildOrganization } from '../factories/build-organization.js';
import { startApi, type Api } from '../setup/api.js';
import {
  buildRandomWorld,
  filters,
  isFound,
  type Filter,
  type Item,
  type RandomWorld,
} from './random-world.js';

let api: Api;
let world: RandomWorld;

beforeAll(async () => {
  api = await startApi();
  world = await buildRandomWorld(api.db, 60);
});
afterAll(() => api.stop());

const fields = ['REFERENCE', 'ISSUED_ON', 'REVISION'] as const;
const orders: fc.Arbitrary<Order> = fc.record({
  field: fc.constantFrom(...fields),
  direction: fc.constantFrom('ASC', 'DESC'),
});
interface Order {
  field: string;
  direction: string;
}
interface Page {
  nodes: unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const list = `query ($filter: RecommendationFilter, $orderBy: RecommendationOrder, $first: Int, $after: String) {
  recommendations(filter: $filter, orderBy: $orderBy, first: $first, after: $after) {
    totalCount edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

/** Lays pages end to end, and checks on the way what every page says of itself. */
async function layPages(filter: Filter, orderBy: Order, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { recommendations } = await api.get(list, { filter, orderBy, first, after });
    const { edges, pageInfo } = recommendations;
    expect(pageInfo.hasPreviousPage).toBe(after !== null);
    expect(pageInfo.startCursor).toBe(edges[0]?.cursor ?? null);
    expect(pageInfo.endCursor).toBe(edges.at(-1)?.cursor ?? null);
    ids.push(...edges.map((edge: { node: { id: string } }) => edge.node.id));
    if (!pageInfo.hasNextPage) {
      expect(recommendations.totalCount).toBe(ids.length);
      return ids;
    }
    expect(edges).toHaveLength(first);
    after = pageInfo.endCursor;
  }
}

/** By code points, as bytes of UTF-8 are ordered. */
function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number') return one - Number(other);
  return Buffer.compare(Buffer.from(one), Buffer.from(String(other)));
}

function inOrder(items: Item[], { field, direction }: Order): string[] {
  const keyOf = (item: Item) =>
    field === 'REFERENCE'
      ? item.reference
      : field === 'REVISION'
        ? item.revision
        : (item.issuedOn ?? '');
  const sorted = [...items].sort(
    (one, other) => compare(keyOf(one), keyOf(other)) || compare(one.id, other.id),
  );
  return (direction === 'ASC' ? sorted : sorted.reverse()).map(({ id }) => id);
}

it('pages laid end to end are the list that a naive filter and sort give', async () => {
  await fc.assert(
    fc.asyncProperty(
      filters(world),
      orders,
      fc.integer({ min: 1, max: 25 }),
      async (filter, order, first) => {
        const found = world.items.filter((item) => isFound(world, item, filter));
        expect(await layPages(filter, order, first)).toEqual(inOrder(found, order));
      },
    ),
    {
      numRuns: 150,
      examples: fields.map((field): [Filter, Order, number] => [
        {},
        { field, direction: 'DESC' },
        7,
      ]),
    },
  );
});

it('a cursor of one filter or order is refused by every other', async () => {
  await fc.assert(
    fc.asyncProperty(
      filters(world),
      orders,
      filters(world),
      orders,
      async (filter, order, other, otherOrder) => {
        const { recommendations } = await api.get(list, { filter, orderBy: order, first: 1 });
        const after = recommendations.pageInfo.endCursor;
        fc.pre(after !== null);
        const { data, errors } = await api.ask(list, {
          filter: other,
          orderBy: otherOrder,
          first: 1,
          after,
        });
        const isSame = JSON.stringify([filter, order]) === JSON.stringify([other, otherOrder]);
        if (isSame) expect(errors).toBeUndefined();
        else expect([data, errors?.[0]?.extensions.code]).toEqual([null, 'CURSOR_INVALID']);
      },
    ),
    {
      numRuns: 60,
      examples: [
        [
          {},
          { field: 'REFERENCE', direction: 'ASC' },
          {},
          { field: 'REFERENCE', direction: 'DESC' },
        ],
      ],
    },
  );
});

it('a cursor of one register is refused by the others, and registers page like lists', async () => {
  const names = ['organizations', 'collections', 'documents', 'terms'];
  const page = (name: string) =>
    `query ($first: Int, $after: String) { ${name}(first: $first, after: $after) { nodes { slug } pageInfo { hasNextPage endCursor } } }`;
  for (const name of names) {
    const whole = (await api.get(page(name), { first: 100 }))[name].nodes;
    const laid: unknown[] = [];
    let after: string | null = null;
    do {
      const answer: Page = (await api.get(page(name), { first: 2, after }))[name];
      laid.push(...answer.nodes);
      after = answer.pageInfo.hasNextPage ? answer.pageInfo.endCursor : null;
      for (const other of names.filter((each) => each !== name)) {
        const { errors } = await api.ask(page(other), { after: answer.pageInfo.endCursor });
        expect(errors?.[0]?.extensions.code).toBe('CURSOR_INVALID');
      }
    } while (after);
    expect(laid).toEqual(whole);
    expect(whole.map(({ slug }: { slug: string }) => slug)).toEqual(
      whole.map(({ slug }: { slug: string }) => slug).sort(compare),
    );
  }
});

it('pages of assessments laid end to end are the whole history, the newest day first', async () => {
  const { id: recommendationId } = world.items[0]!;
  const { id: assessorId } = await buildOrganization(api.db);
  const days = fc.array(fc.constantFrom('2018-01-01', '2019-06-30', '2020-02-29'), {
    minLength: 25,
    maxLength: 25,
  });
  for (const effectiveOn of fc.sample(days, { numRuns: 1, seed: 7 })[0]!)
    await buildAssessment(api.db, { recommendationId, assessorId, effectiveOn });
  const history = `query ($id: ID!, $first: Int, $after: String) { node(id: $id) { ... on Recommendation {
    assessments(first: $first, after: $after) { totalCount nodes { id countsFrom revision } pageInfo { hasNextPage endCursor } } } } }`;
  const whole = (await api.get(history, { id: recommendationId, first: 100 })).node.assessments;
  expect(whole.totalCount).toBe(whole.nodes.length);
  const sorted = [...whole.nodes].sort(
    (one, other) => compare(other.countsFrom, one.countsFrom) || other.revision - one.revision,
  );
  expect(whole.nodes).toEqual(sorted);
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 30 }), async (first) => {
      const laid: unknown[] = [];
      let after: string | null = null;
      do {
        const { nodes, pageInfo }: Page = (
          await api.get(history, { id: recommendationId, first, after })
        ).node.assessments;
        laid.push(...nodes);
        after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      } while (after);
      expect(laid).toEqual(whole.nodes);
    }),
    { numRuns: 12 },
  );
});

it('any cursor reads as it was written, and in its own list alone', () => {
  const anything = () => true;
  fc.assert(
    fc.property(
      fc.string(),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.uuid(),
      fc.nat(),
      fc.string(),
      (name, sort, id, revision, other) => {
        fc.pre(!sort.includes('\0'));
        const cursor = writeCursor(name, sort, id, revision);
        expect(readCursor(cursor, name, anything)).toEqual({ sort, id, revision });
        if (other !== name) expect(() => readCursor(cursor, other, anything)).toThrow(Refusal);
      },
    ),
  );
});

it('nothing but a cursor is one, and nothing makes the reader fail otherwise', () => {
  const forged = fc.json().map((json) => Buffer.from(json).toString('base64url'));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.base64String(), forged), (text) => {
      expect(() => readCursor(text, 'list', () => true)).toThrow(Refusal);
    }),
    { numRuns: 500 },
  );
});
