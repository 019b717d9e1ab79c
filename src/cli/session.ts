import { todayInUtc } from '../api/context';
import {
  BUILT_GRAPH,
  GRAPH_FORMAT,
  memoFile,
  readConfiguration,
  SEED_DIRECTORY,
  type Configuration,
} from '../config';
import { adoptShipped } from '../graph/adopt-shipped';
import type { GraphStore } from '../graph/graph-store';
import { loadShipped } from '../graph/load-shipped';
import { openStore } from '../graph/open-store';
import type { Reading } from '../questions/reading';
import { readRegister } from '../questions/register';

/** Opens the graph on the engine that the settings name, as it is; on the embedded engine, as it was built. */
export function openConfiguredStore({ neo4j, dataDirectory }: Configuration): Promise<GraphStore> {
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  if (neo4j === null) adoptShipped(dataDirectory, BUILT_GRAPH);
  return openStore({ neo4j, directory: dataDirectory, format: GRAPH_FORMAT, log });
}

/** Makes the graph hold what ships, where it does not yet. */
export async function loadSeed(store: GraphStore, { dataDirectory }: Configuration): Promise<void> {
  await loadShipped(store, SEED_DIRECTORY, { memo: memoFile(dataDirectory, store.engine) });
}

/** Works with the graph, the shipped data in it, and lets it go whatever happens. */
export async function withStore<T>(work: (store: GraphStore) => Promise<T>): Promise<T> {
  const configuration = readConfiguration(process.env);
  const store = await openConfiguredStore(configuration);
  try {
    await loadSeed(store, configuration);
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Asks questions without a server: one revision, today. */
export function withReading<T>(ask: (reading: Reading) => Promise<T>): Promise<T> {
  return withStore(async (store) => {
    const snapshot = store.acquire();
    try {
      return await ask({ snapshot, register: await readRegister(snapshot), today: todayInUtc() });
    } finally {
      snapshot.release();
    }
  });
}
