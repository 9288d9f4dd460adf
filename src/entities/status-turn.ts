import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Collection } from './collection.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/**
 * From a day on, and until its next turn, a perspective says this of a scope in a collection, as it is known now.
 * Kept beside the history, in the same transaction.
 */
@Entity('status_turn')
@Index('status_turn_scope', { synchronize: false })
export class StatusTurn {
  @PrimaryGeneratedColumn('identity', { type: 'bigint', generatedIdentity: 'ALWAYS' })
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** Null for the recommendation as a whole. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  addresseeId: string | null;

  @ForeignKey(() => Collection)
  @Column('uuid')
  collectionId: string;

  @Column('text')
  perspective: Perspective;

  @Column('date')
  since: Day;

  /** A status, or `DIVIDED`. */
  @Column('text')
  bucket: Exclude<Bucket, 'NOT_ASSESSED'>;
}
