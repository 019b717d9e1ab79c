import type { Status } from './terms';

/** What two days say of one participant and treaty together. */
export type Change = 'SAME' | 'CHANGED' | 'UNKNOWN' | 'UNKNOWN_ON_BOTH_DAYS';

/** `UNKNOWN` where one of the two days has no data: whether anything changed between them cannot be said. */
export function changeOf(before: Status, after: Status): Change {
  if (before === 'NO_DATA' && after === 'NO_DATA') return 'UNKNOWN_ON_BOTH_DAYS';
  if (before === 'NO_DATA' || after === 'NO_DATA') return 'UNKNOWN';
  return before === after ? 'SAME' : 'CHANGED';
}
