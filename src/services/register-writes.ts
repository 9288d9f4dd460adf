import { firstDay, type Day, type Precision } from '../domain/day.js';
import { limits } from '../domain/limits.js';
import { refuseIfAny, type Problem } from '../domain/refusal.js';
import { requiredTextProblems, textProblems } from '../domain/text.js';
import {
  refersTo,
  requireSoundReferences,
  withReferenceProblems,
  type Reference,
} from './references.js';
import { requireRole } from './rights.js';
import type { Session } from './session.js';
import { write, type Writing } from './write.js';

/** A text in one language, for entries whose texts stand together. */
export interface TextIn {
  language: string;
  value: string;
}

interface NewEntry {
  slug: string;
  publish?: boolean | null;
  idempotencyKey?: string | null;
}

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
  return create(
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

export interface CreateDocumentInput extends NewEntry {
  symbol?: string | null;
  titles: TextIn[];
  language: string;
  publisherId?: string | null;
  publishedOn?: Day | null;
  publishedOnPrecision?: Precision | null;
  url?: string | null;
  archivedUrl?: string | null;
  session?: string | null;
  cycle?: string | null;
  event?: string | null;
}

/** Adds a document to the register. @returns its id */
export function createDocument(session: Session, input: CreateDocumentInput): Promise<string> {
  const problems = [
    ...localizedProblems('titles', input.titles, limits.titleLengthMax, input.language),
    ...textProblems(['symbol'], input.symbol, limits.shortTextLengthMax),
    ...textProblems(['session'], input.session, limits.shortTextLengthMax),
    ...textProblems(['cycle'], input.cycle, limits.shortTextLengthMax),
    ...textProblems(['event'], input.event, limits.shortTextLengthMax),
  ];
  const references = refersTo('organization', input.publisherId, 'publisherId');
  const published = preciseColumns(input.publishedOn, input.publishedOnPrecision);
  return create(
    session,
    'createDocument',
    'DOCUMENT_CREATED',
    input,
    problems,
    references,
    async ({ query }, _id, entry) => {
      await query(
        `insert into heed.document (id, recorded_by_id, revision, published_revision, slug, symbol, titles, language, publisher_id,
         published_on, published_on_precision, url, archived_url, session, cycle, event)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...entry,
          input.slug,
          input.symbol,
          toObject(input.titles),
          input.language,
          input.publisherId,
          ...published,
          input.url,
          input.archivedUrl,
          input.session,
          input.cycle,
          input.event,
        ],
      );
    },
  );
}

export interface CreateTermInput extends NewEntry {
  vocabulary: string;
  code?: string | null;
  labels: TextIn[];
  parentId?: string | null;
}

/** Adds a term to a vocabulary. @returns its id */
export function createTerm(session: Session, input: CreateTermInput): Promise<string> {
  const problems = [
    ...localizedProblems('labels', input.labels, limits.nameLengthMax, null),
    ...textProblems(['code'], input.code, limits.shortTextLengthMax),
  ];
  return create(
    session,
    'createTerm',
    'TERM_CREATED',
    input,
    problems,
    refersTo('term', input.parentId, 'parentId'),
    async ({ query }, _id, entry) => {
      await query(
        `insert into heed.term (id, recorded_by_id, revision, published_revision, slug, vocabulary, code, labels, parent_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
        [
          ...entry,
          input.slug,
          input.vocabulary,
          input.code,
          toObject(input.labels),
          input.parentId,
        ],
      );
    },
  );
}

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
  return create(
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

/** The columns that every entry begins with: id, recorded_by_id, revision, published_revision. */
type EntryColumns = [
  id: string,
  recordedById: string,
  revision: number,
  publishedRevision: number | null,
];

async function create(
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

function localizedProblems(
  field: string,
  texts: TextIn[],
  lengthMax: number,
  original: string | null,
): Problem[] {
  const problems = texts.flatMap(({ value }, index) =>
    requiredTextProblems([field, String(index), 'value'], value, lengthMax),
  );
  const languages = texts.map((text) => text.language);
  if (new Set(languages).size < languages.length) {
    problems.push({
      code: 'INVALID_VALUE',
      path: [field],
      message: `${field} has a language twice.`,
    });
  }
  if (texts.length > limits.textsMax) {
    problems.push({
      code: 'TOO_LONG',
      path: [field],
      message: `${field} has ${texts.length} items; at most ${limits.textsMax} are allowed.`,
    });
  }
  if (original && !languages.includes(original)) {
    problems.push({
      code: 'REQUIRED',
      path: [field],
      message: `${field} needs one in ${original}, which language says is the original.`,
    });
  }
  if ((field === 'titles' || field === 'labels') && texts.length === 0) {
    problems.push({
      code: 'REQUIRED',
      path: [field],
      message: `At least one of ${field} is needed.`,
    });
  }
  return problems;
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

function orderProblems(
  path: string[],
  from: Day | null | undefined,
  until: Day | null | undefined,
): Problem[] {
  if (!from || !until || from <= until) return [];
  return [
    { code: 'INVALID_VALUE', path, message: `It ends on ${until}, before it begins on ${from}.` },
  ];
}

/** A day's column and its precision's, or two nulls. */
export function preciseColumns(
  day: Day | null | undefined,
  precision: Precision | null | undefined,
): [Day | null, Precision | null] {
  if (!day) return [null, null];
  return [firstDay(day, precision ?? 'DAY'), precision ?? 'DAY'];
}

function toObject(texts: TextIn[] | null | undefined): string {
  return JSON.stringify(
    Object.fromEntries((texts ?? []).map(({ language, value }) => [language, value])),
  );
}
