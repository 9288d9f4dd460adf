import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { relationKinds, type RelationKind } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { Document } from './document.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { Recommendation } from './recommendation.js';

/** That one recommendation says again, follows up, replaces or duplicates another. Two have one of a kind at a time. */
@Entity('relation')
@Check('relation_kind_known', oneOf('kind', relationKinds))
@Check('relation_not_to_itself', 'from_id <> to_id')
@Check('relation_note_length', 'length(note) between 1 and 2000')
@Check('relation_paragraph_with_document', 'paragraph is null or document_id is not null')
@Check('relation_paragraph_length', 'length(paragraph) between 1 and 50')
@Check('relation_revision_ordered', 'revision < ended_revision')
@Index('relation_current', { synchronize: false })
@Index('relation_from_index', ['fromId', 'kind'])
@Index('relation_to_index', ['toId', 'kind'])
@Index('relation_revision_index', ['revision'])
@Index('relation_ended_revision_index', ['endedRevision'], { where: 'ended_revision is not null' })
export class Relation {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  kind: RelationKind;

  /** The one that duplicates, reiterates, follows up or replaces: mostly the newer one. */
  @ForeignKey(() => Recommendation)
  @Column('uuid')
  fromId: string;

  @ForeignKey(() => Recommendation)
  @Column('uuid')
  toId: string;

  @Column('text', { nullable: true })
  note: string | null;

  /** Where it is said that they hang together. */
  @ForeignKey(() => Document)
  @Column('uuid', { nullable: true })
  documentId: string | null;

  @Column('text', { nullable: true })
  paragraph: string | null;

  @ForeignKey(() => Organization)
  @Column('uuid')
  recordedById: string;

  @ForeignKey(() => Change)
  @Column('integer')
  revision: number;

  /** The revision that took the row out of use; null while it stands. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  endedRevision: number | null;

  /** The revision of the redaction that emptied its note. */
  @ForeignKey(() => Change)
  @Column('integer', { nullable: true })
  redactedRevision: number | null;
}
