import { expect, it } from 'vitest';
import type { Role } from '../../src/domain/role.js';
import type { Api } from '../setup/api.js';
import type { World } from './build-world.js';
import { briefly, send, withoutARow, type MutationName } from './write-through.js';

/** One refusal: what is wrong, with which role of ours, the input, and each `CODE path` that is answered. */
export type RefusalCase = [
  what: string,
  role: Role,
  input: (world: World) => object | Promise<object>,
  ...expected: string[],
];

/** A test for each case: the user errors are these, at these paths, nothing else is answered, and no row changes. */
export function itRefuses(
  mutation: MutationName,
  place: () => { api: Api; world: World },
  cases: RefusalCase[],
): void {
  it.each(cases)(`${mutation} refuses %s`, async (_what, role, input, ...expected) => {
    const { api, world } = place();
    const given = await input(world);
    const written = await withoutARow(api, () =>
      send(api, mutation, given, world.ours.tokens[role]),
    );
    expect(written.errors).toBeUndefined();
    expect(briefly(written)).toEqual(expected.sort());
    expect(written.node).toBeNull();
  });
}

/** A text of so many characters. */
export const long = (length: number) => 'x'.repeat(length);
export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));
