import { readConfiguration } from '../../config';
import { createHttpServer } from '../../server/http-server';
import { EXIT } from '../failure';
import { openShippedStore } from '../session';

/** After this the process ends whatever is still under way. */
const CLOSE_WITHIN = 10_000;

/** `palermo serve`: answers over HTTP until it is told to stop. */
export async function serveCommand(): Promise<number> {
  const configuration = readConfiguration(process.env);
  const store = await openShippedStore(configuration);
  const server = await createHttpServer(store, configuration);
  const address = await server.listen();
  process.stdout.write(
    [
      `Endpoint    ${address}/graphql`,
      `Query page  ${address}/query`,
      `Engine      ${store.engine === 'neo4j' ? 'Neo4j' : 'embedded'}`,
      `Revision    ${store.currentRevision() ?? 'none'}`,
      '',
    ].join('\n'),
  );
  await new Promise<void>((resolve) => {
    process.once('SIGTERM', () => resolve());
    process.once('SIGINT', () => resolve());
  });
  setTimeout(() => process.exit(EXIT.unavailable), CLOSE_WITHIN).unref();
  await server.close();
  await store.close();
  return EXIT.done;
}
