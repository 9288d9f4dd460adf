import en from '../../labels/en.json' with { type: 'json' };
import kk from '../../labels/kk.json' with { type: 'json' };
import ru from '../../labels/ru.json' with { type: 'json' };

/** An enum of the API. */
export type EnumName = keyof typeof en.enums;
/** A value of it. */
export type ValueOf<E extends EnumName> = keyof (typeof en.enums)[E]['values'] & string;
/** A noun, or a phrase, that stands behind a number. */
export type CountedWord = keyof typeof en.counted;

/** What people read in place of a value, or of an enum's name. */
export interface Wording {
  /** A few words, as on a badge or above a column; no full stop behind them. */
  label: string;
  /** What it means, in a sentence or two. */
  definition: string;
}

/** All that is told to people in one language. The compiler refuses a file in which something is missing. */
export interface Catalogue {
  /** The tag of BCP 47 of what stands in it. */
  language: string;
  enums: {
    [E in EnumName]: Wording & { values: { [V in ValueOf<E>]: Wording } };
  };
  /** Messages of ICU MessageFormat with one argument, `count`. */
  counted: Record<CountedWord, string>;
}

export const english: Catalogue = en;
/** English comes first: it is what the others fall back to. */
export const catalogues: readonly Catalogue[] = [english, ru, kk];
