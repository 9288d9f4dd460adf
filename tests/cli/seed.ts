import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { refreshSearch } from '../factories/refresh-search.js';

/** Who and what a seeded database has. */
export interface Seeded {
  organizationId: string;
  organizationSlug: string;
  collectionId: string;
  recommendationId: string;
}

/**
 * Writes something into every kind of table, by plain SQL: texts that COPY must escape, a back-dated judgement,
 * a correction of it, a withdrawal, a private submission, an edited entry, a redacted text.
 */
export async function seed(url: string): Promise<Seeded> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await fill(client);
  } finally {
    await client.end();
  }
}

/** Text that has all that a careless copy would break. */
export const difficultText =
  'tab\t, newline\n, return\r, backslash \\N \\. "quotes" \'single\', қазақша Ұлт, 🏛️, \u2028 end';

async function fill(client: pg.Client): Promise<Seeded> {
  const seeded = {
    organizationId: randomUUID(),
    organizationSlug: 'prison-watch',
    collectionId: randomUUID(),
    recommendationId: randomUUID(),
  };
  const { organizationId, collectionId, recommendationId } = seeded;
  await client.query('begin');
  const revision = await beginChange(client, organizationId, 'ORGANIZATION_CREATED');
  await client.query(
    `insert into heed.organization (id, slug, kind, perspective, recorded_by_id, revision, published_revision)
     values ($1, 'prison-watch', 'NGO', 'CIVIL_SOCIETY', $1, $2, $2)`,
    [organizationId, revision],
  );
  await client.query(
    `insert into heed.organization_name (id, organization_id, language, name, revision) values ($1, $2, 'en', $3, $4)`,
    [randomUUID(), organizationId, difficultText, revision],
  );
  await refreshSearch(client, { id: organizationId, revision });
  await client.query(
    `insert into heed.collection (id, slug, language, titles, licence, headline_perspective, recorded_by_id, revision, published_revision)
     values ($1, 'proposals', 'en', '{"en": "Proposals"}', 'CC-BY-4.0', 'CIVIL_SOCIETY', $2, $3, $3)`,
    [collectionId, organizationId, revision],
  );
  await client.query('commit');
  await addRecommendation(client, seeded, recommendationId, 'R-1');
  await addJudgements(client, seeded);
  await client.query('begin');
  const edit = await beginChange(client, organizationId, 'ORGANIZATION_EDITED');
  await client.query(
    `update heed.organization set country = 'KZ', revision = $2 where organization.id = $1`,
    [organizationId, edit],
  );
  await client.query('commit');
  await redactText(client, seeded);
  return seeded;
}

/** One more recommendation of the collection, with its text. */
export async function addRecommendation(
  client: pg.ClientBase,
  { organizationId, collectionId }: Seeded,
  id: string,
  reference: string,
): Promise<void> {
  await client.query('begin');
  const revision = await beginChange(client, organizationId, 'RECOMMENDATION_CREATED');
  await client.query(
    `insert into heed.recommendation (id, reference, type, origin, text_kind, home_collection_id, recorded_by_id, revision, published_revision)
     values ($1, $2, 'RECOMMENDATION', 'UNSOURCED', 'VERBATIM', $3, $4, $5, $5)`,
    [id, reference, collectionId, organizationId, revision],
  );
  await client.query(
    `insert into heed.recommendation_text (id, recommendation_id, language, title, text, is_original, revision)
     values ($1, $2, 'en', $3, $4, true, $5)`,
    [randomUUID(), id, `Proposal ${reference}`, difficultText, revision],
  );
  await client.query(
    `insert into heed.collection_item (id, collection_id, recommendation_id, revision) values ($1, $2, $3, $4)`,
    [randomUUID(), collectionId, id, revision],
  );
  await refreshSearch(client, { id, revision });
  await client.query('commit');
}

async function addJudgements(client: pg.Client, seeded: Seeded): Promise<void> {
  const first = await addAssessment(client, seeded, 'NOT_IMPLEMENTED', '2019-07-17', null);
  await addAssessment(client, seeded, 'IN_PROGRESS', '2020-05-25', first);
  const withdrawn = await addAssessment(client, seeded, 'STALLED', '2021-01-01', null);
  await client.query('begin');
  await client.query('select heed.lock_recommendations($1)', [[seeded.recommendationId]]);
  const revision = await beginChange(client, seeded.organizationId, 'ASSESSMENT_RETRACTED');
  await client.query(
    `insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision) values ($1, $2, 'mistaken', $3, $4)`,
    [randomUUID(), withdrawn, seeded.organizationId, revision],
  );
  await client.query('select heed.refresh_statuses($1)', [[seeded.recommendationId]]);
  const submission = await beginChange(client, seeded.organizationId, 'ASSESSMENT_SUBMITTED');
  await client.query(
    `insert into heed.submission (id, recommendation_id, recorded_by_id, revision, input) values ($1, $2, $3, $4, $5)`,
    [
      randomUUID(),
      seeded.recommendationId,
      seeded.organizationId,
      submission,
      { rationale: difficultText },
    ],
  );
  await client.query('commit');
}

/** Records one published judgement, as the API does. */
export async function addAssessment(
  client: pg.ClientBase,
  { organizationId, recommendationId }: Seeded,
  status: string,
  day: string,
  supersedesId: string | null,
): Promise<string> {
  const id = randomUUID();
  const input = {
    id,
    recommendation_id: recommendationId,
    assessor_id: organizationId,
    recorded_by_id: organizationId,
    status,
    effective_on: day,
    precision: 'DAY',
    counts_from: day,
    rationale: difficultText,
    rationale_language: 'en',
    text_revision: 1,
    supersedes_id: supersedesId,
    targets: [recommendationId],
    evidence: [
      {
        id: randomUUID(),
        position: 1,
        quote: difficultText,
        visibility: 'PUBLIC',
        is_anonymised: false,
      },
    ],
  };
  await client.query(
    `select heed.record_assessments($1, 'ASSESSMENT_RECORDED', $2, null, $3, '\\xab00ff'::bytea, '\\x00'::bytea, $4)`,
    [organizationId, id, `key-${id}`, JSON.stringify([input])],
  );
  return id;
}

async function redactText(client: pg.Client, seeded: Seeded): Promise<void> {
  await client.query('begin');
  const revision = await beginChange(client, seeded.organizationId, 'REDACTED');
  await client.query(
    `update heed.recommendation_text set title = null, text = null, redacted_revision = $2
      where recommendation_text.recommendation_id = $1`,
    [seeded.recommendationId, revision],
  );
  await client.query(
    `insert into heed.redaction (id, subject_id, field, reason, revision) values ($1, $2, 'TEXT', 'a name', $3)`,
    [randomUUID(), seeded.recommendationId, revision],
  );
  await client.query("select heed.redact_search($1, '{}')", [seeded.recommendationId]);
  await client.query('commit');
}

async function beginChange(
  client: pg.ClientBase,
  organizationId: string,
  kind: string,
): Promise<number> {
  const { rows } = await client.query<{ revision: number }>(
    'select heed.begin_change($1, $2, $1, null, null, null, null) as revision',
    [organizationId, kind],
  );
  return rows[0]!.revision;
}
