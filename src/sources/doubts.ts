import type { ActionKind, DatePrecision, Day } from '../treaty-law/terms';
import type { Verification } from './records';

/** What a source says of one act. */
export interface Claim {
  kind: ActionKind;
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day;
  /** Id of the source. */
  source: string;
  publisher: string;
  asOf: Day;
  verification: Verification;
}

/**
 * - `DIFFERENT_DAY`, `DIFFERENT_KIND`: two sources give the same act otherwise.
 * - `NOT_IN_TABLE`: a source has an act which a table of all acts lacks.
 * - `TOTAL_DIFFERS`: a source states another total than the acts give for its day.
 * - `ENTRY_INTO_FORCE_DIFFERS`: a source prints another day of entry into force than the catalogue has.
 */
export type DoubtCode =
  'DIFFERENT_DAY' | 'DIFFERENT_KIND' | 'NOT_IN_TABLE' | 'TOTAL_DIFFERS' | 'ENTRY_INTO_FORCE_DIFFERS';

/** A contradiction between sources: what the answers rest on, and what they do not. */
export interface Doubt {
  code: DoubtCode;
  treaty: string;
  participant: string | null;
  /** What the answers rest on; null where they rest on there being no such act. */
  holds: Claim | null;
  /** What contradicts it; null where a table or a total does. */
  other: Claim | null;
  /** One sentence for a reader. */
  message: string;
}
