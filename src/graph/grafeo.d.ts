/** The part of the embedded engine that is used; the package has no types of its own. */
declare module '@grafeo-db/js-linux-x64-gnu' {
  export class QueryResult {
    /** Rows as objects, by column. */
    toArray(): unknown[];
  }

  /** Ends by `commit` or `rollback`; a failed statement leaves it open. */
  export class Transaction {
    executeCypher(text: string, parameters?: object): Promise<QueryResult>;
    commit(): void;
    rollback(): void;
  }

  export class GrafeoDB {
    /** Makes the file, or opens it for writing where it exists. */
    static create(file: string): GrafeoDB;
    /** Refuses files that were cut or damaged. Does not refuse those of a load that was killed. */
    static openReadOnly(file: string): GrafeoDB;
    executeCypher(text: string, parameters?: object): Promise<QueryResult>;
    beginTransaction(): Transaction;
    nodeCount(): number;
    edgeCount(): number;
    /** Writes everything to the file. Memory and descriptor are only freed when the object is collected. */
    close(): void;
  }
}
