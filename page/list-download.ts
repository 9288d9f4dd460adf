import { stringify } from 'csv-stringify/sync';
import { addressOf, recommendationPath } from './address.js';
import type { Ask } from './ask.js';
import { ListBasis, type ListBasisQuery } from './generated/operations.js';
import { columnText, shownColumns, type Column } from './parts/columns.js';
import { findCollection } from './views/collection-data.js';
import { filterOf } from './views/recommendations-address.js';
import { loadPage, type Item, type List } from './views/recommendations-data.js';
import { openVisit, type Visit } from './visit.js';
import type { Language } from './words/words.js';

/** A list as a file, made while it is sent. */
export interface ListDownload {
  name: string;
  /** Pieces of CSV. What goes wrong before the first is thrown by `open`. */
  pieces: AsyncIterable<string>;
}

/** How many rows are asked for at once: what the cost limit of the API leaves room for with every column. */
const rowsPerRequest = 30;
const pattern = /^\/(en|ru|kk)(?:\/collections\/([a-z0-9-]+))?(\/recommendations)\.csv$/;

/**
 * `/ru/recommendations.csv?…`: exactly what the list at this address shows, whole and as a table, with its conditions,
 * order, columns, language and world. The revision is held from the first row to the last.
 */
export function createListDownloads(ask: Ask) {
  return {
    async open(path: string, search: string): Promise<ListDownload> {
      const [, language = 'en', slug, list] = pattern.exec(path) ?? [];
      const visit = openVisit(language as Language, list!, new URLSearchParams(search), '', ask);
      const collection = slug ? await findCollection(visit, slug) : null;
      const id = collection?.id ?? null;
      const basis = await visit.ask(ListBasis, {
        ...visit.world,
        filter: filterOf(visit.search, id),
      });
      const { asOf, revision } = basis.statusSummary.basis;
      const { asOf: askedDay } = visit.world;
      // Without a day, the list is that of the present, whatever the revision.
      visit.world = { ...(askedDay ? { asOf: askedDay } : {}), atRevision: revision };
      const first = await loadPage(visit, id, page(visit, null));
      return {
        name: `${[slug, 'recommendations', asOf, revision].filter(Boolean).join('-')}.csv`,
        pieces: piecesOf(visit, id, first, tableOf(visit, basis, collection?.isInvented ?? false)),
      };
    },
  };
}

function page(visit: Visit, after: string | null) {
  return { ...visit.world, first: rowsPerRequest, after, isFile: true };
}

async function* piecesOf(
  visit: Visit,
  collectionId: string | null,
  first: List,
  { header, row }: Table,
): AsyncGenerator<string> {
  // The mark by which Excel knows UTF-8.
  yield `\uFEFF${csv([header])}`;
  for (let list = first; ;) {
    if (list.items.length > 0) yield csv(list.items.map(({ item }) => row(item)));
    if (list.next === null) return;
    // Each page is a request of its own, so a slow reader holds nothing of the database.
    visit.asked.length = 0;
    list = await loadPage(visit, collectionId, page(visit, list.next));
  }
}

interface Table {
  header: string[];
  row(item: Item): string[];
}

/** What every row says: what is shown, and where it can be looked up as it was. */
function tableOf(visit: Visit, basis: ListBasisQuery, isInvented: boolean): Table {
  const { words, search } = visit;
  const { asOf, revision } = basis.statusSummary.basis;
  const perspectives = basis.labels[0]?.values ?? [];
  const shown = shownColumns(search);
  const told = shown.filter((name): name is Exclude<Column, 'status'> => name !== 'status');
  const hasStatus = shown.includes('status');
  const citedAt = { language: visit.language, world: { asOf, atRevision: revision } };
  return {
    header: [
      words.say('columns.reference'),
      words.say('facets.type'),
      words.say('columns.name'),
      ...told.map((name) => words.say(`columns.${name}`)),
      ...(hasStatus
        ? [...perspectives.map(({ label }) => label), words.say('recommendation.disputed')]
        : []),
      words.say('cite.link'),
      ...(isInvented ? [words.say('invented.short')] : []),
    ],
    row: (item) => [
      item.reference,
      item.typeLabel.label,
      (item.title ?? item.text)?.value ?? '',
      ...told.map((name) => columnText(name, item, visit)),
      ...(hasStatus
        ? [
            ...perspectives.map(({ value }) => standingOf(item, value)),
            item.isDisputed ? words.say('recommendation.disputed') : '',
          ]
        : []),
      addressOf(citedAt, recommendationPath(item.reference)),
      ...(isInvented ? [words.say('invented.notice')] : []),
    ],
  };
}

function standingOf(item: Item, perspective: string): string {
  const found = item.statuses.find(
    (each) => each.perspective === perspective && each.addressee === null,
  );
  return found && found.bucket !== 'NOT_ASSESSED' ? found.bucketLabel.label : '';
}

/** RFC 4180, with nothing that a spreadsheet would run as a formula. */
function csv(rows: string[][]): string {
  return stringify(rows, {
    record_delimiter: '\r\n',
    escape_formulas: true,
    quoted_match: /[;\r\n\t]|^\s|\s$/,
  });
}
