import path from 'node:path';
import { hasEmbeddedEngine, openEmbeddedStore } from './embedded-store';
import { EngineMissingError } from './errors';
import type { GraphStore } from './graph-store';
import type { Neo4jOptions } from './neo4j-store';

export interface StoreOptions {
  /** A Neo4j that runs somewhere; null for an engine that this program brings itself. */
  readonly neo4j: Pick<Neo4jOptions, 'uri' | 'user' | 'password' | 'database'> | null;
  /** Where an engine that this program brings keeps its data. */
  readonly directory: string;
  /** What writes the shape of the graph: a graph of another format is refused, not misread. */
  readonly format: string;
  /** Takes a line for the person who waits. */
  readonly log: (line: string) => void;
}

/**
 * Opens the graph: in the Neo4j that was named; else with the embedded engine; else, where that has no binary, in a
 * local Neo4j that is started here and ends with this process.
 * @throws EngineMissingError, whose message says what to install.
 */
export async function openStore({ neo4j, directory, format, log }: StoreOptions): Promise<GraphStore> {
  if (neo4j !== null) return loadNeo4jStore().openNeo4jStore({ ...neo4j, format });
  if (hasEmbeddedEngine()) return openEmbeddedStore({ directory, format });

  log('The embedded graph engine has no binary for this platform: a local Neo4j is started.');
  const { launchNeo4j } = require('./launch-neo4j') as typeof import('./launch-neo4j');
  try {
    const local = await launchNeo4j({ directory: path.join(directory, 'neo4j') });
    const store = await loadNeo4jStore().openNeo4jStore({ ...local, database: 'neo4j', format });
    const close = store.close.bind(store);
    store.close = () => close().finally(() => local.stop());
    return store;
  } catch (error) {
    if (!(error instanceof EngineMissingError)) throw error;
    throw new EngineMissingError(
      `The embedded graph engine has a binary for Linux x64 with glibc only. ${error.message}\n` +
        'Install a JDK 17 and Maven and start again, run `docker compose up`, or name a Neo4j 5 in NEO4J_URI.',
      { cause: error },
    );
  }
}

/** Loaded when needed only: the driver costs a good part of the time to the first answer. */
function loadNeo4jStore(): typeof import('./neo4j-store') {
  return require('./neo4j-store') as typeof import('./neo4j-store');
}
