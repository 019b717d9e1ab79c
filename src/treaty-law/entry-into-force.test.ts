import fc from 'fast-check';
import { addDays, applyDelay, laterOf } from './calendar';
import { computeEntryIntoForce, type EntryIntoForce } from './entry-into-force';
import type { ActionKind, Coverage, Day, Delay, EntryIntoForceClause, TreatyAct } from './terms';

const deposit = (
  participant: string,
  notBefore: Day,
  notAfter: Day = notBefore,
  more: Partial<TreatyAct> = {},
): TreatyAct => ({
  treaty: 'T',
  participant,
  kind: 'RATIFICATION',
  date: notBefore === notAfter ? notBefore : null,
  precision: notBefore === notAfter ? 'DAY' : 'UNKNOWN',
  notBefore,
  notAfter,
  sameActAs: null,
  ...more,
});

const ninetyDays: Delay = { rule: 'NTH_DAY_AFTER', count: 90 };

interface Case {
  acts: TreatyAct[];
  clause?: Partial<EntryIntoForceClause>;
  coverage?: Partial<Coverage>;
  printed?: Day | null;
  notBeforeDay?: Day | null;
  quorumMembers?: string[];
}
function compute({ acts, clause, coverage, printed = null, notBeforeDay = null, quorumMembers = [] }: Case) {
  return computeEntryIntoForce({
    rules: {
      code: 'T',
      adoptedOn: '2000-01-01',
      enteredIntoForceOn: printed,
      entryIntoForce: {
        article: '17(1)',
        threshold: 2,
        quorum: null,
        delay: ninetyDays,
        notBefore: null,
        ...clause,
      },
      laterParty: ninetyDays,
      membersOf: null,
      prerequisites: [],
    },
    coverage: { treaty: 'T', level: 'COMPLETE', asOf: '2020-01-01', exceptions: {}, ...coverage },
    acts,
    organizations: new Set(['EUE']),
    quorumMembers: new Set(quorumMembers),
    notBeforeDay,
  });
}
const names = (acts: readonly TreatyAct[]): string[] => acts.map(({ participant }) => participant);

test('the deposit that reaches the threshold decides, and the working is shown', () => {
  const acts = [deposit('C', '2003-09-26'), deposit('A', '2001-05-05'), deposit('D', '2004-01-01')];
  const result = compute({ acts, printed: '2003-12-25' });
  expect(result).toMatchObject({
    article: '17(1)',
    threshold: 2,
    delay: '90 days',
    earliest: '2003-12-25',
    latest: '2003-12-25',
    computedOn: '2003-12-25',
    agreesWithDepositary: true,
    leftOpenBy: [],
  });
  expect(names(result.counted)).toEqual(['A', 'C']);
  expect(result.trigger).toBe(acts[0]);
  for (const part of ['17(1)', '2 consents', '90 days', '2003-09-26', '2003-12-25'])
    expect(result.explanation).toContain(part);
});

test('all deposits of the deciding day are counted, and the trigger is one of them', () => {
  const result = compute({
    acts: [deposit('B', '2002-02-02'), deposit('A', '2001-01-01'), deposit('C', '2002-02-02')],
  });
  expect(names(result.counted)).toEqual(['A', 'B', 'C']);
  expect(result.trigger?.notBefore).toBe('2002-02-02');
});

test('a day other than the printed one is a disagreement; without a printed day nothing is compared', () => {
  const acts = [deposit('A', '2001-01-01'), deposit('B', '2001-01-01')];
  expect(compute({ acts, printed: '2001-04-02' }).agreesWithDepositary).toBe(false);
  expect(compute({ acts }).agreesWithDepositary).toBeNull();
});

test.each<[string, TreatyAct]>([
  ['a signature', deposit('X', '2001-01-01', '2001-01-01', { kind: 'SIGNATURE' })],
  ['a succession', deposit('X', '2001-01-01', '2001-01-01', { kind: 'SUCCESSION' })],
  ['an organization', deposit('EUE', '2001-01-01', '2001-01-01', { kind: 'FORMAL_CONFIRMATION' })],
  ['an act that stands twice', deposit('X', '2001-01-01', '2001-01-01', { sameActAs: 'Y' })],
  ['a second consent of one State', deposit('A', '2001-01-01', '2001-01-01', { kind: 'ACCEPTANCE' })],
])('%s is left out', (_, left) => {
  const result = compute({
    acts: [left, deposit('A', '2000-05-05'), deposit('B', '2002-02-02'), deposit('C', '2003-03-03')],
  });
  expect(names(result.counted)).toEqual(['A', 'B']);
  expect(result.computedOn).toBe(applyDelay('2002-02-02', ninetyDays));
});

test('never before the treaty that must be in force first', () => {
  const acts = [deposit('A', '2001-01-01'), deposit('B', '2008-02-08')];
  const clause = { notBefore: 'CRPD', delay: { rule: 'NTH_DAY_AFTER', count: 30 } } as const;
  const result = compute({ acts, clause, notBeforeDay: '2008-05-03', printed: '2008-05-03' });
  expect(result).toMatchObject({ computedOn: '2008-05-03', agreesWithDepositary: true });
  expect(result.trigger?.participant).toBe('B');
  expect(result.explanation).toContain('not before CRPD did');
  expect(compute({ acts, clause, notBeforeDay: '2005-01-01' }).computedOn).toBe('2008-03-09');
  expect(compute({ acts, clause, notBeforeDay: null })).toMatchObject({ earliest: null, computedOn: null });
});

test('a quorum among the consents waits for its own last member', () => {
  const acts = [
    deposit('A', '2001-01-01'),
    deposit('X', '2001-02-01'),
    deposit('Y', '2001-03-01'),
    deposit('B', '2001-04-01'),
  ];
  const clause = { quorum: { group: 'COE', count: 2 }, threshold: 3 };
  const result = compute({ acts, clause, quorumMembers: ['A', 'B'] });
  expect(result.computedOn).toBe(applyDelay('2001-04-01', ninetyDays));
  expect(names(result.counted)).toEqual(['A', 'X', 'Y', 'B']);
  expect(result.trigger?.participant).toBe('B');
  expect(compute({ acts, clause, quorumMembers: ['A'] }).earliest).toBeNull();
});

test('bounds that leave the day open give the earliest, the latest and the acts to blame, and no trigger', () => {
  const acts = [
    deposit('SURE', '2001-01-01'),
    deposit('OPEN', '2000-06-01', '2002-06-01'),
    deposit('SECOND', '2001-09-01'),
    deposit('EARLY', '2001-01-01', '2001-01-01', { kind: 'SUCCESSION' }),
    deposit('LATE', '2001-09-01', '2004-01-01'),
  ];
  const result = compute({ acts, printed: '2001-06-06' });
  expect(result).toMatchObject({
    earliest: applyDelay('2001-01-01', ninetyDays),
    latest: applyDelay('2001-09-01', ninetyDays),
    computedOn: null,
    agreesWithDepositary: null,
    trigger: null,
  });
  expect(names(result.leftOpenBy)).toEqual(['OPEN']);
  expect(names(result.counted)).toEqual(['SURE']);
  expect(result.explanation).toContain('the days of 1 consent.');
});

test('an act without a day that cannot change the result leaves nothing open', () => {
  const result = compute({
    acts: [
      deposit('A', '2001-01-01'),
      deposit('B', '2001-01-01'),
      deposit('EARLIER', '2000-01-01', '2001-01-01'),
      deposit('WIDE', '2000-06-01', '2019-01-01', { kind: 'SIGNATURE' }),
      deposit('LATER', '2001-01-01', '2019-01-01'),
    ],
    clause: { threshold: 2 },
  });
  expect(result).toMatchObject({ computedOn: addDays('2001-01-01', 90), leftOpenBy: [] });
  expect(names(result.counted)).toEqual(['EARLIER', 'A', 'B']);
  expect(result.trigger?.participant).toBe('A');
});

test('an act that is among the first in any case leaves nothing open beside one that is not', () => {
  const result = compute({
    acts: [deposit('FIRST', '2001-01-01', '2001-01-02'), deposit('SECOND', '2001-01-02', '2001-01-04')],
  });
  expect(names(result.leftOpenBy)).toEqual(['SECOND']);
  expect(names(result.counted)).toEqual(['FIRST']);
});

test('of several consents of one State any may be its first', () => {
  const result = compute({
    acts: [
      deposit('A', '2001-01-01', '2003-01-01', { kind: 'CONSENT_UNSPECIFIED' }),
      deposit('A', '2002-02-02'),
      deposit('B', '2001-01-01'),
    ],
  });
  expect(result).toMatchObject({
    earliest: addDays('2001-01-01', 90),
    latest: addDays('2002-02-02', 90),
    leftOpenBy: [{ kind: 'CONSENT_UNSPECIFIED' }],
  });
});

test('possible days that give the same entry into force leave nothing open', () => {
  const result = compute({
    acts: [deposit('A', '2001-01-01'), deposit('B', '2001-03-03', '2001-03-20')],
    clause: { delay: { rule: 'FIRST_OF_MONTH_AFTER_MONTHS', count: 3 } },
    printed: '2001-07-01',
  });
  expect(result).toMatchObject({
    computedOn: '2001-07-01',
    agreesWithDepositary: true,
    leftOpenBy: [],
    trigger: null,
    delay: '3 months',
  });
});

test.each<[string, Partial<Case>, RegExp]>([
  ['where consents are missing', { coverage: { level: 'PARTIAL' } }, /missing/],
  ['where the clause is not known', { clause: { threshold: null } }, /not known/],
  ['where too few have consented', { clause: { threshold: 3 } }, /2 consents known up to 2020-01-01/],
])('no day is given %s', (_, change, reason) => {
  const result = compute({
    acts: [deposit('A', '2001-01-01'), deposit('B', '2002-02-02')],
    printed: '2001-01-01',
    ...change,
  });
  expect(result).toMatchObject({
    earliest: null,
    latest: null,
    computedOn: null,
    agreesWithDepositary: null,
    trigger: null,
    leftOpenBy: [],
  });
  expect(result.explanation).toMatch(reason);
});

test('beyond the day up to which consents are known, one that is missing may have come first', () => {
  const acts = [deposit('A', '2001-01-01'), deposit('B', '2002-02-02')];
  expect(compute({ acts, coverage: { asOf: '2002-02-01' } }).computedOn).toBe(addDays('2002-02-02', 90));
  const result = compute({ acts, coverage: { exceptions: { COK: '2001-12-31' } } });
  expect(result).toMatchObject({
    earliest: addDays('2002-01-01', 90),
    latest: addDays('2002-02-02', 90),
    computedOn: null,
  });
  expect(result.explanation).toContain('known up to 2001-12-31 only');
});

test.each<[Delay, string]>([
  [{ rule: 'NTH_DAY_AFTER', count: 90 }, '90 days'],
  [{ rule: 'MONTHS_AFTER', count: 12 }, '12 months'],
  [{ rule: 'MONTHS_AFTER', count: 1 }, '1 month'],
  [{ rule: 'FIRST_OF_MONTH_AFTER_MONTHS', count: 3 }, '3 months'],
  [{ rule: 'FIRST_OF_MONTH_AFTER_DAYS', count: 60 }, '60 days'],
  [{ rule: 'ON_DEPOSIT', count: 0 }, 'on deposit'],
])('%j is worded %s', (delay, words) => {
  expect(compute({ acts: [], clause: { delay } }).delay).toBe(words);
});

describe('against every day on which the acts can have been made', () => {
  const FIRST = '2001-01-01';
  const anyAct = fc
    .record({
      participant: fc.constantFrom('A', 'B', 'C', 'D', 'E', 'EUE'),
      kind: fc.constantFrom<ActionKind>('RATIFICATION', 'ACCESSION', 'APPROVAL', 'ACCEPTANCE', 'SUCCESSION'),
      from: fc.integer({ min: 0, max: 5 }),
      width: fc.integer({ min: 0, max: 3 }),
      sameActAs: fc.option(fc.constant('Z'), { freq: 8 }).map((code) => code),
    })
    .map(({ participant, kind, from, width, sameActAs }) =>
      deposit(participant, addDays(FIRST, from), addDays(FIRST, from + width), { kind, sameActAs }),
    );
  const anyCase = fc.record({
    acts: fc.array(anyAct, { maxLength: 5 }),
    threshold: fc.integer({ min: 1, max: 3 }),
    quorum: fc.option(fc.integer({ min: 1, max: 2 }), { freq: 2 }),
    floor: fc.option(fc.integer({ min: 0, max: 10 }), { freq: 2 }),
  });
  const members = new Set(['A', 'C']);
  const delay: Delay = { rule: 'NTH_DAY_AFTER', count: 2 };

  /** Every assignment of one possible day to each act. */
  function worlds(acts: readonly TreatyAct[]): Day[][] {
    return acts.reduce<Day[][]>(
      (begun, { notBefore, notAfter }) =>
        begun.flatMap((days) => {
          const longer: Day[][] = [];
          for (let day = notBefore; day <= notAfter; day = addDays(day, 1)) longer.push([...days, day]);
          return longer;
        }),
      [[]],
    );
  }

  /** The first day on which enough participants have consented, counted day by day; null where that never comes. */
  function reached(
    acts: readonly TreatyAct[],
    days: readonly Day[],
    threshold: number,
    quorum: number | null,
  ) {
    for (let day = FIRST; day <= addDays(FIRST, 9); day = addDays(day, 1)) {
      const who = new Set(
        acts
          .filter(
            (act, position) =>
              days[position]! <= day &&
              act.kind !== 'SUCCESSION' &&
              act.sameActAs === null &&
              act.participant !== 'EUE',
          )
          .map(({ participant }) => participant),
      );
      if (who.size >= threshold && [...who].filter((code) => members.has(code)).length >= (quorum ?? 0))
        return day;
    }
    return null;
  }

  const computeCase = ({
    acts,
    threshold,
    quorum,
    floor,
  }: Parameters<Parameters<typeof anyCase.map>[0]>[0]) =>
    compute({
      acts,
      clause: {
        threshold,
        delay,
        quorum: quorum === null ? null : { group: 'COE', count: quorum },
        notBefore: floor === null ? null : 'PARENT',
      },
      quorumMembers: [...members],
      notBeforeDay: floor === null ? null : addDays(FIRST, floor),
    }) as EntryIntoForce<TreatyAct>;

  test('earliest and latest are the first and the last day that any of them gives', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const result = computeCase(given);
        const possible = worlds(given.acts)
          .map((days) => reached(given.acts, days, given.threshold, given.quorum))
          .map((day) =>
            day === null
              ? null
              : laterOf(applyDelay(day, delay), given.floor === null ? FIRST : addDays(FIRST, given.floor)),
          )
          .sort();
        expect([result.earliest, result.latest]).toEqual([possible[0], possible.at(-1)]);
        expect(result.computedOn).toBe(possible[0] === possible.at(-1) ? possible[0] : null);
      }),
      { numRuns: 300 },
    );
  });

  test('an act leaves the day open exactly where its own day can decide it', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const acts = given.acts.filter(
          (act, position, all) =>
            all.findIndex(({ participant }) => participant === act.participant) === position,
        );
        const plain = { ...given, acts, quorum: null, floor: null };
        const decides = acts.filter((_, position) => {
          const byOthers = new Map<string, Set<Day | null>>();
          for (const days of worlds(acts)) {
            const others = days.filter((_, other) => other !== position).join();
            const outcomes = byOthers.get(others) ?? new Set<Day | null>();
            byOthers.set(others, outcomes.add(reached(acts, days, plain.threshold, null)));
          }
          return [...byOthers.values()].some((outcomes) => outcomes.size > 1);
        });
        expect(names(computeCase(plain).leftOpenBy).sort()).toEqual(names(decides).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('the trigger is a consent of the deciding day in each of them, and every act counted is made by then', () => {
    fc.assert(
      fc.property(anyCase, (given) => {
        const { trigger, counted } = computeCase(given);
        for (const days of worlds(given.acts)) {
          const deciding = reached(given.acts, days, given.threshold, given.quorum);
          if (deciding === null) continue;
          expect(counted.every((act) => days[given.acts.indexOf(act)]! <= deciding)).toBe(true);
          if (trigger !== null) expect(days[given.acts.indexOf(trigger)]).toBe(deciding);
        }
      }),
      { numRuns: 200 },
    );
  });
});
