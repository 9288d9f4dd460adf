import { limits } from '../../domain/limits.js';
import { type Problem, refuseIfAny } from '../../domain/refusal.js';
import { type Reference, requireSoundReferences, withReferenceProblems } from '../references.js';
import { requireRole } from '../rights.js';
import type { Session } from '../session.js';
import { type Writing, write } from '../write.js';

export interface NewEntry {
  slug: string;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** The columns that every entry begins with: id, recorded_by_id, revision, published_revision. */
type EntryColumns = [
  id: string,
  recordedById: string,
  revision: number,
  publishedRevision: number | null,
];

export async function createEntry(
  session: Session,
  mutation: string,
  kind: string,
  input: NewEntry,
  problems: Problem[],
  references: Reference[],
  insert: (writing: Writing, id: string, entry: EntryColumns) => Promise<void>,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  refuseIfAny(
    await withReferenceProblems(session, [...slugProblems(input.slug), ...problems], references),
  );
  const id = session.newId();
  const intent = {
    kind,
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    await insert(writing, id, [
      id,
      actor.organizationId,
      revision,
      input.publish ? revision : null,
    ]);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

function slugProblems(slug: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= limits.slugLengthMax) return [];
  const message = `slug must be of a–z, 0–9 and single hyphens, at most ${limits.slugLengthMax} characters.`;
  return [{ code: 'INVALID_VALUE', path: ['slug'], message }];
}
