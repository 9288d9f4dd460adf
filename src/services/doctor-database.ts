import type pg from 'pg';
import { connectOnce } from './backup-connection.js';
import { counted } from './counted.js';
import type { Finding } from './doctor.js';
import { compareMigrations } from './doctor-migrations.js';
import { run } from '../database/run.js';

/** The oldest PostgreSQL that Heed runs on. */
const majorVersionMin = 15;
/** What later versions of Heed search with. */
const extensions = ['pg_trgm', 'unaccent'];
/** How far the database's clock may be from this machine's, in seconds. */
const clockSecondsMax = 5;
/** How long before its end a token is worth a word, in days. */
const expiryDaysWarned = 30;

/** Looks at the database: version, encoding, migrations, extensions, clock, tokens. Nothing is changed. */
export async function examineDatabase(url: string): Promise<Finding[]> {
  const client = await connectOnce(url);
  try {
    const findings = [...(await examineServer(client)), await examineMigrations(url)];
    const isWhole = findings.at(-1)!.state === 'FINE';
    return isWhole ? [...findings, await examineTokens(client)] : findings;
  } finally {
    await client.end();
  }
}

async function examineServer(client: pg.Client): Promise<Finding[]> {
  const asked = Date.now();
  const [server] = await run<ServerFacts>(
    client,
    `select current_setting('server_version') as version,
            current_setting('server_version_num')::integer / 10000 as "majorVersion",
            current_setting('server_encoding') as encoding,
            clock_timestamp() as now,
            array(select extension.name::text from pg_available_extensions extension) as extensions`,
  );
  return [
    examineVersion(server!),
    examineExtensions(server!.extensions),
    examineClock(server!.now.getTime() - (asked + Date.now()) / 2),
  ];
}

interface ServerFacts {
  version: string;
  majorVersion: number;
  encoding: string;
  now: Date;
  extensions: string[];
}

function examineVersion({ version, majorVersion, encoding }: ServerFacts): Finding {
  const subject = 'DATABASE';
  const message = `PostgreSQL ${version}, ${encoding}`;
  if (majorVersion < majorVersionMin) {
    return {
      subject,
      state: 'PROBLEM',
      message: `${message}: Heed needs ${majorVersionMin} or newer.`,
    };
  }
  if (encoding === 'UTF8') return { subject, state: 'FINE', message };
  return {
    subject,
    state: 'PROBLEM',
    message: `${message}: make a database with "encoding UTF8 template template0".`,
  };
}

function examineExtensions(available: string[]): Finding {
  const missing = extensions.filter((name) => !available.includes(name));
  if (missing.length === 0) {
    return { subject: 'EXTENSIONS', state: 'FINE', message: `${extensions.join(', ')} are there.` };
  }
  return {
    subject: 'EXTENSIONS',
    state: 'WARNING',
    message: `${missing.join(', ')}: not there; a later Heed searches with it. Install PostgreSQL's contrib package.`,
  };
}

function examineClock(differenceMilliseconds: number): Finding {
  const seconds = Math.round(Math.abs(differenceMilliseconds) / 1000);
  if (seconds <= clockSecondsMax) {
    return { subject: 'CLOCK', state: 'FINE', message: "The database's clock is this machine's." };
  }
  return {
    subject: 'CLOCK',
    state: 'WARNING',
    message: `The database's clock differs from this machine's by ${seconds} s. Set both by NTP.`,
  };
}

async function examineMigrations(url: string): Promise<Finding> {
  const subject = 'MIGRATIONS';
  const { pending, unknown } = await compareMigrations(url);
  if (unknown.length > 0) {
    const message = `A newer Heed has migrated this database (${unknown.join(', ')}). Run that one.`;
    return { subject, state: 'PROBLEM', message };
  }
  if (pending.length === 0)
    return { subject, state: 'FINE', message: 'The database is up to date.' };
  const message = `${counted(pending.length, 'migrationsWaiting')}. Make a back-up, then run: npx heed migrate`;
  return { subject, state: 'PROBLEM', message };
}

async function examineTokens(client: pg.Client): Promise<Finding> {
  const [tokens] = await run<{ active: number; ending: number; next: string | null }>(
    client,
    `select count(*)::integer as active,
            (count(*) filter (where token.expires_at < now() + make_interval(days => $1)))::integer as ending,
            to_char(min(token.expires_at) at time zone 'UTC', 'YYYY-MM-DD') as next
       from heed.access_token token
      where token.revoked_at is null and token.expires_at > now()`,
    [expiryDaysWarned],
  );
  const { active, ending, next } = tokens!;
  if (active === 0) {
    const message = 'Nobody can write yet. Make a token: npx heed token create --help';
    return { subject: 'TOKENS', state: 'FINE', message };
  }
  if (ending === 0) {
    return {
      subject: 'TOKENS',
      state: 'FINE',
      message: `${active} active, none ends before ${next}.`,
    };
  }
  return {
    subject: 'TOKENS',
    state: 'WARNING',
    message: `${counted(ending, 'tokensEnding')} within ${counted(expiryDaysWarned, 'day')}, the first on ${next}; in all ${counted(active, 'activeToken')}. See: npx heed token list`,
  };
}
