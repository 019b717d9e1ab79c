import type { Row } from '../graph/graph-store';
import { isEligible, missingPrerequisites } from '../treaty-law/eligibility';
import { coverageDayFor, defaultStatus, statusAsOf } from '../treaty-law/status';
import type { Day, Status } from '../treaty-law/terms';
import type { Reading } from './reading';
import type { Register } from './register';
import { text } from './register';
import type { Participant, Participation, Treaty } from './things';

interface Interval {
  readonly status: Status;
  readonly since: Day;
}

/** One cell. What few answers ask for is worked out when it is asked for: a matrix has thousands of cells. */
export class Cell implements Participation {
  constructor(
    readonly participant: Participant,
    readonly treaty: Treaty,
    readonly day: Day,
    readonly status: Status,
    readonly since: Day | null,
    protected readonly table: StatusTable,
  ) {}

  get asOf(): Day {
    return statusAsOf(this.status, this.since, this.day, coverageDayOf(this.treaty, this.participant));
  }

  get eligible(): boolean {
    return mayJoin(this.table.register, this.participant, this.treaty, this.day);
  }
}

/** A cell of a table that has what its treaty requires to be joined first. */
export class GapCell extends Cell {
  get prerequisites(): Treaty[] {
    return prerequisitesIn(this.table, this);
  }
}

/** The cells of some participants, treaties and days, read in one statement. */
export class StatusTable {
  /** By treaty and day, then by participant. */
  private readonly columns = new Map<string, Map<string, Interval>>();

  constructor(
    readonly register: Register,
    rows: readonly Row[],
  ) {
    for (const row of rows) {
      const day = text(row.day);
      const status = row.status as Status;
      const cells = row.cells as readonly string[];
      if ('treaty' in row) {
        const column = this.column(text(row.treaty), day);
        for (const cell of cells) column.set(...toInterval(cell, status));
      } else {
        for (const cell of cells) {
          const [treaty, interval] = toInterval(cell, status);
          this.column(treaty, day).set(text(row.participant), interval);
        }
      }
    }
  }

  status(participant: Participant, treaty: Treaty, day: Day): Status {
    return (
      this.columns.get(`${treaty.code} ${day}`)?.get(participant.code)?.status ??
      defaultStatus(treaty.coverage.level)
    );
  }

  /** The statuses of participants towards one treaty, in their order. */
  statuses(participants: readonly Participant[], treaty: Treaty, day: Day): Status[] {
    const column = this.columns.get(`${treaty.code} ${day}`);
    const otherwise = defaultStatus(treaty.coverage.level);
    return participants.map((one) => column?.get(one.code)?.status ?? otherwise);
  }

  cell(participant: Participant, treaty: Treaty, day: Day): Cell {
    return this.cellOf(this.columns.get(`${treaty.code} ${day}`), participant, treaty, day, Cell);
  }

  /** A row of cells for each participant, one for each treaty. */
  rows<P extends Participant, C extends Cell>(
    participants: readonly P[],
    treaties: readonly Treaty[],
    day: Day,
    Kind: new (...fields: ConstructorParameters<typeof Cell>) => C,
  ): { participant: P; cells: C[] }[] {
    const columns = treaties.map((treaty) => this.columns.get(`${treaty.code} ${day}`));
    return participants.map((participant) => ({
      participant,
      cells: treaties.map((treaty, index) => this.cellOf(columns[index], participant, treaty, day, Kind)),
    }));
  }

  /** A participant's cells with treaties (null: with all), by code: all of them, or those of some statuses. */
  cellsOf(
    participant: Participant,
    treaties: readonly Treaty[] | null,
    day: Day,
    statuses: readonly Status[] | null,
  ): Cell[] {
    const all = this.register.treaties;
    const some = treaties ?? (statuses && !mayBeDefault(statuses) ? this.treatiesOf(participant, day) : null);
    const cells = Array.from(some ?? all.values(), (treaty) => this.cell(participant, treaty, day));
    return statuses ? cells.filter((cell) => statuses.includes(cell.status)) : cells;
  }

  /** The participants among some (null: among all), by code: all of them, or those of some statuses. */
  participantsOf(
    treaty: Treaty,
    among: readonly Participant[] | null,
    day: Day,
    statuses: readonly Status[] | null,
  ): readonly Participant[] {
    if (!statuses) return among ?? this.register.rows;
    if (among || mayBeDefault(statuses)) {
      const some = among ?? this.register.rows;
      const own = this.statuses(some, treaty, day);
      return some.filter((_, index) => statuses.includes(own[index]!));
    }
    // Few have an act where there are many: those without one need not be looked at.
    const found: Participant[] = [];
    for (const [code, { status }] of this.columns.get(`${treaty.code} ${day}`) ?? []) {
      const participant = statuses.includes(status) ? this.register.participants.get(code) : undefined;
      if (participant) found.push(participant);
    }
    return found.sort(byCode);
  }

  private treatiesOf(participant: Participant, day: Day): Treaty[] {
    const found: Treaty[] = [];
    for (const [key, column] of this.columns) {
      if (!column.has(participant.code) || !key.endsWith(` ${day}`)) continue;
      found.push(this.register.treaties.get(key.slice(0, key.indexOf(' ')))!);
    }
    return found.sort(byCode);
  }

  private column(treaty: string, day: Day): Map<string, Interval> {
    const key = `${treaty} ${day}`;
    let column = this.columns.get(key);
    if (column === undefined) this.columns.set(key, (column = new Map()));
    return column;
  }

  private cellOf<C extends Cell>(
    column: ReadonlyMap<string, Interval> | undefined,
    participant: Participant,
    treaty: Treaty,
    day: Day,
    Kind: new (...fields: ConstructorParameters<typeof Cell>) => C,
  ): C {
    const interval = column?.get(participant.code);
    const status = interval?.status ?? defaultStatus(treaty.coverage.level);
    const since = interval && status !== 'NO_DATA' && status !== 'NO_ACTION' ? interval.since : null;
    return new Kind(participant, treaty, day, status, since, this);
  }
}

/** `KEN 2005-02-04`: the code at the other end, and the first day of the interval. */
function toInterval(cell: string, status: Status): [code: string, interval: Interval] {
  const space = cell.indexOf(' ');
  return [cell.slice(0, space), { status, since: cell.slice(space + 1) }];
}

/** Whether a cell without any act may have one of the statuses. */
const mayBeDefault = (statuses: readonly Status[]): boolean =>
  statuses.includes('NO_ACTION') || statuses.includes('NO_DATA');

const byCode = (a: { code: string }, b: { code: string }): number => (a.code < b.code ? -1 : 1);

/**
 * The cells of participants with treaties (null: with all of them) on some days: what a State's page and a matrix are
 * made of. They are read from whichever side has fewer relationships.
 */
export async function statusOfParticipants(
  reading: Reading,
  participants: readonly Participant[],
  treaties: readonly Treaty[] | null,
  days: readonly Day[],
): Promise<StatusTable> {
  const { snapshot, register } = reading;
  if (!participants.length || treaties?.length === 0) return new StatusTable(register, []);
  const fromParticipants = participants.length * register.treaties.size;
  const fromTreaties = (treaties?.length ?? register.treaties.size) * register.participants.size;
  if (fromTreaties < fromParticipants) {
    const asked = treaties ?? [...register.treaties.values()];
    return statusOfTreaties(
      reading,
      asked.flatMap((treaty) => days.map((day) => ({ treaty, day }))),
    );
  }
  const rows = await snapshot.read('status-of-participants', {
    asks: participants.flatMap((participant) =>
      days.map((day) => ({ participant: snapshot.uid(participant.key), day })),
    ),
    treaties: treaties?.map((treaty) => treaty.code) ?? null,
  });
  return new StatusTable(register, rows);
}

/** The cells of treaties: what a treaty's list of participants is made of. */
export async function statusOfTreaties(
  reading: Reading,
  asks: readonly { treaty: Treaty; day: Day }[],
): Promise<StatusTable> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('status-of-treaties', {
    asks: asks.map(({ treaty, day }) => ({ treaty: snapshot.uid(treaty.key), day })),
  });
  return new StatusTable(register, rows);
}

export function mayJoin(register: Register, participant: Participant, treaty: Treaty, day: Day): boolean {
  return isEligible(treaty.rules, day, {
    iloMember: participant.nodeKind === 'STATE' && participant.iloMember,
    memberOf: register.belongsTo.get(participant.code) ?? NOWHERE,
  });
}
const NOWHERE: ReadonlySet<string> = new Set();

function coverageDayOf(treaty: Treaty, participant: Participant): Day | null {
  const { asOf } = treaty.coverage;
  return asOf === null
    ? null
    : coverageDayFor({ asOf, exceptions: treaty.coverageExceptions }, participant.code);
}

/** The treaties that some treaties require to be joined first. */
export function requiredBy(register: Register, treaties: readonly Treaty[]): Treaty[] {
  const codes = new Set(treaties.flatMap((treaty) => treaty.rules.prerequisites.flatMap((one) => one.anyOf)));
  return [...register.treaties.values()].filter((treaty) => codes.has(treaty.code));
}

/** What a participant must join before the treaty of a cell, and has not. The table must have what is required. */
export function prerequisitesIn(
  table: StatusTable,
  { participant, treaty, day }: Pick<Participation, 'participant' | 'treaty' | 'day'>,
): Treaty[] {
  if (!treaty.rules.prerequisites.length) return [];
  const { treaties } = table.register;
  return missingPrerequisites(treaty.rules, (code) =>
    table.status(participant, treaties.get(code)!, day),
  ).map((code) => treaties.get(code)!);
}
