import { mergeImports } from '../sources/merge';
import { revisionOf } from '../sources/revision';
import { readSeed } from '../sources/seed';
import { buildGraph } from './build';
import type { GraphStore } from './graph-store';
import { decodeImports, encodeImports } from './imported';

/** Reads the shipped data and what was imported, and publishes both together where they are not current. */
export async function publishShipped(
  store: GraphStore,
  seedDirectory: string,
): Promise<{ revision: string; loaded: boolean }> {
  const current = store.currentRevision();
  const packed = current === null ? null : await store.imports(current);
  const imports = decodeImports(packed);
  const { dataset } = mergeImports(readSeed(seedDirectory), imports);
  const revision = revisionOf(dataset);
  if (revision === current && store.isReadable()) return { revision, loaded: false };
  await store.publish({
    revision,
    basedOn: current,
    graph: buildGraph(dataset),
    imports: packed ?? encodeImports(imports),
    entry: {
      revision,
      at: new Date().toISOString(),
      files: [],
      added: dataset.acts.length,
      changed: 0,
      removed: 0,
    },
  });
  return { revision, loaded: true };
}
