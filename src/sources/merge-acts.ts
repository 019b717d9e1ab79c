import { nextDay } from '../treaty-law/calendar';
import { isConsent, isSignature } from '../treaty-law/effect';
import type { ActionKind, Day } from '../treaty-law/terms';
import type { Claim, Doubt, DoubtCode } from './doubts';
import type { Publication, PublishedAct } from './imports';
import type { ActRecord, SourceRecord, Verification } from './records';
import { publisherOf } from './publishers';

/** Acts that answer one question about a participant, so that they can contradict one another. */
type ActClass = 'SIGNATURE' | 'CONSENT' | 'NOTICE' | 'WITHDRAWAL';
const classOf = (kind: ActionKind): ActClass =>
  kind === 'WITHDRAWAL'
    ? 'WITHDRAWAL'
    : kind === 'WITHDRAWAL_NOTIFIED'
      ? 'NOTICE'
      : isSignature(kind)
        ? 'SIGNATURE'
        : 'CONSENT';
const CLASSES: readonly ActClass[] = ['SIGNATURE', 'CONSENT', 'NOTICE', 'WITHDRAWAL'];

/** How far a source is trusted; less is more. */
export const rankOf = (verification: Verification): number =>
  ({ DEPOSITARY: 0, SECONDARY: 1, DERIVED: 2, UNVERIFIED: 3 })[verification];

type Bounded = Pick<ActRecord, 'kind' | 'date' | 'precision' | 'notBefore' | 'notAfter'>;
const overlap = (a: Bounded, b: Bounded): boolean => a.notBefore <= b.notAfter && b.notBefore <= a.notAfter;
const width = ({ notBefore, notAfter }: Bounded): number => Date.parse(notAfter) - Date.parse(notBefore);
const byDay = (a: Bounded, b: Bounded): number =>
  `${a.notBefore}${a.notAfter}${a.kind}` < `${b.notBefore}${b.notAfter}${b.kind}` ? -1 : 1;

/** The acts of one treaty while publications are laid over them. */
export class TreatyActs {
  private acts: ActRecord[];

  constructor(
    private readonly treaty: string,
    acts: readonly ActRecord[],
    private readonly sources: ReadonlyMap<string, SourceRecord>,
    private readonly isFormerState: (participant: string) => boolean,
    private readonly doubt: (doubt: Doubt) => void,
  ) {
    this.acts = [...acts];
  }

  /** In the order of participant, kind and day. */
  all(): ActRecord[] {
    const key = (act: ActRecord): string => `${act.participant} ${act.kind} ${act.notBefore}`;
    return this.acts.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }

  /** Lays a table of all acts over what is known: what it shows holds, and what it lacks is gone. */
  layTable(table: Publication, source: SourceRecord): void {
    const participants = new Set([
      ...this.acts.map((act) => act.participant),
      ...table.acts.map((act) => act.participant),
    ]);
    for (const participant of [...participants].sort()) {
      const shown = table.acts.filter((act) => act.participant === participant);
      const known = this.acts.filter((act) => act.participant === participant);
      const kept = CLASSES.flatMap((one) =>
        this.tableClass(one, shown, known, table, source).map((act) => act),
      );
      this.acts = [...this.acts.filter((act) => act.participant !== participant), ...kept];
    }
  }

  /** Says where an older table contradicts what is known; changes nothing. */
  compareOlder(table: Publication, source: SourceRecord): void {
    for (const act of table.acts) {
      const known = this.of(act.participant, classOf(act.kind));
      const same = known.find((one) => overlap(one, act));
      const nearest = known[0];
      if (same !== undefined) {
        if (this.differentKind(same, act))
          this.say('DIFFERENT_KIND', act.participant, this.claim(same), this.printed(act, source));
      } else if (nearest !== undefined)
        this.say('DIFFERENT_DAY', act.participant, this.claim(nearest), this.printed(act, source));
      else this.say('NOT_IN_TABLE', act.participant, null, this.printed(act, source));
    }
  }

  /**
   * Adds single acts.
   * @param listedUntil the last day up to which all consents are known, how far that knowledge is trusted, and whether
   * signatures are known too; null where they are not
   */
  addActs(
    publication: Publication,
    source: SourceRecord,
    listedUntil: (
      participant: string,
    ) => { day: Day; verification: Verification; signatures: boolean } | null,
  ): void {
    for (const act of publication.acts) {
      const group = classOf(act.kind);
      const known = this.of(act.participant, group);
      const same = known.find((one) => overlap(one, act));
      if (same !== undefined) this.refine(same, act, source);
      else if (known.length > 0 && !this.isReturn(act, known)) this.contradict(known, act, source);
      else {
        const listed = known.length === 0 ? listedUntil(act.participant) : null;
        const lacking =
          listed !== null &&
          !this.isFormerState(act.participant) &&
          act.notAfter <= listed.day &&
          (group === 'CONSENT' || (group === 'SIGNATURE' && listed.signatures));
        const less = lacking && rankOf(act.verification) > rankOf(listed.verification);
        if (!less) this.acts.push(this.record(act, source));
        if (lacking) {
          const claim = this.printed(act, source);
          this.say('NOT_IN_TABLE', act.participant, less ? null : claim, less ? claim : null);
        }
      }
    }
  }

  private of(participant: string, group: ActClass): ActRecord[] {
    return this.acts
      .filter((act) => act.participant === participant && classOf(act.kind) === group)
      .sort(byDay);
  }

  private tableClass(
    group: ActClass,
    allShown: readonly PublishedAct[],
    allKnown: readonly ActRecord[],
    table: Publication,
    source: SourceRecord,
  ): ActRecord[] {
    const shown = allShown.filter((act) => classOf(act.kind) === group).sort(byDay);
    const known = allKnown.filter((act) => classOf(act.kind) === group).sort(byDay);
    const result: ActRecord[] = [];
    const unmatched: ActRecord[] = [];
    const left = [...shown];
    for (const act of known) {
      const index = left.findIndex((one) => overlap(one, act));
      if (index < 0) unmatched.push(act);
      else result.push(this.sameFact(act, left.splice(index, 1)[0] as PublishedAct, source));
    }
    for (const act of unmatched) {
      const outlives = this.outlives(act, group, allShown, allKnown, table);
      const instead = left[0];
      if (outlives === 'KEPT') {
        result.push(act);
        continue;
      }
      if (outlives === 'NEWER') {
        result.push(act);
        if (instead !== undefined) {
          left.shift();
          this.say('DIFFERENT_DAY', act.participant, this.claim(act), this.printed(instead, source));
        } else this.say('NOT_IN_TABLE', act.participant, this.claim(act), null);
        continue;
      }
      if (outlives === 'LATER') {
        // It may still be of the days after the table, and of no others.
        result.push(act.notBefore > table.asOf ? act : { ...act, notBefore: nextDay(table.asOf) });
        continue;
      }
      if (instead !== undefined) left.shift();
      // A publisher that corrects itself is no contradiction between sources.
      if (this.publisher(act) === table.publisher) {
        if (instead !== undefined) result.push(this.sameFact(act, instead, source));
        continue;
      }
      if (instead === undefined) this.say('NOT_IN_TABLE', act.participant, null, this.claim(act));
      else {
        result.push(this.record(instead, source));
        this.say('DIFFERENT_DAY', act.participant, this.printed(instead, source), this.claim(act));
      }
    }
    return [...result, ...left.map((act) => this.record(act, source))];
  }

  /** What becomes of an act that a table of all acts does not show. */
  private outlives(
    act: ActRecord,
    group: ActClass,
    shown: readonly PublishedAct[],
    known: readonly ActRecord[],
    table: Publication,
  ): 'KEPT' | 'LATER' | 'NEWER' | 'GONE' {
    // Former States stand in notes, and of notices the table shows at most a note.
    if (this.isFormerState(act.participant) || group === 'NOTICE') return 'KEPT';
    const of = this.sources.get(act.source);
    const newer = (of?.asOf ?? '') > table.asOf;
    if (act.notBefore > table.asOf) return 'LATER';
    if (newer && act.notAfter > table.asOf) return 'LATER';
    if (newer && rankOf(act.verification) <= rankOf(table.verification)) return 'NEWER';
    if (group === 'WITHDRAWAL') return shown.some((one) => classOf(one.kind) === 'CONSENT') ? 'GONE' : 'KEPT';
    // A table may drop who has left: that is no sign that it never joined.
    const hasLeft = known.some((one) => one.kind === 'WITHDRAWAL' && one.notBefore <= table.asOf);
    return hasLeft && shown.length === 0 ? 'KEPT' : 'GONE';
  }

  /** The act as the more precise of two sources that agree has it. The table's provenance holds where both do. */
  private sameFact(known: ActRecord, shown: PublishedAct, source: SourceRecord): ActRecord {
    const overlaps = overlap(known, shown);
    const kind = shown.kind === 'CONSENT_UNSPECIFIED' ? known.kind : shown.kind;
    if (
      overlaps &&
      this.differentKind(known, shown) &&
      this.publisher(known) !== publisherOf(source.publisher)
    )
      this.say('DIFFERENT_KIND', known.participant, this.printed(shown, source), this.claim(known));
    if (overlaps && width(known) < width(shown)) return { ...known, kind };
    return {
      ...this.record(shown, source),
      kind,
      territorialNote: shown.territorialNote ?? known.territorialNote,
      sameActAs: shown.sameActAs ?? known.sameActAs,
    };
  }

  private refine(known: ActRecord, act: PublishedAct, source: SourceRecord): void {
    if (this.differentKind(known, act)) {
      const better =
        rankOf(act.verification) < rankOf(known.verification) ||
        (rankOf(act.verification) === rankOf(known.verification) && source.asOf > this.asOf(known));
      const [holds, other] = better
        ? [this.printed(act, source), this.claim(known)]
        : [this.claim(known), this.printed(act, source)];
      this.say('DIFFERENT_KIND', act.participant, holds, other);
      if (!better) return;
    }
    const narrower = width(act) < width(known);
    const moreTrusted = width(act) === width(known) && rankOf(act.verification) < rankOf(known.verification);
    const names = known.kind === 'CONSENT_UNSPECIFIED' && act.kind !== 'CONSENT_UNSPECIFIED';
    if (!narrower && !moreTrusted && !names && !this.differentKind(known, act)) return;
    const kind = act.kind === 'CONSENT_UNSPECIFIED' ? known.kind : act.kind;
    const replaced: ActRecord =
      width(act) <= width(known)
        ? {
            ...this.record(act, source),
            kind,
            territorialNote: act.territorialNote ?? known.territorialNote,
            sameActAs: act.sameActAs ?? known.sameActAs,
            note:
              act.note ??
              (rankOf(act.verification) > rankOf(known.verification)
                ? `within the bounds that ${known.source} gives`
                : null),
          }
        : { ...known, kind };
    this.acts[this.acts.indexOf(known)] = replaced;
  }

  private contradict(known: readonly ActRecord[], act: PublishedAct, source: SourceRecord): void {
    const against = known.at(-1) as ActRecord;
    const rank = rankOf(act.verification) - rankOf(against.verification);
    const replaces = rank < 0 || (rank === 0 && source.asOf > this.asOf(against));
    if (replaces) this.acts[this.acts.indexOf(against)] = this.record(act, source);
    const [holds, other] = replaces
      ? [this.printed(act, source), this.claim(against)]
      : [this.claim(against), this.printed(act, source)];
    this.say('DIFFERENT_DAY', act.participant, holds, other);
  }

  /** Consent, withdrawal, consent again; or a second withdrawal after that. */
  private isReturn(act: PublishedAct, known: readonly ActRecord[]): boolean {
    const group = classOf(act.kind);
    if (group === 'SIGNATURE') return false;
    const between = this.of(act.participant, group === 'CONSENT' ? 'WITHDRAWAL' : 'CONSENT');
    return known.every((one) => {
      const [first, last] = one.notBefore < act.notBefore ? [one, act] : [act, one];
      return between.some((other) => other.notBefore >= first.notBefore && other.notBefore <= last.notBefore);
    });
  }

  private differentKind(known: Bounded, other: Bounded): boolean {
    return (
      known.kind !== other.kind &&
      known.kind !== 'CONSENT_UNSPECIFIED' &&
      other.kind !== 'CONSENT_UNSPECIFIED' &&
      isConsent(known.kind) === isConsent(other.kind)
    );
  }

  private record(act: PublishedAct, source: SourceRecord): ActRecord {
    return {
      treaty: this.treaty,
      participant: act.participant,
      kind: act.kind,
      date: act.date,
      precision: act.precision,
      notBefore: act.notBefore,
      notAfter: act.notAfter,
      territorialNote: act.territorialNote,
      source: source.id,
      verification: act.verification,
      sameActAs: act.sameActAs,
      note: act.note,
    };
  }

  private publisher(act: ActRecord): string {
    return publisherOf(this.sources.get(act.source)?.publisher ?? '');
  }
  private asOf(act: ActRecord): Day {
    return this.sources.get(act.source)?.asOf ?? '';
  }

  private claim(act: ActRecord): Claim {
    const { kind, date, precision, notBefore, notAfter, source, verification } = act;
    return {
      kind,
      date,
      precision,
      notBefore,
      notAfter,
      source,
      publisher: this.publisher(act),
      asOf: this.asOf(act),
      verification,
    };
  }

  private printed(act: PublishedAct, source: SourceRecord): Claim {
    return {
      ...this.claim(this.record(act, source)),
      publisher: publisherOf(source.publisher),
      asOf: source.asOf,
    };
  }

  private say(code: DoubtCode, participant: string, holds: Claim | null, other: Claim | null): void {
    const told = (claim: Claim): string =>
      `${claim.kind} ${claim.date ?? `between ${claim.notBefore} and ${claim.notAfter}`} (${claim.publisher}, ${claim.asOf})`;
    const message =
      holds !== null && other !== null
        ? `${participant}, ${this.treaty}: ${told(holds)} holds; ${told(other)} contradicts it.`
        : holds !== null
          ? `${participant}, ${this.treaty}: ${told(holds)} holds, though a list of all acts of that time lacks it.`
          : `${participant}, ${this.treaty}: ${told(other as Claim)} does not hold, for the list of all acts lacks it.`;
    this.doubt({ code, treaty: this.treaty, participant, holds, other, message });
  }
}
