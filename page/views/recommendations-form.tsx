import { changedAddress } from '../address.js';
import { columns, type Column } from '../parts/columns.js';
import { Explained } from '../parts/explained.js';
import { Help } from '../parts/help.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import type { RecommendationsData } from './recommendations-data.js';
import { queryOf } from './recommendations-address.js';
import { carriedParameters } from './recommendations-conditions.js';
import { choicesOf, statusFacet, type Choice } from './recommendations-facets.js';

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
      <Statuses data={data} visit={visit} />
      <fieldset>
        <legend>{words.say('facets.more')}</legend>
        <Flag name="disputed" visit={visit} />
        <Flag name="counted" visit={visit} />
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
      <div class="facets-go">
        <button type="submit">{words.say('facets.apply')}</button>
        <a href={`/${language}${path}`}>{words.say('facets.clear')}</a>
      </div>
    </form>
  );
}

/** Whose judgement the statuses are, and which of them, several together. */
function Statuses({ data, visit }: Omit<FormProps, 'shown'>) {
  const { words } = visit;
  const perspectives = data.facets.labels.find((each) => each.enum === 'Perspective');
  return (
    <>
      <Choose
        name="perspective"
        title={words.say('facets.perspective')}
        visit={visit}
        any={words.say('facets.headline')}
        help="help.perspective"
        choices={perspectives?.values ?? []}
      />
      <Explained word="facets.headline" about="help.headline" visit={visit} />
      <Checks
        name="status"
        title={words.say('facets.status')}
        visit={visit}
        choices={choicesOf(statusFacet, data.facets.facets)}
      />
    </>
  );
}

function Flag({ name, visit }: { name: 'disputed' | 'counted'; visit: Visit }) {
  const { words, search } = visit;
  return (
    <div class="check">
      <input id={name} type="checkbox" name={name} value="1" checked={Boolean(search.get(name))} />
      <label for={name}>
        {words.say(name === 'disputed' ? 'facets.onlyDisputed' : 'facets.counted')}
      </label>
      <Help about={`help.${name}`} visit={visit} />
    </div>
  );
}

interface FieldProps {
  name: string;
  title: string;
  visit: Visit;
}

interface ChooseProps extends FieldProps {
  choices: ReadonlyArray<Omit<Choice, 'count'>>;
  /** What stands for no choice. */
  any: string;
  help?: MessageKey;
}

/** One of many. */
function Choose({ name, title, choices, visit, any, help }: ChooseProps) {
  const chosen = visit.search.get(name) ?? '';
  return (
    <div class="field">
      <label for={name}>{title}</label> {help && <Help about={help} visit={visit} />}
      <select id={name} name={name}>
        <option value="">{any}</option>
        {choices.map(({ value, label }) => (
          <option value={value} selected={value === chosen}>
            {label}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Several of many; those with nothing behind them only where they are chosen. Each count opens its own list. */
function Checks({ name, title, choices, visit }: FieldProps & { choices: readonly Choice[] }) {
  const chosen = visit.search.getAll(name);
  const offered = choices.filter(({ value, count }) => count !== 0 || chosen.includes(value));
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend>{title}</legend>
      <Explained word="explained.divided" about="help.divided" visit={visit} />
      {offered.map(({ value, label, count }) => (
        <div class="check">
          <input
            id={value}
            type="checkbox"
            name={name}
            value={value}
            checked={chosen.includes(value)}
          />
          <label for={value}>{label}</label>
          <a
            href={changedAddress(visit, { [name]: value })}
            aria-label={`${label}: ${visit.words.number(count)}`}
          >
            {visit.words.number(count)}
          </a>
        </div>
      ))}
    </fieldset>
  );
}
