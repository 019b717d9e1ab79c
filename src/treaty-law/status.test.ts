import fc from 'fast-check';
import { addDays, FAR_FUTURE, nextDay, previousDay } from './calendar';
import { effectiveOn, isConsent, isSignature } from './effect';
import {
  coverageDayFor,
  defaultStatus,
  intervalOn,
  statusAsOf,
  statusIntervals,
  statusOn,
  statusSince,
} from './status';
import {
  ACTION_KINDS,
  type ActionKind,
  type Coverage,
  type CoverageLevel,
  type Day,
  type DelayRule,
} from './terms';

interface Act {
  kind: ActionKind;
  notBefore: Day;
  notAfter: Day;
}
const act = (kind: ActionKind, notBefore: Day, notAfter: Day = notBefore): Act => ({
  kind,
  notBefore,
  notAfter,
});

const rules = { enteredIntoForceOn: '2000-01-01', laterParty: { rule: 'NTH_DAY_AFTER', count: 30 } } as const;
const covered = (level: CoverageLevel): Pick<Coverage, 'level'> => ({ level });
/** The whole history as `status from`, for a treaty in force since 2000 that binds 30 days after deposit. */
const history = (acts: Act[], level: CoverageLevel = 'COMPLETE'): string[] =>
  statusIntervals(acts, rules, covered(level)).map(({ status, from, until }) =>
    `${status} ${from} ${until === FAR_FUTURE ? '' : until}`.trim(),
  );

describe('the life of a participation', () => {
  test('nothing done: no action where all consents are known, no statement where they are not', () => {
    expect(history([])).toEqual([]);
    expect(statusOn([], rules, covered('COMPLETE'), '2010-01-01')).toBe('NO_ACTION');
    expect(statusOn([], rules, covered('PARTIAL'), '2010-01-01')).toBe('NO_DATA');
    expect(statusOn([], rules, covered('NONE'), '2010-01-01')).toBe('NO_DATA');
  });

  test('signed, ratified, in force', () => {
    expect(history([act('SIGNATURE', '2001-01-01'), act('RATIFICATION', '2002-01-01')])).toEqual([
      'SIGNATORY 2001-01-01 2002-01-01',
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31',
    ]);
  });

  test('a signature alone says nothing of a State whose consent may be missing', () => {
    expect(history([act('SIGNATURE', '2001-01-01')], 'PARTIAL')).toEqual([]);
  });

  test('a consent is known whatever the coverage', () => {
    expect(history([act('ACCESSION', '2002-01-01')], 'NONE')).toEqual([
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31',
    ]);
  });

  test('original parties wait for the entry into force, and for ever where it is not known', () => {
    expect(history([act('ACCESSION', '1999-01-01')])).toEqual([
      'CONTRACTING 1999-01-01 2000-01-01',
      'PARTY 2000-01-01',
    ]);
    expect(
      statusIntervals(
        [act('ACCESSION', '1999-01-01')],
        { ...rules, enteredIntoForceOn: null },
        covered('COMPLETE'),
      ),
    ).toEqual([{ status: 'CONTRACTING', from: '1999-01-01', until: FAR_FUTURE }]);
  });

  test('a successor is a party on the day of its act', () => {
    expect(history([act('SUCCESSION', '2002-01-01')])).toEqual(['PARTY 2002-01-01']);
  });

  test('a notice of withdrawal changes nothing; its effect ends participation, and a later consent starts again', () => {
    const acts = [
      act('RATIFICATION', '2002-01-01'),
      act('WITHDRAWAL_NOTIFIED', '2005-01-01'),
      act('WITHDRAWAL', '2006-01-01'),
      act('ACCESSION', '2008-01-01'),
    ];
    expect(history(acts)).toEqual([
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31 2006-01-01',
      'WITHDRAWN 2006-01-01 2008-01-01',
      'CONTRACTING 2008-01-01 2008-01-31',
      'PARTY 2008-01-31',
    ]);
    expect(history(acts.slice(0, 2))).toEqual(['CONTRACTING 2002-01-01 2002-01-31', 'PARTY 2002-01-31']);
    expect(history([act('WITHDRAWAL_NOTIFIED', '2005-01-01')])).toEqual([]);
  });

  test('a State that consents on the day on which its withdrawal takes effect has consented', () => {
    expect(
      history([
        act('RATIFICATION', '2002-01-01'),
        act('WITHDRAWAL', '2006-01-01'),
        act('ACCESSION', '2006-01-01'),
      ]),
    ).toEqual([
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31 2006-01-01',
      'CONTRACTING 2006-01-01 2006-01-31',
      'PARTY 2006-01-31',
    ]);
  });

  test('the latest of several consents counts, and days of the same status are one interval', () => {
    expect(history([act('SUCCESSION', '2002-01-01'), act('SUCCESSION', '2003-01-01')])).toEqual([
      'PARTY 2002-01-01',
    ]);
    expect(history([act('CONSENT_UNSPECIFIED', '2002-01-01'), act('RATIFICATION', '2003-01-01')])).toEqual([
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31 2003-01-01',
      'CONTRACTING 2003-01-01 2003-01-31',
      'PARTY 2003-01-31',
    ]);
  });
});

describe('acts that are not known to the day', () => {
  test('a consent of a year: nothing is said within it, and its effect is counted from its end', () => {
    expect(history([act('RATIFICATION', '2002-01-01', '2002-12-31')])).toEqual([
      'NO_DATA 2002-01-01 2002-12-31',
      'CONTRACTING 2002-12-31 2003-01-30',
      'PARTY 2003-01-30',
    ]);
    expect(history([act('RATIFICATION', '2002-01-01', '2002-12-31')], 'PARTIAL')).toEqual([
      'CONTRACTING 2002-12-31 2003-01-30',
      'PARTY 2003-01-30',
    ]);
  });

  test('a signature of a year before a consent that may have been made already', () => {
    expect(history([act('SIGNATURE', '2001-01-01', '2001-12-31')])).toEqual([
      'NO_DATA 2001-01-01 2001-12-31',
      'SIGNATORY 2001-12-31',
    ]);
    expect(
      history([act('SIGNATURE', '2001-01-01'), act('RATIFICATION', '2001-06-01', '2002-05-31')]),
    ).toEqual([
      'SIGNATORY 2001-01-01 2001-06-01',
      'NO_DATA 2001-06-01 2002-05-31',
      'CONTRACTING 2002-05-31 2002-06-30',
      'PARTY 2002-06-30',
    ]);
  });

  test('a withdrawal of a year: nothing is said from the first day on which it may have taken effect', () => {
    expect(
      history([act('RATIFICATION', '2002-01-01'), act('WITHDRAWAL', '2006-01-01', '2006-12-31')]),
    ).toEqual([
      'CONTRACTING 2002-01-01 2002-01-31',
      'PARTY 2002-01-31 2006-01-01',
      'NO_DATA 2006-01-01 2006-12-31',
      'WITHDRAWN 2006-12-31',
    ]);
  });

  test('a consent and a withdrawal whose order is not known: nothing is ever said again', () => {
    expect(
      history([act('RATIFICATION', '2002-01-01', '2004-12-31'), act('WITHDRAWAL', '2003-06-01')]),
    ).toEqual(['NO_DATA 2002-01-01']);
  });

  test('a consent that certainly came after the withdrawal settles it', () => {
    expect(
      history([
        act('RATIFICATION', '2002-01-01', '2004-12-31'),
        act('WITHDRAWAL', '2003-06-01'),
        act('ACCESSION', '2004-01-01'),
      ]).at(-1),
    ).toBe('PARTY 2005-01-30');
  });
});

describe('how far a statement reaches', () => {
  test.each<[string, Parameters<typeof statusAsOf>, Day]>([
    [
      'up to the coverage day, the day asked for',
      ['NO_ACTION', null, '2024-01-01', '2024-01-01'],
      '2024-01-01',
    ],
    ['silence, as old as the coverage', ['NO_ACTION', null, '2024-01-02', '2024-01-01'], '2024-01-01'],
    ['a status older than the coverage', ['PARTY', '2010-01-01', '2026-01-01', '2024-01-01'], '2024-01-01'],
    ['a status younger than the coverage', ['PARTY', '2025-05-05', '2026-01-01', '2024-01-01'], '2025-05-05'],
    ['no data, of the day asked for', ['NO_DATA', null, '2026-01-01', '2024-01-01'], '2026-01-01'],
    ['a status without a coverage day', ['PARTY', '2010-01-01', '2026-01-01', null], '2010-01-01'],
  ])('%s', (_, question, asOf) => {
    expect(statusAsOf(...question)).toBe(asOf);
  });

  test('another day holds for an exception', () => {
    const coverage = { asOf: '2024-12-11', exceptions: { COK: '2018-01-15' } };
    expect(coverageDayFor(coverage, 'COK')).toBe('2018-01-15');
    expect(coverageDayFor(coverage, 'KEN')).toBe('2024-12-11');
    expect(coverageDayFor(coverage, 'constructor')).toBe('2024-12-11');
  });

  test('nothing has held since a day where nothing was done or nothing is known', () => {
    expect(statusSince(null)).toBeNull();
    expect(statusSince({ status: 'NO_DATA', from: '2002-01-01', until: FAR_FUTURE })).toBeNull();
    expect(statusSince({ status: 'PARTY', from: '2002-01-01', until: FAR_FUTURE })).toBe('2002-01-01');
  });
});

describe('for every history', () => {
  const FIRST = '2000-01-20';
  const SPAN = 140;
  const day = fc.integer({ min: 0, max: SPAN }).map((count) => addDays(FIRST, count));
  const anyKind = fc.constantFrom(...ACTION_KINDS, 'RATIFICATION', 'WITHDRAWAL', 'ACCESSION' as const);
  const anyAct: fc.Arbitrary<Act> = fc
    .tuple(anyKind, day, fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 60 })))
    .map(([kind, notBefore, width]) => act(kind, notBefore, addDays(notBefore, width)));
  const anyRules = fc.record({
    enteredIntoForceOn: fc.option(day, { freq: 6 }),
    laterParty: fc.record({
      rule: fc.constantFrom<DelayRule>(
        'NTH_DAY_AFTER',
        'MONTHS_AFTER',
        'FIRST_OF_MONTH_AFTER_MONTHS',
        'FIRST_OF_MONTH_AFTER_DAYS',
        'ON_DEPOSIT',
      ),
      count: fc.integer({ min: 0, max: 3 }),
    }),
  });
  const anyCoverage = fc.constantFrom<CoverageLevel>('COMPLETE', 'COMPLETE', 'PARTIAL', 'NONE').map(covered);
  const anyHistory = fc.record({
    acts: fc.array(anyAct, { maxLength: 6 }),
    rules: anyRules,
    coverage: anyCoverage,
    otherDays: fc.array(day, { maxLength: 5 }),
  });
  type History = typeof anyHistory extends fc.Arbitrary<infer T> ? T : never;
  const runs = { numRuns: 400 };

  /** Every bound and effect with its neighbours, and some days of no importance. */
  const daysToAsk = (
    acts: readonly Act[],
    { rules, otherDays }: Pick<History, 'rules' | 'otherDays'>,
  ): Day[] => [
    '0001-01-01',
    ...acts
      .flatMap((one) => [one.notBefore, one.notAfter, effectiveOn(one, rules) ?? one.notAfter])
      .flatMap((edge) => [previousDay(edge), edge, nextDay(edge)]),
    ...otherDays,
    '9999-12-30',
  ];

  test('every day has one status, the one that the rule gives for it directly', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, ...rest }) => {
        const intervals = statusIntervals(acts, rest.rules, rest.coverage);
        for (const day of daysToAsk(acts, rest)) {
          expect(
            intervals.filter(({ from, until }) => from <= day && day < until).length,
          ).toBeLessThanOrEqual(1);
          expect(intervalOn(intervals, day)?.status ?? defaultStatus(rest.coverage.level)).toBe(
            statusOn(acts, rest.rules, rest.coverage, day),
          );
        }
      }),
      runs,
    );
  });

  test('intervals are in order, never hold the default, and start where the status before was another', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, rules, coverage }) => {
        const intervals = statusIntervals(acts, rules, coverage);
        intervals.forEach(({ status, from, until }, position) => {
          expect(from < until).toBe(true);
          expect(status).not.toBe(defaultStatus(coverage.level));
          expect(statusOn(acts, rules, coverage, from)).toBe(status);
          expect(statusOn(acts, rules, coverage, previousDay(from))).not.toBe(status);
          expect(from >= (intervals[position - 1]?.until ?? '0001-01-01')).toBe(true);
        });
      }),
      runs,
    );
  });

  test('the order in which acts are given does not matter', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, rules, coverage }) => {
        expect(statusIntervals([...acts].reverse(), rules, coverage)).toEqual(
          statusIntervals(acts, rules, coverage),
        );
      }),
      runs,
    );
  });

  test('where every act is known to the day, the status is that of the last thing done', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, ...rest }) => {
        const exact = acts.map((one) => act(one.kind, one.notBefore));
        for (const day of daysToAsk(exact, rest)) {
          const done = exact
            .filter((one) => one.notBefore <= day && (isConsent(one.kind) || one.kind === 'WITHDRAWAL'))
            .sort((one, other) =>
              // On one day, a withdrawal comes first, and of several consents the last to take effect decides.
              orderKey(one, rest.rules) < orderKey(other, rest.rules) ? -1 : 1,
            );
          const last = done.at(-1);
          const signed = exact.some((one) => isSignature(one.kind) && one.notBefore <= day);
          const effect = last ? effectiveOn(last, rest.rules) : null;
          const expected =
            last === undefined
              ? signed && rest.coverage.level === 'COMPLETE'
                ? 'SIGNATORY'
                : defaultStatus(rest.coverage.level)
              : last.kind === 'WITHDRAWAL'
                ? 'WITHDRAWN'
                : effect !== null && effect <= day
                  ? 'PARTY'
                  : 'CONTRACTING';
          expect(statusOn(exact, rest.rules, rest.coverage, day)).toBe(expected);
        }
      }),
      runs,
    );
  });

  const orderKey = (one: Act, rules: Parameters<typeof effectiveOn>[1]): string =>
    `${one.notBefore} ${isConsent(one.kind) ? 1 : 0} ${effectiveOn(one, rules) ?? FAR_FUTURE}`;

  test('more precise data turns no data into a status and contracting into party, and changes nothing else', () => {
    const narrowed = fc.array(
      fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
      {
        minLength: 6,
        maxLength: 6,
      },
    );
    fc.assert(
      fc.property(anyHistory, narrowed, ({ acts, ...rest }, shares) => {
        const refined = acts.map((one, position) => narrow(one, shares[position]!));
        for (const day of [...daysToAsk(acts, rest), ...daysToAsk(refined, rest)]) {
          const before = statusOn(acts, rest.rules, rest.coverage, day);
          const after = statusOn(refined, rest.rules, rest.coverage, day);
          const imprecise = acts.some((one) => isConsent(one.kind) && one.notBefore < one.notAfter);
          const allowed =
            before === after ||
            before === 'NO_DATA' ||
            (before === 'CONTRACTING' && after === 'PARTY' && imprecise);
          if (!allowed) throw new Error(`${day}: ${before} became ${after}`);
        }
      }),
      { numRuns: 1500 },
    );
  });

  function narrow(one: Act, [start, length]: [number, number]): Act {
    let width = 0;
    while (addDays(one.notBefore, width) < one.notAfter) width += 1;
    const from = Math.floor(start * width);
    return act(
      one.kind,
      addDays(one.notBefore, from),
      addDays(one.notBefore, from + Math.floor(length * (width - from))),
    );
  }

  test('no status is claimed before the bounds of an act support it', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, ...rest }) => {
        for (const day of daysToAsk(acts, rest)) {
          const certain = acts.filter((one) => one.notAfter <= day);
          const status = statusOn(acts, rest.rules, rest.coverage, day);
          const support = {
            PARTY: () =>
              certain.some(
                (one) => isConsent(one.kind) && (effectiveOn(one, rest.rules) ?? FAR_FUTURE) <= day,
              ),
            CONTRACTING: () => certain.some((one) => isConsent(one.kind)),
            WITHDRAWN: () => certain.some((one) => one.kind === 'WITHDRAWAL'),
            SIGNATORY: () =>
              certain.some((one) => isSignature(one.kind)) && rest.coverage.level === 'COMPLETE',
            NO_ACTION: () =>
              rest.coverage.level === 'COMPLETE' &&
              acts.every((one) => one.notBefore > day || one.kind === 'WITHDRAWAL_NOTIFIED'),
            NO_DATA: () => true,
          }[status];
          if (!support()) throw new Error(`${day}: ${status} is not supported`);
        }
      }),
      runs,
    );
  });

  test('with all consents known, nothing is left unsaid but for an act whose day or order is not known', () => {
    fc.assert(
      fc.property(anyHistory, ({ acts, ...rest }) => {
        const open = (one: Act, day: Day): boolean => one.notBefore <= day && day < one.notAfter;
        const overlaps = (one: Act, other: Act): boolean =>
          one.notBefore <= other.notAfter && other.notBefore <= one.notAfter;
        const ordered = acts.every((one) =>
          acts.every((other) => one.kind !== 'WITHDRAWAL' || !isConsent(other.kind) || !overlaps(one, other)),
        );
        if (!ordered) return;
        for (const day of daysToAsk(acts, rest)) {
          if (acts.some((one) => open(one, day))) continue;
          expect(statusOn(acts, rest.rules, covered('COMPLETE'), day)).not.toBe('NO_DATA');
        }
      }),
      runs,
    );
  });
});
