interface Held<Value> {
  value: Value;
  size: number;
}

/** Values by their keys, of which the least recently used go when there are too many or they are too large. */
export class RecentlyUsed<Value> {
  readonly #held = new Map<string, Held<Value>>();
  #size = 0;

  /** @param sizeMax of all the values together, in whatever unit they are measured */
  constructor(
    readonly countMax: number,
    readonly sizeMax: number,
  ) {}

  get count(): number {
    return this.#held.size;
  }

  has(key: string): boolean {
    return this.#held.has(key);
  }

  get(key: string): Value | undefined {
    const held = this.#held.get(key);
    if (!held) return undefined;
    // A Map goes through its keys in the order in which they were set.
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  /** Keeps a value, unless it is too large by itself. */
  set(key: string, value: Value, size: number): void {
    this.drop(key);
    if (size > this.sizeMax) return;
    this.#held.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= this.countMax && this.#size <= this.sizeMax) break;
      this.drop(oldest);
    }
  }

  drop(key: string): boolean {
    this.#size -= this.#held.get(key)?.size ?? 0;
    return this.#held.delete(key);
  }
}
