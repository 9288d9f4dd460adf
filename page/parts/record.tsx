import { addressOf } from '../address.js';
import {
  Measurements,
  type DoneFragment,
  type RecommendationRecordQuery,
} from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';
import { OrganizationLink, OrganizationLinks } from './organization-link.js';
import { Pager, placeOf } from './pager.js';

type Record = NonNullable<RecommendationRecordQuery['recommendation']>;

/** What bodies do about it. */
export function Actions({ actions, visit }: { actions: Record['actions']; visit: Visit }) {
  const { words } = visit;
  if (actions.totalCount === 0) return null;
  return (
    <section id="actions">
      <h2>{words.say('record.actions')}</h2>
      <ul class="plain">
        {actions.nodes.map((action) => (
          <Action action={action} visit={visit} />
        ))}
      </ul>
      <Pager place="actions" name={words.say('record.actions')} page={actions} visit={visit} />
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
    <section id="indicators">
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
            {indicators.nodes.map((indicator) => (
              <tr>
                <th scope="row" class="row-name">
                  <LocalText text={indicator.title} visit={visit} />, {indicator.unit}
                </th>
                <td class="number">{indicator.baselineValue ?? '–'}</td>
                <td>
                  <Measured indicator={indicator} visit={visit} />
                </td>
                <td class="number">{indicator.targetValue ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Pager
        place="indicators"
        name={words.say('record.indicators')}
        page={indicators}
        visit={visit}
      />
    </section>
  );
}

interface MeasuredProps {
  indicator: Record['indicators']['nodes'][number];
  visit: Visit;
}

/** What was measured, the latest first; the API has the rest of a long row. */
function Measured({ indicator: { slug, measurements }, visit }: MeasuredProps) {
  const { words } = visit;
  const { nodes, totalCount } = measurements;
  const standing = nodes.filter(({ supersededBy, retraction }) => !supersededBy && !retraction);
  return (
    <>
      {standing.length === 0 && '–'}
      {standing.map(({ value, measuredOn, measuredOnPrecision }) => (
        <span class="listed-link">
          {value} ({words.day(measuredOn, measuredOnPrecision)})
        </span>
      ))}
      {totalCount > nodes.length && (
        <a
          class="aside"
          href={addressOf({ ...visit, world: {} }, '/explore', {
            operation: Measurements.name,
            variables: JSON.stringify({ slug }),
          })}
        >
          {words.say('record.measured', { shown: nodes.length, count: totalCount })}
        </a>
      )}
    </>
  );
}

/** What the tracker learned of it, write by write. */
export function History({ history, visit }: { history: Record['history']; visit: Visit }) {
  const { words } = visit;
  const name = words.say('record.history', { count: history.totalCount });
  return (
    <details class="more" id="history" open={placeOf(visit, 'history').after !== null}>
      <summary>{name}</summary>
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
      <Pager place="history" name={name} page={history} visit={visit} />
    </details>
  );
}
