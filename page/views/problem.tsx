import type { PageProblem } from '../ask.js';
import { addressOf } from '../address.js';
import type { Visit } from '../visit.js';

/** What is shown where a view cannot be. */
export function ProblemBody({ problem, visit }: { problem: PageProblem; visit: Visit }) {
  const { words, language } = visit;
  return (
    <article class="problem">
      <h1>{words.say(problem.key)}</h1>
      {problem.detail && (
        <>
          <p>{words.say('problem.explanation')}</p>
          <details class="more">
            <summary>{words.say('problem.detail')}</summary>
            <p lang="en">{problem.detail}</p>
          </details>
        </>
      )}
      <p>
        <a href={addressOf({ language, world: {} }, '/')}>{words.say('problem.home')}</a>
      </p>
    </article>
  );
}
