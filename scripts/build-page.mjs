// Builds the public page into dist/page, or into the folder that is given: files for browsers under
// assets/, one program for the server, and documents.json, the manifest of its GraphQL operations.
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build } from 'vite';

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** What browsers load: the script and style of every view, the style of widgets, and the API explorer. */
const entries = ['client.ts', 'design/widget.css', 'explore/explore.ts'];

/** @param {string} folder */
export async function buildPage(folder = join(root, 'dist', 'page')) {
  const page = join(root, 'page');
  const shared = {
    root: page,
    base: '/page/',
    configFile: false,
    logLevel: 'warn',
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    ...shared,
    build: {
      outDir: join(folder, 'assets'),
      assetsDir: '.',
      emptyOutDir: true,
      assetsInlineLimit: 0,
      manifest: 'manifest.json',
      modulePreload: { polyfill: false },
      target: 'es2022',
      chunkSizeWarningLimit: 1_000,
      rolldownOptions: { input: entries.map((name) => join(page, name)) },
    },
  });
  compressFiles(join(folder, 'assets'));
  await build({
    ...shared,
    // Whoever runs Heed needs none of the page's packages.
    ssr: { noExternal: true },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      ssr: join(page, 'server.tsx'),
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'node20',
      rolldownOptions: { output: { entryFileNames: 'server.js' } },
    },
  });
  const { operations } = await import(pathToFileURL(join(folder, 'server.js')).href);
  const documents = Object.fromEntries(
    operations.map(({ documentId, text }) => [documentId, text]),
  );
  writeFileSync(join(folder, 'documents.json'), `${JSON.stringify(documents, null, 1)}\n`);
}

/** Beside each text lies what is sent to those who take it compressed; fonts are compressed already. */
function compressFiles(folder) {
  for (const name of readdirSync(folder).filter((each) => /\.(js|css)$/.test(each))) {
    const content = readFileSync(join(folder, name));
    writeFileSync(join(folder, `${name}.br`), brotliCompressSync(content));
    writeFileSync(join(folder, `${name}.gz`), gzipSync(content, { level: 9 }));
  }
}

if (resolve(process.argv[1] ?? '') === fileURLToPath(import.meta.url)) {
  await buildPage(process.argv[2]);
}
