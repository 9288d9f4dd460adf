import type { RecommendationRecordQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { LocalText } from './local-text.js';

type Record = NonNullable<RecommendationRecordQuery['recommendation']>;

/** What bodies do about it. */
export function Actions({ actions, visit }: { actions: Record['actions']; visit: Visit }) {
  const { words } = visit;
  if (actions.totalCount === 0) return null;
  return (
    <section>
      <h2>{words.say('record.actions')}</h2>
      <ul class="plain">
        {actions.nodes.map(({ title, status, startsOn, startsOnPrecision }) => (
          <li>
            <LocalText text={title} visit={visit} />
            {status && ` · ${status.statusLabel.label}`}
            {startsOn && ` · ${words.day(startsOn, startsOnPrecision)}`}
          </li>
        ))}
      </ul>
    </section>
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
            {indicators.nodes.map(
              ({ title, unit, baselineValue, targetValue, latestMeasurement }) => (
                <tr>
                  <th scope="row">
                    <LocalText text={title} visit={visit} />, {unit}
                  </th>
                  <td>{baselineValue ?? '–'}</td>
                  <td>
                    {latestMeasurement
                      ? `${latestMeasurement.value} (${words.day(latestMeasurement.measuredOn, latestMeasurement.measuredOnPrecision)})`
                      : '–'}
                  </td>
                  <td>{targetValue ?? '–'}</td>
                </tr>
              ),
            )}
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
            <LocalText text={change.organization?.name ?? null} visit={visit} />
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
