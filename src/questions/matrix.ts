import type { Day, Status } from '../treaty-law/terms';
import { Cell, statusOfParticipants, type StatusTable } from './participation';
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

/** Every treaty × every State on one day. Both shapes are made when they are asked for: most answers have one of them. */
export class ParticipationMatrix {
  constructor(
    readonly asOf: Day,
    readonly treaties: readonly Treaty[],
    private readonly states: readonly State[],
    private readonly table: StatusTable,
  ) {}

  /** One object a cell. */
  get rows(): { state: State; cells: Participation[] }[] {
    return this.table
      .rows(this.states, this.treaties, this.asOf, Cell)
      .map(({ participant, cells }) => ({ state: participant, cells }));
  }

  get byStatus(): StatusLists[] {
    return this.treaties.map((treaty) =>
      listsOf(treaty, this.states, this.table.statuses(this.states, treaty, this.asOf)),
    );
  }
}

export async function participationMatrix(
  reading: Reading,
  treaties: readonly Treaty[],
  states: readonly State[],
  day: Day,
): Promise<ParticipationMatrix> {
  const table = await statusOfParticipants(reading, states, treaties, [day]);
  return new ParticipationMatrix(day, treaties, states, table);
}

const LIST_OF = {
  PARTY: 'party',
  CONTRACTING: 'contracting',
  SIGNATORY: 'signatory',
  WITHDRAWN: 'withdrawn',
  NO_ACTION: 'noAction',
  NO_DATA: 'noData',
} as const satisfies Record<Status, keyof StatusLists>;

function listsOf(treaty: Treaty, states: readonly State[], statuses: readonly Status[]): StatusLists {
  const lists: StatusLists = {
    treaty,
    party: [],
    contracting: [],
    signatory: [],
    withdrawn: [],
    noAction: [],
    noData: [],
  };
  states.forEach((state, index) => lists[LIST_OF[statuses[index]!]].push(state.code));
  return lists;
}
