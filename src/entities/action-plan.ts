import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Action } from './action.js';
import { Change } from './change.js';
import { Plan } from './plan.js';

/** That a plan holds an action. */
@Entity('action_plan')
@Check('action_plan_revision_ordered', 'revision < ended_revision')
@Index('action_plan_current', ['actionId', 'planId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('action_plan_plan_index', ['planId', 'actionId'])
export class ActionPlan {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Action)
  @Column('uuid')
  actionId: string;

  @ForeignKey(() => Plan)
  @Column('uuid')
  planId: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
