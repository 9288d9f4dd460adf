import { expect } from 'vitest';
import type { Answer, Api } from '../setup/api.js';

/** What is asked of each mutation's entry, besides its user errors. */
const asked = {
  recordAssessment: 'assessment { id revision visibility status assessor { slug } }',
  correctAssessment: 'assessment { id revision visibility status supersedes { id } }',
  retractAssessment: 'assessment { id retraction { reason revision } }',
  assessCluster: 'assessments { id revision visibility status cluster { id } }',
  createRecommendation: 'recommendation { id revision visibility reference origin }',
  editRecommendation: 'recommendation { id revision visibility reference origin }',
  recordResponse: 'response { id revision visibility position }',
  createOrganization: 'organization { id revision visibility slug }',
  createDocument: 'document { id revision visibility slug }',
  createCollection: 'collection { id revision visibility slug }',
  createTerm: 'term { id revision visibility slug }',
  createLegalAct: 'legalAct { id revision visibility slug }',
  editLegalAct: 'legalAct { id revision visibility slug successor { id } }',
  createPlan: 'plan { id revision visibility slug }',
  editPlan: 'plan { id revision visibility slug endsOn }',
  createAction: 'action { id revision visibility slug isInvented }',
  editAction: 'action { id revision visibility slug dueOn bodies { role } }',
  recordActionStatus: 'actionStatus { id revision status countsFrom }',
  retractActionStatus: 'actionStatus { id revision status retraction { reason revision } }',
  createIndicator: 'indicator { id revision visibility slug isInvented }',
  editIndicator: 'indicator { id revision visibility slug unit targetValue }',
  recordMeasurement: 'measurement { id revision value countsFrom supersedes { id } }',
  retractMeasurement: 'measurement { id revision value retraction { reason revision } }',
  defineScale: 'scale { name version mappingVersion }',
  editOrganization: 'organization { id revision visibility slug }',
  editDocument: 'document { id revision visibility slug }',
  editCollection: 'collection { id revision visibility slug }',
  editTerm: 'term { id revision visibility slug }',
  relateRecommendations: 'relation { id revision endedRevision kind }',
  endRelation: 'relation { id revision endedRevision kind }',
  setDeadline: 'deadline { id revision endedRevision kind dueOn }',
  endDeadline: 'deadline { id revision endedRevision kind dueOn }',
  recordReport: 'report { id revision endedRevision reportedOn }',
  endReport: 'report { id revision endedRevision reportedOn }',
  recordFollowUp: 'followUp { id revision endedRevision state }',
  endFollowUp: 'followUp { id revision endedRevision state }',
  publish: 'nodes { id ... on Entry { visibility revision } }',
  redact: 'node { id }',
};
export type MutationName = keyof typeof asked;
export const mutationNames = Object.keys(asked) as MutationName[];

export interface Written {
  status: number;
  // The entry's shape is the mutation's, which the test knows.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  node: any;
  userErrors: Array<{ code: string; path: string[]; message: string }>;
  errors: Answer['errors'];
}

/** Sends one mutation, whatever comes of it. */
export async function send(
  api: Api,
  name: MutationName,
  input: object,
  token?: string,
  selection = asked[name],
): Promise<Written> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ${selection} userErrors { code path message } } }`;
  const { status, data, errors } = await api.ask(query, { input }, token);
  const payload = (data?.[name] ?? {}) as Record<string, unknown>;
  const { userErrors = [], ...fields } = payload;
  return { status, node: Object.values(fields)[0], userErrors: userErrors as [], errors };
}

/** Sends one mutation that must succeed. @returns the entry */
export async function write(api: Api, name: MutationName, input: object, token: string) {
  const { node, userErrors, errors } = await send(api, name, input, token);
  expect({ userErrors, errors }).toEqual({ userErrors: [], errors: undefined });
  return node;
}

/** Every row of every table of the schema `heed`, as a count and a digest for each table. */
export async function allRows(api: Api): Promise<Record<string, string>> {
  const { rows: tables } = await api.db.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'heed' order by tablename`,
  );
  const { rows } = await api.db.query<{ name: string; held: string }>(
    tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' ' || coalesce(md5(string_agg(held::text, ' ' order by held::text)), '') as held from heed.${name} held`,
      )
      .join(' union all '),
  );
  return Object.fromEntries(rows.map(({ name, held }) => [name, held]));
}

/** Fails unless the work leaves every row of every table as it was. */
export async function withoutARow<T>(api: Api, work: () => Promise<T>): Promise<T> {
  const before = await allRows(api);
  const result = await work();
  expect(await allRows(api)).toEqual(before);
  return result;
}

/** Code and path of each user error, the path joined by dots, in a fixed order. */
export function briefly({ userErrors }: Written): string[] {
  return userErrors.map(({ code, path }) => `${code} ${path.join('.')}`.trim()).sort();
}
