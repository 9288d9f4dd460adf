import { addressOf, changedAddress, collectionPath } from '../address.js';
import type { Perspective } from '../generated/operations.js';
import { implementedBuckets } from '../charts/status-colours.js';
import { Cite } from '../parts/cite.js';
import { FigureLinks } from '../parts/figure-links.js';
import { Groups } from '../parts/groups.js';
import { Help } from '../parts/help.js';
import { ListedRecommendation } from '../parts/listed-recommendation.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { OrganizationLink, OrganizationLinks } from '../parts/organization-link.js';
import { SearchForm } from '../parts/search-form.js';
import { StatusBar } from '../parts/status.js';
import { Trend } from '../parts/trend.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { loadCollection, type CollectionData } from './collection-data.js';

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

/** The five perspectives, the headline's first, as the aliases of the operation name them. */
function perspectivesOf({ collection, figures }: CollectionData) {
  const summaries = {
    STATE: figures.state,
    CIVIL_SOCIETY: figures.civilSociety,
    NATIONAL_INSTITUTION: figures.nationalInstitution,
    INTERNATIONAL: figures.international,
    JOINT: figures.joint,
  };
  const head = collection.headlinePerspective;
  const order = Object.keys(summaries) as Perspective[];
  return [head, ...order.filter((name) => name !== head)]
    .map((name) => ({ name, summary: summaries[name] }))
    .filter(
      ({ name, summary }) =>
        name === head ||
        summary.statuses.some((one) => one.bucket !== 'NOT_ASSESSED' && one.count > 0),
    );
}

function Judgements({ data, visit }: Props) {
  const { words } = visit;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('collection.judgements')}</h2>
        <Help about="help.divided" visit={visit} />
      </div>
      {perspectivesOf(data).map(({ name, summary }) => (
        <Judgement data={data} visit={visit} name={name} summary={summary} />
      ))}
    </section>
  );
}

interface JudgementProps extends Props {
  name: Perspective;
  summary: ReturnType<typeof perspectivesOf>[number]['summary'];
}

function Judgement({ data: { collection, figures }, visit, name, summary }: JudgementProps) {
  const { words } = visit;
  const label = figures.labels[0]?.values.find(({ value }) => value === name);
  const speakers = collection.speakers.filter(({ perspective }) => perspective === name);
  const implemented = summary.statuses
    .filter(({ bucket }) => implementedBuckets.includes(bucket))
    .reduce((sum, { count }) => sum + count, 0);
  const list = `${collectionPath(collection.slug)}/recommendations`;
  return (
    <section class="judgement">
      <div class="with-help">
        <h3>{label?.label}</h3>
        {name === collection.headlinePerspective && (
          <>
            <span class="tag">{words.say('collection.headline')}</span>
            <Help about="help.headline" visit={visit} />
          </>
        )}
      </div>
      <p class="judgement-figure">
        <a
          href={addressOf(visit, list, {
            perspective: name,
            status: implementedBuckets,
            counted: 1,
          })}
        >
          {words.say('collection.implemented', {
            count: implemented,
            total: summary.recommendationCount,
          })}
        </a>
      </p>
      {speakers.length === 0 ? (
        <p class="aside">{words.say('collection.noSpeakers')}</p>
      ) : (
        <div class="aside with-help judgement-speakers">
          <span>
            {words.say('collection.speakers')}{' '}
            <OrganizationLinks
              of={speakers.map(({ organization }) => organization)}
              visit={visit}
            />
          </span>
          <Help about="help.speakers" visit={visit} />
        </div>
      )}
      <StatusBar
        counts={summary.statuses}
        visit={visit}
        addressOfCount={(bucket) =>
          addressOf(visit, list, { perspective: name, status: bucket, counted: 1 })
        }
      />
    </section>
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
              {words.instant(recordedAt)} · {kindLabel.label} ·{' '}
              <OrganizationLink of={organization} visit={visit} />
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
