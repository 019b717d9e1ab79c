import type { StatusTable } from './participation';
import type { Mention, Participant, Treaty } from './things';
import type { Day } from '../treaty-law/terms';

/** What a question needs of the caller's batching: many calls, one statement. */
export interface CellsLoader {
  load(ask: { participant: Participant; treaties: readonly Treaty[]; day: Day }): Promise<StatusTable>;
}
export interface MentionsLoader {
  load(key: string): Promise<Mention[]>;
}
