import { revisionOf } from '../database/state.js';
import type { Session } from './session.js';

/** The SQL of the newest revision of the world that is looked at; no row in a past before the first. */
export const newestRevision =
  'select change.revision from change order by change.revision desc limit 1';

/** The newest revision of the world that the session looks at; 0 in a past before the first. */
export async function currentRevision(session: Session): Promise<number> {
  // The state of the present tells it, where it was asked for.
  const state = session.world.revision === null ? await session.db.state() : null;
  if (state) return revisionOf(state);
  const [row] = await session.db.query<{ revision: number }>(newestRevision);
  return row?.revision ?? 0;
}
