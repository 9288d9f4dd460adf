import { createHash } from 'node:crypto';

const form = /^sha256:[0-9a-f]{64}$/;

/** The id of a persisted document: `sha256:` and the SHA-256 of its text in UTF-8, in small hexadecimal digits. */
export function documentIdOf(text: string): string {
  return `sha256:${createHash('sha256').update(text, 'utf8').digest('hex')}`;
}

export function isDocumentId(id: string): boolean {
  return form.test(id);
}

/** The 32 bytes of an id, as they are stored. */
export function documentDigest(id: string): Buffer {
  return Buffer.from(id.slice('sha256:'.length), 'hex');
}
