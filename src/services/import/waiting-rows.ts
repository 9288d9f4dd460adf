import type { Query } from '../export/held.js';
import type { Stamp } from './context.js';
import { openSpool, type Spool } from './spool.js';

/** How many rows, or ids, one statement takes at the least, if there are as many. */
const rowsPerText = 1_000;

/**
 * What an import will write, on the disk until all of the file was found sound: nobody waits for the revision while
 * rows are still judged.
 */
export interface WaitingRows {
  /**
   * Rows that are added together are written by one statement, so that they may name each other.
   * @param kind what they are for; all rows of a kind have the same columns
   */
  add(kind: string, rows: readonly (object | string)[]): Promise<void>;
  countOf(kind: string): number;
  /** How many of a kind there are that is followed by the number of its turn. */
  countOfTurns(kind: string): number;
  readonly isEmpty: boolean;
  /** The rows of a kind in the order in which they came, as JSON lists. */
  texts(kind: string): AsyncGenerator<string>;
  /** Inserts the rows of a kind into a table, with the stamp's columns. */
  insert(query: Query, kind: string, table: string, stamp: Partial<Stamp>): Promise<void>;
  close(): Promise<void>;
}

interface Waiting {
  places: number[];
  count: number;
  columns: string[];
  /** Fewer than make a text. */
  rest: unknown[];
}

export async function openWaitingRows(): Promise<WaitingRows> {
  const spool: Spool = await openSpool();
  const kinds = new Map<string, Waiting>();
  const flush = async (waiting: Waiting) => {
    const rows = waiting.rest;
    waiting.rest = [];
    if (rows.length > 0) waiting.places.push(await spool.append(JSON.stringify(rows)));
  };
  async function* texts(kind: string): AsyncGenerator<string> {
    const waiting = kinds.get(kind);
    if (!waiting) return;
    await flush(waiting);
    for (const place of waiting.places) yield (await spool.read([place]))[0]!;
  }
  return {
    async add(kind, rows) {
      const first = rows[0];
      if (first === undefined) return;
      const waiting = kinds.get(kind) ?? {
        places: [],
        count: 0,
        columns: Object.keys(first),
        rest: [],
      };
      kinds.set(kind, waiting);
      waiting.count += rows.length;
      for (const row of rows) waiting.rest.push(row);
      if (waiting.rest.length >= rowsPerText) await flush(waiting);
    },
    countOf: (kind) => kinds.get(kind)?.count ?? 0,
    countOfTurns: (kind) =>
      [...kinds].reduce(
        (sum, [name, { count }]) => (name.startsWith(`${kind} `) ? sum + count : sum),
        0,
      ),
    get isEmpty() {
      return kinds.size === 0;
    },
    texts,
    async insert(query, kind, table, stamp) {
      const columns = [...(kinds.get(kind)?.columns ?? []), ...Object.keys(stamp)].join(', ');
      for await (const text of texts(kind)) {
        await query(
          `insert into heed.${table} (${columns})
             select ${columns} from jsonb_populate_recordset(jsonb_populate_record(null::heed.${table}, $1::jsonb), $2::jsonb)`,
          [JSON.stringify(stamp), text],
        );
      }
    },
    close: () => spool.close(),
  };
}
