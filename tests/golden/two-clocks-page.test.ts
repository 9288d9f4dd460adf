import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Role } from '../../src/domain/role.js';
import type { Api } from '../setup/api.js';
import { startFilledApi } from '../setup/filled-api.js';
import { markdownBlocks, type MarkdownBlock } from '../setup/markdown-blocks.js';
import { readRepositoryFile } from '../setup/repository-files.js';

const path = 'docs/two-clocks.md';
const page = readRepositoryFile(path)!;
const lines = page.split('\n');
const blocks = markdownBlocks({ path, text: page });
const requests = blocks.filter(({ language }) => language === 'graphql');

/** A request of the page, with what stands around it. */
interface Step extends MarkdownBlock {
  /** Whose token it is sent with; null: nobody's. */
  actor: string | null;
  /** The answer that the page prints below it, if it does. */
  answer: object | null;
  /** The variables that the page keeps from the answer, each with its path in it. */
  kept: Array<{ name: string; from: string }>;
}

const steps = requests.map((block, index): Step => {
  const next = requests[index + 1]?.line ?? lines.length;
  const answers = blocks.filter(
    ({ language, line }) => language === 'json' && line > block.line && line < next,
  );
  expect(answers.length, `answers below ${path}:${block.line}`).toBeLessThanOrEqual(1);
  const below = lines.slice(block.line, next).join('\n');
  return {
    ...block,
    actor: /\*\*As ([A-Z]+)\*\*/.exec(paragraphAbove(block.line))?.[1] ?? null,
    answer: answers[0] ? (JSON.parse(answers[0].text) as object) : null,
    kept: [...below.matchAll(/^- Keep `\$(?<name>\w+)` = `(?<from>[\w.]+)`$/gm)].map(
      ({ groups }) => groups as { name: string; from: string },
    ),
  };
});

/** The paragraph that stands right above a line, counted from 1. */
function paragraphAbove(line: number): string {
  const end = lines.slice(0, line - 1).findLastIndex((text) => text !== '');
  const start = lines.slice(0, end).findLastIndex((text) => text === '');
  return lines.slice(start + 1, end + 1).join('\n');
}

let api: Api;
const tokens: Record<string, string> = {};
const variables: Record<string, unknown> = {};

beforeAll(async () => {
  api = await startFilledApi();
  const made = page.matchAll(
    /^(\w+)=\$\(npx heed token create --organization (\S+) --role (\w+)\)$/gm,
  );
  for (const [, name, organization, role] of made) {
    tokens[name!] = await api.tokenFor(organization!, role as Role);
  }
});
afterAll(() => api.stop());

/** Sends a request of the page as a reader would: with the token and the variables that it names. */
async function take(step: Step): Promise<object> {
  if (step.actor) expect(tokens).toHaveProperty(step.actor);
  const declared = [...step.text.matchAll(/\$(\w+):/g)].map(([, name]) => name!);
  for (const name of declared) expect(variables, `$${name} was kept`).toHaveProperty(name);
  const given = Object.fromEntries(declared.map((name) => [name, variables[name]]));
  return (await api.get(step.text, given, step.actor ? tokens[step.actor] : undefined)) as object;
}

/** What stands in an answer under a path such as `end2019.basis.revision`. */
function valueAt(answer: object, from: string): unknown {
  return from
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], answer);
}

describe(path, () => {
  it.each(steps)('gives the answer that it prints: line $line', async (step) => {
    const answer = await take(step);
    if (step.text.startsWith('mutation')) {
      for (const payload of Object.values(answer))
        expect(payload).toMatchObject({ userErrors: [] });
    }
    if (step.answer) expect(answer).toMatchObject(step.answer);
    for (const { name, from } of step.kept) {
      variables[name] = valueAt(answer, from);
      expect(variables[name], `$${name}`).toBeTruthy();
    }
  });

  it('says of each point of the trend what the summary says of that day', async () => {
    const trend = steps.find(({ text }) => text.includes('statusTrend'))!;
    const columns = (await take(trend)) as Record<string, { points: Array<{ asOf: string }> }>;
    expect(Object.keys(columns)).toEqual(['now', 'asPublished']);
    for (const [name, { points }] of Object.entries(columns)) {
      expect(points).toHaveLength(4);
      for (const { asOf, ...point } of points) {
        const { statusSummary } = (await api.get(
          `query ($collection: ID!, $asOf: Date!, $atRevision: Int) {
            statusSummary(perspective: CIVIL_SOCIETY, asOf: $asOf, atRevision: $atRevision, filter: { collections: [$collection] }) { statuses { bucket count } }
          }`,
          {
            collection: variables.collection,
            asOf,
            atRevision: name === 'asPublished' ? variables.firstReport : null,
          },
        )) as { statusSummary: object };
        expect(point, `${name}, ${asOf}`).toEqual(statusSummary);
      }
    }
  });

  it('shows the correction in the months between', async () => {
    const { now, asPublished } = (await api.get(
      `query ($collection: ID!, $firstReport: Int!) {
        now: statusTrend(from: "2020-04-30", to: "2020-06-30", interval: MONTH, perspective: CIVIL_SOCIETY, filter: { collections: [$collection] }) { points { statuses { count } } }
        asPublished: statusTrend(from: "2020-04-30", to: "2020-06-30", interval: MONTH, perspective: CIVIL_SOCIETY, atRevision: $firstReport, filter: { collections: [$collection] }) { points { statuses { count } } }
      }`,
      { collection: variables.collection, firstReport: variables.firstReport },
    )) as Record<'now' | 'asPublished', { points: unknown[] }>;
    expect(now.points[1]).not.toEqual(asPublished.points[1]);
    expect(now.points[2]).toEqual(asPublished.points[2]);
  });

  it('has an answer for every part of its story', () => {
    expect(steps.filter(({ answer }) => answer).length).toBe(11);
    expect(steps.filter(({ actor }) => actor).map(({ actor }) => actor)).toEqual([
      'NGO',
      'NGO',
      'NGO',
      'MINISTRY',
      'NGO',
      'NGO',
      'NGO',
      'MINISTRY',
      'ADMIN',
    ]);
    expect(steps.every(({ actor, text }) => (actor !== null) === text.startsWith('mutation'))).toBe(
      true,
    );
  });
});
