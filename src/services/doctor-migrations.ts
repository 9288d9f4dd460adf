import { connectOnce } from './backup-connection.js';
import { listMigrations } from './backup-tables.js';
import { migrations } from '../database/migrations.js';

/** How the database's state stands to this version of Heed. */
export interface MigrationState {
  /** This Heed's migrations that the database has not seen. */
  pending: string[];
  /** Those that it has seen and this Heed does not know: a newer Heed's. */
  unknown: string[];
}

export async function compareMigrations(url: string): Promise<MigrationState> {
  const client = await connectOnce(url);
  try {
    const applied = (await listMigrations(client)) ?? [];
    const known: string[] = migrations.map((migration) => migration.name);
    return {
      pending: known.filter((name) => !applied.includes(name)),
      unknown: applied.filter((name) => !known.includes(name)),
    };
  } finally {
    await client.end();
  }
}
