import { addressOf, collectionPath } from '../address.js';
import {
  Collections,
  type CollectionHeadFragment,
  type CollectionsQuery,
} from '../generated/operations.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { inOrder, StatusBar } from '../parts/status.js';
import { SearchForm } from '../parts/search-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';

/** It is in no list of the API: an invented collection is answered only when it is named. */
const practiceSlug = 'practice-penal-reform';

/** `/`: every collection, and apart from them the invented one for practice. */
export const collectionsView = defineView<CollectionsQuery>({
  pattern: /^\/$/,
  load: (visit) => visit.ask(Collections, { practice: practiceSlug }),
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
        <h2>{words.say('collections.title')}</h2>
        {nodes.length === 0 && <p>{words.say('collections.none')}</p>}
        <ul class="cards">
          {nodes.map((collection) => (
            <CollectionCard
              collection={collection}
              visit={visit}
              counts={
                data.headlines.groups.find(({ subject }) => subject?.id === collection.id)?.statuses
              }
            />
          ))}
        </ul>
        {data.practice && (
          <section class="practice">
            <h2>{words.say('collections.practice')}</h2>
            <ul class="cards">
              <CollectionCard collection={data.practice} visit={visit} />
            </ul>
          </section>
        )}
      </>
    );
  },
});

interface CardProps {
  collection: CollectionHeadFragment;
  visit: Visit;
  /** Where its recommendations stand, as its headline perspective sees it. */
  counts?: CollectionsQuery['headlines']['groups'][number]['statuses'];
}

function CollectionCard({ collection, visit, counts }: CardProps) {
  const { words } = visit;
  const { slug, title, description, heldCount, isInvented, headlinePerspectiveLabel } = collection;
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
        {heldCount > 0 ? (
          <a href={addressOf(visit, list, { counted: 1 })}>
            {words.say('collection.held', { count: heldCount })}
          </a>
        ) : (
          words.say('collection.held', { count: heldCount })
        )}
        {reported(collection, visit)}
      </p>
      {counts && (
        <>
          <p class="card-count">
            {words.say('collection.asSeenBy', { perspective: headlinePerspectiveLabel.label })}
          </p>
          <StatusBar
            counts={inOrder(counts)}
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
