import { linkSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** Longer than any install or build; a note that old belongs to a number that came round again. */
const turnMillisecondsMax = 20 * 60_000;
const writingMillisecondsMax = 2_000;

/**
 * Waits until no other process holds the file, then holds it.
 * @returns a function that gives it back; the end of the process does so too.
 */
export async function takeTurn(path) {
  let hasSaidWait = false;
  for (;;) {
    try {
      writeFileSync(path, String(process.pid), { flag: 'wx' });
      const end = () => rmSync(path, { force: true });
      process.once('exit', end);
      return () => {
        process.off('exit', end);
        end();
      };
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && isOver(holder, path)) takeAway(path, holder);
    else await pause(100);
    if (!hasSaidWait && holder) console.error(`Process ${holder} builds Heed here; waiting …`);
    hasSaidWait = true;
  }
}

function isOver(holder, path) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  if (holder === '') return age > writingMillisecondsMax;
  if (age > turnMillisecondsMax) return true;
  try {
    process.kill(Number(holder), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Another may have been quicker, so that what we take away is a living one's: put that back. */
function takeAway(path, holder) {
  const aside = `${path}.${process.pid}`;
  try {
    renameSync(path, aside);
    if (readHolder(aside) !== holder) linkSync(aside, path);
  } catch {
    // Somebody else has taken it away or taken it.
  }
  rmSync(aside, { force: true });
}

function readHolder(path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
