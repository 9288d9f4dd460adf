import { Column, Entity, ForeignKey, Index, PrimaryGeneratedColumn } from 'typeorm';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Assessment } from './assessment.js';
import { Collection } from './collection.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/**
 * What a perspective says now of a scope, in a collection, because each collection names its speakers.
 * No row means not assessed. Kept beside the history, in the same transaction.
 */
@Entity('perspective_status')
@Index('perspective_status_scope', { synchronize: false })
@Index('perspective_status_bucket_index', [
  'collectionId',
  'perspective',
  'bucket',
  'recommendationId',
])
export class PerspectiveStatus {
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

  /** A status, or `DIVIDED`. */
  @Column('text')
  bucket: Exclude<Bucket, 'NOT_ASSESSED'>;

  /** The assessment that speaks; null where the perspective is divided. */
  @ForeignKey(() => Assessment)
  @Column('uuid', { nullable: true })
  assessmentId: string | null;

  /** Whether its assessors say different things, speaker or not. */
  @Column('boolean')
  hasDissent: boolean;
}
