import { FAR_FUTURE, laterOf } from './calendar';
import { effectiveOn, isConsent, isSignature } from './effect';
import type { Coverage, CoverageLevel, Day, Status, TreatyAct, TreatyRules } from './terms';

type Rules = Pick<TreatyRules, 'enteredIntoForceOn' | 'laterParty'>;
type Act = Pick<TreatyAct, 'kind' | 'notBefore' | 'notAfter'>;

/** Days on which a status holds without a break: `from` is the first, `until` the first day after; both ISO days. */
export interface StatusInterval {
  status: Status;
  from: Day;
  until: Day;
}

/** The status on days that no interval covers: no action where all consents are known, otherwise no statement. */
export const defaultStatus = (level: CoverageLevel): Status =>
  level === 'COMPLETE' ? 'NO_ACTION' : 'NO_DATA';

/** The day up to which the participant's consents to the treaty are known. */
export const coverageDayFor = (coverage: Pick<Coverage, 'asOf' | 'exceptions'>, participant: string): Day =>
  Object.hasOwn(coverage.exceptions, participant) ? coverage.exceptions[participant]! : coverage.asOf;

/**
 * The status of a participant for a treaty on a day, from all its acts for that treaty.
 *
 * Acts are ordered by their bounds alone. A consent on the day on which a withdrawal takes effect comes after it.
 * Where the bounds leave open whether a withdrawal ended the only consents there are, nothing is said, so that
 * more precise bounds never contradict an earlier answer.
 */
export function statusOn(
  acts: readonly Act[],
  rules: Rules,
  coverage: Pick<Coverage, 'level'>,
  day: Day,
): Status {
  const begun = acts.filter((act) => act.notBefore <= day);
  const withdrawals = begun.filter((act) => act.kind === 'WITHDRAWAL');
  const inEffect = withdrawals.filter((withdrawal) => withdrawal.notAfter <= day);
  const mayHaveWithdrawn = inEffect.length < withdrawals.length;
  const standing = begun.filter(
    (act) => isConsent(act.kind) && !inEffect.some((withdrawal) => withdrawal.notBefore > act.notAfter),
  );

  if (standing.length > 0) {
    if (mayHaveWithdrawn || standing.some((consent) => day < consent.notAfter)) return 'NO_DATA';
    const unended = standing.filter((consent) =>
      inEffect.every((withdrawal) => consent.notBefore >= withdrawal.notAfter),
    );
    if (unended.length === 0) return 'NO_DATA';
    // Several consents may be the latest where their bounds overlap: the effect of each must have come.
    const maybeLatest = standing.filter(
      (consent) => !unended.some((other) => other.notBefore > consent.notAfter),
    );
    return maybeLatest.every((consent) => hasEffect(consent, rules, day)) ? 'PARTY' : 'CONTRACTING';
  }
  if (inEffect.length > 0) return 'WITHDRAWN';
  if (mayHaveWithdrawn) return 'NO_DATA';

  const signatures = begun.filter((act) => isSignature(act.kind));
  const signed = signatures.some((signature) => signature.notAfter <= day);
  if (signed && coverage.level === 'COMPLETE') return 'SIGNATORY';
  return signatures.length > 0 ? 'NO_DATA' : defaultStatus(coverage.level);
}

/**
 * The days on which the status differs from the default of the treaty's coverage, in order and without overlap.
 * Neighbouring days of equal status are one interval, whichever acts are behind them, so that `from` is the first
 * day since which the status has held.
 */
export function statusIntervals(
  acts: readonly Act[],
  rules: Rules,
  coverage: Pick<Coverage, 'level'>,
): StatusInterval[] {
  const turningPoints = new Set<Day>();
  for (const act of acts) {
    turningPoints.add(act.notBefore).add(act.notAfter);
    const effect = effectiveOn(act, rules);
    if (effect !== null) turningPoints.add(effect);
  }

  const intervals: StatusInterval[] = [];
  let status = defaultStatus(coverage.level);
  for (const day of [...turningPoints].sort()) {
    const next = statusOn(acts, rules, coverage, day);
    if (next === status) continue;
    if (status !== defaultStatus(coverage.level)) intervals.at(-1)!.until = day;
    if (next !== defaultStatus(coverage.level))
      intervals.push({ status: next, from: day, until: FAR_FUTURE });
    status = next;
  }
  return intervals;
}

/** The interval that the day falls into; null where the default status holds. */
export const intervalOn = (intervals: readonly StatusInterval[], day: Day): StatusInterval | null =>
  intervals.find((interval) => interval.from <= day && day < interval.until) ?? null;

/** Since when the status has held: the first day of its interval, null where nothing was done or nothing is known. */
export const statusSince = (interval: StatusInterval | null): Day | null =>
  interval === null || interval.status === 'NO_ACTION' || interval.status === 'NO_DATA'
    ? null
    : interval.from;

/**
 * The day that the status speaks of: the day asked for as far as the data reaches; beyond the coverage day, the later
 * of that day and the first day of the interval. `coverageDay` is null where no day is claimed at all.
 */
export function statusAsOf(status: Status, since: Day | null, day: Day, coverageDay: Day | null): Day {
  if (status === 'NO_DATA' || (coverageDay !== null && day <= coverageDay)) return day;
  const known = coverageDay ?? since ?? day;
  return since === null ? known : laterOf(known, since);
}

function hasEffect(consent: Act, rules: Rules, day: Day): boolean {
  const effect = effectiveOn(consent, rules);
  return effect !== null && effect <= day;
}
