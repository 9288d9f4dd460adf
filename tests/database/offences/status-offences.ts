import type { Offence } from './offence.js';

/** Kept statuses that are not what the assessments say. */
export const statusOffences: Offence[] = [
  {
    check: 'kept-statuses-equal-history',
    what: 'a status that nobody said',
    plant: ({ ngo }) => [
      `update heed.assessor_status set status = 'STALLED' where assessor_id = $1`,
      ngo.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a corrected assessment that still counts',
    plant: ({ first, correction }) => [
      'update heed.assessor_status set assessment_id = $1 where assessment_id = $2',
      first.id,
      correction.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a status that was not kept',
    plant: ({ committee }) => [
      'delete from heed.assessor_status where assessor_id = $1',
      committee.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a status that its assessor withdrew',
    plant: ({ correction }) => [
      `insert into heed.retraction (id, assessment_id, reason, recorded_by_id, revision)
       select gen_random_uuid(), id, 'Withdrawn.', recorded_by_id, revision from heed.assessment where id = $1`,
      correction.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a later word that went unheard',
    plant: ({ dissent }) => [
      `with later as (
         insert into heed.assessment
         select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid(), 'effective_on', '2021-05-01', 'counts_from', '2021-05-01'))).*
           from heed.assessment row where id = $1 returning id, recommendation_id)
       insert into heed.assessment_target select later.id, later.recommendation_id from later`,
      dissent.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a perspective that changed',
    plant: ({ ngo }) => [
      `update heed.organization set perspective = 'JOINT' where id = $1`,
      ngo.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a bucket that is not what the first speaker says',
    plant: ({ collection }) => [
      `update heed.perspective_status set bucket = 'FULLY_IMPLEMENTED' where collection_id = $1 and perspective = 'CIVIL_SOCIETY'`,
      collection.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a perspective that counts although none of its speakers has judged',
    plant: ({ collection, committee }) => [
      `with gone as (delete from heed.collection_speaker where collection_id = $1 returning *)
       insert into heed.collection_speaker select gen_random_uuid(), gone.collection_id, gone.perspective, 1, $2::uuid, gone.revision, null
         from gone where gone.position = 1`,
      collection.id,
      committee.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a divided perspective that hides its division',
    plant: ({ listless, dissent }) => [
      `update heed.perspective_status set bucket = 'FULLY_IMPLEMENTED', assessment_id = $2, has_dissent = false
        where collection_id = $1 and bucket = 'DIVIDED'`,
      listless.id,
      dissent.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a bucket that names another assessment',
    plant: ({ collection, dissent }) => [
      `update heed.perspective_status set assessment_id = $2 where collection_id = $1 and perspective = 'CIVIL_SOCIETY'`,
      collection.id,
      dissent.id,
    ],
  },
  {
    check: 'kept-statuses-equal-history',
    what: 'a collection that the recommendation has left',
    plant: ({ listless }) => [
      'update heed.collection_item set ended_revision = revision + 1 where collection_id = $1',
      listless.id,
    ],
  },
];
