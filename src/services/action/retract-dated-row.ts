import type { ChangeKind } from '../../domain/change.js';
import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { requireKeeper, requireRole, type Kept } from '../rights.js';
import type { Session } from '../session.js';
import { write, type Writing } from '../write.js';

interface RetractInput {
  reason: string;
  idempotencyKey?: string | null;
}

/** Withdraws how far an action was said to be. @returns the id of the status */
export function retractActionStatus(
  session: Session,
  input: RetractInput & { actionStatusId: string },
): Promise<string> {
  return retract(session, input, {
    table: 'action_status',
    owner: 'action',
    field: 'actionStatusId',
    id: input.actionStatusId,
    kind: 'ACTION_STATUS_RETRACTED',
    mutation: 'retractActionStatus',
  });
}

/** Withdraws what an indicator was said to show. What that had corrected does not revive. @returns the measurement's id */
export function retractMeasurement(
  session: Session,
  input: RetractInput & { measurementId: string },
): Promise<string> {
  return retract(session, input, {
    table: 'measurement',
    owner: 'indicator',
    field: 'measurementId',
    id: input.measurementId,
    kind: 'MEASUREMENT_RETRACTED',
    mutation: 'retractMeasurement',
    check: (writing) =>
      refuseCorrected(
        writing,
        input.measurementId,
        'measurementId',
        'withdraw the newest one, or correct that.',
      ),
  });
}

/** Refuses a measurement that was corrected or withdrawn. Asked when the revision is taken, and nobody else writes. */
export async function requireStandingMeasurement(
  writing: Writing,
  id: string,
  field: string,
): Promise<void> {
  await refuseCorrected(writing, id, field, 'correct the newest one.');
  const [withdrawn] = await writing.query(
    'select from heed.measurement where measurement.id = $1 and measurement.ended_revision is not null',
    [id],
  );
  if (withdrawn) {
    const message = 'The measurement has been withdrawn; record a new one.';
    refuse('ALREADY_RETRACTED', [field], message);
  }
}

async function refuseCorrected(
  { query }: Writing,
  id: string,
  field: string,
  remedy: string,
): Promise<void> {
  const [later] = await query('select from heed.measurement where measurement.supersedes_id = $1', [
    id,
  ]);
  if (later) refuse('ALREADY_SUPERSEDED', [field], `The measurement has been corrected; ${remedy}`);
}

interface Withdrawal {
  table: 'action_status' | 'measurement';
  /** The table of the entry that it belongs to. */
  owner: 'action' | 'indicator';
  field: string;
  id: string;
  kind: ChangeKind;
  mutation: string;
  check?: (writing: Writing) => Promise<void>;
}

async function retract(
  session: Session,
  input: RetractInput,
  { table, owner, field, id, kind, mutation, check }: Withdrawal,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  refuseIfAny(requiredTextProblems(['reason'], input.reason, limits.reasonLengthMax));
  const [held] = await session.db.query<Kept>(
    `select ${owner}.recorded_by_id as "recordedById", ${owner}.published_revision is not null as "isPublic"
       from ${table} join ${owner} on ${owner}.id = ${table}.${owner}_id where ${table}.id = $1`,
    [id],
  );
  if (!held) {
    const message = `There is no ${table.replace('_', ' ')} ${id} that you may see.`;
    return refuse('UNKNOWN_ID', [field], message);
  }
  requireKeeper(actor, held, [field]);
  const intent = {
    kind,
    subjectId: id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    await check?.(writing);
    const ended = await writing.query(
      `update heed.${table} set ended_revision = $2
        where ${table}.id = $1 and ${table}.ended_revision is null returning ${table}.id`,
      [id, revision],
    );
    if (ended.length === 0)
      refuse('ALREADY_RETRACTED', [field], `${id} has been withdrawn already.`);
  });
  return subjectId;
}
