import type { Offence } from './offence.js';

/** Kept figures that are not what the entries and the history say. */
export const figureOffences: Offence[] = [
  {
    check: 'kept-figures-equal-history',
    what: 'a recommendation that is not counted',
    plant: ({ part }) => [
      'delete from heed.counted_recommendation where recommendation_id = $1',
      part.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a whole that is counted beside its parts',
    plant: ({ recommendation }) => [
      `insert into heed.counted_recommendation
       select $1::uuid, home_collection_id, issued_from, collection_ids, issuer_ids, addressee_ids, term_ids, has_theme, home_headline, headline_bucket, share_buckets from heed.counted_recommendation limit 1`,
      recommendation.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a recommendation that stands elsewhere than its headline says',
    plant: ({ part }) => [
      `update heed.counted_recommendation set headline_bucket = 'STALLED' where recommendation_id = $1`,
      part.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a headline that its home has no more',
    plant: ({ part }) => [
      `update heed.counted_recommendation set home_headline = 'JOINT' where recommendation_id = $1`,
      part.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a turn that nobody took',
    plant: () => [
      `update heed.status_turn set since = since - 1 where perspective = 'INTERNATIONAL'`,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a last turn that is not where the perspective stands',
    plant: ({ part }) => [
      `update heed.perspective_status set bucket = 'STALLED' where recommendation_id = $1`,
      part.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a step that was counted twice',
    plant: () => ['update heed.figure_step set change = 2 * change where perspective is not null'],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a month of everything that was lost',
    plant: () => [`delete from heed.figure_step where grain = 'MONTH' and bucket is null`],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a count that was lost',
    plant: ({ collection }) => [
      `delete from heed.figure_count where collection_id = $1 and dimension = 'WHOLE'`,
      collection.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a count that nobody stands in',
    plant: ({ collection }) => [
      `insert into heed.figure_count (collection_id, is_home, dimension, count) values ($1, false, 'WHOLE', 1)`,
      collection.id,
    ],
  },
  {
    check: 'kept-figures-equal-history',
    what: 'a recommendation that was never settled',
    plant: ({ part }) => [
      'insert into heed.figure_due (transaction_id, recommendation_id) values (0, $1)',
      part.id,
    ],
  },
];
