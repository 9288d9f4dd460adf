import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import { DocumentCache } from './executor/document-cache.js';
import { createExecutePlugin, type ExecutionCounter } from './executor/execute-plugin.js';
import { withRememberedRoots } from './executor/root-outcomes.js';
import { stringifyAnswer } from './executor/written-answer.js';
import { createErrorFormat } from './format-error.js';
import { serverLimits } from './limits.js';
import type { Logger } from './log.js';
import { createQuerySizePlugin } from './query-size-plugin.js';
import { statusPlugin } from './status-plugin.js';

/**
 * Apollo Server with everything set that the environment could otherwise switch: it neither reads
 * NODE_ENV nor reports to anybody, whatever APOLLO_… variables are about.
 * `requestIdOf` finds the id of a request by the object that was given to `executeHTTPGraphQLRequest`.
 */
export function createApolloServer(
  schema: GraphQLSchema,
  log: Logger,
  executions: ExecutionCounter,
  requestIdOf: (http: object | undefined) => string,
): ApolloServer<object> {
  const { plugin: errorPlugin, formatError } = createErrorFormat(log, requestIdOf);
  return new ApolloServer<object>({
    schema: withRememberedRoots(schema),
    nodeEnv: 'production',
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    // Ours stands in http-server.ts: POST is application/json, GET never mutates, no cookie is read.
    csrfPrevention: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: serverLimits.tokensMax },
    maxRecursiveSelections: serverLimits.selectionsMax,
    // In place of hideSchemaDetailsFromClientErrors, whose regular expression takes seconds on a hostile literal.
    validationOptions: { hideSuggestions: true },
    formatError,
    documentStore: new DocumentCache(
      serverLimits.cachedDocumentsMax,
      serverLimits.cachedCharactersMax,
    ),
    stringifyResult: stringifyAnswer,
    logger: apolloLogger(log),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
      createQuerySizePlugin(),
      errorPlugin,
      createExecutePlugin(executions),
      statusPlugin,
    ],
  });
}

/** Apollo puts whole errors, which quote the query, behind a colon; the words before it are its own. */
function apolloLogger(log: Logger) {
  const own = (message: unknown) => String(message).split(/[:\n]/, 1)[0]!.slice(0, 200);
  return {
    debug() {},
    info() {},
    warn: (message: unknown) => log.warn({ from: 'apollo' }, own(message)),
    error: (message: unknown) => log.error({ from: 'apollo' }, own(message)),
  };
}
