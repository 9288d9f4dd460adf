import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { responsePositions, type ResponsePosition } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** What an addressee, or the State, said to a recommendation. There may be several over time. */
@Entity('response')
@Check('response_position_known', oneOf('position', responsePositions))
@Check('response_native_words_length', 'length(native_words) between 1 and 2000')
@Check('response_responded_on_precision_known', oneOf('responded_on_precision', precisions))
@Check('response_responded_on_first_day', 'heed.is_first_day(responded_on, responded_on_precision)')
@Check('response_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('response_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('response_publication_ordered', 'published_revision <= revision')
@Index('response_recommendation_index', ['recommendationId', 'respondedOn', 'revision'])
@Index('response_published_revision_index', ['publishedRevision'])
export class Response {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  recommendationId: string;

  /** Who said it. */
  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  @Column('text')
  position: ResponsePosition;

  /** The words in which it was said. */
  @Column('text', { nullable: true })
  nativeWords: string | null;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date')
  respondedOn: Day;

  @Column('text')
  respondedOnPrecision: Precision;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  /** That of its publication, once it is published. */
  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** Null while it is private to the organization that recorded it. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  publishedRevision: number | null;

  /** The revision of the redaction that emptied its words. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
