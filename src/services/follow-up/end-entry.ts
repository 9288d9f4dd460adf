import type { ChangeKind } from '../../domain/change.js';
import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { requireKeeper, requireRole, type Kept } from '../rights.js';
import type { Session } from '../session.js';
import { write, type Writing } from '../write.js';

export interface EndInput {
  reason: string;
  idempotencyKey?: string | null;
}

interface Ending {
  kind: ChangeKind;
  mutation: string;
  table: string;
  /** The input's field that holds the id. */
  field: string;
  id: string;
  input: EndInput;
  /** SQL: what is joined to the table, as `entry`, to find `recommendation`. */
  join: string;
  /** Refuses while something rests on the entry. */
  check?: (writing: Writing) => Promise<void>;
}

/** Takes an entry out of use that was recorded in error, by whoever may edit its recommendation. @returns its id */
export async function endEntry(session: Session, ending: Ending): Promise<string> {
  const { kind, mutation, table, field, id, input, join, check } = ending;
  const actor = requireRole(session, 'EDITOR');
  refuseIfAny(requiredTextProblems(['reason'], input.reason, limits.reasonLengthMax));
  const [found] = await session.db.query<Kept & { recommendationId: string }>(
    `select recommendation.id as "recommendationId", recommendation.recorded_by_id as "recordedById", recommendation.published_revision is not null as "isPublic"
       from ${table} entry ${join} where entry.id = $1`,
    [id],
  );
  if (!found) return refuse('UNKNOWN_ID', [field], `There is no ${field} ${id} that you may see.`);
  requireKeeper(actor, found, [field]);
  const intent = {
    kind,
    subjectId: id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    await query('select heed.lock_recommendations($1::uuid[])', [[found.recommendationId]]);
    await check?.(writing);
    const revision = await beginChange();
    const ended = await query(
      `update heed.${table} set ended_revision = $2 where ${table}.id = $1 and ${table}.ended_revision is null returning ${table}.id`,
      [id, revision],
    );
    if (ended.length === 0) refuse('ALREADY_ENDED', [field], `${id} was taken out of use already.`);
  });
  return subjectId;
}
