import { Change } from '../change.js';
import { ChangeReport, RecommendationChange } from '../change-report.js';
import { RecommendationChangeConnection } from '../connections.js';
import { Recommendation } from '../recommendation.js';
import { PerspectiveStatus } from '../status.js';
import { after, edge, first, nullable } from './edge.js';

export function declareChangeEdges(): void {
  edge(
    ChangeReport,
    'items',
    () => RecommendationChangeConnection,
    'The recommendations that were touched, by reference. To go on behind a cursor give `until` with the revision of the first page.',
    {
      args: [
        {
          name: 'onlyStatusChanges',
          type: () => Boolean,
          description: 'Whether to leave out those that stand where they stood; no when not given.',
        },
        first,
        after,
      ],
    },
  );
  edge(
    RecommendationChange,
    'recommendation',
    () => Recommendation,
    'The recommendation, as it was known at `until`.',
    nullable,
  );
  edge(
    RecommendationChange,
    'before',
    () => PerspectiveStatus,
    'What the perspective said of it as a whole at `since`; null where it was not known or not in the collection.',
    nullable,
  );
  edge(
    RecommendationChange,
    'after',
    () => PerspectiveStatus,
    'What the perspective said of it at `until`; null where it was not in the collection.',
    nullable,
  );
  edge(
    RecommendationChange,
    'changes',
    () => [Change],
    'Which organization changed what of it, when and why, the earliest first.',
  );
}
