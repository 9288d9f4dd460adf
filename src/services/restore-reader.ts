import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Decrypter } from 'age-encryption';
import { extract } from 'tar-stream';
import { asWebStream } from './backup-archive.js';
import { countRows } from './backup.js';
import { refusalOf } from './backup-file.js';
import {
  blockName,
  blockSize,
  type BackupManifest,
  checksumsName,
  manifestName,
  parseChecksums,
  parseManifest,
  type TableChecksum,
} from './backup-manifest.js';
import { refuse, Refusal } from '../domain/refusal.js';

/** A back-up being read. */
export interface BackupReader {
  manifest: BackupManifest;
  /** Every block in its order. It ends without an exception only when every checksum was right. */
  blocks(): AsyncGenerator<{ table: string; content: Buffer }>;
  close(): Promise<void>;
}

const ageMark = Buffer.from('age-encryption.org/v1\n');
const gzipMark = Buffer.from([0x1f, 0x8b]);

/**
 * Opens a back-up and reads its head.
 * @throws Refusal for a file that is none, is damaged there, is locked, or is too new for this Heed.
 */
export async function openBackup(file: string, passphrase: string | null): Promise<BackupReader> {
  const mark = await readMark(file);
  const isEncrypted = mark.equals(ageMark);
  if (!isEncrypted && !mark.subarray(0, 2).equals(gzipMark)) {
    refuse('INVALID_VALUE', ['FILE'], `${file} is not a back-up of Heed.`);
  }
  if (isEncrypted && passphrase === null) {
    refuse(
      'REQUIRED',
      ['passphrase'],
      `${file} is encrypted. Give its passphrase with --passphrase-file or in HEED_PASSPHRASE.`,
    );
  }
  const entries = readEntries(file, isEncrypted ? passphrase : null);
  try {
    const first = await entries.next();
    if (first?.name !== manifestName)
      refuse('INVALID_VALUE', ['FILE'], `${file} is not a back-up of Heed.`);
    const manifest = parseManifest(first.content.toString('utf8'));
    return {
      manifest,
      blocks: () => readBlocks(entries, manifest, digest(first.content)),
      close: entries.close,
    };
  } catch (error) {
    await entries.close();
    throw error;
  }
}

/** Reads a back-up from end to end and holds it against its checksums; no database is needed. */
export async function verifyBackup(
  file: string,
  passphrase: string | null,
): Promise<BackupManifest> {
  const reader = await openBackup(file, passphrase);
  try {
    const blocks = reader.blocks();
    while (!(await blocks.next()).done);
    return reader.manifest;
  } finally {
    await reader.close();
  }
}

async function* readBlocks(
  entries: Entries,
  manifest: BackupManifest,
  manifestDigest: string,
): AsyncGenerator<{ table: string; content: Buffer }> {
  const found: Record<string, TableChecksum> = {};
  let entry = await entries.next();
  for (const table of manifest.tables) {
    const hash = createHash('sha256');
    let [rows, bytes] = [0, 0];
    for (let number = 1; entry?.name === blockName(table.name, number); number += 1) {
      hash.update(entry.content);
      rows += countRows(entry.content);
      bytes += entry.content.length;
      yield { table: table.name, content: entry.content };
      entry = await entries.next();
    }
    found[table.name] = { rows, bytes, sha256: hash.digest('hex') };
  }
  if (entry?.name !== checksumsName) refuseDamaged('its checksums are missing');
  const checksums = parseChecksums(entry.content.toString('utf8'));
  if (checksums?.manifest !== manifestDigest)
    refuseDamaged('the checksum of its manifest is wrong');
  for (const { name } of manifest.tables) {
    const [is, shall] = [found[name]!, checksums.tables[name]];
    if (is.sha256 !== shall?.sha256 || is.rows !== shall.rows || is.bytes !== shall.bytes) {
      refuseDamaged(`the checksum of table ${name} is wrong`);
    }
  }
  if (await entries.next()) refuseDamaged('something stands after its end');
}

/** The files of the archive, one by one. Everything that goes wrong in there is a Refusal. */
interface Entries {
  next(): Promise<{ name: string; content: Buffer } | null>;
  close(): Promise<void>;
}

function readEntries(file: string, passphrase: string | null): Entries {
  const source = createReadStream(file);
  const extractor = extract();
  const flow =
    passphrase === null
      ? pipeline(source, createGunzip(), extractor)
      : pipeline(source, decryption(passphrase), createGunzip(), extractor);
  const orFailure = watch(flow);
  const iterator = extractor[Symbol.asyncIterator]();
  return {
    async next() {
      try {
        const { value, done } = await orFailure(iterator.next());
        if (!done) return { name: value.header.name, content: await orFailure(read(value)) };
        // The archive's last byte comes before the last check of the layers around it.
        await flow;
        return null;
      } catch (error) {
        const cause = await Promise.race([
          flow.then(
            () => error,
            (first: unknown) => first,
          ),
          soon(error),
        ]);
        throw asRefusal(cause, file);
      }
    },
    async close() {
      source.destroy();
      extractor.destroy();
      await flow.catch(() => {});
    },
  };
}

/**
 * Returns what makes a promise fail when the flow does. A race with the flow itself would keep everything that
 * was ever read, because the flow stays unsettled to the end.
 */
function watch(flow: Promise<void>): <T>(work: Promise<T>) => Promise<T> {
  let failure: { error: unknown } | null = null;
  let fail: (error: unknown) => void = () => {};
  flow.catch((error: unknown) => {
    failure = { error };
    fail(error);
  });
  return (work) =>
    new Promise((resolve, reject) => {
      fail = reject;
      if (failure) reject(failure.error as Error);
      work.then(resolve, reject);
    });
}

/** The archive tells of its own end before the pipeline tells why; what comes first is not the cause. */
function soon<T>(value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, 100, value));
}

async function read(entry: AsyncIterable<unknown> & { header: { size: number } }): Promise<Buffer> {
  if (entry.header.size > 2 * blockSize) refuseDamaged('one of its blocks is too large');
  const chunks: Buffer[] = [];
  for await (const chunk of entry) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function decryption(passphrase: string) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const decrypter = new Decrypter();
    decrypter.addPassphrase(passphrase);
    yield* await decrypter.decrypt(asWebStream(source));
  };
}

async function readMark(file: string): Promise<Buffer> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(ageMark.length), 0);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refusalOf(error, file) ?? error;
  }
}

function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refusal) return error;
  const { message } = error as Error;
  if (message.includes('no identity matched')) {
    return new Refusal([
      {
        code: 'INVALID_VALUE',
        path: ['passphrase'],
        message: `The passphrase does not open ${file}. If it is the right one, the file is damaged.`,
      },
    ]);
  }
  return refusalOf(error, file) ?? damaged(message);
}

function damaged(reason: string): Refusal {
  const message = `The back-up is damaged or cut short: ${reason}. Use another one.`;
  return new Refusal([{ code: 'INVALID_VALUE', path: ['FILE'], message }]);
}

function refuseDamaged(reason: string): never {
  throw damaged(reason);
}

function digest(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
