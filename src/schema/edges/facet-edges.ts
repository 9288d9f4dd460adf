import { Vocabulary } from '../enums.js';
import { Facets, SubjectFacet } from '../facets.js';
import { StatusCount } from '../status.js';
import { edge, first, perspective } from './edge.js';

export function declareFacetEdges(): void {
  edge(
    Facets,
    'statuses',
    () => [StatusCount],
    'By where they stand as a whole, for one perspective, as the speakers of the collection that governs see it.',
    { args: [perspective] },
  );
  const subjects = (name: string, description: string) =>
    edge(Facets, name, () => SubjectFacet, description, { args: [first] });
  subjects('issuers', 'By who issued them.');
  subjects('addressees', 'By who received them.');
  subjects('collections', 'By the collections that they stand in.');
  subjects('documents', 'By the document that they come from.');
  edge(Facets, 'terms', () => SubjectFacet, 'By what they are about.', {
    args: [
      {
        name: 'vocabulary',
        type: () => Vocabulary,
        description: 'The terms of one vocabulary; THEME when not given.',
      },
      first,
    ],
  });
}
