import { changedAddress } from '../address.js';
import { Cite } from '../parts/cite.js';
import { columns, ListedRecommendation, type Column } from '../parts/listed-recommendation.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { Snippets } from '../parts/snippets.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { RecommendationsForm } from './recommendations-form.js';
import { loadRecommendations, type RecommendationsData } from './recommendations-data.js';

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
    const chosen = visit.search.getAll('column').filter((name) => name !== '') as Column[];
    const shown = chosen.length > 0 ? chosen : columns;
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
        <WorldForm visit={visit} />
        <div class="sides">
          <details class="narrow">
            <summary>{words.say('facets.title')}</summary>
            <RecommendationsForm data={data} visit={visit} shown={shown} />
          </details>
          <section aria-labelledby="found">
            <h2 id="found">{words.say('recommendations.found', { count: data.totalCount })}</h2>
            {data.searchedFor && (
              <p>{words.say('search.nearSpelling', { query: data.searchedFor })}</p>
            )}
            {data.totalCount === 0 && <p class="empty">{words.say('recommendations.none')}</p>}
            {data.items.map(({ item, snippets }) => (
              <ListedRecommendation item={item} visit={visit} shown={shown}>
                <Snippets snippets={snippets} />
              </ListedRecommendation>
            ))}
            <Pager next={data.next} visit={visit} />
          </section>
        </div>
        <Cite visit={visit} asOf={basis.asOf} revision={basis.revision} />
      </>
    );
  },
});

function Pager({ next, visit }: { next: string | null; visit: Visit }) {
  const { words, search } = visit;
  if (!next && !search.get('after')) return null;
  return (
    <nav class="pager" aria-label={words.say('pager.title')}>
      {search.get('after') && (
        <a href={changedAddress(visit, { after: null })}>{words.say('pager.first')}</a>
      )}
      {next && (
        <a href={changedAddress(visit, { after: next })} rel="next">
          {words.say('pager.next')}
        </a>
      )}
    </nav>
  );
}
