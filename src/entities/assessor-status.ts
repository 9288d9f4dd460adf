import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Perspective } from '../domain/perspective.js';
import type { Status } from '../domain/status.js';
import { Assessment } from './assessment.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** What an assessor says now of a scope. Kept beside the history, in the same transaction. */
@Entity('assessor_status')
@Index('assessor_status_scope', { synchronize: false })
export class AssessorStatus {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** Null for the recommendation as a whole. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  addresseeId: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid')
  assessorId: string;

  @Column('text')
  perspective: Perspective;

  @ForeignKey(() => Assessment)
  @Column('uuid')
  assessmentId: string;

  @Column('text')
  status: Status;

  @Column('date')
  countsFrom: Day;
}
