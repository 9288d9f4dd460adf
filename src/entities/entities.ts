/** Every entity: one table each. */
export const entities = [] as const;
