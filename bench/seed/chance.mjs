import { createHash } from 'node:crypto';

/** Draws numbers from 0 to 1 that look like chance and are the same on every machine (mulberry32). */
export function chanceFrom(name) {
  let state = createHash('sha256').update(name).digest().readUInt32LE(0);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** The id that `bench_seed.id_of` gives. */
export function seededId(kind, number) {
  const digits = createHash('md5').update(`${kind} ${number}`).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
