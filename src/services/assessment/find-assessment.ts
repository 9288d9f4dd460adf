import { refuse } from '../../domain/refusal.js';
import type { Scope } from './read-scopes.js';
import type { Session } from '../session.js';

interface HeldAssessment extends Scope {
  id: string;
  assessorId: string;
  recordedById: string;
  isPublic: boolean;
  supersedesId: string | null;
}

export async function findAssessment(session: Session, id: string): Promise<HeldAssessment> {
  const [held] = await session.db.query<HeldAssessment>(
    `select assessment.id, assessment.recommendation_id as "recommendationId", assessment.addressee_id as "addresseeId",
            assessment.assessor_id as "assessorId", assessment.recorded_by_id as "recordedById",
            assessment.visibility = 'PUBLIC' as "isPublic", assessment.supersedes_id as "supersedesId",
            array(select target.recommendation_id from assessment_target target where target.assessment_id = assessment.id) as "targetIds"
       from assessment where assessment.id = $1`,
    [id],
  );
  return (
    held ?? refuse('UNKNOWN_ID', ['assessmentId'], `There is no assessment ${id} that you may see.`)
  );
}
