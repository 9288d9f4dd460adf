import { builtInScales, type Scale } from '../../domain/scale.js';
import type { Session } from '../session.js';

/** A scale, and where it comes from. */
export interface ListedScale extends Scale {
  /** Null for what ships with Heed. */
  id: string | null;
  /** The revision that defined this mapping; null for what ships with Heed. */
  revision: number | null;
  /** Why it was defined; null for what ships with Heed. */
  reason: string | null;
}

type Query = <Row>(text: string, values?: unknown[]) => Promise<Row[]>;

/**
 * The installation's own scales: by name, of each the newest version first, of each version the newest mapping.
 * A version is as new as its first mapping: what is mapped anew does not become the newest by that.
 */
export function readOwnScales(query: Query): Promise<ListedScale[]> {
  return query<ListedScale>(
    `select scale.id, scale.name, scale.version, scale.mapping_version as "mappingVersion", scale.meaning, scale.language,
            false as "isBuiltIn", scale.values, scale.revision, change.reason
       from scale join change on change.revision = scale.revision
      order by scale.name collate "C", min(scale.revision) over (partition by scale.name, scale.version) desc, scale.mapping_version desc`,
  );
}

/** All scales: the built-in ones, then the installation's own. */
export async function readScales(query: Query): Promise<ListedScale[]> {
  return [
    ...builtInScales.map((scale) => ({ ...scale, id: null, revision: null, reason: null })),
    ...(await readOwnScales(query)),
  ];
}

/** The same, in the world that the session looks at. */
export function listScales({ db }: Session): Promise<ListedScale[]> {
  return readScales((text, values) => db.query(text, values));
}

/** The scales that a writer can name. Own ones are looked up only where the name is none of the built-in ones. */
export async function scalesFor(
  session: Session,
  name: string | null | undefined,
): Promise<readonly Scale[]> {
  const isKnown = !name || builtInScales.some((scale) => scale.name === name);
  return isKnown ? builtInScales : listScales(session);
}
