import { changedAddress, type Place } from '../address.js';
import type { Visit } from '../visit.js';

/** A page of a connection of the API. */
interface Page {
  totalCount: number | null;
  nodes: readonly unknown[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

interface PagerProps {
  /** The parameter that says where the list stands. */
  place: Place;
  /** What is listed, in words. */
  name: string;
  page: Page;
  visit: Visit;
}

/**
 * Where a list stands, which a parameter says as `21.<cursor>`: the number of the first row, as cursors know none, and
 * what it comes behind.
 */
export function placeOf({ search }: Pick<Visit, 'search'>, place: Place) {
  const [, number = '1', after = null] = /^(\d{1,9})\.(.+)$/.exec(search.get(place) ?? '') ?? [];
  return { from: Number(number), after };
}

/** Which rows of how many are shown, and the way to the others; nothing where all are. */
export function Pager({ place, name, page, visit }: PagerProps) {
  const { words } = visit;
  const { totalCount, nodes, pageInfo } = page;
  const { from, after } = placeOf(visit, place);
  if (!pageInfo.hasNextPage && !after) return null;
  const until = from + nodes.length;
  const addressOfPage = (at: string | null) => `${changedAddress(visit, { [place]: at })}#${place}`;
  return (
    <nav class="pager" aria-label={`${words.say('pager.title')}: ${name}`}>
      <span>
        {words.say('pager.rows', { first: from, last: until - 1, count: totalCount ?? until - 1 })}
      </span>
      {after && <a href={addressOfPage(null)}>{words.say('pager.first')}</a>}
      {pageInfo.hasNextPage && (
        <a href={addressOfPage(`${until}.${pageInfo.endCursor}`)} rel="next">
          {words.say('pager.next')}
        </a>
      )}
    </nav>
  );
}
