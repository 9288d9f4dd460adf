import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { csvRows, readCell, writeCell } from '../../src/services/export/csv.js';
import { importFirstCollections } from '../../src/services/first-collections.js';
import { openSession } from '../../src/services/session.js';
import { derivedId } from '../../src/domain/derived-id.js';
import { randomCollection } from './random-collection.js';
import {
  exportAll,
  importAll,
  openFurnishedWorld,
  openWorld,
  places,
  type World,
} from './world.js';

const first = [
  'kazakhstan-2019',
  'kazakhstan-penal-working-group-2019',
  'kazakhstan-upr-2010-2014',
  'kazakhstan-ccpr-2016',
  'practice-penal-reform',
];

/** What a collection's assessments say, and which of them stands where: what the same bytes could both forget. */
function judgedIn({ query }: World, collection: string): Promise<unknown[]> {
  return query(
    `select recommendation.reference, assessor.slug as assessor, addressee.slug as addressee, assessment.id, assessment.status,
            assessment.counts_from, assessment.evidence_from, assessment.evidence_until, assessment.native_value, assessment.rationale,
            standing.recommendation_id is not null as stands
       from heed.collection_item item
       join heed.collection on collection.id = item.collection_id and collection.slug = $1
       join heed.recommendation on recommendation.id = item.recommendation_id
       join heed.assessment_target target on target.recommendation_id = recommendation.id
       join heed.assessment on assessment.id = target.assessment_id
       join heed.organization assessor on assessor.id = assessment.assessor_id
       left join heed.organization addressee on addressee.id = assessment.addressee_id
       left join heed.assessor_status standing on standing.assessment_id = assessment.id and standing.recommendation_id = recommendation.id
      order by recommendation.reference, assessment.id`,
    [collection],
  );
}

describe('the first collections', () => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld();
    const organizationId = derivedId('organization', 'heed');
    const actor = { tokenId: organizationId, organizationId, role: 'EDITOR' } as const;
    const session = openSession(world.database, actor, new Date('2026-03-01T12:00:00Z'), 'UTC');
    const reports = await importFirstCollections(session, { withPractice: true });
    expect(reports.flatMap(places)).toEqual([]);
    await session.db.close();
  });
  afterAll(() => world.close());

  test.each(first)('%s: export, import elsewhere, export: the same bytes', async (collection) => {
    const files = await exportAll(world, collection);
    const elsewhere = await openWorld();
    try {
      await importAll(elsewhere, files, collection);
      expect(await exportAll(elsewhere, collection)).toEqual(files);
      expect(await judgedIn(elsewhere, collection)).toEqual(await judgedIn(world, collection));
      const before = await elsewhere.counts();
      await importAll(elsewhere, files, collection);
      expect(await elsewhere.counts()).toEqual(before);
    } finally {
      await elsewhere.close();
    }
  });

  test('an export comes in again where it came from, and changes nothing', async () => {
    const before = await world.counts();
    for (const collection of first)
      await importAll(world, await exportAll(world, collection), collection);
    expect(await world.counts()).toEqual(before);
  });
});

test('any collection: export, import elsewhere, export: the same bytes', async () => {
  await fc.assert(
    fc.asyncProperty(randomCollection, async (rows) => {
      const here = await openFurnishedWorld();
      const elsewhere = await openWorld();
      try {
        const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
        const csv = `${columns.join(',')}\r\n${csvRows(columns, rows)}`;
        const report = await here.import(csv, { collection: 'proposals', publish: true });
        expect(report.problems).toEqual([]);
        const files = await exportAll(here, 'proposals');
        await importAll(elsewhere, files, 'proposals');
        expect(await exportAll(elsewhere, 'proposals')).toEqual(files);
        expect(await judgedIn(elsewhere, 'proposals')).toEqual(await judgedIn(here, 'proposals'));
        const before = await here.counts();
        const again = await here.import(csv, { collection: 'proposals', publish: true });
        expect(again).toMatchObject({ created: {}, revision: null, problems: [] });
        expect(await here.counts()).toEqual(before);
      } finally {
        await here.close();
        await elsewhere.close();
      }
    }),
    { numRuns: 12, endOnFailure: true },
  );
}, 120_000);

test('a cell is read as it was written, and no spreadsheet runs it', () => {
  const start = fc.constantFrom(
    '',
    "'",
    "''",
    '=',
    '+',
    '-',
    '@',
    '\t',
    '\r',
    '\n',
    ' =',
    '\u00a0＝',
    '＋',
    "'=",
    "'''@",
  );
  fc.assert(
    fc.property(start, fc.string(), (prefix, rest) => {
      const written = writeCell(prefix + rest);
      expect(readCell(written)).toBe(prefix + rest);
      expect(written).not.toMatch(/^(\s*[=+\-@＝＋－＠]|[\t\r\n])/);
    }),
  );
});
