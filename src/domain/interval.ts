import type { Day } from './day.js';

/** How far apart the points of a trend are. */
export const intervals = ['DAY', 'WEEK', 'MONTH', 'QUARTER', 'YEAR'] as const;
export type Interval = (typeof intervals)[number];

/**
 * The days of a trend: the ends of the intervals from `from` on, and `to` itself as the last.
 * @param max no more days than this are made; a longer list ends there
 */
export function daysBetween(from: Day, to: Day, interval: Interval, max: number): Day[] {
  const days: Day[] = [];
  let day = endOf(from, interval);
  while (day < to && days.length < max) {
    days.push(day);
    day = endOf(next(day), interval);
  }
  if (from <= to && days.length < max) days.push(to);
  return days;
}

/** The last day of the interval in which a day lies. */
function endOf(day: Day, interval: Interval): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  switch (interval) {
    case 'DAY':
      return day;
    case 'WEEK': {
      const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
      return weekday === 0 ? day : plusDays(day, 7 - weekday);
    }
    case 'MONTH':
      return plusDays(firstOf(year, month + 1), -1);
    case 'QUARTER':
      return plusDays(firstOf(year, Math.ceil(month / 3) * 3 + 1), -1);
    case 'YEAR':
      return `${day.slice(0, 4)}-12-31`;
  }
}

function next(day: Day): Day {
  return plusDays(day, 1);
}

function firstOf(year: number, month: number): Day {
  return new Date(Date.UTC(year, month - 1, 1)).toISOString().slice(0, 10);
}

function plusDays(day: Day, count: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + count);
  return date.toISOString().slice(0, 10);
}
