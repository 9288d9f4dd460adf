import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** A law, decree or order that a recommendation is about, or that an action brings. */
@Entity('legal_act')
@Unique('legal_act_slug_unique', ['slug'])
@Check('legal_act_slug_form', slugForm)
@Check('legal_act_number_length', 'length(number) between 1 and 200')
@Check('legal_act_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('legal_act_language_length', 'length(language) between 2 and 35')
@Check('legal_act_adopted_on_precision_known', oneOf('adopted_on_precision', precisions))
@Check(
  'legal_act_adopted_on_precision_with_day',
  '(adopted_on is null) = (adopted_on_precision is null)',
)
@Check('legal_act_adopted_on_first_day', 'heed.is_first_day(adopted_on, adopted_on_precision)')
@Check('legal_act_url_form', `url ~ '^https?://' and length(url) <= 2000`)
@Check('legal_act_not_its_own_successor', 'successor_id <> id')
@Check('legal_act_publication_ordered', 'published_revision <= revision')
export class LegalAct {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  /** As its maker writes it: `333-VI`. */
  @Column('text', { nullable: true })
  number: string | null;

  /** Language tag → title. */
  @Column('jsonb')
  titles: Record<string, string>;

  /** The language of the original. */
  @Column('text')
  language: string;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  adoptedOn: Day | null;

  @Column('text', { nullable: true })
  adoptedOnPrecision: Precision | null;

  @Column('text', { nullable: true })
  url: string | null;

  /** The legal act that replaced it. */
  @ForeignKey(() => LegalAct)
  @Column('uuid', { nullable: true })
  successorId: string | null;

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
