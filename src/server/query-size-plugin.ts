import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';
import { serverLimits } from './limits.js';
import { measureQuery } from './measure-query.js';

/**
 * Refuses what is too deep or too costly, with 400 and the figures, before anything is executed. It stands here and
 * not among the validation rules because the cost depends on variables.
 */
export function createQuerySizePlugin(
  depthMax: number = serverLimits.depthMax,
  costMax: number = serverLimits.costMax,
): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (!operation) return;
          const kind = operation.operation;
          if (kind === 'subscription' || !schema.getRootType(kind)) {
            throw refused('BAD_REQUEST', `This API has no operation of the kind "${kind}".`);
          }
          const { depth, cost } = measureQuery(
            schema,
            document,
            operation,
            request.variables ?? {},
          );
          if (depth > depthMax) {
            const message = `The query is ${depth} levels deep; the limit is ${depthMax}.`;
            throw refused('QUERY_TOO_DEEP', message);
          }
          if (cost > costMax) {
            const message = `The query can ask for about ${cost} values; the limit is ${costMax}. Ask for shorter pages (first) or fewer fields.`;
            throw refused('QUERY_TOO_COSTLY', message);
          }
        },
      };
    },
  };
}

function refused(code: string, message: string): GraphQLError {
  const http = { status: 400, headers: new HeaderMap() };
  return new GraphQLError(message, { extensions: { code, http } });
}
