import type { Day, Status } from '../treaty-law/terms';
import { statusOfParticipants } from './participation';
import type { Reading } from './reading';
import type { Participation, State, Treaty } from './things';

/** Codes of States by status, for one treaty. */
export interface StatusLists {
  readonly treaty: Treaty;
  readonly party: string[];
  readonly contracting: string[];
  readonly signatory: string[];
  readonly withdrawn: string[];
  readonly noAction: string[];
  readonly noData: string[];
}

export interface ParticipationMatrix {
  readonly asOf: Day;
  readonly treaties: readonly Treaty[];
  /** One object a cell; made when they are asked for, since compact answers do without. */
  rows(): { state: State; cells: Participation[] }[];
  byStatus(): StatusLists[];
}

/** Every treaty × every State on one day. */
export async function participationMatrix(
  reading: Reading,
  treaties: readonly Treaty[],
  states: readonly State[],
  day: Day,
): Promise<ParticipationMatrix> {
  const table = await statusOfParticipants(reading, states, treaties, [day]);
  return {
    asOf: day,
    treaties,
    rows: () =>
      states.map((state) => ({ state, cells: treaties.map((treaty) => table.cell(state, treaty, day)) })),
    byStatus: () =>
      treaties.map((treaty) => listsOf(treaty, states, (state) => table.status(state, treaty, day))),
  };
}

const LIST_OF = {
  PARTY: 'party',
  CONTRACTING: 'contracting',
  SIGNATORY: 'signatory',
  WITHDRAWN: 'withdrawn',
  NO_ACTION: 'noAction',
  NO_DATA: 'noData',
} as const satisfies Record<Status, keyof StatusLists>;

function listsOf(treaty: Treaty, states: readonly State[], statusOf: (state: State) => Status): StatusLists {
  const lists: StatusLists = {
    treaty,
    party: [],
    contracting: [],
    signatory: [],
    withdrawn: [],
    noAction: [],
    noData: [],
  };
  for (const state of states) lists[LIST_OF[statusOf(state)]].push(state.code);
  return lists;
}
