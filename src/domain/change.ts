/** What a write did. The same words stand in the table `change`. */
export const changeKinds = {
  INSTALLED: 'The installation began.',
  IMPORTED: 'A file was imported, all of it in one change.',
  ORGANIZATION_CREATED: 'An organization was added.',
  DOCUMENT_CREATED: 'A document was added.',
  TERM_CREATED: 'A term was added.',
  COLLECTION_CREATED: 'A collection was opened.',
  ORGANIZATION_EDITED: 'An organization was changed.',
  DOCUMENT_EDITED: 'A document was changed.',
  TERM_EDITED: 'A term was changed.',
  COLLECTION_EDITED: 'A collection was changed.',
  RECOMMENDATION_CREATED: 'A recommendation was added.',
  RECOMMENDATION_EDITED: 'A recommendation was changed.',
  RESPONSE_RECORDED: 'A response was recorded.',
  ASSESSMENT_RECORDED: 'A judgement was recorded.',
  ASSESSMENT_CORRECTED: 'A judgement was corrected.',
  ASSESSMENT_RETRACTED: 'A judgement was withdrawn.',
  CLUSTER_ASSESSED: 'Duplicates were judged by one act, an assessment of each.',
  SCALE_DEFINED: 'A scale was defined, or what its values mean.',
  PUBLISHED: 'Private entries became public.',
  REDACTED: 'Texts were emptied for ever.',
} as const;
export type ChangeKind = keyof typeof changeKinds;

/** What of a recommendation a change touched. */
export const changedThings = {
  ENTRY: 'The recommendation itself: its type, dates, document, or that it became public.',
  TEXT: 'A title or text in some language.',
  ISSUERS: 'Who issued it.',
  ADDRESSEES: 'Who received it.',
  TERMS: 'What it is about.',
  SPEAKERS: 'Who speaks in a collection that it is in.',
  COLLECTIONS: 'The collections that it is in.',
  EXTERNAL_IDS: 'Its ids in other systems.',
  RESPONSES: 'What was said to it.',
  ASSESSMENTS: 'A judgement of it, of its parts, or together with its sister parts.',
  REDACTION: 'A text of it, or of what belongs to it, was emptied.',
} as const;
export type ChangedThing = keyof typeof changedThings;
