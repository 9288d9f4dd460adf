import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { acceptedCoding, addVary, type Coding } from './compression.js';
import { sendText } from './http-problem.js';
import type { Route } from './router.js';

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The endings of the compressed files that the build leaves beside a text. */
const endings: Record<Coding, string> = { br: '.br', gzip: '.gz' };

/**
 * The page's files for browsers. They bear a digest of their content in their names, so they can be kept for ever.
 * They are few and small, so they are held in memory.
 * @param folder where the build left them
 */
export function fileRoutes(folder: string): Route[] {
  const names = new Set(readdirSync(folder));
  return [...names]
    .filter((name) => extname(name) in mediaTypes)
    .map((name): Route => {
      const content = readFileSync(join(folder, name));
      const coded = new Map(
        (Object.keys(endings) as Coding[])
          .filter((coding) => names.has(name + endings[coding]))
          .map((coding) => [coding, readFileSync(join(folder, name + endings[coding]))]),
      );
      return {
        method: 'GET',
        pattern: `/page/${name}`,
        handle(request, response) {
          response.setHeader('content-type', mediaTypes[extname(name)]!);
          response.setHeader('cache-control', 'public, max-age=31536000, immutable');
          // A widget in a sandboxed frame has no origin of its own, and still loads its style from here.
          response.setHeader('cross-origin-resource-policy', 'cross-origin');
          if (coded.size > 0) addVary(response);
          const coding = acceptedCoding(request);
          const compressed = coding && coded.get(coding);
          if (!compressed) return sendText(response, content);
          response.setHeader('content-encoding', coding);
          sendText(response, compressed);
        },
      };
    });
}
