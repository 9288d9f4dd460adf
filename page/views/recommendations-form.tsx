import { columns, type Column } from '../parts/columns.js';
import { Help } from '../parts/help.js';
import type { Visit } from '../visit.js';
import type { RecommendationsData } from './recommendations-data.js';
import { queryOf } from './recommendations-address.js';
import { carriedParameters } from './recommendations-conditions.js';
import { choicesOf, facets, type Choice } from './recommendations-facets.js';

interface FormProps {
  data: RecommendationsData;
  visit: Visit;
  shown: readonly Column[];
}

/** The orders that the form offers, as the address names them. */
const sorts = [
  ['REFERENCE-ASC', 'sort.reference'],
  ['ISSUED_ON-DESC', 'sort.newest'],
  ['ISSUED_ON-ASC', 'sort.oldest'],
  ['REVISION-DESC', 'sort.changed'],
] as const;

/** What the list can be narrowed, searched and sorted by; a plain form, so that the address says all of it. */
export function RecommendationsForm({ data, visit, shown }: FormProps) {
  const { words, search, world, path, language } = visit;
  return (
    <form class="facets" method="get" action={`/${language}${path}`} data-lean>
      {Object.entries(world).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {carriedParameters.flatMap((name) =>
        search.getAll(name).map((value) => <input type="hidden" name={name} value={value} />),
      )}
      <div class="field">
        <label for="q">{words.say('search.label')}</label>
        <input id="q" name="q" type="search" value={search.get('q') ?? ''} maxLength={200} />
      </div>
      <Facets data={data} visit={visit} />
      <fieldset>
        <legend>{words.say('facets.more')}</legend>
        <Flag name="disputed" visit={visit} />
        <Flag name="counted" visit={visit} />
        <Help about="help.counted" visit={visit} />
      </fieldset>
      <Choose
        name="sort"
        title={words.say('sort.title')}
        visit={visit}
        any={words.say(queryOf(search) ? 'sort.best' : 'sort.reference')}
        choices={sorts
          .filter(([value]) => queryOf(search) || value !== 'REFERENCE-ASC')
          .map(([value, key]) => ({ value, label: words.say(key) }))}
      />
      <fieldset>
        <legend>{words.say('columns.title')}</legend>
        {columns.map((name) => (
          <label class="check">
            <input type="checkbox" name="column" value={name} checked={shown.includes(name)} />
            {words.say(`columns.${name}`)}
          </label>
        ))}
      </fieldset>
      <button type="submit">{words.say('facets.apply')}</button>{' '}
      <a href={`/${language}${path}`}>{words.say('facets.clear')}</a>
    </form>
  );
}

/** Statuses can be chosen together, beside whose judgement they are; of everything else one. */
function Facets({ data, visit }: Omit<FormProps, 'shown'>) {
  const { words } = visit;
  const perspectives = data.facets.labels.find((each) => each.enum === 'Perspective');
  return (
    <>
      <Choose
        name="perspective"
        title={words.say('facets.perspective')}
        visit={visit}
        any={words.say('facets.headline')}
        choices={perspectives?.values ?? []}
      />
      {facets
        // A list of one collection needs no choice of another.
        .filter(({ parameter }) => parameter !== 'collection' || data.collection === null)
        .map((facet) => {
          const choices = choicesOf(facet, data.facets.facets);
          const common = { name: facet.parameter, title: words.say(facet.title), visit, choices };
          return facet.parameter === 'status' ? (
            <Checks {...common} />
          ) : (
            <Choose {...common} names={data.names} />
          );
        })}
    </>
  );
}

function Flag({ name, visit }: { name: 'disputed' | 'counted'; visit: Visit }) {
  const { words, search } = visit;
  return (
    <label class="check">
      <input type="checkbox" name={name} value="1" checked={Boolean(search.get(name))} />
      {words.say(name === 'disputed' ? 'facets.onlyDisputed' : 'facets.counted')}
    </label>
  );
}

interface ChoicesProps {
  name: string;
  title: string;
  choices: readonly Choice[];
  visit: Visit;
}

interface ChooseProps extends ChoicesProps {
  /** What stands for no choice. */
  any?: string;
  names?: ReadonlyMap<string, string>;
}

/** One of many. What the address chose stays chosen, also where nothing is left of it. */
function Choose({ name, title, choices, visit, any, names }: ChooseProps) {
  const { search, words } = visit;
  const chosen = search.get(name) ?? '';
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  if (choices.length === 0 && chosen === '') return null;
  return (
    <div class="field">
      <label for={name}>{title}</label>
      <select id={name} name={name}>
        <option value="">{any ?? words.say('facets.any')}</option>
        {!isKnown && (
          <option value={chosen} selected>
            {names?.get(chosen) ?? words.say('facets.chosen')}
          </option>
        )}
        {choices.map(({ value, label, count }) => (
          <option value={value} selected={value === chosen}>
            {count === undefined ? label : `${label} (${words.number(count)})`}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several of many; those with nothing behind them only where they are chosen. */
function Checks({ name, title, choices, visit }: ChoicesProps) {
  const chosen = visit.search.getAll(name);
  const offered = choices.filter(({ value, count }) => count !== 0 || chosen.includes(value));
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      {offered.map(({ value, label, count }) => (
        <label class="check">
          <input type="checkbox" name={name} value={value} checked={chosen.includes(value)} />
          <span>{label}</span> <b>{visit.words.number(count ?? 0)}</b>
        </label>
      ))}
    </fieldset>
  );
}
