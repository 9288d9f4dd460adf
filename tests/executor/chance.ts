/** Chance that is the same on every machine and run. */
export interface Chance {
  /** A whole number from 0 to below `count`. */
  below(count: number): number;
  /** True in so many of a hundred cases. */
  percent(cases: number): boolean;
  one<T>(items: readonly T[]): T;
}

/** Chance by a seed: mulberry32, which is short and spreads well. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    percent: (cases) => below(100) < cases,
    one: (items) => items[below(items.length)]!,
  };
}

/** A seed that follows from a text. */
export function seedOf(text: string): number {
  let hash = 2_166_136_261;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 16_777_619);
  }
  return hash >>> 0;
}
