import { Arg, Field, ID, Int, type ClassType } from 'type-graphql';
import { limits } from '../domain/limits.js';
import { Assessment, Evidence, Retraction } from './assessment.js';
import { AssessorStatus, PerspectiveStatus, StatusCount } from './status.js';
import { Perspective } from './enums.js';
import { LocalizedText } from './localized-text.js';
import { connectionOf } from './node.js';
import { Addressee, ExternalId, Recommendation, Response } from './recommendation.js';
import { Collection, Document, Organization, OrganizationName, Speaker, Term } from './register.js';
import { Change } from './change.js';
import { clocks } from './clocks.js';
import { GraphQLDay, GraphQLInstant, GraphQLLanguageTag } from './scalars.js';

export const AssessmentConnection = connectionOf(() => Assessment, 'Assessment');
export const ChangeConnection = connectionOf(() => Change, 'Change');
export const RecommendationConnection = connectionOf(() => Recommendation, 'Recommendation');
export const OrganizationConnection = connectionOf(() => Organization, 'Organization');
export const CollectionConnection = connectionOf(() => Collection, 'Collection');
export const DocumentConnection = connectionOf(() => Document, 'Document');
export const TermConnection = connectionOf(() => Term, 'Term');

type TypeOf = Parameters<typeof Arg>[1];

interface Argument {
  name: string;
  type: TypeOf;
  description: string;
}

const language: Argument = {
  name: 'language',
  type: () => GraphQLLanguageTag,
  description: 'The language wanted; without it, the original, or English for names.',
};
const perspective: Argument = {
  name: 'perspective',
  type: () => Perspective,
  description: "The perspective; without it, the collection's headline perspective.",
};
const collection: Argument = {
  name: 'collection',
  type: () => ID,
  description:
    "The collection whose speakers and headline govern; without it, the recommendation's home collection.",
};
const knowledgeArguments: Argument[] = [
  { name: 'knownAt', type: () => GraphQLInstant, description: clocks.knownAt },
  { name: 'atRevision', type: () => Int, description: clocks.atRevision },
];
const clockArguments: Argument[] = [
  { name: 'asOf', type: () => GraphQLDay, description: clocks.asOf },
  ...knowledgeArguments,
];
export const first: Argument = {
  name: 'first',
  type: () => Int,
  description: `How many at most, from 1 to ${limits.pageSizeMax}; ${limits.pageSizeDefault} when not given.`,
};
export const after: Argument = {
  name: 'after',
  type: () => String,
  description: 'A cursor of this list, to go on behind it.',
};

/** Declares an edge on a type, outside of its class: so types point at each other without an import cycle. */
function edge(
  owner: ClassType,
  name: string,
  type: () => unknown,
  description: string,
  options: { nullable?: boolean; args?: Argument[] } = {},
): void {
  const prototype = owner.prototype as object;
  Field(type as () => ClassType, { description, nullable: options.nullable ?? false })(
    prototype,
    name,
  );
  (options.args ?? []).forEach((argument, index) => {
    Arg(argument.name, argument.type as () => ClassType, {
      nullable: true,
      description: argument.description,
    })(prototype, name, index);
  });
}

const nullable = { nullable: true };
const inLanguageIfAny = { args: [language], nullable: true };

/** Declares all edges. Called once, before the schema is built. */
export function declareEdges(): void {
  declareRegisterEdges();
  declareRecommendationEdges();
  declareAssessmentEdges();
}

function declareRegisterEdges(): void {
  edge(Organization, 'name', () => LocalizedText, 'Its name of today.', inLanguageIfAny);
  edge(Organization, 'acronym', () => LocalizedText, 'Its acronym of today.', inLanguageIfAny);
  edge(
    Organization,
    'names',
    () => [OrganizationName],
    `All names that it bears or bore, and other spellings; at most ${limits.namesMax}.`,
  );
  edge(
    Organization,
    'parent',
    () => Organization,
    'The organization that it belongs to.',
    nullable,
  );
  edge(
    Organization,
    'successor',
    () => Organization,
    'The organization that took over from it.',
    nullable,
  );
  edge(Document, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  edge(Document, 'publisher', () => Organization, 'The organization that published it.', nullable);
  edge(Term, 'label', () => LocalizedText, 'Its label.', inLanguageIfAny);
  edge(Term, 'parent', () => Term, 'The wider term.', nullable);
  edge(Collection, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  edge(
    Collection,
    'description',
    () => LocalizedText,
    'What it holds and leaves out.',
    inLanguageIfAny,
  );
  edge(
    Collection,
    'notice',
    () => LocalizedText,
    'What every reader must be told, on every view of it.',
    inLanguageIfAny,
  );
  edge(
    Collection,
    'statement',
    () => LocalizedText,
    'A statement about the set as a whole, quoted, and applied to no item.',
    inLanguageIfAny,
  );
  edge(Collection, 'document', () => Document, 'Its source.', nullable);
  edge(Collection, 'issuer', () => Organization, 'The organization whose set it is.', nullable);
  edge(
    Collection,
    'speakers',
    () => [Speaker],
    `Who speaks for each perspective, in order; at most ${limits.speakersMax} each.`,
  );
  edge(Speaker, 'organization', () => Organization, 'The speaker.', nullable);
  for (const owner of [
    Organization,
    Document,
    Term,
    Collection,
    Recommendation,
    Response,
    Assessment,
  ]) {
    edge(
      owner,
      'recordedBy',
      () => Organization,
      'The organization whose token wrote it; the organization stands for the person.',
      nullable,
    );
  }
}

function declareRecommendationEdges(): void {
  edge(Recommendation, 'title', () => LocalizedText, 'Its title.', inLanguageIfAny);
  edge(
    Recommendation,
    'text',
    () => LocalizedText,
    'Its text; null when only a title is held.',
    inLanguageIfAny,
  );
  edge(
    Recommendation,
    'issuerDescription',
    () => LocalizedText,
    'Who issued it, quoted, where no organization stands for them.',
    inLanguageIfAny,
  );
  edge(
    Recommendation,
    'issuers',
    () => [Organization],
    `Who issued it; at most ${limits.issuersMax}.`,
  );
  edge(
    Recommendation,
    'addressees',
    () => [Addressee],
    `Who received it, those in the lead first; at most ${limits.addresseesMax}.`,
  );
  edge(Recommendation, 'document', () => Document, 'The document that it stands in.', nullable);
  edge(Recommendation, 'terms', () => [Term], `What it is about; at most ${limits.termsMax}.`);
  edge(
    Recommendation,
    'collections',
    () => [Collection],
    `The collections that it is in; at most ${limits.collectionsMax}.`,
  );
  edge(
    Recommendation,
    'homeCollection',
    () => Collection,
    'The first collection that it was put into.',
    nullable,
  );
  edge(
    Recommendation,
    'parent',
    () => Recommendation,
    'The recommendation that it is a part of.',
    nullable,
  );
  edge(
    Recommendation,
    'parts',
    () => [Recommendation],
    `Its lettered parts, by reference; at most ${limits.partsMax}.`,
  );
  edge(
    Recommendation,
    'externalIds',
    () => [ExternalId],
    `Its ids in other systems; at most ${limits.externalIdsMax}.`,
  );
  edge(
    Recommendation,
    'responses',
    () => [Response],
    `What was said to it, the earliest first; at most ${limits.responsesMax}.`,
  );
  edge(
    Recommendation,
    'status',
    () => PerspectiveStatus,
    'What a perspective says of it as a whole; null where it is not in the collection.',
    {
      nullable: true,
      args: [perspective, collection, ...clockArguments],
    },
  );
  edge(
    Recommendation,
    'statuses',
    () => [PerspectiveStatus],
    'What every perspective says that has judged: of the whole first, then per addressee.',
    { args: [collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'isDisputed',
    () => Boolean,
    'Whether two perspectives differ by 2 ranks or more within one scope, or one holds it no longer applicable where the other judges it.',
    { args: [collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'partStatuses',
    () => [StatusCount],
    'How many of its parts stand where; never an average. Empty when it has no parts.',
    {
      args: [perspective, collection, ...clockArguments],
    },
  );
  edge(
    Recommendation,
    'assessments',
    () => AssessmentConnection,
    'All assessments that concern it, of it, of its parts, and together with its sister parts: the newest day first, corrected and withdrawn ones included and marked.',
    { args: [first, after, ...clockArguments] },
  );
  edge(
    Recommendation,
    'history',
    () => ChangeConnection,
    'Which organization changed what of it, when and why, since it became public: the newest first.',
    { args: [first, after, ...knowledgeArguments] },
  );
  edge(Change, 'organization', () => Organization, 'Whose token wrote it.', nullable);
  edge(Addressee, 'organization', () => Organization, 'The organization.', nullable);
  edge(Response, 'organization', () => Organization, 'Who said it.', nullable);
  edge(Response, 'document', () => Document, 'The document that it stands in.', nullable);
  edge(Response, 'recommendation', () => Recommendation, 'What it was said to.', nullable);
}

function declareAssessmentEdges(): void {
  edge(
    Assessment,
    'recommendation',
    () => Recommendation,
    'The recommendation that is judged, as a whole or in parts.',
    nullable,
  );
  edge(
    Assessment,
    'parts',
    () => [Recommendation],
    `The parts that are judged together; empty when it is the whole; at most ${limits.partsMax}.`,
  );
  edge(
    Assessment,
    'addressee',
    () => Organization,
    "The addressee whose share is judged; null when it is everybody's.",
    nullable,
  );
  edge(Assessment, 'assessor', () => Organization, 'Whose judgement it is.', nullable);
  edge(Assessment, 'supersedes', () => Assessment, 'The assessment that it corrects.', nullable);
  edge(Assessment, 'supersededBy', () => Assessment, 'The assessment that corrects it.', nullable);
  edge(Assessment, 'retraction', () => Retraction, 'Its withdrawal.', nullable);
  edge(
    Assessment,
    'evidence',
    () => [Evidence],
    `What it rests on, as far as you may see it; at most ${limits.evidenceMax}.`,
  );
  edge(
    Retraction,
    'recordedBy',
    () => Organization,
    'The organization that withdrew it.',
    nullable,
  );
  edge(Evidence, 'document', () => Document, 'The document.', nullable);
  edge(Evidence, 'assessment', () => Assessment, 'The assessment that rests on it.', nullable);
  edge(
    PerspectiveStatus,
    'addressee',
    () => Organization,
    'The addressee whose share is judged; null for the whole.',
    nullable,
  );
  edge(
    PerspectiveStatus,
    'assessment',
    () => Assessment,
    'The assessment that gives the status; null where the perspective is divided or nobody speaks.',
    nullable,
  );
  edge(
    PerspectiveStatus,
    'assessors',
    () => [AssessorStatus],
    'What each assessor says, the latest first, speakers or not.',
  );
  edge(AssessorStatus, 'assessor', () => Organization, 'The assessor.', nullable);
  edge(AssessorStatus, 'assessment', () => Assessment, 'The judgement.', nullable);
}
