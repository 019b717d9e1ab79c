import { changeOf } from './changes';
import { gapOf } from './gap';
import { STATUSES, type Status } from './terms';

test.each<[Status, string, string]>([
  ['PARTY', 'JOINED', 'JOINED'],
  ['CONTRACTING', 'JOINED', 'JOINED'],
  ['SIGNATORY', 'MISSING', 'NOT_ELIGIBLE'],
  ['WITHDRAWN', 'MISSING', 'NOT_ELIGIBLE'],
  ['NO_ACTION', 'MISSING', 'NOT_ELIGIBLE'],
  ['NO_DATA', 'UNKNOWN', 'NOT_ELIGIBLE'],
])('%s is %s, and %s for a State that may not join', (status, eligible, notEligible) => {
  expect(gapOf(status, true)).toBe(eligible);
  expect(gapOf(status, false)).toBe(notEligible);
});

test('a cell without data on one day is unknown and never a change', () => {
  for (const before of STATUSES) {
    for (const after of STATUSES) {
      const withoutData = [before, after].filter((status) => status === 'NO_DATA').length;
      expect(changeOf(before, after)).toBe(
        withoutData === 2
          ? 'UNKNOWN_ON_BOTH_DAYS'
          : withoutData === 1
            ? 'UNKNOWN'
            : before === after
              ? 'SAME'
              : 'CHANGED',
      );
    }
  }
});
