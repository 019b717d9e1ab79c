import 'reflect-metadata';
import { isAbstractType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, type NonEmptyArray } from 'type-graphql';
import * as documents from './resolvers/documents';
import * as dataset from './resolvers/dataset';
import { nameIn, type State } from '../questions/things';
import type { Context } from './context';
import * as participation from './resolvers/participation';
import { QueryResolver } from './resolvers/query';
import { ConventionType, IloConventionType, IloRecommendationType, OutcomeType } from './types/instruments';
import { typeNameOf } from './types/node';
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
  unwrap(schema);
  return schema;
}

/**
 * Takes type-graphql's wrappers off what is called for every row: its `resolveType` makes a promise, which is slow for
 * thousands of cells and which compiled execution takes for no type at all.
 */
function unwrap(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = typeNameOf;
  }
  const { name } = (schema.getType('State') as GraphQLObjectType<State, Context>).getFields();
  name!.resolve = (state, { language }) => nameIn(state, language);
}
