/** Where a recommendation comes from. */
export const origins = {
  SOURCED: 'It stands in a document that is named.',
  UNSOURCED: "It is an organization's own entry, without a document.",
  INVENTED: 'It is an invented example; it stands in invented collections only.',
} as const;

export type Origin = keyof typeof origins;
export const originNames = Object.keys(origins) as Origin[];
