import path from 'node:path';
import { buildGraph } from '../src/graph/build';
import type { GraphData } from '../src/graph/graph-store';
import { readSeed } from '../src/sources/seed';

/** The graph that ships. */
export const shippedGraph = (): GraphData => buildGraph(readSeed(path.resolve(__dirname, '../seed')));
