import { groupBy } from '../../domain/group-by.js';

/** What a client asked of an object: plain data, made from the query, that knows no GraphQL. */
export type Selection = SelectedField[];

/** One asked field. The same field with other arguments is another one. */
export interface SelectedField {
  name: string;
  /** Coerced arguments, defaults filled in; absent ones are left out. */
  args: Record<string, unknown>;
  /** The property under which the answer is found: the name, and the arguments where the field takes any. */
  key: string;
  /** What was asked of the field's value, if it is of this type. */
  select(typeName: string): Selection;
}

/** The property that answers a field. The reader writes it, the executor looks it up. */
export function keyOf(
  name: string,
  args: Record<string, unknown>,
  takesArguments: boolean,
): string {
  return takesArguments ? `${name}${JSON.stringify(args)}` : name;
}

export function asks(selection: Selection, name: string): boolean {
  return selection.some((field) => field.name === name);
}

/** The field of this name, whatever its arguments. */
export function findField(selection: Selection, name: string): SelectedField | undefined {
  return selection.find((field) => field.name === name);
}

/** The selections of one object that stand in several places of a query, as one: what is loaded once must do for all. */
export function mergeSelections(selections: Selection[]): Selection {
  const byKey = groupBy(selections.flat(), (field) => field.key);
  return [...byKey.values()].map((fields) =>
    fields.length === 1
      ? fields[0]!
      : {
          ...fields[0]!,
          select: (typeName) => mergeSelections(fields.map((field) => field.select(typeName))),
        },
  );
}
