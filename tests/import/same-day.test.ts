import { afterEach, beforeEach, expect, test } from 'vitest';
import { brokenChecks, exportAll, importAll, openFurnishedWorld, openWorld } from './world.js';
import type { World } from './world.js';

let here: World;
let elsewhere: World;
beforeEach(async () => {
  here = await openFurnishedWorld();
  elsewhere = await openWorld();
});
afterEach(async () => {
  await here.close();
  await elsewhere.close();
});

const head =
  'reference,parent,type,origin,text_kind,title:en,addressees,assessment,assessor,status,effective_on,rationale,assessed_parts,assessed_addressee,corrects,evidence_url,evidence_quote';
const own = (reference: string, parent = '') =>
  `${reference},${parent},CONCERN,UNSOURCED,VERBATIM,A,interior`;
const source = 'https://example.org/a,It said so.';
/** Ids whose order is not that of the words: the first word has the greatest. */
const id = (number: number) => `${9 - number}0000000-0000-4000-8000-000000000000`;
/** Each of these came in by itself, one after the other. */
const words = [
  [own('R'), `${own('R (a)', 'R')}`, `${own('R (b)', 'R')}`].map((row) => `${row},,,,,,,,,,`),
  [`R,,,,,,,${id(1)},coalition,PLANNED,2020-05,One.,R (a),,,${source}`],
  [`R,,,,,,,${id(2)},coalition,STALLED,2020-05-31,Two.,"R (a)\nR (b)",,,${source}`],
  [`R (b),,,,,,,${id(3)},coalition,IN_PROGRESS,2020-05-31,Three.,,,,${source}`],
  [`R (b),,,,,,,${id(4)},watch,IN_PROGRESS,2020-05-31,Another's.,,,,${source}`],
  [`R (b),,,,,,,${id(5)},coalition,PLANNED,2020-05-31,Of one addressee.,,interior,,${source}`],
  [`R,,,,,,,${id(6)},coalition,NOT_IMPLEMENTED,2020-05-31,Of the whole.,,,,${source}`],
  [`R,,,,,,,${id(7)},coalition,PARTIALLY_IMPLEMENTED,2020-05-31,Anew.,,,${id(6)},${source}`],
  [`R,,,,,,,${id(8)},coalition,FULLY_IMPLEMENTED,2020-05-31,At last.,,,,${source}`],
];

async function say(all = words): Promise<void> {
  for (const rows of all) {
    const report = await here.import([head, ...rows].join('\n'), {
      collection: 'proposals',
      publish: true,
    });
    expect(report.problems).toEqual([]);
  }
}

/** What stands, by scope. */
const standing = (world: World) =>
  world.query(
    `select recommendation.reference, assessor.slug as assessor, addressee.slug as addressee, status.status, status.assessment_id as id
       from heed.assessor_status status
       join heed.recommendation on recommendation.id = status.recommendation_id
       join heed.organization assessor on assessor.id = status.assessor_id
       left join heed.organization addressee on addressee.id = status.addressee_id
      order by 1, 2, 3`,
  );
const changes = async (world: World) =>
  (await world.query<{ count: number }>('select count(*)::integer as count from heed.change'))[0]!
    .count;

test('what stands of several words of a day stands after an export and an import, too', async () => {
  await say();
  expect(await standing(here)).toEqual([
    {
      reference: 'R',
      assessor: 'coalition',
      addressee: null,
      status: 'FULLY_IMPLEMENTED',
      id: id(8),
    },
    { reference: 'R (a)', assessor: 'coalition', addressee: null, status: 'STALLED', id: id(2) },
    {
      reference: 'R (b)',
      assessor: 'coalition',
      addressee: 'interior',
      status: 'PLANNED',
      id: id(5),
    },
    {
      reference: 'R (b)',
      assessor: 'coalition',
      addressee: null,
      status: 'IN_PROGRESS',
      id: id(3),
    },
    { reference: 'R (b)', assessor: 'watch', addressee: null, status: 'IN_PROGRESS', id: id(4) },
  ]);
  const files = await exportAll(here, 'proposals');
  await importAll(elsewhere, { ...files, recommendations: head }, 'proposals');
  const before = await changes(elsewhere);
  await importAll(elsewhere, files, 'proposals');
  expect(await standing(elsewhere)).toEqual(await standing(here));
  expect(await exportAll(elsewhere, 'proposals')).toEqual(files);
  // The file, the second words, and the third.
  expect((await changes(elsewhere)) - before).toBe(3);
  expect(await brokenChecks(elsewhere)).toEqual([]);
  const counts = await elsewhere.counts();
  await importAll(elsewhere, files, 'proposals');
  expect(await elsewhere.counts()).toEqual(counts);
});

test('what was imported in private keeps its order when the file makes it public', async () => {
  // Nothing corrects what is private.
  await say(words.filter((rows) => !rows[0]!.includes(id(6))));
  const { recommendations, ...register } = await exportAll(here, 'proposals');
  await importAll(elsewhere, { ...register, recommendations: head }, 'proposals');
  const options = { collection: 'proposals' };
  expect((await elsewhere.import(recommendations, options)).problems).toEqual([]);
  expect(await standing(elsewhere)).toEqual([]);
  const report = await elsewhere.import(recommendations, { ...options, publish: true });
  expect(report.problems).toEqual([]);
  expect(await standing(elsewhere)).toEqual(await standing(here));
});

test('who writes a file says by a number which word of a day is the later', async () => {
  const rows = [
    `${own('R')},b,coalition,PLANNED,2020-05-31,The later.,,,,${source},2`,
    `R,,,,,,,a,coalition,STALLED,2020-05-31,The earlier.,,,,${source},`,
  ];
  const csv = [`${head},same_day_order`, ...rows].join('\n');
  const options = { collection: 'proposals', publish: true };
  const { problems, revision } = await here.import(csv, options);
  expect(problems).toEqual([]);
  expect(await standing(here)).toMatchObject([{ status: 'PLANNED' }]);
  expect(await here.query('select max(revision) as revision from heed.change')).toEqual([
    { revision },
  ]);
  const exported = await here.export('proposals');
  expect(exported).toContain('STALLED,,,2020-05-31,1,');
  expect(exported).toContain('PLANNED,,,2020-05-31,2,');
});
