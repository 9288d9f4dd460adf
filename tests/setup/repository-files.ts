import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../src/repository-root.js';

/** A file of the repository: its path from the root, with `/`, and its text. */
export interface RepositoryFile {
  path: string;
  text: string;
}

/**
 * The text files that belong to the repository, below the given rooms, in the order of their paths.
 * What .gitignore names is left out; git itself is not asked, so that it works in an unpacked archive.
 * @param pattern which paths are wanted
 */
export function repositoryFiles(pattern: RegExp, rooms: string[] = ['.']): RepositoryFile[] {
  const root = repositoryRoot();
  const ignored = ignoredNames(join(root, '.gitignore'));
  return rooms
    .filter((room) => existsSync(join(root, room)))
    .flatMap((room) => walk(root, room === '.' ? '' : room, ignored))
    .filter((path) => pattern.test(path))
    .sort()
    .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }));
}

/** The text of a file of the repository, or null where it does not exist. */
export function readRepositoryFile(path: string): string | null {
  const file = join(repositoryRoot(), path);
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function walk(root: string, folder: string, ignored: (name: string) => boolean): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (ignored(entry.name)) return [];
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return walk(root, path, ignored);
    return entry.isFile() ? [path] : [];
  });
}

function ignoredNames(file: string): (name: string) => boolean {
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [];
  const patterns = ['.git/', ...lines]
    .map((line) => line.trim().replace(/^\/|\/$/g, ''))
    .filter((line) => line && !line.startsWith('#'));
  return (name) =>
    patterns.some((pattern) =>
      pattern.startsWith('*') ? name.endsWith(pattern.slice(1)) : name === pattern,
    );
}
