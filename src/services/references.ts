import type { Problem } from '../domain/refusal.js';
import { refuse } from '../domain/refusal.js';
import { mixesInActions } from './action/mixtures.js';
import type { Session } from './session.js';
import type { Writing } from './write.js';

/** The entries that others can name. */
type Named =
  | 'organization'
  | 'document'
  | 'term'
  | 'collection'
  | 'recommendation'
  | 'legal_act'
  | 'plan'
  | 'action'
  | 'indicator'
  | 'measurement';

export interface Reference {
  table: Named;
  id: string | null | undefined;
  path: string[];
}

/** A problem for every reference that names nothing the viewer may see. */
export async function referenceProblems(
  session: Session,
  references: Reference[],
): Promise<Problem[]> {
  const named = references.filter((reference) => reference.id);
  const tables = [...new Set(named.map((reference) => reference.table))];
  if (tables.length === 0) return [];
  const found = await session.db.query<{ key: string }>(
    tables
      .map(
        (table, index) =>
          `select '${table} ' || ${table}.id as key from ${table} where ${table}.id = any ($${index + 1}::uuid[])`,
      )
      .join(' union all '),
    tables.map((table) =>
      named.filter((reference) => reference.table === table).map((reference) => reference.id),
    ),
  );
  const keys = new Set(found.map((row) => row.key));
  return named
    .filter(({ table, id }) => !keys.has(`${table} ${id}`))
    .map(({ table, id, path }) => ({
      code: 'UNKNOWN_ID',
      path,
      message: `There is no ${table.replace('_', ' ')} ${id} that you may see.`,
    }));
}

/** What is wrong in itself, and every reference to nothing. Behind a list over its limit nothing is looked up. */
export async function withReferenceProblems(
  session: Session,
  problems: Problem[],
  references: Reference[],
): Promise<Problem[]> {
  if (problems.some(({ code }) => code === 'TOO_LONG')) return problems;
  return [...problems, ...(await referenceProblems(session, references))];
}

/** The references from one id and from a list of ids, at `path` and `path.0`, `path.1` … */
export function refersTo(
  table: Named,
  ids: string[] | string | null | undefined,
  ...path: string[]
): Reference[] {
  if (!Array.isArray(ids)) return [{ table, id: ids, path }];
  return ids.map((id, index) => ({ table, id, path: [...path, String(index)] }));
}

/**
 * Refuses a write after which a public entry among `ids` would name a private one, or what is real and what is
 * invented would name each other. Called within the transaction, after the rows are there.
 */
export async function requireSoundReferences(writing: Writing, ids: string[]): Promise<void> {
  const [offence] = await writing.query<{ subject: string; named: string; isInvented: boolean }>(
    `select offence.subject, offence.named, false as "isInvented" from (${namesPrivate}) offence
      union all select mixture.subject, mixture.named, true from (${mixesInvented}) mixture limit 1`,
    [ids],
  );
  if (!offence) return;
  if (offence.isInvented) {
    refuse(
      'INVENTED_MIXED',
      [],
      `The ${offence.subject} and the ${offence.named} would name each other, and one of them is invented.`,
    );
  }
  refuse(
    'PRIVATE_REFERENCE',
    [],
    `The public ${offence.subject} would name the private ${offence.named}; publish that first, or both together.`,
  );
}

/** From which columns and links a public entry names others. */
const columns: Array<[subject: string, label: string, column: string, named: Named]> = [
  ['organization', 'slug', 'parent_id', 'organization'],
  ['organization', 'slug', 'successor_id', 'organization'],
  ['organization', 'slug', 'recorded_by_id', 'organization'],
  ['document', 'slug', 'publisher_id', 'organization'],
  ['term', 'slug', 'parent_id', 'term'],
  ['collection', 'slug', 'document_id', 'document'],
  ['collection', 'slug', 'issuer_id', 'organization'],
  ['recommendation', 'reference', 'parent_id', 'recommendation'],
  ['recommendation', 'reference', 'document_id', 'document'],
  ['recommendation', 'reference', 'home_collection_id', 'collection'],
  ['response', 'id', 'recommendation_id', 'recommendation'],
  ['response', 'id', 'organization_id', 'organization'],
  ['response', 'id', 'document_id', 'document'],
  ['legal_act', 'slug', 'successor_id', 'legal_act'],
  ['plan', 'slug', 'organization_id', 'organization'],
  ['plan', 'slug', 'document_id', 'document'],
  ['action', 'slug', 'legal_act_id', 'legal_act'],
  ['action', 'slug', 'document_id', 'document'],
  ['indicator', 'slug', 'organization_id', 'organization'],
  ['indicator', 'slug', 'document_id', 'document'],
];
const links: Array<[subject: string, label: string, link: string, column: string, named: Named]> = [
  ['collection', 'slug', 'collection_speaker', 'organization_id', 'organization'],
  ['recommendation', 'reference', 'recommendation_issuer', 'organization_id', 'organization'],
  ['recommendation', 'reference', 'addressee', 'organization_id', 'organization'],
  ['recommendation', 'reference', 'recommendation_term', 'term_id', 'term'],
  ['recommendation', 'reference', 'recommendation_text', 'translator_id', 'organization'],
  ['recommendation', 'reference', 'deadline', 'addressee_id', 'organization'],
  ['recommendation', 'reference', 'deadline', 'set_by_id', 'organization'],
  ['recommendation', 'reference', 'deadline', 'document_id', 'document'],
  ['recommendation', 'reference', 'follow_up', 'organization_id', 'organization'],
  ['recommendation', 'reference', 'follow_up', 'document_id', 'document'],
  ['recommendation', 'reference', 'recommendation_legal_act', 'legal_act_id', 'legal_act'],
  ['action', 'slug', 'action_plan', 'plan_id', 'plan'],
  ['action', 'slug', 'action_recommendation', 'recommendation_id', 'recommendation'],
  ['action', 'slug', 'action_body', 'organization_id', 'organization'],
  ['indicator', 'slug', 'indicator_recommendation', 'recommendation_id', 'recommendation'],
];
/** From which rows that are seen with their entry it names documents. */
const rows: Array<[subject: string, row: string]> = [
  ['action', 'action_status'],
  ['indicator', 'measurement'],
];
/** Reports belong to a recommendation through their deadline, relations to both their ends: SQL between `subject` and `named`. */
const reported = `join heed.deadline on deadline.recommendation_id = subject.id
  join heed.deadline_report link on link.deadline_id = deadline.id and link.ended_revision is null`;
const related = `join heed.relation link on subject.id in (link.from_id, link.to_id) and link.ended_revision is null
  join published.relation on relation.id = link.id`;

const labelOf = (named: Named) => (named === 'recommendation' ? 'reference' : 'slug');
const namedAs = (named: Named) => `'${named} ' || named.${labelOf(named)}`;
const namesPrivate = [
  ...columns.map(
    ([subject, label, column, named]) =>
      `select '${subject} ' || subject.${label} as subject, ${namedAs(named)} as named
         from heed.${subject} subject join heed.${named} named on named.id = subject.${column}
        where subject.id = any ($1::uuid[]) and subject.published_revision is not null and named.published_revision is null`,
  ),
  ...links.map(
    ([subject, label, link, column, named]) =>
      `select '${subject} ' || subject.${label} as subject, ${namedAs(named)} as named
         from heed.${subject} subject
         join heed.${link} link on link.${subject}_id = subject.id and link.ended_revision is null
         join heed.${named} named on named.id = link.${column}
        where subject.id = any ($1::uuid[]) and subject.published_revision is not null and named.published_revision is null`,
  ),
  ...[reported, related].map(
    (join) =>
      `select 'recommendation ' || subject.reference as subject, ${namedAs('document')} as named
         from heed.recommendation subject ${join} join heed.document named on named.id = link.document_id
        where subject.id = any ($1::uuid[]) and subject.published_revision is not null and named.published_revision is null`,
  ),
  ...rows.map(
    ([subject, row]) =>
      `select '${subject} ' || subject.slug as subject, ${namedAs('document')} as named
         from heed.${subject} subject join heed.${row} on ${row}.${subject}_id = subject.id
         join heed.document named on named.id = ${row}.document_id
        where subject.id = any ($1::uuid[]) and subject.published_revision is not null and named.published_revision is null`,
  ),
  `select 'assessment ' || assessment.id as subject, ${namedAs('organization')} as named
     from heed.assessment join heed.organization named on named.id in (assessment.assessor_id, assessment.recorded_by_id, assessment.addressee_id)
    where assessment.id = any ($1::uuid[]) and named.published_revision is null`,
  `select 'assessment ' || target.assessment_id as subject, ${namedAs('recommendation')} as named
     from heed.assessment_target target join heed.recommendation named on named.id = target.recommendation_id
    where target.assessment_id = any ($1::uuid[]) and named.published_revision is null`,
  `select 'assessment ' || evidence.assessment_id as subject, ${namedAs('document')} as named
     from heed.evidence join heed.document named on named.id = evidence.document_id
    where evidence.assessment_id = any ($1::uuid[]) and named.published_revision is null`,
].join(' union all ');

/** Invented items have invented issuers, addressees and parts; a real one names nothing that is invented. */
const item = (named: Named, join: string, condition: string) =>
  `select 'recommendation ' || item.reference as subject, ${namedAs(named)} as named
     from heed.recommendation item ${join} join heed.${named} named on ${condition}`;
const isItemInvented = `(item.origin = 'INVENTED')`;
const mixesInvented = [
  ...(['recommendation_issuer', 'addressee'] as const).map(
    (link) =>
      `${item('organization', `join heed.${link} link on link.recommendation_id = item.id and link.ended_revision is null`, 'named.id = link.organization_id')}
        where item.id = any ($1::uuid[]) and named.is_invented <> ${isItemInvented}`,
  ),
  ...(
    [
      ['deadline', 'addressee_id'],
      ['deadline', 'set_by_id'],
      ['follow_up', 'organization_id'],
    ] as const
  ).map(
    ([link, column]) =>
      `${item('organization', `join heed.${link} link on link.recommendation_id = item.id and link.ended_revision is null`, `named.id = link.${column}`)}
        where item.id = any ($1::uuid[]) and named.is_invented <> ${isItemInvented}`,
  ),
  ...[
    'join heed.deadline link on link.recommendation_id = item.id and link.ended_revision is null',
    'join heed.follow_up link on link.recommendation_id = item.id and link.ended_revision is null',
    reported.replaceAll('subject', 'item'),
    'join heed.relation link on item.id in (link.from_id, link.to_id) and link.ended_revision is null',
  ].map(
    (join) =>
      `${item('document', join, 'named.id = link.document_id')}
        where item.id = any ($1::uuid[]) and named.is_invented and not ${isItemInvented}`,
  ),
  `${item('recommendation', 'join heed.relation link on link.from_id = item.id and link.ended_revision is null', 'named.id = link.to_id')}
    where item.id = any ($1::uuid[]) and (named.origin = 'INVENTED') <> ${isItemInvented}`,
  `${item('recommendation', '', 'named.id = item.parent_id')}
    where item.id = any ($1::uuid[]) and (named.origin = 'INVENTED') <> ${isItemInvented}`,
  `${item('document', '', 'named.id = item.document_id')}
    where item.id = any ($1::uuid[]) and named.is_invented and not ${isItemInvented}`,
  `${item('organization', 'join heed.response on response.recommendation_id = item.id', 'named.id = response.organization_id')}
    where response.id = any ($1::uuid[]) and named.is_invented and not ${isItemInvented}`,
  ...mixesInActions,
].join(' union all ');
