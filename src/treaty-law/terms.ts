/** The vocabulary of treaty participation: Vienna Convention on the Law of Treaties (1969) and UN Treaty Handbook. */

/** An ISO 8601 calendar day, `YYYY-MM-DD`. Days order as text. */
export type Day = string;

export const ACTION_KINDS = [
  'SIGNATURE',
  'SUCCESSION_TO_SIGNATURE',
  'DEFINITIVE_SIGNATURE',
  'RATIFICATION',
  'ACCEPTANCE',
  'APPROVAL',
  'ACCESSION',
  'SUCCESSION',
  'FORMAL_CONFIRMATION',
  'CONSENT_UNSPECIFIED',
  'WITHDRAWAL_NOTIFIED',
  'WITHDRAWAL',
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

export const STATUSES = ['PARTY', 'CONTRACTING', 'SIGNATORY', 'WITHDRAWN', 'NO_ACTION', 'NO_DATA'] as const;
export type Status = (typeof STATUSES)[number];

export type DatePrecision = 'DAY' | 'YEAR' | 'UNKNOWN';
export type CoverageLevel = 'COMPLETE' | 'PARTIAL' | 'NONE';

/** One treaty action of one participant. `notBefore` and `notAfter` are the days between which it happened. */
export interface TreatyAct {
  treaty: string;
  participant: string;
  kind: ActionKind;
  /** `YYYY-MM-DD` where precision is DAY, `YYYY` where YEAR, null where UNKNOWN. */
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day;
  /** A participant under whose code the same act stands too: one of the two counts. */
  sameActAs: string | null;
}

/** How much of a treaty's participation is known. COMPLETE: no consent up to `asOf` is missing. */
export interface Coverage {
  treaty: string;
  level: CoverageLevel;
  asOf: Day;
  /** Participants for whom another day than `asOf` holds. */
  exceptions: Readonly<Record<string, Day>>;
}

/**
 * How a period is counted from a deposit.
 * - `NTH_DAY_AFTER`: the day plus N days.
 * - `MONTHS_AFTER`: the same day of the month N months later, cut to the month's last day.
 * - `FIRST_OF_MONTH_AFTER_MONTHS`: N months later, then the first day of the next month.
 * - `FIRST_OF_MONTH_AFTER_DAYS`: N days later, then the first day of the next month.
 * - `ON_DEPOSIT`: the day itself, also where the rule is not known.
 */
export type DelayRule =
  | 'NTH_DAY_AFTER'
  | 'MONTHS_AFTER'
  | 'FIRST_OF_MONTH_AFTER_MONTHS'
  | 'FIRST_OF_MONTH_AFTER_DAYS'
  | 'ON_DEPOSIT';
export interface Delay {
  rule: DelayRule;
  /** Days or months, by the rule; 0 for `ON_DEPOSIT`. */
  count: number;
}

/** Consents that must exist before a treaty is in force, and the treaty that must be in force first. */
export interface EntryIntoForceClause {
  article: string | null;
  /** Consents needed; null where the clause is not known. */
  threshold: number | null;
  /** `{ group, count }`: of the threshold, at least `count` must be members of the organization `group` (CETS 197: COE, 8). */
  quorum: { group: string; count: number } | null;
  delay: Delay;
  /** Code of the treaty before whose entry into force this one cannot enter into force. */
  notBefore: string | null;
}

/** What must be joined first. `CONSENT`: consent, in force or not; `SIGNATURE`: signed at least. */
export interface Prerequisite {
  /** One of these suffices; the first is named where none is met. */
  anyOf: readonly string[];
  needs: 'CONSENT' | 'SIGNATURE';
}

/** The rules of one treaty, as its final clauses and its depositary have them. */
export interface TreatyRules {
  code: string;
  adoptedOn: Day | null;
  /** Entry into force as the depositary prints it. */
  enteredIntoForceOn: Day | null;
  entryIntoForce: EntryIntoForceClause;
  /** When the treaty takes effect for a State that consents later. */
  laterParty: Delay;
  /** Code of the organization whose members alone may join; null: everybody. */
  membersOf: string | null;
  prerequisites: readonly Prerequisite[];
}
