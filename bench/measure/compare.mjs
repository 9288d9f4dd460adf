import { isDeepStrictEqual } from 'node:util';
import { diffLines } from 'diff';
import { fromPostgraphile, inOneOrder } from '../works/normalise.mjs';

/** How many questions of each work are compared. */
const comparedMax = 12;

/**
 * Asks all lanes the same, and compares their answers as data.
 * @throws with the first difference, readable
 */
export async function compareAnswers(work, lanes) {
  for (const question of spread(work.questions)) {
    const expected = plain(work, 'ours', question, await lanes.ours.ask(question.ours));
    for (const name of ['limit', 'postgraphile']) {
      if (!lanes[name]) continue;
      const answer = plain(work, name, question, await lanes[name].ask(question[name]));
      if (!isDeepStrictEqual(answer, expected))
        throw new Error(difference(work, name, question, expected, answer));
    }
  }
}

/** An answer in the plain shape that all lanes share. */
function plain(work, name, question, { data }) {
  const ours =
    name === 'postgraphile'
      ? fromPostgraphile[work.shape](data, question.postgraphile.variables)
      : data;
  return inOneOrder(ours);
}

function spread(questions) {
  const step = Math.max(1, Math.floor(questions.length / comparedMax));
  return questions.filter((_, index) => index % step === 0).slice(0, comparedMax);
}

function difference(work, name, question, expected, answer) {
  const text = (value) => `${JSON.stringify(sorted(value), null, 1)}\n`;
  const lines = diffLines(text(expected), text(answer))
    .filter((part) => part.added || part.removed)
    .slice(0, 12)
    .map((part) => part.value.replace(/^/gm, part.added ? '+ ' : '- ').slice(0, 400));
  return `${work.title}: ${name} (+) answers other data than ours (-) to ${JSON.stringify(question.limit)}:\n${lines.join('\n')}`;
}

function sorted(value) {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.keys(value)
      .sort()
      .map((key) => [key, sorted(value[key])]),
  );
}
