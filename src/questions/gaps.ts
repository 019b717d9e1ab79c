import { gapOf } from '../treaty-law/gap';
import type { Day } from '../treaty-law/terms';
import { compare } from './acts';
import { countStatuses, type ParticipationCounts } from './counts';
import { chooseStates, InputError, shown, type StateFilter } from './input';
import { GapCell, prerequisitesIn, requiredBy, statusOfParticipants } from './participation';
import type { Reading } from './reading';
import type { Register } from './register';
import type { Participation, State, Treaty } from './things';

export interface TreatyGap {
  readonly treaty: Treaty;
  /** Over the report's own rows. */
  readonly counts: ParticipationCounts;
  readonly coverage: Treaty['coverage'];
  readonly missing: GapCell[];
  readonly unknown: GapCell[];
  readonly notEligible: GapCell[];
}
export interface StateGap {
  readonly state: State;
  readonly joined: number;
  readonly missing: GapCell[];
  readonly unknown: GapCell[];
  readonly notEligible: GapCell[];
}
export interface GapReport {
  readonly asOf: Day;
  readonly paragraphKey: string;
  /** By code of the treaty. */
  readonly byTreaty: TreatyGap[];
  /** States with something missing, the most first, then by code. */
  readonly byState: StateGap[];
}

/** The treaties that a paragraph urges States to join. @throws InputError where it urges to join none. */
export function urgedTreaties(register: Register, paragraphKey: string, argument: string): readonly Treaty[] {
  const treaties = register.urged.get(paragraphKey);
  if (treaties) return treaties;
  const symbol = paragraphKey.replace(/^paragraph:|:(op|pre):\d+$/g, '');
  const symbols = new Set(
    [...register.urged.keys()].map((key) => key.replace(/^paragraph:|:(op|pre):\d+$/g, '')),
  );
  if (!symbols.has(symbol)) {
    throw new InputError(
      argument === 'paragraph' ? 'resolution' : argument,
      `no paragraph of ${shown(symbol)} is known to urge States to join a treaty.`,
      `one of ${[...symbols].join(', ')}`,
    );
  }
  const others = [...register.urged.keys()].map((key) =>
    key.replace(/^paragraph:(.*):op:(\d+)$/, '$2 of $1'),
  );
  throw new InputError(
    argument,
    'the paragraph urges States to join no treaty.',
    `a paragraph that does: ${others.join('; ') || 'the catalogue has none'}`,
  );
}

/** For each treaty that a paragraph urges States to join: who still has to act. */
export async function ratificationGaps(
  reading: Reading,
  paragraphKey: string,
  filter: StateFilter | null | undefined,
  day: Day,
): Promise<GapReport> {
  const { register } = reading;
  const treaties = urgedTreaties(register, paragraphKey, 'paragraph');
  const chosen = chooseStates(register, filter);
  const decidesItself = filter?.iso3 || (filter?.unMember !== null && filter?.unMember !== undefined);
  const states = decidesItself ? chosen : chosen.filter((state) => state.unMember);
  const asked = [...new Set([...treaties, ...requiredBy(register, treaties)])];
  const table = await statusOfParticipants(reading, states, asked, [day]);

  const byTreaty = treaties.map((treaty): TreatyGap => ({
    treaty,
    counts: countStatuses(table.statuses(states, treaty, day)),
    coverage: treaty.coverage,
    missing: [],
    unknown: [],
    notEligible: [],
  }));
  const byState: StateGap[] = [];
  for (const { participant: state, cells } of table.rows(states, treaties, day, GapCell)) {
    const own = {
      state,
      joined: 0,
      missing: [] as GapCell[],
      unknown: [] as GapCell[],
      notEligible: [] as GapCell[],
    };
    cells.forEach((cell, index) => {
      const gap = gapOf(cell.status, cell.eligible);
      if (gap === 'JOINED') {
        own.joined += 1;
        return;
      }
      const list = gap === 'MISSING' ? 'missing' : gap === 'UNKNOWN' ? 'unknown' : 'notEligible';
      own[list].push(cell);
      byTreaty[index]![list].push(cell);
    });
    if (own.missing.length) byState.push(own);
  }
  byState.sort((a, b) => b.missing.length - a.missing.length || compare(a.state.code, b.state.code));
  return { asOf: day, paragraphKey, byTreaty, byState };
}

/** What must be joined first, for cells of any kind, in one statement. */
export async function prerequisitesOf(
  reading: Reading,
  cells: readonly Participation[],
): Promise<Treaty[][]> {
  const { register } = reading;
  const needed = requiredBy(register, [...new Set(cells.map((cell) => cell.treaty))]);
  const participants = [
    ...new Set(
      cells.filter((cell) => cell.treaty.rules.prerequisites.length).map((cell) => cell.participant),
    ),
  ];
  const days = [...new Set(cells.map((cell) => cell.day))];
  const table = await statusOfParticipants(reading, participants, needed, days);
  return cells.map((cell) => prerequisitesIn(table, cell));
}
