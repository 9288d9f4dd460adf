import { parsePreciseDay } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { cellsOf } from '../export/csv.js';
import { languageCells, yesNo } from '../export/held.js';
import { readDocuments } from '../export/read-register.js';
import type { RegisterImport } from './import-register.js';

/** The layout `documents`. */
export const documentsImport: RegisterImport = {
  table: 'document',
  otherKey: { column: 'symbol', sql: 'symbol', of: (cells) => cells.symbol ?? null },
  held: (query, slugs) => readDocuments(query, 'permitted', slugs),
  read(reader, id) {
    const slug = reader.row.cells.get('document')!.trim();
    const titles = Object.fromEntries(reader.languages('title', limits.titleLengthMax));
    const [first] = Object.keys(titles);
    if (!first) reader.fail(null, 'REQUIRED', 'A title is needed, in one language at least.');
    const publisher = reader.refer('publisher', 'organization');
    const publishedOn = reader.pastDay('published_on');
    const day = publishedOn === null ? null : parsePreciseDay(publishedOn);
    const own = {
      symbol: reader.line('symbol', limits.shortTextLengthMax),
      language: reader.language('language') ?? first ?? 'und',
      url: reader.webAddress('url', limits.urlLengthMax),
      archived_url: reader.webAddress('archived_url', limits.urlLengthMax),
      session: reader.text('session', limits.shortTextLengthMax),
      cycle: reader.text('cycle', limits.shortTextLengthMax),
      event: reader.text('event', limits.shortTextLengthMax),
    };
    const isInvented = reader.yesNo('invented');
    return {
      cells: cellsOf({
        document: slug,
        ...own,
        ...languageCells('title', titles),
        publisher: publisher?.slug,
        published_on: publishedOn,
        invented: yesNo(isInvented),
      }),
      rows: (stamp) => ({
        own: {
          id,
          slug,
          ...own,
          titles,
          publisher_id: publisher?.id,
          published_on: day?.day,
          published_on_precision: day?.precision,
          is_invented: isInvented,
          ...stamp,
        },
      }),
    };
  },
};
