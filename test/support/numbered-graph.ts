import { gzipSync } from 'node:zlib';
import type { GraphData, GraphStore, RevisionToPublish, Snapshot } from '../../src/graph/graph-store';

/**
 * Graphs of which every part tells the revision it belongs to: revision N has as many citations as `sizeOf(N)`, each
 * of volume N, in a chain.
 */
export const sizeOf = (number: number): number => 300 + (number % 7) * 100;

export const revisionOf = (number: number): string => `revision-${number}`;

const keyOf = (index: number): string => `citation:${index}`;

export function numberedGraph(number: number): GraphData {
  const indices = Array.from({ length: sizeOf(number) }, (_, index) => index);
  return {
    nodes: [
      {
        labels: ['TreatySeriesCitation'],
        rows: indices.map((index) => ({
          key: keyOf(index),
          kind: 'CITATION',
          volume: number,
          registrationNumber: index,
        })),
      },
    ],
    relationships: [
      {
        type: 'FOLLOWS',
        rows: indices.slice(1).map((index) => ({
          start: keyOf(index - 1),
          end: keyOf(index),
          from: '2000-01-01',
          volume: number,
        })),
      },
    ],
  };
}

export function numberedRevision(number: number, basedOn: string | null): RevisionToPublish {
  const revision = revisionOf(number);
  return {
    revision,
    basedOn,
    graph: numberedGraph(number),
    imports: gzipSync(JSON.stringify({ number })),
    entry: { revision, at: '2026-01-01T00:00:00.000Z', files: [], added: number, changed: 0, removed: 0 },
  };
}

/** The number of the revision that is current; 0 when there is none. */
export const currentNumber = (store: GraphStore): number =>
  Number((store.currentRevision() ?? 'revision-0').replace('revision-', ''));

/** Reads all there is, by several statements, and says in which way it is not one whole revision. */
export async function faultsOf(snapshot: Snapshot): Promise<string[]> {
  const number = Number(snapshot.revision.replace('revision-', ''));
  const faults: string[] = [];
  for (const rows of [await snapshot.read('citations'), await snapshot.read('citations')]) {
    if (rows.length !== sizeOf(number)) faults.push(`${rows.length} citations of ${sizeOf(number)}`);
    const strangers = rows.filter(({ volume }) => volume !== number);
    if (strangers.length > 0) faults.push(`${strangers.length} citations of another revision than ${number}`);
  }
  const [sizes] = await snapshot.read('sizes');
  if (sizes?.nodes !== sizeOf(number)) faults.push(`${String(sizes?.nodes)} nodes of ${sizeOf(number)}`);
  if (sizes?.relationships !== sizeOf(number) - 1) {
    faults.push(`${String(sizes?.relationships)} relationships of ${sizeOf(number) - 1}`);
  }
  return faults;
}
