import 'reflect-metadata';
import type { GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import * as documents from './resolvers/documents';
import * as dataset from './resolvers/dataset';
import * as participation from './resolvers/participation';
import { QueryResolver } from './resolvers/query';
import { ConventionType, IloConventionType, IloRecommendationType, OutcomeType } from './types/instruments';
import { FormerStateType } from './types/participants';

/** The schema that is served. Its SDL is committed as `schema.graphql`. */
export function buildApiSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      QueryResolver,
      ...Object.values(documents),
      ...Object.values(dataset),
      ...Object.values(participation),
    ] as unknown as NonEmptyArray<() => unknown>,
    orphanedTypes: [ConventionType, IloConventionType, IloRecommendationType, OutcomeType, FormerStateType],
    validate: false,
  });
  // type-graphql makes the root type itself and leaves no place to describe it.
  schema.getQueryType()!.description = 'What can be asked.';
  return schema;
}
