import type { Complexity } from 'type-graphql';

/** The cost of a field that gives about `count` objects: each with what is asked of it. */
export const many =
  (count: number): Complexity =>
  ({ childComplexity }) =>
    1 + count * (1 + childComplexity);

/** The cost of a page: as many objects as were asked for, 50 where no number is given, and no more than there are. */
export const page =
  (most: number): Complexity =>
  ({ args, childComplexity }) => {
    const { first, last } = args as { first?: number | null; last?: number | null };
    return 1 + Math.min(most, Math.max(0, first ?? last ?? 50)) * (1 + childComplexity);
  };
