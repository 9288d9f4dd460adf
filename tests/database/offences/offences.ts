import { actionOffences } from './action-offences.js';
import { clusterOffences } from './cluster-offences.js';
import { followUpOffences } from './follow-up-offences.js';
import { figureOffences } from './figure-offences.js';
import { historyOffences } from './history-offences.js';
import { searchOffences } from './search-offences.js';
import { statusOffences } from './status-offences.js';
import { structureOffences } from './structure-offences.js';
import { visibilityOffences } from './visibility-offences.js';

/** At least one way to break every check in checks/. */
export const offences = [
  ...statusOffences,
  ...figureOffences,
  ...historyOffences,
  ...visibilityOffences,
  ...structureOffences,
  ...actionOffences,
  ...followUpOffences,
  ...clusterOffences,
  ...searchOffences,
];
