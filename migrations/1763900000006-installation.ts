import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The organization that stands for the installation itself: it records the first collections. */
export class Installation1763900000006 implements MigrationInterface {
  name = 'Installation1763900000006';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sql);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}

// The ids are those that an import derives from the slug, see src/domain/derived-id.ts.
const sql = /* sql */ `
insert into heed.change (revision, recorded_at, organization_id, kind, subject_id)
  values (1, date_trunc('milliseconds', clock_timestamp()), 'c7c34dea-5f2d-5c2a-b410-822004ed40e7', 'INSTALLED', 'c7c34dea-5f2d-5c2a-b410-822004ed40e7');
insert into heed.organization (id, slug, kind, recorded_by_id, revision, published_revision)
  values ('c7c34dea-5f2d-5c2a-b410-822004ed40e7', 'heed', 'OTHER', 'c7c34dea-5f2d-5c2a-b410-822004ed40e7', 1, 1);
insert into heed.organization_name (id, organization_id, language, name, revision)
  values ('51c1c8ff-6791-52f7-8943-ede54280815d', 'c7c34dea-5f2d-5c2a-b410-822004ed40e7', 'en', 'Heed project', 1),
         ('5cf044f6-031a-5067-b9b0-5b9fa7c8109a', 'c7c34dea-5f2d-5c2a-b410-822004ed40e7', 'ru', 'Проект Heed', 1),
         ('95f0cbe5-cea7-5cf8-931d-65419d0b48c9', 'c7c34dea-5f2d-5c2a-b410-822004ed40e7', 'kk-Cyrl', 'Heed жобасы', 1);
`;
