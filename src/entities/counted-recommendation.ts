import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import type { Perspective } from '../domain/perspective.js';
import type { Bucket } from '../domain/status.js';
import { Collection } from './collection.js';
import { Recommendation } from './recommendation.js';

/**
 * A recommendation that figures count: public, of type RECOMMENDATION and without parts; with what it is grouped by
 * and where it stands.
 * Kept beside the entries, in the same transaction.
 */
@Entity('counted_recommendation')
@Index('counted_recommendation_members', { synchronize: false })
export class CountedRecommendation {
  @ForeignKey(() => Recommendation)
  @PrimaryColumn('uuid')
  recommendationId: string;

  @ForeignKey(() => Collection)
  @Column('uuid')
  homeCollectionId: string;

  /** The day from which on it counts as issued; `-infinity` where nobody knows. */
  @Column('date')
  issuedFrom: Day;

  @Column('uuid', { array: true })
  collectionIds: string[];

  @Column('uuid', { array: true })
  issuerIds: string[];

  @Column('uuid', { array: true })
  addresseeIds: string[];

  /** Of every vocabulary. */
  @Column('uuid', { array: true })
  termIds: string[];

  /** Whether one of its terms is a theme. */
  @Column('boolean')
  hasTheme: boolean;

  /** The perspective of its home's headline, as it is summed with the rest; null where its home is invented. */
  @Column('text', { nullable: true })
  homeHeadline: Perspective | null;

  /** Where the headline of its home says that it stands; null where it is not assessed. */
  @Column('text', { nullable: true })
  headlineBucket: Exclude<Bucket, 'NOT_ASSESSED'> | null;

  /** The same of each addressee's share, in the order of `addresseeIds`: its own where it was judged, otherwise the whole. */
  @Column('text', { array: true })
  shareBuckets: Array<Exclude<Bucket, 'NOT_ASSESSED'> | null>;
}
