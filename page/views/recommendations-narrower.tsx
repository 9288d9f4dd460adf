import { addressOf, changedAddress } from '../address.js';
import { figurePath } from '../figures/figure.js';
import { figureAddress } from '../parts/embed.js';
import { Help } from '../parts/help.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import type { RecommendationsData } from './recommendations-data.js';
import { choicesOf, facets, statusFacet, type Choice } from './recommendations-facets.js';

/** How many values of a facet stand open; the rest opens without a script. */
const openChoicesMax = 8;

interface Props {
  data: RecommendationsData;
  visit: Visit;
}

/** The facets of which one value is chosen: each count opens the list narrowed by it, in place of another choice. */
export function NarrowerLists({ data, visit }: Props) {
  const offered = facets
    // A list of one collection needs no choice of another.
    .filter(({ parameter }) => parameter !== 'collection' || data.collection === null)
    .filter((facet) => facet !== statusFacet)
    .map((facet) => ({ ...facet, choices: choicesOf(facet, data.facets.facets) }))
    .filter(({ choices }) => choices.length > 0);
  return (
    <div class="narrower">
      {offered.map(({ parameter, title, choices }) => {
        const more = choices.slice(openChoicesMax);
        const isChosen = ({ value }: Choice) => visit.search.getAll(parameter).includes(value);
        const common = { parameter, isChosen, visit };
        return (
          <section>
            <div class="with-help">
              <h2>{visit.words.say(title)}</h2>
              {parameter === 'type' && <Help about="help.concern" visit={visit} />}
            </div>
            <Choices choices={choices.slice(0, openChoicesMax)} {...common} />
            {more.length > 0 && (
              <details class="more" open={more.some(isChosen)}>
                <summary>{visit.words.say('groups.more', { count: more.length })}</summary>
                <Choices choices={more} {...common} />
              </details>
            )}
            <Rest parameter={parameter} shown={choices.length} data={data} visit={visit} />
          </section>
        );
      })}
    </div>
  );
}

/** Where all values of a facet stand that has more of them than are asked for. */
const wholes: Record<string, Whole | undefined> = {
  collection: { field: 'collections', path: '/', name: 'collections.title' },
  addressee: { field: 'addressees', path: '/organizations', name: 'organizations.title' },
  issuer: { field: 'issuers', path: '/organizations', name: 'organizations.title' },
  term: { field: 'terms', path: null, name: 'figureName.themes' },
};

interface Whole {
  field: 'collections' | 'addressees' | 'issuers' | 'terms';
  /** Null where a chart of this very list shows them. */
  path: string | null;
  name: MessageKey;
}

function Rest({ parameter, shown, data, visit }: Props & { parameter: string; shown: number }) {
  const whole = wholes[parameter];
  if (!whole) return null;
  const { words } = visit;
  const { field, path, name } = whole;
  const { subjectCount } = data.facets.facets[field];
  if (subjectCount <= shown) return null;
  return (
    <p class="aside">
      {words.say('facets.shown', { shown, count: subjectCount })}{' '}
      <a
        href={
          path
            ? addressOf(visit, path)
            : figureAddress(visit, figurePath(data.collection?.slug ?? null, 'themes'))
        }
      >
        {words.say(name)}
      </a>
    </p>
  );
}

interface ChoicesProps {
  parameter: string;
  choices: readonly Choice[];
  isChosen(choice: Choice): boolean;
  visit: Visit;
}

function Choices({ parameter, choices, isChosen, visit }: ChoicesProps) {
  return (
    <ul>
      {choices.map((choice) => (
        <li>
          <a
            href={changedAddress(visit, { [parameter]: choice.value })}
            aria-current={isChosen(choice) ? 'true' : undefined}
          >
            {choice.label} <b>{visit.words.number(choice.count)}</b>
          </a>
        </li>
      ))}
    </ul>
  );
}
