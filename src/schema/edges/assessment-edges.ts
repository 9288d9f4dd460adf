import { limits } from '../../domain/limits.js';
import { Assessment, Evidence, Retraction } from '../assessment.js';
import { AssessorStatus, PerspectiveStatus } from '../status.js';
import { Recommendation } from '../recommendation.js';
import { Document, Organization } from '../register.js';
import { edge, nullable } from './edge.js';

export function declareAssessmentEdges(): void {
  edge(
    Assessment,
    'recommendation',
    () => Recommendation,
    'The recommendation that is judged, as a whole or in parts.',
    nullable,
  );
  edge(
    Assessment,
    'parts',
    () => [Recommendation],
    `The parts that are judged together; empty when it is the whole; at most ${limits.partsMax}.`,
  );
  edge(
    Assessment,
    'addressee',
    () => Organization,
    "The addressee whose share is judged; null when it is everybody's.",
    nullable,
  );
  edge(Assessment, 'assessor', () => Organization, 'Whose judgement it is.', nullable);
  edge(
    Assessment,
    'cluster',
    () => [Assessment],
    `The assessments of the act that judged duplicates together, itself included, by reference; empty when it was judged by itself, as a correction always is; at most ${limits.clusterMax}.`,
  );
  edge(Assessment, 'supersedes', () => Assessment, 'The assessment that it corrects.', nullable);
  edge(Assessment, 'supersededBy', () => Assessment, 'The assessment that corrects it.', nullable);
  edge(Assessment, 'retraction', () => Retraction, 'Its withdrawal.', nullable);
  edge(
    Assessment,
    'evidence',
    () => [Evidence],
    `What it rests on, as far as you may see it; at most ${limits.evidenceMax}.`,
  );
  edge(
    Retraction,
    'recordedBy',
    () => Organization,
    'The organization that withdrew it.',
    nullable,
  );
  edge(Evidence, 'document', () => Document, 'The document.', nullable);
  edge(Evidence, 'assessment', () => Assessment, 'The assessment that rests on it.', nullable);
  edge(
    PerspectiveStatus,
    'addressee',
    () => Organization,
    'The addressee whose share is judged; null for the whole.',
    nullable,
  );
  edge(
    PerspectiveStatus,
    'assessment',
    () => Assessment,
    'The assessment that gives the status; null where the perspective is divided or nobody speaks.',
    nullable,
  );
  edge(
    PerspectiveStatus,
    'assessors',
    () => [AssessorStatus],
    'What each assessor says, the latest first, speakers or not.',
  );
  edge(AssessorStatus, 'assessor', () => Organization, 'The assessor.', nullable);
  edge(AssessorStatus, 'assessment', () => Assessment, 'The judgement.', nullable);
}
