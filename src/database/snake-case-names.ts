import { DefaultNamingStrategy, type Table } from 'typeorm';

/**
 * How properties become columns, and how keys are named: `recordedById` is `recorded_by_id`, and in the
 * table `assessment` its foreign key is `assessment_recorded_by_fkey`. Other constraints name themselves.
 */
export class SnakeCaseNames extends DefaultNamingStrategy {
  override columnName(propertyName: string, customName: string | undefined): string {
    return customName ?? propertyName.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }

  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }

  override foreignKeyName(table: Table | string, columnNames: string[]): string {
    return `${this.getTableName(table)}_${columnNames.join('_').replace(/_id$/, '')}_fkey`;
  }
}
