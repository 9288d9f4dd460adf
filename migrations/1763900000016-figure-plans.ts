import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The functions that settle figures, all of which look up the few recommendations that they are told. */
const settling = [
  'keep_turns(uuid[])',
  'settle_figures(uuid[])',
  'settle_due_figures()',
  'add_to_steps(heed.figure_step_part[], uuid[])',
  'add_to_counts(heed.figure_count_part[], uuid[])',
];

/** Every way to look at a whole table. */
const wholeTables = ['enable_seqscan', 'enable_hashjoin', 'enable_mergejoin', 'enable_material'];

/**
 * Has figures settled by looking up indexes, whatever the planner believes. It plans once for a connection, and where
 * the tables are empty then, as at the first import, it would go on reading all that the import has filled since for
 * each recommendation: 40,000 rows did not come to an end.
 */
export class FigurePlans1763900000016 implements MigrationInterface {
  name = 'FigurePlans1763900000016';

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(
      settling
        .flatMap((each) => wholeTables.map((way) => `alter function heed.${each} set ${way} = off`))
        .join(';\n'),
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a back-up to go back.');
  }
}
