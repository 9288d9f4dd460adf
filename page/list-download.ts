import { stringify } from 'csv-stringify/sync';
import { addressOf, recommendationPath } from './address.js';
import type { Ask } from './ask.js';
import {
  ListBasis,
  type ListBasisQuery,
  type RowOfFileFragment as Row,
} from './generated/operations.js';
import { readRows } from './list-rows.js';
import { columnText, shownColumns, type Column } from './parts/columns.js';
import { findCollection } from './views/collection-data.js';
import { filterOf } from './views/recommendations-address.js';
import { openVisit, type Visit } from './visit.js';
import type { Language } from './words/words.js';

/** A list as a file, made while it is sent. */
export interface ListDownload {
  name: string;
  /** Pieces of CSV. What goes wrong before the first is thrown by `open`. */
  pieces: AsyncIterable<string>;
}

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
      const rows = readRows(visit, id, revision);
      // The first page is asked for here, so that what is wrong with the address is said before anything is sent.
      const first = await rows.next();
      return {
        name: `${[slug, 'recommendations', asOf, revision].filter(Boolean).join('-')}.csv`,
        pieces: piecesOf(first, rows, tableOf(visit, basis, collection?.isInvented ?? false)),
      };
    },
  };
}

async function* piecesOf(
  first: IteratorResult<Row[], void>,
  rest: AsyncGenerator<Row[], void>,
  { header, row }: Table,
): AsyncGenerator<string> {
  // The mark by which Excel knows UTF-8.
  yield `\uFEFF${csv([header])}`;
  for (let page = first; !page.done; page = await rest.next()) {
    if (page.value.length > 0) yield csv(page.value.map(row));
  }
}

interface Table {
  header: string[];
  row(item: Row): string[];
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

function standingOf(item: Row, perspective: string): string {
  const found = item.statuses?.find(
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
