import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../domain/day.js';
import { isDecimal } from '../domain/decimal.js';
import { canonicalLanguageTag, languageTagLengthMax } from '../domain/language.js';
import { isHostile, isWebAddress } from '../domain/text.js';

/** A scalar that is a text of a certain form, in and out. @param canonical its one spelling; null for what is none */
function textScalar(
  name: string,
  description: string,
  specifiedByURL: string,
  canonical: (text: string) => string | null,
): GraphQLScalarType<string, string> {
  const read = (value: unknown): string => {
    const text = typeof value === 'string' && !isHostile(value) ? canonical(value) : null;
    if (text !== null) return text;
    throw new GraphQLError(`A value is no ${name}. ${description.split('.')[0]}.`, {
      extensions: { code: 'BAD_USER_INPUT' },
    });
  };
  return new GraphQLScalarType<string, string>({
    name,
    description,
    specifiedByURL,
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: read,
    parseLiteral: (node: ValueNode) => read(node.kind === Kind.STRING ? node.value : undefined),
  });
}

/** A text that has one spelling only. */
function asItIs(isValid: (text: string) => boolean) {
  return (text: string) => (isValid(text) ? text : null);
}

export const GraphQLDay = textScalar(
  'Date',
  'A day of the Gregorian calendar, `YYYY-MM-DD`, from 1000-01-01 to 9999-12-31. It has no time and no time zone, and is a text from end to end.',
  'https://www.rfc-editor.org/rfc/rfc3339',
  asItIs(isDay),
);

export const GraphQLInstant = textScalar(
  'DateTime',
  'An instant in UTC with milliseconds, such as `2019-10-10T09:30:00.000Z`. Offsets up to 14 hours and years from 1000 are read.',
  'https://www.rfc-editor.org/rfc/rfc3339',
  asItIs(
    (text) =>
      /^.{10}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?(Z|[+-](0\d|1[0-4]):[0-5]\d)$/.test(
        text,
      ) && isDay(text.slice(0, 10)),
  ),
);

export const GraphQLWebAddress = textScalar(
  'URL',
  'An absolute web address that begins with https:// or http://, at most 2,000 characters, without a user name or password.',
  'https://url.spec.whatwg.org/',
  asItIs((text) => text.length <= 2_000 && isWebAddress(text)),
);

export const GraphQLLanguageTag = textScalar(
  'LanguageTag',
  `A language tag of BCP 47, such as \`en\`, \`ru\`, \`kk-Cyrl\` or \`kk-Latn\`, at most ${languageTagLengthMax} characters. Any well-formed tag is read, in any spelling; answers give its canonical one: \`kk-Cyrl\` for \`KK-cyrl\`.`,
  'https://www.rfc-editor.org/rfc/bcp/bcp47.txt',
  canonicalLanguageTag,
);

export const GraphQLDecimal = textScalar(
  'Decimal',
  'A decimal number as a text, such as `41.50`, kept digit for digit: an optional minus, at most 18 digits, and at most 12 behind a point. It has no exponent and no separators of thousands.',
  'https://www.w3.org/TR/xmlschema11-2/#decimal',
  asItIs(isDecimal),
);
