/**
 * Measures `npm start` of what `npm run build` built, on the embedded engine: how long until the first right answer,
 * with an empty data directory and with the one that was left, and how much memory the process holds by then.
 *
 *     npm run build && npx ts-node --swc bench/start.ts
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { median } from './client';
import { digits, markdown } from './table';

const ROOT = path.resolve(__dirname, '..');
const QUESTION =
  '{ state(iso3: "KEN") { participation(instrument: "TIP-PROTOCOL", asOf: "2026-02-01") { status since } } }';
const RIGHT = '{"data":{"state":{"participation":{"status":"PARTY","since":"2005-02-04"}}}}';

interface Start {
  /** Milliseconds until the first right answer. */
  answered: number;
  /** Resident memory of the server then, and the most that it had held, in MB. */
  resident: number;
  peak: number;
}

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { repetitions: { type: 'string', default: '7' } } });
  const starts: Record<string, Start[]> = {};
  for (let repetition = 0; repetition < Number(values.repetitions); repetition += 1) {
    const directory = await mkdtemp(path.join(tmpdir(), 'palermo-start-'));
    for (const kind of ['empty data directory', 'second start'])
      (starts[kind] ??= []).push(await start(directory));
    await rm(directory, { recursive: true, force: true });
  }
  const rows = Object.entries(starts).map(([kind, all]) => {
    const of = (name: keyof Start): number[] => all.map((one) => one[name]);
    const spread = (name: keyof Start): string =>
      `${digits(median(of(name)))} (${digits(Math.min(...of(name)))}–${digits(Math.max(...of(name)))})`;
    return [kind, spread('answered'), spread('resident'), spread('peak')];
  });
  process.stdout.write(
    `${markdown(['npm start', 'first right answer, ms', 'resident, MB', 'peak, MB'], rows)}\n`,
  );
  await writeFile(path.join(__dirname, 'start.json'), `${JSON.stringify(starts, null, 1)}\n`);
}

async function start(directory: string): Promise<Start> {
  const began = performance.now();
  const npm = spawn('npm', ['start'], {
    cwd: ROOT,
    env: { ...process.env, PORT: '0', NEO4J_URI: '', PALERMO_DATA: directory },
    stdio: ['ignore', 'pipe', 'inherit'],
    // A group of its own: what npm starts ends with it.
    detached: true,
  });
  const pid = npm.pid as number;
  const ended = once(npm, 'exit');
  try {
    const address = await endpoint(npm.stdout);
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUESTION }),
    });
    const answer = (await response.text()).trim();
    const answered = performance.now() - began;
    if (answer !== RIGHT) throw new Error(`A wrong answer: ${answer}`);
    const server = leaf(pid);
    return { answered, resident: memoryOf(server, 'VmRSS'), peak: memoryOf(server, 'VmHWM') };
  } finally {
    process.kill(-pid, 'SIGTERM');
    await ended;
  }
}

async function endpoint(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: output })) {
    const found = /^Endpoint\s+(\S+)/.exec(line);
    if (found) return found[1] as string;
  }
  throw new Error('The server ended without saying where it is.');
}

/** npm starts a shell, and that the server. */
function leaf(pid: number): number {
  const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  return child === undefined ? pid : leaf(Number(child));
}

const memoryOf = (pid: number, name: 'VmRSS' | 'VmHWM'): number =>
  Number(new RegExp(`${name}:\\s*(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

void main();
