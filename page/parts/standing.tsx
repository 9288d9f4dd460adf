import type { CountsFragment, RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { Explained } from './explained.js';
import { Help } from './help.js';
import { OrganizationLink } from './organization-link.js';
import { byPerspective } from './perspective-order.js';
import { StatusBadge, StatusBar, statusClass } from './status.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;

/** How the parts of a recommendation stand, as one perspective sees it. */
export interface PartStanding {
  label: string;
  statuses: readonly CountsFragment[];
}

interface StandingProps {
  item: Item;
  byParts: readonly PartStanding[];
  visit: Visit;
}

/** Where it stands by each perspective, and the word of every assessor behind it. */
export function Standing({ item, byParts, visit }: StandingProps) {
  const { words } = visit;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('recommendation.standing')}</h2>
        <Explained word="facets.perspective" about="help.perspective" visit={visit} />
      </div>
      {item.statuses.length === 0 && (
        <p>
          {words.say(
            item.parts.length > 0 ? 'recommendation.standsByParts' : 'recommendation.notCounted',
          )}
        </p>
      )}
      <PartStandings byParts={byParts} visit={visit} />
      <ul class="standing-cards">
        {byPerspective(item.statuses).map((status) => (
          <li class={statusClass(status.bucket)}>
            <p class="standings-who">
              {status.perspectiveLabel.label}
              {status.addressee && (
                <>
                  {' → '}
                  <OrganizationLink of={status.addressee} visit={visit} />
                </>
              )}
            </p>
            <div>
              <StatusBadge bucket={status.bucket} label={status.bucketLabel} />
              {status.bucket === 'DIVIDED' && <Help about="help.divided" visit={visit} />}
              {status.hasDissent && status.bucket !== 'DIVIDED' && (
                <>
                  <span class="tag">{words.say('recommendation.dissent')}</span>{' '}
                  <Help about="help.dissent" visit={visit} />
                </>
              )}
            </div>
            {status.assessors.map(({ assessor, statusLabel, countsFrom }) => (
              <p class="aside">
                <OrganizationLink of={assessor} visit={visit} />: {statusLabel.label},{' '}
                {words.say('recommendation.since', { day: words.day(countsFrom) })}
              </p>
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** How many of its parts stand where, by each perspective that has judged one; never an average. */
function PartStandings({ byParts, visit }: Omit<StandingProps, 'item'>) {
  if (byParts.length === 0) return null;
  return (
    <>
      <h3>{visit.words.say('recommendation.byParts')}</h3>
      {byParts.map(({ label, statuses }) => (
        <section class="judgement">
          <h4>{label}</h4>
          <StatusBar counts={statuses} visit={visit} />
        </section>
      ))}
    </>
  );
}
