import { isUtf8 } from 'node:buffer';
import { BrokenRow, cutRows, findDelimiter, type Delimiter } from './cut-rows.js';
import type { Problems } from './problem.js';
import { chunksOf, type ImportSource } from './read-source.js';

const wayOut =
  'Save it as "CSV UTF-8 (comma delimited)" in Excel, or as "Text CSV" with the character set "Unicode (UTF-8)" in LibreOffice.';

/**
 * Looks through the bytes of a file: they must be UTF-8, with or without a byte order mark.
 * @returns what separates its cells, or null when the file is something else, which is then among the problems
 */
export async function recognizeText(
  source: ImportSource,
  problems: Problems,
): Promise<Delimiter | null> {
  let start: Buffer | null = null;
  const decoder = new TextDecoder('utf-8', { fatal: true });
  for await (const chunk of chunksOf(source)) {
    if (!start) {
      start = chunk;
      const wrong = knownFormat(start);
      if (wrong) {
        problems.add(null, null, 'ENCODING', `${wrong} ${wayOut}`);
        return null;
      }
    }
    if (!isDecodable(decoder, chunk)) return tellWrongBytes(source, start, problems);
  }
  if (!isDecodable(decoder, null)) return tellWrongBytes(source, start!, problems);
  return findDelimiter(start ?? Buffer.alloc(0));
}

/** What a file is that begins so and is none of ours. */
function knownFormat(start: Buffer): string | null {
  if (startsWith(start, [0x50, 0x4b, 0x03, 0x04]) || startsWith(start, [0xd0, 0xcf, 0x11, 0xe0])) {
    return 'This is a workbook or an archive, not a CSV file.';
  }
  return isUtf16(start) ? 'The file is UTF-16 ("Unicode Text"), not UTF-8.' : null;
}

function startsWith(bytes: Buffer, start: number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** By its mark, or without one by its zeros: no UTF-8 text has them in every second byte. */
function isUtf16(bytes: Buffer): boolean {
  if (startsWith(bytes, [0xff, 0xfe]) || startsWith(bytes, [0xfe, 0xff])) return true;
  const start = bytes.subarray(0, 512);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2]! += 1;
  });
  return Math.max(...zeros) > start.length / 8 && Math.min(...zeros) < Math.max(...zeros) / 4;
}

/** The decoder remembers the character that a chunk ends within. Null says that the file ends. */
function isDecodable(decoder: InstanceType<typeof TextDecoder>, chunk: Buffer | null): boolean {
  try {
    if (chunk) decoder.decode(chunk, { stream: true });
    else decoder.decode();
    return true;
  } catch {
    return false;
  }
}

/** Says where the first cell stands whose bytes are no UTF-8. Read as Latin-1, each byte is a character and the cells stay cells. */
async function tellWrongBytes(
  source: ImportSource,
  start: Buffer,
  problems: Problems,
): Promise<null> {
  const guess = looksLikeWindows1251(start) ? ' It looks like Windows-1251.' : '';
  const place = await findWrongCell(source, findDelimiter(start));
  problems.add(null, null, 'ENCODING', `The file is not UTF-8${place}.${guess} ${wayOut}`);
  return null;
}

async function findWrongCell(source: ImportSource, delimiter: Delimiter): Promise<string> {
  let header: string[] | null = null;
  let number = 0;
  try {
    for await (const rows of cutRows(chunksOf(source), delimiter, 'latin1')) {
      for (const cells of rows) {
        header ??= cells;
        number += 1;
        const index = cells.findIndex((cell) => !isUtf8(Buffer.from(cell, 'latin1')));
        if (index < 0) continue;
        const column = number === 1 ? undefined : header[index];
        return `, first in row ${number}${column ? `, ${column}` : ''}`;
      }
    }
  } catch (error) {
    // That it cannot be cut either is seen when its letters are right.
    if (!(error instanceof BrokenRow)) throw error;
  }
  return '';
}

/** Russian and Kazakh text in Windows-1251 is mostly bytes from 0xE0 on, the small letters. */
function looksLikeWindows1251(bytes: Buffer): boolean {
  const high = bytes.subarray(0, 65_536).filter((byte) => byte >= 0x80);
  return high.filter((byte) => byte >= 0xc0).length > high.length * 0.8 && high.length > 3;
}
