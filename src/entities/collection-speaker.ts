import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { perspectives, type Perspective } from '../domain/perspective.js';
import { Change } from './change.js';
import { Collection } from './collection.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** Who speaks for a perspective in a collection: the first listed that has judged. */
@Entity('collection_speaker')
@Check('collection_speaker_perspective_known', oneOf('perspective', perspectives))
@Check('collection_speaker_position_positive', 'position > 0')
@Check('collection_speaker_revision_ordered', 'revision < ended_revision')
@Index('collection_speaker_once', ['collectionId', 'perspective', 'organizationId'], {
  unique: true,
  where: 'ended_revision is null',
})
@Index('collection_speaker_in_order', ['collectionId', 'perspective', 'position'], {
  unique: true,
  where: 'ended_revision is null',
})
export class CollectionSpeaker {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Collection)
  @Column('uuid')
  collectionId: string;

  @Column('text')
  perspective: Perspective;

  /** Its place in the order, from 1. */
  @Column('integer')
  position: number;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
