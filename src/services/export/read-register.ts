import { formatPreciseDay, type Precision } from '../../domain/day.js';
import { perspectives, type Perspective } from '../../domain/perspective.js';
import { cellsOf } from './csv.js';
import { byCode, languageCells, yesNo, type HeldEntry, type Query, type View } from './held.js';

interface Kept {
  id: string;
  slug: string;
  is_published: boolean;
  recorded_by_id: string;
}

const kept = (table: string) =>
  `${table}.id, ${table}.slug, ${table}.published_revision is not null as is_published, ${table}.recorded_by_id`;

interface Name {
  language: string;
  name: string;
  acronym: string | null;
  isAlias: boolean;
}

/** The organizations of these slugs, in the cells of the layout `organizations`, by slug. */
export async function readOrganizations(
  query: Query,
  view: View,
  slugs: string[],
): Promise<HeldEntry[]> {
  const rows = await query<
    Kept & Record<string, string | null> & { is_invented: boolean; names: Name[] }
  >(
    `select ${kept('organization')}, organization.kind, organization.perspective, organization.country,
            organization.valid_from, organization.valid_until, organization.is_invented,
            parent.slug as parent, successor.slug as successor,
            (select coalesce(json_agg(json_build_object('language', name.language, 'name', name.name, 'acronym', name.acronym, 'isAlias', name.is_alias)
                      order by name.valid_until desc nulls first, name.valid_from desc nulls last, name.revision, name.id), '[]')
               from heed.organization_name name
              where name.organization_id = organization.id and name.ended_revision is null) as names
       from ${view}.organization
       left join ${view}.organization parent on parent.id = organization.parent_id
       left join ${view}.organization successor on successor.id = organization.successor_id
      where organization.slug = any ($1)
      order by organization.slug collate "C"`,
    [slugs],
  );
  return rows.map((row) => ({
    ...entryOf(row),
    cells: cellsOf({
      organization: row.slug,
      kind: row.kind,
      perspective: row.perspective,
      country: row.country,
      parent: row.parent,
      valid_from: row.valid_from,
      valid_until: row.valid_until,
      successor: row.successor,
      ...nameCells(row.names),
      invented: yesNo(row.is_invented),
    }),
  }));
}

/** One name per language is the name; former and further ones are aliases. */
function nameCells(names: Name[]): Record<string, string> {
  const cells: Record<string, string> = {};
  const aliases = new Set<string>();
  for (const { language, name, acronym, isAlias } of names) {
    if (isAlias || cells[`name:${language}`] !== undefined) {
      aliases.add(`${language} ${name}`);
      continue;
    }
    cells[`name:${language}`] = name;
    if (acronym) cells[`acronym:${language}`] = acronym;
  }
  return { ...cells, aliases: [...aliases].sort(byCode).join('\n') };
}

/** The documents of these slugs, in the cells of the layout `documents`, by slug. */
export async function readDocuments(
  query: Query,
  view: View,
  slugs: string[],
): Promise<HeldEntry[]> {
  const rows = await query<
    Kept & Record<string, string | null> & { titles: Record<string, string>; is_invented: boolean }
  >(
    `select ${kept('document')}, document.symbol, document.titles, document.language, publisher.slug as publisher,
            document.published_on, document.published_on_precision, document.url, document.archived_url,
            document.session, document.cycle, document.event, document.is_invented
       from ${view}.document
       left join ${view}.organization publisher on publisher.id = document.publisher_id
      where document.slug = any ($1)
      order by document.slug collate "C"`,
    [slugs],
  );
  return rows.map((row) => ({
    ...entryOf(row),
    cells: cellsOf({
      document: row.slug,
      symbol: row.symbol,
      ...languageCells('title', row.titles),
      language: row.language,
      publisher: row.publisher,
      published_on: dayCell(row.published_on, row.published_on_precision),
      url: row.url,
      archived_url: row.archived_url,
      session: row.session,
      cycle: row.cycle,
      event: row.event,
      invented: yesNo(row.is_invented),
    }),
  }));
}

/** The terms of these slugs, in the cells of the layout `terms`, by slug. */
export async function readTerms(query: Query, view: View, slugs: string[]): Promise<HeldEntry[]> {
  const rows = await query<
    Kept & {
      vocabulary: string;
      code: string | null;
      labels: Record<string, string>;
      parent: string | null;
    }
  >(
    `select ${kept('term')}, term.vocabulary, term.code, term.labels, parent.slug as parent
       from ${view}.term
       left join ${view}.term parent on parent.id = term.parent_id
      where term.slug = any ($1)
      order by term.slug collate "C"`,
    [slugs],
  );
  return rows.map((row) => ({
    ...entryOf(row),
    cells: cellsOf({
      term: row.slug,
      vocabulary: row.vocabulary,
      code: row.code,
      ...languageCells('label', row.labels),
      parent: row.parent,
    }),
  }));
}

type Texts = Record<string, string>;

/** The collections of these slugs, in the cells of the layout `collections`, by slug. */
export async function readCollections(
  query: Query,
  view: View,
  slugs: string[],
): Promise<HeldEntry[]> {
  const rows = await query<
    Kept &
      Record<string, string | null> & {
        titles: Texts;
        descriptions: Texts;
        notices: Texts;
        statements: Texts;
        reported_count: number | null;
        is_reported_count_approximate: boolean;
        is_invented: boolean;
        speakers: { perspective: Perspective; slug: string }[];
      }
  >(
    `select ${kept('collection')}, collection.language, collection.titles, collection.descriptions, collection.notices,
            collection.statements, document.slug as document, issuer.slug as issuer, collection.licence,
            collection.reported_count, collection.is_reported_count_approximate, collection.headline_perspective,
            collection.is_invented,
            (select coalesce(json_agg(json_build_object('perspective', speaker.perspective, 'slug', organization.slug) order by speaker.position), '[]')
               from heed.collection_speaker speaker
               join ${view}.organization on organization.id = speaker.organization_id
              where speaker.collection_id = collection.id and speaker.ended_revision is null) as speakers
       from ${view}.collection
       left join ${view}.document on document.id = collection.document_id
       left join ${view}.organization issuer on issuer.id = collection.issuer_id
      where collection.slug = any ($1)
      order by collection.slug collate "C"`,
    [slugs],
  );
  return rows.map((row) => ({
    ...entryOf(row),
    cells: cellsOf({
      collection: row.slug,
      ...languageCells('title', row.titles),
      language: row.language,
      ...languageCells('description', row.descriptions),
      ...languageCells('notice', row.notices),
      ...languageCells('statement', row.statements),
      document: row.document,
      issuer: row.issuer,
      licence: row.licence,
      reported_count: row.reported_count?.toString(),
      reported_count_approximate: yesNo(row.is_reported_count_approximate),
      headline_perspective: row.headline_perspective,
      ...Object.fromEntries(
        perspectives.map((perspective) => [
          `speakers_${perspective.toLowerCase()}`,
          row.speakers
            .filter((speaker) => speaker.perspective === perspective)
            .map(({ slug }) => slug)
            .join('\n'),
        ]),
      ),
      invented: yesNo(row.is_invented),
    }),
  }));
}

function entryOf(row: Kept): Omit<HeldEntry, 'cells'> {
  return {
    id: row.id,
    slug: row.slug,
    isPublished: row.is_published,
    keeperId: row.recorded_by_id,
  };
}

/** A day with its precision, as a cell shows it. */
export function dayCell(
  day: string | null | undefined,
  precision: string | null | undefined,
): string | null {
  return day && precision ? formatPreciseDay({ day, precision: precision as Precision }) : null;
}
