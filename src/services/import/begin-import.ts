import type { ClientBase } from 'pg';
import { run } from '../../database/run.js';
import type { Actor } from '../../domain/role.js';
import type { Query } from '../export/held.js';
import type { Session } from '../session.js';
import type { Stamp } from './context.js';

export interface ImportOptions {
  /** Makes organizations, documents and terms that the file names and nobody holds. */
  createMissing?: boolean;
  /** Makes everything public at once; else it is private to the importing organization. */
  publish?: boolean;
  /** Says what would be done, and does nothing. */
  dryRun?: boolean;
  /** Told how many of a file's recommendations are read. */
  onProgress?(done: number, total: number): void;
  /** Says that nobody wants it any more: then nothing is imported. */
  signal?: AbortSignal;
}

/** The lock that lets one import at a time look and then write. */
const importLock = 2;

/** An import under way: all of its files. */
export interface Importing {
  query: Query;
  session: Session;
  actor: Actor;
  publish: boolean;
  options: ImportOptions;
  stamp(): Promise<Stamp>;
  nextStamp(): Promise<Stamp>;
  revision: number | null;
  subjectId: string | null;
}

export async function beginImport(
  client: ClientBase,
  session: Session,
  actor: Actor,
  options: ImportOptions,
): Promise<Importing> {
  const query: Query = async (text, values) => {
    options.signal?.throwIfAborted();
    return run(client, text, values);
  };
  await query(`select set_config('heed.viewer', $1, true)`, [actor.organizationId]);
  await query('select pg_advisory_xact_lock(7304, $1)', [importLock]);
  const importing: Importing = {
    query,
    session,
    actor,
    publish: options.publish ?? false,
    options,
    revision: null,
    subjectId: null,
    async stamp() {
      if (importing.revision === null) return importing.nextStamp();
      return stampOf(importing.revision, importing);
    },
    async nextStamp() {
      const [row] = await query<{ revision: number }>(
        `select heed.begin_change($1, 'IMPORTED', $2, null, null, null, null) as revision`,
        [actor.organizationId, importing.subjectId],
      );
      importing.revision = row!.revision;
      return stampOf(importing.revision, importing);
    },
  };
  return importing;
}

function stampOf(revision: number, { actor, publish }: Importing): Stamp {
  return {
    revision,
    published_revision: publish ? revision : null,
    recorded_by_id: actor.organizationId,
  };
}
