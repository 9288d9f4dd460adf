import { execFileSync } from 'node:child_process';

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
  const npm = findNpm(parent);
  const timer = setInterval(() => {
    if (process.ppid === parent && isAlive(npm)) return;
    clearInterval(timer);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  timer.unref();
}

/** Some shells stay between npm and us, others become us. */
function findNpm(parent) {
  try {
    const options = ['-ww', '-o', 'ppid=,args=', '-p', String(parent)];
    const [, grandparent, command] = /(\d+)\s+(.*)/.exec(
      execFileSync('ps', options, { encoding: 'utf8' }),
    );
    return /^\S*sh -c /.test(command) ? Number(grandparent) : parent;
  } catch {
    return parent;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
