import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from '../setup/repository-files.js';

/** Licences that lie under EUPL-1.2 without a duty beyond naming the authors. */
const licencesAllowed = [
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PostgreSQL',
  'Python-2.0',
  'Unlicense',
];
/** Tools of the developer that are not passed on may also be under these. */
const licencesOfToolsAllowed = [...licencesAllowed, 'MPL-2.0', 'CC-BY-4.0'];
/** Fonts may be bundled with programs of any licence; they stay under theirs. */
const licencesOfFontsAllowed = [...licencesOfToolsAllowed, 'OFL-1.1'];

/** Packages that name no licence in the lock file, and what their own files say. */
const licencesRead: Record<string, string> = {};

interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  deprecated?: string;
  resolved?: string;
}

/** What the licences of the locked packages do not allow, and packages that are withdrawn. */
export function packageProblems(packages: Record<string, LockedPackage>): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { license, dev, deprecated }]) => {
      const name = path.replace(/^.*node_modules\//, '');
      const terms = license ?? licencesRead[name];
      const ofTools = name.startsWith('@fontsource')
        ? licencesOfFontsAllowed
        : licencesOfToolsAllowed;
      const allowed = dev ? ofTools : licencesAllowed;
      return [
        ...(terms === undefined ? [`${name} names no licence`] : []),
        ...(terms !== undefined && !isAllowed(terms, allowed) ? [`${name} is under ${terms}`] : []),
        ...(deprecated ? [`${name} is deprecated: ${deprecated}`] : []),
      ];
    });
}

/** Versions that are not one version: what was tried must be what is installed. */
export function versionProblems(dependencies: Record<string, string>): string[] {
  return Object.entries(dependencies)
    .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
    .map(([name, version]) => `${name} "${version}" is not one version`);
}

/** An SPDX expression: with AND every licence must be allowed, with OR one of them. */
function isAllowed(expression: string, allowed: string[]): boolean {
  const plain = expression.replace(/^\((.*)\)$/, '$1');
  if (/ AND /.test(plain)) return plain.split(' AND ').every((each) => isAllowed(each, allowed));
  if (/ OR /.test(plain)) return plain.split(' OR ').some((each) => isAllowed(each, allowed));
  return allowed.includes(plain);
}

describe('dependencies', () => {
  const lock = JSON.parse(readRepositoryFile('package-lock.json')!) as {
    packages: Record<string, LockedPackage>;
  };
  const ours = JSON.parse(readRepositoryFile('package.json')!) as {
    license: string;
    dependencies: Record<string, string>;
    devDependencies: Record<string, string>;
    optionalDependencies: Record<string, string>;
  };

  it('have licences that go with ours, and none is withdrawn', () => {
    expect(packageProblems(lock.packages)).toEqual([]);
  });

  it('are pinned', () => {
    const { dependencies, devDependencies, optionalDependencies } = ours;
    expect(
      versionProblems({ ...dependencies, ...devDependencies, ...optionalDependencies }),
    ).toEqual([]);
  });

  it('of the benchmark are pinned, too, and are none of the product', () => {
    const own = JSON.parse(readRepositoryFile('bench/package.json')!) as {
      dependencies: Record<string, string>;
    };
    expect(versionProblems(own.dependencies)).toEqual([]);
    expect(Object.keys(lock.packages)).not.toContain('node_modules/postgraphile');
  });

  it('lie under the licence that the repository holds', () => {
    expect(ours.license).toBe('EUPL-1.2');
    expect(readRepositoryFile('LICENSE')).toMatch(/^EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  });

  it.each<[string, LockedPackage]>([
    ['a copyleft licence', { license: 'GPL-3.0-only' }],
    ['no licence', {}],
    ['half of a licence', { license: '(MIT AND SSPL-1.0)' }],
    ['a licence for tools in what runs', { license: 'MPL-2.0' }],
    ['a withdrawn package', { license: 'MIT', deprecated: 'no longer kept' }],
  ])('refuses %s', (_what, locked) => {
    expect(packageProblems({ '': {}, 'node_modules/a/node_modules/b': locked })).toHaveLength(1);
  });

  it.each<LockedPackage>([
    { license: 'MIT' },
    { license: '(MIT OR GPL-3.0)' },
    { license: 'MPL-2.0', dev: true },
  ])('lets %o pass', (locked) => {
    expect(packageProblems({ 'node_modules/a': locked })).toEqual([]);
  });

  it('refuses a range of versions', () => {
    expect(versionProblems({ a: '1.0.0', b: '2.0.0-rc.4' })).toEqual([]);
    expect(versionProblems({ a: '^1.0.0', b: '*', c: '1.x' })).toHaveLength(3);
  });
});
