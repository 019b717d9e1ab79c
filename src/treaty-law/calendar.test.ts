import fc from 'fast-check';
import { addDays, addMonths, applyDelay, firstOfNextMonth, isDay, nextDay, previousDay } from './calendar';

const anyDay = fc.integer({ min: 0, max: 3_000_000 }).map((count) => addDays('0001-01-01', count));

test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '1919-06-28'])('%s is a day', (text) => {
  expect(isDay(text)).toBe(true);
});

test.each([
  ['2024-02-30', 'February has no 30th'],
  ['2023-02-29', 'no leap year'],
  ['1900-02-29', 'a century is a leap year only every 400 years'],
  ['2024-04-31', 'April has 30 days'],
  ['2024-13-01', 'there is no 13th month'],
  ['2024-00-10', 'there is no month 0'],
  ['2024-01-00', 'there is no day 0'],
  ['0000-01-01', 'years start at 1'],
  ['2024-1-2', 'months and days have two digits'],
  ['2024-01-02T00:00:00Z', 'a day has no time'],
  [' 2024-01-02', 'nothing stands before it'],
  ['2024-01-02\n', 'nothing stands after it'],
  ['12024-01-02', 'years have four digits'],
  ['', 'nothing is no day'],
])('%j is no day: %s', (text) => {
  expect(isDay(text)).toBe(false);
});

test('every count of days from the first leads to a day that exists, in order, and back again', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 600_000 }), (day, count) => {
      const later = addDays(day, count);
      expect(isDay(later)).toBe(true);
      expect(addDays(later, -count)).toBe(day);
      expect(later >= day).toBe(true);
      expect(previousDay(nextDay(day))).toBe(day);
    }),
  );
});

test('adding months keeps the day of the month, or takes the last one of a shorter month', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 240 }), (day, count) => {
      const later = addMonths(day, count);
      const month = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
      expect(isDay(later)).toBe(true);
      expect(month(later) - month(day)).toBe(count);
      if (later.slice(8) !== day.slice(8)) {
        expect(later.slice(8) < day.slice(8)).toBe(true);
        expect(nextDay(later).slice(8)).toBe('01');
      }
    }),
  );
});

test.each([
  ['2024-01-31', 1, '2024-02-29'],
  ['2023-11-30', 3, '2024-02-29'],
  ['2023-12-31', 12, '2024-12-31'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2000-09-22', 3, '2000-12-22'],
  ['2024-01-31', -2, '2023-11-30'],
])('%s and %i months is %s', (day, count, later) => {
  expect(addMonths(day, count)).toBe(later);
});

test.each([
  ['2024-01-01', '2024-02-01'],
  ['2024-12-31', '2025-01-01'],
])('the first day of the month after %s is %s', (day, first) => {
  expect(firstOfNextMonth(day)).toBe(first);
});

test.each([
  ['NTH_DAY_AFTER', 90, '2003-09-26', '2003-12-25'],
  ['MONTHS_AFTER', 3, '1975-10-03', '1976-01-03'],
  ['FIRST_OF_MONTH_AFTER_MONTHS', 3, '2003-03-14', '2003-07-01'],
  ['FIRST_OF_MONTH_AFTER_MONTHS', 3, '2003-03-01', '2003-07-01'],
  ['FIRST_OF_MONTH_AFTER_DAYS', 60, '2002-04-11', '2002-07-01'],
  ['ON_DEPOSIT', 0, '2017-02-06', '2017-02-06'],
] as const)('%s %i from %s is %s', (rule, count, day, end) => {
  expect(applyDelay(day, { rule, count })).toBe(end);
});

test('a day beyond the year 9999 is refused, not written with five digits', () => {
  expect(() => addDays('9999-12-31', 1)).toThrow(RangeError);
  expect(() => addMonths('0001-01-01', -1)).toThrow(RangeError);
});
