import type { Api } from '../../setup/api.js';
import { perspectivesAsked } from './buckets.js';

/** What the API answers, brought into the shape in which the model answers. */

/** The arguments that say where on the clocks to look; empty for now. */
export interface ClockTexts {
  day: string;
  known: string;
}

export const args = (...given: string[]) => given.filter(Boolean).join(', ');

/** A list as a record. A key that comes twice is a fault that the record would hide. */
export function keyed<Row, T>(
  rows: Row[],
  key: (row: Row) => string,
  value: (row: Row) => T,
): Record<string, T> {
  const record = Object.fromEntries(rows.map((row) => [key(row), value(row)]));
  if (Object.keys(record).length !== rows.length) throw new Error(`twice: ${rows.map(key).join()}`);
  return record;
}

export interface Id {
  id: string;
}
export interface Count {
  bucket: string;
  count: number;
}
export const counts = (rows: Count[]) =>
  keyed(
    rows,
    (row) => row.bucket,
    (row) => row.count,
  );

interface SeenStatus {
  perspective: string;
  bucket: string;
  hasDissent: boolean;
  addressee: Id | null;
  assessors: Array<{ status: string; assessor: Id; assessment: Id }>;
}

/** Where items stand, as each of the named collections has them, or as their homes where it is null. */
export async function seeStatuses(
  api: Api,
  ids: string[],
  names: Array<string | null>,
  clock: ClockTexts,
): Promise<object[]> {
  const look = (named: string | null, index: number) => {
    const where = args(`collection: ${JSON.stringify(named)}`, clock.day, clock.known);
    return `of${index}: nodes(ids: $ids) { ... on Recommendation { id headline: status(${where}) { perspective }
      ${perspectivesAsked.map((each) => `${each}: status(perspective: ${each}, ${where}) { bucket hasDissent }`).join(' ')}
      statuses(${where}) { perspective bucket hasDissent addressee { id } assessors { status assessor { id } assessment { id } } }
      isDisputed(${where}) isOverdue(${where}) partStatuses(${where}) { bucket count } } }`;
  };
  const data = await api.get(`query ($ids: [ID!]!) { ${names.map(look).join(' ')} }`, { ids });
  return names.map((_, index) =>
    keyed(
      data[`of${index}`] as Array<Record<string, unknown> & Id>,
      ({ id }) => id,
      ({ headline, statuses, isDisputed, isOverdue, partStatuses, ...node }) => ({
        headline: (headline as SeenStatus | null)?.perspective ?? null,
        status: Object.fromEntries(
          perspectivesAsked.flatMap((each) => (node[each] ? [[each, node[each]]] : [])),
        ),
        scopes: keyed(
          statuses as SeenStatus[],
          (one) => `${one.addressee?.id ?? null} ${one.perspective}`,
          ({ bucket, hasDissent, assessors }) => ({
            bucket,
            hasDissent,
            assessors: keyed(
              assessors,
              (one) => one.assessor.id,
              (one) => ({ status: one.status, id: one.assessment.id }),
            ),
          }),
        ),
        isDisputed,
        isOverdue,
        parts: counts(partStatuses as Count[]),
      }),
    ),
  );
}

interface SeenAssessment extends Id {
  status: string;
  rationale: string | null;
  supersededBy: Id | null;
  retraction: object | null;
}

export async function seeAssessments(api: Api, ids: string[], clock: ClockTexts): Promise<object> {
  const where = args('first: 60', clock.day, clock.known);
  const { nodes } = await api.get(
    `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Recommendation { id
      assessments(${where}) { totalCount nodes { id status rationale supersededBy { id } retraction { revision } } } } } }`,
    { ids },
  );
  type Node = Id & { assessments: { totalCount: number; nodes: SeenAssessment[] } };
  return keyed(
    nodes as Node[],
    ({ id }) => id,
    ({ assessments: { totalCount, nodes: all } }) => ({
      ids: all.map(({ id }) => id),
      totalCount,
      each: keyed(
        all,
        ({ id }) => id,
        ({ status, rationale, supersededBy, retraction }) => ({
          status,
          rationale,
          supersededBy: supersededBy?.id ?? null,
          isRetracted: retraction !== null,
        }),
      ),
    }),
  );
}
