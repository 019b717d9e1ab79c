import type { Day, Delay } from './terms';

/**
 * Calendar arithmetic on ISO days, `0001-01-01` to `9999-12-31`, in the proleptic Gregorian calendar.
 * Days are text and order as text; no time of day and no time zone enters anywhere.
 */

/** The exclusive `until` of an interval that has not ended. */
export const FAR_FUTURE: Day = '9999-12-31';

const dayForm = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether the text is a day that exists, written `YYYY-MM-DD`: `2024-02-29` is, `2024-02-30` and `2024-2-1` are not. */
export function isDay(text: string): text is Day {
  const parts = dayForm.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  return year >= 1 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The day `count` days later; earlier where `count` is negative. Throws a RangeError beyond the years 1 to 9999. */
export function addDays(day: Day, count: number): Day {
  const moment = new Date(`${day}T00:00:00Z`);
  moment.setUTCDate(moment.getUTCDate() + count);
  return written(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/** The same day of the month `count` months later, cut to the month's last day: `2024-01-31` plus 1 is `2024-02-29`. */
export function addMonths(day: Day, count: number): Day {
  const [year, month, dayOfMonth] = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const laterYear = Math.floor(months / 12);
  const laterMonth = (months % 12) + 1;
  return written(laterYear, laterMonth, Math.min(dayOfMonth, daysInMonth(laterYear, laterMonth)));
}

/** The first day of the month after the day's own, also where the day is itself the first of a month. */
export function firstOfNextMonth(day: Day): Day {
  const [year, month] = partsOf(day);
  return addMonths(written(year, month, 1), 1);
}

export const nextDay = (day: Day): Day => addDays(day, 1);
export const previousDay = (day: Day): Day => addDays(day, -1);

/** The day on which a period counted from `day` has run. */
export function applyDelay(day: Day, delay: Delay): Day {
  switch (delay.rule) {
    case 'NTH_DAY_AFTER':
      return addDays(day, delay.count);
    case 'MONTHS_AFTER':
      return addMonths(day, delay.count);
    case 'FIRST_OF_MONTH_AFTER_MONTHS':
      return firstOfNextMonth(addMonths(day, delay.count));
    case 'FIRST_OF_MONTH_AFTER_DAYS':
      return firstOfNextMonth(addDays(day, delay.count));
    case 'ON_DEPOSIT':
      return day;
  }
}

export const laterOf = (one: Day, other: Day): Day => (one > other ? one : other);
export const earlierOf = (one: Day, other: Day): Day => (one < other ? one : other);

function partsOf(day: Day): [year: number, month: number, day: number] {
  return [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8, 10))];
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function written(year: number, month: number, day: number): Day {
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`The year ${year} is outside 1 to 9999.`);
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join(
    '-',
  );
}
