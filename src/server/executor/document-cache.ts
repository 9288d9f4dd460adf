import type { DocumentNode } from 'graphql';
import { RecentlyUsed } from '../recently-used.js';

/**
 * Documents that were parsed and found valid, by a key that Apollo makes from the schema and the SHA-256 of the text.
 * Apollo's own store counts only the bytes of the tree written as JSON, of which 30 MB can be some hundred MB in
 * memory: tokens and locations are not in it.
 */
export class DocumentCache {
  readonly #documents: RecentlyUsed<DocumentNode>;

  /** @param sizeMax characters of all the texts together */
  constructor(countMax: number, sizeMax: number) {
    this.#documents = new RecentlyUsed(countMax, sizeMax);
  }

  get count(): number {
    return this.#documents.count;
  }

  get(key: string): Promise<DocumentNode | undefined> {
    return Promise.resolve(this.#documents.get(key));
  }

  set(key: string, document: DocumentNode): Promise<void> {
    this.#documents.set(key, document, document.loc?.source.body.length ?? 0);
    return Promise.resolve();
  }

  delete(key: string): Promise<boolean> {
    return Promise.resolve(this.#documents.drop(key));
  }
}
