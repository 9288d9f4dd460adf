import { sendText } from './http-problem.js';
import type { Route } from './router.js';

/** Counts what happened since the process began, by its kind. */
export interface Counter<Kind extends string> {
  count(kind: Kind): void;
  /** Lines in the text format that Prometheus and its likes read. */
  tell(): string;
}

/** @param label the name of what tells the kinds apart */
export function createCounter<Kind extends string>(
  name: string,
  help: string,
  label: string,
  kinds: readonly Kind[],
): Counter<Kind> {
  // All of them from the start: a kind that never came is zero, not missing.
  const counts = new Map<Kind, number>(kinds.map((kind) => [kind, 0]));
  return {
    count: (kind) => void counts.set(kind, counts.get(kind)! + 1),
    tell() {
      const lines = [...counts].map(([kind, count]) => `${name}{${label}="${kind}"} ${count}\n`);
      return `# HELP ${name} ${help}\n# TYPE ${name} counter\n${lines.join('')}`;
    },
  };
}

/** `/metrics` tells how often what happened: numbers only, of no person and no request. */
export function metricsRoute(counters: ReadonlyArray<Counter<never>>): Route {
  return {
    method: 'GET',
    pattern: '/metrics',
    handle(_request, response) {
      response.setHeader('content-type', 'text/plain; version=0.0.4; charset=utf-8');
      sendText(response, counters.map((counter) => counter.tell()).join(''));
    },
  };
}
