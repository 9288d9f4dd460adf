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
  ...(
    [
      ['deadline', 'addressee_id', 'privateNgo', 'deadline'],
      ['deadline', 'set_by_id', 'privateNgo', 'deadline'],
      ['deadline', 'document_id', 'privateDocument', 'deadline'],
      ['deadline_report', 'document_id', 'privateDocument', 'report'],
      ['follow_up', 'organization_id', 'privateNgo', 'followUp'],
      ['follow_up', 'document_id', 'privateDocument', 'followUp'],
    ] as const
  ).map(([table, column, named, subject]): Offence => ({
    check: 'nothing-private-is-named-in-public',
    what: `a private ${column} of a ${table}`,
    plant: (world) => [
      `update heed.${table} set ${column} = $1 where id = $2`,
      world[named].id,
      world[subject].id,
    ],
  })),
  ...(['deadline', 'follow_up'] as const).map((table): Offence => ({
    check: 'invented-and-real-stand-apart',
    what: `a ${table} of an invented item that names real bodies`,
    plant: ({ invented }) => [
      `update heed.${table} set recommendation_id = $1, document_id = null`,
      invented,
    ],
  })),
  ...(['deadline', 'report', 'followUp'] as const).map((subject): Offence => ({
    check: 'invented-and-real-stand-apart',
    what: `an invented document of a real ${subject}`,
    plant: (world) => {
      const table = { deadline: 'deadline', report: 'deadline_report', followUp: 'follow_up' }[
        subject
      ];
      return [
        `with invented as (insert into heed.document (id, slug, titles, language, is_invented, recorded_by_id, revision, published_revision)
           select gen_random_uuid(), 'invented', titles, language, true, recorded_by_id, revision, published_revision from heed.document limit 1
           returning id)
         update heed.${table} set document_id = invented.id from invented where ${table}.id = $1`,
        world[subject].id,
      ];
    },
  })),
  ...[
    ['extends_id = null', 'an extension of nothing'],
    [`kind = 'PERIODIC_REPORT'`, 'an extension of another kind'],
    ['addressee_id = null', 'an extension for everybody of one addressee’s deadline'],
    [
      'first_id = id, extends_id = null, addressee_id = recorded_by_id',
      'a deadline for who received nothing',
    ],
  ].map(([set, what]): Offence => ({
    check: 'deadlines-hang-together',
    what: what!,
    plant: ({ extension }) => [`update heed.deadline set ${set} where id = $1`, extension.id],
  })),
  {
    check: 'deadlines-hang-together',
    what: 'an extension of what does not stand',
    plant: ({ deadline }) => [
      'update heed.deadline set ended_revision = revision + 1 where id = $1',
      deadline.id,
    ],
  },
  {
    check: 'deadlines-hang-together',
    what: 'a report for what asks for none',
    plant: () => [`update heed.deadline set kind = 'IMPLEMENTATION'`],
  },
  ...(
    [
      ['relation', 'relation'],
      ['deadline', 'deadline'],
      ['deadline_report', 'report'],
      ['follow_up', 'followUp'],
    ] as const
  ).flatMap(([table, subject]): Offence[] => [
    {
      check: 'redactions-left-nothing',
      what: `a note of a ${table} that was never emptied`,
      plant: (world) => [
        `insert into heed.redaction select gen_random_uuid(), $1, 'NOTE', 'A name.', max(revision) from heed.change`,
        world[subject].id,
      ],
    },
    {
      check: 'redactions-left-nothing',
      what: `a note of a ${table} that was emptied without a reason`,
      plant: (world) => [
        `update heed.${table} set note = null, redacted_revision = revision where id = $1`,
        world[subject].id,
      ],
    },
  ]),
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
