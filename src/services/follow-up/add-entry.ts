import type { ChangeKind } from '../../domain/change.js';
import { limits } from '../../domain/limits.js';
import { refuse, type Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { requireSoundReferences } from '../references.js';
import type { Session } from '../session.js';
import { requireActor, write, type Writing } from '../write.js';

/** What every such entry can say of itself: a remark, and where it stands. */
export interface Source {
  note?: string | null;
  documentId?: string | null;
  paragraph?: string | null;
}

export function sourceProblems({ note, documentId, paragraph }: Source): Problem[] {
  const problems = [
    ...textProblems(['note'], note, limits.noteLengthMax),
    ...textProblems(['paragraph'], paragraph, limits.paragraphLengthMax),
  ];
  if (paragraph && !documentId) {
    const message = 'A paragraph needs the document that it stands in; give documentId, too.';
    problems.push({ code: 'REQUIRED', path: ['documentId'], message });
  }
  return problems;
}

interface Addition {
  kind: ChangeKind;
  mutation: string;
  input: { idempotencyKey?: string | null; reason?: string | null };
  /** The recommendations that the entry is about: they are locked, and name nothing unsound afterwards. */
  recommendationIds: string[];
  table: string;
  row: Record<string, unknown>;
  /** Refuses what only they who hold the locks can know. */
  check?: (writing: Writing) => Promise<void>;
}

/** Writes one row in one change. The rights are looked at before. @returns its id */
export async function addEntry(session: Session, addition: Addition): Promise<string> {
  const { kind, mutation, input, recommendationIds, table, check } = addition;
  const actor = requireActor(session);
  const row = { id: session.newId(), ...addition.row, recorded_by_id: actor.organizationId };
  const intent = {
    kind,
    subjectId: row.id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    await query('select heed.lock_recommendations($1::uuid[])', [recommendationIds]);
    await check?.(writing);
    const whole = { ...row, revision: await beginChange() };
    const columns = Object.keys(whole);
    const places = columns.map((_, index) => `$${index + 1}`);
    await query(
      `insert into heed.${table} (${columns.join(', ')}) values (${places.join(', ')})`,
      Object.values(whole),
    );
    await requireSoundReferences(writing, recommendationIds);
  });
  return subjectId;
}

/** Refuses one more where there are as many as the schema says. */
export async function requireRoom(
  { query }: Writing,
  { rows, of, max, field }: { rows: string; of: string; max: number; field: string },
): Promise<void> {
  const [{ count } = { count: 0 }] = await query<{ count: number }>(
    `select count(*) as count from heed.${rows} and ended_revision is null`,
    [of],
  );
  if (count >= max)
    refuse('TOO_LONG', [field], `It has ${count} already, which is the limit; end one first.`);
}
