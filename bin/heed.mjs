#!/usr/bin/env node
// What `npx heed …` runs: the same programs as `npm start`, built first when they are stale.
import { refuseOldNode } from '../scripts/refuse-old-node.mjs';

refuseOldNode();
// Only now: an older Node could not even read them.
const { ensureBuilt } = await import('../scripts/ensure-built.mjs');
const { calmSignals } = await import('../scripts/calm-signals.mjs');

await ensureBuilt();
calmSignals();
await import('../dist/src/cli/heed.js');
