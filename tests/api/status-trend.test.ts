import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { daysBetween, type Interval } from '../../src/domain/interval.js';
import { derivedId } from '../../src/domain/derived-id.js';
import { importFirstCollections } from '../../src/services/first-collections.js';
import { openOperatorSession } from '../../src/services/operator-session.js';
import { startApi, statementsOf, unkept, type Api } from '../setup/api.js';

let api: Api;
const collections = [derivedId('collection', 'practice-penal-reform')];

beforeAll(async () => {
  api = await startApi();
  const session = await openOperatorSession(api.database, {
    organization: 'heed',
    now: new Date(),
    timeZone: 'UTC',
  });
  await importFirstCollections(session, { withPractice: true });
  await session.db.close();
});
afterAll(() => api.stop());

const trend = `query ($collections: [ID!], $from: Date!, $to: Date, $interval: Interval!, $perspective: Perspective, $groupBy: SummaryGrouping) {
  statusTrend(filter: { collections: $collections }, from: $from, to: $to, interval: $interval, perspective: $perspective, groupBy: $groupBy) {
    points { asOf recommendationCount statuses { bucket count } }
    series { subject { id } points { asOf recommendationCount statuses { bucket count } } }
  }
}`;
const summary = `query ($collections: [ID!], $asOf: Date!, $perspective: Perspective, $groupBy: SummaryGrouping) {
  statusSummary(filter: { collections: $collections }, asOf: $asOf, perspective: $perspective, groupBy: $groupBy) {
    recommendationCount statuses { bucket count } groups { recommendationCount subject { id } statuses { bucket count } }
  }
}`;

interface Point {
  asOf: string;
  recommendationCount: number;
  statuses: unknown[];
}

describe.each(['STATE', 'CIVIL_SOCIETY', 'NATIONAL_INSTITUTION', 'INTERNATIONAL', null])(
  'the trend as seen by %s',
  (perspective) => {
    it.each(['ADDRESSEE', 'THEME', 'ISSUER', 'COLLECTION'])(
      'equals the summary as of every point, by %s',
      async (groupBy) => {
        const span = { from: '2018-05-17', to: '2024-10-09', interval: 'QUARTER' };
        const { statusTrend } = await api.get(trend, {
          collections,
          perspective,
          groupBy,
          ...span,
        });
        expect(statusTrend.points).toHaveLength(27);
        for (const [index, point] of (statusTrend.points as Point[]).entries()) {
          if (index % 8 !== 0 && index < 26) continue;
          const { statusSummary } = await api.get(summary, {
            collections,
            perspective,
            groupBy,
            asOf: point.asOf,
          });
          expect({
            recommendationCount: point.recommendationCount,
            statuses: point.statuses,
          }).toEqual({
            recommendationCount: statusSummary.recommendationCount,
            statuses: statusSummary.statuses,
          });
          const ofSummary = new Map(
            statusSummary.groups.map(
              (group: { subject: { id: string } | null; statuses: unknown }) => [
                group.subject?.id,
                group.statuses,
              ],
            ),
          );
          for (const { subject, points } of statusTrend.series as Array<{
            subject: { id: string } | null;
            points: Point[];
          }>) {
            expect(points[index]!.statuses).toEqual(ofSummary.get(subject?.id) ?? []);
          }
        }
      },
    );
  },
);

it('sends as many statements for 300 points as for 3', async () => {
  const count = (interval: Interval, from: string) =>
    statementsOf(() =>
      api.get(unkept(trend), {
        collections,
        from,
        to: '2024-12-31',
        interval,
        perspective: 'STATE',
        groupBy: 'THEME',
      }),
    );
  const few = await count('YEAR', '2022-01-01');
  const many = await count('WEEK', '2019-06-01');
  expect(many.length).toBe(few.length);
});

it('refuses what makes no trend', async () => {
  const code = async (variables: object) =>
    (await api.ask(trend, { collections, interval: 'DAY', ...variables })).errors?.[0]?.extensions
      .code;
  expect(await code({ from: '2020-01-01', to: '2019-01-01' })).toBe('INVALID_VALUE');
  expect(await code({ from: '2020-01-01', to: '2999-01-01' })).toBe('DATE_IN_FUTURE');
  expect(await code({ from: '2018-01-01', to: '2020-01-01' })).toBe('TOO_LONG');
  expect(await code({ from: '2020-01-01', to: '2020-01-03' })).toBeUndefined();
});

it('has its points at the ends of intervals, and at its last day', () => {
  expect(daysBetween('2019-01-15', '2019-04-02', 'MONTH', 99)).toEqual([
    '2019-01-31',
    '2019-02-28',
    '2019-03-31',
    '2019-04-02',
  ]);
  expect(daysBetween('2019-12-30', '2020-01-13', 'WEEK', 99)).toEqual([
    '2020-01-05',
    '2020-01-12',
    '2020-01-13',
  ]);
  expect(daysBetween('2019-02-01', '2020-01-01', 'QUARTER', 99)).toEqual([
    '2019-03-31',
    '2019-06-30',
    '2019-09-30',
    '2019-12-31',
    '2020-01-01',
  ]);
  expect(daysBetween('2020-02-28', '2020-03-01', 'DAY', 99)).toEqual([
    '2020-02-28',
    '2020-02-29',
    '2020-03-01',
  ]);
  expect(daysBetween('2019-12-31', '2019-12-31', 'YEAR', 99)).toEqual(['2019-12-31']);
});
