import { parsePreciseDay } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { responsePositions } from '../../domain/vocabulary.js';
import { cellsOf } from '../export/csv.js';
import { readCells } from './cell-reader.js';
import type { ImportContext } from './context.js';
import type { NewResponse } from './item.js';
import { readParagraph, requireSameWorld } from './read-recommendation.js';
import type { Row } from './read-rows.js';

/** Reads a row's response. Null when something that it needs is missing or wrong. */
export function readResponse(row: Row, context: ImportContext): NewResponse | null {
  const reader = readCells(row, context);
  const position = reader.required('response', reader.choice('response', responsePositions));
  const organization = reader.required('response_by', reader.refer('response_by', 'organization'));
  const respondedOn = reader.required('responded_on', reader.pastDay('responded_on'));
  const words = reader.text('response_words', limits.nativeWordsLengthMax);
  const document = reader.refer('response_document', 'document');
  const paragraph = readParagraph(reader, 'response_paragraph', 'response_document');
  requireSameWorld(reader, 'response_by', organization, context);
  requireSameWorld(reader, 'response_document', document, context);
  if (!position || !organization || !respondedOn) return null;
  const day = parsePreciseDay(respondedOn)!;
  return {
    row,
    cells: cellsOf({
      response: position,
      response_by: organization.slug,
      responded_on: respondedOn,
      response_words: words,
      response_document: document?.slug,
      response_paragraph: paragraph,
    }),
    columns: {
      organization_id: organization.id,
      position,
      native_words: words,
      responded_on: day.day,
      responded_on_precision: day.precision,
      document_id: document?.id ?? null,
      paragraph,
    },
  };
}
