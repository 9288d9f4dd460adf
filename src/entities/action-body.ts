import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { bodyRoles, type BodyRole } from '../domain/action.js';
import { Action } from './action.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** Who carries an action out. */
@Entity('action_body')
@Check('action_body_role_known', oneOf('role', bodyRoles))
@Check('action_body_revision_ordered', 'revision < ended_revision')
@Index('action_body_current', ['actionId', 'organizationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('action_body_organization_index', ['organizationId', 'actionId'])
export class ActionBody {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Action)
  @Column('uuid')
  actionId: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @Column('text')
  role: BodyRole;

  /** Its place in the list. */
  @Column('integer')
  position: number;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
