import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { Indicator } from './indicator.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** A value of an indicator. Written once; a correction is a new row. */
@Entity('measurement')
@Unique('measurement_supersedes_unique', ['supersedesId'])
@Check('measurement_value_range', 'abs(value) < 1000000000000000000 and scale(value) <= 12')
@Check('measurement_precision_known', oneOf('measured_on_precision', precisions))
@Check('measurement_measured_on_first_day', 'heed.is_first_day(measured_on, measured_on_precision)')
@Check(
  'measurement_counts_from_within_period',
  'counts_from between measured_on and heed.last_day(measured_on, measured_on_precision)',
)
@Check('measurement_period_ordered', 'period_from <= counts_from')
@Check(
  'measurement_rests_on_something',
  'document_id is not null or url is not null or note is not null or redacted_revision is not null',
)
@Check('measurement_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('measurement_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('measurement_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('measurement_note_length', 'length(note) between 1 and 2000')
@Check('measurement_not_its_own_correction', 'supersedes_id <> id')
@Check('measurement_revision_ordered', 'revision < ended_revision')
@Index('measurement_indicator_index', ['indicatorId', 'countsFrom', 'revision', 'id'])
@Index('measurement_revision_index', ['revision'])
@Index('measurement_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class Measurement {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Indicator)
  @Column('uuid')
  indicatorId: string;

  /** A decimal number as text; digits are kept as they were given. */
  @Column('numeric')
  value: string;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  measuredOn: Day;

  @Column('text')
  measuredOnPrecision: Precision;

  /** The last day that it can mean, but not after the day of recording. */
  @Column('date')
  countsFrom: Day;

  /** The first day of the period that the value sums up; null where it was taken on one day. */
  @Column('date', { nullable: true })
  periodFrom: Day | null;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @Column('text', { nullable: true })
  url: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** The measurement that it corrects. */
  @ForeignKey(() => Measurement)
  @Column('uuid', { nullable: true })
  supersedesId: string | null;

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
