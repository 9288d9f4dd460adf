import {
  existsSync,
  mkdtempSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
  copyFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { cruise, type ICruiseOptions, type ICruiseResult } from 'dependency-cruiser';
import { describe, expect, it } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';

const config = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as {
  forbidden: { name: string }[];
  options: ICruiseOptions & { enhancedResolveOptions: object };
};

/** Small programs, each against one rule. A rule without a case fails the last test. */
const programsThatMustFail: { rule: string; files: Record<string, string> }[] = [
  {
    rule: 'domain-imports-only-what-stands-below',
    files: {
      'src/domain/day.ts': "import '../services/session.js';",
      'src/services/session.ts': '',
    },
  },
  {
    rule: 'entities-imports-only-what-stands-below',
    files: {
      'src/entities/term.ts': "import '../database/connect.js';",
      'src/database/connect.ts': '',
    },
  },
  {
    rule: 'database-imports-only-what-stands-below',
    files: {
      'src/database/connect.ts': "import type { Session } from '../services/session.js';",
      'src/services/session.ts': 'export interface Session {}',
    },
  },
  {
    rule: 'services-imports-only-what-stands-below',
    files: { 'src/services/session.ts': "import '../config.js';", 'src/config.ts': '' },
  },
  {
    rule: 'schema-imports-only-what-stands-below',
    files: {
      'src/schema/term.ts': "import '../services/register.js';",
      'src/services/register.ts': '',
    },
  },
  {
    rule: 'resolvers-imports-only-what-stands-below',
    files: {
      'src/resolvers/terms.ts': "import '../database/connect.js';",
      'src/database/connect.ts': '',
    },
  },
  {
    rule: 'server-imports-only-what-stands-below',
    files: { 'src/server/http.ts': "import '../cli/serve.js';", 'src/cli/serve.ts': '' },
  },
  {
    rule: 'cli-imports-only-what-stands-below',
    files: { 'src/cli/serve.ts': "import '../entities/term.js';", 'src/entities/term.ts': '' },
  },
  {
    rule: 'config-imports-nothing-of-ours',
    files: { 'src/config.ts': "import './domain/day.js';", 'src/domain/day.ts': '' },
  },
  {
    rule: 'migrations-are-frozen',
    files: {
      'migrations/1-status.ts': "import '../src/domain/status.js';",
      'src/domain/status.ts': '',
    },
  },
  {
    rule: 'domain-knows-no-library',
    files: { 'src/domain/day.ts': "import 'class-validator';" },
  },
  {
    rule: 'services-know-no-graphql',
    files: { 'src/services/session.ts': "import { GraphQLError } from 'graphql';" },
  },
  {
    rule: 'services-know-no-graphql',
    files: { 'src/services/session.ts': "import type { Resolver } from 'type-graphql';" },
  },
  {
    rule: 'services-know-no-graphql',
    files: { 'src/services/session.ts': "import { ApolloServer } from '@apollo/server';" },
  },
  {
    rule: 'resolvers-see-entities-as-types',
    files: {
      'src/resolvers/terms.ts': "import { Term } from '../entities/term.js';",
      'src/entities/term.ts': 'export class Term {}',
    },
  },
  {
    rule: 'server-sees-config-as-types',
    files: { 'src/server/http.ts': "import '../config.js';", 'src/config.ts': '' },
  },
  {
    rule: 'resolvers-send-no-sql',
    files: { 'src/resolvers/terms.ts': "import pg from 'pg';" },
  },
  {
    rule: 'page-and-bench-know-no-sources',
    files: { 'page/page.ts': "import '../src/domain/day.js';", 'src/domain/day.ts': '' },
  },
  {
    rule: 'page-and-bench-know-no-sources',
    files: { 'bench/writes.ts': "import '../src/services/write.js';", 'src/services/write.ts': '' },
  },
  {
    rule: 'no-cycle',
    files: {
      'src/domain/day.ts': "import './text.js';",
      'src/domain/text.ts': "import './status.js';",
      'src/domain/status.ts': "import './day.js';",
    },
  },
  {
    rule: 'no-cycle',
    files: {
      'src/domain/day.ts': "import type { Text } from './text.js'; export type Day = string;",
      'src/domain/text.ts': "import type { Day } from './day.js'; export type Text = string;",
    },
  },
  { rule: 'no-orphan', files: { 'src/domain/day.ts': 'export const today = 1;' } },
  { rule: 'no-unresolvable', files: { 'src/domain/day.ts': "import './gone.js';" } },
  {
    rule: 'sources-use-no-development-package',
    files: { 'src/services/session.ts': "import 'fast-check';" },
  },
];

const soundProgram = {
  'src/main.ts': "import './config.js'; import './server/http.js';",
  'src/config.ts': "import 'node:fs';",
  'src/server/http.ts': "import '../resolvers/terms.js';",
  'src/resolvers/terms.ts':
    "import type { Term } from '../entities/term.js'; import '../services/register.js'; import 'graphql';",
  'src/services/register.ts': "import '../entities/term.js'; import '../domain/day.js';",
  'src/entities/term.ts': "import 'typeorm'; export class Term {}",
  'src/domain/day.ts': "import { createHash } from 'node:crypto';",
};

describe('layers', () => {
  it('finds nothing against the rules in the repository', async () => {
    const problems = await layerProblems(repositoryRoot(), ['src', 'migrations', 'page', 'bench']);
    expect(problems).toEqual([]);
    // Reads every module, which takes long where tests run beside it.
  }, 180_000);

  it('lets a program in layers pass', async () => {
    expect(await problemsOfProgram(soundProgram)).toEqual([]);
  });

  it.each(programsThatMustFail)('$rule refuses program %#', async ({ rule, files }) => {
    const problems = await problemsOfProgram(files);
    expect(problems.map((problem) => problem.split(': ')[0])).toContain(rule);
  });

  it('has a case for every rule', () => {
    const tried = new Set(programsThatMustFail.map((program) => program.rule));
    expect(config.forbidden.map((rule) => rule.name).filter((name) => !tried.has(name))).toEqual(
      [],
    );
  });
});

async function problemsOfProgram(files: Record<string, string>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'heed-layers-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), text);
    }
    // Libraries are found, and told from development packages, as in the repository.
    symlinkSync(join(repositoryRoot(), 'node_modules'), join(folder, 'node_modules'), 'junction');
    copyFileSync(join(repositoryRoot(), 'package.json'), join(folder, 'package.json'));
    return await layerProblems(folder, ['src', 'migrations', 'page', 'bench']);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function layerProblems(folder: string, rooms: string[]): Promise<string[]> {
  const { enhancedResolveOptions, ...options } = config.options;
  const { output } = await cruise(
    rooms.filter((room) => existsSync(join(folder, room))),
    {
      ...options,
      baseDir: folder,
      validate: true,
      ruleSet: { forbidden: config.forbidden as never },
    },
    enhancedResolveOptions,
  );
  return (output as ICruiseResult).summary.violations.map(
    ({ rule, from, to }) => `${rule.name}: ${from} → ${to}`,
  );
}
