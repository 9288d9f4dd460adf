import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { createGzip } from 'node:zlib';
import { Encrypter } from 'age-encryption';
import { pack } from 'tar-stream';

/** A back-up being written. */
export interface BackupArchive {
  /** Adds a file; resolves when there is room for the next. */
  add(name: string, content: Buffer): Promise<void>;
  /** Ends the archive; resolves when the last byte has been given to the destination. */
  finish(): Promise<void>;
  /** Gives up; the destination is destroyed. */
  abandon(error: Error): Promise<void>;
}

/**
 * Starts an archive that flows into `destination` as it is filled.
 * @param passphrase null leaves the archive readable for everybody.
 * @param scryptWorkFactor the base-2 logarithm of what each guess of the passphrase costs.
 */
export function startArchive(
  destination: Writable,
  passphrase: string | null,
  scryptWorkFactor: number,
): BackupArchive {
  const packer = pack();
  const gzip = createGzip();
  const flow =
    passphrase === null
      ? pipeline(packer, gzip, destination)
      : pipeline(packer, gzip, encryption(passphrase, scryptWorkFactor), destination);
  // Its failure is thrown where it is awaited; until then nobody listens.
  flow.catch(() => {});
  return {
    add: (name, content) =>
      new Promise<void>((resolve, reject) => {
        const header = { name, size: content.length, mode: 0o600 };
        const settle = (error?: Error | null) => (error ? reject(error) : resolve());
        packer.entry(header, content, settle);
      }).catch(async (error: unknown) => {
        await flow;
        throw error;
      }),
    async finish() {
      packer.finalize();
      await flow;
    },
    async abandon(error) {
      packer.destroy(error);
      await flow.catch(() => {});
    },
  };
}

function encryption(passphrase: string, scryptWorkFactor: number) {
  return async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    const encrypter = new Encrypter();
    encrypter.setPassphrase(passphrase);
    encrypter.setScryptWorkFactor(scryptWorkFactor);
    yield* await encrypter.encrypt(asWebStream(source));
  };
}

/** The kind of stream that the encryption takes. */
export function asWebStream(source: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  return Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array>;
}
