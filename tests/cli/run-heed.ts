import { runCli } from '../../src/cli/run-cli.js';

/** What a command said and how it ended. */
export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** Runs a command in this process with an environment of its own: nothing of ours, and what is given. */
export async function runHeed(words: string[], environment: Record<string, string>): Promise<Ran> {
  const kept = { ...process.env };
  for (const name of names) delete process.env[name];
  Object.assign(process.env, environment);
  const ran: Ran = { code: 0, out: '', err: '' };
  const streams = {
    out: (text: string) => void (ran.out += text),
    err: (text: string) => void (ran.err += text),
  };
  try {
    ran.code = await runCli(['node', 'heed', ...words], streams);
    return ran;
  } finally {
    for (const name of [...names, ...Object.keys(environment)]) delete process.env[name];
    Object.assign(process.env, kept);
  }
}

const names = ['DATABASE_URL', 'HEED_DATA_DIR', 'HEED_PASSPHRASE', 'HEED_DEBUG', 'HOST', 'PORT'];
