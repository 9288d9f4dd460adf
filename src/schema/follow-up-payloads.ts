import { Deadline, DeadlineReport, FollowUp, Relation } from './follow-up.js';
import { payloadOf } from './user-error.js';

const made = 'The entry; null when nothing was written.';
const ended = 'The entry, which stands no more; null when nothing was written.';

export const RelateRecommendationsPayload = payloadOf(
  'RelateRecommendations',
  'relation',
  () => Relation,
  made,
);
export const EndRelationPayload = payloadOf('EndRelation', 'relation', () => Relation, ended);
export const SetDeadlinePayload = payloadOf('SetDeadline', 'deadline', () => Deadline, made);
export const EndDeadlinePayload = payloadOf('EndDeadline', 'deadline', () => Deadline, ended);
export const RecordReportPayload = payloadOf('RecordReport', 'report', () => DeadlineReport, made);
export const EndReportPayload = payloadOf('EndReport', 'report', () => DeadlineReport, ended);
export const RecordFollowUpPayload = payloadOf('RecordFollowUp', 'followUp', () => FollowUp, made);
export const EndFollowUpPayload = payloadOf('EndFollowUp', 'followUp', () => FollowUp, ended);
