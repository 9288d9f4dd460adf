import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { acceptedLanguages } from './accept-language.js';
import type { AskPublic } from './ask-public.js';
import { sendCompressed } from './compression.js';
import { fileRoutes } from './page-files.js';
import { setPageHeaders, type PageKind } from './page-headers.js';
import { listDownloadRoute, type ListDownloads } from './list-downloads.js';
import type { Route } from './router.js';

interface PageAssets {
  script: string;
  styles: string[];
  icon: string;
  widgetStyle: string;
  explore: { script: string; styles: string[] };
}

/** What `scripts/build-page.mjs` built: the server's half of the page. */
interface BuiltPage {
  languages: string[];
  createPage(
    assets: PageAssets,
    ask: AskPublic,
  ): {
    answer(request: {
      path: string;
      search: string;
      origin: string;
    }): Promise<{ status: number; kind: PageKind; text: string; name?: string }>;
  };
  createListDownloads(ask: AskPublic): ListDownloads;
}

type ManifestEntry = { file: string; css?: string[] };

/**
 * The public page from the folder of a built one: its views, its widgets, its files, and what leads to them.
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
        const { path, search } = addressOf(request);
        if (/^\/[a-z]+$/.test(path)) return redirect(response, `${path}/${search}`);
        const page = createPage(assets, askFor(requestId));
        const origin = originOf(request);
        const { status, kind, text, name } = await page.answer({ path, search, origin });
        response.statusCode = status;
        setPageHeaders(response, kind, name);
        await sendCompressed(request, response, text);
      },
    },
    {
      // Without a language, the reader's own is taken: a widget speaks to whoever looks at it.
      method: 'GET',
      pattern: /^\/(?:embed\/.+|explore)$/,
      handle(request, response) {
        const { path, search } = addressOf(request);
        const language = pageLanguage(request.headers['accept-language']);
        redirect(response, `/${language}${path}${search}`);
      },
    },
    ...fileRoutes(join(folder, 'assets')),
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

function addressOf(request: IncomingMessage): { path: string; search: string } {
  const url = request.url!;
  const mark = url.indexOf('?');
  return mark < 0
    ? { path: url, search: '' }
    : { path: url.slice(0, mark), search: url.slice(mark) };
}

/** By which scheme and host the reader came, as far as what stands before us says so. It is shown, never trusted. */
function originOf({ headers }: IncomingMessage): string {
  const { host = '' } = headers;
  if (!/^[\w.:[\]-]+$/.test(host)) return '';
  return `${headers['x-forwarded-proto'] === 'https' ? 'https' : 'http'}://${host}`;
}

function assetsOf(folder: string): PageAssets {
  const text = readFileSync(join(folder, 'assets', 'manifest.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, ManifestEntry>;
  const entry = (name: string) => {
    const { file, css = [] } = manifest[name]!;
    return { script: `/page/${file}`, styles: css.map((each) => `/page/${each}`) };
  };
  return {
    ...entry('client.ts'),
    icon: entry('design/icon.svg').script,
    widgetStyle: entry('design/widget.css').script,
    explore: entry('explore/explore.ts'),
  };
}
