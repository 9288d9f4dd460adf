import autocannon from 'autocannon';
import { LaneFailed } from '../lanes/lane-failed.mjs';

/** However long an answer takes, somebody waits for it. */
const answerSecondsMax = 600;

/**
 * Asks a lane for some seconds, as fast as it answers. Every connection has questions of its own, and goes on where
 * it was in the round before, so that no question is asked twice where there are enough. Where hardly any answer
 * would come in time, each connection waits for one.
 * @param alone how many milliseconds the lane takes for one question
 * @param isEachItsOwn whether a `[<id>]` in a request is replaced by another text each time, so that no answer was kept
 * @throws LaneFailed when anything but the wanted came back
 */
export async function load(
  lane,
  questions,
  { connections, seconds, round, isAnswered, alone, isEachItsOwn = false },
) {
  let client = 0;
  const isSlow = alone * connections > seconds * 1000;
  const result = await autocannon({
    url: lane.origin,
    connections,
    ...(isSlow ? { amount: connections } : { duration: seconds }),
    timeout: answerSecondsMax,
    idReplacement: isEachItsOwn,
    ...(isAnswered && { verifyBody: (body) => isAnswered(String(body)) }),
    requests: [lane.requestOf(questions[0])],
    setupClient(each) {
      each.setRequests(shareOf(questions, client++, connections, round).map(lane.requestOf));
    },
  });
  const { non2xx, errors, mismatches } = result;
  if (non2xx + errors + mismatches > 0)
    throw new LaneFailed(`${non2xx} refusals, ${errors} errors, ${mismatches} wrong answers`);
  return {
    rps: result['2xx'] / result.duration,
    p50: result.latency.p50,
    p99: result.latency.p99,
    bytes: Math.round(result.throughput.total / Math.max(1, result['2xx'])),
  };
}

/** How many questions of its own a connection has in one round; its requests are made before the clock runs. */
const ownMax = 200;

function shareOf(questions, client, clients, round) {
  if (questions.length < clients) return questions;
  const own = questions.filter((_, index) => index % clients === client);
  const from = (round * ownMax) % own.length;
  return [...own.slice(from), ...own.slice(0, from)].slice(0, ownMax);
}
