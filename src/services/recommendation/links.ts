import type { Day, Precision } from '../../domain/day.js';
import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { textProblems } from '../../domain/text.js';
import { listProblems } from '../list-problems.js';
import { refersTo, type Reference } from '../references.js';
import { preciseColumns } from '../register/days.js';
import { replaceRows } from '../rows.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';

/** What a recommendation is linked to. A list that is not given stays as it is. */
export interface LinkLists {
  collectionIds?: string[] | null;
  issuerIds?: string[] | null;
  addressees?: Array<{
    organizationId: string;
    role?: string | null;
    receivedOn?: Day | null;
    receivedOnPrecision?: Precision | null;
  }> | null;
  termIds?: string[] | null;
  legalActIds?: string[] | null;
  externalIds?: Array<{ system: string; value: string }> | null;
}

export const linkLists = { problems: linkProblems, references: linkReferences };

function linkProblems(input: LinkLists): Problem[] {
  const lists: Array<[name: string, keys: string[] | undefined, max: number]> = [
    ['collectionIds', input.collectionIds ?? undefined, limits.collectionsMax],
    ['issuerIds', input.issuerIds ?? undefined, limits.issuersMax],
    ['addressees', input.addressees?.map((each) => each.organizationId), limits.addresseesMax],
    ['termIds', input.termIds ?? undefined, limits.termsMax],
    ['legalActIds', input.legalActIds ?? undefined, limits.legalActsMax],
    [
      'externalIds',
      input.externalIds?.map((each) => `${each.system} ${each.value}`),
      limits.externalIdsMax,
    ],
  ];
  const problems = lists.flatMap(([name, keys, max]) => listProblems(name, keys, max));
  (input.externalIds ?? []).forEach((each, index) => {
    const path = ['externalIds', String(index)];
    problems.push(...textProblems([...path, 'value'], each.value, limits.shortTextLengthMax));
    if (!/^[A-Z0-9_]{1,40}$/.test(each.system)) {
      problems.push({
        code: 'INVALID_VALUE',
        path: [...path, 'system'],
        message: 'system is of A–Z, 0–9 and _, at most 40 characters, such as UHRI.',
      });
    }
  });
  return problems;
}

function linkReferences(input: LinkLists): Reference[] {
  return [
    ...refersTo('collection', input.collectionIds ?? [], 'collectionIds'),
    ...refersTo('organization', input.issuerIds ?? [], 'issuerIds'),
    ...(input.addressees ?? []).flatMap((each, index) =>
      refersTo('organization', each.organizationId, 'addressees', String(index), 'organizationId'),
    ),
    ...refersTo('term', input.termIds ?? [], 'termIds'),
    ...refersTo('legal_act', input.legalActIds ?? [], 'legalActIds'),
  ];
}

/** Brings the links to what is given: what is new is added, what is gone is ended, what stays is not touched. */
export async function writeLinks(
  session: Session,
  writing: Writing,
  id: string,
  input: LinkLists,
  revision: number,
): Promise<void> {
  const owner = (table: string) => ({ table, column: 'recommendation_id', id });
  const write = (table: string, rows: Parameters<typeof replaceRows>[3] | undefined) =>
    rows ? replaceRows(session, writing, owner(table), rows, revision) : undefined;
  await write(
    'collection_item',
    input.collectionIds?.map((each) => ({ collection_id: each })),
  );
  await write(
    'recommendation_issuer',
    input.issuerIds?.map((each, index) => ({ organization_id: each, position: index + 1 })),
  );
  await write(
    'recommendation_term',
    input.termIds?.map((each, index) => ({ term_id: each, position: index + 1 })),
  );
  await write(
    'recommendation_legal_act',
    input.legalActIds?.map((each, index) => ({ legal_act_id: each, position: index + 1 })),
  );
  await write(
    'external_id',
    input.externalIds?.map(({ system, value }) => ({ system, value })),
  );
  await write(
    'addressee',
    input.addressees?.map((each, index) => {
      const [receivedOn, precision] = preciseColumns(each.receivedOn, each.receivedOnPrecision);
      return {
        organization_id: each.organizationId,
        role: each.role ?? 'LEAD',
        received_on: receivedOn,
        received_on_precision: precision,
        position: index + 1,
      };
    }),
  );
}
