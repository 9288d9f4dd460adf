import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openFurnishedWorld, places, type World } from './world.js';

let world: World;
let before: Record<string, number>;

beforeAll(async () => {
  world = await openFurnishedWorld();
  before = await world.counts();
});
afterAll(() => world.close());

const head = 'reference,type,origin,text_kind,title:en';
const row = (reference: string) => `${reference},RECOMMENDATION,UNSOURCED,VERBATIM,A title`;

/** Imports recommendations publicly, expects problems, and that nothing came of it. */
async function problemsOf(csv: string | Buffer, collection = 'proposals'): Promise<string[]> {
  const report = await world.import(csv, { collection, publish: true });
  expect(report.revision).toBeNull();
  expect(await world.counts()).toEqual(before);
  return places(report);
}

/** One recommendation R-1 with these further columns. */
function item(columns: Record<string, string>): string {
  const own = {
    reference: 'R-1',
    type: 'RECOMMENDATION',
    origin: 'UNSOURCED',
    text_kind: 'VERBATIM',
  };
  return sheet([{ ...own, 'title:en': 'A title', addressees: 'interior', ...columns }]);
}

/** One recommendation with a sound assessment, but for these columns. */
function judged(columns: Record<string, string>): string {
  return item({
    assessment: 'first',
    assessor: 'coalition',
    status: 'PLANNED',
    effective_on: '2021-03',
    rationale: 'They said so.',
    evidence_url: 'https://example.org/a',
    evidence_quote: 'We plan it.',
    ...columns,
  });
}

function sheet(rows: Partial<Record<string, string>>[]): string {
  const header = [...new Set(rows.flatMap((each) => Object.keys(each)))];
  const quoted = (text: string | undefined = '') => `"${text.replaceAll('"', '""')}"`;
  return [
    header.join(','),
    ...rows.map((each) => header.map((name) => quoted(each[name])).join(',')),
  ].join('\n');
}

describe('bytes', () => {
  test('UTF-16, with and without its mark', async () => {
    const text = `${head}\n${row('R-1')}\n`;
    const bare = Buffer.from(text, 'utf16le');
    expect(await problemsOf(bare)).toEqual(['  ENCODING']);
    expect(await problemsOf(Buffer.concat([Buffer.from([0xff, 0xfe]), bare]))).toEqual([
      '  ENCODING',
    ]);
    expect(await problemsOf(Buffer.concat([Buffer.from([0xfe, 0xff]), bare.swap16()]))).toEqual([
      '  ENCODING',
    ]);
  });

  test('Windows-1251, once, with its first place', async () => {
    // "Тюрьма" in Windows-1251.
    const word = Buffer.from([0xd2, 0xfe, 0xf0, 0xfc, 0xec, 0xe0]);
    const csv = Buffer.concat([
      Buffer.from(`${head}\n${row('R-1')}\nR-2,RECOMMENDATION,UNSOURCED,VERBATIM,`),
      word,
      Buffer.from('\n'),
    ]);
    const report = await world.import(csv, { collection: 'proposals' });
    expect(places(report)).toEqual(['  ENCODING']);
    expect(report.problems[0]!.message).toContain('not UTF-8, first in row 3, title:en.');
    expect(report.problems[0]!.message).toContain('Windows-1251');
    expect(report.problems[0]!.message).toContain('CSV UTF-8');
  });

  test('a workbook', async () => {
    expect(await problemsOf(Buffer.from('PK\u0003\u0004 and so on'))).toEqual(['  ENCODING']);
  });

  test('nothing at all, and a header alone', async () => {
    expect(await problemsOf('')).toEqual(['  BROKEN_CSV']);
    expect(await problemsOf(`${head}\n`)).toEqual(['  REQUIRED']);
  });

  test('lost letters in Russian and Kazakh words, but no real question mark', async () => {
    const titles = [
      '?аза?стан',
      'Т?рме',
      '?????? ????',
      'Тюрьма \uFFFD',
      'Почему? Нет ответа.',
      'See https://example.org/?да=1',
    ];
    const rows = titles.map((title, index) => ({
      ...{ reference: `R-${index}`, type: 'CONCERN', origin: 'UNSOURCED', text_kind: 'VERBATIM' },
      'title:ru': title,
    }));
    expect(await problemsOf(sheet([...rows, { reference: '', 'title:ru': 'x' }]))).toEqual([
      '2 title:ru LOST_LETTERS',
      '3 title:ru LOST_LETTERS',
      '4 title:ru LOST_LETTERS',
      '5 title:ru LOST_LETTERS',
      '8 reference REQUIRED',
    ]);
  });

  test('a NUL', async () => {
    expect(await problemsOf(item({ 'title:en': 'A\u0000B' }))).toEqual(['2 title:en HOSTILE_TEXT']);
  });
});

describe('rows and cells', () => {
  test('a quotation mark that is never closed', async () => {
    expect(await problemsOf(`${head}\n${row('R-1')}\nR-2,"RECOMMENDATION,UNSOURCED\n`)).toEqual([
      '3  BROKEN_CSV',
    ]);
  });

  test('a quotation mark in the wrong place; what stands before it is looked at all the same', async () => {
    const csv = `${head}\nR-1,NONSENSE,UNSOURCED,VERBATIM,A title\nR-2,RECOMMENDATION,UNSOURCED,VERBATIM,"A "title""\n`;
    expect(await problemsOf(csv)).toEqual(['2 type INVALID_VALUE', '3  BROKEN_CSV']);
  });

  test('a row with a cell too many or too few', async () => {
    expect(await problemsOf(`${head}\n${row('R-1')},more\n\nR-2,RECOMMENDATION\n`)).toEqual([
      '2  BROKEN_CSV',
      '4  BROKEN_CSV',
    ]);
  });

  test('tabs', async () => {
    expect(await problemsOf(`${head.replaceAll(',', '\t')}\n`)).toEqual(['1  BROKEN_CSV']);
  });
});

describe('the header', () => {
  test('of no layout', async () => {
    expect(await problemsOf('one,two\n1,2\n')).toEqual(['1  UNKNOWN_LAYOUT']);
  });

  test('unknown, doubled and nameless columns', async () => {
    const csv = `${head},paragraph,Paragraph,title,title:en_GB,title:EN,paragraph,\n${row('R-1')},,,,,,,\n`;
    expect(await problemsOf(csv)).toEqual([
      '1 Paragraph UNKNOWN_COLUMN',
      '1 title UNKNOWN_COLUMN',
      '1 title:en_GB UNKNOWN_COLUMN',
      '1 title:en DUPLICATE_COLUMN',
      '1 paragraph DUPLICATE_COLUMN',
      '1  UNKNOWN_COLUMN',
    ]);
  });

  test('missing columns', async () => {
    const missing = async (csv: string) => places(await world.import(csv));
    expect(await missing('organization,name:en\na,A\n')).toContain('1 kind MISSING_COLUMN');
    expect(await missing('organization,kind\na,NGO\n')).toContain('1 name:en MISSING_COLUMN');
    expect(await missing('document\na\n')).toContain('1 title:en MISSING_COLUMN');
    expect(await missing('term,label:en\na,A\n')).toContain('1 vocabulary MISSING_COLUMN');
    expect(await missing('collection,title:en\na,A\n')).toEqual(
      expect.arrayContaining(['1 licence MISSING_COLUMN', '1 headline_perspective MISSING_COLUMN']),
    );
    expect(await problemsOf('reference,title:en\nR-1,A\n')).toEqual([
      '1 type MISSING_COLUMN',
      '1 origin MISSING_COLUMN',
      '1 text_kind MISSING_COLUMN',
    ]);
  });
});

describe('recommendations', () => {
  test.each([
    [{ type: '' }, '2 type REQUIRED'],
    [{ type: 'WISH' }, '2 type INVALID_VALUE'],
    [{ origin: 'SOURCED' }, '2 document REQUIRED'],
    [{ origin: 'INVENTED' }, '2 origin INVENTED_MIXED'],
    [{ 'title:en': '' }, '2  REQUIRED'],
    [{ 'title:en': 'x'.repeat(501) }, '2 title:en TOO_LONG'],
    [{ issued_on: '17.07.2019' }, '2 issued_on INVALID_VALUE'],
    [{ issued_on: '2019-02-30' }, '2 issued_on INVALID_VALUE'],
    [{ issued_on: '2026-04' }, '2 issued_on DATE_IN_FUTURE'],
    [{ language: 'ru' }, '2 language REQUIRED'],
    [{ language: 'russian language' }, '2 language INVALID_VALUE'],
    [{ 'translation:en': 'OFFICIAL' }, '2 translation:en INVALID_VALUE'],
    [{ 'translation:ru': 'OFFICIAL' }, '2 translation:ru REQUIRED'],
    [{ issuers: 'nobody-known' }, '2 issuers UNKNOWN_ID'],
    [{ issuers: 'Twin' }, '2 issuers AMBIGUOUS'],
    [{ issuers: 'watch\nPrison Watch' }, '2 issuers DUPLICATE'],
    [{ issuers: 'invented-body' }, '2 issuers INVENTED_MIXED'],
    [{ addressees: 'interior', supporting_addressees: 'МВД' }, '2 supporting_addressees DUPLICATE'],
    [{ document: 'no-such-report' }, '2 document UNKNOWN_ID'],
    [{ terms: 'no-such-term' }, '2 terms UNKNOWN_ID'],
    [{ continuous: 'perhaps' }, '2 continuous INVALID_VALUE'],
    [{ action_category: '6' }, '2 action_category INVALID_VALUE'],
    [{ external_ids: 'uhri 1' }, '2 external_ids INVALID_VALUE'],
    [{ parent: 'R-0' }, '2 parent UNKNOWN_ID'],
    [{ parent: 'R-1' }, '2 parent INVALID_VALUE'],
    [{ paragraph: '1'.repeat(51), document: 'report' }, '2 paragraph TOO_LONG'],
    [{ paragraph: '24' }, '2 document REQUIRED'],
    [{ reference: 'R'.repeat(81) }, '2 reference TOO_LONG'],
  ])('%j', async (columns, problem) => {
    expect(await problemsOf(item(columns))).toEqual([problem]);
  });

  test('a reference twice', async () => {
    expect(await problemsOf(`${head}\n${row('R-1')}\n${row('R-2')}\n${row('R-1')}\n`)).toEqual([
      '4 reference DUPLICATE',
    ]);
  });

  test('a part of a part', async () => {
    const parts = [
      ['R-1', ''],
      ['R-1a', 'R-1'],
      ['R-1ai', 'R-1a'],
    ].map(([reference, parent]) => `${row(reference!)},${parent}`);
    expect(await problemsOf(`${head},parent\n${parts.join('\n')}\n`)).toEqual([
      '4 parent INVALID_VALUE',
    ]);
  });

  test('an unknown collection, and none', async () => {
    expect(await problemsOf(item({}), 'no-such-collection')).toEqual(['  UNKNOWN_ID']);
    expect(places(await world.import(item({})))).toEqual(['  REQUIRED']);
  });

  test('a real item in an invented collection', async () => {
    expect(await problemsOf(item({}), 'practice')).toEqual([
      '2 origin INVENTED_MIXED',
      '2 addressees INVENTED_MIXED',
    ]);
  });

  test.each([
    [
      { response: 'YES', response_by: 'interior', responded_on: '2020' },
      '2 response INVALID_VALUE',
    ],
    [
      { response: 'NOTED', response_by: 'nobody', responded_on: '2020' },
      '2 response_by UNKNOWN_ID',
    ],
    [{ response: 'NOTED', response_by: 'interior', responded_on: '' }, '2 responded_on REQUIRED'],
    [{ response: 'NOTED', response_by: 'interior' }, '1 responded_on MISSING_COLUMN'],
    [
      { response: 'NOTED', response_by: 'interior', responded_on: '2020', response_paragraph: '3' },
      '2 response_document REQUIRED',
    ],
    [
      { assessment: 'a', status: 'PLANNED', effective_on: '2020', rationale: 'R.' },
      '1 assessor MISSING_COLUMN',
    ],
    [{ evidence_quote: 'Q.' }, '1 assessment MISSING_COLUMN'],
    [
      { response: 'NOTED', response_by: 'interior', responded_on: '2026-03-02' },
      '2 responded_on DATE_IN_FUTURE',
    ],
  ])('a response %j', async (columns, problem) => {
    expect(await problemsOf(item(columns))).toEqual([problem]);
  });
});

describe('assessments', () => {
  test.each([
    [{ assessment: '' }, ['2 assessment REQUIRED']],
    [{ assessor: '' }, ['2 assessor REQUIRED']],
    [{ assessor: 'nobody' }, ['2 assessor UNKNOWN_ID']],
    [{ assessor: 'mixed' }, ['2 assessor CANNOT_JUDGE']],
    [{ status: '' }, ['2 status REQUIRED']],
    [{ status: 'DONE' }, ['2 status INVALID_VALUE']],
    [{ status: '', scale: 'STARS', native_value: '5' }, ['2 scale INVALID_VALUE']],
    [
      { status: '', scale: 'HUMAN_RIGHTS_COMMITTEE', native_value: 'B1' },
      ['2 native_value INVALID_VALUE'],
    ],
    [
      { status: 'FULLY_IMPLEMENTED', scale: 'HUMAN_RIGHTS_COMMITTEE 2013', native_value: 'B1' },
      ['2 status INVALID_VALUE'],
    ],
    [{ effective_on: '' }, ['2 effective_on REQUIRED']],
    [{ effective_on: '3/2021' }, ['2 effective_on INVALID_VALUE']],
    [{ effective_on: '2026-03-02' }, ['2 effective_on DATE_IN_FUTURE']],
    [{ evidence_from: '2020-01-01' }, ['2 evidence_until REQUIRED']],
    [{ evidence_until: '2020-01-01' }, ['2 evidence_from REQUIRED']],
    [{ evidence_from: '2020', evidence_until: '2020-01-01' }, ['2 evidence_from INVALID_VALUE']],
    [
      { evidence_from: '2020-01-02', evidence_until: '2020-01-01' },
      ['2 evidence_from INVALID_VALUE'],
    ],
    [
      { evidence_from: '2020-01-02', evidence_until: '2026-03-02' },
      ['2 evidence_until DATE_IN_FUTURE'],
    ],
    [{ rationale: '' }, ['2 rationale REQUIRED']],
    [{ rationale: 'x'.repeat(5001) }, ['2 rationale TOO_LONG']],
    [{ rationale_language: 'english!' }, ['2 rationale_language INVALID_VALUE']],
    [{ evidence_quote: '' }, ['2 evidence_quote SOURCE_REQUIRED']],
    [{ evidence_url: '' }, ['2 evidence_quote SOURCE_REQUIRED']],
    [{ evidence_visibility: 'RESTRICTED' }, ['2 evidence_quote SOURCE_REQUIRED']],
    [{ evidence_url: 'example.org' }, ['2 evidence_url INVALID_VALUE']],
    [{ evidence_accessed_on: '2026-03-02' }, ['2 evidence_accessed_on DATE_IN_FUTURE']],
    [{ evidence_document: 'nothing' }, ['2 evidence_document UNKNOWN_ID']],
    [{ evidence_paragraph: '3' }, ['2 evidence_document REQUIRED']],
    [{ assessed_addressee: 'justice' }, ['2 assessed_addressee NOT_AN_ADDRESSEE']],
    [{ assessed_parts: 'R-9' }, ['2 assessed_parts UNKNOWN_ID']],
    [{ assessed_parts: 'R-1' }, ['2 assessed_parts NOT_A_PART']],
    [{ corrects: 'second' }, ['2 corrects UNKNOWN_ID']],
    [{ corrects: 'first' }, ['2 corrects INVALID_VALUE']],
    [
      { evidence_quote: '=1', evidence_quote_language: 'zz zz' },
      ['2 evidence_quote_language INVALID_VALUE'],
    ],
  ])('%j', async (columns, problems) => {
    expect(await problemsOf(judged(columns))).toEqual(problems);
  });

  const further = (columns: Record<string, string>) => ({
    ...{ reference: 'R-1', assessor: 'coalition', status: 'PLANNED', effective_on: '2021-03-31' },
    ...{ rationale: 'Said.', evidence_url: 'https://example.org', evidence_quote: 'Said.' },
    ...columns,
  });
  const own = { type: 'CONCERN', origin: 'UNSOURCED', text_kind: 'VERBATIM', 'title:en': 'A' };

  test('control characters of a cell are shown and not obeyed', async () => {
    const { problems } = await world.import(judged({ status: 'A\u001b[2JB' }), {
      collection: 'proposals',
      publish: true,
    });
    expect(problems.map(({ message }) => message).join()).toContain('A\\u001b[2JB');
  });

  test('two of the same assessor that count from one day on', async () => {
    const rows = [
      further({ ...own, assessment: 'a' }),
      further({ assessment: 'b', effective_on: '2021-03' }),
    ];
    expect(await problemsOf(sheet(rows))).toEqual(['3 effective_on DUPLICATE']);
    const numbered = (...orders: string[]) =>
      sheet(rows.map((row, index) => ({ ...row, same_day_order: orders[index]! })));
    expect(await problemsOf(numbered('2', '2'))).toEqual(['3 effective_on DUPLICATE']);
    expect(await problemsOf(numbered('0', 'last'))).toEqual([
      '2 same_day_order INVALID_VALUE',
      '3 same_day_order INVALID_VALUE',
      '3 effective_on DUPLICATE',
    ]);
  });

  test('two of the same assessor, one of the whole about a part, one of that part', async () => {
    const part = { ...own, reference: 'R-1 (a)', parent: 'R-1' };
    const rows = [
      further({ ...own, assessment: 'a', assessed_parts: 'R-1 (a)' }),
      further({ ...part, assessment: 'a' }),
    ];
    expect(await problemsOf(sheet(rows))).toEqual(['3 effective_on DUPLICATE']);
  });

  test('a key twice, and evidence of no assessment', async () => {
    const rows = [
      further({ ...own, assessment: 'a' }),
      further({ assessment: 'a', effective_on: '2022' }),
      { reference: 'R-1', assessment: 'b', evidence_quote: 'More.' },
      { reference: 'R-1', evidence_quote: 'More.' },
      { reference: 'R-1' },
    ];
    expect(await problemsOf(sheet(rows))).toEqual([
      '3 assessment DUPLICATE',
      '4 assessment UNKNOWN_ID',
      '5 assessment REQUIRED',
      '6  REQUIRED',
    ]);
  });

  test('two corrections of one, a correction of what is withdrawn, one of another scope, a circle', async () => {
    const rows = [
      further({ ...own, assessment: 'a' }),
      further({ assessment: 'b', corrects: 'a' }),
      further({ assessment: 'c', corrects: 'a', effective_on: '2022' }),
      further({ assessment: 'd', retracted: 'A slip.', effective_on: '2023' }),
      further({ assessment: 'e', corrects: 'd', effective_on: '2023' }),
      further({ assessment: 'f', corrects: 'b', assessor: 'watch' }),
      further({ assessment: 'g', corrects: 'h', effective_on: '2024' }),
      further({ assessment: 'h', corrects: 'g', effective_on: '2024' }),
    ];
    expect(await problemsOf(sheet(rows))).toEqual([
      '4 corrects ALREADY_SUPERSEDED',
      '6 corrects ALREADY_RETRACTED',
      '7 corrects INVALID_VALUE',
      '8 corrects INVALID_VALUE',
      '9 corrects INVALID_VALUE',
    ]);
  });

  test('a part of another recommendation', async () => {
    const rows = [
      { reference: 'R-2', ...own },
      { reference: 'R-2a', parent: 'R-2', ...own },
      further({ ...own, assessment: 'a', assessed_parts: 'R-2a' }),
    ];
    expect(await problemsOf(sheet(rows))).toEqual(['4 assessed_parts NOT_A_PART']);
  });

  test('an unknown reference whose own columns are blank', async () => {
    expect(
      await problemsOf(sheet([{ ...further({ assessment: 'a' }), reference: 'R-7' }])),
    ).toEqual(['2 reference UNKNOWN_ID']);
  });
});

test('all problems of a file are listed, and the rest is counted', async () => {
  const rows = Array.from(
    { length: 1_100 },
    (_, index) => `R-${index},WISH,UNSOURCED,VERBATIM,A title`,
  );
  const report = await world.import([head, ...rows].join('\n'), { collection: 'proposals' });
  expect(report.problemCount).toBe(1_100);
  expect(report.problems).toHaveLength(1_000);
  expect(report.problems[999]).toMatchObject({ row: 1_001, column: 'type' });
});

describe('registers', () => {
  test.each([
    ['organization,kind,name:en\nÄ,NGO,A', '2 organization INVALID_VALUE'],
    ['organization,kind,name:en\n,NGO,A', '2 organization REQUIRED'],
    ['organization,kind,name:en\na,CLUB,A', '2 kind INVALID_VALUE'],
    ['organization,kind,name:en\na,NGO,', '2  REQUIRED'],
    ['organization,kind,name:en\na,NGO,A\na,NGO,A', '3 organization DUPLICATE'],
    ['organization,kind,name:en,country\na,NGO,A,kz', '2 country INVALID_VALUE'],
    ['organization,kind,name:en,parent\na,NGO,A,b', '2 parent UNKNOWN_ID'],
    ['organization,kind,name:en,parent\na,NGO,A,a', '2 parent INVALID_VALUE'],
    ['organization,kind,name:en,acronym:ru\na,NGO,A,АБВ', '2 acronym:ru REQUIRED'],
    ['organization,kind,name:en,aliases\na,NGO,A,alias', '2 aliases INVALID_VALUE'],
    [
      'organization,kind,name:en,valid_from,valid_until\na,NGO,A,2020-01-01,2019-01-01',
      '2 valid_until INVALID_VALUE',
    ],
    ['organization,kind,name:en\nwatch,NGO,Another name', '2 name:en REFERENCE_TAKEN'],
    ['document,title:en,symbol\na,A,A/1', '2 symbol REFERENCE_TAKEN'],
    ['document,title:en,url\na,A,ftp://example.org', '2 url INVALID_VALUE'],
    ['document,title:en,published_on\na,A,May 2020', '2 published_on INVALID_VALUE'],
    ['term,vocabulary,label:en\na,TOPIC,A', '2 vocabulary INVALID_VALUE'],
    ['term,vocabulary,label:en,code\na,RIGHT,A,1\nb,RIGHT,B,1', '3 code REFERENCE_TAKEN'],
    ['collection,title:en,licence,headline_perspective\na,A,,STATE', '2 licence REQUIRED'],
    [
      'collection,title:en,licence,headline_perspective,reported_count\na,A,CC0-1.0,STATE,many',
      '2 reported_count INVALID_VALUE',
    ],
    [
      'collection,title:en,licence,headline_perspective,invented\na,A,CC0-1.0,STATE,yes',
      '2 invented REQUIRED',
    ],
    [
      'collection,title:en,licence,headline_perspective,speakers_state\na,A,CC0-1.0,STATE,watch',
      '2 speakers_state INVALID_VALUE',
    ],
  ])('%s', async (csv, problem) => {
    expect(await problemsOf(csv)).toEqual([problem]);
  });
});
