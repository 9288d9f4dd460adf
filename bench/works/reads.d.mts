interface Lane {
  ask(question: unknown): Promise<{ data: unknown }>;
}

/** A work that reads, and its questions in the words of each lane. */
export interface Work {
  name: string;
  title: string;
  shape: string;
  questions: Array<{ ours: { query: string; variables: object }; limit: [string, unknown[]] }>;
}

export function readCursors(lanes: { ours: Lane }): Promise<unknown[]>;
export function readingWorks(rows: number, cursors: unknown[]): Work[];
