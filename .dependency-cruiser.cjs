/**
 * Who may import whom. Every rule has a case that must fail in tests/guards/layers.test.ts.
 * server, cli → {resolvers, config} → {schema, services, domain}; services → {database, entities, domain};
 * database → {migrations, config, entities} → domain; schema → domain.
 */

/** What each room may import of our own, beside itself. */
const rooms = {
  domain: [],
  entities: ['domain'],
  database: ['entities', 'domain', 'migrations', 'config'],
  services: ['database', 'entities', 'domain', 'root'],
  schema: ['domain'],
  resolvers: ['schema', 'services', 'domain', 'entities'],
  server: ['resolvers', 'schema', 'services', 'database', 'domain', 'config'],
  cli: [
    'main',
    'config',
    'server',
    'resolvers',
    'schema',
    'services',
    'database',
    'domain',
    'root',
  ],
};

const pathOf = {
  main: '^src/main\\.ts$',
  config: '^src/config\\.ts$',
  root: '^src/repository-root\\.ts$',
  migrations: '^migrations/',
};
const path = (room) => pathOf[room] ?? `^src/${room}/`;

const layers = Object.entries(rooms).map(([room, allowed]) => ({
  name: `${room}-imports-only-what-stands-below`,
  comment: `src/${room} may import ${allowed.length ? allowed.join(', ') : 'nothing else of ours'}.`,
  severity: 'error',
  from: { path: path(room) },
  to: {
    path: '^(src|migrations|tests|page|bench|scripts|bin)/',
    pathNot: [room, ...allowed].map(path),
  },
}));

module.exports = {
  forbidden: [
    ...layers,
    {
      name: 'config-imports-nothing-of-ours',
      comment: 'The configuration is read before anything else is loaded.',
      severity: 'error',
      from: { path: '^src/config\\.ts$' },
      to: { path: '^(src|migrations)/', pathNot: pathOf.root },
    },
    {
      name: 'migrations-are-frozen',
      comment: 'A migration that imports our code changes its meaning when the code changes.',
      severity: 'error',
      from: { path: '^migrations/' },
      to: { dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'domain-knows-no-library',
      comment: 'The rules are pure: they import only what node brings along.',
      severity: 'error',
      from: { path: '^src/domain/' },
      to: { dependencyTypesNot: ['core', 'local', 'aliased', 'type-only'] },
    },
    {
      name: 'services-know-no-graphql',
      comment: 'Use cases serve the command line and exports too; GraphQL ends at the resolvers.',
      severity: 'error',
      from: { path: '^src/(services|database|entities|domain)/' },
      to: {
        path: '(^|/node_modules/)(graphql|type-graphql|graphql-scalars|graphql-http|@apollo/server)(/|$)',
      },
    },
    {
      name: 'resolvers-see-entities-as-types',
      comment: 'A resolver that builds or queries an entity goes past the rights.',
      severity: 'error',
      from: { path: '^src/resolvers/' },
      to: { path: '^src/entities/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'server-sees-config-as-types',
      comment: 'The settings come in from main.ts; only the command line reads them.',
      severity: 'error',
      from: { path: '^src/(server|database)/' },
      to: { path: '^src/config\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'resolvers-send-no-sql',
      comment: 'The database stands behind the services, where the rights are checked.',
      severity: 'error',
      from: { path: '^src/(resolvers|schema|server)/' },
      to: { path: '(^|/node_modules/)(pg|typeorm)(/|$)', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'page-and-bench-know-no-sources',
      comment: 'They use the API as everybody does.',
      severity: 'error',
      from: { path: '^(page|bench)/' },
      to: { path: '^(src|migrations)/' },
    },
    {
      name: 'no-cycle',
      comment: 'Files that need each other are one file, or one of them holds what is not its own.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphan',
      comment: 'Nobody imports it and it imports nobody: it is dead, or not connected yet.',
      severity: 'error',
      from: { orphan: true, path: '^src/' },
      to: {},
    },
    {
      name: 'no-unresolvable',
      comment:
        'The import names a file or package that is not there. The benchmark has packages of its own, and looks at what is built.',
      severity: 'error',
      from: { pathNot: '^bench/' },
      to: { couldNotResolve: true },
    },
    {
      name: 'sources-use-no-development-package',
      comment: 'What runs must be installed with `npm ci --omit=dev`.',
      severity: 'error',
      from: { path: '^(src|migrations)/' },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
  ],
  options: {
    tsPreCompilationDeps: 'specify',
    detectJSDocImports: false,
    skipAnalysisNotInRules: true,
    doNotFollow: { path: ['node_modules', '^dist/'] },
    exclude: { path: '^dist/' },
    moduleSystems: ['es6', 'cjs'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
