import type { RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { Help } from './help.js';
import { OrganizationLink } from './organization-link.js';
import { StatusBadge } from './status.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;

/** Where it stands by each perspective, and the word of every assessor behind it. */
export function Standing({ item, visit }: { item: Item; visit: Visit }) {
  const { words } = visit;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('recommendation.standing')}</h2>
        <Help about="help.perspective" visit={visit} />
      </div>
      {item.statuses.length === 0 && (
        <p>
          {words.say(
            item.parts.length > 0 ? 'recommendation.standsByParts' : 'recommendation.notCounted',
          )}
        </p>
      )}
      <ul class="standing-cards">
        {item.statuses.map((status) => (
          <li>
            <p class="standings-who">
              {status.perspectiveLabel.label}
              {status.addressee && (
                <>
                  {' → '}
                  <OrganizationLink of={status.addressee} visit={visit} />
                </>
              )}
            </p>
            <p>
              <StatusBadge bucket={status.bucket} label={status.bucketLabel} />
              {status.hasDissent && <span class="tag">{words.say('recommendation.dissent')}</span>}
            </p>
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
