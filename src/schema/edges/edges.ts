import { declareActionEdges } from './action-edges.js';
import { declareAssessmentEdges } from './assessment-edges.js';
import { declareChangeEdges } from './change-edges.js';
import { declareCompletenessEdges } from './completeness-edges.js';
import { declareDisputeEdges } from './dispute-edges.js';
import { declareFacetEdges } from './facet-edges.js';
import { declareFollowUpEdges } from './follow-up-edges.js';
import { declareLabelEdges } from './label-edges.js';
import { declareRecommendationEdges } from './recommendation-edges.js';
import { declareRegisterEdges } from './register-edges.js';
import { declareTextEdges } from './text-edges.js';

/** Declares all edges. Called once, before the schema is built. */
export function declareEdges(): void {
  declareRegisterEdges();
  declareRecommendationEdges();
  declareTextEdges();
  declareFollowUpEdges();
  declareAssessmentEdges();
  declareActionEdges();
  declareChangeEdges();
  declareDisputeEdges();
  declareCompletenessEdges();
  declareFacetEdges();
  declareLabelEdges();
}
