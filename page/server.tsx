import { renderToString } from 'preact-render-to-string';
import { PageProblem, type Ask } from './ask.js';
import { Layout, type Assets } from './layout.js';
import type { Frame } from './view.js';
import { views } from './views.js';
import { openVisit, type Visit } from './visit.js';
import type { Language } from './words/words.js';
import type { ComponentChildren } from 'preact';
import { ProblemBody } from './views/problem.js';
import { embeddedViews } from './widgets/embedded-views.js';
import { WidgetLayout } from './widgets/widget-layout.js';
import type { Widget } from './widgets/widget.js';

export { createListDownloads } from './list-download.js';
export { operations } from './generated/operations.js';
export { languages } from './words/words.js';

export interface PageAnswer {
  status: number;
  /** Views are for this site alone; what is embedded may stand on any. */
  kind: 'view' | 'widget' | 'image' | 'table';
  text: string;
  /** What a file is to be called where it is kept. */
  name?: string;
}

/** What somebody asks for. */
export interface PageRequest {
  /** Begins with a language. */
  path: string;
  /** The query string with its question mark, or nothing. */
  search: string;
  /** The scheme and host by which the reader came; empty where it is not known. */
  origin: string;
}

/** What the server mounts: every view under `/en/`, `/ru/` and `/kk/`, made from what the API answers. */
export function createPage(assets: Assets, ask: Ask) {
  return {
    async answer({ path, search, origin }: PageRequest): Promise<PageAnswer> {
      const [, language, embed, rest] = /^\/(en|ru|kk)(\/embed(?=\/))?(\/.*)?$/.exec(path) ?? [];
      const visit = openVisit(
        (language ?? 'en') as Language,
        rest ?? '/',
        new URLSearchParams(search),
        origin,
        ask,
      );
      return embed ? await answerEmbedded(visit) : await answerView(visit);
    },
  };

  async function answerView(visit: Visit): Promise<PageAnswer> {
    const { status, ...opened } = await orProblem(visit, () => openView(visit));
    return { status, kind: 'view', text: drawView(visit, opened.frame, opened.body) };
  }

  async function answerEmbedded(visit: Visit): Promise<PageAnswer> {
    const opened = await orProblem(visit, () => openEmbedded(visit));
    const { status } = opened;
    if (!('kind' in opened)) {
      // A link of ours would open within the frame, where views refuse to stand.
      const { title } = opened.frame;
      return { status, kind: 'widget', text: drawWidget(visit, null, title, <h1>{title}</h1>) };
    }
    if (opened.kind !== 'widget') return { ...opened, status };
    const { widget } = opened;
    return { status, kind: 'widget', text: drawWidget(visit, widget, widget.title, widget.body) };
  }

  function drawView(visit: Visit, frame: Frame, body: ComponentChildren): string {
    const tree = (
      <Layout visit={visit} frame={frame} assets={assets}>
        {body}
      </Layout>
    );
    return `<!doctype html>${renderToString(tree)}`;
  }

  function drawWidget(
    visit: Visit,
    widget: Widget | null,
    title: string,
    body: ComponentChildren,
  ): string {
    const tree = (
      <WidgetLayout visit={visit} widget={widget} title={title} style={assets.widgetStyle}>
        {body}
      </WidgetLayout>
    );
    return `<!doctype html>${renderToString(tree)}`;
  }
}

/** What is opened, or what is said in its place where there is nothing or it cannot be had. */
async function orProblem<Opened extends object>(visit: Visit, open: () => Promise<Opened>) {
  try {
    return { status: 200, ...(await open()) };
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    const frame: Frame = { title: visit.words.say(error.key), notices: [] };
    return { status: error.status, frame, body: <ProblemBody problem={error} visit={visit} /> };
  }
}

async function openView(visit: Visit) {
  for (const view of views) {
    const match = view.pattern.exec(visit.path);
    if (match) return await view.open(visit, match.slice(1).map(decoded));
  }
  throw new PageProblem(404, 'problem.notFound');
}

async function openEmbedded(visit: Visit) {
  for (const view of embeddedViews) {
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
