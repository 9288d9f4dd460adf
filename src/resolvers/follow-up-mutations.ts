import * as inputs from '../schema/inputs/follow-up-inputs.js';
import * as payloads from '../schema/follow-up-payloads.js';
import { setDeadline, endDeadline } from '../services/follow-up/deadlines.js';
import { recordFollowUp, endFollowUp } from '../services/follow-up/follow-ups.js';
import { relateRecommendations, endRelation } from '../services/follow-up/relations.js';
import { recordReport, endReport } from '../services/follow-up/reports.js';
import { one } from './one-entry-mutation.js';

const right =
  'Needs the role EDITOR of the keeper of the recommendation, or ADMIN where it is public.';

/** How recommendations hang together, by when they are due, and who follows them up. */
export const followUpMutations = [
  one(
    'relation',
    'Relation',
    payloads.RelateRecommendationsPayload,
    inputs.RelateRecommendationsInput,
    relateRecommendations,
    `Says how a recommendation hangs together with another one that you may see. ${right}`,
  ),
  one(
    'relation',
    'Relation',
    payloads.EndRelationPayload,
    inputs.EndRelationInput,
    endRelation,
    `Takes a relation out of use that was said in error. ${right}`,
  ),
  one(
    'deadline',
    'Deadline',
    payloads.SetDeadlinePayload,
    inputs.SetDeadlineInput,
    setDeadline,
    `Records by when something is due, or that a deadline was extended. ${right}`,
  ),
  one(
    'deadline',
    'Deadline',
    payloads.EndDeadlinePayload,
    inputs.EndDeadlineInput,
    endDeadline,
    `Takes a deadline out of use that was set down in error, and that nothing rests on. What was put off is extended instead. ${right}`,
  ),
  one(
    'report',
    'DeadlineReport',
    payloads.RecordReportPayload,
    inputs.RecordReportInput,
    recordReport,
    `Records that a report was handed in for which there is a deadline. ${right}`,
  ),
  one(
    'report',
    'DeadlineReport',
    payloads.EndReportPayload,
    inputs.EndReportInput,
    endReport,
    `Takes a report out of use that was recorded in error. ${right}`,
  ),
  one(
    'followUp',
    'FollowUp',
    payloads.RecordFollowUpPayload,
    inputs.RecordFollowUpInput,
    recordFollowUp,
    `Records what a body decided on following a recommendation up. ${right}`,
  ),
  one(
    'followUp',
    'FollowUp',
    payloads.EndFollowUpPayload,
    inputs.EndFollowUpInput,
    endFollowUp,
    `Takes a follow-up out of use that was recorded in error. ${right}`,
  ),
];
