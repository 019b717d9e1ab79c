import { chmod, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { faultsOf, numberedRevision } from '../../test/support/numbered-graph';
import { hasEmbeddedEngine, openEmbeddedStore } from './embedded-store';
import type { GraphStore } from './graph-store';

jest.setTimeout(60_000);

const describeEmbedded = hasEmbeddedEngine() ? describe : describe.skip;

describeEmbedded('The data directory of the embedded engine', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(path.join(tmpdir(), 'palermo-embedded-'));
  });
  afterEach(() => rm(directory, { recursive: true, force: true }));

  const withRevisions = async (count: number): Promise<GraphStore> => {
    const store = await openEmbeddedStore({ directory });
    for (let number = 1; number <= count; number += 1) {
      await store.publish(numberedRevision(number, number === 1 ? null : `revision-${number - 1}`));
    }
    return store;
  };

  const currentGraph = async (): Promise<string> => {
    const names = (await readdir(path.join(directory, 'publications'))).sort();
    const { graph } = JSON.parse(
      await readFile(path.join(directory, 'publications', names.at(-1) ?? ''), 'utf8'),
    ) as {
      graph: string;
    };
    return path.join(directory, 'graphs', `${graph}.grafeo`);
  };

  it('is made when it is not there', async () => {
    const store = await openEmbeddedStore({ directory: path.join(directory, 'deeper', 'still') });
    expect(store.currentRevision()).toBeNull();
    await store.close();
  });

  it('is refused when it cannot be one, and the message names it', async () => {
    const file = path.join(directory, 'file');
    await writeFile(file, '');
    await expect(openEmbeddedStore({ directory: file })).rejects.toMatchObject({
      code: 'DATABASE_UNAVAILABLE',
      message: expect.stringContaining(file) as string,
    });
  });

  it('keeps what was published for the next process', async () => {
    await (await withRevisions(2)).close();
    const store = await openEmbeddedStore({ directory });
    const snapshot = store.acquire();
    expect(snapshot.revision).toBe('revision-2');
    expect(await faultsOf(snapshot)).toEqual([]);
    snapshot.release();
    await store.close();
  });

  it.each<[string, (file: string) => Promise<void>]>([
    ['cut', (file) => truncate(file, 5000)],
    ['empty', (file) => truncate(file, 0)],
    ['gone', (file) => rm(file)],
    [
      'changed in one byte',
      async (file) => {
        const content = await readFile(file);
        content[content.length >> 1] = (content[content.length >> 1] ?? 0) ^ 1;
        await writeFile(file, content);
      },
    ],
  ])(
    'does not answer from a graph file that is %s, and takes it when it is published again',
    async (_, damage) => {
      await (await withRevisions(2)).close();
      const file = await currentGraph();
      await chmod(file, 0o644);
      await damage(file);
      const store = await openEmbeddedStore({ directory });
      expect(() => store.acquire()).toThrow(
        expect.objectContaining({ code: 'GRAPH_UNUSABLE', revision: 'revision-2' }),
      );
      expect(store.currentRevision()).toBe('revision-2');
      await store.publish(numberedRevision(2, 'revision-2'));
      const snapshot = store.acquire();
      expect(await faultsOf(snapshot)).toEqual([]);
      snapshot.release();
      await store.close();
    },
  );

  it('names the publication that cannot be read, and what becomes of its absence', async () => {
    await (await withRevisions(2)).close();
    const file = path.join(directory, 'publications', '00000002.json');
    await writeFile(file, '{');
    const store = await openEmbeddedStore({ directory });
    expect(() => store.acquire()).toThrow(expect.objectContaining({ code: 'DATABASE_UNAVAILABLE' }));
    expect(() => store.acquire()).toThrow(file);
    await store.close();
    await rm(file);
    const again = await openEmbeddedStore({ directory });
    expect(again.currentRevision()).toBe('revision-1');
    await again.close();
  });

  it('is rid of what a killed process left when somebody publishes next, and of nothing else', async () => {
    const store = await withRevisions(1);
    const deadProcess = 2 ** 22 + 1; // Above the largest number that Linux gives.
    const left = [
      ['graphs', `revision-7.${deadProcess}.0a0b0c0d.grafeo`],
      ['graphs', `revision-7.${deadProcess}.0a0b0c0d.grafeo.wal`],
      ['imports', `revision-7.${deadProcess}.0a0b0c0d.json.gz`],
      ['publications', `revision-7.${deadProcess}.0a0b0c0d.tmp`],
    ].map((parts) => path.join(directory, ...parts));
    const beingWritten = path.join(directory, 'graphs', `revision-7.${process.ppid}.0a0b0c0d.grafeo`);
    const stranger = path.join(directory, 'graphs', 'README');
    for (const file of [...left, beingWritten, stranger]) await writeFile(file, '');
    await store.publish(numberedRevision(2, 'revision-1'));
    expect(left.filter((file) => existsSync(file))).toEqual([]);
    expect([beingWritten, stranger].filter((file) => !existsSync(file))).toEqual([]);
    expect(await store.imports('revision-1')).toEqual(numberedRevision(1, null).imports);
    await store.close();
  });

  it('leaves no file, no descriptor and no graph open behind fifty publications', async () => {
    const store = await openEmbeddedStore({ directory });
    const descriptors = (): number => readdirSync('/proc/self/fd').length;
    const before = descriptors();
    for (let number = 1; number <= 50; number += 1) {
      await store.publish(numberedRevision(number, number === 1 ? null : `revision-${number - 1}`));
      const snapshot = store.acquire();
      await snapshot.read('citations');
      snapshot.release();
    }
    await soon();
    await soon();
    expect(descriptors() - before).toBeLessThan(10);
    expect(readdirSync(path.join(directory, 'graphs')).length).toBeLessThanOrEqual(3);
    expect(readdirSync(path.join(directory, 'imports'))).toHaveLength(50);
    await store.close();
  });
});
