import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** How many bytes are gathered before they are written. */
const pendingBytesMax = 1024 * 1024;

/**
 * Keeps texts on the disk while an import needs them, and in memory but where each begins: eight bytes. The file is
 * ours alone and has no name any more while it is used, so that nothing of it outlives us, however we end.
 */
export interface Spool {
  /** @returns the text's place */
  append(text: string): Promise<number>;
  /** How many bytes the text at a place takes. */
  sizeOf(place: number): number;
  /** The texts at these places, in their order. Neighbours are read together. */
  read(places: readonly number[]): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSpool(): Promise<Spool> {
  const folder = await mkdtemp(join(tmpdir(), 'heed-import-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  const file = await open(join(folder, 'spool'), 'wx+', 0o600);
  // Some systems let go of a file only when it is closed: then it is removed once more.
  await remove().catch(() => {});
  const starts = [0];
  let pending: Buffer[] = [];
  let written = 0;
  const flush = async () => {
    const bytes = Buffer.concat(pending);
    pending = [];
    for (let at = 0; at < bytes.length;) {
      const { bytesWritten } = await file.write(bytes, at, bytes.length - at, written + at);
      at += bytesWritten;
    }
    written += bytes.length;
  };
  return {
    async append(text) {
      const bytes = Buffer.from(text);
      pending.push(bytes);
      const place = starts.push(starts.at(-1)! + bytes.length) - 2;
      if (starts.at(-1)! - written >= pendingBytesMax) await flush();
      return place;
    },
    sizeOf: (place) => starts[place + 1]! - starts[place]!,
    async read(places) {
      await flush();
      const texts: string[] = [];
      for (const run of runsOf(places)) {
        const start = starts[run[0]!]!;
        const bytes = Buffer.alloc(starts[run.at(-1)! + 1]! - start);
        for (let at = 0; at < bytes.length;) {
          const { bytesRead } = await file.read(bytes, at, bytes.length - at, start + at);
          if (bytesRead === 0) throw new Error('The spool of the import was cut off.');
          at += bytesRead;
        }
        for (const place of run) {
          texts.push(bytes.toString('utf8', starts[place]! - start, starts[place + 1]! - start));
        }
      }
      return texts;
    },
    async close() {
      await file.close();
      await remove();
    },
  };
}

/** Places that follow one another. */
function runsOf(places: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const place of places) {
    const run = runs.at(-1);
    if (run?.at(-1) === place - 1) run.push(place);
    else runs.push([place]);
  }
  return runs;
}
