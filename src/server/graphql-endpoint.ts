import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnswerCounter } from './answers/answer-counter.js';
import type { AnswerOperation, Answered } from './answers/answer-operation.js';
import { askedByBody, askedBySearch, type Documents } from './answers/asked-operation.js';
import { deliver } from './answers/deliver.js';
import { headersOfGraphql } from './answers/kept-answer.js';
import type { RecalledRequests } from './answers/recall-request.js';
import { sendText } from './http-problem.js';
import type { ServerLimits } from './limits.js';
import { chooseMediaType } from './media-type.js';
import { readJson } from './read-json.js';
import type { Route } from './router.js';

interface EndpointDeps {
  answer: AnswerOperation;
  recalled: RecalledRequests | null;
  counter: AnswerCounter;
  documents: Documents;
  limits: ServerLimits;
}

/** GET, HEAD and POST of /graphql. Throws HttpProblem and Refusal for what never reached GraphQL. */
export function graphqlRoutes(deps: EndpointDeps): Route[] {
  const { documents, limits } = deps;

  const handle: Route['handle'] = async (request, response, _match, requestId) => {
    setHeaders(response, headersOfGraphql);
    // Before execution: a mutation must not run when its answer cannot be given.
    const mediaType = chooseMediaType(request.headers.accept);
    response.setHeader('content-type', `${mediaType}; charset=utf-8`);
    const operation =
      request.method === 'POST'
        ? askedByBody(await readJson(request, response, limits), mediaType, documents)
        : askedBySearch(searchOf(request.url!), mediaType, documents);
    const asker = {
      authorization: request.headers.authorization,
      acceptLanguage: request.headers['accept-language'],
    };
    await deps.answer(operation, asker, requestId, (answered) =>
      send(deps, request, response, answered, mediaType),
    );
  };

  return [
    { method: 'GET', pattern: '/graphql', handle },
    { method: 'POST', pattern: '/graphql', handle },
    {
      method: 'OPTIONS',
      pattern: '/graphql',
      handle(_request, response) {
        response.setHeader('allow', 'GET, HEAD, POST, OPTIONS');
        response.setHeader('access-control-allow-origin', '*');
        response.setHeader('access-control-allow-methods', 'GET, HEAD, POST');
        response.setHeader('access-control-allow-headers', 'Authorization, Content-Type');
        response.setHeader('access-control-max-age', '86400');
        response.statusCode = 204;
        response.end();
      },
    },
  ];
}

function send(
  { recalled, counter }: EndpointDeps,
  request: IncomingMessage,
  response: ServerResponse,
  answered: Answered,
  mediaType: string,
): void {
  if (answered.kept) {
    const { kept, recollection, isNew } = answered;
    const isSame = deliver(request, response, kept, mediaType);
    counter.count(isNew ? 'computed' : isSame ? 'not-modified' : 'kept');
    if (request.method !== 'POST') recalled?.remember(request, recollection, mediaType);
    return;
  }
  response.statusCode = answered.status;
  for (const [name, value] of answered.headers) {
    if (passedOn.has(name)) response.setHeader(name, value);
  }
  sendText(response, answered.body);
}

const passedOn = new Set(['allow', 'retry-after', 'www-authenticate']);

function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

function searchOf(url: string): string {
  const start = url.indexOf('?');
  return start < 0 ? '' : url.slice(start);
}
