import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';

const form = /^heed_([A-Za-z0-9_-]{43})([0-9a-f]{8})$/;

/** A new access token: `heed_`, 32 random bytes, and a checksum by which secret scanners know it. */
export function createToken(): string {
  const random = randomBytes(32).toString('base64url');
  return `heed_${random}${checksum(random)}`;
}

/** Whether the text has the form of a token and its checksum is right. */
export function isWellFormedToken(token: string): boolean {
  const match = form.exec(token);
  return match !== null && checksum(match[1]!) === match[2];
}

/** What is stored of a token. 256 random bits need no slow hash. */
export function tokenDigest(token: string): Buffer {
  return createHash('sha256').update(token, 'ascii').digest();
}

function checksum(random: string): string {
  return crc32(random).toString(16).padStart(8, '0');
}
