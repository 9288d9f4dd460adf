import { AddresseeCompleteness, AssessorCompleteness } from '../completeness.js';
import { Organization } from '../register.js';
import { edge, nullable } from './edge.js';

export function declareCompletenessEdges(): void {
  edge(AddresseeCompleteness, 'organization', () => Organization, 'The addressee.', nullable);
  edge(AssessorCompleteness, 'organization', () => Organization, 'The assessor.', nullable);
}
