import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { arch, cpus, loadavg, platform, totalmem } from 'node:os';
import { lanesNode } from '../lanes/start-lanes.mjs';

/** On what, with what and when it is measured. */
export function describeMachine() {
  const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
  const versionOf = (name) => read(`../node_modules/${name}/package.json`).version;
  return {
    measuredOn: new Date().toISOString().slice(0, 10),
    machine: `${cpus().length} cores (${cpus()[0].model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()} ${arch()}`,
    /** What else ran in the last minute: below 1 for each core the figures can be trusted. */
    loadBefore: Math.round(loadavg()[0] * 10) / 10,
    coreCount: cpus().length,
    node: execFileSync(lanesNode, ['--version'], { encoding: 'utf8' }).trim(),
    heed: read('../../package.json').version,
    postgraphile: versionOf('postgraphile'),
    pg: versionOf('pg'),
    autocannon: versionOf('autocannon'),
  };
}
