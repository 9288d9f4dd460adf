import { derivedId } from '../../domain/derived-id.js';
import { formatPreciseDay, parsePreciseDay, type Day, type Precision } from '../../domain/day.js';
import { readJudgement, type Judgement } from '../../domain/judgement.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { findMapping, namesOf, type Scale } from '../../domain/scale.js';
import { statusNames } from '../../domain/status.js';
import { isId } from '../../domain/text.js';
import { cellsOf } from '../export/csv.js';
import { byCode } from '../export/held.js';
import { readCells, type CellReader } from './cell-reader.js';
import type { ImportContext } from './context.js';
import type { NewAssessment } from './item.js';
import type { ItemFacts, ItemIndex } from './item-index.js';
import { evidenceInput, readEvidence } from './read-evidence.js';
import { noDate } from './likely-cell.js';
import { requireSameWorld } from './read-recommendation.js';
import type { Row } from './read-rows.js';

/** How many words of one day a file can put into their order. */
const sameDayOrderMax = 1_000;

/** How long the key of an assessment may be, in characters. */
const keyLengthMax = 80;

/** The id that an assessment's key means: the id itself, or one derived from the key within its reference. */
export function assessmentId(reference: string, key: string): string {
  return isId(key) ? key : derivedId('assessment', `${reference} ${key}`);
}

/**
 * Reads a row's assessment and the evidence of that row and of those that follow it.
 * Null when something that it needs is missing or wrong.
 */
export function readAssessment(
  row: Row,
  evidenceRows: Row[],
  item: ItemFacts & { addresseeIds: string[]; heldIds: ReadonlySet<string> },
  index: ItemIndex,
  context: ImportContext,
): NewAssessment | null {
  const reader = readCells(row, context);
  const key = reader.required('assessment', reader.line('assessment', keyLengthMax));
  const assessor = reader.required('assessor', reader.refer('assessor', 'organization'));
  requireSameWorld(reader, 'assessor', assessor, context);
  if (assessor && !assessor.perspective) {
    const message = `${assessor.slug} has no perspective, so it cannot judge.`;
    reader.fail('assessor', 'CANNOT_JUDGE', message);
  }
  const addressee = readAddressee(reader, item);
  const parts = readParts(reader, item, index);
  const evidence = readEvidence(evidenceRows, context);
  const id = key === null ? null : assessmentId(item.reference, key);
  // What is held already was let in once, perhaps as its assessor's own word: it is compared, not judged anew.
  const isNew = id === null || !item.heldIds.has(id);
  const judgement = readWords(reader, evidenceRows, evidence, context, {
    isAttributed: isNew && assessor !== null && assessor.id !== context.organizationId,
  });
  const sameDayOrder = reader.wholeNumber('same_day_order', 1, sameDayOrderMax) ?? 0;
  const corrects = reader.line('corrects', keyLengthMax);
  const retracted = reader.text('retracted', limits.reasonLengthMax);
  if (!id || !assessor || !judgement) return null;
  const correctsId = corrects === null ? null : assessmentId(item.reference, corrects);
  return {
    id,
    row,
    judgement,
    assessor,
    addressee,
    targetIds: parts.length > 0 ? parts.map((part) => part.id) : [item.id],
    sameDayOrder,
    turn: 0,
    correctsId,
    retracted,
    evidence,
    cells: cellsOf({
      assessment: id,
      assessor: assessor.slug,
      status: judgement.status,
      scale: judgement.scale && `${judgement.scale} ${judgement.scale_version}`,
      native_value: judgement.native_value,
      effective_on: formatPreciseDay({
        day: judgement.effective_on,
        precision: judgement.precision,
      }),
      evidence_from: judgement.evidence_from,
      evidence_until: judgement.evidence_until,
      rationale: judgement.rationale,
      rationale_language:
        judgement.rationale_language === 'und' ? '' : judgement.rationale_language,
      assessed_parts: parts
        .map(({ reference }) => reference)
        .sort(byCode)
        .join('\n'),
      assessed_addressee: addressee?.slug,
      corrects: correctsId,
      retracted,
    }),
  };
}

function readAddressee(reader: CellReader, item: { reference: string; addresseeIds: string[] }) {
  const addressee = reader.refer('assessed_addressee', 'organization');
  if (addressee && !item.addresseeIds.includes(addressee.id)) {
    const message = `${addressee.slug} is no addressee of ${item.reference}.`;
    reader.fail('assessed_addressee', 'NOT_AN_ADDRESSEE', message);
  }
  return addressee;
}

function readParts(reader: CellReader, item: ItemFacts, index: ItemIndex): ItemFacts[] {
  return reader.lines('assessed_parts', limits.partsMax).flatMap((reference) => {
    const part = index.get(reference);
    if (part?.parentReference === item.reference) return [part];
    if (part) {
      const message = `${reference} is no part of ${item.reference}.`;
      reader.fail('assessed_parts', 'NOT_A_PART', message);
    } else {
      reader.fail('assessed_parts', 'UNKNOWN_ID', `No recommendation "${reference}" is known.`);
    }
    return [];
  });
}

/** What the API checks of a judgement too, by the same rules; its problems get the names of our columns. */
function readWords(
  reader: CellReader,
  evidenceRows: Row[],
  evidence: NewAssessment['evidence'],
  context: ImportContext,
  { isAttributed }: { isAttributed: boolean },
): Judgement | null {
  const { scale, version, isWrong } = readScale(reader, context.scales);
  const { day, precision } = readDay(reader);
  const before = context.problems.count;
  const status = reader.choice('status', statusNames);
  const isStatusWrong = context.problems.count > before;
  const nativeValue = reader.line('native_value', limits.shortTextLengthMax);
  // What was written by an earlier mapping, and exported, comes in by that mapping again.
  const mapping = scale && findMapping(context.scales, { scale, version, nativeValue, status });
  const { judgement, problems } = readJudgement(
    {
      status,
      scale,
      scaleVersion: version,
      nativeValue,
      // Another problem stands for a day that cannot be read.
      effectiveOn: day ?? context.today,
      precision,
      evidenceFrom: reader.line('evidence_from', limits.shortTextLengthMax),
      evidenceUntil: reader.line('evidence_until', limits.shortTextLengthMax),
      rationale: reader.row.cells.get('rationale') ?? '',
      rationaleLanguage: reader.row.cells.get('rationale_language')?.trim(),
      evidence: evidence.map(evidenceInput),
    },
    { today: context.today, isAttributed, scales: mapping ? [mapping] : context.scales },
  );
  for (const problem of problems) {
    const column = columnOfPath(problem.path);
    if (column === 'status' && isStatusWrong) continue;
    if (column === 'rationale' && !context.header.has(column)) continue;
    if (['scale', 'status', 'native_value'].includes(column) && isWrong) continue;
    const row =
      problem.path[0] === 'evidence' ? evidenceRows[Number(problem.path[1] ?? 0)] : undefined;
    const message = wordsOfColumns(problem, column);
    context.problems.add((row ?? reader.row).number, column, problem.code, message);
  }
  return day === null || isWrong || isStatusWrong ? null : judgement;
}

/** `HUMAN_RIGHTS_COMMITTEE`, which means its newest version, or `HUMAN_RIGHTS_COMMITTEE 2013`. */
function readScale(
  reader: CellReader,
  scales: readonly Scale[],
): {
  scale: string | null;
  version: string | null;
  isWrong: boolean;
} {
  const text = reader.line('scale', limits.shortTextLengthMax);
  if (text === null) return { scale: null, version: null, isWrong: false };
  const [name, ...version] = text.split(/\s+/);
  const names = namesOf(scales);
  const scale = names.find((each) => each === name);
  if (!scale) {
    const message = `"${name}" is no known scale; known are ${names.join(', ')}. Leave the cell blank for Heed's own statuses.`;
    reader.fail('scale', 'INVALID_VALUE', message);
  }
  return { scale: scale ?? null, version: version.join(' ') || null, isWrong: !scale };
}

function readDay(reader: CellReader): { day: Day | null; precision: Precision | null } {
  const text = reader.row.cells.get('effective_on')?.trim();
  const day = parsePreciseDay(text ?? '');
  if (!text) reader.required('effective_on', null);
  else if (!day) {
    reader.fail('effective_on', 'INVALID_VALUE', noDate(text));
  }
  return { day: day?.day ?? null, precision: day?.precision ?? null };
}

const columnsOfFields: Readonly<Record<string, string>> = {
  scaleVersion: 'scale',
  nativeValue: 'native_value',
  effectiveOn: 'effective_on',
  evidenceFrom: 'evidence_from',
  evidenceUntil: 'evidence_until',
  rationaleLanguage: 'rationale_language',
  documentId: 'evidence_document',
  paragraph: 'evidence_paragraph',
  url: 'evidence_url',
  accessedOn: 'evidence_accessed_on',
  quote: 'evidence_quote',
  quoteLanguage: 'evidence_quote_language',
  evidence: 'evidence_quote',
};

function columnOfPath(path: string[]): string {
  const field = path.at(-1)!;
  return columnsOfFields[field] ?? field;
}

function wordsOfColumns({ path, message }: Problem, column: string): string {
  const field = path.at(-1)!;
  return message.replaceAll(new RegExp(`\\b${field}\\b(?=(?: is| has| must|$))`, 'g'), column);
}
