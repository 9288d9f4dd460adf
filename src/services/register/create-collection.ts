import { limits } from '../../domain/limits.js';
import type { Problem } from '../../domain/refusal.js';
import { requiredTextProblems } from '../../domain/text.js';
import { refersTo } from '../references.js';
import { type NewEntry, createEntry } from './new-entry.js';
import { type TextIn, localizedProblems, toObject } from './texts.js';
import type { Session } from '../session.js';

export interface CreateCollectionInput extends NewEntry {
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
  speakers?: Array<{ perspective: string; organizationIds: string[] }> | null;
  isInvented?: boolean | null;
}

/** Opens a collection, kept by the token's organization. @returns its id */
export function createCollection(session: Session, input: CreateCollectionInput): Promise<string> {
  const speakers = input.speakers ?? [];
  const problems = [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...(['descriptions', 'notices', 'statements'] as const).flatMap((field) =>
      localizedProblems(field, input[field] ?? [], limits.textLengthMax, null),
    ),
    ...requiredTextProblems(['licence'], input.licence, limits.shortTextLengthMax),
    ...speakerProblems(speakers),
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
  const references = [
    ...refersTo('document', input.documentId, 'documentId'),
    ...refersTo('organization', input.issuerId, 'issuerId'),
    ...speakers.flatMap((list, index) =>
      refersTo('organization', list.organizationIds, 'speakers', String(index), 'organizationIds'),
    ),
  ];
  return createEntry(
    session,
    'createCollection',
    'COLLECTION_CREATED',
    input,
    problems,
    references,
    async ({ query }, id, entry) => {
      await query(
        `insert into heed.collection (id, recorded_by_id, revision, published_revision, slug, language, titles, descriptions, notices, statements,
         document_id, issuer_id, licence, reported_count, is_reported_count_approximate, headline_perspective, is_invented)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
        [
          ...entry,
          input.slug,
          input.language,
          toObject(input.titles),
          toObject(input.descriptions),
          toObject(input.notices),
          toObject(input.statements),
          input.documentId,
          input.issuerId,
          input.licence,
          input.reportedCount,
          input.isReportedCountApproximate ?? false,
          input.headlinePerspective,
          input.isInvented ?? false,
        ],
      );
      const [, , revision] = entry;
      for (const { perspective, organizationIds } of speakers) {
        await query(
          `insert into heed.collection_speaker (id, collection_id, perspective, position, organization_id, revision)
         select gen_random_uuid(), $1, $2, speaker.position, speaker.id, $4
           from unnest($3::uuid[]) with ordinality speaker (id, position)`,
          [id, perspective, organizationIds, revision],
        );
      }
    },
  );
}

function speakerProblems(speakers: NonNullable<CreateCollectionInput['speakers']>): Problem[] {
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
