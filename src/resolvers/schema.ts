import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { declareEdges } from '../schema/edges/edges.js';
import { ActionQueries } from './action-queries.js';
import { ClusterMutation } from './cluster-mutation.js';
import { CompletenessQueries } from './completeness-queries.js';
import { LabelQueries } from './label-queries.js';
import { FacetQueries } from './facet-queries.js';
import { Mutations } from './mutations.js';
import { Queries } from './queries.js';
import { RegisterQueries } from './register-queries.js';
import { Scales } from './scales.js';
import { SearchQueries } from './search-queries.js';
import { wireEdges } from './wire-edges.js';

let built: GraphQLSchema | null = null;

/** The API's schema. Built once for the process: type-graphql keeps its metadata for ever. */
export function apiSchema(): GraphQLSchema {
  if (built) return built;
  declareEdges();
  built = buildSchemaSync({
    resolvers: [
      Queries,
      CompletenessQueries,
      RegisterQueries,
      ActionQueries,
      Scales,
      SearchQueries,
      FacetQueries,
      LabelQueries,
      Mutations,
      ClusterMutation,
    ],
    // Inputs are checked where the user errors are made, see answer.ts.
    validate: false,
  });
  wireEdges(built);
  describeRoots(built);
  return built;
}

/** The roots are put together from several classes, so no decorator can describe them. */
function describeRoots(schema: GraphQLSchema): void {
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  if (roots.query) roots.query.description = 'What can be asked. What is published needs no token.';
  if (roots.mutation) {
    roots.mutation.description =
      'What can be written, one intention each, with a token. An expected failure is a user error and leaves nothing behind.';
  }
}
