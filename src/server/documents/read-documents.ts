import { existsSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { GraphQLSchema } from 'graphql';
import { documentIdOf } from '../../domain/document-id.js';
import { refuse } from '../../domain/refusal.js';
import { documentName, documentProblem } from './check-document.js';

/** A document as a file brings it. */
export interface BroughtDocument {
  id: string;
  name: string;
  text: string;
}

/**
 * Reads documents: one from a `.graphql` file, or all of a manifest, which is a JSON object of ids and texts.
 * Each is held against the schema. @throws Refusal that says which file, what is wrong and how to mend it
 */
export function readDocuments(schema: GraphQLSchema, file: string): BroughtDocument[] {
  const text = readText(file);
  const documents = file.endsWith('.json') ? readManifest(file, text) : [readSingle(file, text)];
  for (const document of documents) {
    const problem = documentProblem(schema, document.text);
    if (problem) {
      const which = file.endsWith('.json') ? `, document ${document.id}` : '';
      refuseFile(`${file}${which}: ${problem} The schema of this Heed is in schema.graphql.`);
    }
  }
  return documents;
}

/** Reads those of the manifests that are there: what was not built brings nothing. @returns texts by id */
export function readManifests(
  schema: GraphQLSchema,
  files: readonly string[],
): ReadonlyMap<string, string> {
  const documents = files.filter(existsSync).flatMap((file) => readDocuments(schema, file));
  return new Map(documents.map(({ id, text }) => [id, text]));
}

function readText(file: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const isUtf8 = code !== 'ERR_ENCODING_INVALID_ENCODED_DATA';
    refuseFile(`${file}: ${isUtf8 ? `It cannot be read (${code}).` : 'It is not UTF-8.'}`);
  }
}

function readSingle(file: string, text: string): BroughtDocument {
  const name = documentName(text) ?? (basename(file, extname(file)) || file);
  return { id: documentIdOf(text), name, text };
}

function readManifest(file: string, json: string): BroughtDocument[] {
  return Object.entries(parseManifest(file, json)).map(([id, text]) => {
    const right = documentIdOf(text);
    if (id === right) return { id, name: documentName(text) ?? basename(file), text };
    refuseFile(
      `${file}: the document under ${JSON.stringify(id)} has the id ${right}. Build the manifest anew from the texts.`,
    );
  });
}

function parseManifest(file: string, json: string): Record<string, string> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(json);
  } catch {
    // Told below, like JSON of another form.
  }
  const isObject = typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest);
  if (isObject && Object.values(manifest as object).every((text) => typeof text === 'string'))
    return manifest as Record<string, string>;
  refuseFile(
    `${file}: a manifest is a JSON object of ids and texts: { "sha256:…": "query { … }" }.`,
  );
}

function refuseFile(message: string): never {
  refuse('INVALID_VALUE', ['file'], message);
}
