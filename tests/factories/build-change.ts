import { derivedId } from '../../src/domain/derived-id.js';
import type { Queryable } from './insert.js';

/** The organization that stands for the installation; every migrated database has it. */
export const installationId = derivedId('organization', 'heed');

/** Takes the next revision. */
export async function buildChange(
  db: Queryable,
  { organizationId = installationId, kind = 'IMPORTED' } = {},
): Promise<number> {
  const { rows } = await db.query(
    'select heed.begin_change($1, $2, null, null, null, null, null) as revision',
    [organizationId, kind],
  );
  return (rows[0] as { revision: number }).revision;
}
