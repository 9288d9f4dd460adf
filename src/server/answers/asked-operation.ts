import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import { createHash } from 'node:crypto';
import {
  documentIdIn,
  documentIdOfBody,
  fillBody,
  fillSearch,
  type FindDocument,
} from '../documents/fill-request.js';
import { jsonType } from '../media-type.js';
import type { JsonBody } from '../read-json.js';
import type { AskedOperation } from './answer-operation.js';

/** The documents that can be asked for. */
export interface Documents {
  find: FindDocument;
  /** Whether a program of ours brought it: then it stays as long as the process runs. */
  isBrought(id: string): boolean;
}

/** An operation that a GET asks for. */
export function askedBySearch(
  search: string,
  mediaType: string,
  documents: Documents,
): AskedOperation {
  const id = documentIdIn(search);
  return {
    key: digestOf('GET', search),
    documentId: removable(id, documents),
    hasAddress: id !== null,
    fill: async () => ({
      ...request('GET', mediaType),
      search: await fillSearch(search, documents.find),
      body: undefined,
    }),
  };
}

/** An operation that a POST asks for. */
export function askedByBody(
  { bytes, json }: JsonBody,
  mediaType: string,
  documents: Documents,
): AskedOperation {
  return {
    key: digestOf('POST', bytes),
    documentId: removable(documentIdOfBody(json), documents),
    hasAddress: false,
    fill: async () => ({
      ...request('POST', mediaType),
      search: '',
      body: await fillBody(json, documents.find),
    }),
  };
}

/** Nothing else of the client's headers goes further: no cookie, no token, no address. */
function request(
  method: string,
  mediaType: string = jsonType,
): Pick<HTTPGraphQLRequest, 'method' | 'headers'> {
  return { method, headers: new HeaderMap([['accept', mediaType]]) };
}

function removable(id: string | null, { isBrought }: Documents): string | null {
  return id === null || isBrought(id) ? null : id;
}

/** All that was asked decides, letter for letter: two spellings of one request are kept as two. */
function digestOf(method: string, asked: string | Buffer): string {
  return createHash('sha256').update(`${method}\n`).update(asked).digest('base64url');
}
