import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { describeOnBothEngines } from '../../test/engines';
import {
  currentNumber,
  faultsOf,
  numberedGraph,
  numberedRevision,
  revisionOf,
} from '../../test/support/numbered-graph';
import type { GraphData, GraphStore } from './graph-store';

const publishNext = async (store: GraphStore): Promise<number> => {
  const number = currentNumber(store) + 1;
  await store.publish(numberedRevision(number, store.currentRevision()));
  return number;
};

const readFaults = async (store: GraphStore): Promise<string[]> => {
  const snapshot = store.acquire();
  try {
    return await faultsOf(snapshot);
  } finally {
    snapshot.release();
  }
};

const untilRevision = (store: GraphStore, revision: string): Promise<void> =>
  new Promise((resolve) => {
    const stop = store.onRevision((current) => {
      if (current !== revision) return;
      stop();
      resolve();
    });
  });

const withGraph = (store: GraphStore, graph: GraphData): Promise<void> =>
  store.publish({ ...numberedRevision(currentNumber(store) + 1, store.currentRevision()), graph });

describeOnBothEngines('An empty graph store', (engine) => {
  it('says that nothing has been published', async () => {
    expect(engine.store().currentRevision()).toBeNull();
    expect(() => engine.store().acquire()).toThrow(expect.objectContaining({ code: 'NOTHING_PUBLISHED' }));
    expect(await engine.store().history()).toEqual([]);
    expect(await engine.store().imports('revision-1')).toBeNull();
  });
});

describeOnBothEngines('A graph store', (engine) => {
  jest.setTimeout(120_000);

  beforeAll(() => engine.store().publish(numberedRevision(1, null)));

  it('publishes a revision and reads it, whole numbers as whole numbers', async () => {
    const store = engine.store();
    const number = await publishNext(store);
    expect(store.currentRevision()).toBe(revisionOf(number));
    const sent = store.statementsSent();
    const snapshot = store.acquire();
    expect(snapshot.revision).toBe(revisionOf(number));
    expect((await snapshot.read('citations'))[2]).toEqual({
      key: 'citation:2',
      volume: number,
      registrationNumber: 2,
      text: null,
    });
    expect(
      await snapshot.read('nodes', { nodes: [snapshot.uid('citation:7'), snapshot.uid('citation:none')] }),
    ).toEqual([{ key: 'citation:7', kind: 'CITATION', label: null }]);
    expect(store.statementsSent() - sent).toBe(2);
    expect(await faultsOf(snapshot)).toEqual([]);
    snapshot.release();
  });

  it('keeps a snapshot as it was while another revision is published, and gives the new one to who comes then', async () => {
    const store = engine.store();
    const before = store.acquire();
    const number = await publishNext(store);
    const after = store.acquire();
    expect([before.revision, after.revision]).toEqual([revisionOf(number - 1), revisionOf(number)]);
    expect(await faultsOf(before)).toEqual([]);
    expect(await faultsOf(after)).toEqual([]);
    before.release();
    after.release();
    await expect(async () => before.read('citations')).rejects.toThrow('had been released');
  });

  it('tells every process of a new revision', async () => {
    const other = await engine.openAnother();
    const expected = revisionOf(currentNumber(other) + 1);
    const told = untilRevision(other, expected);
    await publishNext(engine.store());
    await told;
    expect(other.currentRevision()).toBe(expected);
    expect(await readFaults(other)).toEqual([]);
    await other.close();
  });

  it('does nothing when the revision is the current one already', async () => {
    const store = engine.store();
    const history = await store.history();
    await store.publish(numberedRevision(currentNumber(store), 'revision-of-long-ago'));
    expect(await store.history()).toEqual(history);
  });

  it('refuses a change that was made from a revision that is no longer current', async () => {
    const store = engine.store();
    const current = store.currentRevision();
    await expect(store.publish(numberedRevision(1000, 'revision-0'))).rejects.toMatchObject({
      code: 'REVISION_CONFLICT',
    });
    expect(store.currentRevision()).toBe(current);
    expect(await readFaults(store)).toEqual([]);
  });

  it('lets one of several succeed that publish from the same revision at the same time', async () => {
    const stores = await Promise.all([engine.openAnother(), engine.openAnother(), engine.openAnother()]);
    const basedOn = engine.store().currentRevision();
    const number = currentNumber(engine.store());
    const outcomes = await Promise.allSettled(
      stores.map((store, index) => store.publish(numberedRevision(number + 1 + index, basedOn))),
    );
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected', 'rejected']);
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ code: 'REVISION_CONFLICT' });
    }
    const winner = number + 1 + outcomes.findIndex(({ status }) => status === 'fulfilled');
    const fresh = await engine.openAnother();
    expect(fresh.currentRevision()).toBe(revisionOf(winner));
    expect(await readFaults(fresh)).toEqual([]);
    await Promise.all([...stores, fresh].map((store) => store.close()));
  });

  it('lets all succeed that publish the same revision at the same time, and publishes it once', async () => {
    const stores = await Promise.all([engine.openAnother(), engine.openAnother()]);
    const number = currentNumber(stores[0]) + 1;
    const before = (await engine.store().history()).length;
    const basedOn = stores[0].currentRevision();
    await Promise.all(stores.map((store) => store.publish(numberedRevision(number, basedOn))));
    expect(await engine.store().history()).toHaveLength(before + 1);
    await Promise.all(stores.map((store) => store.close()));
  });

  it('keeps the history and the imports, and goes back to a revision whose graph is gone', async () => {
    const store = await engine.openAnother();
    for (let times = 0; times < 3; times += 1) await publishNext(store);
    const current = currentNumber(store);
    await store.publish(numberedRevision(1, store.currentRevision()));
    expect(store.currentRevision()).toBe('revision-1');
    expect(await readFaults(store)).toEqual([]);
    expect((await store.history()).map(({ revision }) => revision).slice(0, 3)).toEqual([
      'revision-1',
      revisionOf(current),
      revisionOf(current - 1),
    ]);
    expect((await store.history())[1]).toEqual(numberedRevision(current, null).entry);
    expect(await store.imports(revisionOf(current))).toEqual(numberedRevision(current, null).imports);
    await store.close();
  });

  describe('given a graph that is none', () => {
    const node = { key: 'citation:1' };
    it.each<[string, GraphData, RegExp]>([
      [
        'two nodes with one key',
        { nodes: [{ labels: ['A'], rows: [node, node] }], relationships: [] },
        /Two nodes.*citation:1/,
      ],
      [
        'a relationship without an end',
        {
          nodes: [{ labels: ['A'], rows: [node] }],
          relationships: [{ type: 'R', rows: [{ start: 'citation:1', end: 'x' }] }],
        },
        /no node x/,
      ],
      [
        'a label that is Cypher',
        { nodes: [{ labels: ['A {x: 1}'], rows: [node] }], relationships: [] },
        /no name/,
      ],
      [
        'a number that is none',
        { nodes: [{ labels: ['A'], rows: [{ ...node, n: Number.NaN }] }], relationships: [] },
        /n is/,
      ],
      [
        'a number beyond the exact ones',
        { nodes: [{ labels: ['A'], rows: [{ ...node, n: 2 ** 53 }] }], relationships: [] },
        /n is/,
      ],
      [
        'a list of several kinds',
        { nodes: [{ labels: ['A'], rows: [{ ...node, l: [1, 'a'] }] }], relationships: [] },
        /l is/,
      ],
    ])('refuses %s and leaves all as it was', async (_, graph, message) => {
      const store = await engine.openAnother();
      const before = store.currentRevision();
      await expect(withGraph(store, graph)).rejects.toThrow(message);
      expect(store.currentRevision()).toBe(before);
      expect(await readFaults(store)).toEqual([]);
      await store.close();
    });
  });

  it('leaves all as it was when writing fails half way', async () => {
    const store = await engine.openAnother();
    const before = store.currentRevision();
    const history = await store.history();
    const good = numberedGraph(50);
    // The check goes through the rows one by one; they are sliced when they are written, and break then.
    const breaking = new Proxy(good.relationships[0]?.rows ?? [], {
      get: (rows, property) => {
        if (property === 'slice') throw new Error('broken off');
        return Reflect.get(rows, property) as unknown;
      },
    });
    await expect(
      withGraph(store, { ...good, relationships: [{ type: 'FOLLOWS', rows: breaking }] }),
    ).rejects.toThrow('broken off');
    expect(store.currentRevision()).toBe(before);
    expect(await store.history()).toEqual(history);
    expect(await readFaults(store)).toEqual([]);
    await publishNext(store);
    expect(await readFaults(store)).toEqual([]);
    await store.close();
  });

  it('mixes no two revisions in what one snapshot reads, while others publish', async () => {
    const [publisher, reader] = [engine.store(), await engine.openAnother()];
    let isPublishing = true;
    const seen = new Set<string>();
    const faults: string[] = [];
    const read = async (store: GraphStore): Promise<void> => {
      while (isPublishing) {
        const snapshot = store.acquire();
        seen.add(snapshot.revision);
        faults.push(...(await faultsOf(snapshot)));
        snapshot.release();
      }
    };
    const readers = [reader, reader, publisher].map(read);
    for (let times = 0; times < 12; times += 1) await publishNext(publisher);
    await untilSeen(() => seen.has(publisher.currentRevision() ?? ''));
    isPublishing = false;
    await Promise.all(readers);
    expect(faults).toEqual([]);
    expect(seen.size).toBeGreaterThan(3);
    await reader.close();
  });

  it('refuses a graph of another format until it is built again', async () => {
    const newer = await engine.openAnother({ format: 'newer' });
    const revision = newer.currentRevision();
    expect(() => newer.acquire()).toThrow(expect.objectContaining({ code: 'GRAPH_UNUSABLE', revision }));
    expect(newer.isReadable()).toBe(false);
    await newer.publish(numberedRevision(currentNumber(newer), revision));
    expect(newer.isReadable()).toBe(true);
    expect(newer.currentRevision()).toBe(revision);
    expect(await readFaults(newer)).toEqual([]);
    await newer.close();
    const older = await engine.openAnother();
    await older.publish(numberedRevision(currentNumber(older), revision));
    expect(await readFaults(older)).toEqual([]);
    await older.close();
  });

  it('is at the old revision or at the new one after a publishing process was killed, at whatever moment', async () => {
    const store = await engine.openAnother();
    const reached = new Set<number>();
    for (let kills = 0; kills < 6; kills += 1) {
      const child = spawn(
        process.execPath,
        [
          '-r',
          'ts-node/register/transpile-only',
          path.resolve(__dirname, '../../test/support/publish-without-end.ts'),
          JSON.stringify(engine.options()),
        ],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      await once(child.stdout, 'data');
      await delay(Math.random() * 500);
      const died = once(child, 'exit');
      child.kill('SIGKILL');
      await died;
      const fresh = await engine.openAnother();
      reached.add(currentNumber(fresh));
      expect(await readFaults(fresh)).toEqual([]);
      await publishNext(fresh);
      expect(await readFaults(fresh)).toEqual([]);
      await fresh.close();
    }
    expect(reached.size).toBeGreaterThan(1);
    const options = engine.options();
    if ('embedded' in options) {
      const left = await Promise.all(
        ['graphs', 'publications'].map((folder) => readdir(path.join(options.embedded.directory, folder))),
      );
      expect(left[0]?.length).toBeLessThanOrEqual(3);
      expect(left[1]?.filter((file) => !file.endsWith('.json'))).toEqual([]);
    }
    await untilSeen(() => currentNumber(store) >= Math.max(...reached));
    expect(await readFaults(store)).toEqual([]);
    await store.close();
  });
});

/** Waits for what another process or the store's own clock brings about. */
async function untilSeen(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(20);
}
