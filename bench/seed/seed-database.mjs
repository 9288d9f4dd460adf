import { readFileSync } from 'node:fs';
import pg from 'pg';
import { setAside } from './set-aside.mjs';
import { languageTags, writeLanguage } from './words.mjs';

/** Another world needs another number: a database of an earlier one is then made anew. */
export const seedVersion = 2;

/** How many rows of a kind one statement makes. */
const slice = { changes: 100_000, recommendations: 5_000, assessments: 50_000, statuses: 10_000 };

/** For the sessions of the seed alone. */
const options =
  '-c search_path=heed -c work_mem=256MB -c maintenance_work_mem=512MB -c synchronous_commit=off -c max_parallel_maintenance_workers=1 -c statement_timeout=0 -c jit=off -c random_page_cost=1.1';

/**
 * Fills a migrated, empty database with recommendations, and ten rounds of judgements of each, the same on every
 * machine. Everything is written set by set, without keys, indexes and triggers, which are made again from the
 * catalogue; then the checks of the whole database hold.
 * @param rows how many recommendations; a multiple of 100
 * @param connections how many statements run side by side
 * @param onStep told the name of each step that begins, and how much of the whole is done, from 0 to 1
 */
export async function seedDatabase(url, rows, { connections = 2, onStep = () => {} } = {}) {
  if (rows % 100 !== 0 || rows < 100) throw new Error(`${rows} is no multiple of 100.`);
  const pool = new pg.Pool({ connectionString: url, options, max: connections });
  try {
    const steps = await prepare(pool, rows);
    const whole = steps.reduce((sum, { weight }) => sum + weight, 0);
    let done = 0;
    for (const { name, weight, statements } of steps) {
      let finished = 0;
      onStep(name, done / whole);
      await runAll(pool, connections, statements, () => {
        finished += 1;
        onStep(name, (done + (weight * finished) / statements.length) / whole);
      });
      done += weight;
    }
  } finally {
    await pool.end();
  }
}

/** Makes the small beginnings, and says what is to do, with about how much of the time each step takes. */
async function prepare(pool, rows) {
  await pool.query(sql('tools').replaceAll('$1', String(rows)));
  await writeWords(pool, rows);
  const back = await setAside(pool);
  await pool.query(sql('register'));
  const plain = (list) => list.map((text) => ({ text, values: [] }));
  return [
    step('changes', 2, slices(sql('changes'), rows * 1.4, slice.changes)),
    step('recommendations', 2, slices(sql('recommendations'), rows, slice.recommendations)),
    step(
      'former states',
      1,
      plain([`${sql('history').replace('$1', '0').replace('$2', String(rows))}`]),
    ),
    step('texts', 8, slices(sql('texts'), rows, slice.recommendations)),
    step('issuers, addressees, themes', 4, slices(sql('links'), rows, slice.recommendations)),
    step('judgements', 24, slices(sql('assessments'), rows * 10, slice.assessments)),
    step('keys and indexes', 14, plain(back.indexes)),
    step('what the planner knows', 1, plain(['analyze'])),
    step('kept statuses of assessors', 5, plain(assessorStatuses)),
    step(
      'their keys',
      3,
      plain(back.keptIndexes.filter((text) => text.includes('assessor_status'))),
    ),
    step('kept statuses of perspectives', 5, slices(perspectiveStatuses, rows, slice.statuses)),
    step('turns of statuses', 8, plain(statusTurns)),
    step('what is searched', 18, slices(sql('search'), rows, slice.recommendations)),
    step(
      'its keys and indexes',
      8,
      plain(back.keptIndexes.filter((text) => !text.includes('assessor_status'))),
    ),
    step('what is counted', 4, slices(countedRecommendations, rows, slice.statuses)),
    step('kept figures', 4, plain(['select heed.sum_figures()'])),
    step('what is found in the register', 1, plain([searchedEntries])),
    step('foreign keys', 1, [{ text: back.foreignKeys.join(';'), values: [] }]),
    step('foreign keys, looked at', 6, plain(back.validations)),
    step('triggers', 1, plain([[...back.triggers, 'drop schema bench_seed cascade'].join(';')])),
    step('vacuum', 4, plain(['vacuum analyze'])),
  ];
}

const searchedEntries =
  'select heed.refresh_entry_search(array(select entry_texts.entry_id from heed.entry_texts), 2)';

/** What is kept, by the views that say it of all. */
const assessorStatuses = inQuarters(
  'assessor_status',
  'as_of.assessor_status',
  'recommendation_id, addressee_id, assessor_id, perspective, assessment_id, status, counts_from',
);
const statusTurns = inQuarters(
  'status_turn',
  'derived.status_turn',
  'recommendation_id, addressee_id, collection_id, perspective, since, bucket',
);

/**
 * Fills a kept table from its view, a quarter of the ids at a time. The planner takes such a view's conditions for
 * narrow, and would look up ten million rows one by one.
 */
function inQuarters(table, view, columns) {
  const first = ['00', '40', '80', 'c0'].map(
    (digits) => `${digits}000000-0000-0000-0000-000000000000`,
  );
  return first.map((from, index) => {
    const until = first[index + 1];
    const below = until ? ` and due.recommendation_id < '${until}'` : '';
    return `set enable_nestloop = off;
      insert into heed.${table} (${columns}) select ${columns} from ${view} due where due.recommendation_id >= '${from}'${below};
      reset enable_nestloop`;
  });
}

/** Needs the turns and their index, by which each is looked up. */
const countedRecommendations = `
  insert into heed.counted_recommendation
    select due.* from derived.counted_recommendation due where due.recommendation_id in (select item.id from bench_seed.items($1, $2) item)`;

const perspectiveStatuses = `
  insert into heed.perspective_status (recommendation_id, addressee_id, collection_id, perspective, bucket, assessment_id, has_dissent)
    select said.* from heed.perspective_statuses_of(array(select item.id from bench_seed.items($1, $2) item)) said`;

function step(name, weight, statements) {
  return { name, weight, statements };
}

function slices(text, count, size) {
  const list = [];
  for (let from = 0; from < count; from += size)
    list.push({ text, values: [from, Math.min(from + size, Math.ceil(count))] });
  return list;
}

async function runAll(pool, connections, statements, onDone) {
  const waiting = [...statements];
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      await (next.values.length > 0 ? pool.query(next.text, next.values) : pool.query(next.text));
      onDone();
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}

async function writeWords(pool, rows) {
  const sentenceCount = Math.min(8_000, rows * 2);
  for (const tag of languageTags) {
    const { words, sentences } = writeLanguage(tag, sentenceCount);
    await pool.query(
      `insert into bench_seed.sentence (language, number, text)
         select $1, sentence.number - 1, sentence.text from unnest($2::text[]) with ordinality sentence (text, number)`,
      [tag, sentences],
    );
    await pool.query('select heed.add_search_words($1)', [words]);
  }
  await pool.query(
    'update bench_seed.sentence set vector = heed.text_vector(sentence.text, sentence.language)',
  );
  await pool.query('vacuum analyze bench_seed.sentence');
}

function sql(name) {
  return readFileSync(new URL(`sql/${name}.sql`, import.meta.url), 'utf8');
}
