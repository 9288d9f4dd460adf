/** The options of an argument that may be left out. */
export const optional = (description: string) => ({ nullable: true, description });
