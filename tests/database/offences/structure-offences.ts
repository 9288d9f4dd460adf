import type { Offence } from './offence.js';

/** Entries that do not hang together. */
export const structureOffences: Offence[] = [
  {
    check: 'parts-have-no-parts',
    what: 'a part of a part',
    plant: ({ part, otherPart }) => [
      'update heed.recommendation set parent_id = $1 where id = $2',
      part.id,
      otherPart.id,
    ],
  },
  {
    check: 'assessment-targets-are-parts-or-whole',
    what: 'an assessment of nothing',
    plant: ({ dissent }) => [
      'delete from heed.assessment_target where assessment_id = $1',
      dissent.id,
    ],
  },
  {
    check: 'assessment-targets-are-parts-or-whole',
    what: 'a part that moved to another whole',
    plant: ({ part }) => ['update heed.recommendation set parent_id = null where id = $1', part.id],
  },
  {
    check: 'assessment-targets-are-parts-or-whole',
    what: 'a judgement of the whole and of parts',
    plant: ({ ofParts, recommendation }) => [
      'insert into heed.assessment_target values ($1, $2)',
      ofParts.id,
      recommendation.id,
    ],
  },
  {
    check: 'corrections-keep-their-scope',
    what: "a correction of another assessor's word",
    plant: ({ dissent, ofParts }) => [
      'update heed.assessment set supersedes_id = $1 where id = $2',
      dissent.id,
      ofParts.id,
    ],
  },
  {
    check: 'corrections-keep-their-scope',
    what: 'a correction from before what it corrects',
    plant: ({ correction }) => [
      'update heed.assessment set revision = 1 where id = $1',
      correction.id,
    ],
  },
  {
    check: 'corrections-keep-their-scope',
    what: 'a withdrawal of what was corrected',
    plant: ({ first }) => ['update heed.retraction set assessment_id = $1', first.id],
  },
  {
    check: 'assessed-addressees-received-it',
    what: 'an addressee that never received it',
    plant: ({ dissent, committee }) => [
      'update heed.assessment set addressee_id = $1 where id = $2',
      committee.id,
      dissent.id,
    ],
  },
  {
    check: 'attributed-assessments-have-a-source',
    what: 'an attributed judgement without evidence',
    plant: ({ ofParts }) => ['delete from heed.evidence where assessment_id = $1', ofParts.id],
  },
  {
    check: 'attributed-assessments-have-a-source',
    what: 'a source without its place',
    plant: ({ ofParts }) => [
      'update heed.evidence set paragraph = null where assessment_id = $1',
      ofParts.id,
    ],
  },
  {
    check: 'attributed-assessments-have-a-source',
    what: 'a source that only the recorder sees',
    plant: ({ ofParts }) => [
      `update heed.evidence set visibility = 'RESTRICTED' where assessment_id = $1`,
      ofParts.id,
    ],
  },
  {
    check: 'texts-have-one-original',
    what: 'a recommendation without an original',
    plant: ({ part }) => [
      `update heed.recommendation_text set is_original = false, translation_kind = 'MACHINE' where recommendation_id = $1`,
      part.id,
    ],
  },
  {
    check: 'homes-hold-their-recommendations',
    what: 'a recommendation that left its home',
    plant: ({ part }) => [
      'update heed.collection_item set ended_revision = revision + 1 where recommendation_id = $1',
      part.id,
    ],
  },
];
