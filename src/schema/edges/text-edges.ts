import { limits } from '../../domain/limits.js';
import { Change } from '../change.js';
import { RecommendationTextConnection } from '../connections.js';
import { RecommendationText, TextDifference } from '../recommendation-text.js';
import { Recommendation } from '../recommendation.js';
import { Organization } from '../register.js';
import { GraphQLLanguageTag } from '../scalars.js';
import { after, edge, first, knowledgeArguments, nullable } from './edge.js';

export function declareTextEdges(): void {
  edge(
    Recommendation,
    'texts',
    () => [RecommendationText],
    `Its title and text in every language, the original first; at most ${limits.textsMax}.`,
  );
  edge(
    Recommendation,
    'textRevisions',
    () => RecommendationTextConnection,
    'Its texts as they are and were since it became public, the newest first.',
    {
      args: [
        {
          name: 'language',
          type: () => GraphQLLanguageTag,
          description:
            'Only texts with this very tag, of which there may be none; without it, those of all languages.',
        },
        first,
        after,
        ...knowledgeArguments,
      ],
    },
  );
  edge(
    RecommendationText,
    'translator',
    () => Organization,
    'The organization that translated it.',
    nullable,
  );
  edge(
    RecommendationText,
    'change',
    () => Change,
    'The write by which it became public: who wrote it or published it, when, and why. Null while the recommendation is private.',
    nullable,
  );
  edge(
    RecommendationText,
    'difference',
    () => TextDifference,
    'What became of the text before it in its language; null for the first that was public.',
    nullable,
  );
}
