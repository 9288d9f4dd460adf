import type { Session } from '../session.js';
import { distinct, type Parents, type Row } from './plan.js';

/**
 * One statement of several parts, of which later ones can name what earlier ones find. The rows may come as JSON: an
 * instant or a decimal is to be asked for as a text.
 */
export interface Statement {
  /** Adds a part and returns its number; the part is named `part0`, `part1`, … */
  add(text: string): number;
  parameter(value: unknown): string;
  /** Says that something is asked that is not read by it. */
  leave(): void;
  /**
   * The rows of each part.
   * @param isAll whether the root field reads nothing else, if nothing was left
   */
  read(session: Session, isAll?: boolean): Promise<Row[][]>;
}

/** @param given the values of the parameters that the first part names */
export function createStatement(given: unknown[]): Statement {
  const values = [...given];
  const parts: string[] = [];
  let isLeft = false;
  return {
    add: (text) => parts.push(text) - 1,
    parameter: (value) => `$${values.push(value)}`,
    leave() {
      isLeft = true;
    },
    async read({ db }, isAll = false) {
      if (parts.length === 1 && (!isAll || isLeft)) return [await db.query<Row>(parts[0]!, values)];
      const named = parts.map((text, index) => `part${index} as (${text})`);
      const columns = parts.map(
        (_, index) => `(select json_agg(part) from part${index} part) as "${index}"`,
      );
      const query = isAll && !isLeft ? db.queryAll : db.query;
      const [row] = await query<Record<number, Row[] | null>>(
        `with ${named.join(', ')} select ${columns.join(', ')}`,
        values,
      );
      return parts.map((_, index) => row![index] ?? []);
    },
  };
}

/** Parents whose rows are there. */
export function knownParents(rows: Row[], { parameter }: Statement): Parents {
  const known = new Map<string, string>();
  const column = (name: string) => rows.map((row) => row[name] as string | null);
  const once = (key: string, write: () => string) => {
    if (!known.has(key)) known.set(key, write());
    return known.get(key)!;
  };
  return {
    parameter,
    ids: (name) => once(name, () => `${parameter(distinct(column(name)))}::uuid[]`),
    table: (...names) =>
      once(names.join(), () => {
        const lists = names.map((name) => `${parameter(column(name))}::uuid[]`).join(', ');
        return `(select distinct * from unnest(${lists}) parent (${names.map(quoted).join(', ')})) parent`;
      }),
  };
}

/** Parents that a part of the statement reads. */
export function readParents(part: number, { parameter }: Statement): Parents {
  return {
    parameter,
    ids: (name) => `array(select ${quoted(name)} from part${part})`,
    table: (...names) =>
      `(select distinct ${names.map(quoted).join(', ')} from part${part}) parent`,
  };
}

function quoted(name: string): string {
  return `"${name}"`;
}
