import type { EvidenceInput } from '../../domain/judgement.js';
import { evidenceVisibilities, type EvidenceVisibility } from '../../domain/vocabulary.js';
import { cellsOf } from '../export/csv.js';
import { yesNo } from '../export/held.js';
import { readCells } from './cell-reader.js';
import type { ImportContext } from './context.js';
import type { NewEvidence } from './item.js';
import { requireSameWorld } from './read-recommendation.js';
import type { Row } from './read-rows.js';

/** Stands for a document that could not be found, so that its lack is not a second problem. */
const unknownDocument = 'unknown';

/** Reads one piece of evidence from each row. Whether it says enough is judged with the assessment. */
export function readEvidence(rows: Row[], context: ImportContext): NewEvidence[] {
  return rows.map((row) => {
    const reader = readCells(row, context);
    const document = reader.refer('evidence_document', 'document');
    requireSameWorld(reader, 'evidence_document', document, context);
    const line = (column: string) => row.cells.get(column)?.trim() ?? null;
    const columns = {
      document_id: document?.id ?? (reader.has('evidence_document') ? unknownDocument : null),
      paragraph: line('evidence_paragraph'),
      url: line('evidence_url'),
      accessed_on: line('evidence_accessed_on'),
      quote: row.cells.get('evidence_quote') ?? null,
      quote_language: line('evidence_quote_language'),
      visibility: reader.choice('evidence_visibility', evidenceVisibilities) ?? 'PUBLIC',
      is_anonymised: reader.yesNo('evidence_anonymised'),
    };
    return {
      columns,
      cells: cellsOf({
        evidence_document: document?.slug,
        evidence_paragraph: columns.paragraph,
        evidence_url: columns.url,
        evidence_accessed_on: columns.accessed_on,
        evidence_quote: columns.quote,
        evidence_quote_language: columns.quote_language,
        evidence_visibility: columns.visibility,
        evidence_anonymised: yesNo(columns.is_anonymised),
      }),
    };
  });
}

/** The evidence as the API's rule reads it. */
export function evidenceInput({ columns }: NewEvidence): EvidenceInput {
  return {
    documentId: columns.document_id,
    paragraph: columns.paragraph,
    url: columns.url,
    accessedOn: columns.accessed_on,
    quote: columns.quote,
    quoteLanguage: columns.quote_language,
    visibility: columns.visibility as EvidenceVisibility,
    isAnonymised: columns.is_anonymised,
  };
}
