import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { vocabularies, type Vocabulary } from '../domain/vocabulary.js';
import { Change } from './change.js';
import { oneOf } from './one-of.js';
import { Organization } from './organization.js';
import { slugForm } from './slug-form.js';

/** An entry of a vocabulary. */
@Entity('term')
@Unique('term_slug_unique', ['slug'])
@Unique('term_code_unique', ['vocabulary', 'code'])
@Check('term_slug_form', slugForm)
@Check('term_vocabulary_known', oneOf('vocabulary', vocabularies))
@Check('term_labels_object', `heed.are_texts(labels) and labels <> '{}'`)
@Check('term_not_its_own_parent', 'parent_id <> id')
@Check('term_publication_ordered', 'published_revision <= revision')
export class Term {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  vocabulary: Vocabulary;

  /** The vocabulary's own code, such as `16.3`. */
  @Column('text', { nullable: true })
  code: string | null;

  /** Language tag → label. */
  @Column('jsonb')
  labels: Record<string, string>;

  @ForeignKey(() => Term)
  @Column('uuid', { nullable: true })
  parentId: string | null;

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
