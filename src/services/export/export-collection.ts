import { perspectives } from '../../domain/perspective.js';
import { refuse } from '../../domain/refusal.js';
import { isId } from '../../domain/text.js';
import { byteOrderMark, csvLines, csvRows, type Cells } from './csv.js';
import { byCode, type HeldEntry, type Query } from './held.js';
import { itemRows } from './item-rows.js';
import { readItems } from './read-items.js';
import { readCollections, readDocuments, readOrganizations, readTerms } from './read-register.js';
import { readSameDayOrders } from './same-day-order.js';
import { usedBy } from './used-by.js';

/** Who reads: one transaction, so that the whole file is of one world. `Snapshot` is one. */
export interface Reader {
  query: Query;
}

/** Takes the file's text, piece by piece; each waits for the one before it. */
export type Write = (text: string) => Promise<void> | void;

export const exportLayouts = [
  'recommendations',
  'organizations',
  'documents',
  'terms',
  'collections',
] as const;
export type ExportLayout = (typeof exportLayouts)[number];

/** How many recommendations are held in memory together. */
const itemsPerBatch = 50;

/** How long a statement of an export may take, in milliseconds: the first ones look at all of a collection. */
const exportMsMax = 60_000;

/**
 * Writes what is published of a collection as CSV by the layout `recommendations`, or what it uses of
 * a register by that register's layout: UTF-8 with a byte order mark, commas, CRLF. The same content
 * gives the same bytes, whatever the ids and revisions. Memory does not grow with the collection.
 * @throws Refusal when no such collection is published
 */
export async function exportCollection(
  reader: Reader,
  slug: string,
  write: Write,
  layout: ExportLayout = 'recommendations',
): Promise<void> {
  const [collection] = await readCollections(reader.query, 'published', [slug]);
  if (!collection) {
    refuse('UNKNOWN_ID', ['collection'], `No collection "${slug}" is published.`);
  }
  await write(byteOrderMark);
  if (layout === 'recommendations') return exportItems(reader, collection, write);
  const entries = await readUsed(reader.query, layout, collection);
  const header = headers[layout](entries.map(({ cells }) => cells));
  await write(csvLines([header]));
  await write(
    csvRows(
      header,
      entries.map(({ cells }) => cells),
    ),
  );
}

async function exportItems({ query }: Reader, collection: HeldEntry, write: Write): Promise<void> {
  await query(`set local statement_timeout = ${exportMsMax}`);
  const languages = await query<{ language: string; isTranslation: boolean; hasIssuer: boolean }>(
    `select text.language, bool_or(not text.is_original) as "isTranslation",
            bool_or(not text.is_original and text.issuer_description is not null) as "hasIssuer"
       from heed.recommendation_text text
       join heed.collection_item item on item.recommendation_id = text.recommendation_id and item.ended_revision is null
       join published.recommendation on recommendation.id = item.recommendation_id
      where item.collection_id = $1 and text.ended_revision is null
      group by text.language order by text.language collate "C"`,
    [collection.id],
  );
  const notice = collection.cells.invented ? noticeOf(collection.cells) : '';
  const header = itemHeader(languages, notice !== '');
  await write(csvLines([header]));
  const common = { collection: collection.slug, notice };
  // One walk for the whole collection: asked batch by batch, a long one would be sorted anew each time.
  await query(
    `declare exported_item cursor for
       select recommendation.id
         from published.recommendation
         join heed.collection_item item on item.recommendation_id = recommendation.id and item.ended_revision is null
        where item.collection_id = '${requireId(collection.id)}'
        order by recommendation.reference collate "C"`,
  );
  try {
    for (;;) {
      const batch = await query<{ id: string }>(`fetch ${itemsPerBatch} from exported_item`);
      if (batch.length === 0) break;
      const ids = batch.map(({ id }) => id);
      const orders = await readSameDayOrders(query, ids);
      const items = await readItems(query, 'published', ids);
      const rows = items.flatMap((item) => itemRows(item, orders));
      await write(
        csvRows(
          header,
          rows.map((row) => ({ ...row, ...common })),
        ),
      );
    }
  } finally {
    // The same snapshot may export another collection. After a failed statement there is nothing to close.
    await query('close exported_item').catch(() => {});
  }
}

/** A cursor takes no parameters, so the id stands in its text: it is our own column, and a UUID. */
function requireId(id: string): string {
  if (!isId(id)) throw new Error('not an id');
  return id;
}

/** What every reader of an invented collection must be told, in all languages, on one line. */
function noticeOf(cells: Cells): string {
  const languages = Object.keys(cells)
    .filter((column) => column.startsWith('notice:'))
    .sort(byCode);
  const original = `notice:${cells.language}`;
  const ordered = [original, ...languages.filter((column) => column !== original)];
  return ordered.flatMap((column) => cells[column] ?? []).join(' / ');
}

function itemHeader(
  languages: { language: string; isTranslation: boolean; hasIssuer: boolean }[],
  hasNotice: boolean,
): string[] {
  const tags = languages.map(({ language }) => language);
  return [
    ...['collection', ...(hasNotice ? ['notice'] : [])],
    ...['reference', 'parent', 'type', 'origin', 'text_kind', 'issued_on', 'language'],
    ...tags.map((tag) => `title:${tag}`),
    ...tags.map((tag) => `text:${tag}`),
    ...languages.filter((each) => each.isTranslation).map((each) => `translation:${each.language}`),
    ...['issuers', 'issuer_description'],
    ...languages
      .filter((each) => each.hasIssuer)
      .map((each) => `issuer_description:${each.language}`),
    ...['addressees', 'supporting_addressees', 'received_on', 'document', 'paragraph', 'terms'],
    ...['continuous', 'action_category', 'external_ids'],
    ...['response', 'response_by', 'responded_on', 'response_words'],
    ...['response_document', 'response_paragraph'],
    ...['assessment', 'assessor', 'status', 'scale', 'native_value', 'effective_on'],
    ...['same_day_order', 'evidence_from', 'evidence_until', 'rationale', 'rationale_language'],
    ...['assessed_parts', 'assessed_addressee', 'corrects', 'retracted'],
    ...['evidence_document', 'evidence_paragraph', 'evidence_url', 'evidence_accessed_on'],
    ...['evidence_quote', 'evidence_quote_language', 'evidence_visibility', 'evidence_anonymised'],
  ];
}

type RegisterLayout = Exclude<ExportLayout, 'recommendations'>;

async function readUsed(
  query: Query,
  layout: RegisterLayout,
  collection: HeldEntry,
): Promise<HeldEntry[]> {
  if (layout === 'collections') return [collection];
  const slugs = await usedBy(query, layout, collection.id);
  if (layout === 'organizations') return readOrganizations(query, 'published', slugs);
  if (layout === 'documents') return readDocuments(query, 'published', slugs);
  return readTerms(query, 'published', slugs);
}

/** The header of each register, with the languages that its rows have. */
const headers: Record<RegisterLayout, (rows: Cells[]) => string[]> = {
  organizations: (rows) => [
    ...['organization', 'kind', 'perspective', 'country', 'parent', 'valid_from', 'valid_until'],
    ...['successor', ...inLanguages('name', rows), ...inLanguages('acronym', rows)],
    ...['aliases', 'invented'],
  ],
  documents: (rows) => [
    ...['document', 'symbol', ...inLanguages('title', rows), 'language', 'publisher'],
    ...['published_on', 'url', 'archived_url', 'session', 'cycle', 'event', 'invented'],
  ],
  terms: (rows) => ['term', 'vocabulary', 'code', ...inLanguages('label', rows), 'parent'],
  collections: (rows) => [
    ...['collection', ...inLanguages('title', rows), 'language'],
    ...['description', 'notice', 'statement'].flatMap((column) => inLanguages(column, rows)),
    ...['document', 'issuer', 'licence', 'reported_count', 'reported_count_approximate'],
    'headline_perspective',
    ...perspectives.map((perspective) => `speakers_${perspective.toLowerCase()}`),
    'invented',
  ],
};

function inLanguages(column: string, rows: Cells[]): string[] {
  const columns = rows.flatMap((row) =>
    Object.keys(row).filter((name) => name.startsWith(`${column}:`)),
  );
  return [...new Set(columns)].sort(byCode);
}
