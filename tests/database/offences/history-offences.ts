import type { Offence } from './offence.js';

/** Breaks in the order of the world, and redactions that did not redact. */
export const historyOffences: Offence[] = [
  {
    check: 'revisions-have-no-gaps',
    what: 'a revision that is gone',
    plant: () => ['delete from heed.change where revision = 5'],
  },
  {
    check: 'revisions-have-no-gaps',
    what: 'a clock that ran backwards',
    plant: () => [
      `update heed.change set recorded_at = recorded_at + interval '1 hour' where revision = 5`,
    ],
  },
  {
    check: 'every-row-has-its-change',
    what: 'a row without its change',
    plant: ({ term }) => ['delete from heed.change where revision = $1', term.revision],
  },
  {
    check: 'every-row-has-its-change',
    what: 'a judged text that never was',
    plant: ({ first }) => [
      'update heed.assessment set text_revision = 999999 where id = $1',
      first.id,
    ],
  },
  {
    check: 'every-row-has-its-change',
    what: 'a redaction before the writing',
    plant: ({ part }) => [
      'update heed.recommendation_text set redacted_revision = revision where recommendation_id = $1',
      part.id,
    ],
  },
  {
    check: 'former-states-join-up',
    what: 'an edit without its former state',
    plant: ({ document }) => [
      'delete from heed.history where subject_id = $1 and ended_revision = (select max(ended_revision) from heed.history)',
      document.id,
    ],
  },
  {
    check: 'former-states-join-up',
    what: 'a former state that tells of another revision',
    plant: ({ document }) => [
      `update heed.history set former = jsonb_set(former, '{revision}', '1') where subject_id = $1`,
      document.id,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'a redacted rationale that came back',
    plant: ({ dissent }) => [
      `update heed.assessment set rationale = 'The name.' where id = $1`,
      dissent.id,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'a salt by which the redacted text could be guessed',
    plant: ({ dissent }) => [`insert into heed.change_salt values ($1, 'salt')`, dissent.revision],
  },
  {
    check: 'redactions-left-nothing',
    what: 'the salt of the write that a publication followed',
    plant: ({ dissent, first }) => [
      `with salted as (insert into heed.change_salt values ($2, 'salt'))
       update heed.change set subject_id = $1, kind = 'ASSESSMENT_RECORDED' where revision = $2`,
      dissent.id,
      first.revision,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'the salt of the publication of redacted evidence',
    plant: ({ first, ofParts }) => [
      `with salted as (insert into heed.change_salt values ($2, 'salt')),
       said as (update heed.change set subject_id = $1 where revision = $2),
       emptied as (
         update heed.evidence set quote = null, redacted_revision = (select max(revision) from heed.change)
          where assessment_id = $1 returning id, redacted_revision)
       insert into heed.redaction select gen_random_uuid(), id, 'QUOTE', 'A name.', redacted_revision from emptied`,
      ofParts.id,
      first.revision,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'the salt of an edit that brought a redacted text',
    plant: ({ recommendation, first }) => [
      `with salted as (insert into heed.change_salt values ($2, 'salt')),
       unsalted as (delete from heed.change_salt where revision = (select revision from heed.recommendation where id = $1)),
       said as (update heed.change set subject_id = $1 where revision = $2),
       emptied as (
         update heed.recommendation_text set text = null, redacted_revision = (select max(revision) from heed.change)
          where recommendation_id = $1 returning recommendation_id, redacted_revision)
       insert into heed.redaction select gen_random_uuid(), recommendation_id, 'TEXT', 'A name.', redacted_revision from emptied`,
      recommendation.id,
      first.revision,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'the salt of a private assessment that was dropped',
    plant: ({ submission, recommendation }) => [
      `with dropped as (delete from heed.submission where id = $1)
       update heed.change set kind = 'ASSESSMENT_RECORDED', subject_id = $1 where revision = $2`,
      submission.id,
      recommendation.revision,
    ],
  },
  ...(['TITLE', 'TEXT'] as const).map((field): Offence => ({
    check: 'redactions-left-nothing',
    what: `a ${field} that was never emptied`,
    plant: ({ recommendation }) => [
      `insert into heed.redaction select gen_random_uuid(), $1, $2, 'A name.', max(revision) from heed.change`,
      recommendation.id,
      field,
    ],
  })),
  {
    check: 'redactions-left-nothing',
    what: 'native words that were never emptied',
    plant: ({ response }) => [
      `with said as (update heed.response set native_words = 'Noted.' where id = $1)
       insert into heed.redaction select gen_random_uuid(), $1, 'NATIVE_WORDS', 'A name.', max(revision) from heed.change`,
      response.id,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'a quote that was never emptied',
    plant: ({ ofParts }) => [
      `insert into heed.redaction select gen_random_uuid(), id, 'QUOTE', 'A name.', revision + 1 from heed.evidence where assessment_id = $1`,
      ofParts.id,
    ],
  },
  {
    check: 'redactions-left-nothing',
    what: 'a redaction of nothing',
    plant: () => ['update heed.redaction set subject_id = gen_random_uuid()'],
  },
  {
    check: 'redactions-left-nothing',
    what: 'a text that was emptied without a reason',
    plant: () => ['delete from heed.redaction'],
  },
  ...[
    'recommendation_text',
    'recommendation_issuer',
    'addressee',
    'recommendation_term',
    'collection_item',
    'collection_speaker',
  ].map((table): Offence => ({
    check: 'links-have-one-current',
    what: `a row of ${table} that began before another ended`,
    plant: () => [copyOf(table, { revision: '1', ended_revision: 'row.revision + 1' })],
  })),
];

/** Inserts a copy of every row, with other values in some columns. */
function copyOf(table: string, columns: Record<string, string>): string {
  return `insert into heed.${table}
   select (jsonb_populate_record(row, jsonb_build_object('id', gen_random_uuid(), ${Object.entries(
     columns,
   )
     .map(([column, value]) => `'${column}', ${value}`)
     .join(', ')}))).* from heed.${table} row`;
}
