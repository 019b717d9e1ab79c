import { changeOf } from '../treaty-law/changes';
import { isConsent, isSignature } from '../treaty-law/effect';
import type { Day, Status } from '../treaty-law/terms';
import { actsOfParticipants, compare } from './acts';
import { statusOfParticipants } from './participation';
import type { Reading } from './reading';
import type { State, Treaty, TreatyAction } from './things';

export interface StatusChange {
  readonly participant: State;
  readonly treaty: Treaty;
  readonly before: Status;
  readonly after: Status;
  /** The first day of the status held at the end. */
  readonly on: Day;
  readonly action: TreatyAction | null;
}
export interface UnknownChange {
  readonly participant: State;
  readonly treaty: Treaty;
  readonly before: Status;
  readonly after: Status;
}
export interface StatusChangeReport {
  readonly from: Day;
  readonly to: Day;
  /** By day, then treaty, then State. */
  readonly changes: StatusChange[];
  /** Cells that are NO_DATA on one of the two days. */
  readonly unknown: UnknownChange[];
  readonly unknownOnBothDays: number;
}

/** What changed between two days, cell by cell: one statement for the statuses, one for the acts behind them. */
export async function statusChanges(
  reading: Reading,
  treaties: readonly Treaty[],
  states: readonly State[],
  from: Day,
  to: Day,
): Promise<StatusChangeReport> {
  const table = await statusOfParticipants(reading, states, treaties, from === to ? [from] : [from, to]);
  const changed: Omit<StatusChange, 'action'>[] = [];
  const unknown: UnknownChange[] = [];
  let unknownOnBothDays = 0;
  for (const treaty of treaties) {
    for (const participant of states) {
      const before = table.status(participant, treaty, from);
      const { status: after, since } = table.cell(participant, treaty, to);
      switch (changeOf(before, after)) {
        case 'CHANGED':
          if (since !== null) changed.push({ participant, treaty, before, after, on: since });
          break;
        case 'UNKNOWN':
          unknown.push({ participant, treaty, before, after });
          break;
        case 'SAME':
          break;
        case 'UNKNOWN_ON_BOTH_DAYS':
          unknownOnBothDays += 1;
          break;
      }
    }
  }
  const acts = changed.length
    ? await actsOfParticipants(
        reading,
        [...new Set(changed.map((change) => change.participant))],
        [...new Set(changed.map((change) => change.treaty))],
      )
    : [];
  const changes = changed
    .map((change) => ({ ...change, action: actBehind(change, acts, to) }))
    .sort(
      (a, b) =>
        compare(a.on, b.on) ||
        compare(a.treaty.code, b.treaty.code) ||
        compare(a.participant.code, b.participant.code),
    );
  return { from, to, changes, unknown, unknownOnBothDays };
}

/** The latest act of the kind that gives the status, not later than the end. */
function actBehind(
  change: Omit<StatusChange, 'action'>,
  acts: readonly TreatyAction[],
  to: Day,
): TreatyAction | null {
  const givesStatus = (act: TreatyAction): boolean =>
    change.after === 'WITHDRAWN'
      ? act.kind === 'WITHDRAWAL'
      : change.after === 'SIGNATORY'
        ? isSignature(act.kind)
        : isConsent(act.kind);
  return (
    acts
      .filter((act) => act.participant === change.participant && act.treaty === change.treaty)
      .filter((act) => givesStatus(act) && act.notBefore <= to)
      .at(-1) ?? null
  );
}
