import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { followUpStates, type FollowUpState } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** That a body took a recommendation into its follow-up procedure, or out of it. */
@Entity('follow_up')
@Check('follow_up_state_known', oneOf('state', followUpStates))
@Check('follow_up_decided_on_precision_known', oneOf('decided_on_precision', precisions))
@Check('follow_up_decided_on_first_day', 'heed.is_first_day(decided_on, decided_on_precision)')
@Check(
  'follow_up_counts_from_within',
  'counts_from between decided_on and heed.last_day(decided_on, decided_on_precision)',
)
@Check('follow_up_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('follow_up_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('follow_up_note_length', 'length(note) between 1 and 2000')
@Check('follow_up_revision_ordered', 'revision < ended_revision')
@Index('follow_up_recommendation_index', ['recommendationId', 'countsFrom'])
@Index('follow_up_revision_index', ['revision'])
@Index('follow_up_ended_revision_index', ['endedRevision'], { where: 'ended_revision is not null' })
export class FollowUp {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** Whose procedure it is. */
  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @Column('text')
  state: FollowUpState;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  decidedOn: Day;

  @Column('text')
  decidedOnPrecision: Precision;

  /** The day from which on it holds: the last day of `decidedOn`, or the day of recording if that was earlier. */
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
