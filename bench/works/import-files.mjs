import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chanceFrom } from '../seed/chance.mjs';
import { writeLanguage } from '../seed/words.mjs';

export const importedRows = 40_000;
/** Five of eight rows begin a recommendation; the others add a judgement to it. */
const rowsOfEight = [true, false, true, true, false, true, false, true];

const statuses = [
  'NOT_IMPLEMENTED',
  'PLANNED',
  'IN_PROGRESS',
  'PARTIALLY_IMPLEMENTED',
  'FULLY_IMPLEMENTED',
];
const count = { bodies: 30, issuers: 8, assessors: 12, documents: 40, terms: 30 };
const oneOf = (length) => Array.from({ length }, (_, index) => index + 1);

/**
 * Writes a list of recommendations as an organization would import it, and the register that it names.
 * @returns the files, in the order in which one names the other; the list is the last
 */
export function writeImportFiles(folder) {
  mkdirSync(folder, { recursive: true });
  const files = {
    organizations: [
      'organization,kind,perspective,country,name:en',
      ...oneOf(count.bodies).map((each) => `import-body-${each},MINISTRY,STATE,KZ,Body ${each}`),
      ...oneOf(count.issuers).map(
        (each) => `import-issuer-${each},TREATY_BODY,INTERNATIONAL,,Issuer ${each}`,
      ),
      ...oneOf(count.assessors).map(
        (each) => `import-assessor-${each},NGO,CIVIL_SOCIETY,KZ,Assessor ${each}`,
      ),
    ],
    documents: [
      'document,title:en,language',
      ...oneOf(count.documents).map((each) => `import-document-${each},Document ${each},en`),
    ],
    terms: [
      'term,vocabulary,label:en',
      ...oneOf(count.terms).map((each) => `import-term-${each},THEME,Theme ${each}`),
    ],
    collections: [
      'collection,title:en,licence,headline_perspective,speakers_civil_society',
      'import-list,List,CC-BY-4.0,CIVIL_SOCIETY,"import-assessor-1\nimport-assessor-2"',
    ],
    list: [...listRows()],
  };
  return Object.entries(files).map(([name, lines]) => {
    const file = join(folder, `import-${name}.csv`);
    writeFileSync(file, `${lines.join('\n')}\n`);
    return file;
  });
}

function* listRows() {
  yield 'reference,type,origin,text_kind,issued_on,title:ru,text:ru,issuers,addressees,document,paragraph,terms,assessment,assessor,status,effective_on,rationale,evidence_url,evidence_quote';
  const chance = chanceFrom('import');
  const { sentences } = writeLanguage('ru');
  const one = (list) => list[Math.floor(chance() * list.length)];
  const number = (length) => 1 + Math.floor(chance() * length);
  let item = 0;
  for (let row = 0; row < importedRows; row += 1) {
    const isNew = rowsOfEight[row % 8];
    if (isNew) item += 1;
    const year = 2015 + Math.floor(item / 4_000);
    const facts = isNew
      ? `RECOMMENDATION,SOURCED,VERBATIM,${year}-03-01,${one(sentences)},${one(sentences)} ${one(sentences)} ${one(sentences)},import-issuer-${number(count.issuers)},"${twoOf('body', number(count.bodies), count.bodies)}",import-document-${number(count.documents)},${number(90)},"${twoOf('term', number(count.terms), count.terms)}"`
      : ',,,,,,,,,,';
    // Each judges a recommendation once, so that no day is told twice.
    const assessor = ((item * 2 + (isNew ? 0 : 1)) % count.assessors) + 1;
    yield `IMPORT-${item},${facts},round-${isNew ? 1 : 2},import-assessor-${assessor},${one(statuses)},2025-0${number(9)}-15,${one(sentences)},https://example.org/visits/${row},${one(sentences)}`;
  }
}

function twoOf(kind, first, length) {
  return `import-${kind}-${first}\nimport-${kind}-${(first % length) + 1}`;
}
