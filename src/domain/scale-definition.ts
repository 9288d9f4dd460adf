import { limits } from './limits.js';
import type { Problem } from './refusal.js';
import { builtInNames, type Scale, type ScaleValue } from './scale.js';
import { isLanguageTag } from './language.js';
import { requiredTextProblems } from './text.js';

/** A scale of one's own, or another mapping of its values, as somebody gives it. */
export interface ScaleDefinition {
  name: string;
  version: string;
  meaning: string;
  language?: string | null;
  values: Array<{ value: string; status?: ScaleValue['status'] }>;
}

/** What is wrong with a definition in itself. */
export function definitionProblems({
  name,
  version,
  meaning,
  language,
  values,
}: ScaleDefinition): Problem[] {
  const problems: Problem[] = [
    ...requiredTextProblems(['meaning'], meaning, limits.scaleMeaningLengthMax),
    ...valuesProblems(values),
  ];
  const wrong = (field: string, message: string) =>
    problems.push({ code: 'INVALID_VALUE', path: [field], message });
  if (!/^[A-Z0-9_]+$/.test(name) || name.length > limits.scaleNameLengthMax) {
    wrong(
      'name',
      `name must be of A–Z, 0–9 and _, at most ${limits.scaleNameLengthMax} characters.`,
    );
  }
  if (builtInNames.includes(name)) {
    wrong('name', `${name} ships with Heed and is not redefined; choose another name.`);
  }
  if (!/^[A-Za-z0-9._-]+$/.test(version) || version.length > limits.scaleVersionLengthMax) {
    wrong(
      'version',
      `version must be of A–Z, a–z, 0–9, full stops, hyphens and _, at most ${limits.scaleVersionLengthMax} characters, such as 2024.`,
    );
  }
  if (language && !isLanguageTag(language))
    wrong('language', `"${language}" is no language tag of BCP 47, such as en or kk-Cyrl.`);
  return problems;
}

function valuesProblems(values: ScaleDefinition['values']): Problem[] {
  if (values.length === 0)
    return [{ code: 'REQUIRED', path: ['values'], message: 'A scale has at least one value.' }];
  if (values.length > limits.scaleValuesMax) {
    const message = `A scale has at most ${limits.scaleValuesMax} values; ${values.length} are given.`;
    return [{ code: 'TOO_LONG', path: ['values'], message }];
  }
  return values.flatMap(({ value }, index) => {
    const path = ['values', String(index), 'value'];
    const problems = requiredTextProblems(path, value, limits.shortTextLengthMax);
    const wrong = (message: string) => problems.push({ code: 'INVALID_VALUE', path, message });
    // A file gives it in a cell of its own, where spaces around it and lines of it are lost.
    if (value !== value.trim() || /[\n\r\u2028\u2029]/.test(value))
      wrong('value must be one line without spaces around it.');
    if (values.findIndex((other) => other.value === value) < index)
      wrong(`"${value}" stands twice; name each value once.`);
    return problems;
  });
}

/**
 * Which mapping of the version a definition is: the first of a new version, or the next of a known one.
 * @param held the scales that are there, of each version the newest mapping first
 */
export function nextMapping(
  definition: ScaleDefinition,
  held: readonly Scale[],
): { mappingVersion: number; problems: Problem[] } {
  const { name, version, meaning, values } = definition;
  const newest = held.find((scale) => scale.name === name && scale.version === version);
  if (!newest) return { mappingVersion: 1, problems: [] };
  const mappingVersion = newest.mappingVersion + 1;
  const refused = (path: string[], message: string) => ({
    mappingVersion,
    problems: [{ code: 'INVALID_VALUE' as const, path, message }],
  });
  const known = newest.values.map(({ value }) => value);
  if (!areSameWords(known, values)) {
    const message = `The values of ${name} ${version} are ${known.join(', ')}, and stay so in every mapping; other values are a new version.`;
    return refused(['values'], message);
  }
  const isSame =
    meaning === newest.meaning &&
    (definition.language ?? 'und') === newest.language &&
    values.every(
      ({ value, status }, index) =>
        newest.values[index]!.value === value && newest.values[index]!.status === (status ?? null),
    );
  if (isSame) {
    return refused([], `${name} ${version} means just that already; nothing was changed.`);
  }
  return { mappingVersion, problems: [] };
}

function areSameWords(known: string[], values: ScaleDefinition['values']): boolean {
  return known.length === values.length && values.every(({ value }) => known.includes(value));
}
