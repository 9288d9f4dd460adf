/**
 * The check that a column holds one of the domain's words. Null passes, as in every check constraint.
 */
export function oneOf(column: string, words: readonly string[]): string {
  const list = words.map((word) => `'${word}'`);
  return `${column} in (${list.join(', ')})`;
}
