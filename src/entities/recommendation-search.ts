import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Recommendation } from './recommendation.js';

/**
 * The words by which a recommendation is found, as they sound, from one revision until another. Kept beside the
 * texts, in the same transaction.
 */
@Entity('recommendation_search')
@Check('recommendation_search_revision_ordered', 'from_revision < until_revision')
@Index('recommendation_search_current', ['recommendationId'], {
  unique: true,
  where: '(until_revision IS NULL)',
})
@Index('recommendation_search_vector', { synchronize: false })
export class RecommendationSearch {
  @ForeignKey(() => Recommendation)
  @PrimaryColumn('uuid')
  recommendationId: string;

  @PrimaryColumn('integer')
  fromRevision: number;

  /** Null while it holds. */
  @Column('integer', { nullable: true })
  untilRevision: number | null;

  /** Titles weigh A, texts B, the marks of the entries that it names C, its reference and paragraph D. */
  @Column('tsvector')
  vector: string;
}
