/** How long after the first signal another one is npm's echo of it and no second wish. */
const echoMilliseconds = 1_000;

/**
 * Makes of each wish to end exactly one. At Ctrl-C the terminal signals every process and npm then
 * passes its own signal on, so that a program which ends at once on the second would never clean
 * up. A later Ctrl-C still ends it at once, and a closed terminal ends it in order.
 */
export function calmSignals() {
  let firstAt = 0;
  const end = (signal) => {
    const now = Date.now();
    firstAt ||= now;
    if (now - firstAt > echoMilliseconds) process.exit(signal === 'SIGINT' ? 130 : 143);
  };
  process.on('SIGINT', end).on('SIGTERM', end);
  process.once('SIGHUP', () => process.kill(process.pid, 'SIGTERM'));
}

/** Ends in order when npm, or the shell between it and us, has been killed: nobody would see us. */
export function endWithParent() {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}
