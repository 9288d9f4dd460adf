import type { Session } from '../services/session.js';

/** What every resolver gets: who asks, of one world. */
export interface Context {
  session: Session;
}
