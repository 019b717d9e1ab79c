import { applyDelay, earlierOf, laterOf, nextDay } from './calendar';
import { isConsent } from './effect';
import type { Coverage, Day, Delay, EntryIntoForceClause, TreatyAct, TreatyRules } from './terms';

/** What the calculation needs. Acts may be any record that carries the act's facts; the same objects come back. */
export interface EntryIntoForceInput<A extends TreatyAct> {
  rules: TreatyRules;
  coverage: Coverage;
  /** Every act of every participant for the treaty, former States included. */
  acts: readonly A[];
  /** Codes of organizations, whose consents are not counted. */
  organizations: ReadonlySet<string>;
  /** Members of the clause's quorum group (CETS 197: the Council of Europe); may be empty where there is no quorum. */
  quorumMembers: ReadonlySet<string>;
  /** Entry into force of the treaty named in the clause's `notBefore`; null where none is named or its day is not known. */
  notBeforeDay: Day | null;
}

/** When the treaty entered into force, by its own clause and the deposits, with the working. */
export interface EntryIntoForce<A extends TreatyAct> {
  article: string | null;
  threshold: number | null;
  /** Consents certainly deposited up to and on the deciding day, in order; while too few are known, all of them. */
  counted: A[];
  /** A consent of the deciding day; null where that day is not known. */
  trigger: A | null;
  /** As the clause has it: `90 days`, `12 months`, `on deposit`. */
  delay: string;
  /** Consents whose bounds leave the day open. */
  leftOpenBy: A[];
  /** Earliest and latest day possible; null where coverage is not COMPLETE or too few consents are known. */
  earliest: Day | null;
  latest: Day | null;
  /** The day, where only one is possible. */
  computedOn: Day | null;
  /** Whether it is the day that the depositary prints; null where either is missing. */
  agreesWithDepositary: boolean | null;
  /** The working in a sentence or two. */
  explanation: string;
}

/** A participant's first consent. Where it has several, the bounds are those of the earliest of them. */
interface Deposit<A> {
  act: A;
  notBefore: Day;
  notAfter: Day;
}

/** Consents withdrawn before the entry into force would not count; none are known, and none are looked for. */
export function computeEntryIntoForce<A extends TreatyAct>(input: EntryIntoForceInput<A>): EntryIntoForce<A> {
  const { rules, coverage, organizations, quorumMembers } = input;
  const clause = rules.entryIntoForce;
  const notComputed = (reason: string, counted: A[] = []): EntryIntoForce<A> => ({
    article: clause.article,
    threshold: clause.threshold,
    counted,
    trigger: null,
    delay: delayInWords(clause.delay),
    leftOpenBy: [],
    earliest: null,
    latest: null,
    computedOn: null,
    agreesWithDepositary: null,
    explanation: `${clauseInWords(clause)} ${reason}`,
  });

  if (clause.threshold === null) return notComputed('No day can be computed.');
  if (coverage.level !== 'COMPLETE')
    return notComputed('Consents are known to be missing from the data, so no day can be computed.');
  if (clause.notBefore !== null && input.notBeforeDay === null)
    return notComputed(`The day on which ${clause.notBefore} entered into force is not known.`);
  const floor = clause.notBefore === null ? null : input.notBeforeDay;

  const consents = input.acts.filter(
    (act) =>
      isConsent(act.kind) &&
      act.kind !== 'SUCCESSION' &&
      act.sameActAs === null &&
      !organizations.has(act.participant),
  );
  const deposits = firstDeposits(consents);
  const conditions: Condition<A>[] = [{ among: deposits, count: clause.threshold }];
  if (clause.quorum !== null)
    conditions.push({
      among: deposits.filter(({ act }) => quorumMembers.has(act.participant)),
      count: clause.quorum.count,
    });
  if (conditions.some(({ among, count }) => among.length < count))
    return notComputed(
      `With ${inNumber(deposits.length, 'consent')} known up to ${coverage.asOf}, that is not met.`,
      deposits.map(({ act }) => act),
    );

  // Beyond the day up to which all consents are known, one that is missing may have come first.
  const knownTo = Object.values(coverage.exceptions).reduce(earlierOf, coverage.asOf);
  const firstDeciding = earlierOf(decidingDay(conditions, 'notBefore'), nextDay(knownTo));
  const lastDeciding = decidingDay(conditions, 'notAfter');
  const inForceAfter = (day: Day): Day => laterOf(applyDelay(day, clause.delay), floor ?? day);
  const earliest = inForceAfter(firstDeciding);
  const latest = inForceAfter(lastDeciding);
  const computedOn = earliest === latest ? earliest : null;

  const counted = deposits.filter(({ notAfter }) => notAfter <= firstDeciding);
  // A deciding day that is certain always has a consent known to be of that very day.
  const trigger =
    firstDeciding === lastDeciding ? counted.find(({ notBefore }) => notBefore === lastDeciding) : undefined;
  // An act moves the deciding day only if it can be on either side of some day among the possible ones.
  const leftOpenBy = consents.filter(
    (act) =>
      act.notBefore < act.notAfter &&
      act.notBefore < lastDeciding &&
      act.notAfter > firstDeciding &&
      computedOn === null,
  );

  const deposited =
    firstDeciding === lastDeciding
      ? `That was reached on ${firstDeciding}`
      : `That was reached between ${firstDeciding} and ${lastDeciding}`;
  const openReason =
    computedOn !== null
      ? ''
      : leftOpenBy.length > 0
        ? ` Not known closely enough to say more: the days of ${inNumber(leftOpenBy.length, 'consent')}.`
        : ` Consents are known up to ${knownTo} only, so an earlier one may be missing.`;
  const inForce =
    computedOn !== null
      ? `the treaty entered into force on ${computedOn}`
      : `the treaty entered into force between ${earliest} and ${latest}`;
  const heldBack =
    floor !== null && floor > applyDelay(firstDeciding, clause.delay)
      ? `, not before ${clause.notBefore} did on ${floor}`
      : '';
  const printed =
    rules.enteredIntoForceOn === null ? '' : ` The depositary prints ${rules.enteredIntoForceOn}.`;
  return {
    ...notComputed(
      `${deposited}; ${inForce}${heldBack}.${openReason}${printed}`,
      counted.map(({ act }) => act),
    ),
    trigger: trigger?.act ?? null,
    leftOpenBy,
    earliest,
    latest,
    computedOn,
    agreesWithDepositary:
      computedOn === null || rules.enteredIntoForceOn === null
        ? null
        : computedOn === rules.enteredIntoForceOn,
  };
}

/** At least `count` of the deposits among these must have been made. */
interface Condition<A> {
  among: readonly Deposit<A>[];
  count: number;
}

/** The first day on which every condition is met, with every deposit on its earliest or on its latest day. */
function decidingDay<A>(conditions: readonly Condition<A>[], bound: 'notBefore' | 'notAfter'): Day {
  return conditions
    .map(({ among, count }) => among.map((deposit) => deposit[bound]).sort()[count - 1]!)
    .reduce(laterOf);
}

/** One deposit a participant, in order of the last day on which it can have been made, then by participant. */
function firstDeposits<A extends TreatyAct>(consents: readonly A[]): Deposit<A>[] {
  const deposits = new Map<string, Deposit<A>>();
  for (const act of [...consents].sort(byDay)) {
    const first = deposits.get(act.participant);
    if (first === undefined)
      deposits.set(act.participant, { act, notBefore: act.notBefore, notAfter: act.notAfter });
    else first.notBefore = earlierOf(first.notBefore, act.notBefore);
  }
  return [...deposits.values()];
}

function byDay(one: TreatyAct, other: TreatyAct): number {
  const keys = [one, other].map((act) => `${act.notAfter} ${act.notBefore} ${act.participant} ${act.kind}`);
  return keys[0]! < keys[1]! ? -1 : keys[0]! > keys[1]! ? 1 : 0;
}

function clauseInWords(clause: EntryIntoForceClause): string {
  const asks = clause.article === null ? 'The treaty asks for' : `Article ${clause.article} asks for`;
  if (clause.threshold === null) return 'How many consents the treaty asks for is not known.';
  const quorum =
    clause.quorum === null ? '' : `, ${clause.quorum.count} of them by members of ${clause.quorum.group}`;
  return `${asks} ${inNumber(clause.threshold, 'consent')}${quorum}, and takes effect ${effectInWords(clause.delay)}.`;
}

function effectInWords(delay: Delay): string {
  switch (delay.rule) {
    case 'NTH_DAY_AFTER':
    case 'MONTHS_AFTER':
      return `${delayInWords(delay)} later`;
    case 'FIRST_OF_MONTH_AFTER_MONTHS':
    case 'FIRST_OF_MONTH_AFTER_DAYS':
      return `on the first day of the month after ${delayInWords(delay)} have run`;
    case 'ON_DEPOSIT':
      return 'on the same day';
  }
}

function delayInWords(delay: Delay): string {
  switch (delay.rule) {
    case 'NTH_DAY_AFTER':
    case 'FIRST_OF_MONTH_AFTER_DAYS':
      return inNumber(delay.count, 'day');
    case 'MONTHS_AFTER':
    case 'FIRST_OF_MONTH_AFTER_MONTHS':
      return inNumber(delay.count, 'month');
    case 'ON_DEPOSIT':
      return 'on deposit';
  }
}

const inNumber = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
