import type { Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import { requiredTextProblems, textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { orderProblems } from './days.js';
import { type NewEntry, createEntry } from './new-entry.js';
import type { Session } from '../session.js';

export interface CreateOrganizationInput extends NewEntry {
  kind: string;
  perspective?: string | null;
  country?: string | null;
  parentId?: string | null;
  successorId?: string | null;
  validFrom?: Day | null;
  validUntil?: Day | null;
  names: Array<{
    language: string;
    name: string;
    acronym?: string | null;
    isAlias?: boolean | null;
    validFrom?: Day | null;
    validUntil?: Day | null;
  }>;
}

/** Adds an organization to the register. @returns its id */
export function createOrganization(
  session: Session,
  input: CreateOrganizationInput,
): Promise<string> {
  const problems = input.names.flatMap((name, index) => [
    ...requiredTextProblems(['names', String(index), 'name'], name.name, limits.nameLengthMax),
    ...textProblems(['names', String(index), 'acronym'], name.acronym, 40),
    ...orderProblems(['names', String(index), 'validUntil'], name.validFrom, name.validUntil),
  ]);
  if (!input.names.some((name) => !name.isAlias)) {
    problems.push({
      code: 'REQUIRED',
      path: ['names'],
      message: 'At least one name that is not an alias is needed.',
    });
  }
  problems.push(...orderProblems(['validUntil'], input.validFrom, input.validUntil));
  const references = [
    ...refersTo('organization', input.parentId, 'parentId'),
    ...refersTo('organization', input.successorId, 'successorId'),
  ];
  return createEntry(
    session,
    'createOrganization',
    'ORGANIZATION_CREATED',
    input,
    problems,
    references,
    async ({ query }, id, entry) => {
      await query(
        `insert into heed.organization (id, recorded_by_id, revision, published_revision, slug, kind, perspective, country, parent_id, successor_id, valid_from, valid_until)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
        [
          ...entry,
          input.slug,
          input.kind,
          input.perspective,
          input.country,
          input.parentId,
          input.successorId,
          input.validFrom,
          input.validUntil,
        ],
      );
      const [, , revision] = entry;
      for (const name of input.names) {
        await query(
          `insert into heed.organization_name (id, organization_id, language, name, acronym, is_alias, valid_from, valid_until, revision)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
          [
            session.newId(),
            id,
            name.language,
            name.name,
            name.acronym,
            name.isAlias ?? false,
            name.validFrom,
            name.validUntil,
            revision,
          ],
        );
      }
    },
  );
}
