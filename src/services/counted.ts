import { IntlMessageFormat } from 'intl-messageformat';
import { english, type Catalogue, type CountedWord } from '../domain/label-catalogue.js';

const messages = new Map<string, IntlMessageFormat>();

/** A number and what it counts, as the language says it: "1 problem", "2 problems", "5 рекомендаций". */
export function counted(count: number, word: CountedWord, catalogue: Catalogue = english): string {
  const { language } = catalogue;
  const key = `${language} ${word}`;
  const message = messages.get(key) ?? new IntlMessageFormat(catalogue.counted[word], language);
  messages.set(key, message);
  return message.format({ count }) as string;
}
