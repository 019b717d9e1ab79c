import { todayInUtc } from '../api/context';
import { GRAPH_FORMAT, readConfiguration, SEED_DIRECTORY, type Configuration } from '../config';
import type { GraphStore } from '../graph/graph-store';
import { loadShipped } from '../graph/load-shipped';
import { openStore } from '../graph/open-store';
import type { Reading } from '../questions/reading';
import { readRegister } from '../questions/register';

/** Opens the graph on the engine that the settings name, as it is. */
export function openConfiguredStore({ neo4j, dataDirectory }: Configuration): Promise<GraphStore> {
  const log = (line: string): void => void process.stderr.write(`${line}\n`);
  return openStore({ neo4j, directory: dataDirectory, format: GRAPH_FORMAT, log });
}

/** Opens the graph with the shipped data in it. */
export async function openShippedStore(configuration: Configuration): Promise<GraphStore> {
  const store = await openConfiguredStore(configuration);
  try {
    await loadShipped(store, SEED_DIRECTORY);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}

/** Asks questions without a server: one revision, today. */
export async function withReading<T>(ask: (reading: Reading) => Promise<T>): Promise<T> {
  const store = await openShippedStore(readConfiguration(process.env));
  try {
    const snapshot = store.acquire();
    try {
      return await ask({ snapshot, register: await readRegister(snapshot), today: todayInUtc() });
    } finally {
      snapshot.release();
    }
  } finally {
    await store.close();
  }
}
