import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LaneFailed } from './lane-failed.mjs';

const pathOf = (path) => fileURLToPath(new URL(path, import.meta.url));

/** Node for all lanes alike: the one that PostGraphile needs, brought as a package. */
export const lanesNode = pathOf(
  `../node_modules/node/bin/node${process.platform === 'win32' ? '.exe' : ''}`,
);

const readySecondsMax = 120;
const stopSecondsMax = 15;
/** Of what a lane says, the end is kept, to be told where it fails. */
const wordsKeptMax = 2_000;

/** Every lane that runs, so that none outlives us. */
const running = new Set();
process.on('exit', () => running.forEach((child) => child.kill('SIGKILL')));

/** Heed as it is: built, by its ordinary entry, in production. What the bench sets is how it is spoken to. */
export function startOurs(url, environment = {}) {
  return start('ours', pathOf('../../scripts/start.mjs'), /API\s+(http:\S+)\/graphql/, {
    DATABASE_URL: url,
    PORT: '0',
    LOG_LEVEL: 'warn',
    ...environment,
  });
}

export function startLimit(url) {
  return start('limit', pathOf('serve-limit.mjs'), /listening on (http:\S+)/, {
    DATABASE_URL: url,
  });
}

export function startPostgraphile(url) {
  return start('postgraphile', pathOf('serve-postgraphile.mjs'), /listening on (http:\S+)/, {
    DATABASE_URL: url,
    GRAPHILE_ENV: 'production',
  });
}

/** A server that has the answer already: what no server can be faster than. */
export function startBare(file) {
  return start('bare', pathOf('serve-bare.mjs'), /listening on (http:\S+)/, { ANSWER: file });
}

async function start(name, script, ready, environment) {
  const child = spawn(lanesNode, [...profiling(name), script], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', TZ: 'UTC', ...environment },
  });
  running.add(child);
  let said = '';
  const ended = new Promise((resolve) => child.once('exit', resolve));
  void ended.then(() => running.delete(child));
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`${name} was not ready in ${readySecondsMax} s.\n${said}`)),
      readySecondsMax * 1000,
    );
    const hear = (text) => {
      said = (said + text).slice(-wordsKeptMax);
      const found = ready.exec(said);
      if (found) resolve(found[1]);
    };
    child.stdout.setEncoding('utf8').on('data', hear);
    child.stderr.setEncoding('utf8').on('data', hear);
    void ended.then(() => reject(new Error(`${name} ended.\n${said}`)));
    void ended.then(() => clearTimeout(timer));
  });
  return {
    name,
    origin,
    requestOf: requests[name],
    ask: (question) => ask(origin, requests[name](question), () => said),
    residentMegabytes: () => residentMegabytes(child.pid),
    async stop() {
      child.stdin.end();
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), stopSecondsMax * 1000);
      await ended;
      clearTimeout(timer);
    },
  };
}

/** How each lane is asked: a question's own part as an HTTP request. */
const graphql = (question) =>
  question.path ? { method: 'GET', path: question.path } : post(question);
const post = (question) => ({
  method: 'POST',
  path: '/graphql',
  headers: { 'content-type': 'application/json', ...question.headers },
  // Says nothing, but is another text each time where a work wants that: a kept answer is another text's.
  body: JSON.stringify({
    query: question.query,
    variables: question.variables,
    extensions: { asked: '[<id>]' },
  }),
});
const requests = {
  ours: graphql,
  postgraphile: graphql,
  limit: ([name, values]) => ({
    method: 'GET',
    path: `/${name}?${encodeURIComponent(JSON.stringify(values))}`,
  }),
  bare: () => ({ method: 'GET', path: '/' }),
};

/** Asks once. A work that is loaded has its questions made other texts by what loads it; so do we here. */
async function ask(origin, { path, body, ...request }, lastWords) {
  const own = body?.replace('[<id>]', randomUUID());
  const response = await fetch(origin + path, { ...request, body: own });
  const text = await response.text();
  const answer = response.ok ? JSON.parse(text) : null;
  if (!answer || answer.errors)
    throw new LaneFailed(
      `${origin}${path} answered ${response.status}: ${text.slice(0, 1_000)}\n${lastWords()}`,
    );
  return answer;
}

/** With BENCH_PROFILE=ours each of that lane's processes leaves a profile for Chromium in .data/profiles. */
function profiling(name) {
  return process.env.BENCH_PROFILE === name
    ? ['--cpu-prof', `--cpu-prof-dir=${pathOf('../.data/profiles')}`]
    : [];
}

/** What a process holds in memory now. */
function residentMegabytes(pid) {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)[1]) / 1024);
  } catch {
    if (process.platform === 'win32') return null;
    const text = execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' });
    return Math.round(Number(text) / 1024);
  }
}
