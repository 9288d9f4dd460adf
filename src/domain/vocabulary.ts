/** The closed lists of words that are neither statuses nor perspectives. What they mean stands in the catalogue of labels. */

export const organizationKinds = [
  'STATE',
  'MINISTRY',
  'AGENCY',
  'PARLIAMENT',
  'COURT',
  'PROSECUTOR',
  'FACILITY',
  'LOCAL_GOVERNMENT',
  'NHRI',
  'NPM',
  'NGO',
  'COALITION',
  'WORKING_GROUP',
  'ADVISORY_COUNCIL',
  'COORDINATING_BODY',
  'TREATY_BODY',
  'SPECIAL_PROCEDURE',
  'INTERNATIONAL_ORGANIZATION',
  'POLITICAL_PARTY',
  'TRADE_UNION',
  'MEDIA',
  'OTHER',
] as const;
export type OrganizationKind = (typeof organizationKinds)[number];

export const vocabularies = ['THEME', 'AFFECTED_PERSONS', 'SDG_TARGET', 'RIGHT'] as const;
export type Vocabulary = (typeof vocabularies)[number];

export const recommendationTypes = ['RECOMMENDATION', 'CONCERN'] as const;
export type RecommendationType = (typeof recommendationTypes)[number];

export const origins = ['SOURCED', 'UNSOURCED', 'INVENTED'] as const;
export type Origin = (typeof origins)[number];

export const textKinds = ['VERBATIM', 'PARAPHRASE'] as const;
export type TextKind = (typeof textKinds)[number];

export const translationKinds = ['OFFICIAL', 'UNOFFICIAL', 'MACHINE'] as const;
export type TranslationKind = (typeof translationKinds)[number];

export const addresseeRoles = ['LEAD', 'SUPPORTING'] as const;
export type AddresseeRole = (typeof addresseeRoles)[number];

export const responsePositions = [
  'SUPPORTED',
  'SUPPORTED_IN_PART',
  'NOTED',
  'NOT_SUPPORTED',
  'PENDING',
] as const;
export type ResponsePosition = (typeof responsePositions)[number];

export const textReasons = ['TYPO', 'CORRIGENDUM', 'FINAL_VERSION'] as const;
export type TextReason = (typeof textReasons)[number];

export const segmentKinds = ['EQUAL', 'DELETED', 'INSERTED'] as const;
export type SegmentKind = (typeof segmentKinds)[number];

export const relationKinds = ['DUPLICATES', 'REITERATES', 'FOLLOWS_UP', 'SUPERSEDES'] as const;
export type RelationKind = (typeof relationKinds)[number];

export const deadlineKinds = ['IMPLEMENTATION', 'FOLLOW_UP_REPORT', 'PERIODIC_REPORT'] as const;
export type DeadlineKind = (typeof deadlineKinds)[number];

export const followUpStates = ['SELECTED', 'DISCONTINUED', 'CONCLUDED'] as const;
export type FollowUpState = (typeof followUpStates)[number];

export const evidenceVisibilities = ['PUBLIC', 'RESTRICTED'] as const;
export type EvidenceVisibility = (typeof evidenceVisibilities)[number];

export const visibilities = ['PUBLIC', 'PRIVATE'] as const;
export type Visibility = (typeof visibilities)[number];

export const redactableFields = [
  'RATIONALE',
  'QUOTE',
  'URL',
  'TITLE',
  'TEXT',
  'ISSUER_DESCRIPTION',
  'NATIVE_WORDS',
  'NOTE',
  'DESCRIPTION',
] as const;
export type RedactableField = (typeof redactableFields)[number];
