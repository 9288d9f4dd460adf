import { addressOf, changedAddress } from '../address.js';
import { Cite } from '../parts/cite.js';
import { Explained } from '../parts/explained.js';
import { Help } from '../parts/help.js';
import { ListedRecommendation } from '../parts/listed-recommendation.js';
import { LocalText } from '../parts/local-text.js';
import { noticesOf } from '../parts/notices.js';
import { OrganizationFacts } from '../parts/organization-facts.js';
import { StatusBar } from '../parts/status.js';
import { WorldForm } from '../parts/world-form.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import {
  listParameters,
  listPath,
  loadOrganization,
  type OrganizationData,
  type Score,
} from './organization-data.js';

interface Props {
  data: OrganizationData;
  visit: Visit;
}

/** `/organizations/{slug}`: what it issued, received, answered, left unanswered and judged, and how that stands. */
export const organizationView = defineView<OrganizationData>({
  pattern: /^\/organizations\/([^/]+)$/,
  load: (visit, [slug]) => loadOrganization(visit, slug!),
  frame: ({ organization, collection }, visit) => ({
    title: organization.name?.value ?? organization.slug,
    notices: organization.isInvented
      ? noticesOf({ isInvented: true, notice: null }, visit)
      : (collection ? [collection] : organization.collections).flatMap((each) =>
          noticesOf(each, visit),
        ),
  }),
  Body({ data, visit }) {
    const { organization, figures } = data;
    return (
      <>
        <p class="listed-mark">
          <span title={organization.kindLabel.definition}>{organization.kindLabel.label}</span>
          {organization.perspectiveLabel && (
            <span class="tag" title={organization.perspectiveLabel.definition}>
              {organization.perspectiveLabel.label}
            </span>
          )}
        </p>
        <h1>
          <LocalText text={organization.name} visit={visit} />
        </h1>
        <OrganizationFacts organization={organization} visit={visit} />
        <Scope data={data} visit={visit} />
        <WorldForm visit={visit} days={data.days} />
        {figures && <Figures data={data} visit={visit} />}
        <Scores
          heading="organization.scorecard"
          scores={data.received}
          parameters={{ addressee: organization.id, share: organization.id }}
          data={data}
          visit={visit}
        />
        <Scores
          heading="organization.issuedStands"
          scores={data.issued}
          parameters={{ issuer: organization.id }}
          data={data}
          visit={visit}
        />
        <Latest data={data} visit={visit} />
        {figures && <Cite visit={visit} {...figures.statusSummary.basis} />}
      </>
    );
  },
});

/** All of its collections together, or one; what is invented is never looked at together. */
function Scope({ data: { organization, collection }, visit }: Props) {
  const { words } = visit;
  const { collections, isInvented } = organization;
  if (collections.length === 0) return null;
  return (
    <nav class="perspectives" aria-label={words.say('organization.scope')}>
      {!isInvented && (
        <a
          href={changedAddress(visit, { collection: null })}
          aria-current={collection === null ? 'true' : undefined}
        >
          {words.say('organization.all')}
        </a>
      )}
      {collections.map(({ slug, title }) => (
        <a
          href={changedAddress(visit, { collection: slug })}
          aria-current={collection?.slug === slug ? 'true' : undefined}
        >
          <LocalText text={title} visit={visit} />
        </a>
      ))}
    </nav>
  );
}

/** What it has to do with recommendations, in numbers; each opens the list of as many. */
function Figures({ data, visit }: Props) {
  const { words } = visit;
  const { organization, figures } = data;
  const parameters = listParameters(organization.id);
  const names = Object.keys(parameters) as Array<keyof typeof parameters>;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('organization.figures')}</h2>
        <Help about="help.counted" visit={visit} />
      </div>
      <dl class="figures">
        {names.map((name) => {
          const { totalCount } = figures![name];
          return (
            <div>
              <dt>
                {words.say(`organization.${name}`)}
                {name === 'overdue' && <Help about="help.overdue" visit={visit} />}
              </dt>
              <dd>
                {totalCount === 0 ? (
                  words.number(0)
                ) : (
                  <a href={addressOf(visit, listPath(data), parameters[name])}>
                    {words.number(totalCount)}
                  </a>
                )}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

interface ScoresProps extends Props {
  heading: MessageKey;
  scores: Score[];
  parameters: Record<string, string>;
}

/** How each side sees it: a bar and counts, each with the list behind it. */
function Scores({ heading, scores, parameters, data, visit }: ScoresProps) {
  const { words } = visit;
  if (scores.length === 0) return null;
  const labels = data.figures!.labels[0]?.values ?? [];
  return (
    <section>
      <div class="with-help">
        <h2>{words.say(heading)}</h2>
        <Explained word="facets.perspective" about="help.perspective" visit={visit} />
        <Explained word="explained.divided" about="help.divided" visit={visit} />
      </div>
      {scores.map(({ perspective, group }) => (
        <section class="judgement">
          <h3>{labels.find(({ value }) => value === perspective)?.label}</h3>
          <StatusBar
            counts={group.statuses}
            visit={visit}
            addressOfCount={(status) =>
              addressOf(visit, listPath(data), { ...parameters, perspective, status, counted: 1 })
            }
          />
        </section>
      ))}
    </section>
  );
}

/** What was last written of its recommendations, and the way to all of them. */
function Latest({ data, visit }: Props) {
  const { words } = visit;
  const { latest, figures, organization } = data;
  if (!figures || latest.items.length === 0) return null;
  const { totalCount } = figures[latest.of];
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('collection.latest')}</h2>
        {latest.items.some(({ isDisputed }) => isDisputed) && (
          <Help about="help.disputed" visit={visit} />
        )}
      </div>
      {latest.items.map((item) => (
        <ListedRecommendation item={item} visit={visit} />
      ))}
      {totalCount > latest.items.length && (
        <p>
          <a
            href={addressOf(visit, listPath(data), {
              ...listParameters(organization.id)[latest.of],
              sort: 'REVISION-DESC',
            })}
          >
            {words.say('organization.allLatest', { count: totalCount })}
          </a>
        </p>
      )}
    </section>
  );
}
