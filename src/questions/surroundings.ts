import { compare } from './acts';
import type { Reading } from './reading';
import { optional, text } from './register';
import { idOf, NODE_KINDS, type NodeKind } from './things';

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
  const wanted = kinds ?? NODE_KINDS;
  const [start] = await snapshot.read('nodes', { nodes: [snapshot.uid(key)] });
  if (!start) return null;
  const nodes = new Map<string, GraphNode>([
    [key, { id: idOf(key), kind: start.kind as NodeKind, label: text(start.label) }],
  ]);
  const edges = new Map<string, GraphEdge>();
  let truncated = false;
  let frontier = [key];
  for (let step = 0; step < depth && frontier.length > 0 && !truncated; step++) {
    const rows = await snapshot.read('steps-from', {
      nodes: frontier.map((one) => snapshot.uid(one)),
      kinds: wanted,
    });
    const found = new Map<string, GraphNode>();
    for (const row of rows) {
      const other = text(row.key);
      if (!nodes.has(other))
        found.set(other, { id: idOf(other), kind: row.kind as NodeKind, label: text(row.label) });
    }
    const kept = [...found].sort(([a], [b]) => compare(a, b)).slice(0, Math.max(0, limit - nodes.size));
    truncated = kept.length < found.size;
    for (const [other, node] of kept) nodes.set(other, node);
    for (const row of rows) {
      const edge = toEdge(text(row.source), text(row.type), text(row.target), optional(row.detail));
      if (nodes.has(text(row.source)) && nodes.has(text(row.target))) edges.set(edge.id, edge);
    }
    frontier = kept.map(([other]) => other);
  }
  return { nodes: [...nodes.values()], edges: inOrder(edges), truncated };
}

/** The shortest connection between two nodes, provenance left aside; null where there is none of that length. */
export async function shortestPath(
  { snapshot }: Reading,
  from: string,
  to: string,
  maxLength: number,
): Promise<GraphView | null> {
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

function toEdge(source: string, type: string, target: string, label: string | null): GraphEdge {
  return {
    id: idOf(`edge:${source} ${type} ${target}`),
    source: idOf(source),
    target: idOf(target),
    type,
    label,
  };
}

const inOrder = (edges: Map<string, GraphEdge>): GraphEdge[] =>
  [...edges.values()].sort((a, b) => compare(a.id, b.id));
