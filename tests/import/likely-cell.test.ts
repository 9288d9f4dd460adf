import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFurnishedWorld, type World } from './world.js';

let world: World;
beforeAll(async () => (world = await openFurnishedWorld()));
afterAll(() => world.close());

async function messageOf(column: string, value: string): Promise<string> {
  const cells: Record<string, string> = {
    reference: 'L-1',
    type: 'CONCERN',
    origin: 'UNSOURCED',
    text_kind: 'VERBATIM',
    'title:en': 'A title',
    issued_on: '',
    assessment: 'a',
    assessor: 'watch',
    status: 'PLANNED',
    effective_on: '2020',
    rationale: 'Why.',
    evidence_url: 'https://example.org/a',
    evidence_accessed_on: '',
    evidence_quote: 'It said so.',
  };
  cells[column] = value;
  const csv = `${Object.keys(cells).join(',')}\n${Object.values(cells).join(',')}\n`;
  const { problems } = await world.import(csv, { collection: 'proposals', dryRun: true });
  expect(problems).toMatchObject([{ row: 2, column, code: 'INVALID_VALUE' }]);
  return problems[0]!.message;
}

test.each([
  ['effective_on', '31.12.2019', 'write 2019-12-31.'],
  ['effective_on', '1.2.2019', 'write 2019-02-01.'],
  ['issued_on', '2019-12-31T09:30:00.000Z', 'write 2019-12-31.'],
  ['issued_on', '2019-12-31 09:30:00', 'write 2019-12-31.'],
  // The year comes last, and what stands before it may be the month.
  ['issued_on', '01/02/2019', 'write 2019-07-17, 2019-07 or 2019.'],
  ['issued_on', '31.02.2019', 'write 2019-07-17, 2019-07 or 2019.'],
])('%s "%s": %s', async (column, value, wayOut) => {
  expect(await messageOf(column, value)).toContain(wayOut);
});

test.each([
  ['status', 'NOT IMPLEMENTED', 'NOT_IMPLEMENTED'],
  ['status', 'not_implemented', 'NOT_IMPLEMENTED'],
  ['status', 'Не выполнена', 'NOT_IMPLEMENTED'],
  ['status', 'орындалуда', 'IN_PROGRESS'],
  ['type', 'Рекомендация', 'RECOMMENDATION'],
])('%s "%s" is likely to be %s', async (column, value, likely) => {
  expect(await messageOf(column, value)).toMatch(new RegExp(`\\. Write ${likely}\\.$`));
});

test('no word is put forward for what is none', async () => {
  expect(await messageOf('status', 'Done')).not.toContain('Write');
});
