import { dataOf, type Ask, type Operation } from './ask.js';
import { apiLanguages, textLanguages, wordsOf, type Language, type Words } from './words/words.js';

/** Where on the two clocks a view looks: the day in the world, and what was known. */
export interface World {
  asOf?: string;
  knownAt?: string;
  atRevision?: number;
}

/** One request for a view: what the address says, and how to ask the API. */
export interface Visit {
  language: Language;
  words: Words;
  /** The path without the language, such as `/collections/kazakhstan-2019`. */
  path: string;
  search: URLSearchParams;
  /** The scheme and host by which the reader came, for code to copy; empty where it is not known. */
  origin: string;
  world: World;
  /** Asks the API in the visit's language; what was asked stands in `asked`. */
  ask<Data, Variables extends object>(
    operation: Operation<Data, Variables>,
    variables: Omit<Variables, 'language'>,
  ): Promise<Data>;
  /** What the view was made of, for "see this in the API". */
  asked: Array<{ operation: Operation<unknown, never>; variables: object }>;
}

export function openVisit(
  language: Language,
  path: string,
  given: URLSearchParams,
  origin: string,
  ask: Ask,
): Visit {
  const search = withPresentNames(given);
  const asked: Visit['asked'] = [];
  return {
    language,
    words: wordsOf(language),
    path,
    search,
    origin,
    world: worldOf(search),
    asked,
    async ask(operation, values) {
      const isSpoken = operation.text.includes('$language');
      const variables = { ...(isSpoken && { language: apiLanguages[language] }), ...values };
      asked.push({ operation: operation as Operation<unknown, never>, variables });
      const { text: query, name: operationName } = operation;
      return dataOf(await ask({ query, operationName, variables }, textLanguages[language].join()));
    },
  };
}

/** Terms of every vocabulary were once called themes: such addresses stand in reports. */
function withPresentNames(given: URLSearchParams): URLSearchParams {
  return new URLSearchParams(
    [...given].map(([name, value]): [string, string] => [name === 'theme' ? 'term' : name, value]),
  );
}

/** A field for time without a zone means UTC, as its label says. */
function worldOf(search: URLSearchParams): World {
  const asOf = search.get('asOf');
  const knownAt = search.get('knownAt');
  const atRevision = search.get('atRevision');
  return {
    ...(asOf ? { asOf } : {}),
    ...(knownAt ? { knownAt: withZone(knownAt) } : {}),
    ...(atRevision ? { atRevision: Number(atRevision) } : {}),
  };
}

function withZone(instant: string): string {
  if (/^\d{4}-\d\d-\d\d$/.test(instant)) return `${instant}T23:59:59.999Z`;
  if (/T\d\d:\d\d$/.test(instant)) return `${instant}:00Z`;
  return /(Z|[+-]\d\d:\d\d)$/.test(instant) ? instant : `${instant}Z`;
}
