import { setTimeout as pause } from 'node:timers/promises';
import { readConfiguration, type Configuration } from '../../config';
import { DatabaseUnavailableError } from '../../graph/errors';
import type { GraphStore } from '../../graph/graph-store';
import { createHttpServer } from '../../server/http-server';
import { EXIT } from '../failure';
import { loadSeed, openConfiguredStore } from '../session';

/** After this the process ends whatever is still under way. */
const CLOSE_WITHIN = 10_000;
/** Milliseconds between two tries to load the shipped data. */
const LOAD_PAUSE = 1000;

/** `palermo serve`: answers over HTTP until it is told to stop. */
export async function serveCommand(): Promise<number> {
  const configuration = readConfiguration(process.env);
  const store = await openConfiguredStore(configuration);
  const stopped = new AbortController();
  const isLoaded = await load(store, configuration);
  const server = await createHttpServer(store, configuration);
  const address = await server.listen();
  const loading = isLoaded ? null : loadWhenBack(store, configuration, stopped.signal);
  process.stdout.write(
    [
      `Endpoint    ${address}/graphql`,
      `Query page  ${address}/query`,
      `Engine      ${store.engine === 'neo4j' ? 'Neo4j' : 'embedded'}`,
      `Revision    ${isLoaded ? store.currentRevision() : 'not known: the database is away, and is asked again until it is back'}`,
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  setTimeout(() => process.exit(EXIT.unavailable), CLOSE_WITHIN).unref();
  stopped.abort();
  await server.close();
  await loading;
  await store.close();
  return EXIT.done;
}

/** Whether the shipped data is in the graph; false while the database is away. */
async function load(store: GraphStore, configuration: Configuration): Promise<boolean> {
  try {
    await loadSeed(store, configuration);
    return true;
  } catch (error) {
    if (error instanceof DatabaseUnavailableError) return false;
    await store.close();
    throw error;
  }
}

/** A server that is started before its database answers `DATABASE_UNAVAILABLE` until then. */
async function loadWhenBack(
  store: GraphStore,
  configuration: Configuration,
  stopped: AbortSignal,
): Promise<void> {
  while (!stopped.aborted && !(await load(store, configuration))) {
    await pause(LOAD_PAUSE, undefined, { signal: stopped }).catch(() => undefined);
  }
}
