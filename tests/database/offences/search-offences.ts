import type { Offence } from './offence.js';

/** Words by which something is found that are not those of its texts. */
export const searchOffences: Offence[] = [
  {
    check: 'search-equals-texts',
    what: 'a recommendation that cannot be found',
    plant: ({ recommendation }) => [
      'delete from heed.recommendation_search where recommendation_id = $1',
      recommendation.id,
    ],
  },
  {
    check: 'search-equals-texts',
    what: 'an organization that is found by another name',
    plant: ({ ngo }) => [
      `update heed.entry_search set vector = 'other' where entry_id = $1`,
      ngo.id,
    ],
  },
  {
    check: 'search-equals-texts',
    what: 'a name that nobody bears',
    plant: () => [
      `insert into heed.entry_search (entry_id, from_revision, vector) values (gen_random_uuid(), 1, 'nobody')`,
    ],
  },
];
