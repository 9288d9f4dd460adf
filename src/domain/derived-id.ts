import { createHash } from 'node:crypto';

/** The namespace of Heed's name-based UUIDs (RFC 9562, version 5). Never changed: ids rest on it. */
const namespace = Buffer.from('5f0bb8f2d8f14c6a9f1e6b1c2c9c7a10', 'hex');

/**
 * The id that an entry gets when it is imported or shipped: the same key gives the same id on every machine.
 * @param kind the table, e.g. `recommendation`
 * @param key the slug, reference or other key that is unique within the kind
 */
export function derivedId(kind: string, key: string): string {
  const hash = createHash('sha1').update(namespace).update(`${kind}:${key}`, 'utf8').digest();
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const hex = hash.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20, 32)}`;
}
