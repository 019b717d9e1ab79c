import { setTimeout as delay } from 'node:timers/promises';
import neo4j, { Neo4jError, type Driver } from 'neo4j-driver';
import {
  DatabaseUnavailableError,
  GraphUnusableError,
  NothingPublishedError,
  RevisionConflictError,
} from './errors';
import type {
  GraphStore,
  HistoryEntry,
  Parameters,
  RevisionToPublish,
  Row,
  Snapshot,
  StatementName,
} from './graph-store';
import { repeat } from './repeat';
import { statementsIn, statementText } from './statements';
import { checkGraph, uidOf, writeGraph } from './write-graph';

export interface Neo4jOptions {
  /** `bolt://…` one server, `neo4j://…` a cluster; `+s` encrypts. */
  uri: string;
  user: string;
  password: string;
  /** Always named: otherwise the driver asks for it at every call. */
  database: string;
  /** What writes the shape of the graph: a graph of another format is refused, not misread. */
  format?: string;
  /** Graphs of different names live in one database without seeing each other: tests use it. */
  name?: string;
  /** Milliseconds for which a replaced graph is kept for requests that began with it. */
  grace?: number;
}

/** What is current, as the database said it last. `bookmarks`: a cluster's other members wait until they have it. */
interface Current {
  readonly revision: string;
  readonly graph: string;
  readonly format: string;
  readonly bookmarks: readonly string[];
}

type Seen =
  | { state: 'current'; current: Current }
  | { state: 'empty' }
  | { state: 'away'; error: DatabaseUnavailableError };

const POLL_PAUSE = 400;
// A request waits this long for a connection and no longer: then it says that the database is away.
const ACQUISITION_TIMEOUT = 3000;
const CONNECTION_TIMEOUT = 2000;
const STATEMENT_TIMEOUT = 30_000;
// What was current so long ago may have been deleted since: less than the default of `grace`.
const STALE_AFTER = 30_000;
const RETRIES = 2;
const RETRY_WITHIN = 2000;
const DELETE_BATCH = 5000;

/**
 * Opens the graph in a Neo4j. Does not fail when that is away: it is asked again twice a second, and until then
 * `acquire` says so.
 */
export async function openNeo4jStore(options: Neo4jOptions): Promise<GraphStore> {
  const store = new Neo4jStore(options);
  await store.begin();
  return store;
}

class Neo4jStore implements GraphStore {
  readonly engine = 'neo4j';
  private readonly driver: Driver;
  private readonly database: string;
  private readonly name: string;
  private readonly format: string;
  private readonly grace: number;
  private seen: Seen = {
    state: 'away',
    error: new DatabaseUnavailableError('The graph database was not asked yet.'),
  };
  private seenAt = 0;
  private failedPolls = 0;
  private announced: string | null = null;
  private readonly listeners = new Set<(revision: string | null) => void>();
  private readonly indexedKinds = new Set<string>();
  private readonly reads = new Set<Promise<unknown>>();
  private sent = 0;
  private stopPolling: () => void = () => undefined;

  constructor({
    uri,
    user,
    password,
    database,
    format = '',
    name = 'current',
    grace = 60_000,
  }: Neo4jOptions) {
    this.driver = neo4j.driver(uri, neo4j.auth.basic(user, password), {
      disableLosslessIntegers: true,
      // Every answer is collected whole: asking for it in portions would only add round trips.
      fetchSize: -1,
      maxConnectionPoolSize: 50,
      connectionTimeout: CONNECTION_TIMEOUT,
      connectionAcquisitionTimeout: ACQUISITION_TIMEOUT,
      connectionLivenessCheckTimeout: 30_000,
      notificationFilter: { minimumSeverityLevel: 'OFF' },
      // The store repeats reads itself, fewer times and faster.
      disableAutoCommitRetries: true,
      telemetryDisabled: true,
    });
    this.database = database;
    this.name = name;
    this.format = format;
    this.grace = grace;
  }

  async begin(): Promise<void> {
    await this.poll();
    this.announced = this.seen.state === 'current' ? this.seen.current.revision : null;
    this.stopPolling = repeat(POLL_PAUSE, () => this.poll());
  }

  acquire(): Snapshot {
    const current = this.current();
    if (current === null) throw new NothingPublishedError();
    if (current.format !== this.format) {
      throw new GraphUnusableError(
        `Revision ${current.revision} was written to the graph database by another version of this program. Load it again.`,
        current.revision,
      );
    }
    let released = false;
    return {
      revision: current.revision,
      uid: (key) => uidOf(current.graph, key),
      read: (statement, parameters = {}) => {
        if (released) throw new Error(`${statement} was to be read from a revision that had been released.`);
        const rows = this.read(current, statement, parameters);
        this.reads.add(rows);
        const ended = (): void => void this.reads.delete(rows);
        rows.then(ended, ended);
        return rows;
      },
      release: () => void (released = true),
    };
  }

  currentRevision(): string | null {
    return this.current()?.revision ?? null;
  }

  isReadable(): boolean {
    return this.seen.state === 'current' && this.seen.current.format === this.format;
  }

  async publish(revision: RevisionToPublish): Promise<void> {
    checkGraph(revision.graph);
    await retrying(async () => {
      await this.prepareSchema(revision);
      await this.deleteOutdated();
      await this.publishOnce(revision);
    }, Infinity);
    await this.poll();
  }

  async history(): Promise<HistoryEntry[]> {
    const rows = await retrying(() => this.run('history', {}));
    return rows.map(({ entry }) => JSON.parse(entry as string) as HistoryEntry);
  }

  async imports(revision: string): Promise<Buffer | null> {
    const [row] = await retrying(() => this.run('imports', { revision }));
    return row === undefined ? null : Buffer.from(row.imports as Uint8Array);
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
    await Promise.allSettled(this.reads);
    await this.driver.close();
  }

  private current(): Current | null {
    if (this.seen.state === 'away') throw this.seen.error;
    if (performance.now() - this.seenAt > STALE_AFTER) {
      throw new DatabaseUnavailableError('The graph database has not been heard of for a while.');
    }
    return this.seen.state === 'empty' ? null : this.seen.current;
  }

  private async read(current: Current, name: StatementName, parameters: Parameters): Promise<Row[]> {
    const text = statementText('read', name);
    const given = forNeo4j({ ...parameters, revision: current.graph }) as object;
    return retrying(async () => {
      this.sent += 1;
      const session = this.driver.session({
        database: this.database,
        defaultAccessMode: neo4j.session.READ,
        bookmarks: [...current.bookmarks],
      });
      try {
        const { records } = await session.run<Record<string, Row[string]>>(text, given, {
          timeout: STATEMENT_TIMEOUT,
        });
        return records.map((record) => record.toObject());
      } finally {
        await session.close();
      }
    });
  }

  /** Asks what is current, and tells the listeners when that changed. Never fails. */
  private async poll(): Promise<void> {
    const session = this.driver.session({ database: this.database, defaultAccessMode: neo4j.session.READ });
    try {
      const { records } = await session.run(
        statementText('revisions', 'current'),
        { name: this.name },
        { timeout: STATEMENT_TIMEOUT },
      );
      const row = records[0]?.toObject();
      const before = this.seen;
      this.failedPolls = 0;
      this.seenAt = performance.now();
      if (typeof row?.revision !== 'string') {
        this.seen = { state: 'empty' };
      } else if (before.state !== 'current' || before.current.graph !== row.graph) {
        this.seen = {
          state: 'current',
          current: {
            revision: row.revision,
            graph: row.graph as string,
            format: row.format as string,
            bookmarks: session.lastBookmarks(),
          },
        };
      }
      this.announce(before.state === 'away');
    } catch (error) {
      this.failedPolls += 1;
      // One failure may be a full pool; the reads themselves find out whether the database is away.
      if (this.failedPolls > 1 || this.seenAt === 0) this.seen = { state: 'away', error: unavailable(error) };
    } finally {
      await session.close().catch(() => undefined);
    }
  }

  private announce(wasAway: boolean): void {
    const revision = this.seen.state === 'current' ? this.seen.current.revision : null;
    if (revision === this.announced && !(wasAway && revision === null)) return;
    this.announced = revision;
    for (const listener of this.listeners) listener(revision);
  }

  private async prepareSchema({ graph }: RevisionToPublish): Promise<void> {
    const kinds = [...new Set(graph.nodes.map(({ labels }) => labels[0] ?? ''))].filter(
      (kind) => !this.indexedKinds.has(kind),
    );
    if (kinds.length === 0) return;
    for (const { text } of statementsIn('schema').values()) await this.runText(text);
    for (const name of ['schema-name', 'schema-publication', 'schema-graph']) await this.run(name, {});
    for (const kind of kinds)
      await this.runText(statementText('revisions', 'schema-kind').replace('Label', kind));
    await this.run('await-indexes', {});
    for (const kind of kinds) this.indexedKinds.add(kind);
  }

  private async deleteOutdated(): Promise<void> {
    const outdated = await this.run('outdated', { grace: this.grace });
    for (const { sequence } of outdated) {
      let deleted: number;
      do {
        const [row] = await this.run('delete-graph', { sequence: sequence as number, batch: DELETE_BATCH });
        deleted = (row?.deleted ?? 0) as number;
      } while (deleted === DELETE_BATCH);
      await this.run('forget-graph', { sequence: sequence as number });
    }
  }

  private async publishOnce({ revision, basedOn, graph, imports, entry }: RevisionToPublish): Promise<void> {
    const session = this.driver.session({ database: this.database });
    try {
      const transaction = await session.beginTransaction();
      try {
        const run = async (text: string, parameters: object): Promise<Record<string, unknown>[]> => {
          const { records } = await transaction.run(text, forNeo4j(parameters));
          return records.map((record) => record.toObject());
        };
        const [current] = await run(statementText('revisions', 'lock'), { name: this.name });
        const currentRevision = (current?.revision ?? null) as string | null;
        if (currentRevision === revision && current?.format === this.format) {
          await transaction.rollback();
          return;
        }
        if (currentRevision !== basedOn) throw new RevisionConflictError(basedOn, currentRevision);
        const sequence = (current?.sequence as number) + 1;
        const graphName = `${this.name === 'current' ? '' : `${this.name}:`}${revision.slice(0, 12)}.${sequence}`;
        await writeGraph(graph, graphName, run);
        await run(statementText('revisions', 'publish'), {
          name: this.name,
          sequence,
          revision,
          graph: graphName,
          format: this.format,
          entry: JSON.stringify(entry),
          imports,
        });
        await transaction.commit();
      } catch (error) {
        if (transaction.isOpen()) await transaction.rollback().catch(() => undefined);
        throw error;
      }
    } finally {
      await session.close();
    }
  }

  /** Runs a statement of `cypher/revisions`. */
  private run(name: string, parameters: Record<string, string | number>): Promise<Record<string, unknown>[]> {
    return this.runText(statementText('revisions', name), { name: this.name, ...parameters });
  }

  private async runText(text: string, parameters: object = {}): Promise<Record<string, unknown>[]> {
    const session = this.driver.session({ database: this.database });
    try {
      const { records } = await session.run(text, forNeo4j(parameters));
      return records.map((record) => record.toObject());
    } finally {
      await session.close();
    }
  }
}

/** Repeats what failed for a passing reason, at most twice; other failures come out as designed. */
async function retrying<Answer>(attempt: () => Promise<Answer>, within = RETRY_WITHIN): Promise<Answer> {
  const began = performance.now();
  for (let retries = 0; ; retries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const passing = error instanceof Error && neo4j.isRetryableError(error);
      if (!passing || retries === RETRIES || performance.now() - began > within) throw designed(error);
      await delay(50 * 4 ** retries);
    }
  }
}

/** The driver's failures in our words, without its text; everything else as it is. */
function designed(error: unknown): unknown {
  if (!(error instanceof Neo4jError)) return error;
  const { code } = error;
  const isOurs =
    code.startsWith('Neo.ClientError.') && !/\.(Security|Database|Transaction|General)\./.test(code);
  return isOurs ? error : unavailable(error);
}

function unavailable(error: unknown): DatabaseUnavailableError {
  const code = error instanceof Neo4jError ? error.code : '';
  const message = code.includes('.Security.')
    ? 'The graph database refused the user or the password: see NEO4J_USER and NEO4J_PASSWORD.'
    : code === 'Neo.ClientError.Database.DatabaseNotFound'
      ? 'The graph database has no database of that name: see NEO4J_DATABASE.'
      : code.includes('.TransactionTimedOut')
        ? `The graph database took longer than ${STATEMENT_TIMEOUT / 1000} seconds.`
        : 'The graph database does not answer.';
  return new DatabaseUnavailableError(message, { cause: error });
}

/** JavaScript has one kind of number: without this Neo4j takes every one for a float. */
function forNeo4j(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(forNeo4j);
  if (Buffer.isBuffer(value)) return new Int8Array(value.buffer, value.byteOffset, value.length);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, forNeo4j(inner)]));
}
