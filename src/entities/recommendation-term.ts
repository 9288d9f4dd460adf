import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Recommendation } from './recommendation.js';
import { Term } from './term.js';

/** That a recommendation bears a term. */
@Entity('recommendation_term')
@Check('recommendation_term_revision_ordered', 'revision < ended_revision')
@Index('recommendation_term_current', ['recommendationId', 'termId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('recommendation_term_term_index', ['termId', 'recommendationId', 'endedRevision'])
@Index('recommendation_term_history', ['recommendationId', 'revision'])
@Index('recommendation_term_revision_index', ['revision'])
@Index('recommendation_term_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class RecommendationTerm {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Term)
  @Column('uuid')
  termId: string;

  /** Its place in the list. */
  @Column('integer')
  position: number;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
