import { SingleBar } from 'cli-progress';

export interface ProgressBar {
  show(done: number, total: number): void;
  stop(): void;
}

/**
 * A bar on standard error, where a person looks at it and it is worth the look.
 * @param doing what is done, as in "Reading"
 * @param what what is counted
 * @param worthFrom how many there must be
 */
export function progressBar(doing: string, what: string, worthFrom: number): ProgressBar {
  let bar: SingleBar | null = null;
  return {
    show(done, total) {
      if (!process.stderr.isTTY || total < worthFrom) return;
      if (!bar) {
        const format = `${doing} {bar} {value} of {total} ${what}, {eta_formatted} left`;
        bar = new SingleBar({ format, stream: process.stderr, clearOnComplete: true });
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
