import { renderToString } from 'preact-render-to-string';
import { PageProblem, type Ask } from './ask.js';
import { Layout, type Assets } from './layout.js';
import type { Frame } from './view.js';
import { views } from './views.js';
import { openVisit, type Visit } from './visit.js';
import type { Language } from './words/words.js';
import type { ComponentChildren } from 'preact';
import { ProblemBody } from './views/problem.js';

export { createListDownloads } from './list-download.js';
export { operations } from './generated/operations.js';
export { languages } from './words/words.js';

export interface PageAnswer {
  status: number;
  html: string;
}

/** What the server mounts: every view under `/en/`, `/ru/` and `/kk/`, made from what the API answers. */
export function createPage(assets: Assets, ask: Ask) {
  return {
    /** @param path begins with a language; @param search the query string with its question mark, or nothing */
    async answer(path: string, search: string): Promise<PageAnswer> {
      const [, language, rest] = /^\/(en|ru|kk)(\/.*)?$/.exec(path) ?? [];
      const visit = openVisit(
        (language ?? 'en') as Language,
        rest ?? '/',
        new URLSearchParams(search),
        ask,
      );
      try {
        const { frame, body } = await openView(visit);
        return { status: 200, html: draw(visit, frame, body) };
      } catch (error) {
        if (!(error instanceof PageProblem)) throw error;
        const frame = { title: visit.words.say(error.key), notices: [] };
        const body = <ProblemBody problem={error} visit={visit} />;
        return { status: error.status, html: draw(visit, frame, body) };
      }
    },
  };

  function draw(visit: Visit, frame: Frame, body: ComponentChildren): string {
    const tree = (
      <Layout visit={visit} frame={frame} assets={assets}>
        {body}
      </Layout>
    );
    return `<!doctype html>${renderToString(tree)}`;
  }
}

async function openView(visit: Visit) {
  for (const view of views) {
    const match = view.pattern.exec(visit.path);
    if (match) return await view.open(visit, match.slice(1).map(decoded));
  }
  throw new PageProblem(404, 'problem.notFound');
}

function decoded(group: string | undefined): string {
  try {
    return decodeURIComponent(group ?? '');
  } catch {
    throw new PageProblem(404, 'problem.notFound');
  }
}
