import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';

/** A text in one language, for entries whose texts stand together. */
export interface TextIn {
  language: string;
  value: string;
}

export function localizedProblems(
  field: string,
  texts: TextIn[],
  lengthMax: number,
  original: string | null,
): Problem[] {
  const problems = texts.flatMap(({ value }, index) =>
    requiredTextProblems([field, String(index), 'value'], value, lengthMax),
  );
  const languages = texts.map((text) => text.language);
  if (new Set(languages).size < languages.length) {
    problems.push({
      code: 'INVALID_VALUE',
      path: [field],
      message: `${field} has a language twice.`,
    });
  }
  if (texts.length > limits.textsMax) {
    problems.push({
      code: 'TOO_LONG',
      path: [field],
      message: `${field} has ${texts.length} items; at most ${limits.textsMax} are allowed.`,
    });
  }
  if (original && !languages.includes(original)) {
    problems.push({
      code: 'REQUIRED',
      path: [field],
      message: `${field} needs one in ${original}, which language says is the original.`,
    });
  }
  if ((field === 'titles' || field === 'labels') && texts.length === 0) {
    problems.push({
      code: 'REQUIRED',
      path: [field],
      message: `At least one of ${field} is needed.`,
    });
  }
  return problems;
}

export function toObject(texts: TextIn[] | null | undefined): string {
  return JSON.stringify(
    Object.fromEntries((texts ?? []).map(({ language, value }) => [language, value])),
  );
}

export function toTexts(object: Record<string, string>): TextIn[] {
  return Object.entries(object).map(([language, value]) => ({ language, value }));
}
