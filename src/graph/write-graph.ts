import type { GraphData, NodeSet, Properties, RelationshipSet, Scalar } from './graph-store';
import { statementText } from './statements';

/** Runs one statement of the transaction that writes the graph. */
export type Run = (text: string, parameters: { rows: readonly object[] }) => Promise<readonly unknown[]>;

/** What was written. */
export interface Written {
  nodes: number;
  relationships: number;
}

// Large enough that the statement's own cost vanishes, small enough to bound what is in flight.
const BATCH = 1000;

/** The property that finds a node: its key in one graph among several. */
export const uidOf = (graph: string, key: string): string => `${graph}|${key}`;

/**
 * Writes a whole graph by the statements of `cypher/write`, the same on both engines.
 * @param data A graph that `checkGraph` let through.
 * @param graph The value of the nodes' `revision`: which graph they belong to.
 */
export async function writeGraph(data: GraphData, graph: string, run: Run): Promise<Written> {
  const written: Written = { nodes: 0, relationships: 0 };
  for (const { labels, rows } of data.nodes) {
    const text = statementText('write', 'nodes').replace('Labels', labels.join(':'));
    written.nodes += await writeRows(run, text, rows, (row: NodeSet['rows'][number]) => ({
      ...withoutNulls(row),
      revision: graph,
      uid: uidOf(graph, row.key),
    }));
  }
  for (const { type, rows } of data.relationships) {
    const text = statementText('write', 'relationships').replace('TYPE', type);
    written.relationships += await writeRows(
      run,
      text,
      rows,
      ({ start, end, ...properties }: RelationshipSet['rows'][number]) => ({
        start: uidOf(graph, start),
        end: uidOf(graph, end),
        properties: withoutNulls(properties),
      }),
    );
  }
  return written;
}

async function writeRows<Given>(
  run: Run,
  text: string,
  rows: readonly Given[],
  prepare: (row: Given) => object,
): Promise<number> {
  for (let first = 0; first < rows.length; first += BATCH) {
    const batch = rows.slice(first, first + BATCH).map(prepare);
    const [answer] = (await run(text, { rows: batch })) as [{ created: number }];
    if (answer.created !== batch.length) {
      throw new Error(`${batch.length} rows were to be written and ${answer.created} were: ${text}`);
    }
  }
  return rows.length;
}

/** Neo4j has no property that is null; the embedded engine would keep it. */
function withoutNulls(properties: Properties): Properties {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== null));
}

/**
 * Looks through a graph before anything is written.
 * @throws Error when it is none: a key twice, a relationship without an end, a label that is no name, a value that
 * the engines would keep differently. Mistakes of this program, not of its user.
 */
export function checkGraph({ nodes, relationships }: GraphData): void {
  const keys = new Set<string>();
  for (const { labels, rows } of nodes) {
    if (labels.length === 0) throw new Error('Nodes without a label.');
    labels.forEach(checkName);
    for (const row of rows) {
      if (keys.has(row.key)) throw new Error(`Two nodes have the key ${row.key}.`);
      keys.add(row.key);
      checkProperties(row, row.key);
    }
  }
  for (const { type, rows } of relationships) {
    checkName(type);
    for (const row of rows) {
      for (const end of [row.start, row.end]) {
        if (!keys.has(end))
          throw new Error(`${type} from ${row.start} to ${row.end}: there is no node ${end}.`);
      }
      checkProperties(row, `${type} from ${row.start} to ${row.end}`);
    }
  }
}

// Labels and types become part of a statement's text.
function checkName(name: string): void {
  if (!/^[A-Za-z][A-Za-z0-9_]*$/.test(name))
    throw new Error(`${name} is no name for a label or a relationship.`);
}

function checkProperties(properties: Properties, owner: string): void {
  for (const [name, value] of Object.entries(properties)) {
    const elements: readonly Scalar[] = Array.isArray(value) ? value : [value as Scalar];
    const kinds = new Set(elements.map((element) => typeof element));
    const fits =
      elements.every(isScalar) && (!Array.isArray(value) || (kinds.size <= 1 && !elements.includes(null)));
    if (!fits) {
      throw new Error(
        `${owner}: ${name} is ${typeof value === 'number' ? value : (JSON.stringify(value) ?? 'undefined')}, where text, a number, true, false, null or a list of one of these is kept.`,
      );
    }
  }
}

const isScalar = (value: unknown): boolean =>
  value === null ||
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (typeof value === 'number' &&
    (Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value))));
