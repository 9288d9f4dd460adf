import { randomUUID } from 'node:crypto';
import type { Addressee } from '../../src/entities/addressee.js';
import type { RecommendationIssuer } from '../../src/entities/recommendation-issuer.js';
import type { RecommendationTerm } from '../../src/entities/recommendation-term.js';
import type { RecommendationText } from '../../src/entities/recommendation-text.js';
import type { Recommendation } from '../../src/entities/recommendation.js';
import { buildChange, installationId } from './build-change.js';
import { buildCollection } from './build-collection.js';
import { buildDocument } from './build-document.js';
import { insert, insertion, toEntity, type Queryable } from './insert.js';
import { nextNumber } from './next-number.js';
import { refreshSearch } from './refresh-search.js';

/** What stands around a recommendation; ids of published entries unless the test wants a private one. */
interface Surroundings {
  title?: string;
  text?: string;
  issuerDescription?: string;
  /** The collections that it stands in; by default its home. */
  collectionIds?: string[];
  issuerIds?: string[];
  addresseeIds?: string[];
  termIds?: string[];
}

/** A recommendation with an English text, in a collection and a document, published unless `publishedRevision` is null. */
export async function buildRecommendation(
  db: Queryable,
  {
    title,
    text,
    issuerDescription,
    collectionIds,
    issuerIds = [],
    addresseeIds = [],
    termIds = [],
    ...overrides
  }: Partial<Recommendation> & Surroundings = {},
): Promise<Recommendation> {
  const number = nextNumber();
  const origin = overrides.origin ?? 'SOURCED';
  const isInvented = origin === 'INVENTED';
  const homeCollectionId =
    overrides.homeCollectionId ??
    collectionIds?.[0] ??
    (await buildCollection(db, { isInvented })).id;
  const documentId =
    overrides.documentId ?? (origin === 'SOURCED' ? (await buildDocument(db)).id : null);
  const revision = await buildChange(db);
  const row = insertion('recommendation', {
    id: randomUUID(),
    reference: `REC-${number}`,
    type: 'RECOMMENDATION',
    textKind: 'PARAPHRASE',
    recordedById: installationId,
    revision,
    publishedRevision: revision,
    ...overrides,
    origin,
    homeCollectionId,
    documentId,
  });
  // One statement, because at its end the recommendation must be in its home.
  const { rows } = await db.query(
    `with added as (${row.text}), placed as (
       insert into heed.collection_item (id, collection_id, recommendation_id, revision)
       select gen_random_uuid(), place.id, added.id, added.revision from added, unnest($${row.values.length + 1}::uuid[]) place (id))
     select * from added`,
    [...row.values, collectionIds ?? [homeCollectionId]],
  );
  const recommendation = toEntity<Recommendation>(rows[0] as Record<string, unknown>);
  const link = { recommendationId: recommendation.id, revision };
  await insert<RecommendationText>(db, 'recommendation_text', {
    ...link,
    id: randomUUID(),
    language: 'en',
    title: title ?? `Recommendation ${number}`,
    text: text ?? `Do what number ${number} asks.`,
    issuerDescription,
    isOriginal: true,
  });
  for (const [position, organizationId] of issuerIds.entries()) {
    await insert<RecommendationIssuer>(db, 'recommendation_issuer', {
      ...link,
      id: randomUUID(),
      organizationId,
      position: position + 1,
    });
  }
  for (const [position, organizationId] of addresseeIds.entries()) {
    await insert<Addressee>(db, 'addressee', {
      ...link,
      id: randomUUID(),
      organizationId,
      role: 'LEAD',
      position: position + 1,
    });
  }
  for (const [position, termId] of termIds.entries()) {
    await insert<RecommendationTerm>(db, 'recommendation_term', {
      ...link,
      id: randomUUID(),
      termId,
      position: position + 1,
    });
  }
  await refreshSearch(db, recommendation);
  return recommendation;
}
