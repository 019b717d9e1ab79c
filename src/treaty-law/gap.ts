import type { Status } from './terms';

/** The one list of a gap report that a State falls into for a treaty. */
export type Gap = 'JOINED' | 'NOT_ELIGIBLE' | 'UNKNOWN' | 'MISSING';

/** A State that has joined is counted as such whether or not it still may join; after that the order decides. */
export function gapOf(status: Status, eligible: boolean): Gap {
  if (status === 'PARTY' || status === 'CONTRACTING') return 'JOINED';
  if (!eligible) return 'NOT_ELIGIBLE';
  return status === 'NO_DATA' ? 'UNKNOWN' : 'MISSING';
}
