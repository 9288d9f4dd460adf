import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import {
  origins,
  recommendationTypes,
  textKinds,
  type Origin,
  type RecommendationType,
  type TextKind,
} from '../domain/vocabulary.js';
import { Change } from './change.js';
import { Collection } from './collection.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';

/** One thing that issuers ask of addressees. Its words stand in `recommendation_text`. */
@Entity('recommendation')
@Unique('recommendation_reference_unique', ['reference'])
@Check('recommendation_reference_length', 'length(reference) between 1 and 80')
@Check('recommendation_type_known', oneOf('type', recommendationTypes))
@Check('recommendation_origin_known', oneOf('origin', origins))
@Check('recommendation_text_kind_known', oneOf('text_kind', textKinds))
@Check('recommendation_sourced_has_document', `origin <> 'SOURCED' or document_id is not null`)
@Check('recommendation_issued_on_precision_known', oneOf('issued_on_precision', precisions))
@Check('recommendation_precision_with_day', '(issued_on is null) = (issued_on_precision is null)')
@Check('recommendation_issued_on_first_day', 'heed.is_first_day(issued_on, issued_on_precision)')
@Check('recommendation_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('recommendation_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('recommendation_action_category_range', 'action_category between 1 and 5')
@Check('recommendation_not_its_own_parent', 'parent_id <> id')
@Check('recommendation_publication_ordered', 'published_revision <= revision')
@Index('recommendation_parent_index', ['parentId'])
@Index('recommendation_document_index', ['documentId'])
@Index('recommendation_by_reference', { synchronize: false })
@Index('recommendation_by_issue', { synchronize: false })
@Index('recommendation_by_revision', ['revision', 'id'])
@Index('recommendation_recorded_by_index', ['recordedById'], {
  where: 'published_revision is null',
})
@Index('recommendation_published_revision_index', ['publishedRevision'])
export class Recommendation {
  @PrimaryColumn('uuid')
  id: string;

  /** The key by which people know it; unique in the world. */
  @Column('text')
  reference: string;

  /** Set for a lettered part. A part has no parts of its own. */
  @ForeignKey(() => Recommendation)
  @Column('uuid', { nullable: true })
  parentId: string | null;

  @Column('text')
  type: RecommendationType;

  @Column('text')
  origin: Origin;

  @Column('text')
  textKind: TextKind;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  issuedOn: Day | null;

  @Column('text', { nullable: true })
  issuedOnPrecision: Precision | null;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  /** Its place in the document, such as `24 (a)`. */
  @Column('text', { nullable: true })
  paragraph: string | null;

  /** "Continue to …": never finally done. */
  @Column('boolean', { default: false })
  isContinuous: boolean;

  /** How much action it asks for, from 1 to 5, in the categories of UPR Info. */
  @Column('integer', { nullable: true })
  actionCategory: number | null;

  /** The first collection it was put into; its speakers count where no single collection is named. */
  @ForeignKey(() => Collection)
  @Column('uuid')
  homeCollectionId: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** Null while it is private to the organization that recorded it. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  publishedRevision: number | null;
}
