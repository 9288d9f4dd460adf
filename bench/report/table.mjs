const columns = [
  'lane',
  'requests/s',
  'p50 ms',
  'p99 ms',
  'statements',
  'bytes',
  'RSS MB',
  '× limit',
  '× PostGraphile',
];
const laneNames = { ours: 'Heed', limit: 'limit', postgraphile: 'PostGraphile' };

/** The rows of a work's table: one for each lane, as texts. */
export function rowsOf({ ours, limit, postgraphile, ratioToLimit, ratioToPostgraphile }) {
  return Object.entries({ ours, limit, postgraphile })
    .filter(([, lane]) => lane)
    .map(([name, lane]) => [
      laneNames[name],
      lane.failure ? 'fails' : number(lane.rps, lane.rps < 100 ? 1 : 0),
      number(lane.p50),
      number(lane.p99),
      number(lane.statements, 1),
      number(lane.bytes),
      number(lane.megabytes),
      name === 'ours' ? number(ratioToLimit, 2) : '',
      name === 'ours' ? number(ratioToPostgraphile, 2) : '',
    ]);
}

/** What was found at a work, in a line. */
export function describe({ title, ratioToLimit, ratioToPostgraphile }) {
  const beside =
    ratioToPostgraphile === null ? '' : `, ${number(ratioToPostgraphile, 2)} × PostGraphile`;
  return `${title}: ${number(ratioToLimit, 2)} × the limit${beside}`;
}

/** Prints the figures for a person. */
export function printTable(results) {
  for (const result of results) {
    console.log(`\n${result.title}`);
    const rows = [columns, ...rowsOf(result)];
    const widths = columns.map((_, index) => Math.max(...rows.map((row) => row[index].length)));
    for (const row of rows)
      console.log(
        row
          .map((cell, index) =>
            index === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[index]),
          )
          .join('  '),
      );
  }
}

export function markdownOf(result) {
  const line = (cells) => `| ${cells.join(' | ')} |`;
  return [
    line(columns),
    line(columns.map((_, index) => (index === 0 ? '---' : '---:'))),
    ...rowsOf(result).map(line),
  ].join('\n');
}

function number(value, digits = 0) {
  if (value === null || value === undefined) return '–';
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
