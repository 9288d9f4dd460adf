import { createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { migrations } from '../../src/database/migrations.js';
import { startArchive } from '../../src/services/backup-archive.js';
import {
  backupFormatVersion,
  blockName,
  blockSize,
  manifestName,
} from '../../src/services/backup-manifest.js';
import { openBackup } from '../../src/services/restore-reader.js';

const blockCount = 200;

test('reading a large back-up keeps none of it in memory', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'heed memory '));
  const file = join(folder, 'large.heed');
  await writeLarge(file);
  const reader = await openBackup(file, null);
  let largest = 0;
  let read = 0;
  for await (const { content } of reader.blocks()) {
    read += content.length;
    largest = Math.max(largest, process.memoryUsage().arrayBuffers);
    if (read === blockCount * blockSize) break;
  }
  await reader.close();
  rmSync(folder, { recursive: true });
  expect(read).toBe(blockCount * blockSize);
  expect(largest).toBeLessThan((blockCount * blockSize) / 2);
});

async function writeLarge(file: string): Promise<void> {
  const archive = startArchive(createWriteStream(file), null, 1);
  const manifest = {
    format: 'heed-backup',
    formatVersion: backupFormatVersion,
    heedVersion: '0.1.0',
    postgresqlVersion: '18.4',
    takenAt: '2026-01-31T12:00:00.000Z',
    revision: 1,
    migrations: migrations.map(({ name }) => name),
    tables: [{ name: 'history', columns: ['former'] }],
  };
  await archive.add(manifestName, Buffer.from(JSON.stringify(manifest)));
  const block = Buffer.alloc(blockSize);
  for (let number = 1; number <= blockCount; number += 1) {
    await archive.add(blockName('history', number), block);
  }
  await archive.finish();
}
