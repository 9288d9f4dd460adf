import { parse, type CsvError } from 'csv-parse/sync';

export type Delimiter = ',' | ';';

/**
 * Cuts a CSV text into rows and cells (RFC 4180). Blank lines are rows without cells, so that the
 * index of a row is the number that a spreadsheet shows, less one.
 * @returns the rows before the first that is broken, and what is wrong with that one
 */
export function cutRows(
  text: string,
  delimiter: Delimiter,
): { rows: string[][]; broken: string | null } {
  const rows: string[][] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      on_record: (cells: string[]) => {
        rows.push(cells.length === 1 && cells[0] === '' ? [] : cells);
        return null;
      },
    });
    return { rows, broken: null };
  } catch (error) {
    return { rows, broken: explain(error as CsvError) };
  }
}

/** The separator that stands more often in the header. */
export function findDelimiter(text: string): Delimiter {
  const header = /^[^\r\n]*/.exec(text)![0];
  return header.split(';').length > header.split(',').length ? ';' : ',';
}

function explain(error: CsvError): string {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return 'A quotation mark is opened in this row and never closed. A mark inside a text is written twice ("").';
  }
  if (/QUOTE/.test(error.code ?? '')) {
    return 'A quotation mark stands in the wrong place. A cell with a mark inside is written in marks, and the mark inside twice ("").';
  }
  return `The row cannot be read (${error.code}).`;
}
