import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { addresseeRoles, type AddresseeRole } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** That an organization received a recommendation. Each addressee has its own status and response. */
@Entity('addressee')
@Check('addressee_role_known', oneOf('role', addresseeRoles))
@Check('addressee_received_on_precision_known', oneOf('received_on_precision', precisions))
@Check('addressee_precision_with_day', '(received_on is null) = (received_on_precision is null)')
@Check('addressee_received_on_first_day', 'heed.is_first_day(received_on, received_on_precision)')
@Check('addressee_revision_ordered', 'revision < ended_revision')
@Index('addressee_current', ['recommendationId', 'organizationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('addressee_organization_index', ['organizationId', 'recommendationId', 'endedRevision'])
@Index('addressee_history', ['recommendationId', 'revision'])
@Index('addressee_revision_index', ['revision'])
@Index('addressee_ended_revision_index', ['endedRevision'], { where: 'ended_revision is not null' })
export class Addressee {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @Column('text')
  role: AddresseeRole;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  receivedOn: Day | null;

  @Column('text', { nullable: true })
  receivedOnPrecision: Precision | null;

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
