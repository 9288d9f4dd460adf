import { addressOf, collectionPath } from '../address.js';
import {
  statusesOf,
  statusTrendOption,
  trendHeight,
  type TrendDay,
} from '../charts/status-trend.js';
import type { CollectionTrendQuery, Perspective } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import { ChartForScreens } from './figure-chart.js';
import { StatusIcon, statusClass } from './status.js';

interface TrendProps {
  points: CollectionTrendQuery['statusTrend']['points'];
  /** Whose judgement it is, in words. */
  label: string;
  perspective: Perspective;
  slug: string;
  visit: Visit;
}

/** Where a collection stood at the end of each year: a chart, and the table that says the same with links. */
export function Trend({ points, label, perspective, slug, visit }: TrendProps) {
  const { words } = visit;
  if (points.length === 0) return null;
  const days: TrendDay[] = points.map(({ asOf, statuses }) => ({
    label: asOf.slice(0, 4),
    counts: new Map(statuses.map(({ bucket, count }) => [bucket, count])),
  }));
  const labels = new Map(
    points.flatMap(({ statuses }) => statuses.map((one) => [one.bucket, one.bucketLabel.label])),
  );
  const option = statusTrendOption(days);
  return (
    <section>
      <h2>{words.say('trend.title', { perspective: label })}</h2>
      <ChartForScreens
        kind="trend"
        draw={(width) => ({ option, width, height: trendHeight(width) })}
      />
      <div class="scroll" tabIndex={0} role="region" aria-label={words.say('trend.table')}>
        <table>
          <caption class="for-ears">{words.say('trend.title', { perspective: label })}</caption>
          <thead>
            <tr>
              <th scope="col">{words.say('trend.status')}</th>
              {points.map(({ asOf }) => (
                <th scope="col" class="number">
                  <a href={addressOf(visit, collectionPath(slug), { perspective, asOf })}>
                    {words.day(asOf, 'YEAR')}
                  </a>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {statusesOf(days).map((bucket) => (
              <tr class={statusClass(bucket)}>
                <th scope="row">
                  <span class="swatch" /> <StatusIcon bucket={bucket} /> {labels.get(bucket)}
                </th>
                {days.map(({ counts }, index) => (
                  <td class="number">
                    {(counts.get(bucket) ?? 0) === 0 ? (
                      '0'
                    ) : (
                      <a
                        href={addressOf(visit, `${collectionPath(slug)}/recommendations`, {
                          perspective,
                          status: bucket,
                          counted: 1,
                          asOf: points[index]!.asOf,
                        })}
                      >
                        {words.number(counts.get(bucket) ?? 0)}
                      </a>
                    )}
                  </td>
                ))}
              </tr>
            ))}
            <tr class="total">
              <th scope="row">{words.say('trend.total')}</th>
              {points.map(({ asOf, recommendationCount }) => (
                <td class="number">
                  <a
                    href={addressOf(visit, `${collectionPath(slug)}/recommendations`, {
                      counted: 1,
                      asOf,
                    })}
                  >
                    {words.number(recommendationCount)}
                  </a>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
    </section>
  );
}
