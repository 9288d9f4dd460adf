import type { SoundWorld } from '../sound-world.js';

/** One way in which the data could be wrong: the check that must find it, and the statement that plants it. */
export interface Offence {
  check: string;
  what: string;
  plant(world: SoundWorld): [sql: string, ...values: unknown[]];
}
