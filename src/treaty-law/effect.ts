import { applyDelay, laterOf } from './calendar';
import type { ActionKind, Day, TreatyAct, TreatyRules } from './terms';

const consentKinds: ReadonlySet<ActionKind> = new Set<ActionKind>([
  'DEFINITIVE_SIGNATURE',
  'RATIFICATION',
  'ACCEPTANCE',
  'APPROVAL',
  'ACCESSION',
  'SUCCESSION',
  'FORMAL_CONFIRMATION',
  'CONSENT_UNSPECIFIED',
]);

/** Whether an act of this kind expresses consent to be bound (VCLT art. 11). */
export const isConsent = (kind: ActionKind): boolean => consentKinds.has(kind);

/** Whether an act of this kind is a signature subject to consent. A definitive signature is a consent. */
export const isSignature = (kind: ActionKind): boolean =>
  kind === 'SIGNATURE' || kind === 'SUCCESSION_TO_SIGNATURE';

/**
 * The day from which the act has effect for its participant. Null for signatures and notices of withdrawal, which
 * have none of their own, and for a consent to a treaty whose entry into force is not known. An act that is not
 * known to the day is counted from the last day on which it can have happened: supported from then on at the latest.
 */
export function effectiveOn(
  act: Pick<TreatyAct, 'kind' | 'notAfter'>,
  rules: Pick<TreatyRules, 'enteredIntoForceOn' | 'laterParty'>,
): Day | null {
  if (act.kind === 'WITHDRAWAL') return act.notAfter;
  if (!isConsent(act.kind) || rules.enteredIntoForceOn === null) return null;
  const counted = act.kind === 'SUCCESSION' ? act.notAfter : applyDelay(act.notAfter, rules.laterParty);
  return laterOf(rules.enteredIntoForceOn, counted);
}
