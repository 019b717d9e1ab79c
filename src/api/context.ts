import type { GraphStore, Snapshot } from '../graph/graph-store';
import type { Reading } from '../questions/reading';
import { readRegister, type Register } from '../questions/register';
import { buildSearchIndex, type SearchIndex } from '../questions/search';
import type { Day } from '../treaty-law/terms';
import { Loaders } from './loaders';

/** What every resolver of one request shares: one revision, one day, one set of loaders. */
export interface Context {
  readonly reading: Reading;
  readonly loaders: Loaders;
  /** The search index of the revision, built when it is first asked for. */
  searchIndex(): Promise<SearchIndex>;
  /** When the revision was loaded, ISO 8601 in UTC. */
  loadedAt(): Promise<string>;
}

/** What is derived from a revision once and kept as long as it is the current one. */
export class RevisionMemory {
  private held: {
    revision: string;
    register: Promise<Register>;
    search?: Promise<SearchIndex>;
    loadedAt?: Promise<string>;
  } | null = null;

  constructor(private readonly store: Pick<GraphStore, 'history'>) {}

  async contextFor(snapshot: Snapshot, today: Day): Promise<Context> {
    let held = this.held;
    if (held?.revision !== snapshot.revision) {
      held = { revision: snapshot.revision, register: readRegister(snapshot) };
      this.held = held;
    }
    const own = held;
    const forget = (error: unknown): never => {
      if (this.held === own) this.held = null;
      throw error;
    };
    const register = await own.register.catch(forget);
    const reading: Reading = { snapshot, register, today };
    return {
      reading,
      loaders: new Loaders(reading),
      searchIndex: () => (own.search ??= buildSearchIndex(snapshot)).catch(forget),
      loadedAt: () => (own.loadedAt ??= this.loadedAt(snapshot.revision)).catch(forget),
    };
  }

  /** Forgets what was derived: the next request derives it anew. */
  clear(): void {
    this.held = null;
  }

  private async loadedAt(revision: string): Promise<string> {
    const entry = (await this.store.history()).find((one) => one.revision === revision);
    if (!entry) throw new Error(`The history does not tell of revision ${revision}.`);
    return entry.at;
  }
}

/** Today in UTC. */
export const todayInUtc = (): Day => new Date().toISOString().slice(0, 10);
