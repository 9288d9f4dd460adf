import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import { limits } from '../domain/limits.js';

/** A GraphQL document that clients ask for by the SHA-256 of its text. It belongs to whoever runs the installation. */
@Entity('persisted_document')
@Check('persisted_document_digest_of_text', `digest = sha256(convert_to(text, 'UTF8'))`)
@Check(
  'persisted_document_text_length',
  `length(text) between 1 and ${limits.persistedDocumentLengthMax}`,
)
@Check('persisted_document_name_length', `length(name) between 1 and ${limits.shortTextLengthMax}`)
export class PersistedDocument {
  /** The SHA-256 of the text in UTF-8. */
  @PrimaryColumn('bytea')
  digest: Buffer;

  /** What people call it: the file that it came from, or its operation. Names may repeat. */
  @Column('text')
  name: string;

  @Column('text')
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;
}
