import { readFileSync } from 'node:fs';
import { UsageProblem } from './cli.js';
import { readPassphrase } from '../config.js';

/** The option that backup and restore share. */
export const passphraseOption = [
  '--passphrase-file <file>',
  'its first line is the passphrase',
] as const;

/**
 * The passphrase of a back-up: the file's first line, or HEED_PASSPHRASE; null when neither is given.
 * It is no option of its own, because every user of a machine sees the command lines of the others.
 */
export function givenPassphrase(file: string | undefined): string | null {
  if (file === undefined) return readPassphrase();
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new UsageProblem(`The passphrase cannot be read: ${(error as Error).message}`);
  }
  const [line] = text.split(/\r?\n/, 1);
  if (!line) throw new UsageProblem(`${file} has no passphrase in its first line.`);
  return line;
}
