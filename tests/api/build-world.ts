import { randomUUID } from 'node:crypto';
import type { Role } from '../../src/domain/role.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDocument } from '../factories/build-document.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import type { Api } from '../setup/api.js';

export type World = Awaited<ReturnType<typeof buildWorld>>;

/**
 * Two organizations with tokens of every role, each with a collection and recommendations of its own:
 * `whole` of the first has two parts and the ministry as its addressee, `single` has neither.
 */
export async function buildWorld(api: Api) {
  const { db } = api;
  const ours = await buildOrganization(db, { slug: 'ours' });
  const theirs = await buildOrganization(db, { slug: 'theirs' });
  const ministry = await buildOrganization(db, { kind: 'MINISTRY', perspective: 'STATE' });
  const committee = await buildOrganization(db, {
    kind: 'TREATY_BODY',
    perspective: 'INTERNATIONAL',
  });
  const mixed = await buildOrganization(db, { kind: 'WORKING_GROUP', perspective: null });
  const document = await buildDocument(db);
  const keptBy = async (organization: { id: string }) => {
    const recordedById = organization.id;
    const collection = await buildCollection(db, { recordedById });
    const place = { homeCollectionId: collection.id, recordedById, addresseeIds: [ministry.id] };
    const whole = await buildRecommendation(db, place);
    const part = (reference: string) =>
      buildRecommendation(db, {
        ...place,
        reference: `${whole.reference} ${reference}`,
        parentId: whole.id,
      });
    const parts = [await part('(a)'), await part('(b)')];
    return { collection, whole, parts, single: await buildRecommendation(db, place) };
  };
  const tokensOf = async (slug: string): Promise<Record<Role, string>> => ({
    CONTRIBUTOR: await api.tokenFor(slug, 'CONTRIBUTOR'),
    EDITOR: await api.tokenFor(slug, 'EDITOR'),
    ADMIN: await api.tokenFor(slug, 'ADMIN'),
  });
  return {
    ours: { ...ours, ...(await keptBy(ours)), tokens: await tokensOf('ours') },
    theirs: { ...theirs, ...(await keptBy(theirs)), tokens: await tokensOf('theirs') },
    ministry,
    committee,
    mixed,
    document,
    /** The form of an id, and no entry's. */
    unknownId: randomUUID(),
  };
}

/** A judgement that is sound in itself. */
export function judgement(overrides: object = {}): object {
  return {
    status: 'IN_PROGRESS',
    effectiveOn: '2020-05-25',
    rationale: 'A working group has met twice.',
    ...overrides,
  };
}

/** Evidence that is enough to attribute a judgement. */
export function source(overrides: object = {}): object {
  return { url: 'https://example.org/report', quote: 'It met twice.', ...overrides };
}
