import { readFileSync, writeFileSync } from 'node:fs';
import { growthSizes, judge } from './goals.mjs';
import { markdownOf } from './table.mjs';

const reading = new URL('reading.md', import.meta.url);
const page = new URL('../../docs/benchmarks.md', import.meta.url);

/** Writes docs/benchmarks.md from the last runs at all sizes. */
export function writePage(runs) {
  const base = runs.find(({ rows }) => rows === growthSizes.from);
  const chapters = runs.map((run) => chapter(run, base));
  const words = readFileSync(reading, 'utf8').trim();
  writeFileSync(page, `${[introduction, ...chapters, words].join('\n\n')}\n`);
}

const introduction = `# Benchmarks

How fast Heed answers, beside the fastest that a database allows and beside PostGraphile. \`npm run bench\` writes this page anew (\`npm run bench -- --rows 1000000\` for a million); do not edit it. [Why it is measured so](adr/0046-three-lanes-take-turns.md).

**Read ratios, not times.** All lanes run on one machine at one time, in turns, five rounds each; a figure is the median. The program that asks (autocannon, 16 connections unless said) runs on the same cores, and takes its share of them from all lanes alike.

- **Heed**: the built product by its ordinary entry, in production.
- **limit**: a hand-written \`node:http\` server that sends one prepared statement for each request, of which PostgreSQL writes the JSON. For the dashboard's GET it is a bare server that has the bytes in memory; for \`recordAssessment\`, the same transaction in one statement; for the import, COPY of the same rows into the same tables with their keys, indexes and triggers.
- **PostGraphile**: its Amber preset on views of what is public, with keys and relations told by comments; titles, names and the last assessments by computed columns, figures and search by functions in SQL with the same statements as those of the limit.

All three have the same PostgreSQL, rows, indexes, Node and pool size (10), and were first compared: their answers are the same data. Statements are counted by PostgreSQL itself, begin and commit included. RSS is what the lane's process held at its end. Works that read are measured from the database, not from kept answers; the list is asked without \`totalCount\`, search without snippets. What writes goes into a copy of the database.`;

function chapter(run, base) {
  const {
    rows,
    results,
    measuredOn,
    machine,
    node,
    heed,
    postgraphile,
    pg,
    postgresql,
    autocannon,
    loadBefore,
    coreCount,
    seconds,
  } = run;
  return [
    `## ${rows.toLocaleString('en')} recommendations, ${(rows * 10).toLocaleString('en')} assessments`,
    `${measuredOn}, ${machine}. Heed ${heed}, Node ${node.slice(1)} for all lanes, PostgreSQL ${postgresql}, PostGraphile ${postgraphile}, pg ${pg}, autocannon ${autocannon}; rounds of ${seconds} s.${busy(loadBefore, coreCount)}`,
    '### Goals',
    goalTable(judge(run, base)),
    '### Figures',
    ...results.flatMap((result) => [`**${result.title}**`, markdownOf(result)]),
  ].join('\n\n');
}

function busy(load, cores) {
  return load > cores
    ? ` **The machine was busy with other things (load ${load} on ${cores} cores): these ratios are rough, and count against lanes that work in one process.**`
    : '';
}

function goalTable(lines) {
  return [
    '| work | against | goal | measured | |',
    '|---|---|---|---:|---|',
    ...lines.map(
      ({ title, against, wanted, reached, isReached }) =>
        `| ${title} | ${against} | ${wanted} | ${Number.isFinite(reached) ? reached.toFixed(2) : 'fails'} | ${isReached ? 'reached' : 'not reached'} |`,
    ),
  ].join('\n');
}
