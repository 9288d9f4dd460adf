import { firstDay, lastDay, type Day, type Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../../domain/refusal.js';
import type { DeadlineKind } from '../../domain/vocabulary.js';
import { requireRecommendation } from '../recommendation/keepers.js';
import { referenceProblems, refersTo } from '../references.js';
import { requireKeeper, requireRole } from '../rights.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';
import { addEntry, requireRoom, sourceProblems, type Source } from './add-entry.js';
import { endEntry, type EndInput } from './end-entry.js';
import { futureProblems } from './future-problems.js';

export interface SetDeadlineInput extends Source {
  recommendationId: string;
  kind: DeadlineKind;
  addresseeId?: string | null;
  dueOn: Day;
  dueOnPrecision?: Precision | null;
  setOn?: Day | null;
  setOnPrecision?: Precision | null;
  setById?: string | null;
  extendsId?: string | null;
  idempotencyKey?: string | null;
}

/** Records by when something is due, or that a deadline was extended; by whoever may edit the recommendation. @returns the id */
export async function setDeadline(session: Session, input: SetDeadlineInput): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const { recommendationId, setOn, extendsId } = input;
  refuseIfAny([
    ...sourceProblems(input),
    ...dayProblems(session, input),
    ...(await referenceProblems(session, [
      ...refersTo('recommendation', recommendationId, 'recommendationId'),
      ...refersTo('organization', input.addresseeId, 'addresseeId'),
      ...refersTo('organization', input.setById, 'setById'),
      ...refersTo('document', input.documentId, 'documentId'),
    ])),
  ]);
  const kept = await requireRecommendation(session, recommendationId, 'recommendationId');
  requireKeeper(actor, kept, ['recommendationId']);
  const id = session.newId();
  const base = extendsId ? await requireExtendable(session, input, extendsId) : null;
  const setPrecision = input.setOnPrecision ?? 'DAY';
  const duePrecision = input.dueOnPrecision ?? 'DAY';
  return addEntry(session, {
    kind: 'DEADLINE_SET',
    mutation: setDeadline.name,
    input,
    recommendationIds: [recommendationId],
    table: 'deadline',
    row: {
      id,
      recommendation_id: recommendationId,
      addressee_id: input.addresseeId,
      kind: input.kind,
      due_on: firstDay(input.dueOn, duePrecision),
      due_on_precision: duePrecision,
      set_on: setOn ? firstDay(setOn, setPrecision) : null,
      set_on_precision: setOn ? setPrecision : null,
      counts_from: setOn ? lastDay(setOn, setPrecision, session.today) : null,
      set_by_id: input.setById,
      document_id: input.documentId,
      paragraph: input.paragraph,
      note: input.note,
      extends_id: extendsId,
      first_id: base?.firstId ?? id,
    },
    check: (writing) => requirePlace(writing, input),
  });
}

function dayProblems(session: Session, input: SetDeadlineInput): Problem[] {
  const { dueOn, dueOnPrecision, setOn, setOnPrecision } = input;
  if (!setOn) {
    const message = 'setOnPrecision says how exactly setOn is known; give setOn, too.';
    return setOnPrecision ? [{ code: 'REQUIRED', path: ['setOn'], message }] : [];
  }
  const set = firstDay(setOn, setOnPrecision ?? 'DAY');
  const future = futureProblems(session, 'setOn', setOn, setOnPrecision ?? 'DAY');
  if (future.length > 0) return future;
  if (lastDay(dueOn, dueOnPrecision ?? 'DAY', '9999-12-31') < set) {
    const message = `dueOn is earlier than setOn, ${setOn}: nobody can keep such a deadline.`;
    return [{ code: 'INVALID_VALUE', path: ['dueOn'], message }];
  }
  return [];
}

/** The deadline that is extended: one of the same recommendation, addressee and kind. */
async function requireExtendable(
  session: Session,
  { recommendationId, addresseeId, kind }: SetDeadlineInput,
  extendsId: string,
): Promise<{ firstId: string }> {
  const [base] = await session.db.query<{ firstId: string; isSame: boolean }>(
    `select deadline.first_id as "firstId", deadline.recommendation_id = $2 and deadline.kind = $3 and deadline.addressee_id is not distinct from $4::uuid as "isSame"
       from deadline where deadline.id = $1`,
    [extendsId, recommendationId, kind, addresseeId ?? null],
  );
  if (!base)
    return refuse(
      'UNKNOWN_ID',
      ['extendsId'],
      `There is no deadline ${extendsId} that you may see.`,
    );
  if (base.isSame) return base;
  const message =
    'An extension has the recommendation, kind and addressee of the deadline that it extends; give the same.';
  return refuse('INVALID_VALUE', ['extendsId'], message);
}

/** Looked at under the lock: what is extended still stands, who shall keep the deadline received the recommendation. */
async function requirePlace(
  writing: Writing,
  { recommendationId, addresseeId, extendsId }: SetDeadlineInput,
): Promise<void> {
  const rows = 'deadline where deadline.recommendation_id = $1';
  const max = limits.deadlinesMax;
  await requireRoom(writing, { rows, of: recommendationId, max, field: 'recommendationId' });
  const [facts] = await writing.query<{ isAddressee: boolean; isEnded: boolean }>(
    `select exists (select from heed.addressee where addressee.recommendation_id = $1 and addressee.organization_id = $2 and addressee.ended_revision is null) as "isAddressee",
            exists (select from heed.deadline where deadline.id = $3 and deadline.ended_revision is not null) as "isEnded"`,
    [recommendationId, addresseeId ?? null, extendsId ?? null],
  );
  if (addresseeId && !facts!.isAddressee) {
    const message = `The organization ${addresseeId} is not an addressee of this recommendation; leave addresseeId out for a deadline of all.`;
    refuse('NOT_AN_ADDRESSEE', ['addresseeId'], message);
  }
  if (facts!.isEnded)
    refuse('ALREADY_ENDED', ['extendsId'], `The deadline ${extendsId} was taken out of use.`);
}

/** Takes a deadline out of use that was set down in error. What was extended is not in error. @returns its id */
export function endDeadline(
  session: Session,
  input: EndInput & { deadlineId: string },
): Promise<string> {
  const { deadlineId: id } = input;
  return endEntry(session, {
    kind: 'DEADLINE_ENDED',
    mutation: endDeadline.name,
    table: 'deadline',
    field: 'deadlineId',
    id,
    input,
    join: 'join recommendation on recommendation.id = entry.recommendation_id',
    async check({ query }) {
      const [resting] = await query<{ what: string }>(
        `select 'extension ' || extension.id as what from heed.deadline extension where extension.extends_id = $1 and extension.ended_revision is null
         union all
         select 'report ' || report.id from heed.deadline_report report where report.deadline_id = $1 and report.ended_revision is null limit 1`,
        [id],
      );
      if (resting)
        refuse('INVALID_VALUE', ['deadlineId'], `Its ${resting.what} rests on it; end that first.`);
    },
  });
}
