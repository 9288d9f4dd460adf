/** A row by its columns. */
type Cells = Record<string, string>;

/** What is wrong with a row, as `places` says it: the column and the code. */
type Fault = [spoil: (cells: Cells, number: number) => void, ...problems: string[]];

/** What goes wrong in real files, one thing in a row. */
export const faults: Record<string, Fault> = {
  'a date as people write it': [
    (cells) => (cells.effective_on = '17.07.2019'),
    'effective_on INVALID_VALUE',
  ],
  'a day that is not in the calendar': [
    (cells) => (cells.issued_on = '2019-02-30'),
    'issued_on INVALID_VALUE',
  ],
  'a date to come': [(cells) => (cells.responded_on = '2031-01'), 'responded_on DATE_IN_FUTURE'],
  'an unknown organization': [
    (cells) => (cells.addressees = 'Ministry of Magic'),
    'addressees UNKNOWN_ID',
  ],
  'a name that two bear': [(cells) => (cells.issuers = 'Twin'), 'issuers AMBIGUOUS'],
  'an unknown document': [(cells) => (cells.document = 'no-such-report'), 'document UNKNOWN_ID'],
  'a title that is a text': [(cells) => (cells['title:en'] = 'x'.repeat(501)), 'title:en TOO_LONG'],
  'a text that is a book': [(cells) => (cells['text:ru'] = 'ы'.repeat(20_001)), 'text:ru TOO_LONG'],
  'a status of another list': [(cells) => (cells.status = 'Done'), 'status INVALID_VALUE'],
  'a type in another language': [(cells) => (cells.type = 'Рекомендация'), 'type INVALID_VALUE'],
  'no type': [(cells) => (cells.type = ''), 'type REQUIRED'],
  'no rationale': [(cells) => (cells.rationale = ''), 'rationale REQUIRED'],
  'no quote': [(cells) => (cells.evidence_quote = ''), 'evidence_quote SOURCE_REQUIRED'],
  'no source': [(cells) => (cells.evidence_url = ''), 'evidence_quote SOURCE_REQUIRED'],
  'an address without its beginning': [
    (cells) => (cells.evidence_url = 'www.example.org'),
    'evidence_url INVALID_VALUE',
  ],
  'letters that were lost': [(cells) => (cells['title:ru'] = '?аза?стан'), 'title:ru LOST_LETTERS'],
  'an invisible character': [
    (cells) => (cells.response_words = 'We\u0000agree.'),
    'response_words HOSTILE_TEXT',
  ],
  'a reference that stands before': [
    (cells, number) => (cells.reference = referenceOf(number - 1)),
    ...['reference DUPLICATE', 'assessment DUPLICATE'],
  ],
  'no reference': [(cells) => (cells.reference = ''), 'reference REQUIRED'],
  'a reference that is a text': [
    (cells) => (cells.reference = 'R'.repeat(81)),
    'reference TOO_LONG',
  ],
  'a parent that is nowhere': [(cells) => (cells.parent = 'LARGE-0'), 'parent UNKNOWN_ID'],
  'an addressee of another': [
    (cells) => (cells.assessed_addressee = 'justice'),
    'assessed_addressee NOT_AN_ADDRESSEE',
  ],
  'a correction of nothing': [(cells) => (cells.corrects = 'last-year'), 'corrects UNKNOWN_ID'],
  'a half answer': [(cells) => (cells.responded_on = ''), 'responded_on REQUIRED'],
};

/** A fault comes in about every hundredth row, each kind in its turn. */
const rowsPerFault = 97;

const header = [
  ...['reference', 'parent', 'type', 'origin', 'text_kind', 'issued_on', 'language', 'title:en'],
  ...['text:en', 'title:ru', 'text:ru', 'issuers', 'addressees', 'document', 'paragraph', 'terms'],
  ...['external_ids', 'response', 'response_by', 'responded_on', 'response_words', 'assessment'],
  ...['assessor', 'status', 'effective_on', 'rationale', 'assessed_addressee', 'corrects'],
  ...['evidence_url', 'evidence_accessed_on', 'evidence_quote'],
];

/**
 * A file for the collection `proposals` of `openFurnishedWorld`: each row a recommendation, a response and a
 * judgement with its evidence. The same on every machine.
 * @param withFaults whether some rows are spoilt, see `plantedIn`
 */
export function* largeFile(rowCount: number, { withFaults = false } = {}): Generator<string> {
  yield `${header.join(',')}\r\n`;
  for (let number = 1; number <= rowCount; number += 1) {
    const cells = soundCells(number);
    const fault = withFaults ? faultOf(number) : null;
    fault?.[0](cells, number);
    yield `${header.map((column) => quoted(cells[column] ?? '')).join(',')}\r\n`;
  }
}

/** The places of all faults in such a file, in its order. The header is row 1. */
export function plantedIn(rowCount: number): string[] {
  return Array.from({ length: rowCount }, (_, index) => index + 1).flatMap((number) => {
    const [, ...problems] = faultOf(number) ?? [null];
    return problems.map((problem) => `${number + 1} ${problem}`);
  });
}

function faultOf(number: number): Fault | null {
  if (number % rowsPerFault !== 0) return null;
  const all = Object.values(faults);
  return all[(number / rowsPerFault) % all.length]!;
}

const referenceOf = (number: number) => `LARGE-${String(number).padStart(6, '0')}`;

function soundCells(number: number): Cells {
  const pick = <Choice>(choices: readonly Choice[], salt: number) =>
    choices[(number * 7919 + salt * 104_729) % choices.length]!;
  const length = 6 + ((number * number) % 90);
  return {
    reference: referenceOf(number),
    type: number % 10 === 5 ? 'CONCERN' : 'RECOMMENDATION',
    origin: 'SOURCED',
    text_kind: 'PARAPHRASE',
    issued_on: `${2010 + (number % 12)}-0${1 + (number % 9)}`,
    language: 'ru',
    'title:en': words(english, number, 6),
    'text:en': words(english, number + 1, length),
    'title:ru': words(russian, number, 6),
    'text:ru': words(russian, number + 1, length),
    issuers: 'committee',
    addressees: pick(['interior', 'almazia 2020-05', 'interior\nalmazia'], 1),
    document: 'report',
    paragraph: String(1 + (number % 400)),
    terms: pick(['prisons', 'health', 'prisons\nhealth'], 2),
    external_ids: `UHRI ${number}`,
    response: pick(['SUPPORTED', 'NOTED', 'PENDING'], 3),
    response_by: 'almazia',
    responded_on: `${2022 + (number % 2)}-0${1 + (number % 9)}-15`,
    response_words: words(english, number + 2, 12),
    assessment: 'review-2024',
    assessor: pick(['coalition', 'watch'], 4),
    status: pick(['PLANNED', 'IN_PROGRESS', 'NOT_IMPLEMENTED', 'FULLY_IMPLEMENTED'], 5),
    effective_on: `2024-0${1 + (number % 9)}`,
    rationale: words(english, number + 3, 25),
    evidence_url: `https://example.org/reports/${number}`,
    evidence_accessed_on: '2025-01-31',
    evidence_quote: words(english, number + 4, 15),
  };
}

const english =
  'prison state rights law police court torture women detention children access lawyer investigation assembly protest media freedom registration of and the in to should ensure all that with'.split(
    ' ',
  );
const russian =
  'тюрьма государство права закон полиция суд пытки женщины содержание дети доступ адвокат расследование собрание протест печать свобода и в на для чтобы всех обеспечить'.split(
    ' ',
  );

function words(vocabulary: string[], seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, index) => vocabulary[(seed * 31 + index * index * 17 + index * 7) % vocabulary.length]!,
  ).join(' ');
}

function quoted(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
