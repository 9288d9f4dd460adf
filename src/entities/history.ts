import { Column, Check, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import { Change } from './change.js';

/** A former state of a register entry or recommendation, as the row was. Triggers write it. */
@Entity('history')
@Check('history_revision_ordered', 'revision < ended_revision')
@Index('history_subject_index', ['subjectId', 'revision'])
@Index('history_revision_index', ['revision'])
@Index('history_kind_index', ['kind', 'endedRevision', 'revision'])
export class History {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** The table that the row stood in. */
  @Column('text')
  kind: string;

  @Column('uuid')
  subjectId: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision from which the state no longer held. */
  @ForeignKey(() => Change)
  @Column('integer')
  endedRevision: number;

  /** The row, column by column. */
  @Column('jsonb')
  former: Record<string, unknown>;
}
