import { GraphQLScalarType, Kind, print, type ValueNode } from 'graphql';

/**
 * Days pass through as they were written: whether one is a real day, and one that is answered for, is checked where the
 * argument's name is known, so that a literal and a variable get the same error.
 */
function written(node: ValueNode): unknown {
  if (node.kind === Kind.INT || node.kind === Kind.FLOAT) return Number(node.value);
  return 'value' in node ? node.value : print(node);
}

export const DateScalar = new GraphQLScalarType<unknown, string>({
  name: 'Date',
  description: 'ISO 8601 calendar date, YYYY-MM-DD, from 1919-01-01 to tomorrow where it is an argument.',
  serialize: (value) => value as string,
  parseValue: (value) => value,
  parseLiteral: written,
});

export const PartialDateScalar = new GraphQLScalarType<unknown, string>({
  name: 'PartialDate',
  description: 'A date known to the year, month or day: YYYY, YYYY-MM or YYYY-MM-DD.',
  serialize: (value) => value as string,
  parseValue: (value) => value,
  parseLiteral: written,
});
