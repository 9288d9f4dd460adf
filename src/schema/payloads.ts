import { Field, ObjectType } from 'type-graphql';
import { Action, ActionStatus, LegalAct, Plan } from './action.js';
import { Assessment } from './assessment.js';
import { Indicator, Measurement } from './indicator.js';
import { Node } from './node.js';
import { Recommendation, Response } from './recommendation.js';
import { Collection, Document, Organization, Term } from './register.js';
import { Scale } from './scale.js';
import { Payload, payloadOf } from './user-error.js';

const made = 'The entry; null when nothing was written.';

export const RecordAssessmentPayload = payloadOf(
  'RecordAssessment',
  'assessment',
  () => Assessment,
  made,
);
export const CorrectAssessmentPayload = payloadOf(
  'CorrectAssessment',
  'assessment',
  () => Assessment,
  'The new assessment; null when nothing was written.',
);
export const RetractAssessmentPayload = payloadOf(
  'RetractAssessment',
  'assessment',
  () => Assessment,
  'The withdrawn assessment; null when nothing was written, or when a private one was dropped.',
);
export const CreateRecommendationPayload = payloadOf(
  'CreateRecommendation',
  'recommendation',
  () => Recommendation,
  made,
);
export const EditRecommendationPayload = payloadOf(
  'EditRecommendation',
  'recommendation',
  () => Recommendation,
  made,
);
export const RecordResponsePayload = payloadOf('RecordResponse', 'response', () => Response, made);
export const CreateOrganizationPayload = payloadOf(
  'CreateOrganization',
  'organization',
  () => Organization,
  made,
);
export const CreateDocumentPayload = payloadOf('CreateDocument', 'document', () => Document, made);
export const CreateCollectionPayload = payloadOf(
  'CreateCollection',
  'collection',
  () => Collection,
  made,
);
export const CreateTermPayload = payloadOf('CreateTerm', 'term', () => Term, made);
export const CreateLegalActPayload = payloadOf('CreateLegalAct', 'legalAct', () => LegalAct, made);
export const EditLegalActPayload = payloadOf('EditLegalAct', 'legalAct', () => LegalAct, made);
export const CreatePlanPayload = payloadOf('CreatePlan', 'plan', () => Plan, made);
export const EditPlanPayload = payloadOf('EditPlan', 'plan', () => Plan, made);
export const CreateActionPayload = payloadOf('CreateAction', 'action', () => Action, made);
export const EditActionPayload = payloadOf('EditAction', 'action', () => Action, made);
export const RecordActionStatusPayload = payloadOf(
  'RecordActionStatus',
  'actionStatus',
  () => ActionStatus,
  made,
);
export const RetractActionStatusPayload = payloadOf(
  'RetractActionStatus',
  'actionStatus',
  () => ActionStatus,
  'The withdrawn status; null when nothing was written.',
);
export const CreateIndicatorPayload = payloadOf(
  'CreateIndicator',
  'indicator',
  () => Indicator,
  made,
);
export const EditIndicatorPayload = payloadOf('EditIndicator', 'indicator', () => Indicator, made);
export const RecordMeasurementPayload = payloadOf(
  'RecordMeasurement',
  'measurement',
  () => Measurement,
  made,
);
export const RetractMeasurementPayload = payloadOf(
  'RetractMeasurement',
  'measurement',
  () => Measurement,
  'The withdrawn measurement; null when nothing was written.',
);
export const DefineScalePayload = payloadOf(
  'DefineScale',
  'scale',
  () => Scale,
  'The mapping; null when nothing was written.',
);
export const EditOrganizationPayload = payloadOf(
  'EditOrganization',
  'organization',
  () => Organization,
  made,
);
export const EditDocumentPayload = payloadOf('EditDocument', 'document', () => Document, made);
export const EditCollectionPayload = payloadOf(
  'EditCollection',
  'collection',
  () => Collection,
  made,
);
export const EditTermPayload = payloadOf('EditTerm', 'term', () => Term, made);
export const RedactPayload = payloadOf(
  'Redact',
  'node',
  () => Node,
  'The entry, emptied; null when nothing was written.',
);

@ObjectType({ implements: Payload, description: 'What `assessCluster` answers.' })
export class AssessClusterPayload extends Payload {
  @Field(() => [Assessment], {
    nullable: true,
    description: 'The assessments, in the order given; null when nothing was written.',
  })
  assessments: object[] | null;
}

@ObjectType({ implements: Payload, description: 'What `publish` answers.' })
export class PublishPayload extends Payload {
  @Field(() => [Node], {
    nullable: true,
    description: 'The entries, now public, in the order given; null when nothing was written.',
  })
  nodes: object[] | null;
}
