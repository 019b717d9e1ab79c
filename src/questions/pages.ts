import { InputError, shown } from './input';

/** Relay: how a part of a list is asked for. */
export interface PageArguments {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
}
export interface Page<T> {
  readonly edges: { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
}

export const DEFAULT_PAGE = 50;
export const LARGEST_PAGE = 250;

/**
 * A page of a list, by the keys of its items. A cursor is the key with the name of the list's order, so that one of
 * another list is refused.
 * @throws InputError for a size outside 0 to 250 or a cursor of another list.
 */
export function pageOf<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  order: string,
  page: PageArguments,
): Page<T> {
  for (const argument of ['first', 'last'] as const) {
    const size = page[argument];
    if (size !== null && size !== undefined && (size < 0 || size > LARGEST_PAGE)) {
      throw new InputError(argument, `${size} is no size of a page.`, `a number from 0 to ${LARGEST_PAGE}`);
    }
  }
  const from = page.after ? position(items, keyOf, order, page.after, 'after') + 1 : 0;
  const until = page.before ? position(items, keyOf, order, page.before, 'before') : items.length;
  let start = from;
  let end = Math.max(from, until);
  const size = page.first ?? (page.last === null || page.last === undefined ? DEFAULT_PAGE : null);
  if (size !== null) end = Math.min(end, start + size);
  if (page.last !== null && page.last !== undefined) start = Math.max(start, end - page.last);
  const edges = items.slice(start, end).map((node) => ({ cursor: cursorOf(order, keyOf(node)), node }));
  return {
    edges,
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: items.length,
  };
}

const cursorOf = (order: string, key: string): string =>
  Buffer.from(`${order} ${key}`, 'utf8').toString('base64url');

function position<T>(
  items: readonly T[],
  keyOf: (item: T) => string,
  order: string,
  cursor: string,
  argument: string,
): number {
  const decoded = Buffer.from(cursor, 'base64url').toString('utf8');
  const key = decoded.slice(order.length + 1);
  const index = decoded.startsWith(`${order} `) ? items.findIndex((item) => keyOf(item) === key) : -1;
  if (index < 0)
    throw new InputError(
      argument,
      `${shown(cursor)} is no cursor of this list.`,
      'a cursor that this list gave',
    );
  return index;
}
