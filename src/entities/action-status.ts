import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { actionProgress, type ActionProgress } from '../domain/action.js';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Action } from './action.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** How far an action is, from a day on. Written once; seen by whoever sees the action. */
@Entity('action_status')
@Check('action_status_status_known', oneOf('status', actionProgress))
@Check('action_status_precision_known', oneOf('effective_on_precision', precisions))
@Check(
  'action_status_effective_on_first_day',
  'heed.is_first_day(effective_on, effective_on_precision)',
)
@Check(
  'action_status_counts_from_within_period',
  'counts_from between effective_on and heed.last_day(effective_on, effective_on_precision)',
)
@Check('action_status_note_length', 'length(note) between 1 and 2000')
@Check('action_status_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('action_status_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('action_status_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('action_status_revision_ordered', 'revision < ended_revision')
@Index('action_status_action_index', ['actionId', 'countsFrom', 'revision', 'id'])
@Index('action_status_revision_index', ['revision'])
@Index('action_status_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class ActionStatus {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Action)
  @Column('uuid')
  actionId: string;

  @Column('text')
  status: ActionProgress;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  effectiveOn: Day;

  @Column('text')
  effectiveOnPrecision: Precision;

  /** The last day that it can mean, but not after the day of recording. */
  @Column('date')
  countsFrom: Day;

  @Column('text', { nullable: true })
  note: string | null;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that withdrew it. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;

  /** The revision of the redaction that emptied its note. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
