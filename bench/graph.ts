import neo4j from 'neo4j-driver';
import type { GraphData, GraphStore } from '../src/graph/graph-store';
import type { LocalNeo4j } from '../src/graph/launch-neo4j';
import { encodeImports } from '../src/graph/imported';
import { statementsIn, statementText } from '../src/graph/statements';
import { writeGraph } from '../src/graph/write-graph';
import { NO_IMPORTS } from '../src/sources/imports';

/** Makes the graph the current one of an empty store. */
export async function publish(store: GraphStore, graph: GraphData, revision: string): Promise<void> {
  const entry = { revision, at: '2026-02-01T00:00:00.000Z', files: [], added: 0, changed: 0, removed: 0 };
  await store.publish({
    revision,
    basedOn: store.currentRevision(),
    graph,
    imports: encodeImports(NO_IMPORTS),
    entry,
  });
}

/** Statements of the benchmark's own, with answers as plain objects. */
export type Ask = (statement: string, parameters?: object) => Promise<Record<string, any>[]>;

/** A connection for the benchmark's own questions. */
export function askNeo4j({ uri, user, password }: LocalNeo4j): {
  ask: Ask;
  profile: Profile;
  close: () => Promise<void>;
} {
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
    disableLosslessIntegers: true,
    fetchSize: -1,
  });
  const run = async (statement: string, parameters: object) => {
    const session = driver.session({ database: 'neo4j' });
    try {
      return await session.run(statement, integers(parameters) as object);
    } finally {
      await session.close();
    }
  };
  return {
    ask: async (statement, parameters = {}) =>
      (await run(statement, parameters)).records.map((record) => record.toObject()),
    async profile(statement, parameters) {
      const { summary } = await run(`PROFILE ${statement}`, parameters);
      return summary.profile ? hits(summary.profile as unknown as Plan) : 0;
    },
    close: () => driver.close(),
  };
}

/** How often a statement touched the store, summed over its plan. */
export type Profile = (statement: string, parameters: object) => Promise<number>;
interface Plan {
  dbHits?: number;
  children?: Plan[];
}
const hits = (plan: Plan): number =>
  (plan.dbHits ?? 0) + (plan.children ?? []).reduce((sum, child) => sum + hits(child), 0);

function integers(value: unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return neo4j.int(value);
  if (Array.isArray(value)) return value.map(integers);
  if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value) || neo4j.isInt(value))
    return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, integers(inner)]));
}

/** Plans made right after a load are transient: waits for the indexes, counts anew, forgets the plans. */
export async function settle(ask: Ask): Promise<void> {
  await ask('CALL db.awaitIndexes(300)');
  await ask(`CALL db.prepareForReplanning(60)`);
  await ask('CALL db.clearQueryCaches()');
}

/**
 * Publishes a graph that is too large for one transaction. The store does it in one; nobody reads here meanwhile.
 */
export async function publishInParts(ask: Ask, graph: GraphData, revision: string): Promise<void> {
  for (const { text } of statementsIn('schema').values()) await ask(text);
  for (const name of ['schema-name', 'schema-publication', 'schema-graph'])
    await ask(statementText('revisions', name));
  for (const kind of new Set(graph.nodes.map(({ labels }) => labels[0] as string))) {
    await ask(statementText('revisions', 'schema-kind').replace('Label', kind));
  }
  await ask('CALL db.awaitIndexes(300)');
  const [current] = await ask(statementText('revisions', 'lock'), { name: 'current' });
  const sequence = (current?.sequence as number) + 1;
  const name = `${revision.slice(0, 12)}.${sequence}`;
  await writeGraph(graph, name, async (text, parameters) => ask(text, parameters));
  const entry = { revision, at: '2026-02-01T00:00:00.000Z', files: [], added: 0, changed: 0, removed: 0 };
  await ask(statementText('revisions', 'publish'), {
    name: 'current',
    sequence,
    revision,
    graph: name,
    format: '',
    entry: JSON.stringify(entry),
    imports: new Int8Array(encodeImports(NO_IMPORTS)),
  });
}
