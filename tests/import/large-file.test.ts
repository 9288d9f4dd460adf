import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults, largeFile, plantedIn } from './large-file.js';
import { brokenChecks, openFurnishedWorld, places, type World } from './world.js';

/** Enough for each kind of fault to come up, in several batches of recommendations. */
const faultyCount = 2_500;
/** Several batches, too. */
const rowCount = 1_200;
const milliseconds = 120_000;

let world: World;
beforeAll(async () => {
  world = await openFurnishedWorld();
});
afterAll(() => world.close());

test(
  'every fault is found at its row, and nothing else',
  async () => {
    const planted = plantedIn(faultyCount);
    expect(planted.length).toBeGreaterThan(Object.keys(faults).length);
    const before = await world.counts();
    const csv = [...largeFile(faultyCount, { withFaults: true })].join('');
    const report = await world.import(csv, { collection: 'proposals', publish: true });
    expect(places(report)).toEqual(planted);
    expect(report).toMatchObject({ created: {}, revision: null, problemCount: planted.length });
    expect(await world.counts()).toEqual(before);
  },
  milliseconds,
);

test(
  'an import that nobody wants any more ends, and leaves nothing',
  async () => {
    const before = await world.counts();
    const interruption = new AbortController();
    const importing = world.import([...largeFile(rowCount)].join(''), {
      collection: 'proposals',
      publish: true,
      // The first batch is read by then, and not the last.
      onProgress: (done) => done > 0 && interruption.abort(),
      signal: interruption.signal,
    });
    await expect(importing).rejects.toThrow('aborted');
    expect(await world.counts()).toEqual(before);
  },
  milliseconds,
);

test(
  'a sound file comes in whole, and progress is told',
  async () => {
    const told: number[] = [];
    const csv = [...largeFile(rowCount)].join('');
    const report = await world.import(csv, {
      collection: 'proposals',
      publish: true,
      onProgress: (done, total) => {
        expect(total).toBe(rowCount);
        told.push(done);
      },
    });
    expect(report).toMatchObject({
      problems: [],
      created: { recommendations: rowCount, responses: rowCount, assessments: rowCount },
    });
    expect(told).toEqual(told.toSorted((one, other) => one - other));
    expect([told[0], told.at(-1)]).toEqual([0, rowCount]);
    expect(told.length).toBeGreaterThan(3);
    expect(await brokenChecks(world)).toEqual([]);
  },
  milliseconds,
);

test(
  'rows of one recommendation, and parts and their whole, may stand far from each other',
  async () => {
    const between = [...largeFile(rowCount)].slice(1).map((line) => line.split(',')[0]!);
    const head =
      'reference,parent,type,origin,text_kind,title:en,assessment,assessor,status,effective_on,rationale,assessed_parts,same_day_order,evidence_url,evidence_quote';
    const own = (reference: string, parent: string) =>
      `${reference},${parent},CONCERN,UNSOURCED,VERBATIM,A,,,,,,,,,`;
    const said = (reference: string, key: string, parts: string, order: string) =>
      `${reference},,,,,,${key},watch,PLANNED,2024-05,Said.,${parts},${order},https://example.org/,Said.`;
    // Those between are held already, and named once more.
    const rows = [
      own('FAR (a)', 'FAR'),
      said('FAR', 'of-part', 'FAR (a)', '2'),
      ...between.map((reference) => said(reference, 'far', '', '')),
      said('FAR (a)', 'of-itself', '', '1'),
      own('FAR', ''),
    ];
    const csv = [head, ...rows].join('\n');
    const report = await world.import(csv, { collection: 'proposals', publish: true });
    expect(report).toMatchObject({
      problems: [],
      created: { recommendations: 2, assessments: rowCount + 2 },
    });
    const standing = await world.query(
      `select assessment.recommendation_id = status.recommendation_id as "isOfItself"
       from heed.assessor_status status
       join heed.recommendation on recommendation.id = status.recommendation_id
       join heed.assessment on assessment.id = status.assessment_id
      where recommendation.reference = 'FAR (a)'`,
    );
    expect(standing).toEqual([{ isOfItself: false }]);
    expect(await brokenChecks(world)).toEqual([]);
  },
  milliseconds,
);

test('an id that two recommendations give to their assessments is refused at the second', async () => {
  const id = '0b6ef2a4-6f0e-4d5c-9a70-4b1f0c1d2e3f';
  const head =
    'reference,assessment,assessor,status,effective_on,rationale,evidence_url,evidence_quote';
  const said = (reference: string) =>
    `${reference},${id},watch,PLANNED,2023-05,Said.,https://example.org/,Said.`;
  const csv = [head, said('LARGE-000001'), said('LARGE-000002')].join('\n');
  const report = await world.import(csv, { collection: 'proposals', publish: true });
  expect(places(report)).toEqual(['3 assessment REFERENCE_TAKEN']);
});
