/** This product's own server, on a graph that the benchmark has published. Arguments: JSON of `PalermoOptions`. */
process.env.NODE_ENV = 'production';
import 'reflect-metadata';
import { openEmbeddedStore } from '../src/graph/embedded-store';
import { openNeo4jStore, type Neo4jOptions } from '../src/graph/neo4j-store';
import { createHttpServer } from '../src/server/http-server';
import { serving } from './serving';

export interface PalermoOptions {
  readonly cache: boolean;
  readonly neo4j?: Neo4jOptions;
  readonly directory?: string;
}

async function main(): Promise<void> {
  const { cache, neo4j, directory } = JSON.parse(process.argv[2] ?? '') as PalermoOptions;
  const store = neo4j ? await openNeo4jStore(neo4j) : await openEmbeddedStore({ directory: directory ?? '' });
  const server = await createHttpServer(store, { host: '127.0.0.1', port: 0, cache, logLevel: 'silent' });
  serving(await server.listen());
}

void main();
