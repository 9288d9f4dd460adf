import { stringify } from 'csv-stringify/sync';
import type { Visit } from '../visit.js';
import type { Figure } from './figure.js';

/** The byte order mark by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** The same figures as CSV: a row for each row of the table, with both clocks and what must be said of it. */
export function figureTable(figure: Figure, { words }: Visit): string {
  const { rows, statuses, basis, title, subtitle, rowsName, notices } = figure;
  const notice = notices.map(({ text }) => text).join(' ');
  const header = [
    rowsName,
    ...statuses.map(({ label }) => label),
    words.say('figure.total'),
    words.say('world.asOf'),
    words.say('figure.revision'),
    words.say('figure.about'),
    ...(notice ? [words.say('figure.notice')] : []),
  ];
  const lines = rows.map(({ label, day, total, counts }) => [
    label,
    ...statuses.map(({ bucket }) => counts.get(bucket) ?? 0),
    total,
    day,
    basis.revision,
    `${title}: ${subtitle}`,
    ...(notice ? [notice] : []),
  ]);
  // Names come from whoever keeps the register: a spreadsheet must not run them as formulas.
  return (
    byteOrderMark +
    stringify([header, ...lines], { escape_formulas: true, record_delimiter: 'windows' })
  );
}
