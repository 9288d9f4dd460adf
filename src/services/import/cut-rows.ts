import { parse, type CsvError, type Parser } from 'csv-parse';

export type Delimiter = ',' | ';';

/** How many bytes a row may have; a mark that is never closed makes the rest of the file one row. */
const rowBytesMax = 16 * 1024 * 1024;

/** The row after those that were cut cannot be read. The message says why. */
export class BrokenRow extends Error {}

/**
 * Cuts a CSV file into rows and cells (RFC 4180), some at a time. Blank lines are rows without cells, so that the
 * index of a row is the number that a spreadsheet shows, less one.
 * @throws BrokenRow after the rows before the first that is broken
 */
export async function* cutRows(
  chunks: AsyncIterable<Buffer>,
  delimiter: Delimiter,
  encoding: 'utf8' | 'latin1' = 'utf8',
): AsyncGenerator<string[][]> {
  let rows: string[][] = [];
  const parser = parse({
    delimiter,
    encoding,
    bom: encoding === 'utf8',
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    max_record_size: rowBytesMax,
    on_record: (cells: string[]) => {
      rows.push(cells.length === 1 && cells[0] === '' ? [] : cells);
      return null;
    },
  });
  // Each step tells its own error.
  parser.on('error', () => {});
  const take = () => {
    const taken = rows;
    rows = [];
    return taken;
  };
  for await (const chunk of chunks) {
    const error = await feed(parser, chunk);
    yield take();
    if (error) throw new BrokenRow(explain(error));
  }
  const error = await feed(parser, null);
  yield take();
  if (error) throw new BrokenRow(explain(error));
}

function feed(parser: Parser, chunk: Buffer | null): Promise<CsvError | null> {
  return new Promise((resolve) => {
    const done = (error?: Error | null) => resolve((error as CsvError | undefined) ?? null);
    if (chunk) parser.write(chunk, done);
    else parser.end(done);
  });
}

/** The separator that stands more often in the header, at the start of the file. */
export function findDelimiter(start: Buffer): Delimiter {
  const header = /^[^\r\n]*/.exec(start.toString('latin1'))![0];
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function explain(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'A quotation mark is opened in this row and never closed. A mark inside a text is written twice ("").';
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return `The row has more than ${rowBytesMax} bytes, as when a quotation mark is opened in it and never closed. A mark inside a text is written twice ("").`;
  }
  if (/QUOTE/.test(error.code ?? '')) {
    return 'A quotation mark stands in the wrong place. A cell with a mark inside is written in marks, and the mark inside twice ("").';
  }
  return `The row cannot be read (${error.code}).`;
}
