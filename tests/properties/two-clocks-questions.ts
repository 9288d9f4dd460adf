import type { Api } from '../setup/api.js';
import { perspectivesAsked, type Filter, type Grouping } from './two-clocks-answers.js';

/** What the API answers, brought into the shape in which the model answers. */

/** The arguments that say where on the clocks to look; empty for now. */
export interface ClockTexts {
  day: string;
  known: string;
}

const args = (...given: string[]) => given.filter(Boolean).join(', ');
const inParentheses = (given: string) => (given ? `(${given})` : '');

/** A list as a record. A key that comes twice is a fault that the record would hide. */
function keyed<Row, T>(
  rows: Row[],
  key: (row: Row) => string,
  value: (row: Row) => T,
): Record<string, T> {
  const record = Object.fromEntries(rows.map((row) => [key(row), value(row)]));
  if (Object.keys(record).length !== rows.length) throw new Error(`twice: ${rows.map(key).join()}`);
  return record;
}

interface Id {
  id: string;
}
interface Count {
  bucket: string;
  count: number;
}
const counts = (rows: Count[]) =>
  keyed(
    rows,
    (row) => row.bucket,
    (row) => row.count,
  );
const sortedIds = (rows: Id[]) => rows.map(({ id }) => id).sort();

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
      isDisputed(${where}) partStatuses(${where}) { bucket count } } }`;
  };
  const data = await api.get(`query ($ids: [ID!]!) { ${names.map(look).join(' ')} }`, { ids });
  return names.map((_, index) =>
    keyed(
      data[`of${index}`] as Array<Record<string, unknown> & Id>,
      ({ id }) => id,
      ({ headline, statuses, isDisputed, partStatuses, ...node }) => ({
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

const facts = `fragment Facts on Recommendation { id title { value } text { value } type addressees { organization { id } } issuers { id }
  terms { id } responses { id } parts { id } collections { id title { value } headlinePerspective speakers { perspective organization { id } } } }`;

interface SeenItem extends Id {
  title: { value: string };
  text: { value: string };
  type: string;
  addressees: Array<{ organization: Id }>;
  issuers: Id[];
  terms: Id[];
  responses: Id[];
  parts: Id[];
  collections: Array<
    Id & {
      title: { value: string };
      headlinePerspective: string;
      speakers: Array<{ perspective: string; organization: Id }>;
    }
  >;
}

/** What each filter finds, and of what the first finds all that it is. */
export async function seeLists(api: Api, filters: Filter[], clock: ClockTexts): Promise<object> {
  const look = (_: unknown, index: number) =>
    `of${index}: recommendations(${args(`filter: $of${index}`, 'first: 30', clock.day, clock.known)}) { totalCount nodes { ${index ? 'id' : '...Facts'} } }`;
  const variables = Object.fromEntries(filters.map((filter, index) => [`of${index}`, filter]));
  const names = Object.keys(variables);
  const data = await api.get(
    `query (${names.map((name) => `$${name}: RecommendationFilter`).join(', ')}) { ${names.map(look).join(' ')} } ${facts}`,
    variables,
  );
  return {
    lists: names.map((name) => [
      data[name].totalCount as number,
      (data[name].nodes as Id[]).map(({ id }) => id),
    ]),
    facts: keyed(data.of0.nodes as SeenItem[], ({ id }) => id, factsOf),
  };
}

function factsOf(item: SeenItem): object {
  return {
    title: item.title.value,
    text: item.text.value,
    type: item.type,
    addressees: sortedIds(item.addressees.map(({ organization }) => organization)),
    issuers: sortedIds(item.issuers),
    terms: sortedIds(item.terms),
    responses: sortedIds(item.responses),
    parts: sortedIds(item.parts),
    collections: keyed(
      item.collections,
      ({ id }) => id,
      ({ title, headlinePerspective, speakers }) => {
        const lists: Record<string, string[]> = {};
        for (const { perspective, organization } of speakers)
          lists[perspective] = [...(lists[perspective] ?? []), organization.id];
        return { title: title.value, headline: headlinePerspective, speakers: lists };
      },
    ),
  };
}

/** A figure to ask for: the summary as of a day, or in general. */
export interface Figure {
  filter: Filter;
  perspective: string | null;
  groupBy: Grouping | null;
  clock: ClockTexts;
}

const figures = `fragment Figure on StatusSummary { basis { recommendationCount concernCount parentCount notIssuedCount } recommendationCount
  statuses { bucket count } groups { subject { ...Subject } recommendationCount statuses { bucket count } } } ${subjectOf()}`;

function subjectOf(): string {
  return 'fragment Subject on Node { id }';
}

interface Counted {
  recommendationCount: number;
  statuses: Count[];
}
type Group = Counted & { subject: Id | null };

/** The buckets of a count, after a look at whether they add up. */
function summed({ recommendationCount, statuses }: Counted): Record<string, number> {
  const sum = statuses.reduce((total, { count }) => total + count, 0);
  if (sum !== recommendationCount) throw new Error(`${sum} of ${recommendationCount} are counted`);
  return counts(statuses);
}

export async function seeSummaries(api: Api, asked: Figure[]): Promise<object[]> {
  const { filter } = asked[0]!;
  const look = ({ perspective, groupBy, clock }: Figure, index: number) =>
    `of${index}: statusSummary(${args('filter: $filter', `perspective: ${perspective}`, `groupBy: ${groupBy}`, clock.day, clock.known)}) { ...Figure }`;
  const data = await api.get(
    `query ($filter: RecommendationFilter) { ${asked.map(look).join(' ')} } ${figures}`,
    { filter },
  );
  return asked.map((_, index) => {
    const seen = data[`of${index}`] as Counted & { basis: object; groups: Group[] };
    const groups = keyed(seen.groups, ({ subject }) => String(subject?.id ?? null), summed);
    return { basis: seen.basis, whole: summed(seen), groups };
  });
}

export async function seeTrend(
  api: Api,
  { filter, perspective, groupBy, clock }: Figure,
  span: { from: string; to: string; interval: string },
): Promise<Array<{ day: string; whole: object; groups: object }>> {
  const when = `from: "${span.from}", to: "${span.to}", interval: ${span.interval}`;
  const where = args(
    when,
    'filter: $filter',
    `perspective: ${perspective}`,
    `groupBy: ${groupBy}`,
    clock.known,
  );
  const { statusTrend } = await api.get(
    `query ($filter: RecommendationFilter) { statusTrend${inParentheses(where)} {
      points { ...Point } series { subject { ...Subject } points { ...Point } } } }
      fragment Point on TrendPoint { asOf recommendationCount statuses { bucket count } } ${subjectOf()}`,
    { filter },
  );
  type Point = Counted & { asOf: string };
  const series = statusTrend.series as Array<{ subject: Id | null; points: Point[] }>;
  return (statusTrend.points as Point[]).map((point, index) => ({
    day: point.asOf,
    whole: summed(point),
    groups: keyed(
      series.filter(({ points }) => points[index]!.recommendationCount > 0),
      ({ subject }) => String(subject?.id ?? null),
      ({ points }) => summed(points[index]!),
    ),
  }));
}
