import { Check, Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Collection } from './collection.js';
import { oneOf } from './one-of.js';

/** What a count is of: the whole of a collection, or those of it that belong to a member. */
export const figureDimensions = ['WHOLE', 'TERM', 'ISSUER', 'ADDRESSEE', 'SHARE'] as const;

/**
 * How many recommendations stand in a bucket of a collection now, as a perspective sees it: of the whole, or of a
 * group. Kept in the same transaction as what it sums.
 */
@Entity('figure_count')
@Check('figure_count_dimension_known', oneOf('dimension', figureDimensions))
@Index('figure_count_scope', { synchronize: false })
@Index('figure_count_member_index', ['dimension', 'memberId'])
export class FigureCount {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  /** Null: everything that is not invented, each as the headline of its home says. */
  @ForeignKey(() => Collection)
  @Column('uuid', { nullable: true })
  collectionId: string | null;

  /** Whether it counts those whose home the collection is, or the others that stand in it. */
  @Column('boolean')
  isHome: boolean;

  /** Null, with the bucket: all that is counted there, assessed or not. */
  @Column('text', { nullable: true })
  perspective: Perspective | null;

  @Column('text', { nullable: true })
  bucket: Exclude<Bucket, 'NOT_ASSESSED'> | null;

  /** `ADDRESSEE` counts by what is said of the whole, `SHARE` by an addressee's own share where it was judged. */
  @Column('text')
  dimension: (typeof figureDimensions)[number];

  /** The term or organization; null for the whole, and for those that have no theme, issuer or addressee. */
  @Column('uuid', { nullable: true })
  memberId: string | null;

  @Column('integer')
  count: number;
}
