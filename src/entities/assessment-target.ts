import { Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Assessment } from './assessment.js';
import { Recommendation } from './recommendation.js';

/** What an assessment judges: the recommendation itself, or some of its parts. */
@Entity('assessment_target')
@Index('assessment_target_recommendation_index', ['recommendationId', 'assessmentId'])
export class AssessmentTarget {
  @ForeignKey(() => Assessment)
  @PrimaryColumn('uuid')
  assessmentId: string;

  @ForeignKey(() => Recommendation)
  @PrimaryColumn('uuid')
  recommendationId: string;
}
