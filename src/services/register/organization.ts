import type { Day } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { requiredTextProblems, textProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { replaceRows } from '../rows.js';
import { orderProblems } from './days.js';
import { type NewEntry, createEntry } from './create-entry.js';
import { type Edit, editEntry } from './edit-entry.js';
import type { EntryKind } from './entry-kind.js';
import type { Session } from '../session.js';

interface Name {
  language: string;
  name: string;
  acronym?: string | null;
  isAlias?: boolean | null;
  validFrom?: Day | null;
  validUntil?: Day | null;
}

interface OrganizationInput {
  kind: string;
  perspective?: string | null;
  country?: string | null;
  parentId?: string | null;
  successorId?: string | null;
  validFrom?: Day | null;
  validUntil?: Day | null;
  /** Those that are held stay when an edit gives none. */
  names?: Name[] | null;
}

export type CreateOrganizationInput = NewEntry & OrganizationInput & { names: Name[] };
export type EditOrganizationInput = Edit & Partial<OrganizationInput> & { organizationId: string };

const organizations: EntryKind<OrganizationInput> = {
  table: 'organization',
  fields: {
    kind: { column: 'kind', isNeeded: true },
    perspective: { column: 'perspective' },
    country: { column: 'country' },
    parentId: { column: 'parent_id' },
    successorId: { column: 'successor_id' },
    validFrom: { column: 'valid_from' },
    validUntil: { column: 'valid_until' },
  },
  chains: ['parentId', 'successorId'],
  problems: (input) => [
    ...namesProblems(input.names),
    ...orderProblems(['validUntil'], input.validFrom, input.validUntil),
  ],
  references: (input) => [
    ...refersTo('organization', input.parentId, 'parentId'),
    ...refersTo('organization', input.successorId, 'successorId'),
  ],
  async writeLists(session, writing, id, { names }, revision) {
    if (!names) return;
    const rows = names.map((name) => ({
      language: name.language,
      name: name.name,
      acronym: name.acronym ?? null,
      is_alias: name.isAlias ?? false,
      valid_from: name.validFrom ?? null,
      valid_until: name.validUntil ?? null,
    }));
    const owner = { table: 'organization_name', column: 'organization_id', id };
    await replaceRows(session, writing, owner, rows, revision);
  },
};

/** Adds an organization to the register. @returns its id */
export function createOrganization(
  session: Session,
  input: CreateOrganizationInput,
): Promise<string> {
  const act = { mutation: 'createOrganization', kind: 'ORGANIZATION_CREATED' };
  return createEntry(session, organizations, act, input);
}

/** Changes an organization. @returns its id */
export function editOrganization(session: Session, input: EditOrganizationInput): Promise<string> {
  const act = {
    mutation: 'editOrganization',
    kind: 'ORGANIZATION_EDITED',
    idField: 'organizationId',
  };
  return editEntry(session, organizations, act, input);
}

function namesProblems(names: Name[] | null | undefined): Problem[] {
  if (!names) return [];
  const problems = names.flatMap((name, index) => [
    ...requiredTextProblems(['names', String(index), 'name'], name.name, limits.nameLengthMax),
    ...textProblems(['names', String(index), 'acronym'], name.acronym, 40),
    ...orderProblems(['names', String(index), 'validUntil'], name.validFrom, name.validUntil),
  ]);
  if (!names.some((name) => !name.isAlias)) {
    problems.push({
      code: 'REQUIRED',
      path: ['names'],
      message: 'At least one name that is not an alias is needed.',
    });
  }
  return problems;
}
