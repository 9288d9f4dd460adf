import { limits } from '../../domain/limits.js';
import { PerspectiveStatus, StatusCount } from '../status.js';
import { LocalizedText } from '../localized-text.js';
import { Addressee, ExternalId, Recommendation, Response } from '../recommendation.js';
import { Collection, Document, Organization, Term } from '../register.js';
import { Redaction } from '../basis.js';
import { Change } from '../change.js';
import { AssessmentConnection, ChangeConnection } from '../connections.js';
import {
  edge,
  first,
  after,
  perspective,
  collection,
  nullable,
  inLanguageIfAny,
  clockArguments,
  knowledgeArguments,
} from './edge.js';

export function declareRecommendationEdges(): void {
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
  edge(
    Recommendation,
    'redactionsSince',
    () => [Redaction],
    'What was emptied of it, and of what was said about it, after the revision asked for: texts that you could read then and cannot now. Empty at the present.',
    { args: knowledgeArguments },
  );
  edge(
    Redaction,
    'recommendation',
    () => Recommendation,
    'The recommendation that it belongs to.',
    nullable,
  );
  edge(Change, 'organization', () => Organization, 'Whose token wrote it.', nullable);
  edge(Addressee, 'organization', () => Organization, 'The organization.', nullable);
  edge(Response, 'organization', () => Organization, 'Who said it.', nullable);
  edge(Response, 'document', () => Document, 'The document that it stands in.', nullable);
  edge(Response, 'recommendation', () => Recommendation, 'What it was said to.', nullable);
}
