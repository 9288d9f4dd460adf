/** The conditions of a `where` and the values of its parameters, as they are collected. */
export interface Conditions {
  /** Adds a value and returns its `$n`. */
  parameter(value: unknown): string;
  add(condition: string): void;
  values: unknown[];
  /** ` where …`, or nothing. */
  where(): string;
}

export function createConditions(): Conditions {
  const values: unknown[] = [];
  const conditions: string[] = [];
  return {
    values,
    parameter(value) {
      values.push(value);
      return `$${values.length}`;
    },
    add(condition) {
      conditions.push(condition);
    },
    where() {
      return conditions.length > 0 ? ` where ${conditions.join(' and ')}` : '';
    },
  };
}
