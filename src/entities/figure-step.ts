import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Collection } from './collection.js';

/**
 * By how much a bucket of a collection grew or shrank on a day, as a perspective sees it. Sums of turns, kept in the
 * same transaction, so that a figure of a million recommendations reads thousands of rows.
 */
@Entity('figure_step')
@Index('figure_step_scope', { synchronize: false })
export class FigureStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Collection)
  @Column('uuid')
  collectionId: string;

  /** Whether it sums those whose home the collection is, or the others that stand in it. */
  @Column('boolean')
  isHome: boolean;

  /** Null, with the bucket: all that is counted there, assessed or not. */
  @Column('text', { nullable: true })
  perspective: Perspective | null;

  @Column('text', { nullable: true })
  bucket: Exclude<Bucket, 'NOT_ASSESSED'> | null;

  @Column('date')
  since: Day;

  @Column('integer')
  change: number;
}
