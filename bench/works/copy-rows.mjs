import { createReadStream, createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/**
 * The tables that an import of recommendations fills, in the order in which one names the other. The kept figures are
 * not among them: triggers make them of what is copied, when it is committed.
 */
const tables = [
  ...['recommendation', 'recommendation_text', 'recommendation_issuer', 'addressee'],
  ...['recommendation_term', 'collection_item', 'assessment', 'assessment_target', 'evidence'],
  ...['assessor_status', 'perspective_status', 'recommendation_search', 'search_word'],
];

/** The kept figures, which triggers fill. */
const figures = ['counted_recommendation', 'status_turn', 'figure_step', 'figure_count'];

/** How many rows stand in each table that an import fills: the same for whoever has filled them. */
export async function countRows(url) {
  const client = await connect(url);
  try {
    const counts = [...tables, ...figures].map(
      (table) => `'${table}', (select count(*) from heed.${table})`,
    );
    const { rows } = await client.query(`select json_build_object(${counts.join(', ')}) as counts`);
    return rows[0].counts;
  } finally {
    await client.end();
  }
}

/** Writes down what an import has put into an empty world, as files for COPY. */
export async function keepRows(url, folder, wordsBefore) {
  mkdirSync(folder, { recursive: true });
  const client = await connect(url);
  try {
    for (const table of tables) {
      const columns = await columnsOf(client, table);
      const only =
        table === 'search_word' ? ` where word <> all ('{${wordsBefore.join(',')}}'::text[])` : '';
      await pipeline(
        client.query(copyTo(`copy (select ${columns} from heed.${table}${only}) to stdout`)),
        createWriteStream(join(folder, `${table}.copy`)),
      );
    }
  } finally {
    await client.end();
  }
}

/** Copies the same rows into the same tables, with their keys, indexes and triggers, in one change. */
export async function copyRows(url, folder) {
  const client = await connect(url);
  try {
    await client.query('begin');
    await client.query(
      `select heed.begin_change(organization.id, 'IMPORTED', null, null, null, null, null) from heed.organization where organization.slug = 'heed'`,
    );
    for (const table of tables) {
      const columns = await columnsOf(client, table);
      await pipeline(
        createReadStream(join(folder, `${table}.copy`)),
        client.query(copyFrom(`copy heed.${table} (${columns}) from stdin`)),
      );
    }
    await client.query('commit');
  } finally {
    await client.end();
  }
}

export async function readSearchWords(url) {
  const client = await connect(url);
  try {
    const { rows } = await client.query('select search_word.word from heed.search_word');
    return rows.map(({ word }) => word);
  } finally {
    await client.end();
  }
}

async function columnsOf(client, table) {
  const { rows } = await client.query(
    `select string_agg(quote_ident(attribute.attname), ', ' order by attribute.attnum) as columns from pg_attribute attribute
      where attribute.attrelid = $1::regclass and attribute.attnum > 0 and not attribute.attisdropped
        and attribute.attidentity = '' and attribute.attgenerated = ''`,
    [`heed.${table}`],
  );
  return rows[0].columns;
}

async function connect(url) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}
