import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Collection } from './collection.js';
import { oneOf } from './one-of.js';

/** Over what time steps are summed: a day, or the month that ends on it. */
export const figureGrains = ['DAY', 'MONTH'] as const;

/**
 * By how much a bucket of a collection grew or shrank on a day, as a perspective sees it. Sums of turns, kept in the
 * same transaction, so that a figure of a million recommendations reads thousands of rows.
 */
@Entity('figure_step')
@Check('figure_step_grain_known', oneOf('grain', figureGrains))
@Index('figure_step_scope', { synchronize: false })
export class FigureStep {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null: everything that is not invented, each as the headline of its home says. */
  @ForeignKey(() => Collection)
  @Column('uuid', { nullable: true })
  collectionId: string | null;

  /** Whether it sums those whose home the collection is, or the others that stand in it. */
  @Column('boolean')
  isHome: boolean;

  /** Of everything there are sums by month, too, each on its last day. */
  @Column('text')
  grain: (typeof figureGrains)[number];

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
