import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { perspectives, type Perspective } from '../domain/perspective.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** A set that people follow as one: a working group's proposals, a treaty-body report, a UPR cycle. */
@Entity('collection')
@Unique('collection_slug_unique', ['slug'])
@Check('collection_slug_form', slugForm)
@Check('collection_language_length', 'length(language) between 2 and 35')
@Check('collection_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('collection_descriptions_object', 'heed.are_texts(descriptions)')
@Check('collection_notices_object', 'heed.are_texts(notices)')
@Check('collection_statements_object', 'heed.are_texts(statements)')
@Check('collection_invented_says_so', `not is_invented or notices <> '{}'`)
@Check('collection_reported_count_not_negative', 'reported_count >= 0')
@Check('collection_publication_ordered', 'published_revision <= revision')
@Check('collection_headline_perspective_known', oneOf('headline_perspective', perspectives))
export class Collection {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  /** The language of the original of its texts. */
  @Column('text')
  language: string;

  /** Language tag → title. */
  @Column('jsonb')
  titles: Record<string, string>;

  /** Language tag → description. */
  @Column('jsonb', { default: {} })
  descriptions: Record<string, string>;

  /** Language tag → what every reader must be told. */
  @Column('jsonb', { default: {} })
  notices: Record<string, string>;

  /** Language tag → a quoted statement about the set as a whole, applied to no item. */
  @Column('jsonb', { default: {} })
  statements: Record<string, string>;

  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  issuerId: string | null;

  /** The SPDX identifier of the licence of its texts. */
  @Column('text')
  licence: string;

  /** How many recommendations the set is said to have, against the texts held. */
  @Column('integer', { nullable: true })
  reportedCount: number | null;

  @Column('boolean', { default: false })
  isReportedCountApproximate: boolean;

  /** The perspective that its figures show where none is asked for. */
  @Column('text')
  headlinePerspective: Perspective;

  /** Invented as a whole, and answered only when it is named. */
  @Column('boolean', { default: false })
  isInvented: boolean;

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
