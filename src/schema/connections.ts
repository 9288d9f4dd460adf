import { Action, ActionStatus, LegalAct, Plan } from './action.js';
import { Assessment } from './assessment.js';
import { Indicator, Measurement } from './indicator.js';
import { connectionOf } from './node.js';
import { Recommendation } from './recommendation.js';
import { Collection, Document, Organization, Term } from './register.js';
import { RecommendationText } from './recommendation-text.js';
import { Change } from './change.js';
import { RecommendationChange } from './change-report.js';

export const AssessmentConnection = connectionOf(() => Assessment, 'Assessment');
export const ChangeConnection = connectionOf(() => Change, 'Change');
export const RecommendationChangeConnection = connectionOf(
  () => RecommendationChange,
  'RecommendationChange',
);
export const RecommendationConnection = connectionOf(() => Recommendation, 'Recommendation');
export const RecommendationTextConnection = connectionOf(
  () => RecommendationText,
  'RecommendationText',
);
export const OrganizationConnection = connectionOf(() => Organization, 'Organization');
export const CollectionConnection = connectionOf(() => Collection, 'Collection');
export const DocumentConnection = connectionOf(() => Document, 'Document');
export const TermConnection = connectionOf(() => Term, 'Term');
export const LegalActConnection = connectionOf(() => LegalAct, 'LegalAct');
export const PlanConnection = connectionOf(() => Plan, 'Plan');
export const ActionConnection = connectionOf(() => Action, 'Action');
export const ActionStatusConnection = connectionOf(() => ActionStatus, 'ActionStatus');
export const IndicatorConnection = connectionOf(() => Indicator, 'Indicator');
export const MeasurementConnection = connectionOf(() => Measurement, 'Measurement');
