/** A day is the text `YYYY-MM-DD` from end to end: a JavaScript Date would move it between time zones. */
export type Day = string;

export const precisions = ['DAY', 'MONTH', 'YEAR'] as const;
export type Precision = (typeof precisions)[number];

/** A day with the precision in which it was given, stored as the first day that it can mean. */
export interface PreciseDay {
  day: Day;
  precision: Precision;
}

/** Whether the text is a day of the Gregorian calendar between the years 1000 and 9999. */
export function isDay(text: string): text is Day {
  const match = /^([1-9]\d{3})-(\d{2})-(\d{2})$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** Reads `2019-07-17`, `2019-07` or `2019`; the shape says the precision. Null for anything else. */
export function parsePreciseDay(text: string): PreciseDay | null {
  if (isDay(text)) return { day: text, precision: 'DAY' };
  if (isDay(`${text}-01`)) return { day: `${text}-01`, precision: 'MONTH' };
  if (isDay(`${text}-01-01`)) return { day: `${text}-01-01`, precision: 'YEAR' };
  return null;
}

/** Writes a day in its own precision: the inverse of `parsePreciseDay`. */
export function formatPreciseDay({ day, precision }: PreciseDay): string {
  return day.slice(0, precision === 'DAY' ? 10 : precision === 'MONTH' ? 7 : 4);
}

/** The first day that a day of this precision can mean. */
export function firstDay(day: Day, precision: Precision): Day {
  return parsePreciseDay(formatPreciseDay({ day, precision }))!.day;
}

/** The last day that it can mean. It cannot mean a day after `today`, the day on which it was said. */
export function lastDay(day: Day, precision: Precision, today: Day): Day {
  const year = day.slice(0, 4);
  const month = day.slice(5, 7);
  const last =
    precision === 'DAY'
      ? day
      : precision === 'MONTH'
        ? `${year}-${month}-${daysInMonth(Number(year), Number(month))}`
        : `${year}-12-31`;
  return last < today ? last : today;
}

/** To make one takes fifty times as long as to use it; there are few time zones. */
const formats = new Map<string, Intl.DateTimeFormat>();

/** The day that it is at an instant in a time zone of the IANA database. */
export function dayAt(instant: Date, timeZone: string): Day {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' });
    formats.set(timeZone, format);
  }
  return format.format(instant);
}

/** Whether it is the last day of its month. */
export function endsMonth(day: Day): boolean {
  return Number(day.slice(8)) === daysInMonth(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
}

/** The newest last day of a month that is not after the day. */
export function lastMonthEnd(day: Day): Day {
  if (endsMonth(day)) return day;
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const [its, former] = month === 1 ? [year - 1, 12] : [year, month - 1];
  return [
    String(its).padStart(4, '0'),
    String(former).padStart(2, '0'),
    daysInMonth(its, former),
  ].join('-');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
