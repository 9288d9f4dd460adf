import type { ApolloServer, HTTPGraphQLRequest } from '@apollo/server';
import type { Actor } from '../../domain/role.js';
import { acceptedLanguages } from '../accept-language.js';
import { describeError } from '../describe-error.js';
import { bodyOf } from '../executor/written-answer.js';
import type { Logger } from '../log.js';
import { tokenIn } from './authenticate.js';
import { KeptAnswer, type Ground } from './kept-answer.js';
import { rightsOf, type AskedBy, type KeptAnswers, type Recollection } from './kept-answers.js';

/** What the headers of a request say about who asks. */
export interface Asker {
  authorization: string | undefined;
  acceptLanguage: string | undefined;
}

/** Who asks. */
export interface Viewer {
  authorization: string | undefined;
  /** Whom the token stands for; null for the public. */
  actor: Actor | null;
  /** Canonical tags, the dearest first. */
  languages: string[];
}

/** What a request's resolvers get, and how it is given back. */
export interface OpenedContext {
  context: object;
  /** What a query was answered from; null where nothing was read. */
  ground?(): Promise<Ground | null>;
  /** Called exactly once, after the answer was handed over or could not be made. */
  close(): Promise<void>;
}

/** Throws a Refusal: UNAUTHENTICATED (401), or DATABASE_UNAVAILABLE when nobody can say (503). */
export type OpenContext = (viewer: Viewer, requestId: string) => Promise<OpenedContext>;

/** An operation that is asked for. */
export interface AskedOperation {
  /** Differs wherever the answers can differ, if the same viewer asks in the same languages. */
  key: string;
  /** Of a document that can be removed; null for every other operation. */
  documentId: string | null;
  /** Whether it is asked for by the address of a document. */
  hasAddress: boolean;
  /** The operation as Apollo takes it; called only where it has to be executed. */
  fill(): Promise<HTTPGraphQLRequest>;
}

/** An answer as it is sent: one to a query, which is kept, or any other. */
export type Answered = Executed | { kept: KeptAnswer; recollection: Recollection; isNew: boolean };

interface Executed {
  kept: null;
  status: number;
  headers: Iterable<[string, string]>;
  body: string | Buffer;
}

interface AnsweringDeps {
  apollo: ApolloServer<object>;
  openContext: OpenContext;
  /** Null where nothing proves who asks, or that an answer is right still: then none is kept. */
  answers: KeptAnswers | null;
  requestIds: WeakMap<object, string>;
  log: Logger;
}

/** Answers an operation. `send` hands the answer over; it is called once, unless this throws. */
export type AnswerOperation = (
  operation: AskedOperation,
  asker: Asker,
  requestId: string,
  send: (answered: Answered) => void,
) => Promise<void>;

/** Operations are answered from what is kept, where it is proved to be right still, else by executing them. */
export function createAnswering(deps: AnsweringDeps): AnswerOperation {
  const { answers, openContext, log } = deps;
  return async (operation, { authorization, acceptLanguage }, requestId, send) => {
    const languages = acceptedLanguages(acceptLanguage);
    const { documentId } = operation;
    const key = `${operation.key} ${languages.join()}`;
    const asked: AskedBy = { key, token: answers && tokenIn(authorization), documentId };
    const { actor, kept } = (await answers?.find(asked)) ?? { actor: null, kept: null };
    const recollection = { ...asked, rights: rightsOf(actor) };
    if (kept) return send({ kept, recollection, isNew: false });

    const query = await operation.fill();
    deps.requestIds.set(query, requestId);
    const opened = await openContext({ authorization, actor, languages }, requestId);
    try {
      const executed = await execute(deps.apollo, query, opened);
      // Only successes are bytes: no error is ever kept.
      const { body } = executed;
      const ground = typeof body === 'string' ? null : await opened.ground?.();
      if (!answers || !ground || typeof body === 'string') return send(executed);
      const answer = new KeptAnswer(body, ground, operation.hasAddress, actor === null);
      answers.keep(recollection, answer);
      send({ kept: answer, recollection, isNew: true });
    } finally {
      await giveBack(opened, requestId, log);
    }
  };
}

async function giveBack(opened: OpenedContext, requestId: string, log: Logger): Promise<void> {
  try {
    await opened.close();
  } catch (error) {
    // The answer is out already; to fail it now would only cut it short.
    log.error({ correlationId: requestId, failure: describeError(error) }, 'context not closed');
  }
}

async function execute(
  apollo: ApolloServer<object>,
  query: HTTPGraphQLRequest,
  { context }: OpenedContext,
): Promise<Executed> {
  const answer = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: query,
    context: async () => context,
  });
  if (answer.body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
  return {
    kept: null,
    status: answer.status ?? 200,
    headers: answer.headers,
    body: bodyOf(query, answer.body.string),
  };
}
