/** The closed lists of words that are neither statuses nor perspectives, each with its meaning. */

export const organizationKinds = {
  STATE: 'A State as a whole.',
  MINISTRY: 'A ministry, or a committee within one.',
  AGENCY: 'A State agency outside the ministries.',
  PARLIAMENT: 'A parliament or one of its chambers.',
  COURT: 'A court.',
  PROSECUTOR: "A prosecutor's office.",
  FACILITY: 'A place of detention or another facility, such as one prison.',
  LOCAL_GOVERNMENT: 'A local executive or council (akimat, maslikhat).',
  NHRI: 'A national human rights institution, such as an ombudsman.',
  NPM: 'A national preventive mechanism under OPCAT.',
  NGO: 'A non-governmental organization.',
  COALITION: 'A coalition of organizations.',
  WORKING_GROUP: 'A working group, often mixed.',
  ADVISORY_COUNCIL: 'A consultative council.',
  COORDINATING_BODY: 'A national mechanism for implementation, reporting and follow-up (NMIRF).',
  TREATY_BODY: 'A committee of a treaty.',
  SPECIAL_PROCEDURE:
    'A special rapporteur, independent expert or working group of the UN Human Rights Council.',
  INTERNATIONAL_ORGANIZATION: 'An international organization or one of its bodies.',
  POLITICAL_PARTY: 'A political party.',
  TRADE_UNION: 'A trade union.',
  MEDIA: 'A newspaper, broadcaster or other medium.',
  OTHER: 'None of these, or not known.',
} as const;
export type OrganizationKind = keyof typeof organizationKinds;

export const vocabularies = {
  THEME: 'What a recommendation is about.',
  AFFECTED_PERSONS: 'Whom it concerns.',
  SDG_TARGET: 'A target of the Sustainable Development Goals.',
  RIGHT: 'A human right.',
} as const;
export type Vocabulary = keyof typeof vocabularies;

export const recommendationTypes = {
  RECOMMENDATION: 'Something that is asked for.',
  CONCERN: 'Something that is criticised, without asking; never counted as a recommendation.',
} as const;
export type RecommendationType = keyof typeof recommendationTypes;

export const origins = {
  SOURCED: 'It stands in a document.',
  UNSOURCED: "An organization's own entry, without a document.",
  INVENTED: 'An invented example, in an invented collection. Never to be cited.',
} as const;
export type Origin = keyof typeof origins;

export const textKinds = {
  VERBATIM: 'The words of the source.',
  PARAPHRASE: "Our or the keeper's own words for what the source asks.",
} as const;
export type TextKind = keyof typeof textKinds;

export const translationKinds = {
  OFFICIAL: 'Published by the issuer or a body that may.',
  UNOFFICIAL: 'Made by somebody else.',
  MACHINE: 'Made by a machine, not checked by a person.',
} as const;
export type TranslationKind = keyof typeof translationKinds;

export const addresseeRoles = {
  LEAD: 'It is asked to carry the recommendation out.',
  SUPPORTING: 'It is asked to help.',
} as const;
export type AddresseeRole = keyof typeof addresseeRoles;

export const responsePositions = {
  SUPPORTED: 'It was accepted.',
  SUPPORTED_IN_PART: 'Some of it was accepted.',
  NOTED: 'It was noted, which in the UPR is not consent.',
  NOT_SUPPORTED: 'It was rejected.',
  PENDING: 'An answer was announced for later.',
} as const;
export type ResponsePosition = keyof typeof responsePositions;

export const textReasons = {
  TYPO: 'A slip was mended; the meaning is the same.',
  CORRIGENDUM: 'The issuer corrected the text.',
  FINAL_VERSION: 'The final version replaces an advance one.',
} as const;
export type TextReason = keyof typeof textReasons;

export const segmentKinds = {
  EQUAL: 'It stood there before, and still does.',
  DELETED: 'It stood there before, and does no more.',
  INSERTED: 'It did not stand there before.',
} as const;
export type SegmentKind = keyof typeof segmentKinds;

export const relationKinds = {
  DUPLICATES:
    'Both ask for the same. That shares nothing by itself: each keeps its own judgements.',
  REITERATES: 'It says again what the other said, as a later cycle does.',
  FOLLOWS_UP: 'It asks for more on the ground of what became of the other.',
  SUPERSEDES: 'It replaces the other.',
} as const;
export type RelationKind = keyof typeof relationKinds;

export const deadlineKinds = {
  IMPLEMENTATION: 'What is asked for shall be done by then.',
  FOLLOW_UP_REPORT: 'A report on the follow-up to it shall be handed in by then.',
  PERIODIC_REPORT: 'The next periodic report, which must deal with it, shall be handed in by then.',
} as const;
export type DeadlineKind = keyof typeof deadlineKinds;

export const followUpStates = {
  SELECTED: 'It was taken into the follow-up procedure.',
  DISCONTINUED: 'It was taken out of the procedure without being carried out.',
  CONCLUDED: 'The procedure came to its end, because enough was done.',
} as const;
export type FollowUpState = keyof typeof followUpStates;

export const evidenceVisibilities = {
  PUBLIC: 'Everybody may see it.',
  RESTRICTED: 'Only the organization that recorded it may see it.',
} as const;
export type EvidenceVisibility = keyof typeof evidenceVisibilities;

export const visibilities = {
  PUBLIC: 'Everybody may see it.',
  PRIVATE: 'Only the organization that recorded it may see it, until it is published.',
} as const;
export type Visibility = keyof typeof visibilities;

export const redactableFields = {
  RATIONALE: 'The rationale of an assessment.',
  QUOTE: 'The quote of a piece of evidence.',
  URL: 'The web address of a piece of evidence.',
  TITLE: 'The title of a recommendation, in all languages and all its revisions.',
  TEXT: 'The text of a recommendation, in all languages and all its revisions.',
  ISSUER_DESCRIPTION: 'The description of the issuers, in all languages and all its revisions.',
  NATIVE_WORDS: 'The native words of a response.',
  NOTE: 'The note of a status of an action, a measurement, a relation, a deadline, a report or a follow-up.',
} as const;
export type RedactableField = keyof typeof redactableFields;
