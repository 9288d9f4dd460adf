import type { Answer, Api } from '../setup/api.js';

const names =
  'id slug visibility name { value } acronym { value } names { name } parent { id } successor { id } recordedBy { id }';
const documents = 'id slug symbol visibility title { value } publisher { id } recordedBy { id }';
const terms = 'id slug label { value } parent { id } visibility';
const collections =
  'id slug visibility heldCount title { value } description { value } notice { value } issuer { id } document { id } speakers { position organization { id } }';
const assessments = `id visibility status rationale parts { id } addressee { id } assessor { id } recordedBy { id }
  cluster { id } supersedes { id } supersededBy { id } retraction { reason } evidence { id visibility quote url document { id } }`;
const statuses = `status { bucket hasDissent assessment { id } } isDisputed partStatuses { bucket count }
  statuses { perspective bucket addressee { id } assessors { status assessor { id } assessment { id } } }`;
const disputes = `kind since addressee { id } one { perspective bucket hasDissent assessment { id } assessors { assessor { id } } }
  other { perspective bucket hasDissent assessment { id } assessors { assessor { id } } }`;
const completeness = `recommendationCount withoutAddresseeCount
  addressees { organization { id } receivedCount answeredCount judgedCount silentCount }
  assessors { organization { id } perspective judgedCount notJudgedCount lastCountsFrom }`;
const recommendations = `id reference visibility origin title { value } text { value } issuerDescription { value } languages
  issuers { id } addressees { role organization { id } } document { id } terms { id } collections { id } homeCollection { id }
  parent { id } parts { id reference } externalIds { system value } recordedBy { id }
  responses { id position nativeWords visibility organization { id } document { id } }`;
const page = 'totalCount pageInfo { hasNextPage hasPreviousPage }';
const legalActs = 'id slug visibility title { value } successor { id } recordedBy { id }';
const plans = 'id slug visibility title { value } organization { id } document { id }';
const actions = `id slug visibility title { value } description { value } legalAct { id } document { id } plans { id } completedOn
  recommendations { id } bodies { role organization { id } } status { id } statuses { ${page} nodes { id status note document { id } recordedBy { id } retraction { reason } } }`;
const indicators = `id slug visibility unit title { value } organization { id } document { id } recommendations { id } latestMeasurement { id }
  measurements { ${page} nodes { id value note document { id } supersedes { id } supersededBy { id } retraction { reason } } }`;
const deadlines = `id dueKind: kind dueOn note isInForce isMet isOverdue addressee { id } setBy { id } document { id } extends { id } recordedBy { id }
  reports { id reportedOn note document { id } recordedBy { id } }`;
const followUps = 'id state decidedOn note organization { id } document { id } recordedBy { id }';
const relations =
  'id relationKind: kind note from { id } to { id } document { id } recordedBy { id }';
const summary =
  'recommendationCount basis { concernCount parentCount notIssuedCount duplicateCount privateCount } statuses { bucket count } groupsOverlap groups { recommendationCount subject { id } statuses { bucket count } }';

/** Every list with every edge, in pieces that the limits of a query allow. No cursor and no revision among them. */
const queries = [
  `{ organizations(first: 30) { ${page} nodes { ${names} } } }`,
  `{ documents(first: 60) { ${page} nodes { ${documents} } } }`,
  `{ terms(first: 100) { ${page} nodes { ${terms} } } }`,
  `{ collections(first: 100) { ${page} nodes { ${collections} } } }`,
  `{ recommendations(first: 30) { ${page} nodes { ${recommendations} } } }`,
  `{ recommendations(first: 20) { ${page} nodes { id ${statuses} } } }`,
  `{ recommendations(first: 20) { nodes { id assessments(first: 10) { ${page} nodes { ${assessments} } } } } }`,
  `{ recommendations(first: 10) { nodes { id texts { language title text translator { id } isOutdated } } } }`,
  `{ recommendations(first: 2) { nodes { id textRevisions(first: 10) { ${page} nodes { title text translator { id } change { reason } difference { title { words } text { words } } } } } } }`,
  `{ recommendations(first: 10) { nodes { id isStale(after: "2020-01-01") disputes { ${disputes} } } } }`,
  ...['isDisputed: true', 'stale: { after: "2020-01-01" }'].map(
    (filter) => `{ recommendations(first: 100, filter: { ${filter} }) { ${page} nodes { id } } }`,
  ),
  `{ recommendations(first: 12) { nodes { id isOverdue deadlines { ${deadlines} } } } }`,
  `{ recommendations(first: 12) { nodes { id followUps { ${followUps} } relations { ${relations} } reiterations { id } } } }`,
  ...['isOverdue: true', 'isOverdue: false', 'dueFrom: "2020-01-01"', 'dueUntil: "2020-01-01"'].map(
    (filter) => `{ recommendations(first: 100, filter: { ${filter} }) { ${page} nodes { id } } }`,
  ),
  `{ completeness { ${completeness} } }`,
  `{ organizations(first: 30) { nodes { id collections { id } } } }`,
  `{ legalActs(first: 60) { ${page} nodes { ${legalActs} } } }`,
  `{ plans(first: 20) { ${page} nodes { ${plans} actions { ${page} nodes { id } } } } }`,
  `{ actions(first: 10) { ${page} nodes { ${actions} } } }`,
  `{ indicators(first: 10) { ${page} nodes { ${indicators} } } }`,
  `{ recommendations(first: 20) { nodes { id legalActs { id } actions(first: 10) { ${page} nodes { id } } indicators(first: 10) { ${page} nodes { id } } } } }`,
  ...[true, false].map(
    (has) =>
      `{ recommendations(filter: { hasActionOrIndicator: ${has} }, first: 100) { ${page} nodes { id } } }`,
  ),
  ...['COLLECTION', 'ISSUER', 'ADDRESSEE', 'THEME'].map(
    (by) => `{ statusSummary(groupBy: ${by}) { ${summary} } }`,
  ),
  ...['STATE', 'CIVIL_SOCIETY'].map(
    (perspective) => `{ statusSummary(perspective: ${perspective}) { ${summary} } }`,
  ),
];

/** All that somebody can see in lists. */
export async function seeEverything(api: Api, token?: string): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (const query of queries) seen.push(await api.get(query, {}, token));
  return seen;
}

/** Asks for an entry of unknown type, with all that such an entry has. */
export const lookAt = `query ($id: ID!, $ids: [ID!]!) {
  node(id: $id) { ...All } nodes(ids: $ids) { ...All }
}
fragment All on Node { __typename id
  ... on Organization { ${names} } ... on Document { ${documents} } ... on Term { ${terms} }
  ... on Collection { ${collections} } ... on Assessment { ${assessments} }
  ... on Recommendation { reference title { value } } ... on Response { position nativeWords }
  ... on LegalAct { ${legalActs} } ... on Plan { ${plans} } ... on Action { slug title { value } } ... on ActionStatus { progress: status note }
  ... on Indicator { slug unit title { value } } ... on Measurement { value note }
  ... on Relation { ${relations} } ... on Deadline { ${deadlines} } ... on DeadlineReport { note deadline { id } } ... on FollowUp { ${followUps} }
  ... on Evidence { quote url document { id } assessment { id } } }`;

/** An answer as its receiver sees it, with the ids that it was asked about made alike. */
export function asSeen({ status, data, errors }: Answer, ...ids: string[]): string {
  const text = JSON.stringify({ status, data: data as unknown, errors });
  return ids.reduce((seen, id) => seen.replaceAll(id, '<id>'), text);
}
