import { refuse } from '../../domain/refusal.js';
import type { AssessmentRow } from './assessment-row.js';
import { requireSoundReferences } from '../references.js';
import type { Session } from '../session.js';
import { type WriteIntent, type Writing, write, writeAtOnce } from '../write.js';

export function saveAssessment(
  session: Session,
  row: AssessmentRow,
  publish: boolean,
  intent: WriteIntent,
  replacedId?: string,
): Promise<string> {
  return saveAssessments(session, [row], publish, intent, replacedId ? { replacedId } : {});
}

/**
 * Writes judgements of one act: all in one change, or none.
 * @param replacedId the private judgement whose place they take
 * @param check refuses what only they who hold the revision can know
 */
export async function saveAssessments(
  session: Session,
  rows: AssessmentRow[],
  publish: boolean,
  intent: WriteIntent,
  { replacedId, check }: { replacedId?: string; check?: (writing: Writing) => Promise<void> } = {},
): Promise<string> {
  const namesMore = rows.some(
    (row) =>
      row.evidence.some((piece) => piece.document_id) ||
      row.targets.some((id) => id !== row.recommendation_id),
  );
  const targets = rows.flatMap((row) => row.targets);
  if (publish && !replacedId && !check && !namesMore) {
    // The database refuses a private recommendation, assessor and recorder itself, so one round trip does it all.
    const done = await writeAtOnce(session, intent, (digest, salt) => ({
      text: 'select heed.record_assessments($1, $2, $3, $4, $5, $6, $7, $8::jsonb)',
      values: [
        rows[0]!.recorded_by_id,
        intent.kind,
        intent.subjectId,
        intent.reason ?? null,
        intent.idempotencyKey ?? null,
        digest,
        salt,
        JSON.stringify(rows),
      ],
    }));
    return done.subjectId;
  }
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    if (publish) await query('select heed.lock_recommendations($1::uuid[])', [targets]);
    const revision = await beginChange();
    await check?.(writing);
    if (replacedId) await dropSubmission(writing, replacedId);
    if (!publish) {
      await query(
        `insert into heed.submission (id, recommendation_id, recorded_by_id, revision, input)
         select input.id, input.recommendation_id, input.recorded_by_id, $1, given.value
           from jsonb_array_elements($2::jsonb) given, jsonb_populate_record(null::heed.assessment, given.value) input`,
        [revision, JSON.stringify(rows)],
      );
      return;
    }
    await query('select heed.add_assessments($1, $2::jsonb)', [revision, JSON.stringify(rows)]);
    await query('select heed.refresh_statuses($1::uuid[])', [targets]);
    await requireSoundReferences(
      writing,
      rows.map((row) => row.id),
    );
  });
  return subjectId;
}

/**
 * Of several who would publish, replace or drop a private assessment the first one does. Nobody can redact what
 * is gone, so its digest becomes mute at once.
 */
export async function dropSubmission({ query }: Writing, id: string): Promise<void> {
  const [dropped] = await query<{ revision: number }>(
    'delete from heed.submission where submission.id = $1 returning submission.revision',
    [id],
  );
  if (!dropped) {
    refuse(
      'ALREADY_SUPERSEDED',
      ['assessmentId'],
      'It was published, replaced or dropped just now. Look at it again.',
    );
  }
  await query('delete from heed.change_salt where change_salt.revision = $1', [dropped.revision]);
}
