import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { replaceRows } from '../rows.js';
import { type NewEntry, createEntry } from './create-entry.js';
import { type Edit, editEntry } from './edit-entry.js';
import type { EntryKind } from './entry-kind.js';
import { type TextIn, localizedProblems } from './texts.js';
import type { Session } from '../session.js';
import type { Writing } from '../write.js';

interface Speakers {
  perspective: string;
  organizationIds: string[];
}

interface CollectionInput {
  language: string;
  titles: TextIn[];
  descriptions?: TextIn[] | null;
  notices?: TextIn[] | null;
  statements?: TextIn[] | null;
  documentId?: string | null;
  issuerId?: string | null;
  licence: string;
  reportedCount?: number | null;
  isReportedCountApproximate?: boolean | null;
  headlinePerspective: string;
  /** Those that are held stay when an edit gives none. */
  speakers?: Speakers[] | null;
  isInvented?: boolean | null;
}

export type CreateCollectionInput = NewEntry & CollectionInput;
export type EditCollectionInput = Edit &
  Partial<Omit<CollectionInput, 'isInvented'>> & { collectionId: string };

const collections: EntryKind<CollectionInput> = {
  table: 'collection',
  fields: {
    language: { column: 'language', isNeeded: true },
    titles: { column: 'titles', isTexts: true },
    descriptions: { column: 'descriptions', isTexts: true },
    notices: { column: 'notices', isTexts: true },
    statements: { column: 'statements', isTexts: true },
    documentId: { column: 'document_id' },
    issuerId: { column: 'issuer_id' },
    licence: { column: 'licence', isNeeded: true },
    reportedCount: { column: 'reported_count' },
    isReportedCountApproximate: { column: 'is_reported_count_approximate', isNeeded: true },
    headlinePerspective: { column: 'headline_perspective', isNeeded: true },
    isInvented: { column: 'is_invented', isNeeded: true },
  },
  chains: [],
  problems: collectionProblems,
  references: (input) => [
    ...refersTo('document', input.documentId, 'documentId'),
    ...refersTo('organization', input.issuerId, 'issuerId'),
    ...(input.speakers ?? []).flatMap((list, index) =>
      refersTo('organization', list.organizationIds, 'speakers', String(index), 'organizationIds'),
    ),
  ],
  async writeLists(session, writing, id, { speakers }, revision) {
    if (!speakers) return;
    const rows = speakers.flatMap(({ perspective, organizationIds }) =>
      organizationIds.map((organizationId, index) => ({
        perspective,
        position: index + 1,
        organization_id: organizationId,
      })),
    );
    const owner = { table: 'collection_speaker', column: 'collection_id', id };
    await replaceRows(session, writing, owner, rows, revision);
  },
};

/** Opens a collection, kept by the token's organization. @returns its id */
export function createCollection(session: Session, input: CreateCollectionInput): Promise<string> {
  const act = { mutation: 'createCollection', kind: 'COLLECTION_CREATED' };
  return createEntry(session, collections, act, input);
}

/** Changes a collection. The statuses of all its items rest on its speakers. @returns its id */
export function editCollection(session: Session, input: EditCollectionInput): Promise<string> {
  const forItems = (act: string) => async (writing: Writing) => {
    if (!input.speakers) return;
    await writing.query(`select heed.${act}(array(${itemsOf}))`, [input.collectionId]);
  };
  const work = {
    mutation: 'editCollection',
    kind: 'COLLECTION_EDITED',
    idField: 'collectionId',
    lock: forItems('lock_recommendations'),
    refresh: forItems('refresh_statuses'),
  };
  return editEntry(session, collections, work, input);
}

const itemsOf =
  'select item.recommendation_id from heed.collection_item item where item.collection_id = $1 and item.ended_revision is null';

function collectionProblems(input: CollectionInput): Problem[] {
  const problems = [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...(['descriptions', 'notices', 'statements'] as const).flatMap((field) =>
      localizedProblems(field, input[field] ?? [], limits.textLengthMax, null),
    ),
    ...requiredTextProblems(['licence'], input.licence, limits.shortTextLengthMax),
    ...speakerProblems(input.speakers ?? []),
  ];
  if ((input.reportedCount ?? 0) < 0) {
    const message = 'reportedCount cannot be negative.';
    problems.push({ code: 'INVALID_VALUE', path: ['reportedCount'], message });
  }
  if (input.isInvented && !input.notices?.length) {
    problems.push({
      code: 'REQUIRED',
      path: ['notices'],
      message: 'An invented collection needs a notice that says so.',
    });
  }
  return problems;
}

function speakerProblems(speakers: Speakers[]): Problem[] {
  const named = speakers.map((list) => list.perspective);
  return speakers.flatMap((list, index) => {
    const path = ['speakers', String(index), 'organizationIds'];
    const problems: Problem[] = [];
    if (list.organizationIds.length === 0 || list.organizationIds.length > limits.speakersMax) {
      problems.push({
        code: list.organizationIds.length === 0 ? 'INVALID_VALUE' : 'TOO_LONG',
        path,
        message: `A list of speakers has from 1 to ${limits.speakersMax} organizations.`,
      });
    }
    if (
      new Set(list.organizationIds).size < list.organizationIds.length ||
      named.indexOf(list.perspective) < index
    ) {
      problems.push({
        code: 'INVALID_VALUE',
        path,
        message: 'A perspective, or an organization within it, is listed twice.',
      });
    }
    return problems;
  });
}
