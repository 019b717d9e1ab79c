import type { Row } from '../graph/graph-store';
import { compare } from './acts';
import type { Reading } from './reading';
import { optional, text } from './register';
import { idOf, type NodeKind } from './things';

export interface GraphNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
}
export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** The relationship's type: `STATUS`, `MENTIONS`, `MEMBER_OF` … */
  readonly type: string;
  readonly label: string | null;
}
export interface GraphView {
  readonly nodes: GraphNode[];
  readonly edges: GraphEdge[];
  readonly truncated: boolean;
}

/**
 * A node with what lies within `depth` steps of it, walking through nodes of the wanted kinds only. Where more than
 * `limit` nodes are found, the nearest are kept, then the first by key. Edges between nodes of the last step are not
 * followed. Null where no node has the key.
 */
export async function neighbourhood(
  { snapshot }: Reading,
  key: string,
  depth: number,
  kinds: readonly NodeKind[] | null,
  limit: number,
): Promise<GraphView | null> {
  const uid = snapshot.uid(key);
  const rows = await snapshot.read('surroundings', { uid, depth, kinds, limit, rows: 2 * limit });
  const [row] = rows.length ? rows : (await snapshot.read('nodes', { nodes: [uid] })).map(asStart);
  if (!row) return null;
  const found = new Map<string, GraphNode>([[key, toNode(key, row.startKind, row.startLabel)]]);
  const neighbours = new Map<string, Set<string>>();
  const meet = (one: string, other: string): void => {
    const known = neighbours.get(one);
    if (known) known.add(other);
    else neighbours.set(one, new Set([other]));
  };
  for (const { key: other, kind, label, source, target } of rows) {
    if (!found.has(text(other))) found.set(text(other), toNode(text(other), kind, label));
    meet(text(source), text(target));
    meet(text(target), text(source));
  }
  // A set keeps the order in which its members came: the nearest first.
  const reached = new Set([key]);
  for (let frontier = [key]; frontier.length > 0;) {
    const next = new Set(frontier.flatMap((one) => [...(neighbours.get(one) ?? [])]));
    frontier = [...next].filter((one) => !reached.has(one) && found.has(one)).sort(compare);
    for (const one of frontier) reached.add(one);
  }
  const kept = new Set([...reached].slice(0, limit));
  return {
    nodes: Array.from(kept, (one) => found.get(one)!),
    edges: edgesBetween(kept, rows),
    truncated: reached.size > kept.size,
  };
}

const asStart = ({ kind, label }: Row): Row => ({ startKind: kind!, startLabel: label! });

const toNode = (key: string, kind: unknown, label: unknown): GraphNode => ({
  id: idOf(key),
  kind: kind as NodeKind,
  label: text(label),
});

/** One edge for each type between two nodes; of several intervals the latest gives its label. */
function edgesBetween(kept: ReadonlySet<string>, rows: readonly Row[]): GraphEdge[] {
  const latest = new Map<string, Row>();
  const order = (row: Row): string => `${optional(row.since) ?? ''} ${optional(row.detail) ?? ''}`;
  for (const row of rows) {
    if (!kept.has(text(row.source)) || !kept.has(text(row.target))) continue;
    const name = `${text(row.source)} ${text(row.type)} ${text(row.target)}`;
    const known = latest.get(name);
    if (!known || order(known) < order(row)) latest.set(name, row);
  }
  return [...latest.values()]
    .map((row) => toEdge(text(row.source), text(row.type), text(row.target), optional(row.detail)))
    .sort((a, b) => compare(a.id, b.id));
}

/** The shortest connection between two nodes, provenance left aside; null where there is none of that length. */
export async function shortestPath(
  { snapshot }: Reading,
  from: string,
  to: string,
  maxLength: number,
): Promise<GraphView | null> {
  if (from === to) return viewOfOne(await snapshot.read('nodes', { nodes: [snapshot.uid(from)] }));
  const rows = await snapshot.read('shortest-path', {
    from: snapshot.uid(from),
    to: snapshot.uid(to),
  });
  const [row] = rows;
  if (!row) return null;
  const keys = row.keys as string[];
  if (keys.length - 1 > maxLength) return null;
  const kinds = row.kinds as NodeKind[];
  const labels = row.labels as string[];
  const sources = row.sources as string[];
  const targets = row.targets as string[];
  const types = row.types as string[];
  return {
    nodes: keys.map((key, index) => ({ id: idOf(key), kind: kinds[index]!, label: labels[index]! })),
    edges: types.map((type, index) => toEdge(sources[index]!, type, targets[index]!, null)),
    truncated: false,
  };
}

/** A node is connected with itself without a step. */
function viewOfOne([row]: readonly Row[]): GraphView | null {
  if (!row) return null;
  const node = { id: idOf(text(row.key)), kind: row.kind as NodeKind, label: text(row.label) };
  return { nodes: [node], edges: [], truncated: false };
}

function toEdge(source: string, type: string, target: string, label: string | null): GraphEdge {
  return {
    id: idOf(`edge:${source} ${type} ${target}`),
    source: idOf(source),
    target: idOf(target),
    type,
    label,
  };
}
