import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { randomUUID } from 'node:crypto';
import { Refusal } from '../domain/refusal.js';
import { describeError, textsOf } from './describe-error.js';
import { refusalExtensions, unexpectedProblem } from './http-problem.js';
import { serverLimits } from './limits.js';
import type { Logger } from './log.js';

/** GraphQL's own refusals and ours of a query's size: what they say is for the client. */
const requestCodes = new Set<unknown>([
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'QUERY_TOO_COSTLY',
  'QUERY_TOO_DEEP',
]);

/**
 * Two halves of one thing: the plugin sees an unexpected error together with its request, logs it and gives it
 * the request's id; `formatError` then tells the client that id and nothing else.
 */
export function createErrorFormat(
  log: Logger,
  requestIdOf: (http: object | undefined) => string,
): {
  plugin: ApolloServerPlugin;
  formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError;
} {
  const logged = new WeakMap<object, string>();

  return {
    plugin: {
      async requestDidStart() {
        return {
          async didEncounterErrors({ errors, request }) {
            const unexpected = errors.filter((error) => !isExpected(error));
            if (unexpected.length === 0) return;
            const correlationId = requestIdOf(request.http);
            const sent = textsOf(request.query, request.variables);
            for (const [index, error] of unexpected.entries()) {
              logged.set(error, correlationId);
              if (index >= serverLimits.loggedErrorsMax) continue;
              const description = describeError(innermost(error), sent);
              log.error(
                { correlationId, failure: description, path: fieldsOf(error) },
                'masked error',
              );
            }
            const more = unexpected.length - serverLimits.loggedErrorsMax;
            if (more > 0) log.error({ correlationId, count: more }, 'further masked errors');
          },
        };
      },
    },
    formatError(formatted, error) {
      const { message, locations, path, extensions } = formatted;
      const place = { ...(locations && { locations }), ...(path && { path }) };
      if (isExpected(error)) {
        const cause = innermost(error);
        if (cause instanceof Refusal && !requestCodes.has(extensions?.code)) {
          return { message: cause.message, ...place, extensions: refusalExtensions(cause) };
        }
        return { ...tell(message, extensions?.code), ...place };
      }
      const known = typeof error === 'object' && error !== null && logged.get(error);
      const correlationId = known || randomUUID();
      if (!known)
        log.error({ correlationId, failure: describeError(innermost(error)) }, 'masked error');
      return { ...unexpectedProblem(correlationId), ...place };
    },
  };
}

function isExpected(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return error instanceof Refusal;
  const cause = innermost(error);
  if (cause instanceof Refusal) return true;
  // Before execution all errors are GraphQL's own; amid it, only those that were made on purpose.
  const isGraphql = error.path === undefined || cause instanceof GraphQLError;
  return isGraphql && (requestCodes.has(error.extensions.code) || isArgumentError(error));
}

/** A null variable where a default let it through validation: the client's mistake, found only in execution. */
function isArgumentError(error: GraphQLError): boolean {
  return innermost(error) instanceof GraphQLError && /^Argument "\w+" /.test(error.message);
}

function innermost(error: unknown): unknown {
  let cause = error;
  while (cause instanceof GraphQLError && cause.originalError) cause = cause.originalError;
  return cause;
}

function tell(message: string, code: unknown): GraphQLFormattedError {
  if (message.startsWith('Syntax Error: Document contains more')) {
    const tokens = serverLimits.tokensMax;
    const text = `The query has more than ${tokens} tokens; ask for less at a time.`;
    return { message: text, extensions: { code: 'QUERY_TOO_LONG' } };
  }
  if (message.endsWith('recursively requests too many selections.')) {
    const selections = serverLimits.selectionsMax;
    const text = `The query has more than ${selections} selections once its fragments are written out.`;
    return { message: text, extensions: { code: 'QUERY_TOO_LONG' } };
  }
  const known = requestCodes.has(code) ? code : 'BAD_USER_INPUT';
  return { message: shorten(withoutSuggestion(message)), extensions: { code: known } };
}

/** graphql-js suggests names in the errors of variables too, and has no option against it there. */
function withoutSuggestion(message: string): string {
  if (!message.endsWith('?')) return message;
  const start = message.lastIndexOf(' Did you mean ');
  return start < 0 ? message : message.slice(0, start);
}

function shorten(message: string): string {
  const max = serverLimits.messageLengthMax;
  return message.length > max ? `${message.slice(0, max)}…` : message;
}

/** The path of a failing field without aliases' indexes: which resolver it was. */
function fieldsOf(error: GraphQLError): string | undefined {
  return error.nodes?.map((node) => ('name' in node && node.name ? node.name.value : '')).join('.');
}
