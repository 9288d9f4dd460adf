import type { Offence } from './offence.js';

const check = 'clusters-were-judged-by-one-act';

/** The database refuses most of these itself; here no trigger watches. */
export const clusterOffences: Offence[] = [
  {
    check,
    what: 'two judgements of one recommendation',
    plant: ({ first, dissent }) => [
      `update heed.assessment set cluster_id = $1 where id in ($1, $2)`,
      first.id,
      dissent.id,
    ],
  },
  {
    check,
    what: 'judgements that came in by two changes',
    plant: ({ ofAddressee, dissent, part }) => [
      `with judged as (update heed.assessment_target set recommendation_id = $3 where assessment_id = $2)
       update heed.assessment set cluster_id = $1, addressee_id = null, status = 'STALLED', assessor_id = recorded_by_id,
              recommendation_id = case id when $2 then $3 else recommendation_id end
        where id in ($1, $2)`,
      ofAddressee.id,
      dissent.id,
      part.id,
    ],
  },
  {
    check,
    what: 'a correction',
    plant: ({ correction }) => [
      'update heed.assessment set cluster_id = $1 where id = $1',
      correction.id,
    ],
  },
  {
    check,
    what: "one addressee's share",
    plant: ({ ofAddressee }) => [
      'update heed.assessment set cluster_id = $1 where id = $1',
      ofAddressee.id,
    ],
  },
  {
    check,
    what: 'parts',
    plant: ({ ofParts }) => [
      'update heed.assessment set cluster_id = $1 where id = $1',
      ofParts.id,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'the salt of the act that judged duplicates, of which one was redacted',
    plant: ({ dissent, first }) => [
      `with salted as (insert into heed.change_salt values ($3, 'salt')),
            said as (update heed.change set subject_id = $2 where revision = $3)
       update heed.assessment set cluster_id = $2 where id = $1`,
      dissent.id,
      first.id,
      first.revision,
    ],
  },
];
