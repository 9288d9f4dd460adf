import type { RowOfFileFragment } from '../generated/operations.js';
import type { Visit } from '../visit.js';

/** What a list can show of each recommendation beside its title, as the address names it, in the order of the list. */
export const columns = [
  'text',
  'issuers',
  'addressees',
  'issued',
  'response',
  'deadline',
  'theme',
  'status',
] as const;
export type Column = (typeof columns)[number];

/** What is shown where the address chooses nothing. */
export const usualColumns: readonly Column[] = ['issuers', 'addressees', 'issued', 'status'];

/** Those that need more than every list asks for. */
export const moreColumns: readonly Column[] = ['response', 'deadline', 'theme'];

export function shownColumns(search: URLSearchParams): readonly Column[] {
  const chosen = columns.filter((name) => search.getAll('column').includes(name));
  return chosen.length > 0 ? chosen : usualColumns;
}

type Named = { name: { value: string } | null } | null;

/** What a column says in words, as the list and its download show it; empty where there is nothing to say. */
export function columnText(
  column: Exclude<Column, 'status'>,
  item: RowOfFileFragment,
  { words }: Pick<Visit, 'words'>,
): string {
  const named = (organizations: Named[]) =>
    organizations.flatMap((each) => (each?.name ? [each.name.value] : [])).join('; ');
  switch (column) {
    case 'text':
      return item.text?.value ?? '';
    case 'issuers':
      return named(item.issuers ?? []) || (item.issuerDescription?.value ?? '');
    case 'addressees':
      return named((item.addressees ?? []).map(({ organization }) => organization));
    case 'issued':
      return words.day(item.issuedOn, item.issuedOnPrecision);
    case 'response':
      return (item.responses ?? [])
        .map(({ organization, positionLabel }) =>
          [organization?.name?.value, positionLabel.label].filter(Boolean).join(': '),
        )
        .join('; ');
    case 'deadline':
      return (item.deadlines ?? [])
        .filter(({ isInForce }) => isInForce)
        .map(({ dueOn, dueOnPrecision, kindLabel, isOverdue }) =>
          [
            words.day(dueOn, dueOnPrecision),
            kindLabel.label,
            isOverdue && words.say('recommendation.overdue'),
          ]
            .filter(Boolean)
            .join(' · '),
        )
        .join('; ');
    case 'theme':
      return (item.terms ?? [])
        .filter(({ vocabulary }) => vocabulary === 'THEME')
        .flatMap(({ label }) => (label ? [label.value] : []))
        .join('; ');
  }
}
