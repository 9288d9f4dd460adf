import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import { createCounter, type Counter } from '../metrics.js';
import { handed, writeAnswer, type RootContext } from './write-answer.js';
import { leaveAnswer, WrittenAnswer } from './written-answer.js';

/** How operations were executed: by the writer, or for one of the other reasons by graphql-js. */
const executions = ['written', ...handed] as const;

export type ExecutionCounter = Counter<(typeof executions)[number]>;

export function countExecutions(): ExecutionCounter {
  return createCounter(
    'heed_graphql_executions_total',
    'GraphQL operations by how they were executed; all but "written" by graphql-js.',
    'how',
    executions,
  );
}

/** A context that wants to know what is about to be executed: a query and no mutation, of one root field alone. */
export interface QueryContext extends RootContext {
  beforeQuery?(): void;
}

/** Answers the queries that the writer can answer. What it leaves, Apollo executes by graphql-js. */
export function createExecutePlugin(counter: ExecutionCounter): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          if (!document || !operation) return null;
          if (operation.operation === OperationTypeNode.QUERY) {
            (contextValue as QueryContext).beforeQuery?.();
          }
          const answer = await writeAnswer({
            schema,
            document,
            operation,
            variables: request.variables ?? {},
            contextValue,
          });
          counter.count(answer instanceof WrittenAnswer ? 'written' : answer);
          if (!(answer instanceof WrittenAnswer)) return null;
          if (request.http) leaveAnswer(request.http, answer);
          // Apollo hands the data on without looking into it; `stringifyAnswer` knows what it is.
          const data = answer as unknown as Record<string, unknown>;
          return {
            http: { status: undefined, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}
