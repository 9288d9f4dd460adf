import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Without the alias graphql is loaded twice, once as CommonJS, and refuses its own types.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/global-setup.ts'],
    setupFiles: ['tests/setup/reflect.ts'],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 60_000,
    server: { deps: { inline: ['type-graphql'] } },
  },
});
