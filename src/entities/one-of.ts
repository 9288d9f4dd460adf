/**
 * The check that a column holds one of the domain's words. Null passes, as in every check constraint.
 * @param words a list of the domain, word → meaning
 */
export function oneOf(column: string, words: Record<string, unknown>): string {
  const list = Object.keys(words).map((word) => `'${word}'`);
  return `${column} in (${list.join(', ')})`;
}
