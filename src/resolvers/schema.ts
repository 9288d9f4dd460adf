import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync } from 'type-graphql';
import { declareEdges } from '../schema/edges.js';
import { Mutations } from './mutations.js';
import { Queries } from './queries.js';
import { wireEdges } from './wire-edges.js';

let built: GraphQLSchema | null = null;

/** The API's schema. Built once for the process: type-graphql keeps its metadata for ever. */
export function apiSchema(): GraphQLSchema {
  if (built) return built;
  declareEdges();
  built = buildSchemaSync({
    resolvers: [Queries, Mutations],
    // Inputs are checked where the user errors are made, see answer.ts.
    validate: false,
  });
  wireEdges(built);
  return built;
}
