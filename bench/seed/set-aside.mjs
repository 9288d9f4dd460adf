/** The tables that grow with the number of recommendations. */
const largeTables = [
  ...['change', 'history', 'recommendation', 'recommendation_text', 'recommendation_issuer'],
  ...['addressee', 'recommendation_term', 'collection_item', 'external_id', 'response', 'deadline'],
  ...['assessment', 'assessment_target', 'evidence', 'retraction'],
  ...['assessor_status', 'perspective_status', 'recommendation_search'],
  ...['counted_recommendation', 'status_turn'],
];

/** The large tables that are computed from the others. */
const keptTables = [
  ...['assessor_status', 'perspective_status', 'recommendation_search'],
  ...['counted_recommendation', 'status_turn'],
];

/**
 * Takes triggers, foreign keys, keys and indexes off, because to fill tables without them and to make them at the end
 * is many times faster. The catalogue says what there is, so that a new migration needs no word here.
 * @returns what to do to have them back, each a list of statements for a step
 */
export async function setAside(client) {
  const { rows: triggered } = await client.query(
    `select distinct format('%I.%I', namespace.nspname, class.relname) as name
       from pg_trigger trigger join pg_class class on class.oid = trigger.tgrelid join pg_namespace namespace on namespace.oid = class.relnamespace
      where namespace.nspname = 'heed' and not trigger.tgisinternal order by 1`,
  );
  const foreignKeys = await readConstraints(client, ['f']);
  const keys = await readConstraints(client, ['p', 'u']);
  const { rows: indexes } = await client.query(
    `select tablename as "table", indexname as name, indexdef as definition from pg_indexes
      where schemaname = 'heed' and tablename = any ($1) and indexname <> all ($2) order by tablename, indexname`,
    [largeTables, keys.map(({ name }) => name)],
  );
  await client.query(
    [
      ...triggered.map(({ name }) => `alter table ${name} disable trigger user`),
      ...[...foreignKeys, ...keys].map(
        ({ table, name }) => `alter table heed.${table} drop constraint ${name}`,
      ),
      ...indexes.map(({ name }) => `drop index heed.${name}`),
    ].join(';'),
  );
  const addKey = ({ table, name, definition }) =>
    `alter table heed.${table} add constraint ${name} ${definition}`;
  const onKept = ({ table }) => keptTables.includes(table);
  const all = [
    ...keys.map((key) => ({ table: key.table, statement: addKey(key) })),
    ...indexes.map(({ table, definition }) => ({ table, statement: definition })),
  ];
  const statements = (list) => list.map(({ statement }) => statement);
  return {
    indexes: statements(all.filter((each) => !onKept(each))),
    keptIndexes: statements(all.filter(onKept)),
    // Written down at once, and looked at afterwards: that locks less, so that several can be looked at together.
    foreignKeys: foreignKeys.map((key) => `${addKey(key)} not valid`),
    validations: foreignKeys.map(
      ({ table, name }) => `alter table heed.${table} validate constraint ${name}`,
    ),
    triggers: triggered.map(({ name }) => `alter table ${name} enable trigger user`),
  };
}

async function readConstraints(client, types) {
  const { rows } = await client.query(
    `select class.relname as "table", constr.conname as name, pg_get_constraintdef(constr.oid) as definition
       from pg_constraint constr
       join pg_class class on class.oid = constr.conrelid join pg_namespace namespace on namespace.oid = class.relnamespace
       left join pg_class referred on referred.oid = constr.confrelid
      where namespace.nspname = 'heed' and constr.contype = any ($1::"char"[]) and (class.relname = any ($2) or referred.relname = any ($2))
      order by 1, 2`,
    [types, largeTables],
  );
  return rows;
}
