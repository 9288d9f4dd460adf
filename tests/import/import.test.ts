import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { Refusal } from '../../src/domain/refusal.js';
import {
  brokenChecks,
  documents,
  openFurnishedWorld,
  openWorld,
  organizations,
  places,
  terms,
  type World,
} from './world.js';

let world: World;
beforeAll(async () => {
  world = await openFurnishedWorld();
});
afterAll(() => world.close());

/** A number of its own for each test, so that they do not meet. */
let number = 0;
beforeEach(() => {
  number += 1;
});

/** One recommendation with parts, a response, a corrected and a withdrawn judgement, and evidence on rows of its own. */
const whole = (prefix: string) =>
  `\uFEFFreference;parent;type;origin;text_kind;issued_on;language;title:en;title:ru;text:en;translation:ru;issuers;addressees;supporting_addressees;received_on;document;paragraph;terms;continuous;action_category;external_ids;response;response_by;responded_on;response_words;assessment;assessor;status;scale;native_value;effective_on;rationale;rationale_language;assessed_parts;assessed_addressee;corrects;retracted;evidence_document;evidence_paragraph;evidence_url;evidence_quote;evidence_visibility\r
${prefix};;RECOMMENDATION;SOURCED;PARAPHRASE;2020-05;en;Do it;Сделать;"Do it;\nwholly.";OFFICIAL;committee;Ministry of the Interior;justice;2020-06-01;A/1;18;"prisons\nHealth in prison";yes;5;"UHRI 1\nUPR 2";NOTED;almazia;2020;"We ""note"".";grade;КПЧ;;HUMAN_RIGHTS_COMMITTEE;C;2021;Not enough.;en;"${prefix}a\n${prefix}b";interior;;;follow-up;7;;Not satisfactory.;\r
${prefix};;;;;;;;;;;;;;;;;;;;;SUPPORTED;almazia;2021-01-02;;old;coalition;PLANNED;;;2021-02-03;A plan.;;;;;;;;https://example.org/1;A plan.;\r
${prefix};;;;;;;;;;;;;;;;;;;;;;;;;old;;;;;;;;;;;;;;https://example.org/2;More.;RESTRICTED\r
${prefix};;;;;;;;;;;;;;;;;;;;;;;;;new;coalition;STALLED;;;2021-02-03;It stands still.;;;;old;;;;https://example.org/3;Nothing moves.;\r
${prefix};;;;;;;;;;;;;;;;;;;;;;;;;slip;watch;FULLY_IMPLEMENTED;;;2021-02-03;A slip.;;;;;Wrong row.;;;https://example.org/4;All is done.;\r
${prefix}a;${prefix};RECOMMENDATION;SOURCED;PARAPHRASE;;;Part a;;;;;Interior;;;report;18;;;;;;;;;;;;;;;;;;;;;;;;;\r
${prefix}b;${prefix};RECOMMENDATION;SOURCED;PARAPHRASE;;;Part b;;;;;interior;;;report;18;;;;;;;;;;;;;;;;;;;;;;;;;\r
`.replaceAll(';Interior;', ';interior;');

const counts = { recommendations: 3, responses: 2, assessments: 4, retractions: 1 };

describe('a whole file', () => {
  test('comes in at once, and again changes nothing', async () => {
    const csv = whole('W-1');
    const report = await world.import(csv, { collection: 'proposals', publish: true });
    expect(report).toMatchObject({
      layout: 'recommendations',
      created: counts,
      unchanged: 0,
      problems: [],
    });
    const [change] = await world.query(
      `select kind from heed.change where revision = ${report.revision}`,
    );
    expect(change).toEqual({ kind: 'IMPORTED' });
    expect(await brokenChecks(world)).toEqual([]);
    const before = await world.counts();
    const again = await world.import(csv, { collection: 'proposals', publish: true });
    expect(again).toMatchObject({
      created: {},
      published: {},
      unchanged: 9,
      problems: [],
      revision: null,
    });
    expect(await world.counts()).toEqual(before);
  });

  test('has the statuses that follow from it', async () => {
    const statuses = await world.query(
      `select recommendation.reference, addressee.slug as addressee, assessor.slug as assessor, status
         from heed.assessor_status
         join heed.recommendation on recommendation.id = recommendation_id
         join heed.organization assessor on assessor.id = assessor_id
         left join heed.organization addressee on addressee.id = addressee_id
        order by 1, 3`,
    );
    const graded = { addressee: 'interior', assessor: 'committee', status: 'NOT_IMPLEMENTED' };
    expect(statuses).toEqual([
      { reference: 'W-1', addressee: null, assessor: 'coalition', status: 'STALLED' },
      { reference: 'W-1a', ...graded },
      { reference: 'W-1b', ...graded },
    ]);
  });

  test('counts a year from its last day, and judges the text of its own revision', async () => {
    const [graded] = await world.query(
      `select effective_on, precision, counts_from, scale_version, text_revision = revision as "isOwnText"
         from heed.assessment where native_value = 'C'`,
    );
    expect(graded).toEqual({
      ...{ effective_on: '2021-01-01', precision: 'YEAR', counts_from: '2021-12-31' },
      ...{ scale_version: '2016', isOwnText: true },
    });
  });

  test('is told by a dry run, which leaves nothing', async () => {
    const before = await world.counts();
    const report = await world.import(whole('W-2'), {
      collection: 'proposals',
      publish: true,
      dryRun: true,
    });
    expect(report).toMatchObject({ created: counts, problems: [], revision: null });
    expect(await world.counts()).toEqual(before);
  });

  test('is private until it is published, and then is the same', async () => {
    const csv = whole('W-3')
      .replaceAll('Wrong row.', '')
      .replaceAll(';old;;;;https://example.org/3', ';;;;;https://example.org/3')
      .replace('new;coalition;STALLED;;;2021-02-03', 'new;coalition;STALLED;;;2021-02-04');
    const first = await world.import(csv, { collection: 'proposals' });
    expect(first).toMatchObject({ created: { recommendations: 3, assessments: 4 }, problems: [] });
    expect(
      await world.query(`select from published.recommendation where reference like 'W-3%'`),
    ).toEqual([]);
    expect(await world.import(csv, { collection: 'proposals' })).toMatchObject({
      created: {},
      unchanged: 9,
      revision: null,
    });
    const second = await world.import(csv, { collection: 'proposals', publish: true });
    expect(second).toMatchObject({
      ...{ created: {}, unchanged: 0, problems: [] },
      published: { recommendations: 3, responses: 2, assessments: 4 },
    });
    expect(
      await world.query(`select from published.recommendation where reference like 'W-3%'`),
    ).toHaveLength(3);
    expect(await world.query('select from heed.submission')).toEqual([]);
    expect(await brokenChecks(world)).toEqual([]);
    expect(await world.import(csv, { collection: 'proposals', publish: true })).toMatchObject({
      unchanged: 9,
      revision: null,
    });
  });
});

const head = 'reference,type,origin,text_kind,title:en';
const row = (reference: string, title = 'A title') =>
  `${reference},RECOMMENDATION,UNSOURCED,VERBATIM,${title}`;
const statusHead =
  'reference,assessment,assessor,status,effective_on,rationale,corrects,retracted,evidence_url,evidence_quote';
const said = ',https://example.org,Said.';

describe('adding to what is held', () => {
  test('another content under a reference is refused, and names the columns', async () => {
    const reference = `A-${number}`;
    await world.import(`${head}\n${row(reference)}`, { collection: 'proposals', publish: true });
    const csv = `${head},issuers\n${row(reference, 'Another title')},watch\n`;
    const report = await world.import(csv, { collection: 'proposals', publish: true });
    expect(places(report)).toEqual(['2 issuers REFERENCE_TAKEN']);
    expect(report.problems[0]!.message).toContain('issuers, title:en');
  });

  test('what a file has no column for it does not deny', async () => {
    const reference = `A-${number}`;
    await world.import(`${head},issuers\n${row(reference)},watch\n`, {
      collection: 'proposals',
      publish: true,
    });
    const report = await world.import(`${head}\n${row(reference)}\n`, {
      collection: 'proposals',
      publish: true,
    });
    expect(report).toMatchObject({ unchanged: 1, problems: [] });
  });

  test('judgements alone are added to held recommendations', async () => {
    const reference = `A-${number}`;
    await world.import(`${head}\n${row(reference)}`, { collection: 'proposals', publish: true });
    const add = (...rows: string[]) =>
      world.import([statusHead, ...rows].join('\n'), { collection: 'proposals', publish: true });
    const first = `${reference},a,coalition,PLANNED,2021,Planned.,,${said}`;
    expect(await add(first)).toMatchObject({ created: { assessments: 1 }, problems: [] });
    const second = `${reference},b,coalition,STALLED,2021,Stalled.,a,${said}`;
    expect(await add(first, second)).toMatchObject({
      created: { assessments: 1 },
      unchanged: 1,
      problems: [],
    });
    const third = `${reference},c,coalition,IN_PROGRESS,2021,No.,a,${said}`;
    expect(places(await add(first, third))).toEqual(['3 corrects ALREADY_SUPERSEDED']);
    const withdrawn = second.replace(',a,,', ',a,A slip.,');
    expect(await add(first, withdrawn)).toMatchObject({
      created: { retractions: 1 },
      unchanged: 1,
      problems: [],
    });
    expect(await add(first, withdrawn)).toMatchObject({ created: {}, unchanged: 2, problems: [] });
    expect(places(await add(second))).toEqual(['2 retracted REFERENCE_TAKEN']);
    expect(places(await add(first.replace('Planned.', 'Other.')))).toEqual([
      '2 rationale REFERENCE_TAKEN',
    ]);
    expect(await brokenChecks(world)).toEqual([]);
  });

  test('a held recommendation comes into a second collection', async () => {
    const reference = `A-${number}`;
    const csv = `${head}\n${row(reference)}`;
    await world.import(csv, { collection: 'proposals', publish: true });
    const second =
      'collection,title:en,licence,headline_perspective\nsecond,Second,CC0-1.0,STATE\n';
    await world.import(second, { publish: true });
    const report = await world.import(csv, { collection: 'second', publish: true });
    expect(report).toMatchObject({ created: { collectionItems: 1 }, unchanged: 1, problems: [] });
    expect(await world.import(csv, { collection: 'second', publish: true })).toMatchObject({
      revision: null,
    });
    expect(await brokenChecks(world)).toEqual([]);
  });

  test('an id as a key is that id, and must be free', async () => {
    const reference = `A-${number}`;
    const key = '0b6ef2a4-6f0e-4d5c-9a70-4b1f0c1d2e3f';
    await world.import(`${head}\n${row(reference)}`, { collection: 'proposals', publish: true });
    const csv = (id: string) =>
      `${statusHead}\n${reference},${id},coalition,PLANNED,2021,Planned.,,${said}`;
    await world.import(csv(key), { collection: 'proposals', publish: true });
    expect(await world.query('select from heed.assessment where id = $1', [key])).toHaveLength(1);
    const [taken] = await world.query<{ id: string }>(
      `select id from heed.organization where slug = 'watch'`,
    );
    const report = await world.import(csv(taken!.id), { collection: 'proposals', publish: true });
    expect(places(report)).toEqual(['2 assessment REFERENCE_TAKEN']);
  });
});

describe('names', () => {
  test('a slug, a name, an acronym or an alias finds an organization, a symbol a document, a label a term', async () => {
    const reference = `N-${number}`;
    const csv = `${head},issuers,document,terms\n${row(reference)},"watch\nтюремная КОАЛИЦИЯ\nмвд\nВнутреннее ведомство",A/2,Тюрьмы\n`;
    const twice = await world.import(csv, { collection: 'proposals', publish: true });
    expect(places(twice)).toEqual(['2 issuers DUPLICATE']);
    const once = csv.replace('\nВнутреннее ведомство', '');
    expect(await world.import(once, { collection: 'proposals', publish: true })).toMatchObject({
      problems: [],
    });
    expect(await world.export('proposals')).toContain(`"watch\ncoalition\ninterior"`);
  });

  test('an ambiguous one names the candidates', async () => {
    const csv = `${head},issuers\n${row(`N-${number}`)},twin\n`;
    const report = await world.import(csv, { collection: 'proposals', publish: true });
    expect(report.problems[0]!.message).toContain('twin-a, twin-b');
  });

  test('what is unknown is made when asked for, once', async () => {
    const reference = `N-${number}`;
    const csv = `${head},issuers,document,terms\n${row(reference)},Қазақстан құқық қорғаушылары,The New Report,new-term\n${row(`${reference}x`)},қазақстан ҚҰҚЫҚ қорғаушылары,,\n`;
    expect(places(await world.import(csv, { collection: 'proposals', publish: true }))).toEqual([
      ...[
        '2 document UNKNOWN_ID',
        '2 issuers UNKNOWN_ID',
        '2 terms UNKNOWN_ID',
        '3 issuers UNKNOWN_ID',
      ],
    ]);
    const options = { collection: 'proposals', publish: true, createMissing: true };
    const report = await world.import(csv, options);
    expect(report).toMatchObject({
      created: { organizations: 1, documents: 1, terms: 1, recommendations: 2 },
      createdMissing: [
        {
          register: 'organization',
          slug: 'qazaqstan-quqyq-qorghaushylary',
          name: 'Қазақстан құқық қорғаушылары',
        },
        { register: 'document', slug: 'the-new-report', name: 'The New Report' },
        { register: 'term', slug: 'new-term', name: 'new-term' },
      ],
    });
    expect(await world.import(csv, options)).toMatchObject({
      created: {},
      createdMissing: [],
      revision: null,
    });
  });
});

describe('rights', () => {
  const mine = 'organization,kind,perspective,name:en\nmine,NGO,CIVIL_SOCIETY,Mine\n';
  const list =
    'collection,title:en,licence,headline_perspective\nmy-list,My list,CC0-1.0,CIVIL_SOCIETY\n';
  beforeAll(async () => {
    await world.import(mine, { publish: true });
    await world.import(list, { organization: 'mine' });
  });

  test('a contributor does not import', async () => {
    await expect(world.import(organizations, { role: 'CONTRIBUTOR' })).rejects.toThrow(Refusal);
  });

  test('nobody adds to another organization’s collection', async () => {
    const csv = `${head}\n${row(`X-${number}`)}\n`;
    const report = await world.import(csv, { collection: 'proposals', organization: 'mine' });
    expect(places(report)).toEqual(['  FORBIDDEN']);
  });

  test('what others hold privately is unknown, and its slug is taken', async () => {
    expect(places(await world.import(list))).toEqual(['2 collection REFERENCE_TAKEN']);
    const csv = `${head}\n${row(`X-${number}`)}\n`;
    expect(places(await world.import(csv, { collection: 'my-list' }))).toEqual(['  UNKNOWN_ID']);
    await world.import(csv, { collection: 'my-list', organization: 'mine' });
    expect(places(await world.import(csv, { collection: 'proposals' }))).toEqual([
      '2 reference REFERENCE_TAKEN',
    ]);
  });

  test('a public entry names nothing private', async () => {
    await world.import('organization,kind,name:en\nhidden,NGO,Hidden\n');
    const csv = `${head},issuers\n${row(`X-${number}`)},hidden\n`;
    expect(places(await world.import(csv, { collection: 'proposals', publish: true }))).toEqual([
      '2 issuers PRIVATE_REFERENCE',
    ]);
    expect(
      places(
        await world.import(csv, { collection: 'my-list', organization: 'mine', publish: true }),
      ),
    ).toEqual([...['  PRIVATE_REFERENCE', '2 issuers UNKNOWN_ID']]);
    expect(await world.import(csv, { collection: 'proposals' })).toMatchObject({ problems: [] });
  });

  test('its own judgement needs no source', async () => {
    const csv = `${head},assessment,assessor,status,effective_on,rationale\n${row(`X-${number}`)},a,mine,PLANNED,2021,We saw it.\n`;
    const report = await world.import(csv, { collection: 'my-list', organization: 'mine' });
    expect(report).toMatchObject({ created: { assessments: 1 }, problems: [] });
    expect(
      places(await world.import(csv.replace(/X-/g, 'Y-'), { collection: 'proposals' })),
    ).toEqual(['2 evidence_quote SOURCE_REQUIRED']);
  });
});

test('two imports of one file at once make one of each', async () => {
  const csv = whole('T-1');
  const options = { collection: 'proposals', publish: true };
  const reports = await Promise.all(Array.from({ length: 4 }, () => world.import(csv, options)));
  expect(reports.filter(({ revision }) => revision !== null)).toHaveLength(1);
  expect(reports.map(({ problemCount }) => problemCount)).toEqual([0, 0, 0, 0]);
  expect(await brokenChecks(world)).toEqual([]);
});

test('ids are the same on every machine', async () => {
  const other = await openWorld();
  try {
    for (const csv of [organizations, documents, terms]) await other.import(csv, { publish: true });
    for (const table of ['organization', 'organization_name', 'document', 'term']) {
      const known = `select id from heed.${table} order by id`;
      const ids = new Set((await world.query<{ id: string }>(known)).map(({ id }) => id));
      for (const { id } of await other.query<{ id: string }>(known)) expect(ids).toContain(id);
    }
  } finally {
    await other.close();
  }
});
