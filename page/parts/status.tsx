import type { Bucket, CountsFragment } from '../generated/operations.js';
import { statusOrder } from '../charts/status-colours.js';
import type { Visit } from '../visit.js';

export function statusClass(bucket: Bucket): string {
  return `status-${bucket.toLowerCase().replaceAll('_', '-')}`;
}

/** How much of the circle is filled, for the statuses that have a rank. */
const filled: Partial<Record<Bucket, number>> = {
  FULLY_IMPLEMENTED: 1,
  MOSTLY_IMPLEMENTED: 0.75,
  PARTIALLY_IMPLEMENTED: 0.5,
  IN_PROGRESS: 0.25,
  PLANNED: 0,
};

/** A stroke of its own for each of the others. */
const strokes: Partial<Record<Bucket, string>> = {
  STALLED: 'M6 5v6M10 5v6',
  NOT_IMPLEMENTED: 'M4.5 8h7',
  CONTRARY_OR_REJECTED: 'M5 5l6 6M11 5l-6 6',
  DIVIDED: 'M8 1.5v13M5 6L3.5 8 5 10M11 6l1.5 2L11 10',
  NO_LONGER_APPLICABLE: 'M3.5 12.5l9-9',
  NO_INFORMATION: 'M6 6.2a2 2 0 1 1 2 2.3v1M8 11.6v.4',
  NOT_ASSESSED: 'M8 8v.01',
};

/** A sign for a status that is told apart without colour. The word always stands beside it. */
export function StatusIcon({ bucket }: { bucket: Bucket }) {
  const part = filled[bucket];
  const length = 2 * Math.PI * 3.25;
  return (
    <svg class={`icon ${statusClass(bucket)}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle class="icon-ground" cx="8" cy="8" r="7" />
      {part ? (
        <circle
          class="icon-fill"
          cx="8"
          cy="8"
          r="3.25"
          stroke-width="6.5"
          stroke-dasharray={`${part * length} ${length}`}
          transform="rotate(-90 8 8)"
        />
      ) : null}
      {strokes[bucket] && <path class="icon-stroke" d={strokes[bucket]} />}
    </svg>
  );
}

interface BadgeProps {
  bucket: Bucket;
  label: { label: string; definition?: string };
}

/** A status as sign and word; the definition shows on pointing. */
export function StatusBadge({ bucket, label }: BadgeProps) {
  return (
    <span class="badge" title={label.definition}>
      <StatusIcon bucket={bucket} />
      {label.label}
    </span>
  );
}

interface BarProps {
  counts: readonly CountsFragment[];
  visit: Visit;
  /** The list behind a count; without it, counts are no links. */
  addressOfCount?: (bucket: Bucket) => string;
}

/** How many stand where: a bar of plain boxes, and below it the counts in words, each with the list behind it. */
export function StatusBar({ counts, visit, addressOfCount }: BarProps) {
  const shown = inOrder(counts);
  const total = shown.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <div class="bar">
      <div class="bar-parts" aria-hidden="true">
        {shown.map(({ bucket, count }) => (
          <span class={`${statusClass(bucket)} ${shareClasses(count / total)}`}></span>
        ))}
      </div>
      <ul class="bar-legend">
        {shown.map(({ bucket, bucketLabel, count }) => (
          <li class={statusClass(bucket)}>
            <StatusIcon bucket={bucket} />
            {addressOfCount ? (
              <a href={addressOfCount(bucket)}>{bucketLabel.label}</a>
            ) : (
              bucketLabel.label
            )}
            <b>{visit.words.number(count)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

/**
 * The digits of a share in thousandths, one class for each: no style may stand inline, and SVG is not drawn in the
 * safest mode of the Tor Browser.
 */
export function shareClasses(share: number): string {
  const thousandths = Math.max(1, Math.round(share * 1000));
  const digits = [
    Math.floor(thousandths / 100),
    Math.floor(thousandths / 10) % 10,
    thousandths % 10,
  ];
  return digits.map((digit, place) => `share-${'htu'[place]}${digit}`).join(' ');
}

/** The counts that are not zero, from done to unknown. */
export function inOrder<Count extends { bucket: Bucket; count: number }>(
  counts: readonly Count[],
): Count[] {
  return counts
    .filter(({ count }) => count > 0)
    .sort((one, other) => statusOrder.indexOf(one.bucket) - statusOrder.indexOf(other.bucket));
}
