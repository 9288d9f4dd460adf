import { addressOf, collectionPath } from '../address.js';
import type { Perspective } from '../generated/operations.js';
import { Explained } from '../parts/explained.js';
import { headlineFigure } from '../parts/headline-figure.js';
import { Help } from '../parts/help.js';
import { OrganizationLinks } from '../parts/organization-link.js';
import { perspectiveOrder } from '../parts/perspective-order.js';
import { StatusBar } from '../parts/status.js';
import type { Visit } from '../visit.js';
import type { CollectionData } from './collection-data.js';

interface Props {
  data: CollectionData;
  visit: Visit;
}

/** The five perspectives, the headline's first, as the aliases of the operation name them. */
export function perspectivesOf({ collection, figures }: CollectionData) {
  const summaries = {
    STATE: figures.state,
    CIVIL_SOCIETY: figures.civilSociety,
    NATIONAL_INSTITUTION: figures.nationalInstitution,
    INTERNATIONAL: figures.international,
    JOINT: figures.joint,
  };
  const head = collection.headlinePerspective;
  return [head, ...perspectiveOrder.filter((name) => name !== head)]
    .map((name) => ({ name, summary: summaries[name] }))
    .filter(
      ({ name, summary }) =>
        name === head ||
        summary.statuses.some((one) => one.bucket !== 'NOT_ASSESSED' && one.count > 0),
    );
}

/** What became of it, as each side judges. */
export function Judgements({ data, visit }: Props) {
  const { words } = visit;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('collection.judgements')}</h2>
        <Explained word="explained.divided" about="help.divided" visit={visit} />
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
  const counts = new Map(summary.statuses.map(({ bucket, count }) => [bucket, count]));
  const { text, buckets } = headlineFigure(counts, summary.recommendationCount, words);
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
            status: buckets,
            counted: 1,
          })}
        >
          {text}
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

/** What was answered to it, where anything was. */
export function Answers({ data: { collection, figures }, visit }: Props) {
  const { words } = visit;
  const { responses } = figures.facets;
  const list = `${collectionPath(collection.slug)}/recommendations`;
  if (responses.length === 0) return null;
  return (
    <section>
      <h2>{words.say('collection.responses')}</h2>
      <ul class="bar-legend">
        {responses.map(({ position, positionLabel, count }) => (
          <li>
            <a href={addressOf(visit, list, { response: position, counted: 1 })}>
              {positionLabel.label}
            </a>
            <b>{words.number(count)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
}
