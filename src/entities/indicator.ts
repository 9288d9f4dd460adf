import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { directions, type Direction } from '../domain/action.js';
import type { Day } from '../domain/day.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** A number that is followed over time. */
@Entity('indicator')
@Unique('indicator_slug_unique', ['slug'])
@Check('indicator_slug_form', slugForm)
@Check('indicator_titles_object', `heed.are_texts(titles) and titles <> '{}'`)
@Check('indicator_language_length', 'length(language) between 2 and 35')
@Check('indicator_unit_length', 'length(unit) between 1 and 200')
@Check('indicator_direction_known', oneOf('direction', directions))
@Check(
  'indicator_baseline_value_range',
  'abs(baseline_value) < 1000000000000000000 and scale(baseline_value) <= 12',
)
@Check('indicator_baseline_whole', '(baseline_value is null) = (baseline_on is null)')
@Check(
  'indicator_target_value_range',
  'abs(target_value) < 1000000000000000000 and scale(target_value) <= 12',
)
@Check('indicator_target_whole', '(target_value is null) = (target_on is null)')
@Check('indicator_days_ordered', 'baseline_on <= target_on')
@Check(
  'indicator_target_in_direction',
  `case direction when 'INCREASE' then target_value >= baseline_value else target_value <= baseline_value end`,
)
@Check('indicator_publication_ordered', 'published_revision <= revision')
@Index('indicator_revision_index', ['revision'])
export class Indicator {
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

  /** What is counted: `prisoners`, `per cent of cases`. */
  @Column('text')
  unit: string;

  /** Which way is better. */
  @Column('text')
  direction: Direction;

  /** A decimal number as text; digits are kept as they were given. */
  @Column('numeric', { nullable: true })
  baselineValue: string | null;

  @Column('date', { nullable: true })
  baselineOn: Day | null;

  @Column('numeric', { nullable: true })
  targetValue: string | null;

  @Column('date', { nullable: true })
  targetOn: Day | null;

  /** Who keeps it. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  organizationId: string | null;

  /** The document that describes it. */
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
