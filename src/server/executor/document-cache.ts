import type { DocumentNode } from 'graphql';

interface Held {
  document: DocumentNode;
  size: number;
}

/**
 * Documents that were parsed and found valid, by a key that Apollo makes from the schema and the SHA-256 of the text.
 * The least recently used go when there are too many or they are too large. Apollo's own store counts only the
 * bytes of the tree written as JSON, of which 30 MB can be some hundred MB in memory: tokens and locations are not in it.
 */
export class DocumentCache {
  readonly #held = new Map<string, Held>();
  #size = 0;

  /** @param sizeMax characters of all the texts together */
  constructor(
    readonly countMax: number,
    readonly sizeMax: number,
  ) {}

  get count(): number {
    return this.#held.size;
  }

  get(key: string): Promise<DocumentNode | undefined> {
    const held = this.#held.get(key);
    if (held) {
      // A Map goes through its keys in the order in which they were set.
      this.#held.delete(key);
      this.#held.set(key, held);
    }
    return Promise.resolve(held?.document);
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.#drop(key);
    const size = document.loc?.source.body.length ?? 0;
    if (size > this.sizeMax) return Promise.resolve();
    this.#held.set(key, { document, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.countMax && this.#size <= this.sizeMax) break;
      this.#drop(oldest);
    }
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#drop(key));
  }

  #drop(key: string): boolean {
    this.#size -= this.#held.get(key)?.size ?? 0;
    return this.#held.delete(key);
  }
}
