import fc from 'fast-check';

type Cells = Partial<Record<string, string>>;

/** What a text may begin with that a careless writer or reader of CSV would change. */
const awkward = fc.constantFrom(
  '',
  '=',
  "'",
  "'=",
  '+1',
  '-',
  '@',
  '\t',
  '\r\n',
  ' ',
  '"',
  ';',
  'Қ',
  '🏛️',
  '\u2028',
);
const text = (lengthMax: number) =>
  fc
    .tuple(awkward, fc.string({ unit: 'binary', minLength: 1, maxLength: lengthMax }), awkward)
    .map((pieces) => pieces.join('').replaceAll(/[\0\uFFFD?]/g, '.'))
    .filter((each) => /[\p{L}\p{M}\p{N}\p{P}\p{S}]/u.test(each));
const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);

/** A day, month or year, before the tests' today. */
const day = fc
  .tuple(
    fc.integer({ min: 1990, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.constantFrom(4, 7, 10),
  )
  .map(([year, month, date, length]) =>
    [year, month, date]
      .map((each) => String(each).padStart(2, '0'))
      .join('-')
      .slice(0, length),
  );
const lines = (...choices: string[]) =>
  fc.shuffledSubarray(choices).map((chosen) => chosen.join('\n'));

const recommendation = fc
  .record({
    type: fc.constantFrom('RECOMMENDATION', 'CONCERN'),
    origin: fc.constantFrom('SOURCED', 'UNSOURCED'),
    text_kind: fc.constantFrom('VERBATIM', 'PARAPHRASE'),
    issued_on: maybe(day),
    language: fc.constantFrom('en', 'ru'),
    'title:en': text(60),
    'title:ru': text(60),
    'title:kk-Cyrl': maybe(text(60)),
    'text:en': maybe(text(400)),
    'text:kk-Cyrl': maybe(text(400)),
    issuers: lines('committee', 'watch', 'coalition'),
    issuer_description: maybe(text(50)),
    addressees: lines('interior', 'almazia 2020-05', 'mixed'),
    supporting_addressees: lines('justice', 'twin-a 2021'),
    document: fc.constant('report'),
    paragraph: maybe(fc.constantFrom('18', '24 (a)')),
    terms: lines('prisons', 'health'),
    continuous: fc.constantFrom('', 'yes'),
    action_category: fc.constantFrom('', '1', '5'),
    external_ids: lines('UHRI 1', 'UPR x y'),
  })
  .map((cells) => ({
    ...cells,
    'translation:kk-Cyrl': cells['title:kk-Cyrl'] || cells['text:kk-Cyrl'] ? 'MACHINE' : '',
  }));

const response = fc.record({
  response: fc.constantFrom('SUPPORTED', 'NOTED', 'PENDING'),
  response_by: fc.constantFrom('almazia', 'interior'),
  responded_on: day,
  response_words: maybe(text(80)),
  response_document: fc.constantFrom('', 'follow-up'),
});

const evidence = fc.record({
  evidence_document: fc.constantFrom('', 'report'),
  evidence_url: fc.constant('https://example.org/a?b=c'),
  evidence_accessed_on: fc.constantFrom('', '2024-02-29'),
  evidence_quote: text(200),
  evidence_quote_language: fc.constantFrom('', 'ru'),
  evidence_anonymised: fc.constantFrom('', 'yes'),
});

const month = fc.constantFrom('2016-02-29', '2018-12-31', '2019-07-17');

const assessment = fc.record({
  key: fc.oneof(
    fc.uuid(),
    fc
      .string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 20 })
      .map((key) => `k${key}k`.replaceAll('?', '.')),
  ),
  words: fc.record({
    assessor: fc.constantFrom('coalition', 'watch', 'almazia', 'committee'),
    status: fc.constantFrom('PLANNED', 'IN_PROGRESS', 'NO_LONGER_APPLICABLE', 'MOSTLY_IMPLEMENTED'),
    effective_on: day,
    rationale: text(300),
    rationale_language: fc.constantFrom('', 'en', 'kk-Cyrl'),
  }),
  grade: fc.option(fc.constantFrom('A', 'B1', 'E'), { nil: null }),
  period: fc.option(fc.tuple(month, month), { nil: null }),
  isOfAddressee: fc.boolean(),
  isOfParts: fc.boolean(),
  end: fc.constantFrom('stands', 'stands', 'corrected', 'retracted'),
  reason: text(80),
  evidence: fc.array(evidence, { minLength: 1, maxLength: 3 }),
});

const item = fc.record({
  own: recommendation,
  parts: fc.array(recommendation, { maxLength: 2 }),
  responses: fc.uniqueArray(response, {
    maxLength: 3,
    selector: (each) => `${each.response_by} ${each.responded_on}`,
  }),
  assessments: fc.uniqueArray(assessment, {
    maxLength: 4,
    // Two that count from one day on would be refused, so each assessor has a year of its own for each.
    selector: ({ words }) => `${words.assessor} ${words.effective_on.slice(0, 4)}`,
  }),
});

/** Rows of recommendations for the collection `proposals` of the furnished world. */
export const randomCollection: fc.Arbitrary<Cells[]> = fc
  .uniqueArray(fc.tuple(fc.constantFrom('R-1', 'r 2', 'Ә/3', '№ 4 (б)', 'R-10'), item), {
    minLength: 1,
    maxLength: 4,
    selector: ([reference]) => reference,
  })
  .map((items) => items.flatMap(([reference, each]) => rowsOf(reference, each)));

type Item = typeof item extends fc.Arbitrary<infer Value> ? Value : never;

function rowsOf(reference: string, { own, parts, responses, assessments }: Item): Cells[] {
  const partRows = parts.map((part, index) => ({
    reference: `${reference} part ${index}`,
    parent: reference,
    ...part,
  }));
  const judged = assessments.flatMap((each, index) =>
    assessmentRows(
      each,
      index,
      own,
      partRows.map((part) => part.reference),
    ),
  );
  const length = Math.max(1, responses.length, judged.length);
  const rows = Array.from({ length }, (_, index) => ({
    ...(index === 0 ? own : {}),
    ...responses[index],
    ...judged[index],
    reference,
  }));
  // The parts first: the file's order must not matter.
  return [...partRows, ...rows];
}

function assessmentRows(
  {
    key,
    words,
    grade,
    period,
    isOfAddressee,
    isOfParts,
    end,
    reason,
    evidence: pieces,
  }: Item['assessments'][number],
  index: number,
  own: Item['own'],
  parts: string[],
): Cells[] {
  const name = /^[0-9a-f-]{36}$/.test(key) ? key : `${index} ${key}`;
  const scope = {
    assessed_addressee: isOfAddressee ? (own.addressees.split('\n')[0]!.split(' ')[0] ?? '') : '',
    assessed_parts: isOfParts ? parts.join('\n') : '',
  };
  const graded = grade
    ? { status: '', scale: 'HUMAN_RIGHTS_COMMITTEE 2013', native_value: grade }
    : {};
  const [evidence_from, evidence_until] = [...(period ?? ['', ''])].sort();
  const first = {
    ...{
      assessment: name,
      ...words,
      ...graded,
      ...scope,
      ...pieces[0],
      evidence_from,
      evidence_until,
    },
    retracted: end === 'retracted' ? reason : '',
  };
  const more = pieces.slice(1).map((piece) => ({ assessment: name, ...piece }));
  const correction = { ...first, assessment: `c ${index}`, corrects: name, rationale: reason };
  return [first, ...more, ...(end === 'corrected' ? [correction] : [])];
}
