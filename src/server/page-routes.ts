import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedLanguages } from './accept-language.js';
import type { AskPublic } from './ask-public.js';
import { listDownloadRoute, type ListDownloads } from './list-downloads.js';
import type { Route } from './router.js';

/** What `scripts/build-page.mjs` built: the server's half of the page. */
interface BuiltPage {
  languages: string[];
  createPage(
    assets: { script: string; styles: string[] },
    ask: AskPublic,
  ): {
    answer(path: string, search: string): Promise<{ status: number; html: string }>;
  };
  createListDownloads(ask: AskPublic): ListDownloads;
}

type ManifestEntry = { file: string; css?: string[] };

/**
 * The public page from the folder of a built one: its views, its files, and `/` for browsers.
 * Without a built page there are no such routes, and the API is served alone.
 * @param askFor gives the GraphQL of the public for one request
 */
export async function pageRoutes(
  folder: string | null,
  askFor: (requestId: string) => AskPublic,
): Promise<Route[]> {
  if (folder === null || !existsSync(join(folder, 'server.js'))) return [];
  const { createPage, createListDownloads, languages } = (await import(
    pathToFileURL(join(folder, 'server.js')).href
  )) as BuiltPage;
  const assets = assetsOf(folder);
  return [
    listDownloadRoute(languages, (requestId) => createListDownloads(askFor(requestId))),
    {
      method: 'GET',
      pattern: new RegExp(`^/(?:${languages.join('|')})(?:/.*)?$`),
      async handle(request, response, _match, requestId) {
        const url = request.url!;
        const mark = url.indexOf('?');
        const path = mark < 0 ? url : url.slice(0, mark);
        const search = mark < 0 ? '' : url.slice(mark);
        if (/^\/[a-z]+$/.test(path)) return redirect(response, `${path}/${search}`);
        const page = createPage(assets, askFor(requestId));
        const { status, html } = await page.answer(path, search);
        response.statusCode = status;
        response.setHeader('content-type', 'text/html; charset=utf-8');
        response.setHeader('content-security-policy', pagePolicy);
        response.end(html);
      },
    },
    ...fileRoutes(folder),
  ];
}

/** The language of the page for somebody who names none in the address. */
export function pageLanguage(acceptLanguage: string | undefined): string {
  const wanted = acceptedLanguages(acceptLanguage).map((tag) => tag.split('-')[0]!);
  return wanted.find((tag) => ['en', 'ru', 'kk'].includes(tag)) ?? 'en';
}

export function redirect(response: ServerResponse, address: string): void {
  response.statusCode = 302;
  response.setHeader('location', address);
  response.setHeader('vary', 'Accept, Accept-Language');
  response.end();
}

/** Nothing inline, and nothing from anywhere else. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** The files bear a digest of their content in their names, so they can be kept for ever. They are few and small. */
function fileRoutes(folder: string): Route[] {
  return readdirSync(join(folder, 'assets'))
    .filter((name) => extname(name) in mediaTypes)
    .map((name): Route => {
      const content = readFileSync(join(folder, 'assets', name));
      return {
        method: 'GET',
        pattern: `/page/${name}`,
        handle(_request, response) {
          response.setHeader('content-type', mediaTypes[extname(name)]!);
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
          response.end(content);
        },
      };
    });
}

function assetsOf(folder: string): { script: string; styles: string[] } {
  const text = readFileSync(join(folder, 'assets', 'manifest.json'), 'utf8');
  const { file, css = [] } = (JSON.parse(text) as Record<string, ManifestEntry>)['client.ts']!;
  return { script: `/page/${file}`, styles: css.map((name) => `/page/${name}`) };
}
