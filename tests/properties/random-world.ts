import fc from 'fast-check';
import type { Perspective } from '../../src/domain/perspective.js';
import { perspectives } from '../../src/domain/perspective.js';
import { statusNames, type Bucket, type Status } from '../../src/domain/status.js';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildResponse } from '../factories/build-response.js';
import { buildTerm } from '../factories/build-term.js';
import type { Queryable } from '../factories/insert.js';

/** A recommendation as this test knows it: plain data, from which everything is counted again naively. */
export interface Item {
  id: string;
  reference: string;
  revision: number;
  type: 'RECOMMENDATION' | 'CONCERN';
  origin: 'SOURCED' | 'UNSOURCED';
  issuedOn: string | null;
  parentId: string | null;
  /** The first is its home. */
  collections: string[];
  issuers: string[];
  addressees: string[];
  terms: string[];
  documents: string[];
  responses: Array<{ organization: string; position: string; respondedOn: string }>;
  /** The only assessor of each perspective and addressee; nobody is the whole. */
  judged: Array<{ perspective: Perspective; addressee: string | null; status: Status }>;
}

export type RandomWorld = Awaited<ReturnType<typeof buildRandomWorld>>;

export const positions = ['SUPPORTED', 'SUPPORTED_IN_PART', 'NOTED', 'NOT_SUPPORTED', 'PENDING'];
const judges: Perspective[] = ['CIVIL_SOCIETY', 'STATE'];

/** A few collections, organizations and terms, and so many recommendations strewn among them; always the same. */
export async function buildRandomWorld(db: Queryable, count: number) {
  const collections = [
    await buildCollection(db, { headlinePerspective: 'CIVIL_SOCIETY' }),
    await buildCollection(db, { headlinePerspective: 'STATE' }),
    await buildCollection(db, { headlinePerspective: 'INTERNATIONAL' }),
  ];
  const organizations = await times(4, () => buildOrganization(db));
  const terms = [
    await buildTerm(db),
    await buildTerm(db),
    await buildTerm(db, { vocabulary: 'RIGHT' }),
  ];
  const documents = await times(3, () => buildDocument(db));
  const assessors = {
    CIVIL_SOCIETY: await buildOrganization(db, { perspective: 'CIVIL_SOCIETY' }),
    STATE: await buildOrganization(db, { perspective: 'STATE' }),
  };
  const ids = (entries: Array<{ id: string }>) => entries.map((entry) => entry.id);
  const wanted = fc.record({
    type: fc.constantFrom('RECOMMENDATION', 'RECOMMENDATION', 'CONCERN'),
    isSourced: fc.boolean(),
    issuedOn: fc.option(fc.constantFrom('1998-12-31', '2010-02-12', '2014-10-30', '2019-07-17')),
    isPart: fc.boolean(),
    reference: fc.constantFrom('a', 'B', 'Ω', 'Ә', '10', '9', 'a/b', ' z', 'z', '😀'),
    collections: fc.shuffledSubarray(ids(collections), { minLength: 1 }),
    issuers: fc.shuffledSubarray(ids(organizations)),
    addressees: fc.shuffledSubarray(ids(organizations)),
    terms: fc.shuffledSubarray(ids(terms)),
    document: fc.constantFrom(...ids(documents)),
    responses: fc.array(
      fc.record({
        organization: fc.constantFrom(...ids(organizations)),
        position: fc.constantFrom(...positions),
        respondedOn: fc.constantFrom('2015-01-01', '2019-01-01'),
      }),
      { maxLength: 3 },
    ),
    judged: fc.uniqueArray(
      fc.record({
        perspective: fc.constantFrom(...judges),
        of: fc.constantFrom(null, 0, 1),
        status: fc.constantFrom(...statusNames),
      }),
      { maxLength: 5, selector: ({ perspective, of }) => `${perspective} ${of}` },
    ),
  });
  const items: Item[] = [];
  for (const [index, one] of fc.sample(wanted, { numRuns: count, seed: 20190926 }).entries()) {
    const parents = items.filter((item) => !item.parentId && index % 3 === 0);
    const parentId = one.isPart ? (parents[index % (parents.length || 1)]?.id ?? null) : null;
    const origin = one.isSourced ? 'SOURCED' : 'UNSOURCED';
    const row = await buildRecommendation(db, {
      reference: `${one.reference} ${index}`,
      type: one.type as Item['type'],
      origin,
      documentId: one.isSourced ? one.document : null,
      parentId,
      ...(one.issuedOn ? { issuedOn: one.issuedOn, issuedOnPrecision: 'DAY' } : {}),
      homeCollectionId: one.collections[0]!,
      collectionIds: one.collections,
      issuerIds: one.issuers,
      addresseeIds: one.addressees,
      termIds: one.terms,
    });
    for (const { organization, position, respondedOn } of one.responses) {
      await buildResponse(db, {
        recommendationId: row.id,
        organizationId: organization,
        position: position as never,
        respondedOn,
      });
    }
    const judged: Item['judged'] = [];
    for (const { perspective, of, status } of one.judged) {
      const addressee = of === null ? null : one.addressees[of];
      if (addressee === undefined) continue;
      const assessorId = assessors[perspective as 'STATE'].id;
      await buildAssessment(db, {
        recommendationId: row.id,
        addresseeId: addressee,
        assessorId,
        status,
      });
      judged.push({ perspective, addressee, status });
    }
    items.push({
      id: row.id,
      reference: row.reference,
      revision: row.revision,
      type: row.type as Item['type'],
      origin,
      issuedOn: one.issuedOn,
      parentId,
      collections: one.collections,
      issuers: one.issuers,
      addressees: one.addressees,
      terms: one.terms,
      documents: one.isSourced ? [one.document] : [],
      responses: one.responses,
      judged,
    });
  }
  return {
    items,
    collections: collections.map(({ id, headlinePerspective }) => ({ id, headlinePerspective })),
    organizations: ids(organizations),
    themes: ids(terms.slice(0, 2)),
    terms: ids(terms),
    documents: ids(documents),
  };
}

async function times<T>(count: number, make: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let index = 0; index < count; index += 1) made.push(await make());
  return made;
}

export interface Filter {
  collections?: string[];
  issuers?: string[];
  addressees?: string[];
  terms?: string[];
  documents?: string[];
  types?: string[];
  origins?: string[];
  responses?: string[];
  issuedFrom?: string;
  issuedUntil?: string;
  statuses?: Array<{ perspective?: string; in: string[] }>;
}

/** Any filter of which each condition is there or not. */
export function filters(world: RandomWorld): fc.Arbitrary<Filter> {
  const some = (values: readonly string[]) => fc.shuffledSubarray([...values], { minLength: 1 });
  const day = fc.constantFrom('1998-12-31', '2010-02-13', '2014-10-30', '2020-01-01');
  return fc.record(
    {
      collections: some(world.collections.map(({ id }) => id)),
      issuers: some(world.organizations),
      addressees: some(world.organizations),
      terms: some(world.terms),
      documents: some(world.documents),
      types: some(['RECOMMENDATION', 'CONCERN']),
      origins: some(['SOURCED', 'UNSOURCED']),
      responses: some(positions),
      issuedFrom: day,
      issuedUntil: day,
      statuses: fc.array(
        fc.record(
          {
            perspective: fc.constantFrom(...perspectives),
            in: some([...statusNames, 'DIVIDED', 'NOT_ASSESSED']),
          },
          { requiredKeys: ['in'] },
        ),
        { minLength: 1, maxLength: 2 },
      ),
    },
    { requiredKeys: [] },
  );
}

/** Where a perspective sees the item as a whole, or one addressee's share of it. */
export function bucketOf(item: Item, perspective: string, addressee: string | null = null): Bucket {
  return (
    item.judged.find((each) => each.perspective === perspective && each.addressee === addressee)
      ?.status ?? 'NOT_ASSESSED'
  );
}

/** The headline of the only collection that the filter names, or of the item's home. */
export function headlineOf(world: RandomWorld, item: Item, filter: Filter): string {
  const id = filter.collections?.length === 1 ? filter.collections[0] : item.collections[0];
  return world.collections.find((each) => each.id === id)!.headlinePerspective;
}

/** Whether the filter finds the item, condition by condition as the schema describes them. */
export function isFound(world: RandomWorld, item: Item, filter: Filter): boolean {
  const lists = ['collections', 'issuers', 'addressees', 'terms', 'documents'] as const;
  const last = new Map<string, Item['responses'][number]>();
  for (const response of item.responses) {
    const held = last.get(response.organization);
    if (!held || response.respondedOn >= held.respondedOn)
      last.set(response.organization, response);
  }
  return (
    lists.every((list) => filter[list]?.some((id) => item[list].includes(id)) ?? true) &&
    (filter.types?.includes(item.type) ?? true) &&
    (filter.origins?.includes(item.origin) ?? true) &&
    (filter.responses?.some((each) => [...last.values()].some((one) => one.position === each)) ??
      true) &&
    (!filter.issuedFrom || (item.issuedOn !== null && item.issuedOn >= filter.issuedFrom)) &&
    (!filter.issuedUntil || (item.issuedOn !== null && item.issuedOn < filter.issuedUntil)) &&
    (filter.statuses ?? []).every(({ perspective, in: buckets }) =>
      buckets.includes(bucketOf(item, perspective ?? headlineOf(world, item, filter))),
    )
  );
}
