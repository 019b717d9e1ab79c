/** What can go wrong with the graph. The message is for people; programs go by `code`. */
export class GraphError extends Error {
  constructor(
    readonly code:
      | 'DATABASE_UNAVAILABLE'
      | 'NOTHING_PUBLISHED'
      | 'REVISION_CONFLICT'
      | 'ENGINE_MISSING'
      | 'GRAPH_UNUSABLE',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The engine cannot be reached, or it ended the statement for reasons of its own. Trying again later may help. */
export class DatabaseUnavailableError extends GraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('DATABASE_UNAVAILABLE', message, options);
  }
}

/** The graph is there and empty: the shipped data has not been loaded. */
export class NothingPublishedError extends GraphError {
  constructor() {
    super('NOTHING_PUBLISHED', 'The graph is empty: no revision has been published.');
  }
}

/** Somebody else published between reading and publishing; read again and repeat. */
export class RevisionConflictError extends GraphError {
  constructor(basedOn: string | null, current: string | null) {
    super(
      'REVISION_CONFLICT',
      `Nothing was published: the change was made from revision ${basedOn ?? '(none)'}, but ${current ?? '(none)'} is current by now. Repeat it.`,
    );
  }
}

/** The engine is not installed here; the message says what to install. */
export class EngineMissingError extends GraphError {
  constructor(message: string, options?: ErrorOptions) {
    super('ENGINE_MISSING', message, options);
  }
}

/**
 * The current revision cannot be read: its file was damaged, or another version of this program wrote it. Built and
 * published again (from `GraphStore.imports`) it can.
 */
export class GraphUnusableError extends GraphError {
  constructor(
    message: string,
    /** The revision to build again. */
    readonly revision: string,
    options?: ErrorOptions,
  ) {
    super('GRAPH_UNUSABLE', message, options);
  }
}
