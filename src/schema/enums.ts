import { registerEnumType } from 'type-graphql';
import { actionProgress, bodyRoles, directions } from '../domain/action.js';
import { changedThings, changeKinds } from '../domain/change.js';
import { disputeKinds } from '../domain/dispute.js';
import { intervals } from '../domain/interval.js';
import { perspectives } from '../domain/perspective.js';
import { precisions } from '../domain/day.js';
import { refusalCodes } from '../domain/refusal.js';
import { buckets, statuses } from '../domain/status.js';
import * as words from '../domain/vocabulary.js';

/** An enum of the schema, made from a closed list of the domain. */
function enumOf<K extends string>(
  name: string,
  description: string,
  meanings: Record<K, string>,
): Record<K, K> {
  const keys = Object.keys(meanings) as K[];
  const type = Object.fromEntries(keys.map((key) => [key, key])) as Record<K, K>;
  const valuesConfig = Object.fromEntries(keys.map((key) => [key, { description: meanings[key] }]));
  registerEnumType(type, {
    name,
    description,
    valuesConfig: valuesConfig as Record<K, { description: string }>,
  });
  return type;
}

function meaningsOf<K extends string>(entries: Record<K, { meaning: string }>): Record<K, string> {
  const pairs = Object.entries<{ meaning: string }>(entries).map(([key, { meaning }]) => [
    key,
    meaning,
  ]);
  return Object.fromEntries(pairs) as Record<K, string>;
}

export const Status = enumOf(
  'Status',
  'A canonical status of implementation, as an assessor judges it.',
  meaningsOf(statuses),
);
export const Bucket = enumOf(
  'Bucket',
  'Where a recommendation stands in a count: a status, or divided, or not assessed.',
  meaningsOf(buckets),
);
export const DisputeKind = enumOf(
  'DisputeKind',
  'What stands between two perspectives within one scope.',
  disputeKinds,
);
export const Perspective = enumOf('Perspective', 'From where somebody judges.', perspectives);
export const Precision = enumOf(
  'Precision',
  'How exactly a day is known. Days are shown as they were given.',
  precisions,
);
export const UserErrorCode = enumOf(
  'UserErrorCode',
  'What can be wrong with a request.',
  refusalCodes,
);
export const OrganizationKind = enumOf(
  'OrganizationKind',
  'What kind of body an organization is.',
  words.organizationKinds,
);
export const Vocabulary = enumOf(
  'Vocabulary',
  'A vocabulary that terms belong to.',
  words.vocabularies,
);
export const RecommendationType = enumOf(
  'RecommendationType',
  'Whether something is asked for or criticised.',
  words.recommendationTypes,
);
export const Origin = enumOf('Origin', 'Where a recommendation comes from.', words.origins);
export const TextKind = enumOf('TextKind', 'Whose words a text is made of.', words.textKinds);
export const TranslationKind = enumOf(
  'TranslationKind',
  'How a translation came about.',
  words.translationKinds,
);
export const TextReason = enumOf('TextReason', 'Why a text was revised.', words.textReasons);
export const SegmentKind = enumOf(
  'SegmentKind',
  'What became of a run of words when a text was revised.',
  words.segmentKinds,
);
export const AddresseeRole = enumOf(
  'AddresseeRole',
  'What an addressee is asked for.',
  words.addresseeRoles,
);
export const ResponsePosition = enumOf(
  'ResponsePosition',
  'What an addressee, or the State, said to a recommendation.',
  words.responsePositions,
);
export const RelationKind = enumOf(
  'RelationKind',
  'How a recommendation hangs together with another one.',
  words.relationKinds,
);
export const DeadlineKind = enumOf('DeadlineKind', 'What is due.', words.deadlineKinds);
export const FollowUpState = enumOf(
  'FollowUpState',
  'What a body decided on following a recommendation up.',
  words.followUpStates,
);
export const EvidenceVisibility = enumOf(
  'EvidenceVisibility',
  'Who may see a piece of evidence.',
  words.evidenceVisibilities,
);
export const Visibility = enumOf('Visibility', 'Who may see an entry.', words.visibilities);
export const RedactableField = enumOf(
  'RedactableField',
  'A text that an administrator can empty.',
  words.redactableFields,
);
export const RecommendationOrderField = enumOf(
  'RecommendationOrderField',
  'By what recommendations are ordered; the id decides between equals.',
  {
    REFERENCE: 'By reference, in the order of its Unicode code points.',
    ISSUED_ON: 'By the day of issue; those without one come first when ascending.',
    REVISION: 'By the revision of the last change of the recommendation itself.',
  },
);
export const ChangeKind = enumOf('ChangeKind', 'What a write did.', changeKinds);
export const ChangedThing = enumOf(
  'ChangedThing',
  'What of a recommendation a change touched.',
  changedThings,
);
export const Interval = enumOf(
  'Interval',
  'How far apart the points of a trend are. The last point is its last day.',
  intervals,
);
export const OrderDirection = enumOf('OrderDirection', 'In which direction a list runs.', {
  ASC: 'The smallest or earliest first.',
  DESC: 'The largest or latest first.',
});
export const SearchedField = enumOf('SearchedField', 'What text a search looks through.', {
  TITLE: 'The title of a recommendation.',
  TEXT: 'Its text.',
  ISSUER_DESCRIPTION: 'What the source says of who issued it.',
  REFERENCE: 'Its key.',
  PARAGRAPH: 'Where it stands in its document.',
  ORGANIZATION: 'A name or acronym of an organization that issued or received it.',
  DOCUMENT: 'The title, symbol, session, cycle or event of its document.',
  TERM: 'The label or code of a term that it is about.',
  LEGAL_ACT: 'The title or number of a legal act that it is about.',
});
export const SummaryGrouping = enumOf(
  'SummaryGrouping',
  'By what a summary is grouped. Groups overlap where a recommendation has several.',
  {
    COLLECTION: 'By collection; each is counted as its own speakers judge.',
    ISSUER: 'By issuing organization.',
    ADDRESSEE:
      "By addressee; an addressee's own share counts where it was judged, otherwise the whole.",
    THEME: 'By term of the vocabulary THEME.',
  },
);
export const ActionProgress = enumOf('ActionProgress', 'How far an action is.', actionProgress);
export const BodyRole = enumOf('BodyRole', 'What a body does in an action.', bodyRoles);
export const Direction = enumOf('Direction', 'Which way an indicator is better.', directions);
