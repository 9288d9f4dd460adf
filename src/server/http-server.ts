import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { GraphQLSchema } from 'graphql';
import { createApolloServer } from './create-apollo-server.js';
import { createAskPublic } from './ask-public.js';
import { countAnswers } from './answers/answer-counter.js';
import { createAnswering, type OpenContext } from './answers/answer-operation.js';
import type { Documents } from './answers/asked-operation.js';
import { KeptAnswers, type Proof } from './answers/kept-answers.js';
import { RecalledRequests } from './answers/recall-request.js';
import { describeError } from './describe-error.js';
import { countExecutions } from './executor/execute-plugin.js';
import { graphqlRoutes } from './graphql-endpoint.js';
import { headersOfAll } from './headers.js';
import { healthRoutes } from './health.js';
import { indexRoute } from './index-route.js';
import { metricsRoute } from './metrics.js';
import { describeFailure, HttpProblem, retryLater, sendFailure } from './http-problem.js';
import { pageRoutes } from './page-routes.js';
import { serverLimits, type ServerLimits } from './limits.js';
import type { Logger } from './log.js';
import { discardBody } from './read-json.js';
import { findRoute, type Route } from './router.js';

export interface HttpServerDeps {
  schema: GraphQLSchema;
  host: string;
  /** 0 takes a free one. */
  port: number;
  log: Logger;
  openContext: OpenContext;
  /** The persisted ones. */
  documents: Documents;
  /** Null where there is no database: then no answer is kept, and `openContext` finds out who asks. */
  proof: Proof | null;
  /** Whether requests can be answered now: the database is there and migrated. */
  isReady(): Promise<boolean>;
  /** Addresses besides /, /graphql, /health and the page's. */
  routes: Route[];
  /** Where the public page was built; null serves the API alone. */
  pageFolder: string | null;
}

export interface HttpServer {
  /** Starts to listen. Throws an Error for people when the port or host cannot be had. */
  listen(): Promise<{ url: string }>;
  /**
   * Takes no new connections, lets the requests in flight finish for up to `shutdownMs`, then cuts them.
   * Calling it again waits for the same end.
   */
  close(): Promise<void>;
}

/** The server of the whole API over plain HTTP; TLS is the business of what stands before it. */
export function createHttpServer(
  deps: HttpServerDeps,
  limits: ServerLimits = serverLimits,
): HttpServer {
  const { log } = deps;
  const requestIds = new WeakMap<object, string>();
  const executions = countExecutions();
  const apollo = createApolloServer(
    deps.schema,
    log,
    executions,
    (http) => (http && requestIds.get(http)) || randomUUID(),
  );
  const counter = countAnswers();
  const answers = deps.proof && new KeptAnswers(deps.proof, limits);
  const recalled = answers && new RecalledRequests(answers, counter, limits);
  const { openContext, documents } = deps;
  const answerOperation = createAnswering({ apollo, openContext, answers, requestIds, log });
  const routes: Route[] = [
    ...graphqlRoutes({ answer: answerOperation, recalled, counter, documents, limits }),
    ...healthRoutes(async () => !closing && (await deps.isReady()), limits.readinessMs),
    metricsRoute([executions, counter]),
    ...deps.routes,
  ];
  const inFlight = new Set<Promise<void>>();
  let closing: Promise<void> | null = null;

  const server = createServer({
    maxHeaderSize: limits.headerBytesMax,
    headersTimeout: limits.headersTimeoutMs,
    requestTimeout: limits.requestTimeoutMs,
    connectionsCheckingInterval: limits.timeoutCheckMs,
    keepAliveTimeout: limits.keepAliveMs,
    noDelay: true,
  });
  server.maxConnections = limits.connectionsMax;
  server.timeout = limits.silenceMs;
  server.on('request', accept);
  // Without this listener Node would call for the body before we have looked at its length.
  server.on('checkContinue', accept);

  return {
    async listen() {
      await apollo.start();
      const askFor = createAskPublic(answerOperation, counter, documents);
      const page = await pageRoutes(deps.pageFolder, askFor);
      routes.push(indexRoute(page.length > 0), ...page);
      await new Promise<void>((resolve, reject) => {
        server.once('error', (error) => reject(cannotListen(error, deps.host, deps.port)));
        server.listen(deps.port, deps.host, resolve);
      });
      return { url: urlOf(deps.host, (server.address() as AddressInfo).port) };
    },
    close() {
      closing ??= shutDown();
      return closing;
    },
  };

  function accept(request: IncomingMessage, response: ServerResponse): void {
    // An answer that cannot be written must not end the process; there is nobody left to tell.
    response.on('error', ignore);
    const isKnown = !closing && !isFull() && recalled?.take(request, response, noteAnswer, takeUp);
    if (!isKnown) takeUp();

    function noteAnswer() {
      log.debug({ status: response.statusCode }, 'answered');
    }

    function takeUp() {
      const work = answer(request, response).finally(() => inFlight.delete(work));
      inFlight.add(work);
    }
  }

  function isFull(): boolean {
    return inFlight.size + (recalled?.waitingCount ?? 0) >= limits.requestsInFlightMax;
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const requestId = randomUUID();
    for (const [name, value] of Object.entries(headersOfAll)) response.setHeader(name, value);
    if (closing) response.setHeader('connection', 'close');
    try {
      const { route, match } = findRoute(routes, request, limits.urlLengthMax);
      // A full server is alive; who watches over it must not restart it.
      if (isFull() && !isHealth(route)) throw overloaded();
      await route.handle(request, response, match, requestId);
    } catch (error) {
      const failure = describeFailure(error, requestId, (unexpected) =>
        log.error(
          { correlationId: requestId, failure: describeError(unexpected, textsOfRequest(request)) },
          'masked error',
        ),
      );
      sendFailure(response, failure);
    }
    if (!request.complete) discardBody(request, limits);
    log.debug({ requestId, status: response.statusCode }, 'answered');
  }

  async function shutDown(): Promise<void> {
    if (!server.listening) return;
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    const cut = setTimeout(() => server.closeAllConnections(), limits.shutdownMs);
    const sweep = setInterval(() => server.closeIdleConnections(), sweepMs);
    await closed;
    clearTimeout(cut);
    clearInterval(sweep);
    await Promise.race([Promise.allSettled(inFlight), pause(limits.lingerMs)]);
    await apollo.stop();
  }
}

/** Connections that fall idle after close() began are looked for this often. */
const sweepMs = 50;

/** What an error outside GraphQL could quote of a request. */
function textsOfRequest({ url = '', headers }: IncomingMessage): string[] {
  const texts = [url, ...url.split(/[?&=]/), ...(headers.authorization ?? '').split(' ')];
  return texts.filter((text) => text.length >= 3);
}

function isHealth({ pattern }: Route): boolean {
  return typeof pattern === 'string' && pattern.startsWith('/health/');
}

function ignore(): void {}

function overloaded(): HttpProblem {
  const message = 'The server is answering as many requests as it can; try again.';
  return new HttpProblem(503, 'OVERLOADED', message, retryLater);
}

function cannotListen(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const another = `Choose another with PORT, for example PORT=${port < 65_535 ? port + 1 : 4000}.`;
  const reasons: Record<string, string> = {
    EADDRINUSE: `Port ${port} on ${host} is taken by another program. ${another}`,
    EACCES: `Port ${port} on ${host} may not be used by this user. ${another}`,
    EADDRNOTAVAIL: `${host} is no address of this machine. Choose another with HOST, for example HOST=127.0.0.1.`,
    ENOTFOUND: `${host} is not known here. Choose another with HOST, for example HOST=127.0.0.1.`,
  };
  const reason = reasons[error.code ?? ''] ?? `Cannot listen on ${host}, port ${port}.`;
  return new Error(reason, { cause: error });
}

function urlOf(host: string, port: number): string {
  const everywhere: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };
  const reachable = everywhere[host] ?? host;
  return `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}`;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
