import type { Day } from '../../domain/day.js';
import type { Scale } from '../../domain/scale.js';
import type { Query } from '../export/held.js';
import type { Directory } from './directory.js';
import type { Register } from './layout.js';
import type { Problems } from './problem.js';

/** What every step of an import has at hand. */
export interface ImportContext {
  /** One transaction; `permitted` shows what the importing organization may see. */
  query: Query;
  organizationId: string;
  isAdmin: boolean;
  today: Day;
  createMissing: boolean;
  publish: boolean;
  /** Whether the collection that the file belongs to is invented. */
  isInvented: boolean;
  problems: Problems;
  /** The names in the file's header. A column that is not there says nothing. */
  header: ReadonlySet<string>;
  /** Those that a row may name, of each the newest version and mapping first. */
  scales: readonly Scale[];
  directories: Record<Register, Directory>;
  /** Told how many of the file's recommendations are read. */
  onProgress(done: number, total: number): void;
  /** The revision of this import, taken when the first new row is to be written. */
  stamp(): Promise<Stamp>;
  /** A further revision, for what must come after all that has been written. */
  nextStamp(): Promise<Stamp>;
}

/** What every new row carries. */
export interface Stamp {
  revision: number;
  published_revision: number | null;
  recorded_by_id: string;
}

/** What an import counts. */
export type ImportedKind =
  | 'organizations'
  | 'documents'
  | 'terms'
  | 'collections'
  | 'recommendations'
  | 'collectionItems'
  | 'responses'
  | 'assessments'
  | 'retractions';

/** How many entries of each kind, e.g. `{ organizations: 3 }`. */
export type Counts = Partial<Record<ImportedKind, number>>;

/** What an import did. */
export interface Tally {
  created: Counts;
  /** Held in private before, public now. */
  published: Counts;
  /** Entries that the file has and that were held already, word for word. */
  unchanged: number;
}

export function count(counts: Counts, kind: ImportedKind, number: number): void {
  if (number > 0) counts[kind] = (counts[kind] ?? 0) + number;
}
