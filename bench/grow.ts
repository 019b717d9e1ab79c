import type { GraphData, Properties } from '../src/graph/graph-store';

/**
 * Properties that hold a code or symbol of a node of the same copy. Where another copy's would stand, a State of one
 * copy would be taken for that of another.
 */
const CODES = new Set([
  ...[
    'code',
    'iso2',
    'iso3',
    'symbol',
    'treaty',
    'participant',
    'source',
    'resolution',
    'objectionTo',
    'sameActAs',
  ],
  ...['membersOf', 'clauseQuorumGroup', 'clauseNotBefore', 'footnote'],
]);
/** Lists of `CODE:day`. */
const CODED_DAYS = new Set(['coverageExceptions']);

/**
 * The same graph `factor` times side by side: so many times more treaties, participants, acts and resolutions, each
 * with as many relationships as before. The first copy is the graph as it was.
 */
export function growGraph({ nodes, relationships }: GraphData, factor: number): GraphData {
  const copies = Array.from({ length: factor }, (_, index) => (index === 0 ? '' : `~${index}`));
  return {
    nodes: nodes.map(({ labels, rows }) => ({
      labels,
      rows: copies.flatMap((copy) => rows.map((row) => ({ ...renamed(row, copy), key: row.key + copy }))),
    })),
    relationships: relationships.map(({ type, rows }) => ({
      type,
      rows: copies.flatMap((copy) =>
        rows.map((row) => ({ ...renamed(row, copy), start: row.start + copy, end: row.end + copy })),
      ),
    })),
  };
}

function renamed(row: Properties, copy: string): Properties {
  if (copy === '') return row;
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => {
      // A uid's parts are told apart by the first colon of a key; a membership of ILO is a flag, not a body.
      if (CODES.has(name) && typeof value === 'string' && value !== 'ILO') return [name, value + copy];
      if (CODED_DAYS.has(name))
        return [name, (value as string[]).map((entry) => entry.replace(':', `${copy}:`))];
      return [name, value];
    }),
  );
}
