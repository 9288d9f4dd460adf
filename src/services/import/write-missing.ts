import { derivedId } from '../../domain/derived-id.js';
import { count, type ImportContext, type Tally } from './context.js';
import type { Missing } from './directory.js';
import { refreshSearch } from '../search/refresh-search.js';
import { insertRows } from './insert-rows.js';

/** What an import made because the file names it and nobody held it. */
export interface CreatedMissing {
  register: Missing['register'];
  slug: string;
  /** As the file wrote it. */
  name: string;
}

/** All entries that the file names and nobody holds. */
export function missingIn({ directories }: ImportContext): CreatedMissing[] {
  return Object.values(directories).flatMap(({ made }) =>
    made.map(({ register, slug, name }) => ({ register, slug, name })),
  );
}

/** Writes them with what is known: a name in no known language (`und`). An editor fills in the rest. */
export async function writeMissing(context: ImportContext, tally: Tally): Promise<void> {
  const { directories, query } = context;
  if (missingIn(context).length === 0) return;
  const stamp = await context.stamp();
  const { organization, document, term } = directories;
  await insertRows(
    query,
    'organization',
    organization.made.map(({ id, slug, isInvented }) => ({
      id,
      slug,
      kind: 'OTHER',
      is_invented: isInvented ?? false,
      ...stamp,
    })),
  );
  await insertRows(
    query,
    'organization_name',
    organization.made.map(({ id, slug, name }) => ({
      id: derivedId('organization_name', `${slug} und`),
      organization_id: id,
      language: 'und',
      name,
      is_alias: false,
      revision: stamp.revision,
    })),
  );
  await insertRows(
    query,
    'document',
    document.made.map(({ id, slug, name, isInvented }) => ({
      id,
      slug,
      titles: { und: name },
      language: 'und',
      is_invented: isInvented ?? false,
      ...stamp,
    })),
  );
  await insertRows(
    query,
    'term',
    term.made.map(({ id, slug, name }) => ({
      id,
      slug,
      vocabulary: 'THEME',
      labels: { und: name },
      ...stamp,
    })),
  );
  const made = [...organization.made, ...document.made, ...term.made];
  await refreshSearch(
    query,
    made.map(({ id }) => id),
    stamp.revision,
  );
  count(tally.created, 'organizations', organization.made.length);
  count(tally.created, 'documents', document.made.length);
  count(tally.created, 'terms', term.made.length);
}
