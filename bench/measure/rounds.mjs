import { LaneFailed } from '../lanes/lane-failed.mjs';
import { load } from './load.mjs';
import { countStatements } from './statements.mjs';

export const roundCount = 5;

/**
 * Measures the lanes at one work: five rounds, in each of which the lanes take turns, so that whatever else the
 * machine does falls on all of them. What counts is the median. A lane that fails at it is left out from then on.
 */
export async function measure(database, work, lanes, { connections, seconds, onRound }) {
  const runs = Object.entries(lanes).map(([name, lane]) => ({
    ...{ name, lane, found: [], statements: null, failure: null },
    questions: work.questions.map((question) => question[name]),
  }));
  const { isAnswered, isEachItsOwn } = work;
  for (const run of runs) {
    await orFail(run, async () => {
      run.alone = await timeAlone(run);
      const asked = { connections, isAnswered, isEachItsOwn, alone: run.alone };
      await load(run.lane, run.questions, { ...asked, seconds: 1, round: 0 });
      run.statements = await countStatements(database, run);
    });
    onRound(1);
  }
  for (let round = 0; round < roundCount; round += 1) {
    for (const run of runs) {
      await orFail(run, async () => {
        const asked = { connections, isAnswered, isEachItsOwn, alone: run.alone };
        run.found.push(await load(run.lane, run.questions, { ...asked, seconds, round }));
      });
      onRound(seconds);
    }
  }
  return Object.fromEntries(runs.map((run) => [run.name, figuresOf(run)]));
}

async function orFail(run, work) {
  if (run.failure) return;
  try {
    await work();
  } catch (error) {
    if (!(error instanceof LaneFailed)) throw error;
    run.failure = error.message;
  }
}

/** How long one question takes where nobody else asks. */
async function timeAlone({ lane, questions }) {
  await lane.ask(questions[0]);
  const from = performance.now();
  await lane.ask(questions.at(-1));
  return performance.now() - from;
}

function figuresOf({ found, failure, statements, lane }) {
  const megabytes = lane.residentMegabytes();
  if (failure) return { rps: 0, p50: null, p99: null, bytes: null, statements, megabytes, failure };
  const median = (key) => {
    const values = found.map((round) => round[key]).sort((one, other) => one - other);
    return values[Math.floor(values.length / 2)];
  };
  const figures = ['rps', 'p50', 'p99', 'bytes'].map((key) => [key, median(key)]);
  return { ...Object.fromEntries(figures), statements, megabytes };
}
