import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import type { Day } from '../domain/day.js';
import { perspectives, type Perspective } from '../domain/perspective.js';
import { organizationKinds, type OrganizationKind } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { slugForm } from './slug-form.js';

/** Any body that issues, receives, carries out or judges. Its names stand in `organization_name`. */
@Entity('organization')
@Unique('organization_slug_unique', ['slug'])
@Check('organization_slug_form', slugForm)
@Check('organization_kind_known', oneOf('kind', organizationKinds))
@Check('organization_perspective_known', oneOf('perspective', perspectives))
@Check('organization_country_form', `country ~ '^[A-Z]{2}$'`)
@Check('organization_validity_ordered', 'valid_from <= valid_until')
@Check('organization_not_its_own_parent', 'parent_id <> id')
@Check('organization_not_its_own_successor', 'successor_id <> id')
@Check('organization_publication_ordered', 'published_revision <= revision')
@Index('organization_parent_index', ['parentId'])
export class Organization {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  kind: OrganizationKind;

  /** From where it judges, for ever once it has judged; null for a mixed body, which then cannot judge. */
  @Column('text', { nullable: true })
  perspective: Perspective | null;

  /** ISO 3166-1 alpha-2; `ZZ` for an invented country; null for an international body. */
  @Column('text', { nullable: true })
  country: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  parentId: string | null;

  /** The body that took over its tasks. Old records keep naming this one. */
  @ForeignKey(() => Organization)
  @Column('uuid', { nullable: true })
  successorId: string | null;

  @Column('date', { nullable: true })
  validFrom: Day | null;

  /** The last day on which it existed. */
  @Column('date', { nullable: true })
  validUntil: Day | null;

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
