import { spawn } from 'node:child_process';
import path from 'node:path';
import { REPOSITORY } from './shipped';

export interface Outcome {
  status: number | null;
  stdout: string;
  stderr: string;
}

let usual = 1000;

/**
 * Runs a command as a user would, in a process of its own. `killAfter` ends it by force after that share of the time
 * that the command before it took.
 */
export function palermo(
  args: string[],
  environment: Record<string, string>,
  { input = '', killAfter }: { input?: string; killAfter?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const child = spawn(
      process.execPath,
      ['--require', 'ts-node/register', path.join(REPOSITORY, 'src/cli/main.ts'), ...args],
      { cwd: REPOSITORY, env: { ...process.env, ...environment, NODE_ENV: 'production' } },
    );
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => (stdout += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.on('error', reject);
    const killing =
      killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), usual * killAfter);
    child.on('close', (status) => {
      clearTimeout(killing);
      if (killing === undefined) usual = performance.now() - begun;
      resolve({ status, stdout, stderr });
    });
    child.stdin.end(input);
  });
}
