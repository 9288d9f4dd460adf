import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { precisions, type Day, type Precision } from '../domain/day.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { LegalAct } from './legal-act.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** What a body does, or says that it will do: a bill, an order, a training. */
@Entity('action')
@Unique('action_slug_unique', ['slug'])
@Check('action_slug_form', slugForm)
@Check('action_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('action_language_length', 'length(language) between 2 and 35')
@Check('action_descriptions_object', 'heed.are_texts(descriptions)')
@Check('action_starts_on_precision_known', oneOf('starts_on_precision', precisions))
@Check('action_starts_on_precision_with_day', '(starts_on is null) = (starts_on_precision is null)')
@Check('action_starts_on_first_day', 'heed.is_first_day(starts_on, starts_on_precision)')
@Check('action_due_on_precision_known', oneOf('due_on_precision', precisions))
@Check('action_due_on_precision_with_day', '(due_on is null) = (due_on_precision is null)')
@Check('action_due_on_first_day', 'heed.is_first_day(due_on, due_on_precision)')
@Check('action_days_ordered', 'starts_on <= heed.last_day(due_on, due_on_precision)')
@Check('action_publication_ordered', 'published_revision <= revision')
@Index('action_revision_index', ['revision'])
export class Action {
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

  /** Language tag → description. */
  @Column('jsonb', { default: {} })
  descriptions: Record<string, string>;

  /** The first day that the date, as precise as it is known, can mean. */
  @Column('date', { nullable: true })
  startsOn: Day | null;

  @Column('text', { nullable: true })
  startsOnPrecision: Precision | null;

  /** By when it is to be done: the first day that the date can mean. */
  @Column('date', { nullable: true })
  dueOn: Day | null;

  @Column('text', { nullable: true })
  dueOnPrecision: Precision | null;

  /** The legal act that it brings or changes. */
  @ForeignKey(() => LegalAct)
  @Column('uuid', { nullable: true })
  legalActId: string | null;

  /** The document that tells of it. */
  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

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
