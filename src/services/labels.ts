import {
  catalogues,
  english,
  type Catalogue,
  type EnumName,
  type Wording,
} from '../domain/label-catalogue.js';
import { isFallbackFor, nearestLanguage } from '../domain/language-order.js';
import { limits } from '../domain/limits.js';
import { refuseIfAny, type Problem } from '../domain/refusal.js';
import { listProblems } from './list-problems.js';

/** In which language something is told, and whether another one was wanted. */
interface Told {
  language: string;
  isFallback: boolean;
}

/** What people read in place of a value of an enum. */
export interface ValueLabel extends Wording, Told {
  enum: string;
  value: string;
}

/** What people read in place of an enum's name, and of all its values in their natural order. */
export interface EnumLabels extends Wording, Told {
  enum: string;
  values: ValueLabel[];
}

/** The catalogue in the nearest of the wanted languages, the dearest first: in one of them, else in English. */
export function catalogueFor(wanted: readonly string[]): Catalogue {
  const languages = catalogues.map(({ language }) => language);
  const nearest = nearestLanguage(languages, wanted, english.language);
  return catalogues.find(({ language }) => language === nearest)!;
}

/** A value in words. Everything is in memory: it costs no statement. */
export function labelOf(name: EnumName, value: string, wanted: readonly string[]): ValueLabel {
  const catalogue = catalogueFor(wanted);
  const wordings: Record<string, Wording> = catalogue.enums[name].values;
  return { enum: name, value, ...wordings[value]!, ...toldIn(catalogue, wanted) };
}

/** All enums, or those of these names, in words. An unknown name is refused: an empty answer would look like one. */
export function listLabels(
  wanted: readonly string[],
  names: string[] | null | undefined,
): EnumLabels[] {
  refuseIfAny([
    ...listProblems('enums', names, limits.idsPerFilterMax),
    ...(names ?? []).flatMap(nameProblems),
  ]);
  const catalogue = catalogueFor(wanted);
  const told = toldIn(catalogue, wanted);
  return enumNames
    .filter((name) => !names || names.includes(name))
    .map((name) => {
      const { label, definition, values } = catalogue.enums[name];
      return {
        enum: name,
        label,
        definition,
        ...told,
        values: Object.keys(values).map((value) => labelOf(name, value, wanted)),
      };
    });
}

const enumNames = Object.keys(english.enums) as EnumName[];

function nameProblems(name: string, index: number): Problem[] {
  if ((enumNames as string[]).includes(name)) return [];
  const message = `"${name}" is no enum of this API; its enums are ${enumNames.join(', ')}.`;
  return [{ code: 'UNKNOWN_ID', path: ['enums', String(index)], message }];
}

function toldIn({ language }: Catalogue, wanted: readonly string[]): Told {
  return { language, isFallback: isFallbackFor(language, wanted) };
}
