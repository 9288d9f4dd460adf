// What `npm start` runs: installs what is missing, builds what is stale, serves.
import { refuseOldNode } from './refuse-old-node.mjs';

refuseOldNode();
// Only now: an older Node could not even read them.
const { ensureBuilt } = await import('./ensure-built.mjs');
const { calmSignals, endWithParent } = await import('./calm-signals.mjs');

await ensureBuilt();
calmSignals();
endWithParent();
process.argv.splice(2, 0, 'serve');
await import('../dist/src/cli/heed.js');
