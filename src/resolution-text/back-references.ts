import type { NameIndex } from './catalogue';
import { isTaken, type MentionProblem, type Named, undecided } from './named';

/** `the Convention`, `that Protocol`: an instrument by its noun alone. A title goes on with what these look ahead to. */
const NOUN_ALONE =
  /\b(?:the|said|that|this)\s+((?:Optional\s+)?(?:Convention|Covenant|Protocol|Treaty|Statute))\b(?![-\w])(?!\s+(?:on|against|relating|relative|concerning|regarding|between|supplementing|amending|thereto|No\.)(?:\s|$))(?!\s+(?:of|to|for)\s+(?:the\s+)?[\p{Lu}\d])(?!,?\s+(?:\p{Lu}|1[89]\d\d|20\d\d))/gu;
const MAY_STAND_ALONE =
  /\b(?:the|said|that|this)\s+(?:Optional|Convention|Covenant|Protocol|Treaty|Statute)\b/;
const NOUNS = ['Convention', 'Covenant', 'Protocol', 'Optional Protocol', 'Treaty', 'Statute'];
const NOUN = /\b(?:(Optional)\s+)?(Convention|Covenant|Protocol|Treaty|Statute)(s|ies)?(?![-\w])/;
const OTHERWISE_CALLED = /\b(?:Agreements?|Charter|Pact|Compact|Declaration|Amendments?)\b/;
/** `… on the Law of the Sea (the Convention)` */
const DEFINES =
  /^[^;()]{0,30}\((?:(?:hereinafter|hereafter)\s+)?(?:referred\s+to\s+as\s+)?[“"']?the\s+((?:Optional\s+)?(?:Convention|Covenant|Protocol|Treaty|Statute))[”"']?\)/;

interface Candidate {
  named: Named;
  /** One for an instrument, however it is named. */
  identity: string;
  /** What a report calls it. */
  label: string;
  noun: string;
  optional: boolean;
  subjects: ReadonlySet<string>;
}

/** Instruments by the noun that they are called, no more of each than a report can name. */
class Few {
  private readonly kept: Candidate[] = [];
  private readonly seen = new Set<string>();
  private readonly counts = new Map<string, number>();

  add(candidate: Candidate): void {
    if (this.seen.has(candidate.identity)) return;
    this.seen.add(candidate.identity);
    const sort = `${candidate.noun} ${candidate.optional}`;
    const count = this.counts.get(sort) ?? 0;
    this.counts.set(sort, count + 1);
    if (count < KEPT) this.kept.push(candidate);
  }

  has(candidate: Candidate): boolean {
    return this.seen.has(candidate.identity);
  }

  called(noun: string): Candidate[] {
    const optional = noun.startsWith('Optional ');
    return this.kept.filter(
      (candidate) => noun.endsWith(candidate.noun) && (!optional || candidate.optional),
    );
  }
}

const NAMED_IN_A_REPORT = 4;
/** No resolution names more of one noun; it bounds the work on what only looks like one. */
const KEPT = 40;

const COMMON =
  /^(?:international|united|nations|convention|covenant|protocol|treaty|statute|optional|against|rights?|human|with|from|their|relating|concerning|status|implementation|additional)$/;
/** The words that tell what a title is about. */
const subjectsOf = (title: string): Set<string> =>
  new Set((title.toLowerCase().match(/\p{L}{4,}/gu) ?? []).filter((word) => !COMMON.test(word)));

/** What the nouns of a resolution can mean, as it goes on: what its title names, and what it has named so far. */
export class Antecedents {
  private readonly titled = new Few();
  private readonly before = new Few();
  private readonly defined = new Map<string, Candidate>();
  /** The last of each noun that a paragraph named without another. */
  private readonly alone = new Map<string, Candidate>();
  private readonly subjects: ReadonlySet<string>;

  constructor(
    private readonly index: NameIndex,
    title: string,
    namedInTitle: readonly Named[],
  ) {
    this.subjects = subjectsOf(title);
    for (const named of namedInTitle) {
      const candidate = this.candidate(named);
      if (candidate !== null) this.titled.add(candidate);
    }
  }

  /** Whether the paragraph has anything for `resolve` to do. */
  static areIn(text: string): boolean {
    return MAY_STAND_ALONE.test(text);
  }

  /** The instruments that the paragraph names by their nouns; `found` is what it names otherwise, in order. */
  resolve(text: string, found: readonly Named[], problems: MentionProblem[]): Named[] {
    const result: Named[] = [];
    const here = new Few();
    let at = 0;
    for (const match of text.matchAll(NOUN_ALONE)) {
      const noun = (match[1] as string).replace(/\s+/g, ' ');
      const to = match.index + match[0].length;
      const from = to - (match[1] as string).length;
      for (; at < found.length && (found[at] as Named).to <= from; at += 1) {
        this.take(found[at] as Named, text, here);
      }
      // `(the Convention)` says what the words will mean.
      if (/[(“"]\s*$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue;
      if (isTaken(found, from, to)) continue;
      const meant = this.meant(noun, here);
      const only = meant[0];
      if (only === undefined) continue;
      if (meant.length === 1) {
        const { target, targetKind, key } = only.named;
        result.push({ from, to, target, targetKind, key, how: `“the ${noun}” after ${only.label}` });
        continue;
      }
      const labels = meant.map((candidate) => candidate.label);
      problems.push({
        code: 'INSTRUMENT_AMBIGUOUS',
        message: `It can be ${labels.slice(0, NAMED_IN_A_REPORT).join(' or ')}${labels.length > NAMED_IN_A_REPORT ? ' or another' : ''}.`,
        from,
        to,
        name: noun,
      });
      result.push(undecided(from, to));
    }
    return result;
  }

  /** Takes up what a paragraph names, for those that follow. */
  remember(text: string, found: readonly Named[]): void {
    const here = new Few();
    for (const named of found) {
      this.take(named, text, this.before);
      this.take(named, text, here);
    }
    for (const noun of NOUNS) {
      const [only, another] = here.called(noun);
      if (only !== undefined && another === undefined) this.alone.set(noun, only);
    }
  }

  private take(named: Named, text: string, among: Few): void {
    const candidate = this.candidate(named);
    if (candidate === null) return;
    among.add(candidate);
    const noun = DEFINES.exec(text.slice(named.to, named.to + 110))?.[1];
    if (noun !== undefined) this.defined.set(noun.replace(/\s+/g, ' '), candidate);
  }

  private meant(noun: string, here: Few): Candidate[] {
    const defined = this.defined.get(noun);
    if (defined !== undefined) return [defined];
    const near = here.called(noun);
    if (near.length === 1) return near;
    const titled = this.titled.called(noun);
    if (titled.length === 1 && (near.length === 0 || here.has(titled[0] as Candidate))) return titled;
    const all = near.length > 0 ? near : this.before.called(noun);
    if (all.length < 2) return all;
    const subject = this.onSubject(all);
    if (subject !== null) return [subject];
    const alone = near.length === 0 ? this.alone.get(noun) : undefined;
    return alone === undefined ? all : [alone];
  }

  /** The one that is about what the resolution is about: it has all the words of the title, or the most of several. */
  private onSubject(among: readonly Candidate[]): Candidate | null {
    let best: Candidate | null = null;
    let most = Math.min(2, this.subjects.size) - 1;
    for (const candidate of among) {
      const shared = [...candidate.subjects].filter((word) => this.subjects.has(word)).length;
      if (shared === most) best = null;
      if (shared > most) [best, most] = [candidate, shared];
    }
    return this.subjects.size === 0 ? null : best;
  }

  /** The instrument as an antecedent, by the first noun that it is called. */
  private candidate(named: Named): Candidate | null {
    if (named.targetKind !== 'INSTRUMENT') return null;
    const entry = named.key === null ? undefined : this.index.byKey.get(named.key);
    const title = entry?.names[0] ?? named.seemsToBe;
    if (title === undefined) return null;
    const noun = NOUN.exec(title);
    // `Agreement for the Implementation of the … Convention`: it is no Convention.
    if (noun === null || noun[3] !== undefined || OTHERWISE_CALLED.test(title.slice(0, noun.index)))
      return null;
    return {
      named,
      identity: entry?.key ?? title.toLowerCase(),
      label: entry?.code ?? `the ${title}`,
      noun: noun[2] as string,
      optional: noun[1] !== undefined,
      subjects: subjectsOf(title),
    };
  }
}
