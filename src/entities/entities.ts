import { Change } from './change.js';
import { ChangeSalt } from './change-salt.js';
import { Organization } from './organization.js';
import { OrganizationName } from './organization-name.js';
import { Document } from './document.js';
import { Term } from './term.js';
import { Collection } from './collection.js';
import { CollectionSpeaker } from './collection-speaker.js';
import { AccessToken } from './access-token.js';
import { History } from './history.js';
import { Recommendation } from './recommendation.js';
import { RecommendationText } from './recommendation-text.js';
import { RecommendationIssuer } from './recommendation-issuer.js';
import { Addressee } from './addressee.js';
import { RecommendationTerm } from './recommendation-term.js';
import { CollectionItem } from './collection-item.js';
import { ExternalId } from './external-id.js';
import { Response } from './response.js';
import { Assessment } from './assessment.js';
import { AssessmentTarget } from './assessment-target.js';
import { Evidence } from './evidence.js';
import { Retraction } from './retraction.js';
import { Submission } from './submission.js';
import { Redaction } from './redaction.js';
import { AssessorStatus } from './assessor-status.js';
import { PerspectiveStatus } from './perspective-status.js';
import { LegalAct } from './legal-act.js';
import { RecommendationLegalAct } from './recommendation-legal-act.js';
import { Plan } from './plan.js';
import { Action } from './action.js';
import { ActionPlan } from './action-plan.js';
import { ActionRecommendation } from './action-recommendation.js';
import { ActionBody } from './action-body.js';
import { ActionStatus } from './action-status.js';
import { Indicator } from './indicator.js';
import { IndicatorRecommendation } from './indicator-recommendation.js';
import { Measurement } from './measurement.js';
import { Relation } from './relation.js';
import { Scale } from './scale.js';
import { Deadline } from './deadline.js';
import { DeadlineReport } from './deadline-report.js';
import { FollowUp } from './follow-up.js';
import { RecommendationSearch } from './recommendation-search.js';
import { EntrySearch } from './entry-search.js';
import { PersistedDocument } from './persisted-document.js';
import { SearchWord } from './search-word.js';
import { CountedRecommendation } from './counted-recommendation.js';
import { StatusTurn } from './status-turn.js';
import { FigureStep } from './figure-step.js';
import { FigureCount } from './figure-count.js';
import { FigureDue } from './figure-due.js';

/** Every entity: one table each, in the order of the migrations. */
export const entities = [
  Change,
  ChangeSalt,
  Organization,
  OrganizationName,
  Document,
  Term,
  Collection,
  CollectionSpeaker,
  AccessToken,
  History,
  Recommendation,
  RecommendationText,
  RecommendationIssuer,
  Addressee,
  RecommendationTerm,
  CollectionItem,
  ExternalId,
  Response,
  Assessment,
  AssessmentTarget,
  Evidence,
  Retraction,
  Submission,
  Redaction,
  AssessorStatus,
  PerspectiveStatus,
  LegalAct,
  RecommendationLegalAct,
  Plan,
  Action,
  ActionPlan,
  ActionRecommendation,
  ActionBody,
  ActionStatus,
  Indicator,
  IndicatorRecommendation,
  Measurement,
  Relation,
  Scale,
  Deadline,
  DeadlineReport,
  FollowUp,
  RecommendationSearch,
  EntrySearch,
  SearchWord,
  PersistedDocument,
  CountedRecommendation,
  StatusTurn,
  FigureStep,
  FigureCount,
  FigureDue,
] as const;
