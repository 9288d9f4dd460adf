import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWalk } from '../setup/walk-page.js';

const path = 'docs/two-clocks.md';
const walk = readWalk(path);
const { steps, variables } = walk;

beforeAll(() => walk.start());
afterAll(() => walk.api.stop());

describe(path, () => {
  it.each(steps)('gives the answer that it prints: line $line', (step) => walk.follow(step));

  it('says of each point of the trend what the summary says of that day', async () => {
    const trend = steps.find(({ text }) => text.includes('statusTrend'))!;
    const columns = (await walk.take(trend)) as Record<string, { points: Array<{ asOf: string }> }>;
    expect(Object.keys(columns)).toEqual(['now', 'asPublished']);
    for (const [name, { points }] of Object.entries(columns)) {
      expect(points).toHaveLength(4);
      for (const { asOf, ...point } of points) {
        const { statusSummary } = (await walk.api.get(
          `query ($collection: ID!, $asOf: Date!, $atRevision: Int) {
            statusSummary(perspective: CIVIL_SOCIETY, asOf: $asOf, atRevision: $atRevision, filter: { collections: [$collection] }) { statuses { bucket count } }
          }`,
          {
            collection: variables.collection,
            asOf,
            atRevision: name === 'asPublished' ? variables.firstReport : null,
          },
        )) as { statusSummary: object };
        expect(point, `${name}, ${asOf}`).toEqual(statusSummary);
      }
    }
  });

  it('shows the correction in the months between', async () => {
    const { now, asPublished } = (await walk.api.get(
      `query ($collection: ID!, $firstReport: Int!) {
        now: statusTrend(from: "2020-04-30", to: "2020-06-30", interval: MONTH, perspective: CIVIL_SOCIETY, filter: { collections: [$collection] }) { points { statuses { count } } }
        asPublished: statusTrend(from: "2020-04-30", to: "2020-06-30", interval: MONTH, perspective: CIVIL_SOCIETY, atRevision: $firstReport, filter: { collections: [$collection] }) { points { statuses { count } } }
      }`,
      { collection: variables.collection, firstReport: variables.firstReport },
    )) as Record<'now' | 'asPublished', { points: unknown[] }>;
    expect(now.points[1]).not.toEqual(asPublished.points[1]);
    expect(now.points[2]).toEqual(asPublished.points[2]);
  });

  it('has an answer for every part of its story', () => {
    expect(steps.filter(({ answer }) => answer).length).toBe(11);
    expect(steps.filter(({ actor }) => actor).map(({ actor }) => actor)).toEqual([
      'NGO',
      'NGO',
      'NGO',
      'MINISTRY',
      'NGO',
      'NGO',
      'NGO',
      'MINISTRY',
      'ADMIN',
    ]);
    expect(steps.every(({ actor, text }) => (actor !== null) === text.startsWith('mutation'))).toBe(
      true,
    );
  });
});
