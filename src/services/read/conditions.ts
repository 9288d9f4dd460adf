/** The conditions of a `where` and the values of its parameters, as they are collected. */
export interface Conditions {
  /** Adds a value and returns its `$n`. */
  parameter(value: unknown): string;
  add(condition: string): void;
  values: unknown[];
  /** ` where …`, or nothing. */
  where(): string;
}

/** @param values those of another `where` of the same statement, which counts its parameters on */
export function createConditions(values: unknown[] = []): Conditions {
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
