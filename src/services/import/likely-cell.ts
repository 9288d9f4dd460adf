import { isDay, type Day } from '../../domain/day.js';
import { catalogues } from '../../domain/label-catalogue.js';

/** The day that a cell means beyond doubt: `31.12.2019`, or an instant. `01/02/2019` may be two days. */
export function likelyDay(text: string): Day | null {
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? [];
  if (year) return dayOrNull(`${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`);
  const [, date] = /^(\d{4}-\d\d-\d\d)[T ]\d\d:\d\d/.exec(text) ?? [];
  return dayOrNull(date ?? '');
}

function dayOrNull(text: string): Day | null {
  return isDay(text) ? text : null;
}

/** Says of a cell that it is no day, month or year, and what to write. */
export function noDate(text: string): string {
  return `"${text}" is no date; write ${likelyDay(text) ?? '2019-07-17, 2019-07 or 2019'}.`;
}

/** The one of the choices that a cell names in another spelling, or by its label in any of our languages. */
export function likelyChoice<Choice extends string>(
  text: string,
  choices: readonly Choice[],
): Choice | null {
  const wanted = letters(text);
  const likely = choices.filter(
    (choice) => letters(choice) === wanted || labelsOf(choice, choices).includes(wanted),
  );
  return likely.length === 1 ? likely[0]! : null;
}

/** What the value is called by the enums that have all of the choices. */
function labelsOf(choice: string, choices: readonly string[]): string[] {
  return catalogues
    .flatMap(({ enums }) => Object.values(enums))
    .map(({ values }) => values as Readonly<Record<string, { label: string }>>)
    .filter((values) => choices.every((each) => each in values))
    .map((values) => letters(values[choice]!.label));
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
