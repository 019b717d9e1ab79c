import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import neo4j from 'neo4j-driver';
import { describeOnNeo4j } from '../../test/engines';
import { faultsOf, numberedRevision } from '../../test/support/numbered-graph';
import { launchNeo4j, type LocalNeo4j } from './launch-neo4j';
import { openNeo4jStore } from './neo4j-store';

jest.setTimeout(180_000);

describeOnNeo4j('Neo4j behind a store', (engine) => {
  it('deletes outdated graphs in the end, and keeps the current one and the one before', async () => {
    const options = engine.options();
    if (!('neo4j' in options)) throw new Error('no Neo4j');
    const store = await openNeo4jStore({ ...options.neo4j, grace: 0 });
    const driver = neo4j.driver(
      options.neo4j.uri,
      neo4j.auth.basic(options.neo4j.user, options.neo4j.password),
    );
    for (let number = 1; number <= 5; number += 1) {
      await store.publish(numberedRevision(number, number === 1 ? null : `revision-${number - 1}`));
    }
    const { records } = await driver.executeQuery(
      'MATCH (n:TreatySeriesCitation) WHERE n.revision STARTS WITH $name RETURN DISTINCT toInteger(n.volume) AS volume ORDER BY volume',
      { name: options.neo4j.name },
    );
    // The third was current when the last publication began.
    expect(records.map((record) => Number(record.get('volume')))).toEqual([3, 4, 5]);
    await driver.close();
    await store.close();
  });

  it('says that the user or the password is refused', async () => {
    const options = engine.options();
    if (!('neo4j' in options)) throw new Error('no Neo4j');
    const store = await openNeo4jStore({ ...options.neo4j, password: 'not the password' });
    expect(() => store.acquire()).toThrow(/NEO4J_PASSWORD/);
    await store.close();
  });

  it('says that the database is not known', async () => {
    const options = engine.options();
    if (!('neo4j' in options)) throw new Error('no Neo4j');
    const store = await openNeo4jStore({ ...options.neo4j, database: 'nowhere' });
    expect(() => store.acquire()).toThrow(/NEO4J_DATABASE/);
    await store.close();
  });

  it('opens while the database is away, finds it, loses it and finds it again, by itself', async () => {
    const directory = await mkdtemp(path.join(tmpdir(), 'palermo-away-'));
    const port = await freePort();
    const password = 'a password for this test';
    const launch = (): Promise<LocalNeo4j> => launchNeo4j({ directory, port, password, shortLived: true });
    const away = expect.objectContaining({
      code: 'DATABASE_UNAVAILABLE',
      message: 'The graph database does not answer.',
    });

    const store = await openNeo4jStore({
      uri: `bolt://127.0.0.1:${port}`,
      user: 'neo4j',
      password,
      database: 'neo4j',
    });
    const told: (string | null)[] = [];
    store.onRevision((revision) => told.push(revision));
    expect(() => store.acquire()).toThrow(away);
    expect(() => store.currentRevision()).toThrow(away);
    await expect(store.publish(numberedRevision(1, null))).rejects.toEqual(away);

    let database = await launch();
    while (told.length === 0) await delay(50);
    expect(told).toEqual([null]);
    await store.publish(numberedRevision(1, null));
    expect(told).toEqual([null, 'revision-1']);
    const snapshot = store.acquire();
    expect(await faultsOf(snapshot)).toEqual([]);

    await database.stop();
    await expect(snapshot.read('citations')).rejects.toEqual(away);
    await until(() => !answers(store));
    expect(() => store.acquire()).toThrow(away);

    database = await launch();
    await until(() => answers(store));
    expect(await faultsOf(store.acquire())).toEqual([]);
    expect(await faultsOf(snapshot)).toEqual([]);

    await store.close();
    await database.stop();
    await rm(directory, { recursive: true, force: true });
  });
});

function answers(store: { currentRevision(): string | null }): boolean {
  try {
    return store.currentRevision() !== null;
  } catch {
    return false;
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(50);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
