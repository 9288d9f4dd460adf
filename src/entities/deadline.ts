import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { deadlineKinds, type DeadlineKind } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** By when something is due. An extension is a deadline of its own. */
@Entity('deadline')
@Check('deadline_kind_known', oneOf('kind', deadlineKinds))
@Check('deadline_due_on_precision_known', oneOf('due_on_precision', precisions))
@Check('deadline_due_on_first_day', 'heed.is_first_day(due_on, due_on_precision)')
@Check('deadline_set_on_precision_known', oneOf('set_on_precision', precisions))
@Check('deadline_precision_with_day', '(set_on is null) = (set_on_precision is null)')
@Check('deadline_set_on_first_day', 'heed.is_first_day(set_on, set_on_precision)')
@Check('deadline_counts_with_day', '(set_on is null) = (counts_from is null)')
@Check(
  'deadline_counts_from_within',
  'counts_from between set_on and heed.last_day(set_on, set_on_precision)',
)
@Check('deadline_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('deadline_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('deadline_note_length', 'length(note) between 1 and 2000')
@Check('deadline_revision_ordered', 'revision < ended_revision')
@Index('deadline_extended_once', ['extendsId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('deadline_recommendation_index', ['recommendationId', 'dueOn'])
@Index('deadline_first_index', ['firstId'])
@Index('deadline_extends_index', ['extendsId'])
@Index('deadline_revision_index', ['revision'])
@Index('deadline_ended_revision_index', ['endedRevision'], { where: 'ended_revision is not null' })
export class Deadline {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** The addressee that it binds; null for everybody. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  addresseeId: string | null;

  @Column('text')
  kind: DeadlineKind;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  dueOn: Day;

  @Column('text')
  dueOnPrecision: Precision;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  setOn: Day | null;

  @Column('text', { nullable: true })
  setOnPrecision: Precision | null;

  /** The day from which on it holds: the last day of `setOn`, or the day of recording if that was earlier. */
  @Column('date', { nullable: true })
  countsFrom: Day | null;

  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  setById: string | null;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The deadline that it extends. */
  @ForeignKey(() => Deadline)
  @Column('uuid', { nullable: true })
  extendsId: string | null;

  /** The deadline at the beginning of its extensions; itself, if it extends none. */
  @ForeignKey(() => Deadline)
  @Column('uuid')
  firstId: string;

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
