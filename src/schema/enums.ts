import { registerEnumType } from 'type-graphql';
import { actionProgress, bodyRoles, directions } from '../domain/action.js';
import { changedThings, changeKinds } from '../domain/change.js';
import { precisions } from '../domain/day.js';
import { disputeKinds } from '../domain/dispute.js';
import { intervals } from '../domain/interval.js';
import { english, type EnumName, type ValueOf, type Wording } from '../domain/label-catalogue.js';
import { perspectives } from '../domain/perspective.js';
import { refusalCodes } from '../domain/refusal.js';
import { bucketNames, statusNames } from '../domain/status.js';
import * as words from '../domain/vocabulary.js';

/** An enum of the schema, made from a closed list of the domain. Its descriptions are the English definitions. */
function enumOf<E extends EnumName, V extends ValueOf<E>>(
  name: E,
  values: readonly V[],
): Record<V, V> {
  const { definition, values: wordings } = english.enums[name];
  const type = Object.fromEntries(values.map((value) => [value, value])) as Record<V, V>;
  const valuesConfig = Object.fromEntries(
    values.map((value) => [
      value,
      { description: (wordings as Record<V, Wording>)[value].definition },
    ]),
  );
  registerEnumType(type, {
    name,
    description: definition,
    valuesConfig: valuesConfig as Record<V, { description: string }>,
  });
  return type;
}

export const Status = enumOf('Status', statusNames);
export const Bucket = enumOf('Bucket', bucketNames);
export const DisputeKind = enumOf('DisputeKind', disputeKinds);
export const Perspective = enumOf('Perspective', perspectives);
export const Precision = enumOf('Precision', precisions);
export const UserErrorCode = enumOf('UserErrorCode', refusalCodes);
export const OrganizationKind = enumOf('OrganizationKind', words.organizationKinds);
export const Vocabulary = enumOf('Vocabulary', words.vocabularies);
export const RecommendationType = enumOf('RecommendationType', words.recommendationTypes);
export const Origin = enumOf('Origin', words.origins);
export const TextKind = enumOf('TextKind', words.textKinds);
export const TranslationKind = enumOf('TranslationKind', words.translationKinds);
export const TextReason = enumOf('TextReason', words.textReasons);
export const SegmentKind = enumOf('SegmentKind', words.segmentKinds);
export const AddresseeRole = enumOf('AddresseeRole', words.addresseeRoles);
export const ResponsePosition = enumOf('ResponsePosition', words.responsePositions);
export const RelationKind = enumOf('RelationKind', words.relationKinds);
export const DeadlineKind = enumOf('DeadlineKind', words.deadlineKinds);
export const FollowUpState = enumOf('FollowUpState', words.followUpStates);
export const EvidenceVisibility = enumOf('EvidenceVisibility', words.evidenceVisibilities);
export const Visibility = enumOf('Visibility', words.visibilities);
export const RedactableField = enumOf('RedactableField', words.redactableFields);
export const RecommendationOrderField = enumOf('RecommendationOrderField', [
  'REFERENCE',
  'ISSUED_ON',
  'REVISION',
]);
export const ChangeKind = enumOf('ChangeKind', changeKinds);
export const ChangedThing = enumOf('ChangedThing', changedThings);
export const Interval = enumOf('Interval', intervals);
export const OrderDirection = enumOf('OrderDirection', ['ASC', 'DESC']);
export const SummaryGrouping = enumOf('SummaryGrouping', [
  'COLLECTION',
  'ISSUER',
  'ADDRESSEE',
  'THEME',
]);
export const ActionProgress = enumOf('ActionProgress', actionProgress);
export const BodyRole = enumOf('BodyRole', bodyRoles);
export const Direction = enumOf('Direction', directions);
export const SearchedField = enumOf('SearchedField', [
  'TITLE',
  'TEXT',
  'ISSUER_DESCRIPTION',
  'REFERENCE',
  'PARAGRAPH',
  'ORGANIZATION',
  'DOCUMENT',
  'TERM',
  'LEGAL_ACT',
]);
