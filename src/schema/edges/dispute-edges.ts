import { ID } from 'type-graphql';
import { Dispute } from '../dispute.js';
import { Recommendation } from '../recommendation.js';
import { Organization } from '../register.js';
import { GraphQLDay } from '../scalars.js';
import { PerspectiveStatus } from '../status.js';
import { clockArguments, collection, edge, nullable } from './edge.js';

export function declareDisputeEdges(): void {
  edge(
    Recommendation,
    'isDisputed',
    () => Boolean,
    'Whether two perspectives differ by 2 ranks or more within one scope, or one holds it no longer applicable where the other judges it. Not where the evidence of both judgements has a period and the periods do not overlap: those were judged at different times, see `disputes`. Of a recommendation with parts: itself as a whole only.',
    { args: [collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'disputes',
    () => [Dispute],
    'Who disputes whom, in which scope and since when: of the whole first, then per addressee; with those who were judged at different times. Of a recommendation with parts: itself as a whole only, ask its parts for theirs.',
    { args: [collection, ...clockArguments] },
  );
  edge(
    Recommendation,
    'isStale',
    () => Boolean,
    'Whether no standing published judgement of it counts from a day or later, in any scope. Of a recommendation with parts, no judgement of it or of any part. What was never judged is stale.',
    {
      args: [
        {
          name: 'after',
          type: () => GraphQLDay,
          description: 'The first day that is late enough.',
          isRequired: true,
        },
        {
          name: 'assessor',
          type: () => ID,
          description: 'The organization whose judgements count; without it, anybody.',
        },
        ...clockArguments,
      ],
    },
  );
  edge(
    Dispute,
    'addressee',
    () => Organization,
    'The addressee whose share is judged; null for the whole.',
    nullable,
  );
  edge(
    Dispute,
    'one',
    () => PerspectiveStatus,
    'The first perspective of the two, by the alphabet, with its judgement and assessors.',
  );
  edge(Dispute, 'other', () => PerspectiveStatus, 'The second perspective.');
}
