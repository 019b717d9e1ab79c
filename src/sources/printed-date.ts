import type { Day } from '../treaty-law/terms';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day, where the Gregorian calendar has it; null for 31 February. Months count from 1. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const last = month === 2 && !leap ? 28 : (MONTH_LENGTHS[month - 1] ?? 0);
  if (!(year >= 1000 && year <= 9999 && day >= 1 && day <= last)) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The month of an English name or its abbreviation, from 1; null for anything else. */
export function monthOf(word: string): number | null {
  const lower = word.toLowerCase();
  if (lower.length < 3) return null;
  const index = MONTHS.findIndex(
    (month) => month.startsWith(lower) || (month === 'september' && lower === 'sept'),
  );
  return index < 0 ? null : index + 1;
}

/** `YYYY-MM-DD` of an ISO day or null. */
export function isoDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return parts === null ? null : calendarDay(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** A date as depositaries print it: "12 Feb 2002", "6 October 1999", "22July 1946". */
export const PRINTED_DATE = /(\d{1,2})(?:st|nd|rd|th)?\s*([A-Za-z]{3,9})\.?,?\s*(\d{4})/;

/** The first printed date of a text; null where there is none or the calendar lacks it. */
export function printedDay(text: string): Day | null {
  const parts = PRINTED_DATE.exec(text);
  const month = parts === null ? null : monthOf(parts[2] as string);
  return parts === null || month === null ? null : calendarDay(Number(parts[3]), month, Number(parts[1]));
}

/** The day after. */
export function nextDay(day: Day): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
}
