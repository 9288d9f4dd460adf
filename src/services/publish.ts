import { limits } from '../domain/limits.js';
import { refuse, refuseIfAny, type Problem } from '../domain/refusal.js';
import { hasRole } from '../domain/role.js';
import { requireSoundReferences } from './references.js';
import { refreshSearch } from './search/refresh-search.js';
import type { Session } from './session.js';
import { requireActor, write } from './write.js';

export interface PublishInput {
  ids: string[];
  reason?: string | null;
  idempotencyKey?: string | null;
}

/** The tables of entries that are published by a column; a submission is published by recording it. */
const tables = [
  'organization',
  'document',
  'term',
  'collection',
  'recommendation',
  'response',
  'legal_act',
  'plan',
  'action',
  'indicator',
] as const;

/** Makes private entries public, all or none. What they name must be public or among them. @returns the first id */
export async function publish(session: Session, input: PublishInput): Promise<string> {
  const actor = requireActor(session);
  const ids = [...new Set(input.ids)];
  if (ids.length === 0 || ids.length > limits.publishMax) {
    const code = ids.length === 0 ? 'REQUIRED' : 'TOO_LONG';
    refuse(code, ['ids'], `Give from 1 to ${limits.publishMax} ids.`);
  }
  const intent = {
    kind: 'PUBLISHED',
    subjectId: ids[0]!,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'publish', ...input },
  };
  const { subjectId } = await write(session, intent, async (writing) => {
    const { query, beginChange } = writing;
    const targets = await query<{ id: string }>(targetsOf, [ids]);
    const locked = [...targets.map(({ id }) => id), ...ids];
    await query('select heed.lock_recommendations($1::uuid[])', [locked]);
    const revision = await beginChange();
    // Looked at only now, when no other writer can publish or correct the same.
    const entries = await query<{
      id: string;
      table: string;
      recordedById: string;
      isPublic: boolean;
      isAttributed: boolean;
    }>(entriesOf, [ids]);
    const mine = entries.filter(
      (entry) => entry.isPublic || entry.recordedById === actor.organizationId,
    );
    const problems: Problem[] = ids.flatMap((id, index): Problem[] => {
      const path = ['ids', String(index)];
      const entry = mine.find((each) => each.id === id);
      if (!entry)
        return [{ code: 'UNKNOWN_ID', path, message: `There is no private entry ${id} of yours.` }];
      if (entry.isPublic)
        return [{ code: 'ALREADY_PUBLISHED', path, message: `${id} is public already.` }];
      if (!hasRole(actor, 'EDITOR') && (entry.table !== 'submission' || entry.isAttributed)) {
        return [
          {
            code: 'FORBIDDEN',
            path,
            message: 'A contributor publishes judgements of its own organization only.',
          },
        ];
      }
      return [];
    });
    refuseIfAny(problems);
    for (const table of tables) {
      const own = mine.filter((entry) => entry.table === table).map((entry) => entry.id);
      if (own.length > 0) {
        await query(
          `update heed.${table} set revision = $2, published_revision = $2 where ${table}.id = any ($1::uuid[])`,
          [own, revision],
        );
      }
    }
    await query(
      `with submitted as (delete from heed.submission where submission.id = any ($1::uuid[]) returning submission.input)
       select heed.add_assessments($2, jsonb_agg(submitted.input)) from submitted having count(*) > 0`,
      [ids, revision],
    );
    await query('select heed.refresh_statuses($1::uuid[])', [targets.map(({ id }) => id)]);
    await refreshSearch(query, ids, revision);
    await requireSoundReferences(writing, ids);
  });
  return subjectId;
}

const targetsOf = `select target.value::uuid as id
  from heed.submission, jsonb_array_elements_text(submission.input -> 'targets') target where submission.id = any ($1::uuid[])`;

const entriesOf = [
  ...tables.map(
    (table) =>
      `select ${table}.id, '${table}' as table, ${table}.recorded_by_id as "recordedById", ${table}.published_revision is not null as "isPublic",
              false as "isAttributed"
         from heed.${table} where ${table}.id = any ($1::uuid[])`,
  ),
  `select submission.id, 'submission', submission.recorded_by_id, false, submission.input ->> 'assessor_id' <> submission.recorded_by_id::text
     from heed.submission where submission.id = any ($1::uuid[])`,
  `select assessment.id, 'assessment', assessment.recorded_by_id, true, false from heed.assessment where assessment.id = any ($1::uuid[])`,
].join(' union all ');
