import { isDocumentId } from '../../domain/document-id.js';
import { HttpProblem } from '../http-problem.js';

/** The text that stands under an id; null where there is none. */
export type FindDocument = (id: string) => Promise<string | null>;

/** The id of the one document that a query string names; null for none, and for what `fillSearch` refuses. */
export function documentIdIn(search: string): string | null {
  if (!search.includes('documentId')) return null;
  const ids = new URLSearchParams(search).getAll('documentId');
  return ids.length === 1 && isDocumentId(ids[0]!) ? ids[0]! : null;
}

/** The same for the body of a POST. */
export function documentIdOfBody(body: unknown): string | null {
  const { documentId } = (body ?? {}) as { documentId?: unknown };
  return typeof documentId === 'string' && isDocumentId(documentId) ? documentId : null;
}

/** Puts the text in the place of the id in the query string of a GET. One without an id stays as it is. */
export async function fillSearch(search: string, find: FindDocument): Promise<string> {
  // Most requests have none, and need not be taken apart.
  if (!search.includes('documentId')) return search;
  const parameters = new URLSearchParams(search);
  const ids = parameters.getAll('documentId');
  if (ids.length === 0) return search;
  if (ids.length > 1) throw malformed('documentId stands in the address more than once.');
  const text = await textOf(ids[0], parameters.has('query'), find);
  parameters.delete('documentId');
  parameters.set('query', text);
  return `?${parameters.toString()}`;
}

/** The same for the body of a POST. */
export async function fillBody(body: unknown, find: FindDocument): Promise<unknown> {
  if (typeof body !== 'object' || body === null || !Object.hasOwn(body, 'documentId')) return body;
  const { documentId, query, ...others } = body as Record<string, unknown>;
  if (documentId === null) return query === undefined ? others : { ...others, query };
  return { ...others, query: await textOf(documentId, query !== undefined, find) };
}

async function textOf(id: unknown, hasQuery: boolean, find: FindDocument): Promise<string> {
  if (hasQuery) throw malformed('Send query or documentId, not both.');
  if (typeof id !== 'string' || !isDocumentId(id)) {
    throw malformed(
      'A documentId is "sha256:" and the SHA-256 of the document in 64 small hexadecimal digits.',
    );
  }
  return (await find(id)) ?? refuseUnknown(id);
}

/** The id is safe to repeat: it has the form of one. */
function refuseUnknown(id: string): never {
  const message =
    `This server has no document ${id}. Send its text as query, or let whoever runs the server add it: ` +
    'npx heed documents add FILE';
  throw new HttpProblem(404, 'PERSISTED_DOCUMENT_NOT_FOUND', message);
}

function malformed(message: string): HttpProblem {
  return new HttpProblem(400, 'BAD_REQUEST', message);
}
