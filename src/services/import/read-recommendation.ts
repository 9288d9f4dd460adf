import { parsePreciseDay } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { origins, recommendationTypes, textKinds } from '../../domain/vocabulary.js';
import { cellsOf } from '../export/csv.js';
import { byCode, yesNo } from '../export/held.js';
import { addresseeCells } from '../export/read-recommendations.js';
import { readCells, type CellReader } from './cell-reader.js';
import type { ImportContext } from './context.js';
import type { Named } from './directory.js';
import type { NewAddressee, NewRecommendation } from './item.js';
import { linesOf, type Row } from './read-rows.js';
import { readTexts } from './read-texts.js';
import { splitReceived } from './split-received.js';

/** Reads what a row says of the recommendation itself. Its parent is looked at when all rows are read. */
export function readRecommendation(row: Row, context: ImportContext): NewRecommendation {
  const reader = readCells(row, context);
  const type = reader.required('type', reader.choice('type', recommendationTypes));
  const origin = reader.required('origin', reader.choice('origin', origins));
  const textKind = reader.required('text_kind', reader.choice('text_kind', textKinds));
  if (origin && (origin === 'INVENTED') !== context.isInvented) {
    const message = context.isInvented
      ? 'The collection is invented: all of its items have the origin INVENTED.'
      : 'Invented items belong into an invented collection.';
    reader.fail('origin', 'INVENTED_MIXED', message);
  }
  const document = reader.refer('document', 'document');
  requireSameWorld(reader, 'document', document, context);
  if (origin === 'SOURCED' && !reader.has('document')) {
    reader.fail('document', 'REQUIRED', 'What is SOURCED needs the document that it stands in.');
  }
  const issuedOn = reader.pastDay('issued_on');
  const issued = issuedOn === null ? null : parsePreciseDay(issuedOn);
  const { texts, cells: textCells } = readTexts(reader);
  const issuers = reader.referAll('issuers', 'organization', limits.issuersMax);
  issuers.forEach((issuer) => requireSameWorld(reader, 'issuers', issuer, context));
  const addressees = readAddressees(reader, context);
  const terms = reader.referAll('terms', 'term', limits.termsMax);
  const externalIds = readExternalIds(reader);
  const paragraph = readParagraph(reader, 'paragraph', 'document');
  const isContinuous = reader.yesNo('continuous');
  const actionCategory = reader.wholeNumber('action_category', 1, 5);
  return {
    cells: cellsOf({
      reference: row.cells.get('reference')!.trim(),
      parent: row.cells.get('parent')?.trim(),
      type,
      origin,
      text_kind: textKind,
      issued_on: issuedOn,
      ...textCells,
      issuers: issuers.map(({ slug }) => slug).join('\n'),
      ...addresseeCells(
        addressees.map(({ organization, role, received }) => ({
          slug: organization.slug,
          role,
          receivedOn: received,
        })),
      ),
      document: document?.slug,
      paragraph,
      terms: terms.map(({ slug }) => slug).join('\n'),
      continuous: yesNo(isContinuous),
      action_category: actionCategory?.toString(),
      external_ids: externalIds
        .map(({ system, value }) => `${system} ${value}`)
        .sort(byCode)
        .join('\n'),
    }),
    columns: {
      type,
      origin,
      text_kind: textKind,
      issued_on: issued?.day ?? null,
      issued_on_precision: issued?.precision ?? null,
      document_id: document?.id ?? null,
      paragraph,
      is_continuous: isContinuous,
      action_category: actionCategory,
    },
    texts,
    issuers,
    addressees,
    terms,
    externalIds,
  };
}

/**
 * Keeps what is invented and what is real apart: an invented item names invented bodies and may rest
 * on real documents (a UN rule); a real item names nothing that is invented.
 */
export function requireSameWorld(
  reader: CellReader,
  column: string,
  named: Named | null,
  { isInvented, directories }: ImportContext,
): void {
  if (!named || named.isInvented === null || named.isInvented === isInvented) return;
  const isDocument = directories.document.find(named.slug).includes(named);
  if (isInvented && isDocument) return;
  const message = isInvented
    ? `"${named.slug}" is real, and cannot stand in an invented collection.`
    : `"${named.slug}" is invented, and cannot stand in a collection of real items.`;
  reader.fail(column, 'INVENTED_MIXED', message);
}

/** A place in a document, which must then be named. */
export function readParagraph(
  reader: CellReader,
  column: string,
  documentColumn: string,
): string | null {
  const paragraph = reader.line(column, limits.paragraphLengthMax);
  if (paragraph !== null && !reader.has(documentColumn)) {
    reader.fail(documentColumn, 'REQUIRED', 'A paragraph needs the document that it stands in.');
  }
  return paragraph;
}

function readAddressees(
  reader: CellReader,
  context: ImportContext,
): (NewAddressee & { received: string | null })[] {
  const shared = reader.pastDay('received_on');
  const roles = [
    ['addressees', 'LEAD'],
    ['supporting_addressees', 'SUPPORTING'],
  ] as const;
  const addressees = roles.flatMap(([column, role]) =>
    linesOf(reader.row.cells.get(column)).flatMap((line) => {
      const { name, receivedOn } = splitReceived(line);
      const organization = reader.refer(column, 'organization', name);
      requireSameWorld(reader, column, organization, context);
      if (receivedOn && shared) {
        const message = 'Give the day either here or in received_on, not in both.';
        reader.fail(column, 'INVALID_VALUE', message);
      }
      const received = shared ?? receivedOn;
      const day = received === null ? null : parsePreciseDay(received);
      if (day && day.day > context.today) {
        reader.fail(column, 'DATE_IN_FUTURE', `${received} is later than today, ${context.today}.`);
      }
      return organization ? [{ column, organization, role, received, receivedOn: day }] : [];
    }),
  );
  if (addressees.length > limits.addresseesMax) {
    reader.fail(
      'addressees',
      'TOO_LONG',
      `At most ${limits.addresseesMax} addressees are allowed.`,
    );
  }
  const seen = new Set<string>();
  for (const { column, organization } of addressees) {
    if (seen.has(organization.id)) {
      reader.fail(column, 'DUPLICATE', `${organization.slug} is an addressee twice.`);
    }
    seen.add(organization.id);
  }
  return addressees;
}

function readExternalIds(reader: CellReader): { system: string; value: string }[] {
  return reader.lines('external_ids', limits.externalIdsMax).flatMap((line) => {
    const [, system, value] = /^([A-Z0-9_]{1,40}) +(.{1,200})$/.exec(line) ?? [];
    if (system && value) return [{ system, value }];
    const message = `"${line}" is no external id: write the system in capitals, a space and the value, such as "UHRI 12345".`;
    reader.fail('external_ids', 'INVALID_VALUE', message);
    return [];
  });
}
