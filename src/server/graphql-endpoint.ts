import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { fillBody, fillSearch, type FindDocument } from './documents/fill-request.js';
import { bodyOf } from './executor/written-answer.js';
import { sendText } from './http-problem.js';
import type { ServerLimits } from './limits.js';
import type { Logger } from './log.js';
import { describeError } from './describe-error.js';
import { chooseMediaType } from './media-type.js';
import { readJson } from './read-json.js';

/** What the headers of a request say about who asks. */
export interface Asker {
  authorization: string | undefined;
  acceptLanguage: string | undefined;
}

/** What a request's resolvers get, and how it is given back. */
export interface OpenedContext {
  context: object;
  /** Called exactly once, after the answer was handed to the socket or could not be made. */
  close(): Promise<void>;
}

/**
 * Finds out who asks. Throws a Refusal: UNAUTHENTICATED for a token that is not good (401),
 * DATABASE_UNAVAILABLE when nobody can say (503).
 */
export type OpenContext = (asker: Asker, requestId: string) => Promise<OpenedContext>;

interface EndpointDeps {
  apollo: ApolloServer<object>;
  openContext: OpenContext;
  findDocument: FindDocument;
  requestIds: WeakMap<object, string>;
  log: Logger;
  limits: ServerLimits;
}

/** Answers GET, HEAD and POST of /graphql. Throws HttpProblem and Refusal for what never reached GraphQL. */
export function createGraphqlEndpoint({
  apollo,
  openContext,
  findDocument,
  requestIds,
  log,
  limits,
}: EndpointDeps) {
  return async (
    request: IncomingMessage,
    response: ServerResponse,
    requestId: string,
  ): Promise<void> => {
    // Before execution: a mutation must not run when its answer cannot be given.
    const mediaType = chooseMediaType(request.headers.accept);
    response.setHeader('content-type', `${mediaType}; charset=utf-8`);
    response.setHeader('vary', 'Accept, Accept-Language, Authorization');

    const isPost = request.method === 'POST';
    const query: HTTPGraphQLRequest = {
      method: isPost ? 'POST' : 'GET',
      // Nothing else of the client's headers goes further: no cookie, no token, no address.
      headers: new HeaderMap([['accept', mediaType]]),
      search: isPost ? '' : await fillSearch(searchOf(request.url!), findDocument),
      body: isPost
        ? await fillBody(await readJson(request, response, limits), findDocument)
        : undefined,
    };
    requestIds.set(query, requestId);

    const asker = {
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
    };
    const opened = await openContext(asker, requestId);
    try {
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: query,
        context: async () => opened.context,
      });
      if (answer.body.kind !== 'complete') throw new Error('an answer in parts was not asked for');
      response.statusCode = answer.status ?? 200;
      for (const [name, value] of answer.headers) {
        if (passedOn.has(name)) response.setHeader(name, value);
      }
      sendText(response, bodyOf(query, answer.body.string));
    } finally {
      await giveBack(opened, requestId);
    }
  };

  async function giveBack(opened: OpenedContext, requestId: string): Promise<void> {
    try {
      await opened.close();
    } catch (error) {
      // The answer is out already; to fail it now would only cut it short.
      log.error({ correlationId: requestId, failure: describeError(error) }, 'context not closed');
    }
  }
}

const passedOn = new Set(['allow', 'retry-after', 'www-authenticate']);

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
