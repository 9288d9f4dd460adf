import type { Api } from '../setup/api.js';

/** What of the API is needed to write through it. */
export type Writable = Pick<Api, 'ask' | 'get' | 'tokenFor'>;

/** Where something is written, by whom, and the ids of what is there already. */
export interface Place {
  api: Writable;
  token: string;
  id(name: string): string;
}
