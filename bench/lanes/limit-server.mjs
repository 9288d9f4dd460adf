import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import pg from 'pg';

/** As many as the product's readers have, see src/database/connect.ts. */
const poolSize = 10;

const plain = ['list', 'detail', 'search'];
const filtered = ['summary', 'trend'];
/** One theme and one addressee; their parameters come last. */
const filter = (theme, body) => `
     and exists (select from recommendation_term link where link.recommendation_id = recommendation.id and link.term_id = ${theme}::uuid and link.ended_revision is null)
     and exists (select from addressee link where link.recommendation_id = recommendation.id and link.organization_id = ${body}::uuid and link.ended_revision is null)`;

/**
 * What nothing in Node does faster: one prepared statement for each request, of which PostgreSQL writes the JSON, and
 * the text goes through. `GET /work?values` with the statement's values as a JSON array.
 */
export function createLimitServer(url) {
  const pool = new pg.Pool({
    connectionString: url,
    max: poolSize,
    options: '-c search_path=published,heed -c random_page_cost=1.1',
  });
  const statements = readStatements();
  const server = createServer(async (request, response) => {
    try {
      const [path, query = '[]'] = request.url.slice(1).split('?');
      const statement = statements.get(path);
      if (!statement) throw new Error(`There is no work ${path}.`);
      const { rows } = await pool.query({
        ...statement,
        values: JSON.parse(decodeURIComponent(query)),
      });
      const body = Buffer.from(`{"data":${rows[0].answer}}`);
      response.writeHead(200, {
        'content-type': 'application/json; charset=utf-8',
        'content-length': body.length,
      });
      response.end(body);
    } catch (error) {
      response.writeHead(500).end(String(error.message));
    }
  });
  server.on('close', () => void pool.end());
  return server;
}

function readStatements() {
  const statements = new Map();
  const add = (name, text) => statements.set(name, { name, text });
  for (const name of plain) add(name, read(name));
  for (const name of filtered) {
    const [theme, body] = name === 'trend' ? ['$2', '$3'] : ['$1', '$2'];
    add(name, read(name).replace('FILTER\n', '\n'));
    add(`${name}-filtered`, read(name).replace('FILTER\n', `${filter(theme, body)}\n`));
  }
  return statements;
}

function read(name) {
  return readFileSync(new URL(`limit/${name}.sql`, import.meta.url), 'utf8');
}
