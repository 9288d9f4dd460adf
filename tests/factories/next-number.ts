let number = 0;

/** A number that no other entry of this test file bears, for slugs and references. */
export function nextNumber(): number {
  number += 1;
  return number;
}
