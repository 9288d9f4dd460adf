import type pg from 'pg';
import { documentDigest, documentIdOf } from '../../src/domain/document-id.js';

/** A document that was added, as `heed documents add` leaves it. @returns its id */
export async function buildPersistedDocument(
  db: pg.Pool | pg.ClientBase,
  text = '{ revision }',
): Promise<string> {
  const id = documentIdOf(text);
  await db.query(
    `insert into heed.persisted_document (digest, name, text, added_at) values ($1, 'revision', $2, now())`,
    [documentDigest(id), text],
  );
  return id;
}
