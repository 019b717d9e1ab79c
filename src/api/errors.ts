import { GraphQLError } from 'graphql';
import { InputError } from '../questions/input';
import { GraphError } from '../graph/errors';

/** The error that a caller sees for one that was thrown; null for what is our own fault. */
export function toGraphQLError(error: unknown): GraphQLError | null {
  if (error instanceof InputError) {
    return new GraphQLError(error.message, {
      extensions: { code: error.code, argument: error.argument, expected: error.expected },
    });
  }
  if (error instanceof GraphError && ['DATABASE_UNAVAILABLE', 'NOTHING_PUBLISHED'].includes(error.code)) {
    return new GraphQLError(error.message, {
      extensions: { code: 'DATABASE_UNAVAILABLE', http: { status: 503 } },
    });
  }
  return null;
}
