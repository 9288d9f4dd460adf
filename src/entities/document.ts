import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** The source of recommendations, responses and evidence. */
@Entity('document')
@Unique('document_slug_unique', ['slug'])
@Unique('document_symbol_unique', ['symbol'])
@Check('document_slug_form', slugForm)
@Check('document_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('document_language_length', 'length(language) between 2 and 35')
@Check('document_precision_known', oneOf('published_on_precision', precisions))
@Check('document_precision_with_day', '(published_on is null) = (published_on_precision is null)')
@Check('document_published_on_first_day', 'heed.is_first_day(published_on, published_on_precision)')
@Check('document_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('document_archived_url_form', `archived_url ~ '^https?://' and length(archived_url) <= 2000`)
@Check('document_publication_ordered', 'published_revision <= revision')
export class Document {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  /** As its publisher writes it: `CCPR/C/KAZ/CO/2`. */
  @Column('text', { nullable: true })
  symbol: string | null;

  /** Language tag → title. */
  @Column('jsonb')
  titles: Record<string, string>;

  /** The language of the original. */
  @Column('text')
  language: string;

  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  publisherId: string | null;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  publishedOn: Day | null;

  @Column('text', { nullable: true })
  publishedOnPrecision: Precision | null;

  @Column('text', { nullable: true })
  url: string | null;

  /** A copy in an archive, for when the address is gone. */
  @Column('text', { nullable: true })
  archivedUrl: string | null;

  @Column('text', { nullable: true })
  session: string | null;

  /** The round of a procedure that returns, such as the third cycle of the UPR. */
  @Column('text', { nullable: true })
  cycle: string | null;

  @Column('text', { nullable: true })
  event: string | null;

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
