import type { GraphStore, Parameters, Snapshot } from '../src/graph/graph-store';
import { statementText } from '../src/graph/statements';
import { createHttpServer } from '../src/server/http-server';
import { bareOperations } from './bare-operations';
import { readCatalogue } from './catalogue';
import type { Ask, Profile } from './graph';
import { operations, type OperationName } from './operations';

/** What an operation costs the database, whatever the time of day. */
export interface Counted {
  /** Statements that this product sends, and their database hits on Neo4j. */
  palermo: { statements: string[]; hits: number };
  embedded: { statements: string[] };
  peer: { statements: number; hits: number };
  /** The flat hand-written statement. */
  bare: { hits: number };
}

export async function countStatements(
  names: readonly OperationName[],
  stores: { palermo: GraphStore; embedded: GraphStore },
  peerPort: number,
  profile: Profile,
  ask: Ask,
): Promise<Partial<Record<OperationName, Counted>>> {
  const catalogue = await readCatalogue(ask);
  const counted: Partial<Record<OperationName, Counted>> = {};
  const own = {
    palermo: await recordingServer(stores.palermo),
    embedded: await recordingServer(stores.embedded),
  };
  for (const name of names) {
    const { palermo, peer, bare } = operations[name];
    const sent = { palermo: await own.palermo.ask(palermo), embedded: await own.embedded.ask(palermo) };
    let hits = 0;
    for (const { statement, parameters } of sent.palermo)
      hits += await profileTwice(profile, statementText('read', statement), parameters);

    const variables =
      name === 'neighbourhood'
        ? { uid: catalogue.uid((peer.variables as { uid: string }).uid) }
        : peer.variables;
    const answer = await fetch(`http://127.0.0.1:${peerPort}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: peer.query, variables }),
    });
    if (!answer.ok) throw new Error(`The peer, ${name}: ${await answer.text()}`);
    const ofPeer = (await (await fetch(`http://127.0.0.1:${peerPort}/sent`)).json()) as {
      text: string;
      parameters: object;
    }[];
    let peerHits = 0;
    for (const { text, parameters } of ofPeer)
      peerHits += await profileTwice(profile, text, fromDriver(parameters) as object);

    const flat = bareOperations[name];
    if (!flat) throw new Error(`No hand-written statement for ${name}.`);
    counted[name] = {
      palermo: { statements: sent.palermo.map(({ statement }) => statement), hits },
      embedded: { statements: sent.embedded.map(({ statement }) => statement) },
      peer: { statements: ofPeer.length, hits: peerHits },
      bare: { hits: await profileTwice(profile, flat.statement, flat.parameters(bare, catalogue)) },
    };
  }
  await Promise.all(Object.values(own).map((server) => server.close()));
  return counted;
}

/** The first plan of a statement is made from what was known before; the second run uses the one that stays. */
async function profileTwice(profile: Profile, statement: string, parameters: object): Promise<number> {
  await profile(statement, parameters);
  return profile(statement, parameters);
}

/** Integers of the driver, as they come through JSON. */
function fromDriver(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(fromDriver);
  const entries = Object.entries(value);
  if (entries.length === 2 && 'low' in value && 'high' in value) return value.low;
  return Object.fromEntries(entries.map(([name, inner]) => [name, fromDriver(inner)]));
}

interface Sent {
  statement: string;
  parameters: object;
}

/** The product's server, answering without a network; what it sends to the database is noted. */
async function recordingServer(
  store: GraphStore,
): Promise<{ ask(request: object): Promise<Sent[]>; close(): Promise<void> }> {
  let sent: Sent[] = [];
  const recording: GraphStore = Object.create(store, {
    acquire: {
      value: (): Snapshot => {
        const snapshot = store.acquire();
        // The graph's own name is what uids begin with.
        const graph = snapshot.uid('');
        return {
          ...snapshot,
          read: (statement: string, parameters: Parameters = {}) => {
            sent.push({ statement, parameters: { ...parameters, revision: graph.slice(0, -1) } });
            return snapshot.read(statement, parameters);
          },
        };
      },
    },
  });
  const server = await createHttpServer(recording, {
    host: '127.0.0.1',
    port: 0,
    cache: false,
    logLevel: 'silent',
  });
  const ask = async (request: object): Promise<Sent[]> => {
    sent = [];
    const response = await server.http.inject({ method: 'POST', url: '/graphql', payload: request });
    if (response.statusCode !== 200) throw new Error(response.body);
    return sent;
  };
  return {
    async ask(request) {
      // What is read once for each revision is no part of an operation.
      await ask(request);
      await new Promise((resolve) => setTimeout(resolve, 100));
      return ask(request);
    },
    close: () => server.close(),
  };
}
