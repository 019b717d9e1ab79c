import { execFile, spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import type { Socket } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import neo4j from 'neo4j-driver';
import { DatabaseUnavailableError, EngineMissingError } from './errors';
import { cacheDirectory } from './user-directories';

export interface LaunchOptions {
  /** Where the database keeps its files; without it, a temporary directory that is deleted in the end. */
  directory?: string;
  /** Memory of the Java machine, as `-Xmx` takes it. */
  heap?: string;
  /** Port on the loopback interface; 0 takes a free one. */
  port?: number;
  /** At least eight characters; without it, one that nobody knows. */
  password?: string;
  /**
   * Java then compiles in one quick pass: up and loaded with less than half the work, but slower in the long run.
   * Right for tests, wrong for measuring.
   */
  shortLived?: boolean;
}

/** A Neo4j that runs on this machine. */
export interface LocalNeo4j {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Ends it, and waits until it has ended. */
  stop(): Promise<void>;
}

// From src/graph and dist/graph alike.
const SOURCES = path.resolve(__dirname, '../../neo4j');
const OLDEST_JAVA = 17;
const START_WITHIN = 120_000;
const CONNECTION_FILE = 'connection.json';

const execute = promisify(execFile);
// There mvn is a script of the shell.
const isWindows = process.platform === 'win32';

/**
 * Starts Neo4j from its Maven packages, without Docker. What it needs is fetched once into the user's cache. It ends
 * with this process, however that ends. Where a process of the same user runs one on the same directory already,
 * that one is used.
 * @throws EngineMissingError when there is no JDK 17 or Maven, or Maven cannot fetch; DatabaseUnavailableError when
 * the database does not start.
 */
export async function launchNeo4j({
  directory,
  heap = '512m',
  port = 0,
  password = randomBytes(18).toString('base64url'),
  shortLived = false,
}: LaunchOptions = {}): Promise<LocalNeo4j> {
  const running = directory === undefined ? null : await findRunning(directory);
  if (running !== null) return { ...running, stop: async () => undefined };

  const programme = await prepare();
  const home = directory ?? (await mkdtemp(path.join(tmpdir(), 'palermo-neo4j-')));
  await mkdir(home, { recursive: true });
  const user = 'neo4j';
  const java = spawn(
    'java',
    [
      `-Xms${heap}`,
      `-Xmx${heap}`,
      ...(shortLived ? ['-XX:TieredStopAtLevel=1'] : []),
      // Without these the database warns that it has to do without them.
      ...['java.nio', 'java.lang', 'sun.nio.ch'].flatMap((name) => [
        '--add-opens',
        `java.base/${name}=ALL-UNNAMED`,
      ]),
      `@${path.join(programme, 'classpath')}`,
      'Launcher',
      home,
      String(port),
    ],
    { env: { ...process.env, NEO4J_PASSWORD: password }, stdio: ['pipe', 'pipe', 'pipe'] },
  );
  const stop = async (): Promise<void> => {
    await end(java);
    const left = directory === undefined ? home : path.join(home, CONNECTION_FILE);
    await rm(left, { recursive: true, force: true });
  };
  try {
    const uri = await firstLine(java);
    unreference(java);
    if (directory !== undefined) {
      await writeFile(path.join(home, CONNECTION_FILE), JSON.stringify({ uri, user, password }), {
        mode: 0o600,
      });
    }
    return { uri, user, password, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The database that another process runs on this directory. */
async function findRunning(directory: string): Promise<Omit<LocalNeo4j, 'stop'> | null> {
  const file = path.join(directory, CONNECTION_FILE);
  if (!existsSync(file)) return null;
  const connection = JSON.parse(await readFile(file, 'utf8')) as Omit<LocalNeo4j, 'stop'>;
  const driver = neo4j.driver(connection.uri, neo4j.auth.basic(connection.user, connection.password), {
    connectionTimeout: 1000,
  });
  try {
    await driver.getServerInfo();
    return connection;
  } catch {
    // It was killed and could not take its file away.
    return null;
  } finally {
    await driver.close();
  }
}

/** @returns a directory with the compiled launcher and the class path, as an argument file of java. */
async function prepare(): Promise<string> {
  const sources = ['pom.xml', 'Launcher.java'].map((name) => path.join(SOURCES, name));
  const digest = createHash('sha256');
  for (const source of sources) digest.update(await readFile(source));
  const prepared = path.join(cacheDirectory(), `neo4j-${digest.digest('hex').slice(0, 16)}`);
  if (await isComplete(prepared)) return prepared;

  const lacking = whatNeo4jLacks();
  if (lacking !== null) throw new EngineMissingError(lacking);
  await mkdir(path.dirname(prepared), { recursive: true });
  const fresh = await mkdtemp(`${prepared}-`);
  try {
    const jars = path.join(fresh, 'jars');
    await call('mvn', [
      '--batch-mode',
      '--quiet',
      ...['-f', path.join(SOURCES, 'pom.xml')],
      'dependency:build-classpath',
      `-Dmdep.outputFile=${jars}`,
    ]);
    const classpath = [fresh, (await readFile(jars, 'utf8')).trim()].join(path.delimiter);
    const argumentFile = path.join(fresh, 'compile');
    await writeFile(argumentFile, `-cp ${JSON.stringify(classpath)}\n`);
    await call('javac', ['-d', fresh, `@${argumentFile}`, path.join(SOURCES, 'Launcher.java')]);
    await writeFile(
      path.join(fresh, 'classpath'),
      `-cp ${JSON.stringify([prepared, ...classpath.split(path.delimiter).slice(1)].join(path.delimiter))}\n`,
    );
    await rm(prepared, { recursive: true, force: true });
    await rename(fresh, prepared);
  } catch (error) {
    await rm(fresh, { recursive: true, force: true });
    // Another process prepared the same at the same time.
    if (!(await isComplete(prepared))) throw error;
  }
  return prepared;
}

/** The jars are in Maven's own cache: whoever empties that has them fetched again. */
async function isComplete(prepared: string): Promise<boolean> {
  const jars = await readFile(path.join(prepared, 'jars'), 'utf8').catch(() => null);
  return (
    jars !== null &&
    existsSync(path.join(prepared, 'Launcher.class')) &&
    jars
      .trim()
      .split(path.delimiter)
      .every((jar) => existsSync(jar))
  );
}

/** What this machine lacks to run a local Neo4j, in a sentence; null when nothing is lacking. */
export function whatNeo4jLacks(): string | null {
  // `javac 17.0.15`; before 11 on standard error, which is no version that would do.
  const version = Number(/^javac (\d+)/.exec(outputOf('javac', '-version') ?? '')?.[1] ?? 0);
  if (version < OLDEST_JAVA) {
    return `A local Neo4j needs a JDK ${OLDEST_JAVA} or newer, and ${version === 0 ? 'there is none' : `javac is ${version}`} on the path.`;
  }
  if (outputOf('mvn', '--version') === null) {
    return 'A local Neo4j is fetched by Maven, and there is no mvn on the path.';
  }
  return null;
}

function outputOf(command: string, argument: string): string | null {
  const { status, stdout } = spawnSync(command, [argument], {
    env: process.env,
    encoding: 'utf8',
    shell: isWindows,
  });
  return status === 0 ? stdout : null;
}

async function call(command: string, args: readonly string[]): Promise<void> {
  try {
    await execute(command, args, { env: process.env, shell: isWindows });
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    const reason = `${stdout}${stderr}`.trim().split('\n')[0] ?? '';
    throw new EngineMissingError(`A local Neo4j could not be prepared: ${command} failed. ${reason}`, {
      cause: error,
    });
  }
}

/** The address, once the database answers. */
async function firstLine(java: ChildProcess): Promise<string> {
  const said: string[] = [];
  java.stderr?.on('data', (chunk: Buffer) => said.push(String(chunk)));
  const ended = new AbortController();
  const failed = (reason: string) => (): void => ended.abort(reason);
  java.once('error', failed('java could not be started'));
  java.once('exit', failed('it ended'));
  const timer = setTimeout(failed(`it did not answer within ${START_WITHIN / 1000} seconds`), START_WITHIN);
  try {
    const lines = createInterface({ input: java.stdout as NodeJS.ReadableStream });
    const [line] = (await once(lines, 'line', { signal: ended.signal })) as [string];
    return line;
  } catch {
    throw new DatabaseUnavailableError(`The local Neo4j did not start: ${String(ended.signal.reason)}.`, {
      cause: said.join(''),
    });
  } finally {
    clearTimeout(timer);
    java.removeAllListeners('exit');
  }
}

/** Whoever forgets to stop it can still end, and it ends with them. */
function unreference(java: ChildProcess): void {
  java.unref();
  for (const stream of [java.stdin, java.stdout, java.stderr]) (stream as Socket | null)?.unref();
}

async function end(java: ChildProcess): Promise<void> {
  if (java.exitCode !== null || java.signalCode !== null || java.pid === undefined) return;
  const ended = once(java, 'exit');
  java.ref();
  java.stdin?.end();
  await ended;
}
