import { isDay } from '../treaty-law/calendar';
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

/** The day, where the Gregorian calendar has it; null for 31 February. Months count from 1. */
export function calendarDay(year: number, month: number, day: number): Day | null {
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isDay(text) ? text : null;
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

/** A date as depositaries print it: "12 Feb 2002", "6 October 1999", "22July 1946". */
export const PRINTED_DATE = /(\d{1,2})(?:st|nd|rd|th)?\s*([A-Za-z]{3,9})\.?,?\s*(\d{4})/;

/** The first printed date of a text; null where there is none or the calendar lacks it. */
export function printedDay(text: string): Day | null {
  const parts = PRINTED_DATE.exec(text);
  const month = parts === null ? null : monthOf(parts[2] as string);
  return parts === null || month === null ? null : calendarDay(Number(parts[3]), month, Number(parts[1]));
}
