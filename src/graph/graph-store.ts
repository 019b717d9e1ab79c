import type { Day } from '../treaty-law/terms';

/**
 * The port to the graph, whatever engine holds it. The graph is published in revisions: each is written as a
 * whole, never changed afterwards, and read from beginning to end by whoever began with it.
 */

/** A value that means the same on both engines. Integers are JavaScript integers; days are ISO strings. */
export type Scalar = string | number | boolean | null;
/** One row of an answer, by column. */
export type Row = Readonly<Record<string, Scalar | readonly Scalar[]>>;
export type Parameter =
  Scalar | readonly Scalar[] | readonly Readonly<Record<string, Scalar | readonly Scalar[]>>[];
/** Parameters of a statement, by name. `revision` is added by the store. */
export type Parameters = Readonly<Record<string, Parameter>>;

/** A read statement: the file `cypher/read/NAME.cypher`, without its ending. */
export type StatementName = string;

/** One revision of the graph. Every statement of one request is read from one snapshot. */
export interface Snapshot {
  readonly revision: string;
  /**
   * The `uid` property of the node with this key in this revision. Statements find a node by
   * `MATCH (n:Entity {uid: $uid})`, with the uid as a parameter or unwound from one: put together inside the
   * statement it would not be looked up in the index.
   */
  uid(key: string): string;
  /**
   * Rows of a read statement. `$revision` is set by the store.
   * @throws DatabaseUnavailableError when the engine cannot be reached.
   */
  read(statement: StatementName, parameters?: Parameters): Promise<Row[]>;
  /** Lets the revision go. To be called once, when the last read has ended; reading afterwards is an error. */
  release(): void;
}

/** Properties of a node or relationship. `null` means: no such property. No maps, no lists of lists. */
export type Properties = Readonly<Record<string, Scalar | readonly Scalar[]>>;

/** Nodes that carry the same labels. The store adds the label `Entity` and the properties `revision` and `uid`. */
export interface NodeSet {
  /** At least one; the first names the kind (`State`, `Treaty`) and is indexed. */
  readonly labels: readonly string[];
  /** `key` is the stable natural key, unique in the graph. */
  readonly rows: readonly (Properties & { readonly key: string })[];
}

/**
 * Relationships of one type between nodes of the same graph. `start` and `end` are the keys of its ends, the rest are
 * properties (an interval has a property `from`, so the ends cannot be called that).
 */
export interface RelationshipSet {
  readonly type: string;
  readonly rows: readonly (Properties & { readonly start: string; readonly end: string })[];
}

/** A whole graph, ready to be written. */
export interface GraphData {
  readonly nodes: readonly NodeSet[];
  readonly relationships: readonly RelationshipSet[];
}

/** A file that an import read. */
export interface ImportedFile {
  readonly file: string;
  /** `sha256:` and hexadecimal digits. */
  readonly digest: string;
  /** Code of the instrument that the file is about, where it is about one. */
  readonly treaty: string | null;
  /** Symbol of the resolution whose text it is, where it is one. */
  readonly resolution: string | null;
  readonly asOf: Day | null;
}

/** One publication: what `palermo history` lists. */
export interface HistoryEntry {
  readonly revision: string;
  /** When it was published, ISO 8601 in UTC. */
  readonly at: string;
  readonly files: readonly ImportedFile[];
  /** Acts added, changed and removed against the revision before. */
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export interface RevisionToPublish {
  readonly revision: string;
  /**
   * The revision that this one was made from; null for the first. Where another one has been published in the
   * meantime, nothing is published: its data would be lost.
   */
  readonly basedOn: string | null;
  readonly graph: GraphData;
  /** What was imported so far, gzipped JSON: what `revert` and the next import start from. */
  readonly imports: Buffer;
  readonly entry: HistoryEntry;
}

export interface GraphStore {
  readonly engine: 'neo4j' | 'embedded';
  /**
   * Begins to read the current revision.
   * @throws NothingPublishedError when the graph is empty, DatabaseUnavailableError when it cannot be reached,
   * GraphUnusableError when the current revision has to be built and published again.
   */
  acquire(): Snapshot;
  /**
   * The current revision as this process knows it; null when nothing has been published.
   * @throws DatabaseUnavailableError when the engine cannot be reached.
   */
  currentRevision(): string | null;
  /**
   * Whether the current revision can be read. Where it cannot (`GraphUnusableError`), the same revision is to be
   * built and published again.
   */
  isReadable(): boolean;
  /**
   * Makes the revision the current one, wholly or not at all. Nothing happens when it is the current one already
   * and can be read. A revision that was current before can be published again. The graph before it is kept, so
   * that requests which began with it end with it.
   * @throws RevisionConflictError when `basedOn` is no longer the current revision.
   */
  publish(revision: RevisionToPublish): Promise<void>;
  /** All publications, the newest first. */
  history(): Promise<HistoryEntry[]>;
  /** `imports` of a revision as it was published last; null for a revision that never was. */
  imports(revision: string): Promise<Buffer | null>;
  /**
   * Calls `listener` with the revision whenever it changes, at most half a second after any process published it;
   * with null when a database that was away is found to be empty.
   * @returns a function that ends this.
   */
  onRevision(listener: (revision: string | null) => void): () => void;
  /** How many statements `Snapshot.read` has sent so far: the tests count round trips with it. */
  statementsSent(): number;
  /** Waits for reads under way, then lets everything go. */
  close(): Promise<void>;
}
