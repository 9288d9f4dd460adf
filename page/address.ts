import type { Visit } from './visit.js';
import type { Language } from './words/words.js';

/** Values of a query string; null, undefined and empty ones are left out. */
export type Parameters = Record<
  string,
  string | number | readonly string[] | boolean | null | undefined
>;

/** The address of a view in the visit's language, looking at the same day and knowledge. */
export function addressOf(
  { language, world }: Pick<Visit, 'language' | 'world'>,
  path: string,
  parameters: Parameters = {},
): string {
  return `/${language}${path}${queryString({ ...world, ...parameters })}`;
}

/** Where the lists of a view stand; each has a parameter of its own, as they are read page by page. */
export type Place = 'after' | 'judgements' | 'actions' | 'indicators' | 'history';
const places = ['after', 'from', 'judgements', 'actions', 'indicators', 'history'];

/** This very view with some parameters changed; a change begins at the first page of each list. */
export function changedAddress(visit: Visit, parameters: Parameters): string {
  const kept: Parameters = {};
  const names = [...new Set(visit.search.keys())].filter((name) => !isPlace(name));
  for (const name of names) kept[name] = visit.search.getAll(name);
  return `/${visit.language}${visit.path}${queryString({ ...kept, ...parameters })}`;
}

export function isPlace(name: string): boolean {
  return places.includes(name);
}

/** This very view in another language. */
export function addressInLanguage(visit: Visit, language: Language): string {
  const query = visit.search.toString();
  return `/${language}${visit.path}${query && `?${query}`}`;
}

export function collectionPath(slug: string): string {
  return `/collections/${encodeURIComponent(slug)}`;
}

export function recommendationPath(reference: string): string {
  return `/recommendations/${encodeURIComponent(reference)}`;
}

/** @param slug of an organization */
export function organizationPath(slug: string): string {
  return `/organizations/${encodeURIComponent(slug)}`;
}

function queryString(parameters: Parameters): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) {
    if (value == null || value === false || value === '') continue;
    for (const one of Array.isArray(value) ? (value as string[]) : [String(value)]) {
      search.append(name, one);
    }
  }
  const text = search.toString();
  return text && `?${text}`;
}
