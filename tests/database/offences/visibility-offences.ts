import type { Offence } from './offence.js';

/** Private and invented entries where they must not be. */
export const visibilityOffences: Offence[] = [
  ...(
    [
      ['recommendation', 'document_id', 'privateDocument', 'recommendation'],
      ['collection', 'issuer_id', 'privateNgo', 'collection'],
      ['collection', 'document_id', 'privateDocument', 'collection'],
      ['document', 'publisher_id', 'privateNgo', 'document'],
      ['organization', 'parent_id', 'privateNgo', 'ngo'],
      ['organization', 'successor_id', 'privateNgo', 'ngo'],
      ['response', 'organization_id', 'privateNgo', 'response'],
      ['response', 'document_id', 'privateDocument', 'response'],
      ['assessment', 'assessor_id', 'privateNgo', 'dissent'],
      ['assessment', 'recorded_by_id', 'privateNgo', 'dissent'],
      ['assessment', 'addressee_id', 'privateNgo', 'dissent'],
    ] as const
  ).map(([table, column, named, subject]): Offence => ({
    check: 'nothing-private-is-named-in-public',
    what: `a private ${column} of a public ${table}`,
    plant: (world) => [
      `update heed.${table} set ${column} = $1 where id = $2`,
      world[named].id,
      world[subject].id,
    ],
  })),
  ...(['recommendation_issuer', 'addressee'] as const).map((table): Offence => ({
    check: 'nothing-private-is-named-in-public',
    what: `a private organization among the rows of ${table}`,
    plant: ({ privateNgo }) => [`update heed.${table} set organization_id = $1`, privateNgo.id],
  })),
  {
    check: 'nothing-private-is-named-in-public',
    what: 'a private speaker',
    plant: ({ privateNgo }) => [
      'update heed.collection_speaker set organization_id = $1 where position = 1',
      privateNgo.id,
    ],
  },
  ...(
    [
      ['term', 'term'],
      ['collection', 'collection'],
      ['recommendation', 'recommendation'],
      ['recommendation', 'part'],
    ] as const
  ).map(([table, named]): Offence => ({
    check: 'nothing-private-is-named-in-public',
    what: `a private ${named} that public rows name`,
    plant: (world) => [
      `update heed.${table} set published_revision = null where id = $1`,
      world[named].id,
    ],
  })),
  {
    check: 'nothing-private-is-named-in-public',
    what: 'a private document in public evidence',
    plant: ({ privateDocument }) => [
      'update heed.evidence set document_id = $1',
      privateDocument.id,
    ],
  },
  {
    check: 'invented-and-real-stand-apart',
    what: 'an invented item in a real collection',
    plant: ({ invented, listless }) => [
      `insert into heed.collection_item (id, collection_id, recommendation_id, revision) values (gen_random_uuid(), $1, $2, 1)`,
      listless.id,
      invented,
    ],
  },
  {
    check: 'invented-and-real-stand-apart',
    what: 'a real item at home among invented ones',
    plant: ({ part, inventedHome }) => [
      'update heed.recommendation set home_collection_id = $1 where id = $2',
      inventedHome,
      part.id,
    ],
  },
  {
    check: 'invented-and-real-stand-apart',
    what: 'a real item with an invented part',
    plant: ({ invented, recommendation }) => [
      'update heed.recommendation set parent_id = $1 where id = $2',
      recommendation.id,
      invented,
    ],
  },
  ...(['committee', 'state', 'ngo'] as const).map((named): Offence => ({
    check: 'invented-and-real-stand-apart',
    what: `an invented ${named} in real entries`,
    plant: (world) => [
      'update heed.organization set is_invented = true where id = $1',
      world[named].id,
    ],
  })),
  {
    check: 'invented-and-real-stand-apart',
    what: 'an invented document in real entries',
    plant: ({ document }) => [
      'update heed.document set is_invented = true where id = $1',
      document.id,
    ],
  },
  {
    check: 'invented-and-real-stand-apart',
    what: 'an invented item from a real issuer',
    plant: ({ invented }) => [
      'update heed.recommendation_issuer set recommendation_id = $1',
      invented,
    ],
  },
];
