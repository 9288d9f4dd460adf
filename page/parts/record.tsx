import type { DoneFragment, RecommendationRecordQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';
import { OrganizationLink, OrganizationLinks } from './organization-link.js';

type Record = NonNullable<RecommendationRecordQuery['recommendation']>;

/** What bodies do about it. */
export function Actions({ actions, visit }: { actions: Record['actions']; visit: Visit }) {
  const { words } = visit;
  if (actions.totalCount === 0) return null;
  return (
    <section>
      <h2>{words.say('record.actions')}</h2>
      <ul class="plain">
        {actions.nodes.map((action) => (
          <Action action={action} visit={visit} />
        ))}
      </ul>
    </section>
  );
}

function Action({ action, visit }: { action: DoneFragment; visit: Visit }) {
  const { words } = visit;
  const { title, description, status, bodies, plans } = action;
  return (
    <li>
      <b>
        <LocalText text={title} visit={visit} />
      </b>
      <p class="aside">
        {[
          status &&
            `${status.statusLabel.label}, ${words.day(status.effectiveOn, status.effectiveOnPrecision)}`,
          action.startsOn &&
            words.say('action.starts', {
              day: words.day(action.startsOn, action.startsOnPrecision),
            }),
          action.dueOn &&
            words.say('action.due', { day: words.day(action.dueOn, action.dueOnPrecision) }),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {description && (
        <p>
          <LocalText text={description} visit={visit} />
        </p>
      )}
      {status?.note && <p>{status.note}</p>}
      {bodies.length > 0 && (
        <p class="aside">
          <OrganizationLinks of={bodies.map(({ organization }) => organization)} visit={visit} />
        </p>
      )}
      {plans.length > 0 && (
        <p class="aside">
          {words.say('action.plans')}{' '}
          {plans.map((plan, index) => (
            <>
              {index > 0 && ', '}
              {plan.url ? (
                <a href={plan.url} rel="noreferrer">
                  <LocalText text={plan.title} visit={visit} />
                </a>
              ) : (
                <LocalText text={plan.title} visit={visit} />
              )}
            </>
          ))}
        </p>
      )}
    </li>
  );
}

/** The numbers that are followed for it. */
export function Indicators({
  indicators,
  visit,
}: {
  indicators: Record['indicators'];
  visit: Visit;
}) {
  const { words } = visit;
  if (indicators.totalCount === 0) return null;
  return (
    <section>
      <h2>{words.say('record.indicators')}</h2>
      <div class="scroll" tabIndex={0} role="region" aria-label={words.say('record.indicators')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{words.say('record.indicator')}</th>
              <th scope="col">{words.say('record.baseline')}</th>
              <th scope="col">{words.say('record.latest')}</th>
              <th scope="col">{words.say('record.target')}</th>
            </tr>
          </thead>
          <tbody>
            {indicators.nodes.map(({ title, unit, baselineValue, targetValue, measurements }) => (
              <tr>
                <th scope="row" class="row-name">
                  <LocalText text={title} visit={visit} />, {unit}
                </th>
                <td>{baselineValue ?? '–'}</td>
                <td>
                  {measurements.nodes
                    .filter(({ supersededBy, retraction }) => !supersededBy && !retraction)
                    .map(({ value, measuredOn, measuredOnPrecision }) => (
                      <span class="listed-link">
                        {value} ({words.day(measuredOn, measuredOnPrecision)})
                      </span>
                    ))}
                </td>
                <td>{targetValue ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** What the tracker learned of it, write by write. */
export function History({ history, visit }: { history: Record['history']; visit: Visit }) {
  const { words } = visit;
  return (
    <details class="more">
      <summary>{words.say('record.history', { count: history.totalCount })}</summary>
      <ol class="plain">
        {history.nodes.map((change) => (
          <li>
            {words.instant(change.recordedAt)} · {change.kindLabel.label}
            {' · '}
            <OrganizationLink of={change.organization} visit={visit} />
            <span class="aside">
              {' '}
              {change.touchedLabels.map(({ label }) => label).join(', ')} ·{' '}
              {words.say('record.revision', { revision: change.revision })}
              {change.reason && ` · ${change.reason}`}
            </span>
          </li>
        ))}
      </ol>
    </details>
  );
}
