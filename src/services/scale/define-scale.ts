import { limits } from '../../domain/limits.js';
import { refuse, refuseIfAny } from '../../domain/refusal.js';
import {
  definitionProblems,
  nextMapping,
  type ScaleDefinition,
} from '../../domain/scale-definition.js';
import { requiredTextProblems } from '../../domain/text.js';
import { requireRole } from '../rights.js';
import type { Session } from '../session.js';
import { write } from '../write.js';
import { readOwnScales } from './read-scales.js';

export interface DefineScaleInput extends ScaleDefinition {
  reason: string;
  idempotencyKey?: string | null;
}

/** Defines a scale, a version of it, or another mapping of a version. It is public at once. @returns its id */
export async function defineScale(session: Session, input: DefineScaleInput): Promise<string> {
  const actor = requireRole(session, 'ADMIN');
  refuseIfAny([
    ...definitionProblems(input),
    ...requiredTextProblems(['reason'], input.reason, limits.reasonLengthMax),
  ]);
  const id = session.newId();
  const intent = {
    kind: 'SCALE_DEFINED',
    subjectId: id,
    reason: input.reason,
    idempotencyKey: input.idempotencyKey,
    input: { mutation: 'defineScale', ...input },
  };
  const { subjectId } = await write(session, intent, async ({ query, beginChange }) => {
    const revision = await beginChange();
    // Looked at only now, when no other writer can define the same.
    const held = await readOwnScales(query);
    if (held.length >= limits.scalesMax) {
      refuse(
        'TOO_LONG',
        [],
        `There are ${held.length} mappings of own scales, which is the limit.`,
      );
    }
    const { mappingVersion, problems } = nextMapping(input, held);
    refuseIfAny(problems);
    const values = input.values.map(({ value, status }) => ({ value, status: status ?? null }));
    await query(
      `insert into heed.scale (id, name, version, mapping_version, meaning, language, "values", recorded_by_id, revision)
       values ($1, $2, $3, $4, $5, $6, $7::jsonb, $8, $9)`,
      [
        id,
        input.name,
        input.version,
        mappingVersion,
        input.meaning,
        input.language ?? 'und',
        JSON.stringify(values),
        actor.organizationId,
        revision,
      ],
    );
  });
  return subjectId;
}
