import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { link, open, readFile, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { GrafeoDB } from '@grafeo-db/js-linux-x64-gnu';
import {
  DatabaseUnavailableError,
  EngineMissingError,
  GraphUnusableError,
  NothingPublishedError,
  RevisionConflictError,
} from './errors';
import type { GraphData, GraphStore, HistoryEntry, RevisionToPublish, Row, Snapshot } from './graph-store';
import { repeat } from './repeat';
import { makeDirectory } from './user-directories';
import { statementsIn, statementText } from './statements';
import { checkGraph, uidOf, writeGraph, type Written } from './write-graph';

export interface EmbeddedOptions {
  /** Where graphs, imports and their history are kept; made when it is not there. */
  directory: string;
  /** What writes the shape of the graph: a graph of another format is refused, not misread. */
  format?: string;
}

type Engine = typeof import('@grafeo-db/js-linux-x64-gnu');

/**
 * A file `publications/NNNNNNNN.json`. The highest number is current: making that file is the one step by which a
 * revision becomes current and enters the history. It names files that are complete by then and never change.
 */
interface Publication {
  readonly entry: HistoryEntry;
  readonly format: string;
  /** A file of `graphs`, and the `revision` of the nodes in it. */
  readonly graph: string;
  readonly digest: string;
  /** A file of `imports`. */
  readonly imports: string;
}

/** A graph that is open, and who reads it. */
interface OpenGraph {
  readonly publication: Publication;
  /** null once it was closed. */
  database: GrafeoDB | null;
  snapshots: number;
  readonly reads: Set<Promise<unknown>>;
}

const POLL_PAUSE = 400;

/**
 * Opens the graph in a directory, with the engine inside this process. Others may read and publish beside it.
 * @throws EngineMissingError where the engine has no binary; DatabaseUnavailableError when the directory cannot be used.
 */
export async function openEmbeddedStore(options: EmbeddedOptions): Promise<GraphStore> {
  const store = new EmbeddedStore(loadEngine(), options);
  await store.begin();
  return store;
}

/** Whether the embedded engine has a binary for this platform and it is installed. */
export function hasEmbeddedEngine(): boolean {
  try {
    loadEngine();
    return true;
  } catch {
    return false;
  }
}

function loadEngine(): Engine {
  try {
    // Not an import: the package is missing on other platforms, and its main file is no JavaScript.
    return require('@grafeo-db/js-linux-x64-gnu') as Engine;
  } catch (error) {
    throw new EngineMissingError(
      `The embedded graph engine has no binary here (${process.platform} ${process.arch}); it has one for Linux x64 with glibc, which npm installs with the optional dependencies.`,
      { cause: error },
    );
  }
}

class EmbeddedStore implements GraphStore {
  readonly engine = 'embedded';
  private readonly directory: string;
  private readonly format: string;
  /** The highest publication that was looked at; 0 when there is none. */
  private number = 0;
  private current: OpenGraph | GraphUnusableError | DatabaseUnavailableError | null = null;
  /** Graphs that were replaced while requests were reading them. */
  private readonly replaced = new Set<OpenGraph>();
  /** Files that this process is writing. */
  private readonly writing = new Set<string>();
  private readonly listeners = new Set<(revision: string | null) => void>();
  private sent = 0;
  private stopPolling: () => void = () => undefined;

  constructor(
    private readonly grafeo: Engine,
    { directory, format = '' }: EmbeddedOptions,
  ) {
    this.directory = directory;
    this.format = format;
  }

  async begin(): Promise<void> {
    await inDirectory(this.directory, async () => {
      for (const folder of ['publications', 'graphs', 'imports']) {
        makeDirectory(path.join(this.directory, folder));
      }
    });
    this.refresh();
    this.stopPolling = repeat(POLL_PAUSE, () => {
      if (existsSync(this.publicationFile(this.number + 1))) this.refresh();
    });
  }

  acquire(): Snapshot {
    const graph = this.current;
    if (graph === null) throw new NothingPublishedError();
    if (!('reads' in graph)) throw graph;
    graph.snapshots += 1;
    let released = false;
    return {
      revision: graph.publication.entry.revision,
      uid: (key) => uidOf(graph.publication.graph, key),
      read: (statement, parameters = {}) => {
        const { database } = graph;
        if (released || database === null) {
          throw new Error(`${statement} was to be read from a revision that had been released.`);
        }
        const text = statementText('read', statement);
        this.sent += 1;
        const rows = run(database, text, { ...parameters, revision: graph.publication.graph });
        graph.reads.add(rows);
        const ended = (): void => void graph.reads.delete(rows);
        rows.then(ended, ended);
        return rows as Promise<Row[]>;
      },
      release: () => {
        if (released) return;
        released = true;
        graph.snapshots -= 1;
        if (graph.snapshots === 0 && this.replaced.delete(graph)) void closeGraph(graph);
      },
    };
  }

  currentRevision(): string | null {
    const { current } = this;
    if (current instanceof DatabaseUnavailableError) throw current;
    if (current instanceof GraphUnusableError) return current.revision;
    return current?.publication.entry.revision ?? null;
  }

  isReadable(): boolean {
    return this.current !== null && 'reads' in this.current;
  }

  async publish(given: RevisionToPublish): Promise<void> {
    const { revision, basedOn } = given;
    this.refresh();
    const before = this.currentRevision();
    if (before === revision && this.isReadable()) return;
    if (before !== basedOn) throw new RevisionConflictError(basedOn, before);
    checkGraph(given.graph);
    const number = this.number + 1;

    const name = `${revision.slice(0, 12)}.${process.pid}.${randomBytes(4).toString('hex')}`;
    this.writing.add(name);
    let published = false;
    try {
      published = await inDirectory(this.directory, async () => {
        await this.clean();
        const digest = await this.writeGraphFile(name, given);
        await writeDurably(this.importsFile(name), given.imports);
        const publication: Publication = {
          entry: given.entry,
          format: this.format,
          graph: name,
          digest,
          imports: name,
        };
        return this.makeCurrent(number, name, publication);
      });
    } finally {
      this.writing.delete(name);
      if (!published) await this.remove(name);
      collectGarbage();
    }
    // Somebody else was faster: with the same revision, and all is well, or with another one, and that is refused.
    if (!published) return this.publish(given);
    this.refresh();
  }

  history(): Promise<HistoryEntry[]> {
    return inDirectory(this.directory, async () =>
      (await this.publications()).map(({ entry }) => entry).reverse(),
    );
  }

  imports(revision: string): Promise<Buffer | null> {
    return inDirectory(this.directory, async () => {
      const publication = (await this.publications()).findLast(({ entry }) => entry.revision === revision);
      return publication === undefined ? null : readFile(this.importsFile(publication.imports));
    });
  }

  onRevision(listener: (revision: string | null) => void): () => void {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  }

  statementsSent(): number {
    return this.sent;
  }

  async close(): Promise<void> {
    this.stopPolling();
    this.listeners.clear();
    const open = [
      ...this.replaced,
      ...(this.current !== null && 'reads' in this.current ? [this.current] : []),
    ];
    this.current = null;
    this.replaced.clear();
    await Promise.all(open.map(closeGraph));
  }

  /** Opens what is current, and tells the listeners when that changed. */
  private refresh(): void {
    const before = this.current;
    let number = this.highestNumber();
    if (number === this.number) return;
    for (;;) {
      this.number = number;
      this.current = this.openPublication(number);
      number = this.highestNumber();
      // A graph that cannot be opened may have been replaced and deleted between the two looks.
      if ('reads' in this.current || number === this.number) break;
    }
    if (before !== null && 'reads' in before) {
      if (before.snapshots === 0) void closeGraph(before);
      else this.replaced.add(before);
    }
    if (this.current instanceof DatabaseUnavailableError) return;
    const revision = this.currentRevision();
    for (const listener of this.listeners) listener(revision);
  }

  private highestNumber(): number {
    return Math.max(0, ...this.publicationNumbers(readdirSync(path.join(this.directory, 'publications'))));
  }

  private openPublication(number: number): OpenGraph | GraphUnusableError | DatabaseUnavailableError {
    let publication: Publication;
    try {
      publication = JSON.parse(readFileSync(this.publicationFile(number), 'utf8')) as Publication;
    } catch (error) {
      return new DatabaseUnavailableError(
        `${this.publicationFile(number)} cannot be read. Without that file the publication before it is current.`,
        { cause: error },
      );
    }
    const { entry, format, graph, digest } = publication;
    const unusable = (reason: string, cause?: unknown): GraphUnusableError =>
      new GraphUnusableError(`Revision ${entry.revision} ${reason}. Load it again.`, entry.revision, {
        cause,
      });
    if (format !== this.format) return unusable('was written by another version of this program');
    try {
      const file = this.graphFile(graph);
      if (digestOf(readFileSync(file)) !== digest)
        return unusable(`is not as it was written: ${file} was changed`);
      const database = this.grafeo.GrafeoDB.openReadOnly(file);
      return { publication, database, snapshots: 0, reads: new Set() };
    } catch (error) {
      return unusable(`cannot be opened: ${this.graphFile(graph)}`, error);
    }
  }

  /** Writes the graph into a file of its own, and makes sure that all of it is there. */
  private async writeGraphFile(name: string, { graph }: RevisionToPublish): Promise<string> {
    const file = this.graphFile(name);
    const { written, found } = await this.writeAndCount(file, name, graph).catch((error: unknown) => {
      // The engine's codes of this kind are failures of the file system.
      if (!/GRAFEO-X\d+/.test(String(error))) throw error;
      throw new DatabaseUnavailableError(
        `The graph could not be written to ${file}: is there space left? Nothing was published.`,
        { cause: error },
      );
    });
    if (found.nodes !== written.nodes || found.relationships !== written.relationships) {
      throw new DatabaseUnavailableError(
        `Of ${written.nodes} nodes and ${written.relationships} relationships ${found.nodes} and ${found.relationships} reached ${file}. Nothing was published.`,
      );
    }
    const handle = await open(file, 'r+');
    try {
      await handle.chmod(0o444);
      await handle.sync();
      return digestOf(await handle.readFile());
    } finally {
      await handle.close();
    }
  }

  private async writeAndCount(
    file: string,
    name: string,
    graph: GraphData,
  ): Promise<{ written: Written; found: Written }> {
    const writer = this.grafeo.GrafeoDB.create(file);
    let written: Written;
    try {
      for (const { text } of statementsIn('schema').values()) await run(writer, text, {});
      const transaction = writer.beginTransaction();
      written = await writeGraph(graph, name, (text, parameters) => run(transaction, text, parameters));
      transaction.commit();
    } finally {
      writer.close();
    }
    const reader = this.grafeo.GrafeoDB.openReadOnly(file);
    try {
      return { written, found: { nodes: reader.nodeCount(), relationships: reader.edgeCount() } };
    } finally {
      reader.close();
    }
  }

  /** @returns false when there is a publication with this number already. */
  private async makeCurrent(number: number, name: string, publication: Publication): Promise<boolean> {
    const complete = path.join(this.directory, 'publications', `${name}.tmp`);
    await writeDurably(complete, JSON.stringify(publication, null, 2));
    for (const folder of ['graphs', 'imports']) await syncDirectory(path.join(this.directory, folder));
    try {
      // A link is made wholly or not at all, and never over a file that is there: two publishers cannot both succeed.
      await link(complete, this.publicationFile(number));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    } finally {
      await rm(complete, { force: true });
    }
    await syncDirectory(path.join(this.directory, 'publications'));
    return true;
  }

  /** Deletes graphs that are neither current nor the one before, and what a killed publish left. */
  private async clean(): Promise<void> {
    const publications = await this.publications();
    const graphs = new Set(publications.slice(-2).map(({ graph }) => graph));
    const named = new Set(publications.map(({ graph }) => graph));
    for (const folder of ['publications', 'graphs', 'imports']) {
      for (const file of await readdir(path.join(this.directory, folder))) {
        const name = /^[^.]*\.(?<pid>\d+)\.[0-9a-f]+(?=\.)/.exec(file);
        if (name === null) continue;
        const isKept = folder === 'graphs' ? graphs.has(name[0]) : named.has(name[0]);
        const isBeingWritten = !named.has(name[0]) && this.isWriting(name[0], Number(name.groups?.pid));
        if (!isKept && !isBeingWritten)
          await rm(path.join(this.directory, folder, file), { recursive: true, force: true });
      }
    }
  }

  private isWriting(name: string, pid: number): boolean {
    return pid === process.pid ? this.writing.has(name) : isAlive(pid);
  }

  private async remove(name: string): Promise<void> {
    const file = this.graphFile(name);
    for (const left of [file, `${file}.wal`, this.importsFile(name)])
      await rm(left, { recursive: true, force: true });
  }

  /** All of them, the oldest first. */
  private async publications(): Promise<Publication[]> {
    const numbers = this.publicationNumbers(await readdir(path.join(this.directory, 'publications')));
    return Promise.all(
      numbers
        .sort((one, other) => one - other)
        .map(
          async (number) => JSON.parse(await readFile(this.publicationFile(number), 'utf8')) as Publication,
        ),
    );
  }

  private publicationNumbers(files: readonly string[]): number[] {
    return files.filter((file) => /^\d+\.json$/.test(file)).map((file) => Number.parseInt(file, 10));
  }

  private publicationFile(number: number): string {
    return path.join(this.directory, 'publications', `${String(number).padStart(8, '0')}.json`);
  }

  private graphFile(name: string): string {
    return path.join(this.directory, 'graphs', `${name}.grafeo`);
  }

  private importsFile(name: string): string {
    return path.join(this.directory, 'imports', `${name}.json.gz`);
  }
}

const digestOf = (content: Buffer): string => `sha256:${createHash('sha256').update(content).digest('hex')}`;

/** The engine's errors are no instances of `Error` in every context: they are put into one. */
async function run(
  engine: Pick<GrafeoDB, 'executeCypher'>,
  text: string,
  parameters: object,
): Promise<readonly unknown[]> {
  try {
    return (await engine.executeCypher(text, parameters)).toArray();
  } catch (error) {
    throw new Error(`The embedded engine refused a statement: ${String(error)}\n${text}`);
  }
}

async function closeGraph(graph: OpenGraph): Promise<void> {
  await Promise.allSettled(graph.reads);
  graph.database?.close();
  graph.database = null;
  collectGarbage();
}

let collect: (() => void) | undefined;

/** The engine frees the memory and the descriptor of a closed file when V8 collects its object: unasked, it does not. */
function collectGarbage(): void {
  if (collect === undefined) {
    setFlagsFromString('--expose-gc');
    collect = runInNewContext('gc') as () => void;
  }
  setImmediate(collect);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function writeDurably(file: string, content: Buffer | string): Promise<void> {
  const handle = await open(file, 'wx');
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function syncDirectory(directory: string): Promise<void> {
  const handle = await open(directory, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Says which directory it was about when the file system refuses. */
async function inDirectory<Answer>(directory: string, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (code === undefined || syscall === undefined) throw error;
    throw new DatabaseUnavailableError(
      `The data directory ${directory} cannot be used (${code} on ${syscall}): it must be a directory that can be written, with space left. PALERMO_DATA names another one.`,
      { cause: error },
    );
  }
}
