import { limits } from '../../domain/limits.js';
import { type Problem, refuseIfAny } from '../../domain/refusal.js';
import { requireSoundReferences, withReferenceProblems } from '../references.js';
import { requireRole } from '../rights.js';
import { insertRow } from '../rows.js';
import { refreshSearch } from '../search/refresh-search.js';
import type { Session } from '../session.js';
import { write } from '../write.js';
import { type EntryKind, toColumns } from './entry-kind.js';
import { isAnyInvented } from './invented.js';

export interface NewEntry {
  slug: string;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

/** Adds an entry to the register, kept by the token's organization. @returns its id */
export async function createEntry<Input extends object>(
  session: Session,
  entryKind: EntryKind<Input>,
  { mutation, kind }: { mutation: string; kind: string },
  input: Input & NewEntry,
): Promise<string> {
  const actor = requireRole(session, 'EDITOR');
  const problems = [...slugProblems(input.slug), ...entryKind.problems(input)];
  refuseIfAny(await withReferenceProblems(session, problems, entryKind.references(input)));
  const id = session.newId();
  const intent = {
    kind,
    subjectId: id,
    idempotencyKey: input.idempotencyKey,
    input: { mutation, ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const revision = await writing.beginChange();
    await insertRow(writing, entryKind.table, {
      id,
      slug: input.slug,
      recorded_by_id: actor.organizationId,
      revision,
      published_revision: input.publish ? revision : null,
      ...toColumns(entryKind.fields, input),
      ...(entryKind.inventedBy && {
        is_invented: await isAnyInvented(writing, entryKind.inventedBy(input)),
      }),
    });
    await entryKind.writeLists?.(session, writing, id, input, revision);
    await refreshSearch(writing.query, [id], revision);
    await requireSoundReferences(writing, [id]);
  });
  return subjectId;
}

function slugProblems(slug: string): Problem[] {
  if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug) && slug.length <= limits.slugLengthMax) return [];
  const message = `slug must be of a–z, 0–9 and single hyphens, at most ${limits.slugLengthMax} characters.`;
  return [{ code: 'INVALID_VALUE', path: ['slug'], message }];
}
