import { load } from './load.mjs';
import { countStatements } from './statements.mjs';

export const roundCount = 5;

/**
 * Measures the lanes at one work: five rounds, in each of which the lanes take turns, so that whatever else the
 * machine does falls on all of them. What counts is the median.
 */
export async function measure(database, work, lanes, { connections, seconds, onRound }) {
  const found = new Map(Object.keys(lanes).map((name) => [name, []]));
  const statements = {};
  const { isAnswered, isEachItsOwn } = work;
  const asked = { connections, isAnswered, isEachItsOwn };
  for (const [name, lane] of Object.entries(lanes)) {
    await load(lane, questionsOf(work, name), { ...asked, seconds: 1, round: 0 });
    statements[name] = await countStatements(database, lane, questionsOf(work, name));
    onRound(1);
  }
  for (let round = 0; round < roundCount; round += 1) {
    for (const [name, lane] of Object.entries(lanes)) {
      found.get(name).push(await load(lane, questionsOf(work, name), { ...asked, seconds, round }));
      onRound(seconds);
    }
  }
  return Object.fromEntries(
    [...found].map(([name, rounds]) => [
      name,
      {
        ...medians(rounds),
        statements: statements[name],
        megabytes: lanes[name].residentMegabytes(),
      },
    ]),
  );
}

function questionsOf(work, name) {
  return work.questions.map((question) => question[name]);
}

export function medians(rounds) {
  const median = (key) => {
    const values = rounds.map((round) => round[key]).sort((one, other) => one - other);
    return values[Math.floor(values.length / 2)];
  };
  return { rps: median('rps'), p50: median('p50'), p99: median('p99'), bytes: median('bytes') };
}
