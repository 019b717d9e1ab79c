import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { LocalNeo4j } from '../src/graph/launch-neo4j';
import type { PalermoOptions } from './palermo-server';

/** A server in a process of its own, which ends with this one. */
export interface MeasuredServer {
  readonly port: number;
  readonly process: ChildProcess;
  stop(): Promise<void>;
}

const TS_NODE = require.resolve('ts-node/dist/bin.js');

export const startPalermo = (options: PalermoOptions): Promise<MeasuredServer> =>
  start([TS_NODE, '--swc', path.join(__dirname, 'palermo-server.ts'), JSON.stringify(options)]);
export const startBare = (neo4j: LocalNeo4j): Promise<MeasuredServer> =>
  start([TS_NODE, '--swc', path.join(__dirname, 'bare-server.ts')], connection(neo4j));
export const startBytes = (): Promise<MeasuredServer> =>
  start([TS_NODE, '--swc', path.join(__dirname, 'bytes-server.ts')]);
/** @param recording whether it notes every statement, for counting. */
export const startPeer = (neo4j: LocalNeo4j, recording: boolean): Promise<MeasuredServer> =>
  start([path.join(__dirname, 'peer', 'server.js')], {
    ...connection(neo4j),
    BENCH_RECORD: recording ? '1' : '0',
  });

const connection = ({ uri, user, password }: LocalNeo4j): Record<string, string> => ({
  NEO4J_URI: uri,
  NEO4J_USER: user,
  NEO4J_PASSWORD: password,
});

async function start(args: string[], environment: Record<string, string> = {}): Promise<MeasuredServer> {
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment, NODE_ENV: 'production' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout });
  const line = await Promise.race([
    once(lines, 'line').then(([first]) => first as string),
    once(child, 'exit').then(([status]) =>
      Promise.reject(new Error(`${args.join(' ')} ended with ${status}.`)),
    ),
  ]);
  const { port } = JSON.parse(line) as { port: number };
  return {
    port,
    process: child,
    async stop() {
      const ended = once(child, 'exit');
      child.stdin.end();
      child.kill('SIGTERM');
      await ended;
    },
  };
}
