import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { builtInNames, type ScaleValue } from '../domain/scale.js';
import { Change } from './change.js';
import { Organization } from './organization.js';

const builtIn = builtInNames.map((name) => `'${name}'`).join(', ');

/** A scale that the installation has defined: one mapping of one version of it. Written once. */
@Entity('scale')
@Unique('scale_mapping_unique', ['name', 'version', 'mappingVersion'])
@Check('scale_name_form', `name ~ '^[A-Z0-9_]{1,40}$'`)
@Check('scale_name_not_built_in', `name not in (${builtIn})`)
@Check('scale_version_form', `version ~ '^[A-Za-z0-9._-]{1,40}$'`)
@Check('scale_mapping_version_positive', 'mapping_version > 0')
@Check('scale_meaning_not_empty', `meaning ~ '[^[:space:]]' and length(meaning) <= 2000`)
@Check('scale_language_length', 'length(language) between 2 and 35')
@Check('scale_values_sound', 'heed.are_scale_values("values")')
export class Scale {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  name: string;

  @Column('text')
  version: string;

  /** Numbers the mappings of the version from 1. */
  @Column('integer')
  mappingVersion: number;

  /** What the scale is, and where its values are defined. */
  @Column('text')
  meaning: string;

  @Column('text')
  language: string;

  /** In their order; the same in all mappings of the version, only what they mean changes. */
  @Column('jsonb')
  values: ScaleValue[];

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;
}
