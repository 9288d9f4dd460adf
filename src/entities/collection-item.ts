import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Change } from './change.js';
import { Collection } from './collection.js';
import { Recommendation } from './recommendation.js';

/** That a recommendation stands in a collection. It stands in one or more. */
@Entity('collection_item')
@Check('collection_item_revision_ordered', 'revision < ended_revision')
@Index('collection_item_current', ['collectionId', 'recommendationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('collection_item_recommendation_index', [
  'recommendationId',
  'collectionId',
  'endedRevision',
])
@Index('collection_item_history', ['collectionId', 'recommendationId', 'revision'])
@Index('collection_item_revision_index', ['revision'])
@Index('collection_item_ended_revision_index', ['endedRevision'], {
  where: 'ended_revision is not null',
})
export class CollectionItem {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Collection)
  @Column('uuid')
  collectionId: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
