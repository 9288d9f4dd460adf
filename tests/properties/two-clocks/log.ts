import type { Perspective } from '../../../src/domain/perspective.js';
import type { Status } from '../../../src/domain/status.js';
import type { Judged } from '../naive-status.js';

/** A collection, whole, as a write left it. */
export interface CollectionState {
  id: string;
  title: string;
  headline: Perspective;
  speakers: Partial<Record<Perspective, string[]>>;
}

/** A recommendation, whole, as a write left it. */
export interface ItemState {
  id: string;
  reference: string;
  parentId: string | null;
  type: 'RECOMMENDATION' | 'CONCERN';
  title: string;
  /** The last day that its day of issue can mean; null when it has none. */
  issuedBy: string | null;
  /** The first is its home. */
  collections: string[];
  addressees: string[];
  issuers: string[];
  themes: string[];
}

/** Each text goes with a title of its own. */
export function textKey({ id, title }: ItemState): string {
  return `${id} ${title}`;
}

/** A judgement that went public. */
export interface Judgement extends Omit<Judged, 'isSuperseded' | 'isRetracted'> {
  /** The recommendation that it is about; it judges that, or some of its parts. */
  about: string;
  status: Status;
  rationale: string;
  supersedes: string | null;
}

/** By when an item shall be carried out. */
export interface Deadline {
  id: string;
  item: string;
  addressee: string | null;
  /** The last day on which it can be kept. */
  dueBy: string;
  /** The last day on which it can have been set; null when it always held. */
  countsFrom: string | null;
  extends: string | null;
}

/** What became public in a revision. */
export type Event = { revision: number } & (
  | { collection: CollectionState }
  | { item: ItemState }
  | { judgement: Judgement }
  | { retracted: string }
  | { response: { id: string; item: string } }
  | { deadline: Deadline }
  | { ended: string }
);

/** Everything that became public, in its order; and which rationales and texts were emptied, whenever one looks. */
export interface Log {
  events: Event[];
  redacted: Set<string>;
}

/** A point on both clocks. Null is now. */
export interface Moment {
  day: string | null;
  revision: number | null;
}

/** A judgement as it stands at a moment. */
export type Standing = Judgement & Judged & { revision: number };

/** What was known at a revision; what counts from a later day is in it, and left out where a day matters. */
export interface World {
  day: string | null;
  collections: Map<string, CollectionState>;
  items: Map<string, ItemState>;
  judgements: Standing[];
  responses: Array<{ id: string; item: string }>;
  /** Those that were not taken back. */
  deadlines: Deadline[];
  redacted: Set<string>;
}

/** Reads the log from its beginning up to the moment. */
export function worldAt({ events, redacted }: Log, { day, revision }: Moment): World {
  const world: World = {
    day,
    collections: new Map(),
    items: new Map(),
    judgements: [],
    responses: [],
    deadlines: [],
    redacted,
  };
  for (const event of events) {
    if (revision !== null && event.revision > revision) continue;
    if ('collection' in event) world.collections.set(event.collection.id, event.collection);
    else if ('item' in event) world.items.set(event.item.id, event.item);
    else if ('response' in event) world.responses.push(event.response);
    else if ('deadline' in event) world.deadlines.push(event.deadline);
    else if ('ended' in event)
      world.deadlines = world.deadlines.filter(({ id }) => id !== event.ended);
    else if ('retracted' in event) {
      for (const one of world.judgements) if (one.id === event.retracted) one.isRetracted = true;
    } else {
      const { judgement } = event;
      for (const one of world.judgements)
        if (one.id === judgement.supersedes) one.isSuperseded = true;
      world.judgements.push({
        ...judgement,
        revision: event.revision,
        isSuperseded: false,
        isRetracted: false,
      });
    }
  }
  return world;
}
