import { z } from 'zod';
import { isDay } from '../treaty-law/calendar';
import type { ImportedRules } from './imports';
import { RefusedFile } from './problem';

const day = z.string().refine(isDay, 'a day of the calendar, YYYY-MM-DD');
const whole = z.number().int().positive();
const delay = z.strictObject({
  rule: z.enum([
    'NTH_DAY_AFTER',
    'MONTHS_AFTER',
    'FIRST_OF_MONTH_AFTER_MONTHS',
    'FIRST_OF_MONTH_AFTER_DAYS',
    'ON_DEPOSIT',
  ]),
  count: z.number().int().min(0).max(3660),
});

const RULES = z.strictObject({
  /** MTDSG number, or code, of a treaty outside the catalogue. */
  treaty: z.string().min(1).max(40),
  title: z.string().min(1).optional(),
  shortTitle: z.string().min(1).optional(),
  kind: z.enum(['CONVENTION', 'COVENANT', 'PROTOCOL', 'STATUTE', 'AGREEMENT']).optional(),
  category: z.enum(['UN', 'ILO', 'REGIONAL']).optional(),
  supplements: z.string().min(1).nullable().optional(),
  adoptedOn: day.nullable().optional(),
  enteredIntoForceOn: day.nullable().optional(),
  entryIntoForce: z
    .strictObject({
      article: z.string().min(1).nullable().default(null),
      threshold: whole.nullable().default(null),
      quorum: z
        .strictObject({ group: z.string().min(1), count: whole })
        .nullable()
        .default(null),
      delay,
      notBefore: z.string().min(1).nullable().default(null),
    })
    .optional(),
  laterParty: delay.optional(),
  membersOf: z.string().min(1).nullable().optional(),
  prerequisites: z
    .array(
      z.strictObject({ anyOf: z.array(z.string().min(1)).min(1), needs: z.enum(['CONSENT', 'SIGNATURE']) }),
    )
    .optional(),
});

type Given<T> = { [K in keyof T]?: Exclude<T[K], undefined> };
/** Only what the file gives: the rest stays as the heading has it. */
const given = <T extends object>(fields: T): Given<T> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Given<T>;

/**
 * Reads a rule file: JSON that says of a treaty outside the catalogue what its heading does not (`docs/sources.md`).
 * @throws RefusedFile with the field that is wrong and what would be right
 */
export function readTreatyRules(text: string): ImportedRules {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new RefusedFile('DAMAGED', `The rule file is no JSON: ${(error as Error).message}.`);
  }
  const read = RULES.safeParse(json);
  if (!read.success) {
    const [issue] = read.error.issues;
    const field = issue?.path.join('.') ?? '';
    throw new RefusedFile(
      field === 'treaty' ? 'NOT_RECOGNISED' : 'UNREADABLE_CELL',
      `The rule file is wrong at ${field === '' ? 'its top' : `"${field}"`}: ${issue?.message ?? 'unknown'}.`,
    );
  }
  const {
    treaty,
    adoptedOn,
    enteredIntoForceOn,
    entryIntoForce,
    laterParty,
    membersOf,
    prerequisites,
    ...identity
  } = read.data;
  return {
    treaty,
    instrument: given({ ...identity, adoptedOn }),
    rules: given({ adoptedOn, enteredIntoForceOn, entryIntoForce, laterParty, membersOf, prerequisites }),
  };
}
