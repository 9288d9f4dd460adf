import { columns, type Column } from '../parts/listed-recommendation.js';
import type { Visit } from '../visit.js';
import type { RecommendationsData } from './recommendations-data.js';

interface FormProps {
  data: RecommendationsData;
  visit: Visit;
  shown: readonly Column[];
}

interface Choice {
  value: string;
  label: string;
  count?: number;
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
  const { facets, labels } = data.facets;
  const perspectives = labels[0]?.values ?? [];
  return (
    <form class="facets" method="get" action={`/${language}${path}`} data-lean>
      {Object.entries(world).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="q">{words.say('search.label')}</label>
        <input id="q" name="q" type="search" value={search.get('q') ?? ''} maxLength={200} />
      </div>
      <Choose
        name="perspective"
        title={words.say('facets.perspective')}
        visit={visit}
        choices={perspectives}
      />
      <Checks
        name="status"
        title={words.say('facets.status')}
        visit={visit}
        choices={facets.statuses.map(({ bucket, bucketLabel, count }) => ({
          value: bucket,
          label: bucketLabel.label,
          count,
        }))}
      />
      <Choose
        name="addressee"
        title={words.say('facets.addressee')}
        visit={visit}
        choices={counted(facets.addressees.counts)}
      />
      <Choose
        name="issuer"
        title={words.say('facets.issuer')}
        visit={visit}
        choices={counted(facets.issuers.counts)}
      />
      <Choose
        name="theme"
        title={words.say('facets.theme')}
        visit={visit}
        choices={counted(facets.terms.counts)}
      />
      <Choose
        name="response"
        title={words.say('facets.response')}
        visit={visit}
        choices={facets.responses.map(({ position, positionLabel, count }) => ({
          value: position,
          label: positionLabel.label,
          count,
        }))}
      />
      <Choose
        name="type"
        title={words.say('facets.type')}
        visit={visit}
        choices={facets.types.map(({ type, typeLabel, count }) => ({
          value: type,
          label: typeLabel.label,
          count,
        }))}
      />
      <Choose
        name="disputed"
        title={words.say('facets.disputed')}
        visit={visit}
        choices={[{ value: '1', label: words.say('facets.onlyDisputed') }]}
      />
      <Choose
        name="sort"
        title={words.say('sort.title')}
        visit={visit}
        choices={sorts.map(([value, key]) => ({ value, label: words.say(key) }))}
      />
      <Flags visit={visit} />
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

/** What figures leave out, and an addressee's own share: set by the links of figures. */
function Flags({ visit: { search, words } }: { visit: Visit }) {
  const share = search.get('share');
  return (
    <fieldset>
      <legend>{words.say('facets.figures')}</legend>
      <label class="check">
        <input type="checkbox" name="counted" value="1" checked={search.has('counted')} />
        {words.say('facets.counted')}
      </label>
      {share && (
        <label class="check">
          <input type="checkbox" name="share" value={share} checked />
          {words.say('facets.share')}
        </label>
      )}
    </fieldset>
  );
}

type SubjectCounts = RecommendationsData['facets']['facets']['addressees' | 'terms']['counts'];

function counted(counts: SubjectCounts): Choice[] {
  return counts.map(({ subject, count }) => {
    const name = 'name' in subject ? subject.name : 'label' in subject ? subject.label : null;
    return { value: subject.id, label: name?.value ?? subject.id, count };
  });
}

interface ChoicesProps {
  name: string;
  title: string;
  choices: readonly Choice[];
  visit: Visit;
}

/** One of many. What the address chose stays chosen, also where nothing is left of it. */
function Choose({ name, title, choices, visit }: ChoicesProps) {
  const { search, words } = visit;
  const chosen = search.get(name) ?? '';
  const isKnown = chosen === '' || choices.some(({ value }) => value === chosen);
  if (choices.length === 0 && chosen === '') return null;
  return (
    <div class="field">
      <label for={name}>{title}</label>
      <select id={name} name={name}>
        <option value="">{words.say('facets.any')}</option>
        {!isKnown && (
          <option value={chosen} selected>
            {words.say('facets.chosen')}
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
