import path from 'node:path';
import { loadShipped } from '../../src/graph/load-shipped';
import type { GraphStore } from '../../src/graph/graph-store';
import { readSeed } from '../../src/sources/seed';
import type { Dataset } from '../../src/sources/records';

export const REPOSITORY = path.resolve(__dirname, '../..');
export const SEED = path.join(REPOSITORY, 'seed');

let dataset: Dataset | undefined;
/** What ships, read once a test file. */
export const shippedDataset = (): Dataset => (dataset ??= readSeed(SEED));

/** Loads what ships into a suite's own graph. */
export async function loadShippedInto(store: GraphStore): Promise<void> {
  await loadShipped(store, SEED);
}
