import { IntlMessageFormat } from 'intl-messageformat';
import en from '../messages/en.json' with { type: 'json' };
import kk from '../messages/kk.json' with { type: 'json' };
import ru from '../messages/ru.json' with { type: 'json' };

export type Language = 'en' | 'ru' | 'kk';
export type MessageKey = keyof typeof en;
export const languages: Language[] = ['kk', 'ru', 'en'];

/** How each language calls itself. */
export const languageNames: Record<Language, string> = {
  kk: 'Қазақша',
  ru: 'Русский',
  en: 'English',
};

/** What the API is asked for. */
export const apiLanguages: Record<Language, string> = { en: 'en', ru: 'ru', kk: 'kk-Cyrl' };

/**
 * Which languages are wanted of what has texts in several, the dearest first: a reader of Kazakh reads Russian before
 * an original in English. The catalogues are in the language of the page alone.
 */
export const textLanguages: Record<Language, readonly string[]> = {
  en: ['en'],
  ru: ['ru'],
  kk: ['kk-Cyrl', 'ru'],
};

/** English dates as most of the world writes them: the day before the month. */
const locales: Record<Language, string> = { en: 'en-GB', ru: 'ru', kk: 'kk' };
const catalogues: Record<Language, Record<MessageKey, string>> = { en, ru, kk };

/** The words of one language. */
export interface Words {
  /** The message with this key, with its values filled in. */
  say(key: MessageKey, values?: Record<string, string | number>): string;
  /** A day, month or year, as exactly as it is known. */
  day(day: string | null | undefined, precision?: 'DAY' | 'MONTH' | 'YEAR' | null): string;
  /** What `day` makes of a day in each of the twelve months, with `{day}` and `{year}` to be filled in. */
  datePatterns: readonly string[];
  /** An instant to the minute, in UTC. */
  instant(instant: string): string;
  number(value: number): string;
}

const opened = new Map<Language, Words>();

export function wordsOf(language: Language): Words {
  const known = opened.get(language) ?? openWords(language);
  opened.set(language, known);
  return known;
}

function openWords(language: Language): Words {
  const locale = locales[language];
  const formats = new Map<string, IntlMessageFormat>();
  const dated = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const days = {
    DAY: dated({ day: 'numeric', month: 'long', year: 'numeric' }),
    MONTH: dated({ month: 'long', year: 'numeric' }),
    YEAR: dated({ year: 'numeric' }),
  };
  const instants = dated({ dateStyle: 'long', timeStyle: 'short' });
  const numbers = new Intl.NumberFormat(locale);
  return {
    say(key, values) {
      const text = catalogues[language][key];
      const format = formats.get(text) ?? new IntlMessageFormat(text, locale);
      formats.set(text, format);
      return String(format.format(values));
    },
    day: (day, precision) =>
      day ? unbroken(days[precision ?? 'DAY'].format(new Date(`${day}T00:00Z`))) : '',
    datePatterns: Array.from({ length: 12 }, (_, month) => patternOf(days.DAY, month)),
    instant: (instant) => `${unbroken(instants.format(new Date(instant)))} UTC`,
    number: (value) => numbers.format(value),
  };
}

function patternOf(format: Intl.DateTimeFormat, month: number): string {
  const parts = format.formatToParts(Date.UTC(2000, month, 1));
  const isFilledIn = (type: string) => type === 'day' || type === 'year';
  return unbroken(
    parts.map(({ type, value }) => (isFilledIn(type) ? `{${type}}` : value)).join(''),
  );
}

/** The short word for a year, г. or ж., does not begin a line. */
function unbroken(date: string): string {
  return date.replace(/[ \u202f](?=[гж]\.)/, '\u00a0');
}
