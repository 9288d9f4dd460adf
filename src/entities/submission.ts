import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** An assessment that its organization has not published. It has no place in the clock yet. */
@Entity('submission')
@Index('submission_recommendation_index', ['recommendationId', 'recordedById'])
export class Submission {
  /** The id that the assessment will have. */
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** What publishing will record: the columns of an assessment, its `targets` and its `evidence`. */
  @Column('jsonb')
  input: Record<string, unknown>;
}
