import { derivedId } from '../../domain/derived-id.js';
import { limits } from '../../domain/limits.js';
import type { Perspective } from '../../domain/perspective.js';
import type { Query } from '../export/held.js';
import type { Register } from './layout.js';
import { slugFrom } from './slug.js';

/** An entry of the register that a file names, held or about to be. */
export interface Named {
  id: string;
  slug: string;
  isPublished: boolean;
  /** Null for terms, which are of no world. */
  isInvented: boolean | null;
  perspective: Perspective | null;
}

/** An entry that the file names, nobody holds, and the import makes. */
export interface Missing extends Named {
  register: Register;
  /** As the file wrote it. */
  name: string;
}

/** Finds the entries of one register by slug, else by the one that bears the name. */
export interface Directory {
  /** The entries that the text may mean: none, the one, or several of the same name. */
  find(text: string): Named[];
  add(entry: Named, names: readonly string[]): void;
  /** Makes an entry for a name that nobody bears. */
  make(text: string, template: Pick<Named, 'isPublished' | 'isInvented'>): Named;
  readonly made: readonly Missing[];
}

/**
 * Reads what the file names: by slug at once, and the whole register's names only where a text is no slug.
 * @param query sees what the importing organization may see
 */
export async function openDirectory(
  query: Query,
  register: Register,
  texts: ReadonlySet<string>,
): Promise<Directory> {
  const bySlug = new Map<string, Named>();
  const byName = new Map<string, Map<string, Named>>();
  const made: Missing[] = [];
  const taken = new Set<string>();
  const add = (entry: Named, names: readonly string[]) => {
    bySlug.set(entry.slug, entry);
    for (const name of names) {
      const bearers = byName.get(plain(name)) ?? new Map<string, Named>();
      byName.set(plain(name), bearers.set(entry.slug, entry));
    }
  };
  for (const row of await query<NamedRow>(statements[register](false), [[...texts]])) {
    add(row, []);
  }
  if ([...texts].some((text) => !bySlug.has(text))) {
    for (const row of await query<NamedRow>(statements[register](true), [[]])) add(row, row.names);
    // A new slug must also be none that others hold privately.
    const slugs = await query<{ slug: string }>(`select slug from heed.${register}`);
    slugs.forEach(({ slug }) => taken.add(slug));
  }
  const find = (text: string) => {
    const entry = bySlug.get(text);
    return entry ? [entry] : [...(byName.get(plain(text))?.values() ?? [])];
  };
  return {
    find,
    add,
    made,
    make(text, template) {
      const slug = freeSlug(
        slugFrom(text) || register,
        (slug) => bySlug.has(slug) || taken.has(slug),
      );
      const id = derivedId(register, slug);
      const entry = { id, slug, perspective: null, register, name: text, ...template };
      made.push(entry);
      add(entry, [text]);
      return entry;
    },
  };
}

interface NamedRow extends Named {
  names: string[];
}

/** With the names only when all are asked for: a large register is not read for a file of slugs. */
const statements: Record<Register, (isAll: boolean) => string> = {
  organization: (isAll) => `
    select organization.id, organization.slug, organization.published_revision is not null as "isPublished",
           organization.is_invented as "isInvented", organization.perspective,
           (select coalesce(array_agg(name.name) || array_agg(name.acronym) filter (where name.acronym is not null), '{}')
              from heed.organization_name name
             where name.organization_id = organization.id and name.ended_revision is null) as names
      from permitted.organization where ${isAll ? "$1 = '{}'::text[]" : 'organization.slug = any ($1)'}`,
  document: (isAll) => `
    select document.id, document.slug, document.published_revision is not null as "isPublished",
           document.is_invented as "isInvented", null as perspective,
           array(select title.value from jsonb_each_text(document.titles) title) || document.symbol as names
      from permitted.document where ${isAll ? "$1 = '{}'::text[]" : 'document.slug = any ($1)'}`,
  term: (isAll) => `
    select term.id, term.slug, term.published_revision is not null as "isPublished",
           null::boolean as "isInvented", null as perspective,
           array(select label.value from jsonb_each_text(term.labels) label) || term.code as names
      from permitted.term where ${isAll ? "$1 = '{}'::text[]" : 'term.slug = any ($1)'}`,
};

function freeSlug(wanted: string, isTaken: (slug: string) => boolean): string {
  if (!isTaken(wanted)) return wanted;
  const start = wanted.slice(0, limits.slugLengthMax - 4);
  let number = 2;
  while (isTaken(`${start}-${number}`)) number += 1;
  return `${start}-${number}`;
}

/** A name without what does not distinguish: letter case and the spelling of its characters. */
function plain(name: string | null): string {
  return (name ?? '').normalize('NFC').toLowerCase().trim();
}
