import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { layouts } from '../../src/services/import/layout.js';
import { importCodes } from '../../src/services/import/problem.js';
import { refusalCodes } from '../../src/domain/refusal.js';
import { repositoryRoot } from '../../src/repository-root.js';
import { markdownBlocks } from '../setup/markdown-blocks.js';
import { openWorld, type World } from './world.js';

const text = readFileSync(join(repositoryRoot(), 'docs/csv.md'), 'utf8');
const blocks = markdownBlocks({ path: 'docs/csv.md', text });
const files = new Map(
  blocks.filter(({ language }) => language === 'csv').map(({ info, text }) => [info, text]),
);
const commands = blocks
  .filter(({ language }) => language === 'sh')
  .flatMap(({ text }) => text.split('\n'))
  .filter((line) => line.startsWith('npx heed import '));

describe('the commands of the page, with the files of the page', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
  });
  afterAll(() => world.close());

  test.each(commands)('%s', async (command) => {
    const [, , , file, ...options] = command.split(' ');
    const given = (option: string) =>
      options.includes(option) ? options[options.indexOf(option) + 1] : undefined;
    const report = await world.import(files.get(file!)!, {
      collection: given('--collection'),
      organization: given('--organization'),
      publish: options.includes('--publish'),
      dryRun: options.includes('--dry-run'),
    });
    expect(report.problems).toEqual([]);
    expect(Object.keys(report.created)).not.toEqual([]);
  });

  test('make what they say', async () => {
    const csv = await world.export('steppe-2024');
    expect(csv.match(/STEPPE-1/g)).toHaveLength(3);
    expect(csv).toContain('No doctor was met in four visits.');
    for (const table of ['document', 'collection', 'recommendation', 'response', 'assessment']) {
      const keepers = await world.query(
        `select distinct organization.slug from heed.${table} join heed.organization on organization.id = ${table}.recorded_by_id`,
      );
      expect(keepers).toEqual([{ slug: 'steppe-watch' }]);
    }
  });
});

test('every file of the page is imported, every column named, every code explained', () => {
  for (const file of files.keys()) expect(commands.join('\n')).toContain(file);
  for (const { name } of Object.values(layouts).flat()) expect(text).toContain(`\`${name}`);
  // What only the API can run into.
  const elsewhere = [
    ...['REVISION_OUTDATED', 'ALREADY_PUBLISHED', 'IDEMPOTENCY_KEY_REUSED', 'UNAUTHENTICATED'],
    ...['ALREADY_ENDED', 'ALREADY_RELATED', 'ALREADY_EXTENDED'],
    ...['CURSOR_INVALID', 'TOOK_TOO_LONG', 'OUTCOME_UNKNOWN', 'DATABASE_UNAVAILABLE'],
  ];
  for (const code of importCodes) {
    if (!(elsewhere.includes(code) && (refusalCodes as readonly string[]).includes(code)))
      expect(text).toContain(`\`${code}\``);
  }
});
