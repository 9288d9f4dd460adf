import type { ApolloServerPlugin } from '@apollo/server';
import { refusalHeaders } from './http-problem.js';
import { jsonType } from './media-type.js';

/** By weight: the first of these among the errors of an answer without data gives the status. */
const statusOfCode = [
  ['INTERNAL_SERVER_ERROR', 500],
  ['DATABASE_UNAVAILABLE', 503],
  ['UNAUTHENTICATED', 401],
  ['FORBIDDEN', 403],
] as const;

/** A well-formed request whose GraphQL is wrong: `application/json` wants 200 for it, the newer type 400. */
const graphqlFaults = new Set<unknown>([
  'BAD_USER_INPUT',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
]);

/** Gives an answer that has errors and no data the status that GraphQL over HTTP wants for it. */
export const statusPlugin: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response, request }) {
        if (response.body.kind !== 'single') return;
        const { data, errors } = response.body.singleResult;
        if (data || !errors?.length) return;
        const codes = errors.map((error) => error.extensions?.code);
        const weighty = statusOfCode.find(([code]) => codes.includes(code));
        if (weighty) {
          const [code, status] = weighty;
          response.http.status = status;
          for (const [name, value] of Object.entries(refusalHeaders(code))) {
            response.http.headers.set(name, value);
          }
        } else if (
          request.http?.headers.get('accept') === jsonType &&
          codes.every((code) => graphqlFaults.has(code))
        ) {
          response.http.status = 200;
        }
      },
    };
  },
};
