import { importFirstCollections } from '../../src/services/first-collections.js';
import { openOperatorSession } from '../../src/services/operator-session.js';
import { startApi, type Api } from './api.js';

/** The API as a first start leaves it: with the first collections and the invented one. */
export async function startFilledApi(pageFolder: string | null = null): Promise<Api> {
  const api = await startApi(undefined, pageFolder);
  const session = await openOperatorSession(api.database, {
    organization: 'heed',
    now: new Date(),
    timeZone: 'Asia/Almaty',
  });
  await importFirstCollections(session, { withPractice: true });
  await session.db.close();
  return api;
}
