import { type Migration, MigrationExecutor, type QueryRunner } from 'typeorm';
import { migrations } from '../database/migrations.js';

/**
 * Runs migrations in the runner's own transaction, those of the given names that have not run yet. One at a
 * time: what a migration's rows leave to the end of the transaction is checked before the next alters a table.
 * @returns the names of those that ran.
 */
export async function runMigrations(runner: QueryRunner, names: string[]): Promise<string[]> {
  const ran: string[] = [];
  for (const { name } of migrations) {
    if (!names.includes(name)) continue;
    const executor = new SingleMigration(runner, name);
    ran.push(...(await executor.executePendingMigrations()).map((migration) => migration.name));
    await runner.query('set constraints all immediate; set constraints all deferred');
  }
  return ran;
}

export function runAllMigrations(runner: QueryRunner): Promise<string[]> {
  return runMigrations(
    runner,
    migrations.map(({ name }) => name),
  );
}

/** TypeORM's executor, which would otherwise run all that are pending. */
class SingleMigration extends MigrationExecutor {
  constructor(
    runner: QueryRunner,
    private readonly migrationName: string,
  ) {
    super(runner.dataSource, runner);
  }

  protected override getMigrations(): Migration[] {
    return super.getMigrations().filter((migration) => migration.name === this.migrationName);
  }
}
