import type { RecommendationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { CitedDocument } from './cited-document.js';
import { Help } from './help.js';
import { OrganizationLink } from './organization-link.js';

type Item = NonNullable<RecommendationQuery['recommendation']>;
type Deadline = Item['deadlines'][number];

/** By when, who set it, and what was handed in for it. */
export function Deadlines({ item, visit }: { item: Item; visit: Visit }) {
  const { words } = visit;
  if (item.deadlines.length === 0) return null;
  return (
    <section>
      <div class="with-help">
        <h2>{words.say('recommendation.deadlines')}</h2>
        <Help about="help.overdue" visit={visit} />
      </div>
      <ul class="plain">
        {item.deadlines.map((deadline) => (
          <OneDeadline deadline={deadline} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function OneDeadline({ deadline, visit }: { deadline: Deadline; visit: Visit }) {
  const { words } = visit;
  const { dueOn, dueOnPrecision, kindLabel, isInForce, isMet, isOverdue, note } = deadline;
  const { setBy, setOn, setOnPrecision, addressee, document, paragraph, reports } = deadline;
  return (
    <li>
      <b>{words.day(dueOn, dueOnPrecision)}</b> · {kindLabel.label}{' '}
      {!isInForce && <span class="tag">{words.say('recommendation.deadlineExtended')}</span>}
      {isMet && <span class="tag">{words.say('deadline.met')}</span>}
      {isOverdue && <span class="tag tag-disputed">{words.say('recommendation.overdue')}</span>}
      {addressee && (
        <>
          {'→ '}
          <OrganizationLink of={addressee} visit={visit} />
        </>
      )}
      {note && <p>{note}</p>}
      {(setBy || document) && (
        <p class="aside">
          {setBy && (
            <>
              {words.say('deadline.setBy')} <OrganizationLink of={setBy} visit={visit} />
              {setOn && `, ${words.day(setOn, setOnPrecision)}`}
            </>
          )}
          {setBy && document && ' · '}
          {document && <CitedDocument document={document} paragraph={paragraph} visit={visit} />}
        </p>
      )}
      {reports.map((report) => (
        <p class="aside">
          {words.say('deadline.report', {
            day: words.day(report.reportedOn, report.reportedOnPrecision),
          })}
          {report.document && (
            <>
              {' · '}
              <CitedDocument document={report.document} visit={visit} />
            </>
          )}
        </p>
      ))}
    </li>
  );
}
