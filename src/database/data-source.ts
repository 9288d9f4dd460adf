import { DataSource } from 'typeorm';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import { entities } from '../entities/entities.js';
import { migrations } from './migrations.js';
import { SnakeCaseNames } from './snake-case-names.js';

/** How many connections the writing pool opens at most. */
export const writerPoolSizeMax = 10;

/** TypeORM's door to the database: migrations, entities, and the pool that writes. */
export function createDataSource(url: string): DataSource {
  const options: PostgresDataSourceOptions = {
    type: 'postgres',
    url,
    schema: 'heed',
    namingStrategy: new SnakeCaseNames(),
    entities: [...entities],
    migrations: [...migrations],
    migrationsTableName: 'migration',
    migrationsTransactionMode: 'each',
    synchronize: false,
    poolSize: writerPoolSizeMax,
    applicationName: 'heed',
    logging: false,
  };
  return new DataSource(options);
}
