import type { Snapshot } from '../graph/graph-store';
import type { Day } from '../treaty-law/terms';
import type { Register } from './register';

/** What a question is asked of: one revision of the graph, on one day. */
export interface Reading {
  readonly snapshot: Snapshot;
  readonly register: Register;
  /** Today in UTC: what `asOf` is where it is not given. */
  readonly today: Day;
}
