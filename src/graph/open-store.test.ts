import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { GraphStore } from './graph-store';
import { whatNeo4jLacks } from './launch-neo4j';
import { openStore } from './open-store';

jest.mock('./embedded-store', () => ({
  ...jest.requireActual<object>('./embedded-store'),
  hasEmbeddedEngine: () => false,
}));

describe('Where the embedded engine has no binary', () => {
  const { PATH, XDG_CACHE_HOME } = process.env;
  let directory: string;
  let store: GraphStore | undefined;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'palermo-open-'));
  });
  afterEach(async () => {
    await store?.close();
    store = undefined;
    process.env.PATH = PATH;
    if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    await rm(directory, { recursive: true, force: true });
  });

  it('two lines say what to install or to start', async () => {
    process.env.PATH = directory;
    process.env.XDG_CACHE_HOME = directory;
    const opened = openStore({ neo4j: null, directory, format: '', log: () => undefined });
    await expect(opened).rejects.toMatchObject({ code: 'ENGINE_MISSING' });
    const { message } = (await opened.catch((error: unknown) => error)) as Error;
    expect(message.split('\n')).toEqual([
      expect.stringContaining('JDK 17'),
      expect.stringContaining('docker compose up'),
    ]);
  });

  const lacking = whatNeo4jLacks();
  if (lacking !== null) console.warn(`The local Neo4j is not tested. ${lacking}`);
  (lacking === null ? it : it.skip)(
    'a local Neo4j is started, used by a second process too, and ends with the store',
    async () => {
      const said: string[] = [];
      const options = { neo4j: null, directory, format: '', log: (line: string) => void said.push(line) };
      store = await openStore(options);
      expect(store.engine).toBe('neo4j');
      expect(store.currentRevision()).toBeNull();
      expect(said).toEqual([expect.stringContaining('local Neo4j')]);
      const second = await openStore(options);
      expect(second.currentRevision()).toBeNull();
      await second.close();
      expect(await store.history()).toEqual([]);
    },
    180_000,
  );
});
