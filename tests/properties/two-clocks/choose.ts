/** The member of a list that a number means, whatever the list has become; none of an empty one. */
export const pick = <T>(list: T[], index: number): T | undefined =>
  list[index % (list.length || 1)];

/** The members at these places, of those that there are. */
export const at = <T>(list: T[], places: number[]): T[] =>
  places.flatMap((place) => list.slice(place, place + 1));
