import type { RecommendationRecordQuery, StandingFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { Help } from './help.js';
import { OrganizationLink } from './organization-link.js';
import { StatusBadge } from './status.js';

type Disputes = NonNullable<RecommendationRecordQuery['recommendation']>['disputes'];

/** Who disputes whom, and since when; and who judged at different times instead. */
export function Disputes({ disputes, visit }: { disputes: Disputes; visit: Visit }) {
  const { words } = visit;
  if (disputes.length === 0) return null;
  return (
    <section>
      <h2>{words.say('recommendation.disputes')}</h2>
      <ul class="plain">
        {disputes.map(({ kindLabel, since, addressee, one, other }) => (
          <li>
            <Side standing={one} /> ↔ <Side standing={other} />
            <div class="aside">
              {kindLabel.label} <Help text={kindLabel.definition} visit={visit} />,{' '}
              {words.say('recommendation.since', { day: words.day(since) })}
              {addressee && (
                <>
                  {' → '}
                  <OrganizationLink of={addressee} visit={visit} />
                </>
              )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Side({ standing }: { standing: StandingFragment }) {
  return (
    <>
      <span class="standings-who">{standing.perspectiveLabel.label}</span>
      <StatusBadge bucket={standing.bucket} label={standing.bucketLabel} />
    </>
  );
}
