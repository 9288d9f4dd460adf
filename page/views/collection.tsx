import { addressOf, changedAddress, collectionPath } from '../address.js';
import { Cite } from '../parts/cite.js';
import { FigureLinks } from '../parts/figure-links.js';
import { Groups } from '../parts/groups.js';
import { Help } from '../parts/help.js';
import { ListedRecommendation } from '../parts/listed-recommendation.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { OrganizationLink } from '../parts/organization-link.js';
import { SearchForm } from '../parts/search-form.js';
import { Trend } from '../parts/trend.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { loadCollection, type CollectionData } from './collection-data.js';
import { Answers, Judgements, perspectivesOf } from './collection-judgements.js';

interface Props {
  data: CollectionData;
  visit: Visit;
}

/** `/collections/{slug}`: what was asked, and what became of it by whose judgement. */
export const collectionView = defineView<CollectionData>({
  pattern: /^\/collections\/([^/]+)$/,
  load: (visit, [slug]) => loadCollection(visit, slug!),
  frame: ({ collection }, visit) => ({
    title: collection.title?.value ?? collection.slug,
    notices: noticesOf(collection, visit),
  }),
  Body({ data, visit }) {
    const { figures, collection } = data;
    const { basis, recommendationCount } = figures.state;
    return (
      <>
        <Opening data={data} visit={visit} />
        <WorldForm visit={visit} days={data.days} />
        {recommendationCount === 0 ? (
          <p class="empty">{visit.words.say('collection.empty')}</p>
        ) : (
          <>
            <Judgements data={data} visit={visit} />
            <Answers data={data} visit={visit} />
            <Disputes data={data} visit={visit} />
            <ThroughTheYears data={data} visit={visit} />
            <Latest data={data} visit={visit} />
          </>
        )}
        <FigureLinks slug={collection.slug} visit={visit} />
        <Cite visit={visit} asOf={basis.asOf} revision={basis.revision} />
      </>
    );
  },
});

function Opening({ data: { collection, figures }, visit }: Props) {
  const { words } = visit;
  const { title, description, statement, reportedCount, isReportedCountApproximate } = collection;
  const { recommendationCount, basis } = figures.state;
  const list = `${collectionPath(collection.slug)}/recommendations`;
  return (
    <div class="opening">
      <h1>
        <LocalText text={title} visit={visit} />
      </h1>
      <div class="figure">
        <a href={addressOf(visit, list, { counted: 1 })}>
          {words.say('collection.held', { count: recommendationCount })}
        </a>
        {basis.concernCount > 0 && (
          <>
            {' · '}
            <a href={addressOf(visit, list, { type: 'CONCERN' })}>
              {words.say('collection.concerns', { count: basis.concernCount })}
            </a>{' '}
            <Help about="help.concern" visit={visit} />
          </>
        )}
        {reportedCount !== null && (
          <>
            {' · '}
            {words.say(
              isReportedCountApproximate ? 'collection.reportedAbout' : 'collection.reported',
              { count: reportedCount },
            )}{' '}
            <Help about="help.reported" visit={visit} />
          </>
        )}
      </div>
      {description && (
        <p class="lead">
          <LocalText text={description} visit={visit} />
        </p>
      )}
      {statement && (
        <blockquote>
          <LocalText text={statement} visit={visit} />
        </blockquote>
      )}
      <SearchForm visit={visit} slug={collection.slug} />
    </div>
  );
}

function Disputes({ data: { collection, figures }, visit }: Props) {
  const { words } = visit;
  const { totalCount, nodes } = figures.disputed;
  const list = `${collectionPath(collection.slug)}/recommendations`;
  if (totalCount === 0) return null;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('collection.disputes')}</h2>
        <Help about="help.disputed" visit={visit} />
      </div>
      {nodes.map((item) => (
        <ListedRecommendation item={item} visit={visit} shown={['status']} />
      ))}
      <p>
        <a href={addressOf(visit, list, { disputed: 1 })}>
          {words.say('collection.allDisputes', { count: totalCount })}
        </a>
      </p>
    </section>
  );
}

function ThroughTheYears({ data, visit }: Props) {
  const { words } = visit;
  const { trend, byAddressee, byTheme, perspective, collection, figures } = data;
  const label = figures.labels[0]?.values.find(({ value }) => value === perspective)?.label ?? '';
  const parameters = { slug: collection.slug, perspective, visit };
  return (
    <>
      <nav class="perspectives" aria-label={words.say('collection.perspective')}>
        {perspectivesOf(data).map(({ name }) => (
          <a
            href={changedAddress(visit, { perspective: name })}
            aria-current={name === perspective ? 'true' : undefined}
          >
            {figures.labels[0]?.values.find(({ value }) => value === name)?.label}
          </a>
        ))}
      </nav>
      <Trend
        points={trend}
        label={label}
        perspective={perspective}
        slug={collection.slug}
        visit={visit}
      />
      <Groups
        heading={words.say('collection.byAddressee', { perspective: label })}
        parameter="addressee"
        summary={byAddressee}
        {...parameters}
      />
      <Groups
        heading={words.say('collection.byTheme', { perspective: label })}
        parameter="term"
        summary={byTheme}
        {...parameters}
      />
    </>
  );
}

function Latest({ data: { figures, collection }, visit }: Props) {
  const { words } = visit;
  return (
    <section>
      <h2>{words.say('collection.latest')}</h2>
      {figures.latest.nodes.map((item) => (
        <ListedRecommendation item={item} visit={visit}>
          {item.history.nodes.map(({ recordedAt, kindLabel, organization }) => (
            <p class="aside">
              {words.say('collection.entered', { instant: words.instant(recordedAt) })} ·{' '}
              {kindLabel.label} · <OrganizationLink of={organization} visit={visit} />
            </p>
          ))}
        </ListedRecommendation>
      ))}
      <p>
        <a
          href={addressOf(visit, `${collectionPath(collection.slug)}/recommendations`, {
            sort: 'REVISION-DESC',
          })}
        >
          {words.say('collection.all')}
        </a>
      </p>
    </section>
  );
}
