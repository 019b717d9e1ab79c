import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launchNeo4j, type LocalNeo4j } from '../src/graph/launch-neo4j';

declare global {
  // What one jest run holds between its set-up and its end.
  var palermoNeo4j: { broker: Server; launched: Promise<LocalNeo4j> | null };
}

/** All suites of a run share one Neo4j. It is started when the first of them asks for it: most runs need none. */
export default async function setUp(): Promise<void> {
  const broker = createServer((_, response) => {
    globalThis.palermoNeo4j.launched ??= launchNeo4j({ heap: '1g', shortLived: true });
    globalThis.palermoNeo4j.launched.then(
      ({ uri, user, password }) => response.end(JSON.stringify({ uri, user, password })),
      (error: unknown) => response.writeHead(503).end(String(error)),
    );
  });
  globalThis.palermoNeo4j = { broker, launched: null };
  await new Promise<void>((resolve) => broker.listen(0, '127.0.0.1', resolve));
  process.env.PALERMO_TEST_NEO4J = `http://127.0.0.1:${(broker.address() as AddressInfo).port}`;
}
