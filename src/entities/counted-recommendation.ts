import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import { Collection } from './collection.js';
import { Recommendation } from './recommendation.js';

/**
 * A recommendation that figures count: public, of type RECOMMENDATION and without parts; with what it is grouped by.
 * Kept beside the entries, in the same transaction.
 */
@Entity('counted_recommendation')
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
}
