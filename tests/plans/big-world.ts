import { readFileSync } from 'node:fs';
import { startApi, type Api } from '../setup/api.js';

/** The API on 20,000 recommendations with ten judgements each, see `big-world.sql`. Takes half a minute. */
export async function startBigApi(): Promise<Api> {
  const api = await startApi();
  await api.db.query(readFileSync(new URL('big-world.sql', import.meta.url), 'utf8'));
  await api.db.query('vacuum analyze');
  return api;
}
