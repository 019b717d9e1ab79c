import { computeEntryIntoForce, type EntryIntoForce as Computed } from '../treaty-law/entry-into-force';
import type { TreatyAct } from '../treaty-law/terms';
import { actsOfTreaties } from './acts';
import type { Reading } from './reading';
import type { Register } from './register';
import type { Treaty, TreatyAction } from './things';

/** An act as the law counts it, with the act as it is answered. */
interface CountedAct extends TreatyAct {
  readonly action: TreatyAction;
}
export type EntryIntoForce = Omit<Computed<CountedAct>, 'counted' | 'trigger' | 'leftOpenBy'> & {
  readonly counted: TreatyAction[];
  readonly trigger: TreatyAction | null;
  readonly leftOpenBy: TreatyAction[];
};

/** When treaties entered into force, computed from their clauses and the deposits: one statement for all of them. */
export async function entriesIntoForce(
  reading: Reading,
  treaties: readonly Treaty[],
): Promise<EntryIntoForce[]> {
  const acts = await actsOfTreaties(reading, treaties);
  return treaties.map((treaty) =>
    entryIntoForceOf(
      reading.register,
      treaty,
      acts.filter((act) => act.treaty === treaty),
    ),
  );
}

/** Before every act: what coverage is known to where nothing is known. */
const NEVER = '0001-01-01';

function entryIntoForceOf(register: Register, treaty: Treaty, acts: readonly TreatyAction[]): EntryIntoForce {
  const clause = treaty.rules.entryIntoForce;
  const computed = computeEntryIntoForce<CountedAct>({
    rules: treaty.rules,
    coverage: {
      treaty: treaty.code,
      level: treaty.coverage.level,
      asOf: treaty.coverage.asOf ?? NEVER,
      exceptions: treaty.coverageExceptions,
    },
    acts: acts.map((action) => ({
      action,
      treaty: treaty.code,
      participant: action.participant.code,
      kind: action.kind,
      date: action.date,
      precision: action.datePrecision,
      notBefore: action.notBefore,
      notAfter: action.notAfter,
      sameActAs: action.sameActAs,
    })),
    organizations: new Set(
      [...register.participants.values()]
        .filter((one) => one.nodeKind === 'ORGANIZATION')
        .map((one) => one.code),
    ),
    quorumMembers: clause.quorum ? (register.members.get(clause.quorum.group) ?? new Set()) : new Set(),
    notBeforeDay:
      clause.notBefore === null
        ? null
        : (register.treaties.get(clause.notBefore)?.enteredIntoForceOn ?? null),
  });
  return {
    ...computed,
    counted: computed.counted.map(({ action }) => action),
    trigger: computed.trigger?.action ?? null,
    leftOpenBy: computed.leftOpenBy.map(({ action }) => action),
  };
}
