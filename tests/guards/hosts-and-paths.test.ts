import { describe, expect, it } from 'vitest';
import { repositoryFiles, type RepositoryFile } from '../setup/repository-files.js';

/** Hosts that may be named: where our facts come from, standards, and names that belong to nobody (RFC 2606). */
const hostsAllowed = [
  'un.org',
  'ohchr.org',
  'undocs.org',
  'upr-info.org',
  'osce.org',
  'odihr.pl',
  'brusselstimes.com',
  'adilet.zan.kz',
  'inform.kz',
  'kt.kz',
  'cabar.asia',
  'example.org',
  'example.com',
  'example.net',
  'creativecommons.org',
  'spdx.org',
  'joinup.ec.europa.eu',
  'eur-lex.europa.eu',
  'rfc-editor.org',
  'iana.org',
  'unicode.org',
  'w3.org',
  'spec.whatwg.org',
  'spec.graphql.org',
  'graphql.org',
  'relay.dev',
  'graphql.github.io',
  'scalars.graphql.org',
  'semver.org',
  'keepachangelog.com',
  'nodejs.org',
  'postgresql.org',
  'json.schemastore.org',
];

/** Names that only a machine of one's own resolves. */
const hostsOfNobody =
  /^(localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\]|[\w.-]+\.(example|invalid|test))$/;

/** Generated or not ours to write. */
const notOurWords = /^((bench\/)?package-lock\.json|LICENSE|schema\.graphql)$/;

/** Paths that exist on somebody's machine alone. Standard system paths, and examples such as /srv, are not among them. */
const machinePath =
  /(?<![\w.}])(\/(home|Users|root|work|workspace|mnt|tmp)\/[\w.$-]+|[A-Za-z]:\\{1,2}(Users|Temp)\b)/;

export function hostProblems({ path, text }: RepositoryFile): string[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(/\b(?:https?|wss?|ftp):\/\/(?:[^\s/@'"`]*@)?([^\s/:?#'"`)\]>,;\\$|]+)/g)]
      .map(([, host]) => host!.toLowerCase().replace(/\.$/, ''))
      .filter((host) => !isAllowed(host))
      .map((host) => `${path}:${index + 1}: names the host ${host}`),
  );
}

export function machinePathProblems({ path, text }: RepositoryFile): string[] {
  return text.split('\n').flatMap((line, index) => {
    const found = machinePath.exec(line.replace(/\bhttps?:\/\/\S+/g, ''));
    return found ? [`${path}:${index + 1}: names the path ${found[0]}`] : [];
  });
}

function isAllowed(host: string): boolean {
  return (
    hostsOfNobody.test(host) ||
    hostsAllowed.some((allowed) => host === allowed || host.endsWith(`.${allowed}`))
  );
}

describe('hosts and paths', () => {
  const files = repositoryFiles(/./).filter(
    ({ path, text }) => !notOurWords.test(path) && !text.includes('\0'),
  );
  // What must fail stands in this file, and in tests that try to break in.
  const ours = files.filter(({ path }) => path !== 'tests/guards/hosts-and-paths.test.ts');

  it('no foreign host is named', () => {
    expect(ours.flatMap(hostProblems)).toEqual([]);
  });

  it('no path of one machine is named', () => {
    expect(ours.flatMap(machinePathProblems)).toEqual([]);
  });

  it('no lock file names a registry', () => {
    const locks = repositoryFiles(/^(bench\/)?package-lock\.json$/);
    expect(locks.map(({ path }) => path)).toEqual(['bench/package-lock.json', 'package-lock.json']);
    for (const { text } of locks) expect(text).not.toMatch(/"resolved":/);
  });

  it.each([
    'https://cdn.tracker.io/x.js',
    "fetch('http://registry.packages.dev')",
    'https://un.org.evil.net/',
    'postgres is at http://10.0.0.7:80',
  ])('refuses %s', (text) => {
    expect(hostProblems({ path: 'a.ts', text })).toHaveLength(1);
  });

  it.each(['https://undocs.org/en/A/1', 'http://127.0.0.1:4000/graphql', 'http://db.example/x'])(
    'lets %s pass',
    (text) => {
      expect(hostProblems({ path: 'a.ts', text })).toEqual([]);
    },
  );

  it.each(['cd /home/anna/heed', "'/tmp/heed.sock'", 'C:\\Users\\anna'])('refuses %s', (text) => {
    expect(machinePathProblems({ path: 'a.ts', text })).toHaveLength(1);
  });

  it('lets system paths and our own routes pass', () => {
    const text =
      "'/usr/lib/postgresql/15/bin' /proc/self /health/ready src/home/tmp ${root}/work/x";
    expect(machinePathProblems({ path: 'a.ts', text })).toEqual([]);
  });
});
