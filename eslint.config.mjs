import tseslint from 'typescript-eslint';

/** Where time is measured, or the clock is read to be handed on. Everywhere else it comes in. */
const clockFiles = [
  'src/main.ts',
  'src/server/**',
  'src/cli/**',
  'src/database/open-database.ts',
  'src/database/embedded/**',
  'src/services/doctor-database.ts',
];

/** Where ids, salts, tokens and the names of drafts are drawn. Everywhere else they come in. */
const chanceFiles = [
  'src/main.ts',
  'src/server/**',
  'src/database/embedded/**',
  'src/domain/token.ts',
  'src/services/tokens.ts',
  'src/services/write.ts',
  'src/services/backup-file.ts',
];

const defaultExport = {
  selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
  message: 'Export by name: the name is then the same everywhere.',
};

/** A relative import must be a file as node will load it. */
const relativeImportWithoutExtension = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
].map((node) => ({
  selector: `${node} > Literal.source[value=/^\\.{1,2}\\u002F(?!.*\\.(js|mjs|cjs|json|css|md\\?raw)$)/]`,
  message: 'A relative import ends in .js (.mjs, .json, .css), as node loads it.',
}));

const clock = {
  selector:
    ':matches(NewExpression, CallExpression)[callee.name="Date"][arguments.length=0], CallExpression[callee.object.name="Date"][callee.property.name="now"]',
  message: 'The time comes in (session.now): a rule that reads the clock cannot be tested.',
};

const chance = {
  selector:
    'CallExpression[callee.object.name="Math"][callee.property.name="random"], CallExpression[callee.name=/^(randomUUID|randomBytes|randomInt)$/], CallExpression[callee.property.name=/^(randomUUID|randomBytes|randomInt|getRandomValues)$/]',
  message: 'Randomness comes in: what draws its own cannot be repeated.',
};

const environment = [
  {
    selector: 'MemberExpression[object.name="process"][property.name="env"]',
    message: 'Only src/config.ts reads the environment.',
  },
  {
    selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
    message: 'process is a global; the environment is read in src/config.ts alone.',
  },
];

/** The restrictions of one file; a rule's later entry replaces the earlier, so they are put together here. */
const restricted = (...more) => [
  'error',
  defaultExport,
  ...relativeImportWithoutExtension,
  ...more,
];

export default tseslint.config(
  { ignores: ['dist/**', 'coverage/**', '.heed/**', 'bench/.data/**', 'tests/guards/fixtures/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    name: 'every program',
    files: ['**/*.{ts,tsx,mts,mjs,cjs,js}'],
    plugins: { '@typescript-eslint': tseslint.plugin },
    languageOptions: { parser: tseslint.parser },
    rules: {
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-debugger': 'error',
      'no-eval': 'error',
      'no-fallthrough': 'error',
      'no-unsafe-finally': 'error',
      'no-self-assign': 'error',
      'no-dupe-keys': 'error',
      'no-unreachable': 'error',
      'no-constant-condition': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrors: 'all' },
      ],
      'no-restricted-syntax': ['error', ...relativeImportWithoutExtension],
    },
  },
  {
    name: 'typed programs',
    files: ['{src,migrations,tests,scripts,checks}/**/*.ts', '*.config.ts'],
    languageOptions: {
      parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/prefer-promise-reject-errors': 'error',
      '@typescript-eslint/no-base-to-string': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/ban-ts-comment': 'error',
    },
  },
  {
    name: 'the page',
    files: ['page/**/*.{ts,tsx}'],
    ignores: ['page/generated/**'],
    languageOptions: {
      parserOptions: { project: './page/tsconfig.json', tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      'no-restricted-syntax': restricted(...environment, clock, chance),
    },
  },
  {
    name: 'sources',
    files: ['src/**/*.ts', 'migrations/**/*.ts'],
    rules: {
      'no-console': 'error',
      'no-restricted-syntax': restricted(...environment, clock, chance),
    },
  },
  {
    name: 'where the clock is read',
    files: clockFiles,
    rules: { 'no-restricted-syntax': restricted(...environment, chance) },
  },
  {
    name: 'where chance is asked',
    files: chanceFiles,
    rules: { 'no-restricted-syntax': restricted(...environment, clock) },
  },
  {
    name: 'where both are',
    files: chanceFiles.filter((file) => clockFiles.includes(file)),
    rules: { 'no-restricted-syntax': restricted(...environment) },
  },
  {
    name: 'where the environment is read',
    files: ['src/config.ts'],
    rules: { 'no-restricted-syntax': restricted(clock, chance) },
  },
  { name: 'the command line', files: ['src/cli/**/*.ts'], rules: { 'no-console': 'off' } },
);
