import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** True while a process of this number exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * When the process began, in words that only equality is asked of: numbers of processes come
 * round again, so a number alone does not say that it is still the same one.
 * @returns null where the system does not tell.
 */
export function processStart(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return askPs(pid, 'lstart=');
  const started = readStat(pid)?.[19];
  if (started === undefined) return null;
  return `${readText('/proc/sys/kernel/random/boot_id')?.trim() ?? ''} ${started}`;
}

/** The command line of a process, or null where the system does not tell. */
export function processCommand(pid: number): string | null {
  if (process.platform === 'win32') return null;
  if (process.platform !== 'linux') return askPs(pid, 'command=');
  return readText(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ').trim() || null;
}

/** A process that has ended stays listed until its parent looks; it holds nothing any more. */
function isZombie(pid: number): boolean {
  return process.platform === 'linux' && readStat(pid)?.[0] === 'Z';
}

/** The fields after the program's name, which may itself hold spaces and brackets. */
function readStat(pid: number): string[] | undefined {
  const stat = readText(`/proc/${pid}/stat`);
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function askPs(pid: number, column: string): string | null {
  try {
    const options = { encoding: 'utf8', env: { LC_ALL: 'C', PATH: '/usr/bin:/bin' } } as const;
    return execFileSync('ps', ['-ww', '-p', String(pid), '-o', column], options).trim() || null;
  } catch {
    return null;
  }
}
