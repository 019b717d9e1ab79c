/**
 * Measures the same questions on the graph that ships, ten times and a hundred times of it, each on a Neo4j of its own.
 * All three answer in turns. Prints a table and writes `bench/scale.json`; never passes or fails on time.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { GraphData } from '../src/graph/graph-store';
import { openEmbeddedStore } from '../src/graph/embedded-store';
import { launchNeo4j, type LocalNeo4j } from '../src/graph/launch-neo4j';
import { inTurns, median, percentile, toRequest } from './client';
import { shippedGraph } from './dataset';
import { askNeo4j, publish, publishInParts, settle } from './graph';
import { growGraph } from './grow';
import { operations, scaleOperations } from './operations';
import { startPalermo, type MeasuredServer } from './servers';
import { digits, markdown, spread } from './table';

interface Size {
  readonly name: string;
  readonly nodes: number;
  readonly relationships: number;
  readonly loadedIn: number;
  readonly server: MeasuredServer;
}

const sum = (sets: readonly { rows: readonly unknown[] }[]): number =>
  sets.reduce((all, { rows }) => all + rows.length, 0);

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      factors: { type: 'string', default: '1,10,100' },
      rounds: { type: 'string', default: '7' },
      milliseconds: { type: 'string', default: '2000' },
    },
  });
  const factors = values.factors.split(',').map(Number);
  const say = (line: string): void => void process.stderr.write(`${line}\n`);
  const shipped = shippedGraph();
  const databases: LocalNeo4j[] = [];
  const directories: string[] = [];
  const sizes: Size[] = [];
  try {
    for (const factor of factors) {
      say(`Loading ${factor} times the graph …`);
      const graph = growGraph(shipped, factor);
      const neo4j = await launchNeo4j({ heap: factor < 100 ? '1g' : '3g' });
      databases.push(neo4j);
      const began = performance.now();
      await loadInParts(neo4j, graph, factor);
      const loadedIn = Math.round((performance.now() - began) / 1000);
      const { uri, user, password } = neo4j;
      const server = await startPalermo({ cache: false, neo4j: { uri, user, password, database: 'neo4j' } });
      sizes.push({
        name: `${factor}x, Neo4j`,
        nodes: sum(graph.nodes),
        relationships: sum(graph.relationships),
        loadedIn,
        server,
      });
      if (factor > 10) continue;
      const directory = await mkdtemp(path.join(tmpdir(), 'palermo-scale-'));
      directories.push(directory);
      const start = performance.now();
      const store = await openEmbeddedStore({ directory });
      await publish(store, graph, revisionOf(factor));
      await store.close();
      sizes.push({
        ...(sizes.at(-1) as Size),
        name: `${factor}x, embedded`,
        loadedIn: Math.round((performance.now() - start) / 1000),
        server: await startPalermo({ cache: false, directory }),
      });
    }
    const questions = {
      ...scaleOperations,
      search: { title: operations.search.title, ...operations.search.palermo },
    };
    const results: Record<string, Record<string, { p50: number[]; p99: number[] }>> = {};
    for (let round = -1; round < Number(values.rounds); round += 1) {
      say(round < 0 ? 'Warming up …' : `Round ${round + 1} …`);
      for (const [name, { query, variables }] of Object.entries(questions)) {
        const request = toRequest('/graphql', JSON.stringify({ query, variables }));
        const took = await inTurns(
          sizes.map(({ server }) => ({ port: server.port, request })),
          Number(values.milliseconds),
        );
        if (round < 0) continue;
        took.forEach((one, index) => {
          const own = ((results[name] ??= {})[sizes[index]?.name as string] ??= { p50: [], p99: [] });
          own.p50.push(median(one));
          own.p99.push(percentile(one, 0.99));
        });
      }
    }
    const memory = sizes.map(({ server }) => Math.round(residentMemory(server.process.pid as number)));
    const rows = Object.entries(results).flatMap(([name, bySize]) =>
      sizes.map((size) => {
        const engine = size.name.split(', ')[1] as string;
        const first = bySize[`${factors[0]}x, ${engine}`] as { p50: number[] };
        const own = bySize[size.name] as { p50: number[]; p99: number[] };
        return [
          questions[name as keyof typeof questions].title,
          size.name,
          spread(own.p50),
          digits(median(own.p99)),
          digits(median(own.p50) / median(first.p50)),
        ];
      }),
    );
    const graphs = sizes.map(({ name, nodes, relationships, loadedIn }, index) => [
      name,
      nodes,
      relationships,
      loadedIn,
      memory[index] as number,
    ]);
    process.stdout.write(
      `${markdown(['graph', 'nodes', 'relationships', 'loaded in s', 'server, MB'], graphs)}\n\n` +
        `${markdown(['operation', 'graph', 'p50 ms', 'p99 ms', 'p50 / 1x'], rows)}\n`,
    );
    await writeFile(path.join(__dirname, 'scale.json'), `${JSON.stringify({ graphs, results }, null, 1)}\n`);
  } finally {
    for (const { server } of sizes) await server.stop();
    for (const database of databases) await database.stop();
    for (const directory of directories) await rm(directory, { recursive: true, force: true });
  }
}

const revisionOf = (factor: number): string => `scale${String(factor).padStart(11, '0')}`;

async function loadInParts(neo4j: LocalNeo4j, graph: GraphData, factor: number): Promise<void> {
  const { ask, close } = askNeo4j(neo4j);
  await publishInParts(ask, graph, revisionOf(factor));
  await settle(ask);
  await close();
}

/** Of a process on Linux, in MB. */
function residentMemory(pid: number): number {
  const status = require('node:fs').readFileSync(`/proc/${pid}/status`, 'utf8') as string;
  return Number(/VmRSS:\s*(\d+)/.exec(status)?.[1]) / 1024;
}

void main();
