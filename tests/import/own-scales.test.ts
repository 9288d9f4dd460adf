import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildScale } from '../factories/build-scale.js';
import { exportAll, importAll, openFurnishedWorld, places, type World } from './world.js';

let world: World;

const values = (good: string) => [{ value: 'good', status: good }] as never;

beforeAll(async () => {
  world = await openFurnishedWorld();
  const { writers } = world.database;
  await buildScale(writers, { name: 'GRADES', values: values('MOSTLY_IMPLEMENTED') });
});
afterAll(() => world.close());

const file = (reference: string, scale: string, status = '') =>
  `reference,type,origin,text_kind,title:en,assessment,assessor,status,scale,native_value,effective_on,rationale,evidence_url,evidence_quote
${reference},RECOMMENDATION,UNSOURCED,PARAPHRASE,Do it,grade,committee,${status},${scale},good,2021,Seen.,https://example.org/1,Good.
`;
const bring = (...given: Parameters<typeof file>) =>
  world.import(file(...given), { collection: 'proposals', publish: true });
const graded = async (reference: string) =>
  (
    await world.query(
      `select assessment.status, scale, scale_version, mapping_version, is_derived
         from heed.assessment join heed.recommendation on recommendation.id = recommendation_id where reference = $1`,
      [reference],
    )
  )[0];

test('a file names own scales, and an unknown one is refused with the list of all', async () => {
  expect(places(await bring('S-1', 'GRADES'))).toEqual([]);
  expect(await graded('S-1')).toEqual({
    ...{ status: 'MOSTLY_IMPLEMENTED', scale: 'GRADES', scale_version: '1' },
    ...{ mapping_version: 1, is_derived: true },
  });
  const { problems } = await bring('S-0', 'MARKS');
  expect(problems).toMatchObject([{ column: 'scale', code: 'INVALID_VALUE' }]);
  expect(problems[0]!.message).toMatch(/known are HUMAN_RIGHTS_COMMITTEE, .*GAO, GRADES\./);
});

test('what was exported before a new mapping comes in by the mapping of its time', async () => {
  const files = await exportAll(world, 'proposals');
  await buildScale(world.database.writers, {
    name: 'GRADES',
    mappingVersion: 2,
    values: values('PARTIALLY_IMPLEMENTED'),
  });
  const before = await world.counts();
  await importAll(world, files, 'proposals');
  expect(await world.counts()).toEqual(before);
  expect(await exportAll(world, 'proposals')).toEqual(files);

  expect(places(await bring('S-2', 'GRADES', 'MOSTLY_IMPLEMENTED'))).toEqual([]);
  expect(await graded('S-2')).toMatchObject({ status: 'MOSTLY_IMPLEMENTED', mapping_version: 1 });
  expect(places(await bring('S-3', 'GRADES 1'))).toEqual([]);
  expect(await graded('S-3')).toMatchObject({
    status: 'PARTIALLY_IMPLEMENTED',
    mapping_version: 2,
  });
  expect(places(await bring('S-4', 'GRADES', 'STALLED'))).toEqual(['2 status INVALID_VALUE']);
});
