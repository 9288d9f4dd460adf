import {
  FoundRowsOfFile,
  RowsOfFile,
  type RowOfFileFragment as Row,
} from './generated/operations.js';
import { shownColumns } from './parts/columns.js';
import { askedOf } from './views/recommendations-data.js';
import type { Visit, World } from './visit.js';

/** How many rows are asked for at once: what the cost limit of the API leaves room for with every column. */
export const rowsPerRequest = 70;

interface Page {
  rows: Row[];
  next: string | null;
  /** The newest revision when the page was read. */
  revision: number;
}

/**
 * All rows of what the address asks for, as known at a revision, page by page. The next page is asked for while the
 * one before is written, and no further ahead. Each is a request of its own, so a slow reader holds nothing of the
 * database.
 */
export async function* readRows(
  visit: Visit,
  collectionId: string | null,
  revision: number,
): AsyncGenerator<Row[], void> {
  const { asOf, knownAt, atRevision } = visit.world;
  // Without a day, the list is that of the present, whatever the revision.
  const world = asOf ? { asOf } : {};
  let givenCount = 0;
  // As long as nothing is written, the newest revision is the present, which is read several times as fast as the past.
  if (!knownAt && atRevision === undefined) {
    let isPresent = true;
    for await (const page of pagesOf(visit, collectionId, world)) {
      isPresent = page.revision === revision;
      if (!isPresent) break;
      givenCount += page.rows.length;
      yield page.rows;
    }
    if (isPresent) return;
  }
  // A cursor leads to no other world, so the past is read from its first row, without those that were given.
  for await (const { rows } of pagesOf(visit, collectionId, { ...world, atRevision: revision })) {
    const knownCount = Math.min(givenCount, rows.length);
    givenCount -= knownCount;
    yield rows.slice(knownCount);
  }
}

async function* pagesOf(
  visit: Visit,
  collectionId: string | null,
  world: World,
): AsyncGenerator<Page, void> {
  const load = createLoad(visit, collectionId, world);
  for (let coming: Promise<Page> | null = load(null); coming;) {
    const page: Page = await coming;
    coming = page.next === null ? null : load(page.next);
    // Who takes no further page never hears of it; who does is told by `await`.
    coming?.catch(() => {});
    yield page;
  }
}

/** Asks for pages with nothing but what the shown columns say. */
function createLoad(visit: Visit, collectionId: string | null, world: World) {
  const { query, orderBy, ...asked } = askedOf(visit.search, collectionId);
  const shown = shownColumns(visit.search);
  const columns = {
    issuers: shown.includes('issuers'),
    addressees: shown.includes('addressees'),
    response: shown.includes('response'),
    deadline: shown.includes('deadline'),
    theme: shown.includes('theme'),
    status: shown.includes('status'),
  };
  return async (after: string | null): Promise<Page> => {
    const page = { ...world, ...asked, ...columns, first: rowsPerRequest, after };
    // What is asked is kept for views to show; here it would grow with the file.
    visit.asked.length = 0;
    const { revision, ...answer } =
      query === null
        ? await visit.ask(RowsOfFile, { ...page, orderBy })
        : await visit.ask(FoundRowsOfFile, { ...page, query });
    const { nodes, pageInfo } = 'search' in answer ? answer.search : answer.recommendations;
    return { rows: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null, revision };
  };
}
