import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Change } from './change.js';
import { Deadline } from './deadline.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** That the report which a deadline asks for was handed in. */
@Entity('deadline_report')
@Check('deadline_report_reported_on_precision_known', oneOf('reported_on_precision', precisions))
@Check(
  'deadline_report_reported_on_first_day',
  'heed.is_first_day(reported_on, reported_on_precision)',
)
@Check(
  'deadline_report_counts_from_within',
  'counts_from between reported_on and heed.last_day(reported_on, reported_on_precision)',
)
@Check('deadline_report_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('deadline_report_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('deadline_report_note_length', 'length(note) between 1 and 2000')
@Check('deadline_report_revision_ordered', 'revision < ended_revision')
@Index('deadline_report_deadline_index', ['deadlineId', 'countsFrom'])
@Index('deadline_report_revision_index', ['revision'])
@Index('deadline_report_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class DeadlineReport {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Deadline)
  @Column('uuid')
  deadlineId: string;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  reportedOn: Day;

  @Column('text')
  reportedOnPrecision: Precision;

  /** The day from which on it was there: the last day of `reportedOn`, or the day of recording if that was earlier. */
  @Column('date')
  countsFrom: Day;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;

  /** The revision of the redaction that emptied its note. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
