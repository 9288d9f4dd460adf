import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../domain/day.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** A plan of a body, which holds actions. */
@Entity('plan')
@Unique('plan_slug_unique', ['slug'])
@Check('plan_slug_form', slugForm)
@Check('plan_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('plan_language_length', 'length(language) between 2 and 35')
@Check('plan_days_ordered', 'starts_on <= ends_on')
@Check('plan_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('plan_publication_ordered', 'published_revision <= revision')
export class Plan {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  /** Language tag → title. */
  @Column('jsonb')
  titles: Record<string, string>;

  /** The language of the original. */
  @Column('text')
  language: string;

  /** Whose plan it is. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  /** The document that it stands in. */
  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('date', { nullable: true })
  startsOn: Day | null;

  @Column('date', { nullable: true })
  endsOn: Day | null;

  @Column('text', { nullable: true })
  url: string | null;

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
