import { addressOf, type Parameters } from '../address.js';
import type { Figure, FigureRow } from '../figures/figure.js';
import type { Bucket } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { StatusIcon, statusClass } from './status.js';

interface FigureTableProps {
  figure: Figure;
  visit: Visit;
}

/** A figure in numbers, each with the list behind it; one row alone is read downwards. */
export function FigureTable({ figure, visit }: FigureTableProps) {
  const { words } = visit;
  const [only] = figure.rows;
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label={words.say('trend.table')}>
      <table>
        <caption class="for-ears">{figure.subtitle}</caption>
        {figure.kind === 'status' && only ? (
          <Downwards figure={figure} visit={visit} row={only} />
        ) : (
          <Rows figure={figure} visit={visit} />
        )}
      </table>
    </div>
  );
}

function Downwards({ figure, visit, row }: FigureTableProps & { row: FigureRow }) {
  const { words } = visit;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{words.say('trend.status')}</th>
          <th scope="col" class="number">
            {words.say('figure.counted')}
          </th>
        </tr>
      </thead>
      <tbody>
        {figure.statuses.map(({ bucket, label }) => (
          <tr class={statusClass(bucket)}>
            <th scope="row">
              <span class="swatch" /> <StatusIcon bucket={bucket} /> {label}
            </th>
            <Count figure={figure} row={row} visit={visit} bucket={bucket} />
          </tr>
        ))}
        <tr>
          <th scope="row">{words.say('figure.total')}</th>
          <Count figure={figure} row={row} visit={visit} />
        </tr>
      </tbody>
    </>
  );
}

function Rows({ figure, visit }: FigureTableProps) {
  const { words } = visit;
  const { rows, statuses, rowsName } = figure;
  return (
    <>
      <thead>
        <tr>
          <th scope="col">{rowsName}</th>
          {statuses.map(({ bucket, label }) => (
            <th scope="col" class={`number status-name ${statusClass(bucket)}`}>
              <span class="swatch" /> <StatusIcon bucket={bucket} /> {label}
            </th>
          ))}
          <th scope="col" class="number">
            {words.say('figure.total')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            <th scope="row" class="row-name">
              {row.label}
            </th>
            {statuses.map(({ bucket }) => (
              <Count figure={figure} row={row} visit={visit} bucket={bucket} />
            ))}
            <Count figure={figure} row={row} visit={visit} />
          </tr>
        ))}
      </tbody>
    </>
  );
}

interface CountProps extends FigureTableProps {
  row: FigureRow;
  /** Without it, all of the row. */
  bucket?: Bucket;
}

function Count({ figure, row, bucket, visit }: CountProps) {
  const count = bucket ? (row.counts.get(bucket) ?? 0) : row.total;
  if (count === 0 || !hasList(row, visit))
    return <td class="number">{visit.words.number(count)}</td>;
  return (
    <td class="number">
      <a href={listBehind(figure, row, bucket, visit)}>{visit.words.number(count)}</a>
    </td>
  );
}

/** What was narrowed to one addressee and stands with another has no list: of each, an address names one or any. */
function hasList({ narrowedBy }: FigureRow, { search }: Visit): boolean {
  return ['addressee', 'term'].every((name) => {
    const [given, ...others] = search.getAll(name);
    const own = narrowedBy[name];
    return !own || !given || (given === own && others.length === 0);
  });
}

/** The list behind a count: narrowed as the figure is, and by the row and status. */
function listBehind({ slug }: Figure, row: FigureRow, bucket: Bucket | undefined, visit: Visit) {
  const { search } = visit;
  const kept: Parameters = {};
  for (const name of new Set(search.keys())) kept[name] = search.getAll(name);
  const { share, ...narrowedBy } = row.narrowedBy;
  const path = `${slug ? `/collections/${encodeURIComponent(slug)}` : ''}/recommendations`;
  return addressOf(visit, path, {
    ...kept,
    counted: 1,
    ...(bucket ? { status: bucket, share } : {}),
    ...narrowedBy,
  });
}
