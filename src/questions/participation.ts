import type { Row } from '../graph/graph-store';
import { isEligible } from '../treaty-law/eligibility';
import { coverageDayFor, defaultStatus, statusAsOf } from '../treaty-law/status';
import type { Day, Status } from '../treaty-law/terms';
import type { Reading } from './reading';
import type { Register } from './register';
import { text } from './register';
import type { Participant, Participation, Treaty } from './things';

/** The cells of some participants, treaties and days, read in one statement. */
export class StatusTable {
  private readonly found = new Map<string, { status: Status; since: Day }>();

  constructor(
    private readonly register: Register,
    rows: readonly Row[],
  ) {
    for (const row of rows) {
      this.found.set(`${text(row.participant)} ${text(row.treaty)} ${text(row.day)}`, {
        status: row.status as Status,
        since: text(row.since),
      });
    }
  }

  status(participant: Participant, treaty: Treaty, day: Day): Status {
    return (
      this.found.get(`${participant.code} ${treaty.code} ${day}`)?.status ??
      defaultStatus(treaty.coverage.level)
    );
  }

  cell(participant: Participant, treaty: Treaty, day: Day): Participation {
    const interval = this.found.get(`${participant.code} ${treaty.code} ${day}`);
    const status = interval?.status ?? defaultStatus(treaty.coverage.level);
    const since = interval && status !== 'NO_DATA' && status !== 'NO_ACTION' ? interval.since : null;
    return {
      participant,
      treaty,
      day,
      asOf: statusAsOf(status, since, day, coverageDayOf(treaty, participant)),
      status,
      since,
      eligible: mayJoin(this.register, participant, treaty, day),
    };
  }
}

/** The cells of participants: what a State's page and a matrix are made of. */
export async function statusOfParticipants(
  reading: Reading,
  participants: Iterable<Participant>,
  treaties: readonly Treaty[],
  days: readonly Day[],
): Promise<StatusTable> {
  const { snapshot, register } = reading;
  const asks = [...participants].flatMap((participant) =>
    days.map((day) => ({ participant: snapshot.uid(participant.key), day })),
  );
  const codes = treaties.map((treaty) => treaty.code);
  const rows =
    asks.length && codes.length
      ? await snapshot.read('status-of-participants', { asks, treaties: codes })
      : [];
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
