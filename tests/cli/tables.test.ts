import { expect, test } from 'vitest';
import { countRows } from '../../src/services/backup.js';
import { inForeignKeyOrder, quoted } from '../../src/services/backup-tables.js';
import { formatTable } from '../../src/cli/format-table.js';

test('parents come before children, and a circle is a fault', () => {
  const tables = ['assessment', 'change', 'evidence', 'organization'].map((name) => ({ name }));
  const references = [
    { child: 'evidence', parent: 'assessment' },
    { child: 'assessment', parent: 'assessment' },
    { child: 'assessment', parent: 'organization' },
    { child: 'organization', parent: 'change' },
  ];
  const names = inForeignKeyOrder(tables, references).map(({ name }) => name);
  expect(names).toEqual(['change', 'organization', 'assessment', 'evidence']);
  const circle = [...references, { child: 'change', parent: 'organization' }];
  expect(() => inForeignKeyOrder(tables, circle)).toThrow(/circle: /);
});

test('a name is quoted whatever it is', () => {
  expect(quoted('a"; drop schema heed; --')).toBe('"a""; drop schema heed; --"');
});

test('rows are counted over blocks that end anywhere', () => {
  expect(countRows(Buffer.from('one\ttwo\nthr'))).toBe(1);
  expect(countRows(Buffer.from('ee\n\n'))).toBe(2);
  expect(countRows(Buffer.alloc(0))).toBe(0);
});

test('columns are as wide as their widest cell', () => {
  expect(formatTable(['ID', 'ROLE'], [['12345', 'EDITOR']])).toBe('ID     ROLE\n12345  EDITOR');
});
