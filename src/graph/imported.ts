import { gunzipSync, gzipSync } from 'node:zlib';
import { NO_IMPORTS, type Imports } from '../sources/imports';
import { mergeImports } from '../sources/merge';
import { actChanges } from '../sources/plan-import';
import type { ActRecord, Dataset } from '../sources/records';
import { revisionOf } from '../sources/revision';
import { buildGraph } from './build';
import { GraphError } from './errors';
import type { GraphStore, ImportedFile } from './graph-store';

/** What was imported, as the store keeps it beside each revision. */
export const encodeImports = (imports: Imports): Buffer => gzipSync(JSON.stringify(imports));
export const decodeImports = (packed: Buffer | null): Imports =>
  packed === null ? NO_IMPORTS : (JSON.parse(gunzipSync(packed).toString('utf8')) as Imports);

/** The revision that there is, and what it is made of. */
export interface Held {
  readonly revision: string;
  readonly imports: Imports;
  readonly dataset: Dataset;
}

/** Reads what the store holds. @throws NothingPublishedError by way of the store where it is empty. */
export async function readHeld(store: GraphStore, seed: Dataset): Promise<Held> {
  const revision = store.currentRevision();
  const imports = decodeImports(revision === null ? null : await store.imports(revision));
  const { dataset } = mergeImports(seed, imports);
  return { revision: revision ?? revisionOf(dataset), imports, dataset };
}

/** What the graph becomes with other imports. */
export interface Prospect {
  readonly imports: Imports;
  readonly dataset: Dataset;
  readonly revision: string;
}

export function prospectOf(seed: Dataset, imports: Imports): Prospect {
  const { dataset } = mergeImports(seed, imports);
  return { imports, dataset, revision: revisionOf(dataset) };
}

/** Makes a prospect the current revision, wholly or not at all; nothing happens where it is the current one. */
export async function publishProspect(
  store: GraphStore,
  held: Held,
  prospect: Prospect,
  files: readonly ImportedFile[],
): Promise<void> {
  if (prospect.revision === held.revision) return;
  await store.publish({
    revision: prospect.revision,
    basedOn: held.revision,
    graph: buildGraph(prospect.dataset),
    imports: encodeImports(prospect.imports),
    entry: {
      revision: prospect.revision,
      at: new Date().toISOString(),
      files,
      ...countChanges(held.dataset.acts, prospect.dataset.acts),
    },
  });
}

/**
 * What was imported when a revision was current.
 * @throws GraphError where no such revision was published, or it was made from other shipped data.
 */
export async function prospectOfRevision(
  store: GraphStore,
  seed: Dataset,
  revision: string,
): Promise<Prospect | null> {
  const packed = await store.imports(revision);
  if (packed === null) return null;
  const prospect = prospectOf(seed, decodeImports(packed));
  if (prospect.revision === revision) return prospect;
  throw new GraphError(
    'GRAPH_UNUSABLE',
    `Revision ${revision} was made from other shipped data than this version of palermo has; with the same imports it is ${prospect.revision} now.`,
  );
}

function countChanges(before: readonly ActRecord[], after: readonly ActRecord[]) {
  const treaties = new Set([...before, ...after].map((act) => act.treaty));
  const counts = { added: 0, changed: 0, removed: 0 };
  for (const treaty of treaties) {
    const of = (acts: readonly ActRecord[]): ActRecord[] => acts.filter((act) => act.treaty === treaty);
    const { added, changed, removed } = actChanges(of(before), of(after));
    counts.added += added.length;
    counts.changed += changed.length;
    counts.removed += removed.length;
  }
  return counts;
}
