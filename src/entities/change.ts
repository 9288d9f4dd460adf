import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One write, in the order of the world. The table is append-only and its revisions have no gaps. */
@Entity('change')
@Unique('change_idempotency_key_unique', ['organizationId', 'idempotencyKey'])
@Check('change_revision_positive', 'revision > 0')
@Check('change_idempotency_key_length', 'length(idempotency_key) between 1 and 200')
@Check('change_reason_length', 'length(reason) between 1 and 2000')
@Index('change_recorded_at_index', ['recordedAt'])
export class Change {
  @PrimaryColumn('integer')
  revision: number;

  /** When the tracker learned it. Never earlier than that of the revision before; to the millisecond. */
  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  /** The organization whose token wrote it. By name, because an organization in turn rests on a change. */
  @ForeignKey('Organization', { deferrable: 'INITIALLY DEFERRED' })
  @Column('uuid')
  organizationId: string;

  /** What was done, in the past: `ASSESSMENT_RECORDED`. */
  @Column('text')
  kind: string;

  /** The entry that the write answers with; null where it was about several. */
  @Column('uuid', { nullable: true })
  subjectId: string | null;

  @Column('text', { nullable: true })
  reason: string | null;

  /** Under which a client may send the same write again; unique per organization, for ever. */
  @Column('text', { nullable: true })
  idempotencyKey: string | null;

  /** The salted SHA-256 of the input that the idempotency key stands for. */
  @Column('bytea', { nullable: true })
  inputDigest: Buffer | null;
}
