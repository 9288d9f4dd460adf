import { changedAddress, isPlace } from '../address.js';
import type { Days } from '../days.js';
import type { Visit } from '../visit.js';
import { Help } from './help.js';

interface WorldFormProps {
  visit: Visit;
  /** Between the first and the last a script offers a slider. */
  days: Days;
}

/**
 * Where on the two clocks this view looks, and the form to look elsewhere. What else the address says stays.
 */
export function WorldForm({ visit, days: { since, until } }: WorldFormProps) {
  const { words, world, search, path, language } = visit;
  const others = [...search].filter(
    ([name, value]) =>
      !['asOf', 'knownAt', 'atRevision'].includes(name) && !isPlace(name) && value !== '',
  );
  const isPast = Object.keys(world).length > 0;
  return (
    <form class="world" method="get" action={`/${language}${path}`} data-lean>
      {others.map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      <div class="field">
        <label for="asOf">{words.say('world.asOf')}</label> <Help about="help.asOf" visit={visit} />
        <input
          id="asOf"
          name="asOf"
          type="date"
          value={world.asOf}
          data-since={since ?? undefined}
          data-until={until}
          data-slider={since ? words.say('world.slider') : undefined}
          data-dates={since ? words.datePatterns.join('|') : undefined}
        />
      </div>
      <div class="field">
        <label for="knownAt">{words.say('world.knownAt')}</label>{' '}
        <Help about="help.knownAt" visit={visit} />
        <input
          id="knownAt"
          name="knownAt"
          type="datetime-local"
          value={world.knownAt?.replace(/(:\d\d(\.\d+)?)?Z$/, '')}
        />
      </div>
      <button type="submit">{words.say('world.show')}</button>
      {isPast && (
        <div class="world-past">
          {world.atRevision !== undefined && (
            <>
              {words.say('world.atRevision', { revision: world.atRevision })}{' '}
              <Help about="help.revision" visit={visit} />
            </>
          )}{' '}
          <a href={changedAddress(visit, { asOf: null, knownAt: null, atRevision: null })}>
            {words.say('world.present')}
          </a>
        </div>
      )}
    </form>
  );
}
