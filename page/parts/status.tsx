import type { Bucket, CountsFragment } from '../generated/operations.js';
import { statusOrder } from '../charts/status-colours.js';
import { pieDashes, pieRadius, statusSign } from '../charts/status-signs.js';
import type { Visit } from '../visit.js';

export function statusClass(bucket: Bucket): string {
  return `status-${bucket.toLowerCase().replaceAll('_', '-')}`;
}

/** A sign for a status that is told apart without colour. The word always stands beside it. */
export function StatusIcon({ bucket }: { bucket: Bucket }) {
  const { filled, stroke } = statusSign(bucket);
  return (
    <svg class={`icon ${statusClass(bucket)}`} viewBox="0 0 16 16" aria-hidden="true">
      <circle class="icon-ground" cx="8" cy="8" r="7" />
      {filled > 0 && (
        <circle
          class="icon-fill"
          cx="8"
          cy="8"
          r={pieRadius}
          stroke-width={2 * pieRadius}
          stroke-dasharray={pieDashes(filled)}
          transform="rotate(-90 8 8)"
        />
      )}
      {stroke && <path class="icon-stroke" d={stroke} />}
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
