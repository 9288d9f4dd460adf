import { addressOf, recommendationPath } from '../address.js';
import type { RecommendationQuery, RecommendationRecordQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { CitedDocument } from './cited-document.js';
import { Help } from './help.js';
import { LocalText } from './local-text.js';
import { OrganizationLink } from './organization-link.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;
type Record = NonNullable<RecommendationRecordQuery['recommendation']>;

interface Props {
  item: Item;
  record: Record;
  visit: Visit;
}

/** Its whole, its parts, and what repeats or replaces it. */
export function Related({ item, record, visit }: Props) {
  const { words } = visit;
  const rows = [
    ...(item.parent ? [{ kind: words.say('recommendation.partOf'), other: item.parent }] : []),
    ...item.parts.map((part) => ({ kind: words.say('recommendation.part'), other: part })),
    ...item.relations.flatMap(({ kindLabel, from, to }) => {
      const isFrom = from?.reference === item.reference;
      const other = isFrom ? to : from;
      const kind = isFrom
        ? kindLabel.label
        : words.say('recommendation.relationFrom', { kind: kindLabel.label });
      return other ? [{ kind, other }] : [];
    }),
  ];
  return (
    <>
      {rows.length > 0 && (
        <section>
          <h2>{words.say('recommendation.related')}</h2>
          <ul class="plain">
            {rows.map(({ kind, other }) => (
              <li>
                <span class="aside listed-link">{kind}</span>
                <RecommendationLink of={other} visit={visit} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <Reiterations item={item} record={record} visit={visit} />
    </>
  );
}

/** How often the same was asked; only where it was asked more than once. */
function Reiterations({ item, record, visit }: Props) {
  const { words } = visit;
  const { reiterations } = record;
  if (reiterations.length < 2) return null;
  return (
    <section>
      <h2>{words.say('recommendation.reiterations', { count: reiterations.length })}</h2>
      <ol class="plain">
        {reiterations.map((each) => (
          <li aria-current={each.reference === item.reference ? 'true' : undefined}>
            {each.issuedOn && `${words.day(each.issuedOn, each.issuedOnPrecision)} · `}
            <RecommendationLink of={each} visit={visit} />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** Which body follows it up, since when, or does no more. */
export function FollowUps({ record, visit }: { record: Record; visit: Visit }) {
  const { words } = visit;
  if (record.followUps.length === 0) return null;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('recommendation.followUps')}</h2>
        <Help about="help.followUps" visit={visit} />
      </div>
      <ul class="plain">
        {record.followUps.map((each) => (
          <li>
            {words.day(each.decidedOn, each.decidedOnPrecision)} · <b>{each.stateLabel.label}</b>
            {' · '}
            <OrganizationLink of={each.organization} visit={visit} />
            {each.document && (
              <span class="aside">
                {' · '}
                <CitedDocument document={each.document} paragraph={each.paragraph} visit={visit} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RecommendationLink({
  of,
  visit,
}: {
  of: Pick<Item['parts'][number], 'reference' | 'title'>;
  visit: Visit;
}) {
  return (
    <a href={addressOf(visit, recommendationPath(of.reference))}>
      {of.reference} {of.title && <LocalText text={of.title} visit={visit} />}
    </a>
  );
}
