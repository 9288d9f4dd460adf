import { Days as DaysOperation } from './generated/operations.js';
import type { Visit } from './visit.js';

/** The days through which a view can be looked at. */
export interface Days {
  /** The first day of the year in which the oldest of what it shows was issued; null where nothing was. */
  since: string | null;
  /** Today, where the installation is. */
  until: string;
}

/** @param collectionId the collection that is looked at; null for all that are not invented */
export async function loadDays(visit: Visit, collectionId: string | null): Promise<Days> {
  const { knownAt, atRevision } = visit.world;
  const filter = collectionId ? { collections: [collectionId] } : {};
  const { oldest, present } = await visit.ask(DaysOperation, { filter, knownAt, atRevision });
  const issuedOn = oldest.nodes[0]?.issuedOn;
  return {
    since: issuedOn ? `${issuedOn.slice(0, 4)}-01-01` : null,
    until: present.basis.asOf,
  };
}
