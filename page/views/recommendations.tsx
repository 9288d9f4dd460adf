import { changedAddress } from '../address.js';
import { Cite } from '../parts/cite.js';
import { FigureLinks } from '../parts/figure-links.js';
import { shownColumns } from '../parts/columns.js';
import { ListedRecommendation } from '../parts/listed-recommendation.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { Snippets } from '../parts/snippets.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { pageSize } from './recommendations-address.js';
import { Conditions } from './recommendations-conditions.js';
import { loadRecommendations, type RecommendationsData } from './recommendations-data.js';
import { NarrowerLists } from './recommendations-narrower.js';
import { RecommendationsForm } from './recommendations-form.js';

interface Props {
  data: RecommendationsData;
  visit: Visit;
}

/** `/recommendations` and `/collections/{slug}/recommendations`: the list, narrowed, searched and sorted. */
export const recommendationsView = defineView<RecommendationsData>({
  pattern: /^(?:\/collections\/([^/]+))?\/recommendations$/,
  load: (visit, [slug]) => loadRecommendations(visit, slug),
  frame: ({ collection }, visit) => ({
    title: [visit.words.say('recommendations.title'), collection?.title?.value]
      .filter(Boolean)
      .join(' · '),
    notices: noticesOf(collection, visit),
  }),
  Body({ data, visit }) {
    const { words } = visit;
    const { basis } = data.facets.statusSummary;
    return (
      <>
        <div class="opening">
          <h1>{words.say('recommendations.title')}</h1>
          {data.collection && (
            <p class="lead">
              <LocalText text={data.collection.title} visit={visit} />
            </p>
          )}
        </div>
        <WorldForm visit={visit} days={data.days} />
        <div class="sides">
          <details class="narrow">
            <summary>{words.say('facets.title')}</summary>
            <RecommendationsForm data={data} visit={visit} shown={shownColumns(visit.search)} />
            <NarrowerLists data={data} visit={visit} />
          </details>
          <Found data={data} visit={visit} />
        </div>
        <FigureLinks slug={data.collection?.slug ?? null} visit={visit} />
        <Cite visit={visit} asOf={basis.asOf} revision={basis.revision} />
      </>
    );
  },
});

function Found({ data, visit }: Props) {
  const { words, search } = visit;
  const shown = shownColumns(search);
  return (
    <section aria-labelledby="found">
      <h2 id="found">{words.say('recommendations.found', { count: data.totalCount })}</h2>
      <Conditions data={data} visit={visit} />
      {data.searchedFor && <p>{words.say('search.nearSpelling', { query: data.searchedFor })}</p>}
      {data.totalCount === 0 ? (
        <p class="empty">{words.say('recommendations.none')}</p>
      ) : (
        <p class="aside">
          {data.items.length > 0 && (
            <>
              {words.say('pager.rows', {
                first: firstRow(visit),
                last: firstRow(visit) + data.items.length - 1,
                count: data.totalCount,
              })}{' '}
            </>
          )}
          <a class="download" href={downloadAddress(visit)}>
            {words.say('download.csv')}
          </a>
        </p>
      )}
      {data.items.map(({ item, snippets }) => (
        <ListedRecommendation item={item} visit={visit} shown={shown}>
          <Snippets snippets={snippets} />
        </ListedRecommendation>
      ))}
      <Pager next={data.next} visit={visit} />
    </section>
  );
}

/** Cursors know no numbers, so the address carries that of the first row along. */
function firstRow({ search }: Visit): number {
  const given = Number(search.get('from'));
  return search.get('after') && Number.isSafeInteger(given) && given > 0 ? given : 1;
}

/** This very list as a file: the same conditions, order, columns, language and world. */
function downloadAddress(visit: Visit): string {
  return changedAddress({ ...visit, path: `${visit.path}.csv` }, {});
}

function Pager({ next, visit }: { next: string | null; visit: Visit }) {
  const { words, search } = visit;
  if (!next && !search.get('after')) return null;
  const from = firstRow(visit) + pageSize;
  return (
    <nav class="pager" aria-label={words.say('pager.title')}>
      {search.get('after') && (
        <a href={changedAddress(visit, { after: null })}>{words.say('pager.first')}</a>
      )}
      {next && (
        <a href={changedAddress(visit, { after: next, from })} rel="next">
          {words.say('pager.next')}
        </a>
      )}
    </nav>
  );
}
