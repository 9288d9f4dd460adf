import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../domain/day.js';
import { evidenceVisibilities, type EvidenceVisibility } from '../domain/vocabulary.js';
import { Assessment } from './assessment.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';

/** What an assessment rests on: a place in a document, a web address, a quote. */
@Entity('evidence')
@Unique('evidence_position_unique', ['assessmentId', 'position'])
@Check(
  'evidence_rests_on_something',
  'document_id is not null or url is not null or quote is not null or redacted_revision is not null',
)
@Check('evidence_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('evidence_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('evidence_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('evidence_quote_length', 'length(quote) between 1 and 5000')
@Check('evidence_quote_language_length', 'length(quote_language) between 2 and 35')
@Check('evidence_visibility_known', oneOf('visibility', evidenceVisibilities))
export class Evidence {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Assessment)
  @Column('uuid')
  assessmentId: string;

  /** Its place in the assessment's list. */
  @Column('integer')
  position: number;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  /** The day on which the address showed it. */
  @Column('date', { nullable: true })
  accessedOn: Day | null;

  @Column('text', { nullable: true })
  quote: string | null;

  @Column('text', { nullable: true })
  quoteLanguage: string | null;

  @Column('text')
  visibility: EvidenceVisibility;

  /** Whether the source's identity was left out on purpose. */
  @Column('boolean')
  isAnonymised: boolean;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision of the last redaction that emptied some of it. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
