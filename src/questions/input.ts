import { addDays, isDay } from '../treaty-law/calendar';
import type { Day } from '../treaty-law/terms';
import type { Register } from './register';
import type { Body, Participant, State, Treaty } from './things';

/** What the caller asked for cannot be answered: which argument, what was wrong, what would be right. */
export class InputError extends Error {
  readonly code = 'BAD_USER_INPUT';
  constructor(
    /** The argument's name, with a dot where it is a field of an input object: `states.memberOf`. */
    readonly argument: string,
    problem: string,
    /** What would be accepted. */
    readonly expected: string,
  ) {
    super(`${argument}: ${problem} Expected: ${expected}.`);
    this.name = 'InputError';
  }
}

/** No treaty of the catalogue is older. */
export const EARLIEST_DAY = '1919-01-01';

/**
 * Checks a day as it was given; `today` where it was not.
 * @throws InputError for what is no calendar day, a day before 1919 or one after tomorrow.
 */
export function checkDay(argument: string, value: unknown, today: Day): Day {
  if (value === null || value === undefined) return today;
  const latest = addDays(today, 1);
  const expected = `a calendar day from ${EARLIEST_DAY} to ${latest}, written YYYY-MM-DD`;
  if (typeof value !== 'string' || !isDay(value))
    throw new InputError(argument, `${shown(value)} is no calendar day.`, expected);
  if (value < EARLIEST_DAY)
    throw new InputError(argument, `${value} is before the first day that is answered for.`, expected);
  if (value > latest) throw new InputError(argument, `${value} has not come yet.`, expected);
  return value;
}

/** Which States are meant. Fields that are given must all hold; the values of one field are alternatives. */
export interface StateFilter {
  iso3?: readonly string[] | null;
  regionalGroup?: readonly string[] | null;
  region?: readonly string[] | null;
  subregion?: readonly string[] | null;
  memberOf?: readonly string[] | null;
  unMember?: boolean | null;
}

/**
 * The States that a filter leaves, by code.
 * @throws InputError for a code or name that no State or body has.
 */
export function chooseStates(
  register: Register,
  filter: StateFilter | null | undefined,
  argument = 'states',
): State[] {
  let states = [...register.states.values()];
  if (!filter) return states;
  if (filter.iso3) {
    const wanted = new Set(filter.iso3.map((code) => checkState(register, code, `${argument}.iso3`).code));
    states = states.filter((state) => wanted.has(state.code));
  }
  if (filter.regionalGroup) {
    const wanted = new Set(filter.regionalGroup);
    states = states.filter((state) => state.regionalGroup !== null && wanted.has(state.regionalGroup));
  }
  for (const field of ['region', 'subregion'] as const) {
    const names = filter[field];
    if (!names) continue;
    const known = [...new Set([...register.states.values()].map((state) => state[field]))].filter(
      (name) => name !== null,
    );
    const wanted = new Set(names.map((name) => checkName(name, known, `${argument}.${field}`)));
    states = states.filter((state) => wanted.has(state[field] ?? ''));
  }
  if (filter.memberOf) {
    const wanted = new Set<string>();
    for (const code of filter.memberOf) {
      const body = checkBody(register, code, `${argument}.memberOf`);
      for (const member of register.members.get(body.code) ?? []) wanted.add(member);
    }
    states = states.filter((state) => wanted.has(state.code));
  }
  if (filter.unMember !== null && filter.unMember !== undefined) {
    states = states.filter((state) => state.unMember === filter.unMember);
  }
  return states;
}

/** The treaties with these codes, by code; all of them without a choice. */
export function chooseTreaties(
  register: Register,
  codes: readonly string[] | null | undefined,
  argument: string,
): Treaty[] {
  if (!codes) return [...register.treaties.values()];
  const wanted = new Set(codes.map((code) => checkTreaty(register, code, argument)));
  return [...register.treaties.values()].filter((treaty) => wanted.has(treaty));
}

export function checkTreaty(register: Register, code: string, argument: string): Treaty {
  const treaty = register.treaties.get(code.toUpperCase());
  if (treaty) return treaty;
  const problem = register.instruments.has(code.toUpperCase())
    ? `${shown(code)} is not open to consent to be bound.`
    : `there is no treaty ${shown(code)}.`;
  throw new InputError(argument, problem, oneOf([...register.treaties.keys()]));
}

export function checkState(register: Register, code: string, argument: string): State {
  const state = register.states.get(code.toUpperCase());
  if (!state)
    throw new InputError(
      argument,
      `there is no State ${shown(code)}.`,
      'an ISO 3166-1 alpha-3 code such as KEN',
    );
  return state;
}

/** A State or the European Union. */
export function checkParticipant(register: Register, code: string, argument: string): Participant {
  const participant = register.participants.get(code.toUpperCase());
  if (!participant) {
    throw new InputError(
      argument,
      `there is no participant ${shown(code)}.`,
      'an ISO 3166-1 alpha-3 code such as KEN, or EUE',
    );
  }
  return participant;
}

export function checkBody(register: Register, code: string, argument: string): Body {
  const body = register.bodies.get(code.toUpperCase());
  if (!body)
    throw new InputError(
      argument,
      `there is no organization or initiative ${shown(code)}.`,
      oneOf([...register.bodies.keys()]),
    );
  return body;
}

function checkName(name: string, known: readonly string[], argument: string): string {
  const found = known.find((one) => one.toLowerCase() === name.toLowerCase());
  if (found === undefined)
    throw new InputError(argument, `no State is in ${shown(name)}.`, oneOf([...known].sort()));
  return found;
}

const oneOf = (values: readonly string[]): string => `one of ${values.join(', ')}`;

/** A value as it is shown in a message: short, whatever was sent. */
export function shown(value: unknown): string {
  const written = JSON.stringify(value) ?? String(value);
  return written.length > 60 ? `${written.slice(0, 57)}…` : written;
}
