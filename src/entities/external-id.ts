import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Recommendation } from './recommendation.js';

/** The id by which another system knows a recommendation. */
@Entity('external_id')
@Check('external_id_system_form', `system ~ '^[A-Z0-9_]{1,40}$'`)
@Check('external_id_value_length', 'length(value) between 1 and 200')
@Check('external_id_revision_ordered', 'revision < ended_revision')
@Index('external_id_current', ['recommendationId', 'system', 'value'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('external_id_history', ['recommendationId', 'revision'])
@Index('external_id_value_index', ['system', 'value'], { where: 'ended_revision is null' })
@Index('external_id_revision_index', ['revision'])
@Index('external_id_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class ExternalId {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** The other system, such as `UHRI`. */
  @Column('text')
  system: string;

  @Column('text')
  value: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
