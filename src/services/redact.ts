import { limits } from '../domain/limits.js';
import { refuse, refuseIfAny } from '../domain/refusal.js';
import { requiredTextProblems } from '../domain/text.js';
import type { RedactableField } from '../domain/vocabulary.js';
import { requireRole } from './rights.js';
import type { Session } from './session.js';
import { write, type Writing } from './write.js';

export interface RedactInput {
  id: string;
  fields: RedactableField[];
  reason: string;
  idempotencyKey?: string | null;
}

/** What stands in columns of its own. A description stands in the entry and in its former states, language by language. */
type ColumnField = Exclude<RedactableField, 'DESCRIPTION'>;

interface Place {
  table: string;
  column: string;
  by: string;
}

/** In which table and column each redactable text stands, and by which column the entry's id is found. */
const places: Record<ColumnField, Place> = {
  RATIONALE: { table: 'assessment', column: 'rationale', by: 'id' },
  QUOTE: { table: 'evidence', column: 'quote', by: 'id' },
  URL: { table: 'evidence', column: 'url', by: 'id' },
  TITLE: { table: 'recommendation_text', column: 'title', by: 'recommendation_id' },
  TEXT: { table: 'recommendation_text', column: 'text', by: 'recommendation_id' },
  ISSUER_DESCRIPTION: {
    table: 'recommendation_text',
    column: 'issuer_description',
    by: 'recommendation_id',
  },
  NATIVE_WORDS: { table: 'response', column: 'native_words', by: 'id' },
  NOTE: { table: 'action_status', column: 'note', by: 'id' },
};

/** The tables of what has a note: there the entry's own table says where its note stands. */
const withNotes = [
  'action_status',
  'measurement',
  'relation',
  'deadline',
  'deadline_report',
  'follow_up',
];

function placesOf(entryTable: string): Record<ColumnField, Place> {
  if (!withNotes.includes(entryTable)) return places;
  return { ...places, NOTE: { ...places.NOTE, table: entryTable } };
}

/**
 * Empties texts for ever: the one thing in Heed that destroys. The row, its dates, its status and the reason stay.
 * The digests of the inputs that brought the text become mute; evidence came with its assessment. @returns the id
 */
export async function redact(session: Session, input: RedactInput): Promise<string> {
  requireRole(session, 'ADMIN');
  refuseIfAny(requiredTextProblems(['reason'], input.reason, limits.reasonLengthMax));
  const fields = [...new Set(input.fields)];
  if (fields.length === 0) refuse('REQUIRED', ['fields'], 'Name at least one field to empty.');
  const intent = {
    kind: 'REDACTED',
    subjectId: input.id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'redact', ...input },
  };
  // Before the writing connection is taken: whoever holds one waits for no other, or all would wait for ever.
  const placeOf = placesOf(await requireVisible(session, input.id));
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    const columns = fields.filter((field) => field !== 'DESCRIPTION');
    const tables = new Set(columns.map((field) => placeOf[field].table));
    const isSearched = tables.has('recommendation_text');
    const former = isSearched ? await textsOf(writing, input.id) : [];
    for (const table of tables) {
      const here = columns.filter((field) => placeOf[field].table === table);
      await empty(writing, input.id, placeOf, here, revision);
    }
    if (columns.length < fields.length) await emptyDescriptions(writing, input.id);
    if (isSearched) {
      await writing.query('select heed.redact_search($1, $2::text[])', [input.id, former]);
    }
    for (const field of fields) {
      await writing.query(
        'insert into heed.redaction (id, subject_id, field, reason, revision) values ($1, $2, $3, $4, $5)',
        [session.newId(), input.id, field, input.reason, revision],
      );
    }
    await writing.query(
      `delete from heed.change_salt using heed.change
        where change.revision = change_salt.revision and change.revision < $2
          and change.subject_id in (
            with entry (id) as (select $1::uuid union all select evidence.assessment_id from heed.evidence where evidence.id = $1)
            select entry.id from entry
            union all select assessment.cluster_id from heed.assessment join entry on entry.id = assessment.id)`,
      [input.id, revision],
    );
  });
  return subjectId;
}

/** Everything that any revision of a recommendation's texts says. */
async function textsOf({ query }: Writing, id: string): Promise<string[]> {
  const rows = await query<{ text: string }>(
    `select concat_ws(' ', text.title, text.text, text.issuer_description) as text
       from heed.recommendation_text text where text.recommendation_id = $1`,
    [id],
  );
  return rows.map(({ text }) => text);
}

/** Empties the fields that stand in one table, in all rows of the entry, and mutes the digests of what brought them. */
async function empty(
  { query }: Writing,
  id: string,
  places: Record<ColumnField, Place>,
  fields: ColumnField[],
  revision: number,
): Promise<void> {
  const columns = fields.map((field) => places[field].column);
  const { table, by } = places[fields[0]!];
  const held = await query<Record<string, boolean>>(
    `select ${columns.map((column) => `bool_or(${table}.${column} is not null) as "${column}"`).join(', ')} from heed.${table} where ${table}.${by} = $1`,
    [id],
  );
  const missing = fields.find((field) => !held[0]![places[field].column]);
  if (missing) refuse('UNKNOWN_ID', ['fields'], `There is no ${missing} to empty at ${id}.`);
  const emptied = await query<{ revision: number }>(
    `update heed.${table} set ${columns.map((column) => `${column} = null`).join(', ')}, redacted_revision = $2
      where ${table}.${by} = $1 and (${columns.map((column) => `${table}.${column} is not null`).join(' or ')}) returning ${table}.revision`,
    [id, revision],
  );
  await query('delete from heed.change_salt where change_salt.revision = any ($1::integer[])', [
    emptied.map((row) => row.revision),
  ]);
}

/** Empties an action's description in all languages and states. Its digests are those of changes about the action itself. */
async function emptyDescriptions({ query }: Writing, id: string): Promise<void> {
  const emptied = await query(
    `with present as (
       update heed.action set descriptions = '{}' where action.id = $1 and action.descriptions <> '{}' returning action.id
     ), former as (
       update heed.history set former = jsonb_set(history.former, '{descriptions}', '{}')
        where history.kind = 'action' and history.subject_id = $1 and history.former -> 'descriptions' <> '{}' returning history.id
     )
     select present.id::text from present union all select former.id::text from former`,
    [id],
  );
  if (emptied.length === 0)
    refuse('UNKNOWN_ID', ['fields'], `There is no DESCRIPTION to empty at ${id}.`);
}

/** @returns the table in which the entry stands */
async function requireVisible(session: Session, id: string): Promise<string> {
  const [found] = await session.db.query<{ table: string }>(
    `select 'recommendation' as table from recommendation where id = $1
     union all select 'response' from response where id = $1
     union all select 'assessment' from assessment where id = $1 and visibility = 'PUBLIC'
     union all select 'evidence' from evidence where id = $1
     union all select 'action' from action where id = $1
     union all select 'action_status' from action_status where id = $1
     union all select 'measurement' from measurement where id = $1
     union all select 'relation' from relation where id = $1
     union all select 'deadline' from deadline where id = $1
     union all select 'deadline_report' from deadline_report where id = $1
     union all select 'follow_up' from follow_up where id = $1`,
    [id],
  );
  return (
    found?.table ??
    refuse('UNKNOWN_ID', ['id'], `There is nothing at ${id} that you may see and redact.`)
  );
}
