import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Indicator } from './indicator.js';
import { Recommendation } from './recommendation.js';

/** That an indicator follows a recommendation. */
@Entity('indicator_recommendation')
@Check('indicator_recommendation_revision_ordered', 'revision < ended_revision')
@Index('indicator_recommendation_current', ['indicatorId', 'recommendationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('indicator_recommendation_recommendation_index', ['recommendationId', 'indicatorId'])
@Index('indicator_recommendation_history', ['indicatorId', 'revision'])
@Index('indicator_recommendation_revision_index', ['revision'])
@Index('indicator_recommendation_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class IndicatorRecommendation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Indicator)
  @Column('uuid')
  indicatorId: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
