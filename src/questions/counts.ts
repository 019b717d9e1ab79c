import { defaultStatus } from '../treaty-law/status';
import type { Day, Status } from '../treaty-law/terms';
import type { Reading } from './reading';
import { text } from './register';
import type { Treaty } from './things';

/** How many participants have each status; the six besides `consented` add up to the rows. */
export interface ParticipationCounts {
  /** Parties and contracting together: the total that the depositary prints. */
  readonly consented: number;
  readonly parties: number;
  readonly contracting: number;
  readonly signatories: number;
  readonly withdrawn: number;
  readonly noAction: number;
  readonly noData: number;
}

export function countStatuses(statuses: Iterable<Status>): ParticipationCounts {
  const by: Record<Status, number> = {
    PARTY: 0,
    CONTRACTING: 0,
    SIGNATORY: 0,
    WITHDRAWN: 0,
    NO_ACTION: 0,
    NO_DATA: 0,
  };
  for (const status of statuses) by[status] += 1;
  return toCounts(by);
}

/** Counts over all States and the European Union, in the order asked. */
export async function countsOfTreaties(
  reading: Reading,
  asks: readonly { treaty: Treaty; day: Day }[],
): Promise<ParticipationCounts[]> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('counts-of-treaties', {
    asks: asks.map(({ treaty, day }) => ({ treaty: snapshot.uid(treaty.key), day })),
  });
  const found = new Map<string, Partial<Record<Status, number>>>();
  for (const row of rows) {
    const cell = `${text(row.treaty)} ${text(row.day)}`;
    const counts = found.get(cell) ?? {};
    counts[row.status as Status] = row.count as number;
    found.set(cell, counts);
  }
  return asks.map(({ treaty, day }) => {
    const by = { PARTY: 0, CONTRACTING: 0, SIGNATORY: 0, WITHDRAWN: 0, NO_ACTION: 0, NO_DATA: 0 };
    Object.assign(by, found.get(`${treaty.code} ${day}`));
    const counted = Object.values(by).reduce((sum, count) => sum + count, 0);
    by[defaultStatus(treaty.coverage.level)] += register.participants.size - counted;
    return toCounts(by);
  });
}

const toCounts = (by: Record<Status, number>): ParticipationCounts => ({
  consented: by.PARTY + by.CONTRACTING,
  parties: by.PARTY,
  contracting: by.CONTRACTING,
  signatories: by.SIGNATORY,
  withdrawn: by.WITHDRAWN,
  noAction: by.NO_ACTION,
  noData: by.NO_DATA,
});
