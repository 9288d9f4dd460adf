import type { Database } from '../database/connect.js';
import { expected } from '../database/database-refusal.js';
import { run } from '../database/run.js';
import { databaseState, type DatabaseState } from '../database/state.js';
import { withClient } from '../database/with-client.js';
import { documentDigest } from '../domain/document-id.js';
import type { Role } from '../domain/role.js';

/** What an answer that is remembered rests on, besides what is recorded. */
export interface Grounds {
  /** The SHA-256 of the token that it is asked with, in hexadecimal digits; null for the public. */
  token: string | null;
  /** The id of the document that was added to the database; null where the query came otherwise. */
  documentId: string | null;
}

/** Who a token that has not been revoked stands for. Whether it is over, the clock of who asks says. */
export interface TokenHolder {
  tokenId: string;
  organizationId: string;
  role: Role;
  expiresAt: Date;
}

/** How it stood in the database at one moment after everybody who shares the findings had asked. */
export interface Findings {
  state: DatabaseState;
  holderOf(token: string): TokenHolder | null;
  hasDocument(id: string): boolean;
}

/** Says how it stands in the database now. Whoever asks alone waits for one statement, whoever asks with others too. */
export interface Freshness {
  ask(grounds: Grounds): Promise<Findings>;
}

/**
 * One statement serves all who asked before it was sent. Who asks while one is under way waits for the next: the one
 * under way may have looked before a commit of which the client already knows.
 */
export function createFreshness(database: Database): Freshness {
  let gathering: Round | null = null;
  let isAsking = false;

  /** When what is ready now has been read: requests that came together ask together. */
  function askSoon(): void {
    setImmediate(() => {
      const round = gathering!;
      gathering = null;
      isAsking = true;
      void round.settle(lookUp(database, round)).then(() => {
        isAsking = false;
        if (gathering) askSoon();
      });
    });
  }

  return {
    ask({ token, documentId }) {
      if (!gathering) {
        gathering = openRound();
        if (!isAsking) askSoon();
      }
      if (token !== null) gathering.tokens.add(token);
      if (documentId !== null) gathering.documents.add(documentId);
      return gathering.findings;
    },
  };
}

/** Those who ask together. */
interface Round {
  tokens: Set<string>;
  documents: Set<string>;
  findings: Promise<Findings>;
  /** Lets the findings be what these come to. */
  settle(findings: Promise<Findings>): Promise<void>;
}

function openRound(): Round {
  let settle!: Round['settle'];
  const findings = new Promise<Findings>((resolve, reject) => {
    settle = (found) =>
      found.then(resolve, (error: unknown) => reject(expected(error) ?? (error as Error)));
  });
  return { tokens: new Set(), documents: new Set(), findings, settle };
}

interface Row {
  state: DatabaseState;
  tokens: Array<Omit<TokenHolder, 'expiresAt'> & { digest: string; expiresAt: string }> | null;
  documents: string | null;
}

const look = `select ${databaseState} as state,
  (select json_agg(json_build_object(
            'digest', encode(token.digest, 'hex'), 'tokenId', token.id, 'organizationId', token.organization_id,
            'role', token.role, 'expiresAt', token.expires_at))
     from heed.access_token token where token.digest = any ($1::bytea[]) and token.revoked_at is null) as tokens,
  (select string_agg('sha256:' || encode(document.digest, 'hex'), ' ')
     from heed.persisted_document document where document.digest = any ($2::bytea[])) as documents`;

async function lookUp(database: Database, { tokens, documents }: Round): Promise<Findings> {
  const digests = [...tokens].map((token) => Buffer.from(token, 'hex'));
  const values = [digests, [...documents].map(documentDigest)];
  const [row] = await withClient(database.provers, (client) =>
    run<Row>(client, look, values, { name: 'heed_freshness' }),
  );
  const holders = new Map(
    row!.tokens?.map(({ digest, expiresAt, ...holder }) => [
      digest,
      { ...holder, expiresAt: new Date(expiresAt) },
    ]),
  );
  const there = new Set(row!.documents?.split(' '));
  return {
    state: row!.state,
    holderOf: (token) => holders.get(token) ?? null,
    hasDocument: (id) => there.has(id),
  };
}
