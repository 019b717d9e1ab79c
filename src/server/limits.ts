import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { fieldExtensionsEstimator, getComplexity, simpleEstimator } from 'graphql-query-complexity';
import type { Context } from '../api/context';

/** The longest body of a request, in bytes. */
export const BODY_LIMIT = 256 * 1024;
/** The most fields that an answer may hold, by estimate: a matrix of all treaties with ten fields a cell has 60,000. */
export const COST_LIMIT = 1_000_000;

/** Apollo's own limits, set from the start. */
export const APOLLO_LIMITS = {
  maxRecursiveSelections: 2000,
  parseOptions: { maxTokens: 5000 },
  validationOptions: { maxErrors: 10 },
  executionOptions: { maxCoercionErrors: 10 },
};

/** What an operation asks for. */
export interface CostedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | undefined;
}

/** How many fields the answer to an operation may hold, by estimate. */
export function costEstimate(schema: GraphQLSchema): (operation: CostedOperation) => number {
  const estimators = [fieldExtensionsEstimator(), simpleEstimator({ defaultComplexity: 1 })];
  return ({ document, operationName, variables }) => {
    try {
      return getComplexity({
        schema,
        query: document,
        estimators,
        ...(operationName && { operationName }),
        ...(variables && { variables }),
      });
    } catch (error) {
      // Variables that do not fit: nothing will be executed, and execution names the variable and what would fit.
      if (error instanceof GraphQLError) return 0;
      throw error;
    }
  };
}

/** Refuses an operation whose answer would be too large, before anything is asked of the graph. */
export function costLimit(estimate: (operation: CostedOperation) => number): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, request, operationName }) {
          const cost = estimate({ document, operationName, variables: request.variables });
          if (cost <= COST_LIMIT) return;
          throw new GraphQLError(
            `The answer would hold about ${cost} fields. At most ${COST_LIMIT} are answered: ask for fewer fields, smaller pages or fewer levels.`,
            { extensions: { code: 'QUERY_TOO_COMPLEX', cost, limit: COST_LIMIT, http: { status: 400 } } },
          );
        },
      };
    },
  };
}
