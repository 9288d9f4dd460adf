import type { SoundWorld } from '../sound-world.js';
import type { Offence } from './offence.js';

type Entry = keyof SoundWorld;

/** Sets a column of an entry of the world to the id of another one. */
const naming = (check: string, table: string, column: string, named: Entry, subject: Entry) =>
  ({
    check,
    what: `${named} as ${column} of ${table}`,
    plant: (world) => [
      `update heed.${table} set ${column} = $1 where id = $2`,
      (world[named] as { id: string }).id,
      (world[subject] as { id: string }).id,
    ],
  }) satisfies Offence;

/** Makes an entry that others name invented. */
const inventing = (table: string, named: Entry) =>
  ({
    check: 'invented-and-real-stand-apart',
    what: `an invented ${table} among real entries`,
    plant: (world) => [
      `update heed.${table} set is_invented = true where id = $1`,
      (world[named] as { id: string }).id,
    ],
  }) satisfies Offence;

/** Lays all rows of a link upon an invented recommendation. */
const aboutInvented = (table: string) =>
  ({
    check: 'invented-and-real-stand-apart',
    what: `an invented recommendation in ${table}`,
    plant: ({ invented }) => [`update heed.${table} set recommendation_id = $1`, invented],
  }) satisfies Offence;

/** Takes an entry's publication back, though others name it. */
const hiding = (table: string, named: Entry) =>
  ({
    check: 'nothing-private-is-named-in-public',
    what: `a private ${table} that public rows name`,
    plant: (world) => [
      `update heed.${table} set published_revision = null where id = $1`,
      (world[named] as { id: string }).id,
    ],
  }) satisfies Offence;

const privacy = 'nothing-private-is-named-in-public';

/** Wrong rows among what is done about recommendations. */
export const actionOffences: Offence[] = [
  naming(privacy, 'plan', 'organization_id', 'privateNgo', 'plan'),
  naming(privacy, 'plan', 'document_id', 'privateDocument', 'plan'),
  naming(privacy, 'action', 'legal_act_id', 'privateLegalAct', 'action'),
  naming(privacy, 'action', 'document_id', 'privateDocument', 'action'),
  naming(privacy, 'indicator', 'organization_id', 'privateNgo', 'indicator'),
  naming(privacy, 'indicator', 'document_id', 'privateDocument', 'indicator'),
  naming(privacy, 'legal_act', 'successor_id', 'privateLegalAct', 'legalAct'),
  naming(privacy, 'action_status', 'document_id', 'privateDocument', 'actionStatus'),
  naming(privacy, 'measurement', 'document_id', 'privateDocument', 'measurement'),
  ...(
    [
      ['action_plan', 'plan_id', 'privatePlan'],
      ['action_body', 'organization_id', 'privateNgo'],
      ['recommendation_legal_act', 'legal_act_id', 'privateLegalAct'],
    ] as const
  ).map(([table, column, named]): Offence => ({
    check: privacy,
    what: `a private ${column} among the rows of ${table}`,
    plant: (world) => [`update heed.${table} set ${column} = $1`, world[named].id],
  })),
  hiding('legal_act', 'legalAct'),
  hiding('plan', 'plan'),
  hiding('recommendation', 'recommendation'),
  inventing('legal_act', 'legalAct'),
  inventing('legal_act', 'formerAct'),
  inventing('plan', 'plan'),
  inventing('action', 'action'),
  inventing('indicator', 'indicator'),
  aboutInvented('action_recommendation'),
  aboutInvented('indicator_recommendation'),
  ...[
    `update heed.action set descriptions = '{"en": "By Mr A. N."}' where id = $1`,
    `insert into heed.history (kind, subject_id, revision, ended_revision, former)
       select 'action', id, revision, revision + 1, '{"descriptions": {"en": "By Mr A. N."}}' from heed.action where id = $1`,
  ].map((held, index): Offence => ({
    check: 'redactions-left-nothing',
    what: `a redacted description, left in ${['the action', 'a former state'][index]}`,
    plant: ({ action }) => [
      `with told as (insert into heed.redaction select gen_random_uuid(), $1, 'DESCRIPTION', 'A name.', max(revision) from heed.change)
         ${held}`,
      action.id,
    ],
  })),
  {
    check: 'measurements-are-corrected-in-place',
    what: 'a correction of another indicator',
    plant: ({ correctedMeasurement }) => [
      `with other as (
         insert into heed.indicator
         select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid(), 'slug', 'another'))).*
           from heed.indicator row limit 1 returning id)
       update heed.measurement set indicator_id = other.id from other where measurement.id = $1`,
      correctedMeasurement.id,
    ],
  },
  {
    check: 'measurements-are-corrected-in-place',
    what: 'a correction from before what it corrects',
    plant: ({ correctedMeasurement }) => [
      'update heed.measurement set revision = 1 where id = $1',
      correctedMeasurement.id,
    ],
  },
  {
    check: 'measurements-are-corrected-in-place',
    what: 'a correction of what was withdrawn',
    plant: ({ measurement }) => [
      'update heed.measurement set ended_revision = (select max(revision) from heed.change) where id = $1',
      measurement.id,
    ],
  },
];
