import { SingleBar } from 'cli-progress';

/**
 * A bar of what is done, counted in seconds that it takes about, with an estimate of the time left. Where nobody looks
 * at a terminal, each step is a line.
 */
export function startProgress(wholeSeconds) {
  const isSeen = process.stderr.isTTY;
  const bar = new SingleBar({
    format: '{bar} {percentage}% | {left} left | {what}',
    hideCursor: true,
    etaBuffer: 20,
    stream: process.stderr,
  });
  let last = '';
  const from = Date.now();
  let done = 0;
  const left = () => {
    const pace = done > 10 ? (Date.now() - from) / 1000 / done : 1;
    return readable(Math.max(0, wholeSeconds - done) * pace);
  };
  if (isSeen) bar.start(wholeSeconds, 0, { what: '', left: readable(wholeSeconds) });
  return {
    /** Says what is done now. */
    tell(what) {
      if (isSeen) bar.update({ what, left: left() });
      else if (what !== last) console.error(`${what} … (about ${left()} left)`);
      last = what;
    },
    /** Notes that so many of the estimated seconds are done. */
    advance(seconds) {
      done += seconds;
      if (isSeen) bar.update(Math.min(done, wholeSeconds), { left: left() });
    },
    stop() {
      if (isSeen) bar.stop();
    },
  };
}

function readable(seconds) {
  if (seconds < 90) return `${Math.round(seconds)} s`;
  return `${Math.round(seconds / 60)} min`;
}
