/** One way in which an entry and what it names could stand on both sides: the one invented, the other real. */
interface Mixture {
  subject: string;
  /** What stands between them. */
  join?: string;
  named: string;
  on: string;
  /** A real document or law may be named by what is invented; nobody is made to do what they never did. */
  mayBeReal?: true;
}

const isInvented = (table: string, alias: string) =>
  table === 'recommendation' ? `(${alias}.origin = 'INVENTED')` : `${alias}.is_invented`;
const labelOf = (table: string, alias: string) =>
  `'${table} ' || ${alias}.${table === 'recommendation' ? 'reference' : 'slug'}`;

const link = (subject: string, table: string, named: string): Mixture => ({
  subject,
  join: `join heed.${table} link on link.${subject}_id = subject.id and link.ended_revision is null`,
  named,
  on: `link.${named}_id`,
});
const column = (subject: string, named: string): Mixture => ({
  subject,
  named,
  on: `subject.${named}_id`,
});
const source = (subject: string, row: string): Mixture => ({
  subject,
  join: `join heed.${row} on ${row}.${subject}_id = subject.id`,
  named: 'document',
  on: `${row}.document_id`,
  mayBeReal: true,
});

const mixtures: Mixture[] = [
  link('action', 'action_recommendation', 'recommendation'),
  link('action', 'action_plan', 'plan'),
  link('action', 'action_body', 'organization'),
  link('indicator', 'indicator_recommendation', 'recommendation'),
  column('plan', 'organization'),
  column('indicator', 'organization'),
  { subject: 'legal_act', named: 'legal_act', on: 'subject.successor_id' },
  { ...link('recommendation', 'recommendation_legal_act', 'legal_act'), mayBeReal: true },
  { ...column('action', 'legal_act'), mayBeReal: true },
  ...['plan', 'action', 'indicator'].map((subject): Mixture => ({
    ...column(subject, 'document'),
    mayBeReal: true,
  })),
  source('action', 'action_status'),
  source('indicator', 'measurement'),
];

/** Every mixture among the entries `$1`, seen from the entry that names. */
export const mixesInActions = mixtures.map(
  ({ subject, join = '', named, on, mayBeReal }) =>
    `select ${labelOf(subject, 'subject')} as subject, ${labelOf(named, 'named')} as named
       from heed.${subject} subject ${join} join heed.${named} named on named.id = ${on}
      where subject.id = any ($1::uuid[]) and ${isInvented(named, 'named')} ${mayBeReal ? 'and not' : '<>'} ${isInvented(subject, 'subject')}`,
);
