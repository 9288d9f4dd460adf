import {
  CreateRecommendationInput,
  EditRecommendationInput,
} from '../schema/inputs/recommendation-inputs.js';
import { RecordResponseInput } from '../schema/inputs/response-inputs.js';
import * as payloads from '../schema/payloads.js';
import { createRecommendation } from '../services/recommendation/create-recommendation.js';
import { editRecommendation } from '../services/recommendation/edit-recommendation.js';
import { recordResponse } from '../services/responses.js';
import { one } from './one-entry-mutation.js';

/** Recommendations and what was said to them. */
export const recommendationMutations = [
  one(
    'recommendation',
    'Recommendation',
    payloads.CreateRecommendationPayload,
    CreateRecommendationInput,
    createRecommendation,
    'Adds a recommendation. Needs the role EDITOR.',
  ),
  one(
    'recommendation',
    'Recommendation',
    payloads.EditRecommendationPayload,
    EditRecommendationInput,
    editRecommendation,
    'Changes a recommendation; its former states are kept. Needs the role EDITOR.',
  ),
  one(
    'response',
    'Response',
    payloads.RecordResponsePayload,
    RecordResponseInput,
    recordResponse,
    'Records what an organization said to a recommendation. Needs the role EDITOR.',
  ),
];
