import type { Database } from '../database/connect.js';
import { expected } from '../database/database-refusal.js';
import { run } from '../database/run.js';
import { documentDigest, documentIdOf, isDocumentId } from '../domain/document-id.js';
import { limits } from '../domain/limits.js';
import { refuse } from '../domain/refusal.js';

/** What is said of a document that was added. */
export interface PersistedRecord {
  id: string;
  name: string;
  addedAt: Date;
}

/** Adds documents, all or none. One that is there already keeps its name and its day. @returns them in their order */
export async function addDocuments(
  database: Database,
  documents: ReadonlyArray<{ name: string; text: string }>,
  now: Date,
): Promise<PersistedRecord[]> {
  for (const { name, text } of documents) {
    if (text.length > limits.persistedDocumentLengthMax) {
      const message = `${name} has ${text.length} characters; a document has at most ${limits.persistedDocumentLengthMax}.`;
      refuse('TOO_LONG', ['text'], message);
    }
  }
  const rows = await query<PersistedRecord>(
    database,
    `with given as (
       select digest, left(name, ${limits.shortTextLengthMax}) as name, text
         from unnest($1::bytea[], $2::text[], $3::text[]) given (digest, name, text)
     ), added as (
       insert into heed.persisted_document (digest, name, text, added_at)
       select distinct on (given.digest) given.digest, given.name, given.text, $4::timestamptz from given
           on conflict (digest) do nothing
       returning *
     )
     select * from (select ${recordColumns} from added document
                    union all select ${recordColumns} from heed.persisted_document document
                     where document.digest in (select given.digest from given)) held`,
    [
      documents.map(({ text }) => documentDigest(documentIdOf(text))),
      documents.map(({ name }) => name),
      documents.map(({ text }) => text),
      now,
    ],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return documents.map(({ text }) => byId.get(documentIdOf(text))!);
}

/** All documents that were added, the newest first. */
export async function listDocuments(database: Database): Promise<PersistedRecord[]> {
  return query<PersistedRecord>(
    database,
    `select ${recordColumns} from heed.persisted_document document order by document.added_at desc, document.digest`,
  );
}

/**
 * Removes documents, all or none: who asks for them is refused from now on.
 * @throws Refusal for an id under which there is none.
 */
export async function removeDocuments(database: Database, ids: readonly string[]): Promise<void> {
  const malformed = ids.find((id) => !isDocumentId(id));
  const digests = ids.filter(isDocumentId).map(documentDigest);
  // One that is missing spoils the whole: then nothing is removed.
  const [counts] = malformed
    ? []
    : await query<{ missing: string | null }>(
        database,
        `with missing as (
           select given.digest from unnest($1::bytea[]) given (digest)
            where given.digest not in (select document.digest from heed.persisted_document document)
         ), removed as (
           delete from heed.persisted_document document
            where document.digest = any ($1::bytea[]) and not exists (select from missing)
         )
         select (select 'sha256:' || encode(missing.digest, 'hex') from missing limit 1) as missing`,
        [digests],
      );
  const missing = malformed ?? counts!.missing;
  if (missing === null) return;
  const message = `There is no document ${missing} that was added. See: npx heed documents list`;
  refuse('UNKNOWN_ID', ['ID'], message);
}

/** The text of a document that was added; null where there is none. */
export async function findDocument(database: Database, id: string): Promise<string | null> {
  const [row] = await query<{ text: string }>(
    database,
    'select document.text from heed.persisted_document document where document.digest = $1',
    [documentDigest(id)],
  );
  return row?.text ?? null;
}

const recordColumns = `'sha256:' || encode(document.digest, 'hex') as id, document.name, document.added_at as "addedAt"`;

async function query<Row>(
  database: Database,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  try {
    const client = await database.writers.connect();
    try {
      return await run<Row>(client, text, values);
    } finally {
      client.release();
    }
  } catch (error) {
    throw expected(error) ?? error;
  }
}
