import { refuse } from '../domain/refusal.js';

/** An edit rests on what its author saw: if somebody changed the entry since, it is refused. */
export function requireExpected(noun: string, held: number, expected: number): void {
  if (held === expected) return;
  refuse(
    'REVISION_OUTDATED',
    ['expectedRevision'],
    `The ${noun} is at revision ${held}, not ${expected}. Look at it again, then edit.`,
  );
}
