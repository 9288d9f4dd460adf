import { isDeepStrictEqual } from 'node:util';
import { diffLines } from 'diff';
import { LaneFailed } from '../lanes/lane-failed.mjs';
import { fromPostgraphile, inOneOrder } from '../works/normalise.mjs';

/** How many questions of each work are compared. */
const comparedMax = 12;

/**
 * Asks all lanes the same, and compares their answers as data. One that does not answer says nothing wrong.
 * @throws with the first difference, readable
 */
export async function compareAnswers(work, lanes) {
  for (const question of spread(work.questions)) {
    const expected = await plain(work, 'ours', question, lanes);
    for (const name of ['limit', 'postgraphile']) {
      const answer = lanes[name] && (await plain(work, name, question, lanes));
      if (expected && answer && !isDeepStrictEqual(answer, expected))
        throw new Error(difference(work, name, question, expected, answer));
    }
  }
}

/** A lane's answer in the plain shape that all share; null where it does not answer. */
async function plain(work, name, question, lanes) {
  try {
    const { data } = await lanes[name].ask(question[name]);
    const isForeign = name === 'postgraphile';
    return inOneOrder(
      isForeign ? fromPostgraphile[work.shape](data, question.postgraphile.variables) : data,
    );
  } catch (error) {
    if (error instanceof LaneFailed) return null;
    throw error;
  }
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
