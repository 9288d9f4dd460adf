import type { Judgement } from '../../domain/judgement.js';
import type { PreciseDay } from '../../domain/day.js';
import type { Cells } from '../export/csv.js';
import type { Named } from './directory.js';
import type { Row } from './read-rows.js';

/** All rows of a file with one reference. */
export interface FileItem {
  reference: string;
  /** The row that holds the recommendation itself; null when the file only adds to one that is held. */
  ownRow: Row | null;
  rows: Row[];
}

/** A recommendation as a file has it, without what is said of it. */
export interface NewRecommendation {
  cells: Cells;
  columns: {
    type: string | null;
    origin: string | null;
    text_kind: string | null;
    issued_on: string | null;
    issued_on_precision: string | null;
    document_id: string | null;
    paragraph: string | null;
    is_continuous: boolean;
    action_category: number | null;
  };
  texts: NewText[];
  issuers: Named[];
  addressees: NewAddressee[];
  terms: Named[];
  externalIds: { system: string; value: string }[];
}

export interface NewText {
  language: string;
  title: string | null;
  text: string | null;
  issuer_description: string | null;
  is_original: boolean;
  translation_kind: string | null;
}

export interface NewAddressee {
  organization: Named;
  role: 'LEAD' | 'SUPPORTING';
  receivedOn: PreciseDay | null;
}

export interface NewResponse {
  row: Row;
  cells: Cells;
  columns: {
    organization_id: string;
    position: string;
    native_words: string | null;
    responded_on: string;
    responded_on_precision: string;
    document_id: string | null;
    paragraph: string | null;
  };
}

export interface NewAssessment {
  id: string;
  row: Row;
  cells: Cells;
  judgement: Judgement;
  assessor: Named;
  addressee: Named | null;
  targetIds: string[];
  /** Which word of a day it is, where its assessor has several; 0 when the file does not say. */
  sameDayOrder: number;
  /** How many changes after the others it is written, so that it is the later word. */
  turn: number;
  /** The id of the assessment that it corrects. */
  correctsId: string | null;
  /** Why it was withdrawn. */
  retracted: string | null;
  evidence: NewEvidence[];
}

export interface NewEvidence {
  cells: Cells;
  columns: {
    document_id: string | null;
    paragraph: string | null;
    url: string | null;
    accessed_on: string | null;
    quote: string | null;
    quote_language: string | null;
    visibility: string;
    is_anonymised: boolean;
  };
}
