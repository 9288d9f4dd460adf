import type { Perspective } from '../generated/operations.js';

/** The order in which perspectives are shown everywhere. */
export const perspectiveOrder: readonly Perspective[] = [
  'STATE',
  'CIVIL_SOCIETY',
  'NATIONAL_INSTITUTION',
  'INTERNATIONAL',
  'JOINT',
];

/** What perspectives say, in their order: of the whole first, then of addressees. */
export function byPerspective<Said extends { perspective: Perspective; addressee: unknown }>(
  statuses: readonly Said[],
): Said[] {
  const place = ({ perspective, addressee }: Said) =>
    placeOfPerspective(perspective) + (addressee ? perspectiveOrder.length + 1 : 0);
  return [...statuses].sort((one, other) => place(one) - place(other));
}

/** Bodies that speak for no side stand last. */
export function placeOfPerspective(perspective: Perspective | null): number {
  return perspective ? perspectiveOrder.indexOf(perspective) : perspectiveOrder.length;
}
