import { expect } from 'vitest';
import type { Role } from '../../src/domain/role.js';
import type { Api } from './api.js';
import { startFilledApi } from './filled-api.js';
import { markdownBlocks, type MarkdownBlock } from './markdown-blocks.js';
import { readRepositoryFile } from './repository-files.js';

/** A request of a page, with what stands around it. */
export interface Step extends MarkdownBlock {
  /** Whose token it is sent with; null: nobody's. */
  actor: string | null;
  /** What it says in `Accept-Language`; null: nothing. */
  languages: string | null;
  /** The answer that the page prints below it, if it does. */
  answer: object | null;
  /** The variables that the page keeps from the answer, each with its path in it. */
  kept: Array<{ name: string; from: string }>;
}

/** A page whose requests are sent one behind the other, as a reader would. */
export interface PageWalk {
  steps: Step[];
  api: Api;
  /** What was kept so far. */
  variables: Record<string, unknown>;
  /** Starts Heed as a first start leaves it, and makes the tokens that the page makes. */
  start(): Promise<void>;
  /** Sends a request with the token, the header and the variables that it names. @returns its answer */
  take(step: Step): Promise<object>;
  /** Sends a request, and fails unless it gives the answer that the page prints. */
  follow(step: Step): Promise<void>;
}

/** Reads a page of the documentation for a walk. */
export function readWalk(path: string): PageWalk {
  const page = readRepositoryFile(path)!;
  const tokens: Record<string, string> = {};
  const variables: Record<string, unknown> = {};
  const walk: PageWalk = {
    steps: stepsOf(path, page),
    variables,
    api: undefined as unknown as Api,
    async start() {
      walk.api = await startFilledApi();
      const made = page.matchAll(
        /^(\w+)=\$\(npx heed token create --organization (\S+) --role (\w+)\)$/gm,
      );
      for (const [, name, organization, role] of made) {
        tokens[name!] = await walk.api.tokenFor(organization!, role as Role);
      }
    },
    async take(step) {
      if (step.actor) expect(tokens).toHaveProperty(step.actor);
      const declared = [...step.text.matchAll(/\$(\w+):/g)].map(([, name]) => name!);
      for (const name of declared) expect(variables, `$${name} was kept`).toHaveProperty(name);
      const given = Object.fromEntries(declared.map((name) => [name, variables[name]]));
      const token = step.actor ? tokens[step.actor] : undefined;
      const headers = step.languages ? { 'accept-language': step.languages } : undefined;
      return (await walk.api.get(step.text, given, token, headers)) as object;
    },
    async follow(step) {
      const answer = await walk.take(step);
      if (step.text.startsWith('mutation')) {
        for (const payload of Object.values(answer))
          expect(payload).toMatchObject({ userErrors: [] });
      }
      if (step.answer) expect(answer).toMatchObject(step.answer);
      for (const { name, from } of step.kept) {
        variables[name] = valueAt(answer, from);
        expect(variables[name], `$${name}`).toBeTruthy();
      }
    },
  };
  return walk;
}

function stepsOf(path: string, page: string): Step[] {
  const lines = page.split('\n');
  const blocks = markdownBlocks({ path, text: page });
  const requests = blocks.filter(({ language }) => language === 'graphql');
  return requests.map((block, index): Step => {
    const next = requests[index + 1]?.line ?? lines.length;
    const answers = blocks.filter(
      ({ language, line }) => language === 'json' && line > block.line && line < next,
    );
    expect(answers.length, `answers below ${path}:${block.line}`).toBeLessThanOrEqual(1);
    const above = paragraphAbove(lines, block.line);
    const below = lines.slice(block.line, next).join('\n');
    return {
      ...block,
      actor: /\*\*As ([A-Z]+)\*\*/.exec(above)?.[1] ?? null,
      languages: /`Accept-Language: ([^`]+)`/.exec(above)?.[1] ?? null,
      answer: answers[0] ? (JSON.parse(answers[0].text) as object) : null,
      kept: [...below.matchAll(/^- Keep `\$(?<name>\w+)` = `(?<from>[\w.]+)`$/gm)].map(
        ({ groups }) => groups as { name: string; from: string },
      ),
    };
  });
}

/** The paragraph that stands right above a line, counted from 1. */
function paragraphAbove(lines: string[], line: number): string {
  const end = lines.slice(0, line - 1).findLastIndex((text) => text !== '');
  const start = lines.slice(0, end).findLastIndex((text) => text === '');
  return lines.slice(start + 1, end + 1).join('\n');
}

/** What stands in an answer under a path such as `end2019.basis.revision`. */
function valueAt(answer: object, from: string): unknown {
  return from
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], answer);
}
