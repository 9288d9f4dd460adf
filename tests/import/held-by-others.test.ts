import { afterAll, beforeAll, expect, test } from 'vitest';
import { openFurnishedWorld, places, type World } from './world.js';

let world: World;
let exported: string;

const list = `reference,type,origin,text_kind,title:en
H-1,CONCERN,UNSOURCED,VERBATIM,One
H-2,CONCERN,UNSOURCED,VERBATIM,Two
`;
const ownWord = `reference,assessment,assessor,status,effective_on,rationale
H-1,visit,watch,PLANNED,2021,We saw it.
`;

beforeAll(async () => {
  world = await openFurnishedWorld();
  await world.import(list, { collection: 'proposals', publish: true });
  const options = { collection: 'proposals', organization: 'watch', publish: true };
  expect(await world.import(ownWord, options)).toMatchObject({
    created: { assessments: 1 },
    problems: [],
  });
  exported = await world.export('proposals');
});
afterAll(() => world.close());

test.each([['heed'], ['watch'], ['coalition']])(
  'what is held word for word asks %s for no source and for no right',
  async (organization) => {
    const report = await world.import(exported, { collection: 'proposals', organization });
    expect(report).toMatchObject({ problems: [], unchanged: 3, created: {}, revision: null });
  },
);

test('another content under a held key is told as that, and a new key asks for a source', async () => {
  const options = { collection: 'proposals', organization: 'heed' };
  const changed = ownWord.replace('saw it', 'saw nothing');
  expect(places(await world.import(changed, options))).toEqual(['2 rationale REFERENCE_TAKEN']);
  const further = ownWord.replace('visit', 'visit-2').replace('2021', '2022');
  expect(places(await world.import(further, options))).toEqual([
    '2 evidence_quote SOURCE_REQUIRED',
  ]);
});

test('only the keeper adds to what is held, and that is said once', async () => {
  const options = { collection: 'proposals', organization: 'watch' };
  const longer = `${list}H-3,CONCERN,UNSOURCED,VERBATIM,Three\nH-4,CONCERN,UNSOURCED,VERBATIM,Four\n`;
  expect(places(await world.import(longer, options))).toEqual(['  FORBIDDEN']);
});
