import { createHash } from 'node:crypto';

/** The id that `big-world.sql` gives. */
export function bigId(kind: string, number: number): string {
  const digits = createHash('md5').update(`${kind} ${number}`).digest('hex');
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const card =
  'reference issuedOn title(language: "ru") { value } document { slug } homeCollection { slug } issuers { slug } addressees { role organization { slug } } terms { slug } legalActs { slug } responses { position }';
const figures =
  'status { bucket assessment { status } } statuses { perspective bucket hasDissent assessors { status assessor { slug } } } isDisputed partStatuses { bucket count }';

/** A page of a list. `CLOCKS` stands for whichever clocks are asked. */
function page(filter: string, nodes = 'reference', order = ''): string {
  const given = filter && `, filter: { ${filter} }`;
  return `{ recommendations(first: 20${given}${order}CLOCKS) { pageInfo { hasNextPage } nodes { ${nodes} } } }`;
}

function detail(nodes: string): string {
  return `{ recommendation(reference: "BIG-04700"CLOCKS) { ${nodes} } }`;
}

/** What few recommendations answer, though there are many: a page, a rare word, one entry. */
export const questions: Record<string, string> = {
  'a page': page('', card),
  'a page with figures': page('', `reference ${figures}`),
  'a page in the order of issue': page(
    '',
    'reference',
    ', orderBy: { field: ISSUED_ON, direction: DESC }',
  ),
  'a page of a status': page(
    'statuses: [{ perspective: STATE, in: [FULLY_IMPLEMENTED] }]',
    'reference statuses { bucket }',
  ),
  'a page of a status of the headline': page('statuses: [{ in: [DIVIDED, NOT_ASSESSED] }]'),
  'a page of disputes': page(
    'isDisputed: true',
    'reference disputes { since kind one { bucket } other { bucket } }',
  ),
  'a page of what an assessor judged': page(`assessors: ["${bigId('NGO', 1)}"]`),
  'a page of what a body answered': page(`answeredBy: ["${bigId('MINISTRY', 30)}"]`),
  'a page of what a body left unanswered': page(`unansweredBy: ["${bigId('MINISTRY', 30)}"]`),
  'a page of what a body of many left unanswered': page(
    `unansweredBy: ["${bigId('MINISTRY', 1)}"], isCounted: true`,
  ),
  'a page of responses': page('responses: [NOT_SUPPORTED]'),
  'a rare addressee with a status': page(
    `addressees: ["${bigId('MINISTRY', 30)}"], statuses: [{ in: [FULLY_IMPLEMENTED] }]`,
    `reference ${figures}`,
  ),
  'a rare theme': page(`terms: ["${bigId('THEME', 40)}"]`, card),
  'what is overdue': page('isOverdue: true', 'reference deadlines { dueOn isOverdue isMet }'),
  'what comes up': page('dueFrom: "2019-01-01", dueUntil: "2020-01-01"', 'reference'),
  'what is followed up': page(
    `inFollowUpOf: ["${bigId('TREATY_BODY', 1)}"]`,
    'reference followUps { state }',
  ),
  'what has an action': page(
    'hasActionOrIndicator: true',
    'reference actions(first: 3) { nodes { slug status { status } } } indicators(first: 3) { nodes { slug } }',
  ),
  'what figures count of a status': page(
    'isCounted: true, statuses: [{ perspective: STATE, in: [FULLY_IMPLEMENTED] }]',
    'reference',
  ),
  'a rare word in a list': page('text: { query: "cdfg" }'),
  'a rare word in Cyrillic in a list': page('text: { query: "вгдз" }'),
  'a search for a rare word':
    '{ search(query: "cdfg", first: 20CLOCKS) { totalCount edges { node { reference } snippets { value } } } }',
  'a search for a rare word and a frequent one':
    '{ search(query: "prison вгдз", first: 20CLOCKS) { totalCount edges { node { reference } snippets { value } } } }',
  'a search for the beginning of a word':
    '{ search(query: "cdfg*", first: 20CLOCKS) { totalCount edges { node { reference } } } }',
  'a detail': detail(`${card} text { value } externalIds { value } parts { reference } ${figures}`),
  'the disputes of one': detail('disputes { since kind one { bucket } }'),
  'the assessments of one': detail(
    'assessments(first: 20) { totalCount nodes { status effectiveOn assessor { slug } evidence { quote } supersededBy { id } retraction { reason } parts { reference } } }',
  ),
  'the history of one': detail('history(first: 20) { totalCount nodes { revision kind touched } }'),
  'what is to be done about one': detail(
    'deadlines { dueOn isInForce extends { dueOn } reports { reportedOn } } isOverdue followUps { state } relations { kind } reiterations { reference } actions(first: 5) { totalCount nodes { slug } } indicators(first: 5) { nodes { measurements(first: 3) { nodes { value } } } }',
  ),
};
