import { randomUUID } from 'node:crypto';
import type { Perspective } from '../../src/domain/perspective.js';
import type { CollectionSpeaker } from '../../src/entities/collection-speaker.js';
import type { Collection } from '../../src/entities/collection.js';
import { buildChange, installationId } from './build-change.js';
import { insert, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';

/**
 * A collection, published unless `publishedRevision` is null.
 * @param speakers the ids of the organizations that speak for a perspective, in their order; nobody by default
 */
export async function buildCollection(
  db: Queryable,
  {
    speakers = {},
    ...overrides
  }: Partial<Collection> & { speakers?: Partial<Record<Perspective, string[]>> } = {},
): Promise<Collection> {
  const number = nextNumber();
  const revision = await buildChange(db);
  const collection = await insert<Collection>(db, 'collection', {
    id: randomUUID(),
    slug: `collection-${number}`,
    language: 'en',
    titles: { en: `Collection ${number}` },
    notices: overrides.isInvented ? { en: 'Invented for practice.' } : {},
    licence: 'CC-BY-4.0',
    headlinePerspective: 'CIVIL_SOCIETY',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
  });
  for (const [perspective, organizationIds] of Object.entries(speakers)) {
    for (const [index, organizationId] of organizationIds.entries()) {
      await insert<CollectionSpeaker>(db, 'collection_speaker', {
        id: randomUUID(),
        collectionId: collection.id,
        perspective: perspective as Perspective,
        position: index + 1,
        organizationId,
        revision,
      });
    }
  }
  return collection;
}
