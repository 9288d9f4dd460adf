/** Which touches are read: those of some recommendations, those of some revisions, or both. Each names parameters. */
export interface Narrowing {
  ids?: `$${number}`;
  /** After the first, and until the second. */
  between?: [after: `$${number}`, until: `$${number}`];
}

/**
 * The SQL of a narrowing on a source of touches, so that it is looked up by index either way.
 * @param id the column of the recommendation
 * @param revisions the columns of the source's table of which any may hold the revision of a touch
 */
export type Narrow = (id: string, ...revisions: string[]) => string;

/** @returns what narrows each source so */
export function narrowBy({ ids, between }: Narrowing): Narrow {
  return (id, ...revisions) =>
    [
      ...(ids ? [`${id} = any (${ids}::uuid[])`] : []),
      ...(between
        ? [
            `(${revisions.map((each) => `${each} > ${between[0]} and ${each} <= ${between[1]}`).join(' or ')})`,
          ]
        : []),
    ].join(' and ');
}
