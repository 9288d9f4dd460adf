import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { derivedId } from '../../src/domain/derived-id.js';

/**
 * Compares a text with the file that holds the golden one.
 * `UPDATE_GOLDEN=1 npm test` writes the file instead: look at the diff before you commit it.
 */
export function expectGolden(path: string, actual: string): void {
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, actual);
  if (!existsSync(path)) throw new Error(`${path} is missing; UPDATE_GOLDEN=1 npm test writes it.`);
  expect(actual).toBe(readFileSync(path, 'utf8'));
}

/** A golden query. It names entries by their keys; ids follow from them, the same on every machine. */
export function readGoldenQuery(folder: string, name: string): string {
  const text = readFileSync(join(folder, `${name}.graphql`), 'utf8');
  return text.replace(
    /"(COLLECTION|ORGANIZATION|RECOMMENDATION|DOCUMENT):([^"]+)"/g,
    (_match, kind: string, key: string) => `"${derivedId(kind.toLowerCase(), key)}"`,
  );
}

/** Statements as a golden file holds them: sorted, because those of one level may come in any order. */
export function sortedStatements(statements: string[]): string {
  return statements
    .map((statement) => `${statement};\n`)
    .sort()
    .join('');
}
