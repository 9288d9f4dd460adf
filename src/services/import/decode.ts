import { isUtf8 } from 'node:buffer';
import type { Problems } from './problem.js';
import { cutRows, findDelimiter } from './cut-rows.js';

/** How large a file may be, in bytes. Cut a larger one into several. */
export const importBytesMax = 256 * 1024 * 1024;

const wayOut =
  'Save it as "CSV UTF-8 (comma delimited)" in Excel, or as "Text CSV" with the character set "Unicode (UTF-8)" in LibreOffice.';

/**
 * Reads the bytes of a file as UTF-8, with or without a byte order mark.
 * @returns the text, or null when the file is something else, which is then among the problems
 */
export function decode(bytes: Buffer, problems: Problems): string | null {
  const wrong = (message: string) => {
    problems.add(null, null, 'ENCODING', message);
    return null;
  };
  if (bytes.length > importBytesMax) {
    return wrong(`The file is larger than ${importBytesMax} bytes. Cut it into several files.`);
  }
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return wrong(`This is a workbook or an archive, not a CSV file. ${wayOut}`);
  }
  if (isUtf16(bytes)) return wrong(`The file is UTF-16 ("Unicode Text"), not UTF-8. ${wayOut}`);
  if (!isUtf8(bytes)) {
    listWrongBytes(bytes, problems);
    return null;
  }
  return bytes.toString('utf8', startsWith(bytes, [0xef, 0xbb, 0xbf]) ? 3 : 0);
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

/** Names every cell with bytes that are no UTF-8. Read as Latin-1, each byte is a character and the cells stay cells. */
function listWrongBytes(bytes: Buffer, problems: Problems): void {
  const guess = looksLikeWindows1251(bytes) ? 'It looks like Windows-1251. ' : '';
  problems.add(null, null, 'ENCODING', `The file is not UTF-8. ${guess}${wayOut}`);
  const text = bytes.toString('latin1');
  const { rows } = cutRows(text, findDelimiter(text));
  const header = rows[0] ?? [];
  rows.forEach((cells, row) => {
    cells.forEach((cell, index) => {
      if (isUtf8(Buffer.from(cell, 'latin1'))) return;
      const column = row === 0 ? null : (header[index] ?? null);
      problems.add(row + 1, column, 'ENCODING', 'The cell has bytes that are not UTF-8.');
    });
  });
}

/** Russian and Kazakh text in Windows-1251 is mostly bytes from 0xE0 on, the small letters. */
function looksLikeWindows1251(bytes: Buffer): boolean {
  const high = bytes.subarray(0, 65_536).filter((byte) => byte >= 0x80);
  return high.filter((byte) => byte >= 0xc0).length > high.length * 0.8 && high.length > 3;
}
