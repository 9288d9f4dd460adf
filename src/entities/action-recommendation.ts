import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Action } from './action.js';
import { Change } from './change.js';
import { Recommendation } from './recommendation.js';

/** That an action is done about a recommendation. */
@Entity('action_recommendation')
@Check('action_recommendation_revision_ordered', 'revision < ended_revision')
@Index('action_recommendation_current', ['actionId', 'recommendationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('action_recommendation_recommendation_index', ['recommendationId', 'actionId'])
@Index('action_recommendation_history', ['actionId', 'revision'])
@Index('action_recommendation_revision_index', ['revision'])
@Index('action_recommendation_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class ActionRecommendation {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Action)
  @Column('uuid')
  actionId: string;

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
