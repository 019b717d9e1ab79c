import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './shipped';

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a command as a user would, in a process of its own. */
export function palermo(args: string[], environment: Record<string, string>, input = ''): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ['--require', 'ts-node/register', path.join(REPOSITORY, 'src/cli/main.ts'), ...args],
      { cwd: REPOSITORY, env: { ...process.env, ...environment, NODE_ENV: 'production' } },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    child.on('close', (status) => resolve({ status, stdout, stderr }));
    child.stdin.end(input);
  });
}
