/**
 * Measures this product beside what a developer would pick instead, a server without GraphQL, and HTTP itself: the same
 * data on the same Neo4j, interleaved in one run. Prints a table and writes `bench/results.json`; never passes or
 * fails on time.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { openEmbeddedStore } from '../src/graph/embedded-store';
import { launchNeo4j } from '../src/graph/launch-neo4j';
import { openNeo4jStore } from '../src/graph/neo4j-store';
import { atOnce, Connection, inTurns, median, percentile, toRequest } from './client';
import { shippedGraph } from './dataset';
import { askNeo4j, publish, settle } from './graph';
import { countStatements } from './count-statements';
import { operationNames, operations, type OperationName } from './operations';
import { startBare, startBytes, startPalermo, startPeer, type MeasuredServer } from './servers';
import { tables } from './table';

const CONNECTIONS = 20;
const REVISION = 'benchmark0000000';

export type ServerName = 'palermo' | 'embedded' | 'peer' | 'bare' | 'cached' | 'bytes';
const SERVERS: readonly ServerName[] = ['palermo', 'embedded', 'peer', 'bare', 'cached', 'bytes'];

export interface Measured {
  /** Milliseconds with one connection; one value a round. */
  p50: number[];
  p99: number[];
  /** Answers a second with twenty connections; one value a round. */
  rate: number[];
  bytes: number;
}
export type Results = Record<OperationName, Record<ServerName, Measured>>;

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '7' },
      milliseconds: { type: 'string', default: '500' },
      only: { type: 'string', multiple: true },
      quick: { type: 'boolean', default: false },
    },
  });
  const rounds = values.quick ? 3 : Number(values.rounds);
  const milliseconds = values.quick ? 250 : Number(values.milliseconds);
  const chosen = operationNames.filter((name) => !values.only || values.only.includes(name));
  const say = (line: string): void => void process.stderr.write(`${line}\n`);

  const directory = await mkdtemp(path.join(tmpdir(), 'palermo-bench-'));
  say('Starting Neo4j …');
  const neo4j = await launchNeo4j({ heap: '1g' });
  const servers: Partial<Record<ServerName, MeasuredServer>> = {};
  try {
    const options = { uri: neo4j.uri, user: neo4j.user, password: neo4j.password, database: 'neo4j' };
    const graph = shippedGraph();
    const stores = {
      palermo: await openNeo4jStore(options),
      embedded: await openEmbeddedStore({ directory }),
    };
    for (const store of Object.values(stores)) await publish(store, graph, REVISION);
    const { ask, profile, close } = askNeo4j(neo4j);
    await ask(`CREATE FULLTEXT INDEX bench_search IF NOT EXISTS
      FOR (n:State|Instrument|Resolution|Paragraph|Footnote|Mandate|Organization|RegionalInitiative|Document|Source)
      ON EACH [n.code, n.symbol, n.title, n.name, n.label, n.summary, n.text, n.reference]`);
    await settle(ask);

    say('Counting statements and database hits …');
    const peerThatRecords = await startPeer(neo4j, true);
    const counted = await countStatements(chosen, stores, peerThatRecords.port, profile, ask);
    await peerThatRecords.stop();
    for (const store of Object.values(stores)) await store.close();

    say('Starting the servers …');
    Object.assign(servers, {
      palermo: await startPalermo({ cache: false, neo4j: options }),
      embedded: await startPalermo({ cache: false, directory }),
      peer: await startPeer(neo4j, false),
      bare: await startBare(neo4j),
      cached: await startPalermo({ cache: true, neo4j: options }),
      bytes: await startBytes(),
    });
    const running = servers as Record<ServerName, MeasuredServer>;
    const requests = await prepareRequests(chosen, running);
    await settle(ask);
    await compareAnswers(chosen, running, requests);

    const results = {} as Results;
    for (const name of chosen) {
      results[name] = Object.fromEntries(
        SERVERS.map((server) => [server, { p50: [], p99: [], rate: [], bytes: 0 } as Measured]),
      ) as Results[OperationName];
    }
    for (let round = -1; round < rounds; round += 1) {
      say(round < 0 ? 'Warming up …' : `Round ${round + 1} of ${rounds} …`);
      for (const name of chosen) {
        const took = await inTurns(
          SERVERS.map((server) => ({ port: running[server].port, request: requests[name][server] })),
          milliseconds * SERVERS.length,
        );
        for (const [index, server] of SERVERS.entries()) {
          const rate = await atOnce(running[server].port, requests[name][server], CONNECTIONS, milliseconds);
          if (round < 0) continue;
          const measured = results[name][server];
          measured.p50.push(median(took[index] as number[]));
          measured.p99.push(percentile(took[index] as number[], 0.99));
          measured.rate.push(rate);
        }
      }
    }
    for (const name of chosen) {
      for (const server of SERVERS) {
        results[name][server].bytes = (await answerOf(running[server].port, requests[name][server])).length;
      }
    }
    await close();

    const machine = {
      node: process.version,
      cpu: cpus()[0]?.model,
      cores: cpus().length,
      memory: totalmem(),
    };
    process.stdout.write(tables(results, counted));
    await writeFile(
      path.join(__dirname, 'results.json'),
      `${JSON.stringify({ machine, rounds, milliseconds, results: rounded(results), counted }, null, 1)}\n`,
    );
  } finally {
    await Promise.all(Object.values(servers).map((server) => server.stop()));
    await neo4j.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

async function prepareRequests(
  chosen: readonly OperationName[],
  running: Record<ServerName, MeasuredServer>,
): Promise<Record<OperationName, Record<ServerName, Buffer>>> {
  const requests = {} as Record<OperationName, Record<ServerName, Buffer>>;
  for (const name of chosen) {
    const { palermo, peer, bare } = operations[name];
    const variables = name === 'neighbourhood' ? { uid: await uidOnNeo4j(peer.variables) } : peer.variables;
    const own = toRequest('/graphql', JSON.stringify(palermo));
    requests[name] = {
      palermo: own,
      embedded: own,
      cached: own,
      peer: toRequest('/graphql', JSON.stringify({ query: peer.query, variables })),
      bare: toRequest(`/${name}`, JSON.stringify(bare)),
      bytes: toRequest(`/${name}`, JSON.stringify(palermo)),
    };
    const finished = await answerOf(running.palermo.port, own);
    await fetch(`http://127.0.0.1:${running.bytes.port}/${name}`, {
      method: 'PUT',
      body: new Uint8Array(finished),
    });
  }
  return requests;
}

/** The peer finds the node by the property that this product's own statements use. */
const uidOnNeo4j = async (variables: object): Promise<string> =>
  `${REVISION.slice(0, 12)}.1|${(variables as { uid: string }).uid}`;

async function answerOf(port: number, request: Buffer): Promise<Buffer> {
  const connection = await Connection.open(port);
  const { status, body } = await connection.send(request);
  connection.close();
  if (status !== 200) throw new Error(`${status}: ${body.toString()}`);
  return body;
}

/** Nothing is measured before all servers tell the same. */
async function compareAnswers(
  chosen: readonly OperationName[],
  running: Record<ServerName, MeasuredServer>,
  requests: Record<OperationName, Record<ServerName, Buffer>>,
): Promise<void> {
  for (const name of chosen) {
    const told = {} as Record<ServerName, unknown>;
    for (const server of SERVERS) {
      const { data, errors } = JSON.parse(
        (await answerOf(running[server].port, requests[name][server])).toString(),
      );
      if (errors) throw new Error(`${server}, ${name}: ${JSON.stringify(errors)}`);
      const { facts } = operations[name];
      told[server] = server === 'peer' ? facts.peer(data) : facts.palermo(data);
    }
    for (const server of SERVERS) {
      if (isDeepStrictEqual(told[server], told.palermo)) continue;
      const [one, other] = [told.palermo, told[server]].map((facts) =>
        JSON.stringify(facts, null, 1).split('\n'),
      );
      const at = (one as string[]).findIndex((line, index) => line !== (other as string[])[index]);
      throw new Error(
        `${name}: ${server} tells ${other?.[at]}, palermo ${one?.[at]} (${other?.length} and ${one?.length} lines).`,
      );
    }
  }
}

const rounded = (results: Results): unknown =>
  JSON.parse(JSON.stringify(results), (_name, value: unknown) =>
    typeof value === 'number' ? Math.round(value * 1000) / 1000 : value,
  );

void main();
