import type { Offence } from './offence.js';

/** What hangs together, and should not. */
export const followUpOffences: Offence[] = [
  {
    check: 'nothing-private-is-named-in-public',
    what: 'a private document of a relation between public recommendations',
    plant: ({ relation, privateDocument }) => [
      'update heed.relation set document_id = $1 where id = $2',
      privateDocument.id,
      relation.id,
    ],
  },
  {
    check: 'invented-and-real-stand-apart',
    what: 'a real item that reiterates an invented one',
    plant: ({ relation, invented }) => [
      'update heed.relation set to_id = $1 where id = $2',
      invented,
      relation.id,
    ],
  },
  {
    check: 'links-have-one-current',
    what: 'two recommendations that reiterated each other for a while',
    plant: ({ relation }) => [
      `insert into heed.relation (id, kind, from_id, to_id, recorded_by_id, revision, ended_revision)
       select gen_random_uuid(), kind, to_id, from_id, recorded_by_id, revision - 1, revision + 1 from heed.relation where id = $1`,
      relation.id,
    ],
  },
];
