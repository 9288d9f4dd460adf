import { addressOf } from '../address.js';
import { operations } from '../generated/operations.js';
import { defineView } from '../view.js';
import type { Visit } from '../visit.js';
import { examples, mentionsPractice, type ExampleUser } from './examples.js';

/** What stands in the fields at first. */
interface Asked {
  query: string;
  variables: string;
  isInvented: boolean;
}

/** `/explore`: queries to the API, saved ones and the reader's own. Without a script, the form is sent to the API itself. */
export const exploreView = defineView<Asked>({
  pattern: /^\/explore$/,
  load: async (visit) => askedBy(visit),
  frame: ({ isInvented }, { words }) => ({
    title: words.say('explore.title'),
    notices: isInvented ? [{ text: words.say('invented.notice'), isInvented }] : [],
    script: 'explore',
  }),
  Body({ data: { query, variables }, visit }) {
    const { words } = visit;
    return (
      <>
        <div class="opening">
          <h1>{words.say('explore.title')}</h1>
          <p class="lead">{words.say('explore.lead')}</p>
        </div>
        <div class="sides">
          <Examples visit={visit} />
          <section aria-label={words.say('explore.query')}>
            <form
              class="explore"
              method="get"
              action="/graphql"
              data-sending={words.say('explore.sending')}
              data-answered={words.say('explore.answered')}
              data-refused={words.say('explore.refused')}
              data-failed={words.say('explore.failed')}
              data-no-json={words.say('explore.noJson')}
            >
              <label for="query">{words.say('explore.query')}</label>
              <textarea id="query" name="query" rows={18} spellcheck={false} lang="en">
                {query}
              </textarea>
              <p class="aside" data-with-script hidden>
                {words.say('explore.keys')}
              </p>
              <details open={variables !== '{}'}>
                <summary>{words.say('explore.variables')}</summary>
                <textarea
                  name="variables"
                  rows={6}
                  spellcheck={false}
                  lang="en"
                  aria-label={words.say('explore.variables')}
                >
                  {variables}
                </textarea>
              </details>
              <details data-with-script hidden>
                <summary>{words.say('explore.token')}</summary>
                <p id="token-note">{words.say('explore.tokenNote')}</p>
                <input
                  type="password"
                  autocomplete="off"
                  spellcheck={false}
                  aria-label={words.say('explore.token')}
                  aria-describedby="token-note"
                />
              </details>
              <button type="submit">{words.say('explore.send')}</button>
              <p role="status" class="aside" />
            </form>
            <h2 id="answer">{words.say('explore.answer')}</h2>
            <pre
              class="code answer"
              tabIndex={0}
              aria-labelledby="answer"
              role="region"
              lang="en"
            />
            <p class="aside" data-without-script>
              {words.say('explore.withoutScript')}
            </p>
            <div
              class="schema"
              data-with-script
              hidden
              data-title={words.say('explore.types')}
              data-choose={words.say('explore.type')}
            />
          </section>
        </div>
      </>
    );
  },
});

/** The address names a saved query, or one of the page's own with its variables. */
function askedBy({ search }: Visit): Asked {
  const operation = operations.find(({ name }) => name === search.get('operation'));
  if (operation) {
    const variables = search.get('variables') || '{}';
    return { query: operation.text, variables, isInvented: mentionsPractice.test(variables) };
  }
  const example = examples.find(({ name }) => name === search.get('example')) ?? examples[0]!;
  return { ...example, variables: '{}' };
}

function Examples({ visit }: { visit: Visit }) {
  const { words, search } = visit;
  const shown = search.get('operation') ? null : (search.get('example') ?? examples[0]!.name);
  const users = [...new Set(examples.map(({ user }) => user))];
  return (
    <nav class="examples" aria-labelledby="examples">
      <h2 id="examples">{words.say('explore.examples')}</h2>
      {users.map((user: ExampleUser) => (
        <>
          <h3>{words.say(`exploreUser.${user}`)}</h3>
          <ul>
            {examples
              .filter((example) => example.user === user)
              .map(({ name }) => (
                <li>
                  <a
                    href={addressOf(visit, '/explore', { example: name })}
                    aria-current={name === shown ? 'true' : undefined}
                  >
                    {words.say(`exploreExample.${name}`)}
                  </a>
                </li>
              ))}
          </ul>
        </>
      ))}
    </nav>
  );
}
