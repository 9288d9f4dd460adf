import type { OrganizationQuery } from '../generated/operations.js';
import type { Visit } from '../visit.js';
import type { Words } from '../words/words.js';
import { OrganizationLink } from './organization-link.js';

type Organization = NonNullable<OrganizationQuery['organization']>;

interface Props {
  organization: Organization;
  visit: Visit;
}

/** To whom it belongs, who took over from it, since when there is one, and what it was called. */
export function OrganizationFacts({ organization, visit }: Props) {
  const { words } = visit;
  const { acronym, parent, successor, validFrom, validUntil } = organization;
  const facts = [
    acronym && { name: words.say('organization.acronym'), value: acronym.value },
    parent && {
      name: words.say('organization.parent'),
      value: <OrganizationLink of={parent} visit={visit} />,
    },
    (validFrom || validUntil) && {
      name: words.say('organization.exists'),
      value: period(words, validFrom, validUntil),
    },
    successor && {
      name: words.say('organization.successor'),
      value: <OrganizationLink of={successor} visit={visit} />,
    },
  ].filter((fact) => fact !== null && fact !== '' && fact !== undefined);
  return (
    <>
      {facts.length > 0 && (
        <dl class="facts">
          {facts.map(({ name, value }) => (
            <>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </>
          ))}
        </dl>
      )}
      <Names organization={organization} visit={visit} />
    </>
  );
}

/** Every name through time and in each language, and other spellings by which it is found. */
function Names({ organization, visit }: Props) {
  const { words, language } = visit;
  const languages = new Intl.DisplayNames([language], { type: 'language' });
  const { names } = organization;
  if (names.length === 0) return null;
  const hasPeriods = names.some(({ validFrom, validUntil }) => validFrom || validUntil);
  return (
    <details class="more" open={hasPeriods}>
      <summary>{words.say('organization.names', { count: names.length })}</summary>
      <ul class="plain">
        {names.map((each) => (
          <li>
            <span lang={each.language}>
              {each.name}
              {each.acronym && ` (${each.acronym})`}
            </span>
            <span class="aside">
              {' · '}
              {[
                languages.of(each.language),
                each.isAlias && words.say('organization.alias'),
                period(words, each.validFrom, each.validUntil),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** @param until the first day on which it is over */
function period(words: Words, from: string | null, until: string | null): string {
  const last = until && new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10);
  if (from && last) return `${words.day(from)} – ${words.day(last)}`;
  if (from) return words.say('recommendation.since', { day: words.day(from) });
  return last ? words.say('organization.until', { day: words.day(last) }) : '';
}
