import { hasRole, type Actor } from '../../domain/role.js';
import type { Query } from '../export/held.js';
import type { Problems } from './problem.js';

export interface FoundCollection {
  id: string;
  slug: string;
  isInvented: boolean;
  /** Only its keeper brings recommendations in; what is in it already needs no right. */
  mayAdd: boolean;
}

/** The collection that recommendations are imported into, if the importing organization may see it. */
export async function findCollection(
  collectionSlug: string | null | undefined,
  { query, actor, publish }: { query: Query; actor: Actor; publish: boolean },
  problems: Problems,
): Promise<FoundCollection | null> {
  if (!collectionSlug) {
    const message = 'Recommendations come into a collection: say which, with --collection SLUG.';
    problems.add(null, null, 'REQUIRED', message);
    return null;
  }
  const [found] = await query<
    Omit<FoundCollection, 'mayAdd'> & { isPublished: boolean; keeperId: string }
  >(
    `select collection.id, collection.slug, collection.is_invented as "isInvented",
            collection.published_revision is not null as "isPublished", collection.recorded_by_id as "keeperId"
       from permitted.collection where collection.slug = $1`,
    [collectionSlug],
  );
  if (!found) {
    const message = `There is no collection "${collectionSlug}". Import it first, by the layout collections.`;
    problems.add(null, null, 'UNKNOWN_ID', message);
    return null;
  }
  if (publish && !found.isPublished) {
    const message = `The collection "${collectionSlug}" is private; publish it first.`;
    problems.add(null, null, 'PRIVATE_REFERENCE', message);
  }
  const mayAdd = found.keeperId === actor.organizationId || hasRole(actor, 'ADMIN');
  return { ...found, mayAdd };
}
