import {
  CorrectAssessmentInput,
  RecordAssessmentInput,
  RetractAssessmentInput,
} from '../schema/inputs/judgement-inputs.js';
import * as payloads from '../schema/payloads.js';
import { recordAssessment } from '../services/assessment/record-assessment.js';
import { correctAssessment } from '../services/assessment/correct-assessment.js';
import { retractAssessment } from '../services/assessment/retract-assessment.js';
import { one } from './one-entry-mutation.js';

/** Judgements: recorded, corrected, withdrawn. */
export const assessmentMutations = [
  one(
    'assessment',
    'Assessment',
    payloads.RecordAssessmentPayload,
    RecordAssessmentInput,
    recordAssessment,
    "Records a judgement of a recommendation, of some of its parts, or of one addressee's share. Needs a token.",
  ),
  one(
    'assessment',
    'Assessment',
    payloads.CorrectAssessmentPayload,
    CorrectAssessmentInput,
    correctAssessment,
    'Corrects a judgement: a new one of the same scope takes its place; the old one stays readable.',
  ),
  one(
    'assessment',
    'Assessment',
    payloads.RetractAssessmentPayload,
    RetractAssessmentInput,
    retractAssessment,
    'Withdraws a judgement. What it had corrected does not come back.',
  ),
];
