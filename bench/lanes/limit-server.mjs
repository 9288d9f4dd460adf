import { createServer } from 'node:http';
import pg from 'pg';
import { recordByHand } from './limit-record.mjs';
import { readStatements } from './limit-statements.mjs';

/** As many as the product's readers have, see src/database/connect.ts. */
export const poolSize = 10;

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
  const answer = async (path, values) => {
    if (path === 'record') return recordByHand(pool, values);
    const { rows } = await pool.query({ ...statements.get(path), values });
    return rows[0].answer;
  };
  const server = createServer(async (request, response) => {
    try {
      const [path, query = '[]'] = request.url.slice(1).split('?');
      const values = JSON.parse(decodeURIComponent(query));
      const body = Buffer.from(`{"data":${await answer(path, values)}}`);
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
