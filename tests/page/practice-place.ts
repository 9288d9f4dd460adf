import type { Api } from '../setup/api.js';

/** Where something is written, by whom, and the ids of what is there already. */
export interface Place {
  api: Api;
  token: string;
  id(name: string): string;
}
