import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { requireExpected } from '../expected-revision.js';
import { requireSoundReferences, withReferenceProblems } from '../references.js';
import { type Kept, requireKeeper, requireRole } from '../rights.js';
import { type Row, updateRow } from '../rows.js';
import { refreshSearch } from '../search/refresh-search.js';
import type { Session } from '../session.js';
import { type Writing, write } from '../write.js';
import { type EntryKind, merge, toColumns } from './entry-kind.js';

export interface Edit {
  expectedRevision: number;
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** What an edit of a kind of entry is called, and what else it does. */
interface EditWork {
  mutation: string;
  kind: string;
  /** The field of the input that names the entry. */
  idField: string;
  /** Takes other locks before the revision is taken. */
  lock?(writing: Writing): Promise<void>;
  /** Brings up to date what rests on the entry. */
  refresh?(writing: Writing): Promise<void>;
}

/** Changes an entry of the register. What is not given stays; lists are given whole. Former states are kept. @returns its id */
export async function editEntry<Input extends object>(
  session: Session,
  entryKind: EntryKind<Input>,
  work: EditWork,
  input: Partial<Input> & Edit,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const { table, fields } = entryKind;
  const { idField } = work;
  const id = (input as Record<string, unknown>)[idField] as string;
  const held = await readHeld(session, entryKind, id, idField);
  requireKeeper(actor, held, [idField]);
  requireExpected(nounOf(table), held.row.revision as number, input.expectedRevision);
  const whole = merge(fields, held.row, input) as Input;
  const problems = [
    ...entryKind.problems(whole),
    ...textProblems(['reason'], input.reason, limits.reasonLengthMax),
  ];
  refuseIfAny(await withReferenceProblems(session, problems, entryKind.references(whole)));
  const intent = {
    kind: work.kind,
    subjectId: id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: work.mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    await work.lock?.(writing);
    const revision = await writing.beginChange();
    // Looked at only now, when no other writer can change it. Its row is not locked before: who publishes takes it after.
    const [now] = await writing.query<{ revision: number }>(
      `select ${table}.revision from heed.${table} where ${table}.id = $1`,
      [id],
    );
    requireExpected(nounOf(table), now!.revision, input.expectedRevision);
    await requireNoCircle(writing, entryKind, id, whole);
    await updateRow(writing, table, id, revision, toColumns(fields, whole));
    await entryKind.writeLists?.(session, writing, id, whole, revision);
    await work.refresh?.(writing);
    await refreshSearch(writing.query, [id], revision);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

/** A table's name in words. */
function nounOf(table: string): string {
  return table.replace('_', ' ');
}

async function readHeld(
  session: Session,
  { table, fields }: Pick<EntryKind<never>, 'table' | 'fields'>,
  id: string,
  idField: string,
): Promise<Kept & { row: Row }> {
  const asTexts = Object.values(fields)
    .filter(({ isDecimal }) => isDecimal)
    .map(({ column }) => ` || jsonb_build_object('${column}', ${table}.${column}::text)`);
  const [held] = await session.db.query<Kept & { row: Row }>(
    `select ${table}.recorded_by_id as "recordedById", ${table}.published_revision is not null as "isPublic", to_jsonb(${table})${asTexts.join('')} as row
       from ${table} where ${table}.id = $1`,
    [id],
  );
  return (
    held ?? refuse('UNKNOWN_ID', [idField], `There is no ${nounOf(table)} ${id} that you may see.`)
  );
}

async function requireNoCircle<Input extends object>(
  { query }: Writing,
  { table, fields, chains }: EntryKind<Input>,
  id: string,
  whole: Input,
): Promise<void> {
  for (const field of chains) {
    const { column } = fields[field]!;
    const [circle] = await query(
      `with recursive ahead as (
         select $1::uuid as id
         union select ${table}.${column} from ahead join heed.${table} on ${table}.id = ahead.id
       ) select from ahead where ahead.id = $2`,
      [(whole as Record<string, unknown>)[field] ?? null, id],
    );
    if (!circle) continue;
    const message = `The ${nounOf(table)} ${id} would come back to itself by its ${field}; name one that does not lead to it.`;
    refuse('INVALID_VALUE', [field], message);
  }
}
