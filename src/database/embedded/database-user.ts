import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { StartupProblem } from './startup-problem.js';

/** The user of the operating system that PostgreSQL runs as. */
export interface DatabaseUser {
  name: string;
  uid: number;
  gid: number;
}

/** Names that machines have, the fittest first; macOS writes its system users with a `_`. */
const knownNames = ['postgres', '_postgres', 'nobody', 'daemon', 'bin'];

/**
 * Chooses whom PostgreSQL runs as, since it refuses to run as root.
 * @param ownUid our own user; undefined on Windows.
 * @param passwd the text of /etc/passwd.
 * @param ownerUid whom the existing database belongs to, or null: no other user can open it.
 * @returns null to stay what we are.
 * @throws StartupProblem when we are root and there is nobody else.
 */
export function chooseDatabaseUser(
  ownUid: number | undefined,
  passwd: string,
  ownerUid: number | null,
): DatabaseUser | null {
  if (ownUid !== 0) return null;
  const users = parsePasswd(passwd).filter((user) => user.uid !== 0);
  // initdb asks for the name of its user, so a number without a name will not do.
  const user = ownerUid
    ? (users.find(({ uid }) => uid === ownerUid) ?? unnamed(ownerUid))
    : (knownNames.map((name) => users.find((each) => each.name === name)).find(Boolean) ??
      users[0]);
  if (user) return user;
  throw new StartupProblem(
    'PostgreSQL refuses to run as root, and this machine has no other user. Make one ' +
      '("useradd --system postgres"), or set DATABASE_URL to a PostgreSQL of your own.',
  );
}

/** The text of /etc/passwd; empty where there is none. */
export function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}

/**
 * How to start a program as the user: in a folder that everybody can enter, because a program
 * that starts in a closed one dies, and with an environment that no setting of ours leaks into.
 */
export function spawnOptionsFor(user: DatabaseUser | null) {
  if (process.platform === 'win32') return { windowsHide: true };
  const env = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return user ? { cwd: '/', env, uid: user.uid, gid: user.gid } : { cwd: '/', env };
}

/** True when the user may read every file and enter every folder of the list. */
export function canReach(user: DatabaseUser | null, paths: string[]): boolean {
  if (process.platform === 'win32') return true;
  const test =
    'for path do test -r "$path" || exit 1; test ! -d "$path" || test -x "$path" || exit 1; done';
  return spawnSync('/bin/sh', ['-c', test, 'sh', ...paths], spawnOptionsFor(user)).status === 0;
}

/** True when the user may pass through the folder, even if not list it. */
export function canEnter(user: DatabaseUser | null, folder: string): boolean {
  if (process.platform === 'win32') return true;
  return spawnSync('/bin/sh', ['-c', 'cd "$1"', 'sh', folder], spawnOptionsFor(user)).status === 0;
}

function parsePasswd(passwd: string): DatabaseUser[] {
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    if (!name || !uid || !gid || !/^-?\d+$/.test(uid) || !/^-?\d+$/.test(gid)) return [];
    return [{ name, uid: Number(uid), gid: Number(gid) }];
  });
}

function unnamed(uid: number): DatabaseUser {
  return { name: `number ${uid}`, uid, gid: uid };
}
