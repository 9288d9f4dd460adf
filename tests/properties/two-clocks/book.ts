import { write, type MutationName } from '../../api/write-through.js';
import type { CollectionState, Event, ItemState, Judgement, Log } from './log.js';
import type { Stage } from './stage.js';
import type { Perspective } from '../../../src/domain/perspective.js';

/** A judgement or recommendation that is not public yet. */
interface Drafts {
  judgements: Array<Judgement & { actor: number }>;
  items: ItemState[];
}

/** `Omit` for each member of a union. */
type What<T> = T extends unknown ? Omit<T, 'revision'> : never;

/** Writes over the API, and in the same breath into a log of our own. */
export class Book {
  readonly log: Log = { events: [], redacted: new Set() };
  readonly collections: CollectionState[] = [];
  /** Every recommendation, public or not, as it is now. */
  readonly items: ItemState[] = [];
  readonly drafts: Drafts = { judgements: [], items: [] };
  /** What the API wants to be shown of what is edited. */
  readonly revisions = new Map<string, number>();
  readonly actorOf = new Map<string, number>();
  private count = 0;

  constructor(
    readonly stage: Stage,
    /** Sets the references and slugs of this history apart from those of others. */
    readonly name: string,
  ) {}

  /** @returns the entry that the mutation answers with, and the revision of the write */
  async send(name: MutationName, input: object, token = this.stage.keeper) {
    const node = await write(this.stage.api, name, input, token);
    const { rows } = await this.stage.api.db.query<{ revision: number }>(
      'select max(revision) as revision from heed.change',
    );
    return { id: (node?.id ?? '') as string, revision: rows[0]!.revision };
  }

  note(revision: number, what: What<Event>): void {
    this.log.events.push({ revision, ...what } as Event);
  }

  async addCollection(headline: Perspective, speakers: CollectionState['speakers']): Promise<void> {
    const title = `Collection ${this.collections.length}`;
    const input = {
      slug: `${this.name}-${this.collections.length}`,
      language: 'en',
      titles: [{ language: 'en', value: title }],
      licence: 'CC0-1.0',
      headlinePerspective: headline,
      speakers: asLists(speakers),
      publish: true,
    };
    const { id, revision } = await this.send('createCollection', input);
    const collection = { id, title, headline, speakers };
    this.collections.push(collection);
    this.revisions.set(id, revision);
    this.note(revision, { collection });
  }

  async editCollection(
    held: CollectionState,
    change: Partial<Omit<CollectionState, 'id'>>,
  ): Promise<void> {
    const { title, headline, speakers } = change;
    const { revision } = await this.send('editCollection', {
      collectionId: held.id,
      expectedRevision: this.revisions.get(held.id),
      titles: title && [{ language: 'en', value: title }],
      headlinePerspective: headline,
      speakers: speakers && asLists(speakers),
    });
    const collection = { ...held, ...change };
    this.collections[this.collections.indexOf(held)] = collection;
    this.revisions.set(held.id, revision);
    this.note(revision, { collection });
  }

  /** @param issued the day of issue and its precision, of which the item keeps the last day that it can mean */
  async addItem(
    item: Omit<ItemState, 'id' | 'reference' | 'title'>,
    issued: object,
    isPublic: boolean,
  ): Promise<void> {
    const title = this.nextTitle();
    const reference = `${this.name} ${this.items.length}`;
    const { id, revision } = await this.send('createRecommendation', {
      reference,
      type: item.type,
      parentId: item.parentId,
      collectionIds: item.collections,
      issuerIds: item.issuers,
      addressees: item.addressees.map((organizationId) => ({ organizationId })),
      termIds: item.themes,
      texts: [{ language: 'en', title, text: `${title}.` }],
      ...issued,
      publish: isPublic,
    });
    const state = { ...item, id, reference, title };
    this.items.push(state);
    this.revisions.set(id, revision);
    if (isPublic) this.note(revision, { item: state });
    else this.drafts.items.push(state);
  }

  /** @param input what the API is told, beside which item it is */
  async editItem(held: ItemState, change: Partial<ItemState>, input: object): Promise<void> {
    const { revision } = await this.send('editRecommendation', {
      recommendationId: held.id,
      expectedRevision: this.revisions.get(held.id),
      ...input,
    });
    const item = { ...held, ...change };
    this.items[this.items.indexOf(held)] = item;
    this.revisions.set(held.id, revision);
    if (this.isPublic(held)) this.note(revision, { item });
    else this.drafts.items[this.drafts.items.indexOf(held)] = item;
  }

  async publishItem(item: ItemState): Promise<void> {
    const { revision } = await this.send('publish', { ids: [item.id] });
    this.drafts.items.splice(this.drafts.items.indexOf(item), 1);
    this.revisions.set(item.id, revision);
    this.note(revision, { item });
  }

  isPublic(item: ItemState): boolean {
    return !this.drafts.items.includes(item);
  }

  publicItems(): ItemState[] {
    return this.items.filter((item) => this.isPublic(item));
  }

  nextTitle(): string {
    return `Title ${(this.count += 1)}`;
  }
}

function asLists(speakers: CollectionState['speakers']): object[] {
  return Object.entries(speakers)
    .filter(([, organizationIds]) => organizationIds.length > 0)
    .map(([perspective, organizationIds]) => ({ perspective, organizationIds }));
}
