/** All plans. Whoever reads imports them from here, so that each is known when another points at it. */
export { actionPlan, actionStatusPlan, legalActPlan, planPlan } from './action-plans.js';
export { indicatorPlan, measurementPlan } from './indicator-plans.js';
export { assessmentPlan, evidencePlan } from './assessment-plans.js';
export { deadlinePlan, deadlineReportPlan } from './deadline-plans.js';
export { followUpPlan } from './follow-up-plans.js';
export { recommendationPlan, responsePlan } from './recommendation-plans.js';
export { recommendationTextPlan } from './text-plans.js';
export { relationPlan } from './relation-plans.js';
export { collectionPlan, documentPlan, organizationPlan, termPlan } from './register-plans.js';
