import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'vitest';

/**
 * Compares a text with the file that holds the golden one.
 * `UPDATE_GOLDEN=1 npm test` writes the file instead: look at the diff before you commit it.
 */
export function expectGolden(path: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  if (!existsSync(path)) throw new Error(`${path} is missing; UPDATE_GOLDEN=1 npm test writes it.`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}
