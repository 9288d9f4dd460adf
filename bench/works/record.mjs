import { randomUUID } from 'node:crypto';
import { createToken, tokenDigest } from '../../dist/src/domain/token.js';
import { ask } from '../database.mjs';
import { chanceFrom, seededId } from '../seed/chance.mjs';

/** How many recommendations are judged in turn. */
const judgedCount = 3_200;

const mutation = `mutation Record($input: RecordAssessmentInput!) {
  recordAssessment(input: $input) {
    assessment { id status countsFrom }
    userErrors { code path message }
  }
}`;

/** One published judgement with a piece of evidence for each request, on a database that is thrown away. */
export async function recordingWork(url, rows) {
  const assessorId = seededId('ASSESSOR', 1);
  const token = createToken();
  await ask(
    url,
    `insert into heed.access_token (id, organization_id, role, digest, created_at, expires_at)
       values ($1, $2, 'CONTRIBUTOR', $3, now(), now() + interval '1 day')`,
    [randomUUID(), assessorId, tokenDigest(token)],
  );
  const judged = await ask(
    url,
    `select recommendation.id, text.revision
       from heed.recommendation join heed.recommendation_text text
         on text.recommendation_id = recommendation.id and text.is_original and text.ended_revision is null
      where recommendation.reference = any ($1) and recommendation.published_revision is not null`,
    [referencesOf(rows)],
  );
  const headers = { authorization: `Bearer ${token}` };
  return {
    name: 'record',
    title: 'recordAssessment, 16 writers, durable',
    isAnswered: (body) =>
      body.includes('"userErrors":[]') || body.startsWith('{"data":{"revision"'),
    questions: judged.map(({ id, revision }) => ({
      ours: { query: mutation, variables: { input: inputOf(id) }, headers },
      limit: ['record', [id, assessorId, revision]],
    })),
  };
}

function referencesOf(rows) {
  const chance = chanceFrom('judged');
  return Array.from(
    { length: judgedCount },
    () => `R-${String(Math.floor(chance() * rows)).padStart(7, '0')}`,
  );
}

function inputOf(recommendationId) {
  return {
    recommendationId,
    status: 'PARTIALLY_IMPLEMENTED',
    effectiveOn: '2025-11-01',
    rationale: 'The order no longer names visits; two of five prisons still withhold them.',
    evidence: [
      { url: 'https://example.org/visits', quote: 'In two of five, visits were withheld.' },
    ],
    publish: true,
  };
}
