import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Day } from '../domain/day.js';
import { Change } from './change.js';
import { Organization } from './organization.js';

/** A name of an organization in a language. Ministries are renamed, and old records must still read right. */
@Entity('organization_name')
@Check('organization_name_language_length', 'length(language) between 2 and 35')
@Check('organization_name_length', 'length(name) between 1 and 300')
@Check('organization_name_acronym_length', 'length(acronym) between 1 and 40')
@Check('organization_name_validity_ordered', 'valid_from <= valid_until')
@Check('organization_name_revision_ordered', 'revision < ended_revision')
@Index('organization_name_organization_index', ['organizationId', 'language'], {
  where: 'ended_revision is null',
})
export class OrganizationName {
  @PrimaryColumn('uuid')
  id: string;

  @ForeignKey(() => Organization)
  @Column('uuid')
  organizationId: string;

  /** A BCP 47 tag, such as `kk-Cyrl`. */
  @Column('text')
  language: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  acronym: string | null;

  /** Another spelling or a name in use, by which it is found and not shown. */
  @Column('boolean', { default: false })
  isAlias: boolean;

  /** The first day on which it bore the name. */
  @Column('date', { nullable: true })
  validFrom: Day | null;

  @Column('date', { nullable: true })
  validUntil: Day | null;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;
}
