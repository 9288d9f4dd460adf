import type { MigrationInterface, QueryRunner } from 'typeorm';

/** GraphQL documents that clients ask for by the SHA-256 of their text. */
export class PersistedDocuments1763900000013 implements MigrationInterface {
  name = 'PersistedDocuments1763900000013';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(documents);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

const documents = /* sql */ `
-- They belong to whoever runs the installation, and are no record of the world: they come and go without a revision.
create table heed.persisted_document (
  digest bytea not null,
  name text not null,
  text text not null,
  added_at timestamptz(3) not null,
  constraint persisted_document_pkey primary key (digest),
  constraint persisted_document_digest_of_text check (digest = sha256(convert_to(text, 'UTF8'))),
  constraint persisted_document_text_length check (length(text) between 1 and 50000),
  constraint persisted_document_name_length check (length(name) between 1 and 200)
);
`;
