import type { Session } from './session.js';

/** The newest revision of the world that the session looks at; 0 in a past before the first. */
export async function currentRevision(session: Session): Promise<number> {
  const [row] = await session.db.query<{ revision: number }>(
    'select change.revision from change order by change.revision desc limit 1',
  );
  return row?.revision ?? 0;
}
