import type { Parameters } from '../address.js';
import type { Bucket } from '../generated/operations.js';
import type { Notice } from '../view.js';
import type { MessageKey } from '../words/words.js';

/** What can be drawn of a collection, or of what a list's filter finds; as the address names it. */
export const figureKinds = ['status', 'trend', 'addressees', 'themes'] as const;
export type FigureKind = (typeof figureKinds)[number];

/** Conditions that hold on one day and not on another, so that nothing can be followed through the years by them. */
const conditionsOfADay = [
  'status',
  'disputed',
  'overdue',
  'assessor',
  'answeredBy',
  'unansweredBy',
];

/** What can be drawn of what an address finds. */
export function figureKindsFor(search: URLSearchParams): FigureKind[] {
  const isOfADay = conditionsOfADay.some((name) => search.get(name));
  return figureKinds.filter((kind) => kind !== 'trend' || !isOfADay);
}

/** Counts by status, with all that must stand beside them wherever they are shown. */
export interface Figure {
  kind: FigureKind;
  /** The collection's name; where there is none, what is counted. */
  title: string;
  slug: string | null;
  collectionId: string | null;
  /** What is counted, and by whose judgement, in one line. */
  subtitle: string;
  /** What the rows are: days, addressees, themes. */
  rowsName: string;
  rows: FigureRow[];
  /** The statuses that occur, from done to unknown. */
  statuses: Array<{ bucket: Bucket; label: string }>;
  groupsOverlap: boolean;
  /** How many recommendations are counted, each once. */
  total: number;
  basis: FigureBasis;
  notices: Notice[];
}

export interface FigureRow {
  label: string;
  /** Of which day the row is. */
  day: string;
  total: number;
  counts: ReadonlyMap<Bucket, number>;
  /** What narrows the list behind a count, besides its status; a world of its own goes before the view's. */
  narrowedBy: Parameters;
}

/** The world of which a figure is. */
export interface FigureBasis {
  asOf: string;
  revision: number;
  recordedAt: string | null;
}

/** What to say where nothing is counted: a collection may be empty, a filter too narrow. */
export function nothingIn({ slug }: Figure): MessageKey {
  return slug ? 'collection.empty' : 'recommendations.none';
}

/** The path of a figure's view, without the language. */
export function figurePath(slug: string | null | undefined, kind: FigureKind): string {
  return `${slug ? `/collections/${encodeURIComponent(slug)}` : ''}/charts/${kind}`;
}

/** A path of a figure, with the slug of its collection, where it has one, and its kind as groups. */
export const figurePattern = `(?:/collections/([^/]+))?/charts/(${figureKinds.join('|')})`;
