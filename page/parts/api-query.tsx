import { addressOf } from '../address.js';
import type { Visit } from '../visit.js';

/** "See this in the API": every operation that the view was made of, with its variables. */
export function ApiQuery({ visit: { asked, words, language } }: { visit: Visit }) {
  if (asked.length === 0) return null;
  return (
    <details class="api">
      <summary>{words.say('api.title')}</summary>
      <p>{words.say('api.explanation')}</p>
      {asked.map(({ operation, variables }) => (
        <section>
          <h2>{operation.name}</h2>
          <pre tabIndex={0} lang="en">
            {operation.text}
          </pre>
          <pre tabIndex={0} lang="en">
            {JSON.stringify(variables, null, 2)}
          </pre>
          <p>
            <a
              href={addressOf({ language, world: {} }, '/explore', {
                operation: operation.name,
                variables: JSON.stringify(variables, null, 1),
              })}
            >
              {words.say('explore.open')}
            </a>
          </p>
        </section>
      ))}
    </details>
  );
}
