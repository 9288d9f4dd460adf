import { changedAddress } from '../address.js';
import { Help } from '../parts/help.js';
import type { Visit } from '../visit.js';
import type { MessageKey } from '../words/words.js';
import { choicesOf, facets } from './recommendations-facets.js';
import type { RecommendationsData } from './recommendations-data.js';

interface Condition {
  parameter: string;
  value: string;
  title: string;
  /** Nothing for a condition that its title says whole. */
  label?: string;
}

/** Conditions that only links set, and the words for them. */
const setByLinks: Record<string, MessageKey> = {
  share: 'conditions.share',
  answeredBy: 'conditions.answeredBy',
  unansweredBy: 'conditions.unansweredBy',
  assessor: 'conditions.assessor',
};

/** Conditions that hold or not. */
const flags: Record<string, MessageKey> = {
  counted: 'facets.counted',
  disputed: 'facets.onlyDisputed',
  overdue: 'conditions.overdue',
};

/** What the words of a condition mean that no field of the form explains. */
const explained: Partial<Record<string, MessageKey>> = {
  share: 'help.share',
  overdue: 'help.overdue',
};

/** The parameters that links set and no field of the form holds, so that it must carry them along. */
export const carriedParameters = [
  ...facets.map(({ parameter }) => parameter).filter((name) => name !== 'status'),
  ...Object.keys(setByLinks),
  'overdue',
];

/** By what the list is narrowed, in words; each can be taken away. */
export function Conditions({ data, visit }: { data: RecommendationsData; visit: Visit }) {
  const { words, search } = visit;
  const conditions = conditionsOf(data, visit);
  if (conditions.length === 0) return null;
  return (
    <ul class="conditions" aria-label={words.say('conditions.title')}>
      {conditions.map(({ parameter, value, title, label }) => {
        const text = label ? `${title}: ${label}` : title;
        const about = explained[parameter];
        const others = search.getAll(parameter).filter((other) => other !== value);
        return (
          <li class="tag">
            {text}{' '}
            <a
              href={changedAddress(visit, { [parameter]: others })}
              aria-label={words.say('conditions.remove', { condition: text })}
            >
              ×
            </a>{' '}
            {about && <Help about={about} visit={visit} />}
          </li>
        );
      })}
    </ul>
  );
}

function conditionsOf(data: RecommendationsData, visit: Visit): Condition[] {
  const { words, search } = visit;
  const given = (parameter: string) => search.getAll(parameter).filter((value) => value !== '');
  const labels = new Map(
    data.facets.labels.flatMap(({ values }) => values.map(({ value, label }) => [value, label])),
  );
  const perspective = search.get('perspective');
  const whose = (perspective && labels.get(perspective)) || null;
  return [
    ...given('q').map((value) => ({
      parameter: 'q',
      value,
      title: words.say('conditions.search', { text: value }),
    })),
    ...facets.flatMap((facet) => {
      const choices = choicesOf(facet, data.facets.facets);
      const title = words.say(facet.title);
      return given(facet.parameter).map((value) => ({
        parameter: facet.parameter,
        value,
        title: facet.parameter === 'status' && whose ? `${title} (${whose})` : title,
        label:
          labels.get(value) ??
          choices.find((choice) => choice.value === value)?.label ??
          data.names.get(value) ??
          value,
      }));
    }),
    ...Object.entries(setByLinks).flatMap(([parameter, key]) =>
      given(parameter).map((value) => ({
        parameter,
        value,
        title: words.say(key),
        label: data.names.get(value) ?? value,
      })),
    ),
    ...Object.entries(flags).flatMap(([parameter, key]) =>
      given(parameter).map((value) => ({ parameter, value, title: words.say(key) })),
    ),
  ];
}
