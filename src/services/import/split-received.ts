import { isSlug } from './slug.js';
import { parsePreciseDay } from '../../domain/day.js';

/** A line of `addressees`: a name, or a slug and the day on which that addressee received it. */
export function splitReceived(line: string): { name: string; receivedOn: string | null } {
  const [, slug, day] = /^(\S+) (\d{4}(?:-\d{2}){0,2})$/.exec(line) ?? [];
  if (!slug || !day || !isSlug(slug) || !parsePreciseDay(day))
    return { name: line, receivedOn: null };
  return { name: slug, receivedOn: day };
}
