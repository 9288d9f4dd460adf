import { figureKindsFor, figurePath } from '../figures/figure.js';
import type { Visit } from '../visit.js';
import { figureAddress } from './embed.js';

/** The ways from a view to its charts, with their tables, files, and code for other sites. */
export function FigureLinks({ slug, visit }: { slug: string | null; visit: Visit }) {
  const { words } = visit;
  return (
    <nav class="figure-links" aria-label={words.say('figure.link')}>
      {words.say('figure.link')}:{' '}
      {figureKindsFor(visit.search).map((kind, index) => (
        <>
          {index > 0 && ' · '}
          <a href={figureAddress(visit, figurePath(slug, kind))}>
            {words.say(`figureName.${kind}`)}
          </a>
        </>
      ))}
    </nav>
  );
}
