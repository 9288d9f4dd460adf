import type { Bucket, JudgedFragment } from '../generated/operations.js';
import { statusOrder } from '../charts/status-colours.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';
import { placeOfPerspective } from './perspective-order.js';
import { shareClasses, statusClass, StatusIcon } from './status.js';

interface LanesProps {
  judgements: readonly JudgedFragment[];
  /** The day at which the lanes end. */
  asOf: string;
  visit: Visit;
}

interface Stretch {
  from: number;
  /** Nothing before the first judgement. */
  bucket: Bucket | null;
}

const dayOf = (day: string) => Date.parse(day) / 86_400_000;
/** With more years than this, only some are named. */
const namedYearsMax = 12;

/**
 * What each assessor has held of the whole, through time: a lane of plain boxes for each. What it shows stands in
 * words below it, so it is not read out.
 */
export function Lanes({ judgements, asOf, visit }: LanesProps) {
  const standing = judgements
    .filter(isOfTheWhole)
    .sort(
      (one, other) =>
        dayOf(one.countsFrom) - dayOf(other.countsFrom) || one.revision - other.revision,
    );
  if (standing.length === 0) return null;
  const start = dayOf(`${standing[0]!.countsFrom.slice(0, 4)}-01-01`);
  const end = dayOf(asOf) + 1;
  const assessors = new Map(standing.map((judged) => [judged.assessor?.id, judged.assessor]));
  const place = (assessor: JudgedFragment['assessor']) =>
    placeOfPerspective(assessor?.perspective ?? null);
  const rows = [...assessors].sort(([, one], [, other]) => place(one) - place(other));
  const labels = new Map<Bucket, string>(
    standing.map(({ status, statusLabel }) => [status, statusLabel.label]),
  );
  return (
    <div class="lanes-chart" aria-hidden="true">
      {rows.map(([id, assessor]) => (
        <div class="lanes-row">
          <span class="lanes-who">
            <b>{assessor?.perspectiveLabel?.label}</b>{' '}
            <LocalText text={assessor?.name ?? null} visit={visit} />
          </span>
          <Boxes
            stretches={stretchesOf(
              standing.filter((judged) => judged.assessor?.id === id),
              start,
            )}
            end={end}
          />
        </div>
      ))}
      <div class="lanes-row">
        <span></span>
        <Years start={start} end={end} />
      </div>
      <ul class="bar-legend">
        {statusOrder
          .filter((bucket) => labels.has(bucket))
          .map((bucket) => (
            <li class={statusClass(bucket)}>
              <StatusIcon bucket={bucket} />
              {labels.get(bucket)}
            </li>
          ))}
      </ul>
    </div>
  );
}

function isOfTheWhole({ addressee, parts, supersededBy, retraction }: JudgedFragment): boolean {
  return !addressee && parts.length === 0 && !supersededBy && !retraction;
}

function stretchesOf(judgements: readonly JudgedFragment[], start: number): Stretch[] {
  const judged = judgements.map(({ countsFrom, status }) => ({
    from: dayOf(countsFrom),
    bucket: status,
  }));
  return [{ from: start, bucket: null }, ...judged];
}

function Boxes({ stretches, end }: { stretches: readonly Stretch[]; end: number }) {
  const length = end - stretches[0]!.from;
  return (
    <div class="bar-parts lanes-lane">
      {stretches.map(({ from, bucket }, index) => {
        const days = (stretches[index + 1]?.from ?? end) - from;
        if (days <= 0) return null;
        return (
          <span
            class={`${bucket ? statusClass(bucket) : 'lanes-nothing'} ${shareClasses(days / length)}`}
          ></span>
        );
      })}
    </div>
  );
}

function Years({ start, end }: { start: number; end: number }) {
  const first = new Date(start * 86_400_000).getUTCFullYear();
  const last = new Date((end - 1) * 86_400_000).getUTCFullYear();
  const every = Math.ceil((last - first + 1) / namedYearsMax);
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  return (
    <div class="bar-parts lanes-years">
      {years.map((year, index) => {
        const days = Math.min(dayOf(`${year + 1}-01-01`), end) - dayOf(`${year}-01-01`);
        return (
          <span class={shareClasses(days / (end - start))}>{index % every === 0 ? year : ''}</span>
        );
      })}
    </div>
  );
}
