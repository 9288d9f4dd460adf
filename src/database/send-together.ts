import type pg from 'pg';
import type { Writable } from 'node:stream';

const held = new WeakSet<Writable>();

/**
 * Holds back what is written to the connection until all that is ready to run now has run, so that the statements of
 * one level leave in one packet and wake the other side once. It only saves time: where the driver has no such
 * stream, each statement leaves by itself.
 */
export function sendTogether(client: pg.ClientBase): void {
  const { stream } = (client as { connection?: { stream?: Partial<Writable> } }).connection ?? {};
  if (!stream?.cork || !stream.uncork || held.has(stream as Writable)) return;
  const writable = stream as Writable;
  held.add(writable);
  writable.cork();
  process.nextTick(() => {
    held.delete(writable);
    writable.uncork();
  });
}
