import { Command, InvalidArgumentError, Option } from 'commander';
import type { Cli } from './cli.js';
import { formatTable } from './format-table.js';
import { withDatabase } from './with-database.js';
import { roleNames, roles } from '../domain/role.js';
import {
  issueToken,
  listTokens,
  revokeToken,
  tokenDaysDefault,
  tokenDaysMax,
  type TokenRecord,
} from '../services/tokens.js';

export function tokenCommand(cli: Cli): Command {
  return new Command('token')
    .description('make, list and end the tokens that writing needs')
    .addCommand(createCommand(cli))
    .addCommand(listCommand(cli))
    .addCommand(revokeCommand(cli));
}

function createCommand(cli: Cli): Command {
  return new Command('create')
    .description('make a token; it alone goes to standard output, and only now')
    .requiredOption('--organization <slug>', 'the organization that it stands for')
    .addOption(
      new Option('--role <role>', 'what its holder may do')
        .choices(roleNames)
        .makeOptionMandatory(),
    )
    .option(
      '--expires <days>',
      `how long it lasts, 1 to ${tokenDaysMax} days`,
      readDays,
      tokenDaysDefault,
    )
    .option('--json', 'print an object: token, id, organization, role, createdAt, expiresAt')
    .addHelpText(
      'after',
      `
Roles:
${roleNames.map((role) => `  ${role.padEnd(12)} ${roles[role]}`).join('\n')}

Examples:
  npx heed token create --organization penal-coalition --role CONTRIBUTOR
  TOKEN=$(npx heed token create --organization penal-coalition --role EDITOR --expires 90)`,
    )
    .action(
      async (options: { organization: string; role: string; expires: number; json?: boolean }) => {
        const request = { ...options, expiresInDays: options.expires };
        const { token, record } = await withDatabase(cli, 'token create', (database) =>
          issueToken(database, request, new Date()),
        );
        cli.print(options.json ? toJson({ token, ...withoutState(record) }) : token);
        cli.tell(
          `This token is shown only now. It writes for ${record.organization} as ${record.role} until ` +
            `${record.expiresAt.toISOString().slice(0, 10)}. To end it: npx heed token revoke ${record.id}`,
        );
      },
    );
}

function listCommand(cli: Cli): Command {
  return new Command('list')
    .description('list the tokens that were made, never the tokens themselves')
    .option(
      '--json',
      'print an array: id, organization, role, createdAt, expiresAt, revokedAt, state',
    )
    .addHelpText(
      'after',
      `
A token's state is ACTIVE, EXPIRED or REVOKED.

Examples:
  npx heed token list
  npx heed token list --json`,
    )
    .action(async (options: { json?: boolean }) => {
      const records = await withDatabase(cli, 'token list', listTokens);
      const now = new Date();
      if (options.json) {
        cli.print(toJson(records.map((record) => ({ ...record, state: stateOf(record, now) }))));
      } else if (records.length === 0) {
        cli.tell('No token was made yet. Make one: npx heed token create --help');
      } else {
        const header = ['ID', 'ORGANIZATION', 'ROLE', 'CREATED', 'EXPIRES', 'STATE'];
        cli.print(
          formatTable(
            header,
            records.map((record) => rowOf(record, now)),
          ),
        );
      }
    });
}

function revokeCommand(cli: Cli): Command {
  return new Command('revoke')
    .description('end a token at once')
    .argument('<id>', 'its id, as "token list" shows it')
    .addHelpText(
      'after',
      `
What was written with it stays. Revoking again changes nothing.

Example:
  npx heed token revoke 3f0c9f0e-8a52-4c36-9d1c-0d2b7c1e5a11`,
    )
    .action(async (id: string) => {
      const revokedAt = await withDatabase(cli, 'token revoke', (database) =>
        revokeToken(database, id, new Date()),
      );
      cli.tell(`The token ${id} has ended at ${revokedAt.toISOString()}.`);
    });
}

function readDays(text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text) && Number(text) <= tokenDaysMax) return Number(text);
  throw new InvalidArgumentError(`It must be a whole number of days from 1 to ${tokenDaysMax}.`);
}

type TokenState = 'ACTIVE' | 'EXPIRED' | 'REVOKED';

function stateOf(record: TokenRecord, now: Date): TokenState {
  if (record.revokedAt) return 'REVOKED';
  return record.expiresAt <= now ? 'EXPIRED' : 'ACTIVE';
}

function rowOf(record: TokenRecord, now: Date): string[] {
  const [created, expires] = [record.createdAt, record.expiresAt].map((at) =>
    at.toISOString().slice(0, 10),
  );
  return [record.id, record.organization, record.role, created!, expires!, stateOf(record, now)];
}

/** A token that was just made has not ended. */
function withoutState({ revokedAt: _, ...record }: TokenRecord) {
  return record;
}

function toJson(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
