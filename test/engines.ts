import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { hasEmbeddedEngine, openEmbeddedStore } from '../src/graph/embedded-store';
import type { GraphStore } from '../src/graph/graph-store';
import { whatNeo4jLacks } from '../src/graph/launch-neo4j';
import { openNeo4jStore, type Neo4jOptions } from '../src/graph/neo4j-store';

/** A graph of a suite's own, on one engine. */
export interface TestEngine {
  readonly engine: GraphStore['engine'];
  /** The suite's store: empty when the suite begins, closed when it ends. */
  store(): GraphStore;
  /** The same graph opened once more, as another process would; the suite closes it. */
  openAnother(options?: { format?: string }): Promise<GraphStore>;
  /** What a child process needs to open the same graph. */
  options(): { embedded: { directory: string } } | { neo4j: Neo4jOptions };
}

const STARTS_WITHIN = 180_000;

/** Runs a suite on the embedded engine and on a real Neo4j. Where one is missing, its half is skipped with a message. */
export function describeOnBothEngines(name: string, suite: (engine: TestEngine) => void): void {
  describeOn('embedded', hasEmbeddedEngine() ? null : 'The embedded engine has no binary here.', name, suite);
  describeOnNeo4j(name, suite);
}

/** Runs a suite on a real Neo4j. Where that is missing, it is skipped with a message; with REQUIRE_NEO4J=1 it fails. */
export function describeOnNeo4j(name: string, suite: (engine: TestEngine) => void): void {
  const lacking = whatNeo4jLacks();
  if (lacking !== null && process.env.REQUIRE_NEO4J === '1') throw new Error(lacking);
  describeOn('neo4j', lacking, name, suite);
}

function describeOn(
  engine: GraphStore['engine'],
  lacking: string | null,
  name: string,
  suite: (engine: TestEngine) => void,
): void {
  if (lacking !== null) {
    console.warn(`${name} is not tested on ${engine}. ${lacking}`);
    describe.skip(`${name}, on ${engine}`, () => suite({} as TestEngine));
    return;
  }
  describe(`${name}, on ${engine}`, () => {
    let store: GraphStore | undefined;
    let options: ReturnType<TestEngine['options']>;
    beforeAll(async () => {
      options = engine === 'embedded' ? await embeddedOptions() : await neo4jOptions();
      store = await openAgain(options);
    }, STARTS_WITHIN);
    afterAll(async () => {
      await store?.close();
      if ('embedded' in options) await rm(options.embedded.directory, { recursive: true, force: true });
    });
    suite({
      engine,
      store: () => store as GraphStore,
      openAnother: (changed) => openAgain(options, changed),
      options: () => options,
    });
  });
}

async function embeddedOptions(): Promise<{ embedded: { directory: string } }> {
  return { embedded: { directory: await mkdtemp(path.join(tmpdir(), 'palermo-test-')) } };
}

/** The run's Neo4j, and in it a name that no other suite has. */
async function neo4jOptions(): Promise<{ neo4j: Neo4jOptions }> {
  const response = await fetch(process.env.PALERMO_TEST_NEO4J as string);
  if (!response.ok) throw new Error(await response.text());
  const connection = (await response.json()) as Pick<Neo4jOptions, 'uri' | 'user' | 'password'>;
  return { neo4j: { ...connection, database: 'neo4j', name: `test-${randomBytes(6).toString('hex')}` } };
}

function openAgain(
  options: ReturnType<TestEngine['options']>,
  changed: { format?: string } = {},
): Promise<GraphStore> {
  return 'embedded' in options
    ? openEmbeddedStore({ ...options.embedded, ...changed })
    : openNeo4jStore({ ...options.neo4j, ...changed });
}
