import { HeaderMap, type ApolloServer, type HTTPGraphQLRequest } from '@apollo/server';
import { bodyOf } from './executor/written-answer.js';
import type { OpenContext } from './graphql-endpoint.js';

/** A GraphQL request in the form of a POST's body. */
export interface GraphqlBody {
  query: string;
  operationName: string;
  variables: object;
}

/** Answers as /graphql answers somebody without a token: the same limits, rights and masking. */
export type AskPublic = (body: GraphqlBody, acceptLanguage: string) => Promise<object>;

/** GraphQL without the way over the network, for the page that this server makes itself. */
export function createAskPublic(
  apollo: ApolloServer<object>,
  openContext: OpenContext,
  requestIds: WeakMap<object, string>,
) {
  return (requestId: string): AskPublic =>
    async (body, acceptLanguage) => {
      const query: HTTPGraphQLRequest = {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body,
      };
      requestIds.set(query, requestId);
      const opened = await openContext({ authorization: undefined, acceptLanguage }, requestId);
      try {
        const answer = await apollo.executeHTTPGraphQLRequest({
          httpGraphQLRequest: query,
          context: async () => opened.context,
        });
        if (answer.body.kind !== 'complete')
          throw new Error('an answer in parts was not asked for');
        return JSON.parse(String(bodyOf(query, answer.body.string))) as object;
      } finally {
        await opened.close();
      }
    };
}
