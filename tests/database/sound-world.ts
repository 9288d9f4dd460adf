import type pg from 'pg';
import { buildAssessment } from '../factories/build-assessment.js';
import { buildChange } from '../factories/build-change.js';
import { buildCollection } from '../factories/build-collection.js';
import { buildDeadline, buildReport } from '../factories/build-deadline.js';
import { buildDocument } from '../factories/build-document.js';
import { buildFollowUp } from '../factories/build-follow-up.js';
import { buildOrganization } from '../factories/build-organization.js';
import { buildPersistedDocument } from '../factories/build-persisted-document.js';
import { buildRecommendation } from '../factories/build-recommendation.js';
import { buildRelation } from '../factories/build-relation.js';
import { buildResponse } from '../factories/build-response.js';
import { buildScale } from '../factories/build-scale.js';
import { buildSubmission } from '../factories/build-submission.js';
import { buildTerm } from '../factories/build-term.js';
import { buildToken } from '../factories/build-token.js';
import { refreshSearch } from '../factories/refresh-search.js';
import { buildSoundActions } from './sound-actions.js';

export type SoundWorld = Awaited<ReturnType<typeof buildSoundWorld>>;

/** A small world in which every table has rows and every check passes. */
export async function buildSoundWorld(db: pg.Pool | pg.ClientBase) {
  const [ngo, otherNgo] = [await buildOrganization(db), await buildOrganization(db)];
  const state = await buildOrganization(db, { kind: 'STATE', perspective: 'STATE' });
  const committee = await buildOrganization(db, {
    kind: 'TREATY_BODY',
    perspective: 'INTERNATIONAL',
  });
  const privateNgo = await buildOrganization(db, { publishedRevision: null });
  const privateDocument = await buildDocument(db, { publishedRevision: null });
  const document = await buildDocument(db);
  const term = await buildTerm(db);
  await buildPersistedDocument(db);
  const collection = await buildCollection(db, {
    speakers: { CIVIL_SOCIETY: [ngo.id, otherNgo.id] },
  });
  const listless = await buildCollection(db);
  const recommendation = await buildRecommendation(db, {
    documentId: document.id,
    collectionIds: [collection.id, listless.id],
    issuerIds: [committee.id],
    addresseeIds: [state.id],
    termIds: [term.id],
  });
  await db.query(
    `insert into heed.external_id (id, recommendation_id, system, value, revision)
     values (gen_random_uuid(), $1, 'UHRI', '4711', $2)`,
    [recommendation.id, recommendation.revision],
  );
  await db.query(`insert into heed.change_salt values ($1, 'salt')`, [recommendation.revision]);
  const place = { homeCollectionId: collection.id, parentId: recommendation.id };
  const part = await buildRecommendation(db, { ...place, issuerDescription: 'Participants' });
  const otherPart = await buildRecommendation(db, place);
  const { homeCollectionId: inventedHome, id: invented } = await buildRecommendation(db, {
    origin: 'INVENTED',
  });

  const first = await buildAssessment(db, {
    recommendationId: recommendation.id,
    assessorId: ngo.id,
    status: 'NOT_IMPLEMENTED',
    evidence: [{ url: 'https://example.org/report' }],
  });
  const correction = await buildAssessment(db, {
    recommendationId: recommendation.id,
    assessorId: ngo.id,
    supersedesId: first.id,
  });
  const dissent = await buildAssessment(db, {
    recommendationId: recommendation.id,
    assessorId: otherNgo.id,
    status: 'FULLY_IMPLEMENTED',
  });
  const ofParts = await buildAssessment(db, {
    recommendationId: recommendation.id,
    assessorId: committee.id,
    recordedById: ngo.id,
    targets: [part.id, otherPart.id],
    evidence: [{ documentId: document.id, paragraph: '24', quote: 'Some of it.' }],
  });
  const ofAddressee = await buildAssessment(db, {
    recommendationId: recommendation.id,
    assessorId: state.id,
    addresseeId: state.id,
  });
  const response = await buildResponse(db, {
    recommendationId: recommendation.id,
    nativeWords: 'Supported.',
  });
  const actions = await buildSoundActions(db, {
    recommendationId: recommendation.id,
    organizationId: state.id,
    documentId: document.id,
  });
  const relation = await buildRelation(db, { fromId: recommendation.id, documentId: document.id });
  const ofRecommendation = { recommendationId: recommendation.id, documentId: document.id };
  const deadline = await buildDeadline(db, {
    ...ofRecommendation,
    kind: 'FOLLOW_UP_REPORT',
    addresseeId: state.id,
    setById: committee.id,
    setOn: '2020-03-12',
  });
  const extension = await buildDeadline(db, {
    extends: deadline,
    dueOn: '2021-12-31',
    setOn: '2021-03-12',
  });
  const report = await buildReport(db, { deadlineId: extension.id, documentId: document.id });
  const followUp = await buildFollowUp(db, { ...ofRecommendation, organizationId: committee.id });
  const submission = await buildSubmission(db, { recommendationId: recommendation.id });
  const token = await buildToken(db, { organizationId: ngo.id });
  await buildScale(db);
  await withdraw(db, ofAddressee.id);
  await redactRationale(db, dissent.id);
  await edit(db, document.id);
  return {
    ...actions,
    ngo,
    otherNgo,
    state,
    committee,
    privateNgo,
    privateDocument,
    document,
    term,
    collection,
    listless,
    recommendation,
    part,
    otherPart,
    invented,
    inventedHome,
    first,
    correction,
    dissent,
    ofParts,
    ofAddressee,
    response,
    relation,
    deadline,
    extension,
    report,
    followUp,
    submission,
    token,
  };
}

async function withdraw(db: pg.Pool | pg.ClientBase, assessmentId: string): Promise<void> {
  const revision = await buildChange(db, { kind: 'ASSESSMENT_RETRACTED' });
  await db.query(
    `insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision)
     select gen_random_uuid(), id, 'Said in error.', recorded_by_id, $2 from heed.assessment where id = $1`,
    [assessmentId, revision],
  );
  await db.query(
    `select heed.refresh_statuses(array(select recommendation_id from heed.assessment_target where assessment_id = $1))`,
    [assessmentId],
  );
}

async function redactRationale(db: pg.Pool | pg.ClientBase, assessmentId: string): Promise<void> {
  const revision = await buildChange(db, { kind: 'REDACTED' });
  await db.query(
    'update heed.assessment set rationale = null, redacted_revision = $2 where id = $1',
    [assessmentId, revision],
  );
  await db.query(
    `insert into heed.redaction (id, subject_id, field, reason, revision)
     values (gen_random_uuid(), $1, 'RATIONALE', 'It named a prisoner.', $2)`,
    [assessmentId, revision],
  );
}

async function edit(db: pg.Pool | pg.ClientBase, documentId: string): Promise<void> {
  for (const session of ['104th session', '105th session']) {
    const revision = await buildChange(db, { kind: 'DOCUMENT_EDITED' });
    await db.query('update heed.document set session = $2, revision = $3 where id = $1', [
      documentId,
      session,
      revision,
    ]);
    await refreshSearch(db, { id: documentId, revision });
  }
}
