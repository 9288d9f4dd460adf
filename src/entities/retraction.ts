import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { Assessment } from './assessment.js';
import { Change } from './change.js';
import { Organization } from './organization.js';

/** The withdrawal of an assessment. What that had corrected does not revive. */
@Entity('retraction')
@Unique('retraction_assessment_unique', ['assessmentId'])
@Check('retraction_reason_not_empty', `reason ~ '[^[:space:]]' and length(reason) <= 2000`)
@Index('retraction_revision_index', ['revision'])
export class Retraction {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Assessment)
  @Column('uuid')
  assessmentId: string;

  @Column('text')
  reason: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;
}
