import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { LegalAct } from './legal-act.js';
import { Recommendation } from './recommendation.js';

/** That a recommendation is about a legal act. */
@Entity('recommendation_legal_act')
@Check('recommendation_legal_act_revision_ordered', 'revision < ended_revision')
@Index('recommendation_legal_act_current', ['recommendationId', 'legalActId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('recommendation_legal_act_legal_act_index', ['legalActId', 'recommendationId'])
@Index('recommendation_legal_act_history', ['recommendationId', 'revision'])
@Index('recommendation_legal_act_revision_index', ['revision'])
@Index('recommendation_legal_act_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class RecommendationLegalAct {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => LegalAct)
  @Column('uuid')
  legalActId: string;

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
