import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { repositoryRoot } from '../../src/repository-root.js';
import { buildDeadline } from '../factories/build-deadline.js';
import { buildFollowUp } from '../factories/build-follow-up.js';
import type { Api } from '../setup/api.js';
import { builtPage } from '../setup/built-page.js';
import { startFilledApi } from '../setup/filled-api.js';
import { visits } from './page-visits.js';

let api: Api;

beforeAll(async () => {
  api = await startFilledApi(await builtPage());
  // The first collections have neither.
  const { recommendation } = await api.get(
    '{ recommendation(reference: "CCPR-KAZ-CO2-18") { id } }',
  );
  const recommendationId = recommendation.id as string;
  await buildDeadline(api.db, { recommendationId });
  await buildFollowUp(api.db, { recommendationId });
}, 120_000);
afterAll(async () => {
  await api?.stop();
});

/** Each unusual word as the page says it, and the sentence that must stand at its first place. */
const explained: Array<[word: string, help: string]> = [
  ['world.asOf', 'help.asOf'],
  ['world.knownAt', 'help.knownAt'],
  ['collection.headline', 'help.headline'],
  ['facets.headline', 'help.headline'],
  ['collection.speakers', 'help.speakers'],
  ['facets.perspective', 'help.perspective'],
  ['facets.counted', 'help.counted'],
  ['facets.onlyDisputed', 'help.disputed'],
  ['organization.overdue', 'help.overdue'],
  ['conditions.share', 'help.share'],
  ['recommendation.dissent', 'help.dissent'],
  ['recommendation.followUps', 'help.followUps'],
  ['recommendation.deadlines', 'help.overdue'],
  ['timeline.superseded', 'help.superseded'],
];

/** What the API calls a side that is divided; the sentence that says more of it must call it so, too. */
function dividedIn(language: string): string {
  const labels = readFileSync(join(repositoryRoot(), 'labels', `${language}.json`), 'utf8');
  return /"DIVIDED": \{\s*"label": "([^"]+)"/.exec(labels)![1]!;
}

/** How far behind a word its question mark may stand: a heading, a few marks, one longer list of choices. */
const lettersBetween = 900;

describe.each(['en', 'ru', 'kk'] as const)('in %s', (language) => {
  const messages = JSON.parse(
    readFileSync(join(repositoryRoot(), 'page', 'messages', `${language}.json`), 'utf8'),
  ) as Record<string, string>;
  const words: Array<[word: string, help: string]> = [
    ...explained.map(([key, help]): [string, string] => [messages[key]!, messages[help]!]),
    [dividedIn(language), messages['help.divided']!],
    // Words with values in them are known by what stands around these.
    [messages['timeline.attributed']!.split('{')[0]!, messages['help.attributed']!],
    [messages['timeline.retracted']!.split('{')[0]!, messages['help.retracted']!],
  ];

  test('a divided side is explained by the word that the page has for it', () => {
    expect(messages['explained.divided']).toBe(dividedIn(language));
    expect(messages['help.divided']).toMatch(new RegExp(`^[“«]${dividedIn(language)}[”»]`));
  });

  test.each([...Object.entries(visits), ...more])(
    'in %s no question marks stand in a row',
    async (_, path) => {
      const html = await (await fetch(`${api.url}/${language}${path}`)).text();
      expect(html).not.toMatch(/<\/details>\s*<details class="help"/);
    },
  );

  test.each([...Object.entries(visits), ...more])('%s explains its words', async (_, path) => {
    const text = await textOf(`/${language}${path}`);
    for (const [word, help] of words) {
      const at = text.search(new RegExp(`(?<![\\p{L}“«])${escaped(word.trim())}(?!\\p{L})`, 'u'));
      if (at < 0) continue;
      const explainedAt = text.indexOf(help);
      expect(explainedAt, `${word}: ${help}`).toBeGreaterThan(-1);
      expect(explainedAt - at, word).toBeLessThan(lettersBetween);
    }
  });
});

/** Views that say what the others do not. */
const more: Array<[string, string]> = [
  ['a side that disagrees with itself', '/recommendations/PRACTICE-107a'],
  ['what is late and followed up', '/recommendations/CCPR-KAZ-CO2-18'],
  [
    'what an addressee did of its share',
    '/collections/practice-penal-reform/recommendations?status=STALLED&share=953cbb60-604a-5375-825f-efc27455d2e8',
  ],
  ['a collection of concerns', '/collections/kazakhstan-2019'],
];

test('every explained word is said by one of these views', async () => {
  const texts = await Promise.all(
    [...Object.values(visits), ...more.map(([, path]) => path)].map((path) => textOf(`/en${path}`)),
  );
  const all = texts.join('\n');
  const english = JSON.parse(
    readFileSync(join(repositoryRoot(), 'page', 'messages', 'en.json'), 'utf8'),
  ) as Record<string, string>;
  const keys = [...explained.map(([word]) => word), ...Object.keys(english).filter(isHelp)];
  expect(keys.filter((key) => !all.includes(english[key]!))).toEqual([]);
});

function isHelp(key: string): boolean {
  return key.startsWith('help.');
}

/** What a view says, in the order in which it is read. */
async function textOf(path: string): Promise<string> {
  const html = await (await fetch(`${api.url}${path}`)).text();
  const [, main = ''] = /<main[^>]*>([\s\S]*)<\/main>/.exec(html) ?? [];
  return main
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&quot;', '"')
    .replace(/\s+/g, ' ');
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
}
