import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { redactableFields, type RedactableField } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';

/** That an administrator emptied a text. The row, its dates, its status and the reason stay. */
@Entity('redaction')
@Check('redaction_field_known', oneOf('field', redactableFields))
@Check('redaction_reason_not_empty', `reason ~ '[^[:space:]]' and length(reason) <= 2000`)
@Index('redaction_subject_index', ['subjectId'])
@Index('redaction_revision_index', ['revision'])
export class Redaction {
  @PrimaryColumn('uuid')
  id: string;

  /** The row that held the text: an assessment, a piece of evidence, a recommendation's text, a response. */
  @Column('uuid')
  subjectId: string;

  @Column('text')
  field: RedactableField;

  @Column('text')
  reason: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;
}
