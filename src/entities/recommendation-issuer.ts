import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** That an organization issued a recommendation. */
@Entity('recommendation_issuer')
@Check('recommendation_issuer_revision_ordered', 'revision < ended_revision')
@Index('recommendation_issuer_current', ['recommendationId', 'organizationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('recommendation_issuer_organization_index', [
  'organizationId',
  'recommendationId',
  'endedRevision',
])
@Index('recommendation_issuer_history', ['recommendationId', 'revision'])
@Index('recommendation_issuer_revision_index', ['revision'])
@Index('recommendation_issuer_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class RecommendationIssuer {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

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
