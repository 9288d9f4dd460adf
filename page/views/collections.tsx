import { addressOf, collectionPath } from '../address.js';
import { loadDays, type Days } from '../days.js';
import {
  Collections,
  PracticeFigures,
  type CollectionCountsFragment,
  type CollectionHeadFragment,
  type CollectionsQuery,
} from '../generated/operations.js';
import { Cite } from '../parts/cite.js';
import { Explained } from '../parts/explained.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { inOrder, StatusBar } from '../parts/status.js';
import { WorldForm } from '../parts/world-form.js';
import { Pager, placeOf } from '../parts/pager.js';
import { SearchForm } from '../parts/search-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';

/** It is in no list of the API: an invented collection is answered only when it is named. */
const practiceSlug = 'practice-penal-reform';

interface CollectionsData extends CollectionsQuery {
  days: Days;
  /** Where the recommendations of each collection stand, as its headline perspective sees it. */
  counts: ReadonlyMap<string, CollectionCountsFragment['groups'][number]>;
}

/** `/`: every collection, and apart from them the invented one for practice. */
export const collectionsView = defineView<CollectionsData>({
  pattern: /^\/$/,
  async load(visit) {
    const [days, found] = await Promise.all([
      loadDays(visit, null),
      visit.ask(Collections, {
        ...visit.world,
        practice: practiceSlug,
        after: placeOf(visit, 'after').after,
      }),
    ]);
    const { practice, statusSummary } = found;
    const invented =
      practice && (await visit.ask(PracticeFigures, { ...visit.world, practice: practice.id }));
    const groups = [...statusSummary.groups, ...(invented?.statusSummary.groups ?? [])];
    return { ...found, days, counts: new Map(groups.map((one) => [one.subject?.id ?? '', one])) };
  },
  frame: (_data, { words }) => ({ title: words.say('collections.title'), notices: [] }),
  Body({ data, visit }) {
    const { words } = visit;
    const { nodes } = data.collections;
    return (
      <>
        <div class="opening">
          <h1>{words.say('collections.question')}</h1>
          <p class="lead">{words.say('collections.lead')}</p>
          <SearchForm visit={visit} />
        </div>
        <WorldForm visit={visit} days={data.days} />
        <div class="with-help" id="after">
          <h2>{words.say('collections.title')}</h2>
          <Explained word="facets.perspective" about="help.perspective" visit={visit} />
          <Explained word="facets.headline" about="help.headline" visit={visit} />
          <Explained word="explained.divided" about="help.divided" visit={visit} />
        </div>
        {nodes.length === 0 && <p>{words.say('collections.none')}</p>}
        <ul class="cards">
          {nodes.map((collection) => (
            <CollectionCard collection={collection} data={data} visit={visit} />
          ))}
        </ul>
        <Pager
          place="after"
          name={words.say('collections.title')}
          page={data.collections}
          visit={visit}
        />
        {data.practice && (
          <section class="practice">
            <h2>{words.say('collections.practice')}</h2>
            <ul class="cards">
              <CollectionCard collection={data.practice} data={data} visit={visit} />
            </ul>
          </section>
        )}
        <Cite visit={visit} {...data.statusSummary.basis} />
      </>
    );
  },
});

interface CardProps {
  collection: CollectionHeadFragment;
  data: CollectionsData;
  visit: Visit;
}

function CollectionCard({ collection, data, visit }: CardProps) {
  const { words } = visit;
  const { id, slug, title, description, isInvented, headlinePerspectiveLabel } = collection;
  const counted = data.counts.get(id);
  const count = counted?.recommendationCount ?? 0;
  const list = `${collectionPath(slug)}/recommendations`;
  return (
    <li class={isInvented ? 'card card-invented' : 'card'}>
      <h3>
        <a href={addressOf(visit, collectionPath(slug))}>
          <LocalText text={title} visit={visit} />
        </a>
      </h3>
      {noticesOf(collection, visit).map((notice) => (
        <p class={notice.isInvented ? 'notice notice-invented' : 'notice'}>{notice.text}</p>
      ))}
      {description && (
        <p>
          <LocalText text={description} visit={visit} />
        </p>
      )}
      <p class="card-count">
        {count > 0 ? (
          <a href={addressOf(visit, list, { counted: 1 })}>
            {words.say('collection.held', { count })}
          </a>
        ) : (
          words.say('collection.held', { count })
        )}
        {reported(collection, visit)}
      </p>
      {counted && count > 0 && (
        <>
          <p class="card-count">
            {words.say('collection.asSeenBy', { perspective: headlinePerspectiveLabel.label })}
          </p>
          <StatusBar
            counts={inOrder(counted.statuses)}
            visit={visit}
            addressOfCount={(status) => addressOf(visit, list, { status, counted: 1 })}
          />
        </>
      )}
    </li>
  );
}

function reported(
  { reportedCount: count, isReportedCountApproximate: isApproximate }: CollectionHeadFragment,
  { words }: Visit,
): string {
  if (count === null) return '';
  return ` · ${words.say(isApproximate ? 'collection.reportedAbout' : 'collection.reported', { count })}`;
}
