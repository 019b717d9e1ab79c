import { isConsent, isSignature } from '../treaty-law/effect';
import type { Day } from '../treaty-law/terms';
import { withDeclarations } from './merge-declarations';
import { joinedResolutions, sourcesOfResolutions } from './merge-resolutions';
import { TreatyActs, rankOf } from './merge-acts';
import type { Doubt } from './doubts';
import type { ImportedRules, Imports, Publication } from './imports';
import { newestPublications } from './newest-publications';
import { publisherOf } from './publishers';
import type {
  ActRecord,
  CoverageRecord,
  Dataset,
  DeclarationRecord,
  InstrumentRecord,
  SourceRecord,
  Verification,
} from './records';

export type { Doubt } from './doubts';

/** What the catalogue becomes with what the user imported, and where its sources contradict each other. */
export interface Merged {
  dataset: Dataset;
  /** In the order of treaty, participant and code. */
  doubts: Doubt[];
}

/**
 * Lays imports over the seed. A function of the two alone: neither the order of import nor that of the lists matters.
 *
 * A source of the seed that gives most acts of a completely known treaty counts as its publisher's table of that day, so
 * that importing the page that the seed was made from, or an older one, changes nothing.
 */
export function mergeImports(seed: Dataset, imports: Imports): Merged {
  const publications = newestPublications(imports.publications);
  const resolutions = joinedResolutions(seed.resolutions, imports.resolutions);
  const sources = sourcesOfResolutions(seed.sources, resolutions);
  const merger = new Merger({ ...seed, sources }, publications, imports.rules);
  return merger.merged(resolutions);
}

/** The acts and the coverage of one treaty, merged: as much as a preview of one table needs. */
export function mergeTreaty(seed: Dataset, imports: Imports, treaty: string): ActRecord[] {
  const publications = newestPublications(imports.publications).filter((one) => one.treaty === treaty);
  return new Merger(seed, publications, imports.rules).treaty(treaty).acts;
}

interface MergedTreaty {
  acts: ActRecord[];
  coverage: CoverageRecord | null;
  declarations: DeclarationRecord[];
}

class Merger {
  private readonly sources: Map<string, SourceRecord>;
  private readonly former: ReadonlySet<string>;
  private readonly seedActs: ReadonlyMap<string, ActRecord[]>;
  private readonly seedDeclarations: ReadonlyMap<string, DeclarationRecord[]>;
  private readonly seedCoverage: ReadonlyMap<string, CoverageRecord>;
  private readonly doubts: Doubt[] = [];
  private readonly ownSources = new Map<Publication, SourceRecord>();

  constructor(
    private readonly seed: Dataset,
    private readonly publications: readonly Publication[],
    private readonly rules: readonly ImportedRules[],
  ) {
    this.seedActs = grouped(seed.acts);
    this.seedDeclarations = grouped(seed.declarations);
    this.seedCoverage = new Map(seed.coverage.map((one) => [one.treaty, one]));
    this.sources = new Map(seed.sources.map((source) => [source.id, source]));
    this.former = new Set(
      seed.participants.filter(({ kind }) => kind === 'FORMER_STATE').map(({ code }) => code),
    );
    for (const publication of publications) {
      const source = this.sourceOf(publication);
      this.ownSources.set(publication, source);
      this.sources.set(source.id, source);
    }
  }

  merged(resolutions: Dataset['resolutions']): Merged {
    if (this.publications.length === 0 && this.rules.length === 0)
      return { dataset: { ...this.seed, resolutions }, doubts: [] };
    const treaties = new Set(this.publications.map(({ treaty }) => treaty));
    const merged = new Map([...treaties].sort().map((treaty) => [treaty, this.treaty(treaty)]));
    const untouched = <T extends { treaty: string }>(rows: readonly T[]): T[] =>
      rows.filter(({ treaty }) => !treaties.has(treaty));
    const acts = [...untouched(this.seed.acts), ...[...merged.values()].flatMap((one) => one.acts)];
    const declarations = [
      ...untouched(this.seed.declarations),
      ...[...merged.values()].flatMap((one) => one.declarations),
    ];
    const coverage = [
      ...untouched(this.seed.coverage),
      ...[...merged.values()].flatMap((one) => (one.coverage === null ? [] : [one.coverage])),
    ];
    const instruments = this.instruments();
    const used = new Set([
      ...acts.map(({ source }) => source),
      ...declarations.map(({ source }) => source),
      ...coverage.flatMap(({ sources }) => sources),
      ...instruments.flatMap(({ provenance }) => (provenance === undefined ? [] : [provenance.source])),
      ...this.seed.sources.map(({ id }) => id),
    ]);
    return {
      dataset: {
        ...this.seed,
        instruments: ordered(instruments, ({ code }) => code),
        acts: ordered(acts, (act) => `${act.treaty} ${act.participant} ${act.kind} ${act.notBefore}`),
        declarations: ordered(
          declarations,
          (one) =>
            `${one.treaty} ${one.participant} ${one.kind} ${one.madeOn ?? ''} ${one.objectionTo ?? ''} ${one.articles.join(';')}`,
        ),
        coverage: ordered(coverage, ({ treaty }) => treaty),
        sources: ordered(
          [...this.sources.values()].filter(({ id }) => used.has(id)),
          ({ id }) => id,
        ),
        resolutions,
      },
      doubts: ordered(
        this.doubts,
        (doubt) => `${doubt.treaty} ${doubt.participant ?? ''} ${doubt.code} ${doubt.message}`,
      ),
    };
  }

  treaty(code: string): MergedTreaty {
    const publications = this.publications.filter(({ treaty }) => treaty === code);
    const seedActs = this.seedActs.get(code) ?? [];
    const seedCoverage = this.seedCoverage.get(code) ?? null;
    const acts = new TreatyActs(
      code,
      seedActs,
      this.sources,
      (participant) => this.former.has(participant),
      (doubt) => this.doubts.push(doubt),
    );
    const seedTable = this.seedTable(seedActs, seedCoverage);
    let table: { day: Day; verification: Verification } | null = seedTable;
    let coverage = seedCoverage;
    let declarations = this.seedDeclarations.get(code) ?? [];

    // The newest table comes last, so that it has the last word.
    const tables = publications.filter(({ extent }) => extent === 'FULL_TABLE').sort(byTrust);
    for (const publication of tables) {
      const source = this.ownSources.get(publication) as SourceRecord;
      if (
        seedTable !== null &&
        seedTable.publisher === publication.publisher &&
        publication.asOf <= seedTable.day
      ) {
        acts.compareOlder(publication, source);
        continue;
      }
      acts.layTable(publication, source);
      declarations = withDeclarations(
        declarations,
        publication,
        source.id,
        seedTable?.publisher === publication.publisher ? seedTable.day : null,
      );
      coverage = coverageAfterTable(coverage, publication, source.id);
      if (publication.totalsReached && publication.asOf >= (table?.day ?? ''))
        table = { day: publication.asOf, verification: publication.verification };
    }
    for (const publication of publications.filter(({ extent }) => extent === 'ACTS').sort(byTrust)) {
      const source = this.ownSources.get(publication) as SourceRecord;
      acts.addActs(publication, source, (participant) => this.listedUntil(coverage, table, participant));
      coverage = coverageAfterActs(coverage, publication, source);
    }
    const merged = acts.all();
    for (const publication of publications) this.checkHeading(publication, merged, coverage);
    return { acts: merged, coverage, declarations };
  }

  private listedUntil(
    coverage: CoverageRecord | null,
    table: { day: Day; verification: Verification } | null,
    participant: string,
  ): { day: Day; verification: Verification; signatures: boolean } | null {
    if (coverage?.level !== 'COMPLETE') return null;
    const day = coverage.exceptions[participant] ?? coverage.asOf;
    if (table !== null && day <= table.day)
      return { day, verification: table.verification, signatures: true };
    // Beyond the depositary's own table completeness rests on other publications.
    return { day, verification: 'SECONDARY', signatures: false };
  }

  /** The source of the seed that counts as its publisher's table of all acts; null where none does. */
  private seedTable(
    acts: readonly ActRecord[],
    coverage: CoverageRecord | null,
  ): { publisher: string; day: Day; verification: Verification } | null {
    if (coverage?.level !== 'COMPLETE') return null;
    const counts = new Map<string, number>();
    for (const { source } of acts) counts.set(source, (counts.get(source) ?? 0) + 1);
    const [most] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
    const source = most === undefined ? undefined : this.sources.get(most[0]);
    if (source === undefined || source.verification !== 'DEPOSITARY') return null;
    return { publisher: publisherOf(source.publisher), day: source.asOf, verification: source.verification };
  }

  private sourceOf(publication: Publication): SourceRecord {
    const known = publication.source === null ? undefined : this.sources.get(publication.source);
    if (known !== undefined) return known;
    const slug = publication.publisher
      .toLowerCase()
      .normalize('NFKD')
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '');
    const several = publication.extent === 'ACTS' ? `-${publication.digest.slice(7, 15)}` : '';
    const id = `${slug}-${publication.treaty.toLowerCase()}-${publication.asOf}${several}`;
    return {
      id: this.seed.sources.some((source) => source.id === id) ? `${id}-imported` : id,
      title: publication.title,
      publisher: publication.publisher,
      locator: publication.locator,
      asOf: publication.asOf,
      verification: publication.verification,
    };
  }

  private instruments(): InstrumentRecord[] {
    const known = new Set(this.seed.instruments.map(({ code }) => code));
    const added = new Map<string, InstrumentRecord>();
    for (const publication of ordered(this.publications, ({ asOf, time }) => `${asOf} ${time ?? ''}`)) {
      const { instrument } = publication;
      if (instrument === null || known.has(instrument.code)) continue;
      const rules = this.rules.find(
        ({ treaty }) => treaty === instrument.mtdsgNumber || treaty === instrument.code,
      );
      const source = this.ownSources.get(publication) as SourceRecord;
      added.set(instrument.code, {
        ...instrument,
        ...rules?.instrument,
        rules:
          instrument.rules === null ? null : { ...instrument.rules, ...rules?.rules, code: instrument.code },
        provenance: { source: source.id, verification: publication.verification, note: null },
      });
    }
    return [...this.seed.instruments, ...added.values()];
  }

  /** Totals and entry into force as a source prints them, against what the acts and the catalogue say. */
  private checkHeading(
    publication: Publication,
    acts: readonly ActRecord[],
    coverage: CoverageRecord | null,
  ): void {
    const { treaty, asOf, stated, publisher } = publication;
    const instrument = this.seed.instruments.find(({ code }) => code === treaty);
    const printed = publication.instrument?.rules?.enteredIntoForceOn ?? null;
    const known = instrument?.rules?.enteredIntoForceOn ?? null;
    if (printed !== null && known !== null && printed !== known)
      this.doubts.push({
        code: 'ENTRY_INTO_FORCE_DIFFERS',
        treaty,
        participant: null,
        holds: null,
        other: null,
        message: `${treaty}: ${publisher} prints ${printed} as the day of entry into force (${asOf}); the catalogue has ${known}.`,
      });
    if (coverage?.level !== 'COMPLETE' || coverage.asOf < asOf || publication.uncounted > 0) return;
    for (const [what, total] of [
      ['parties', stated.parties],
      ['signatories', stated.signatories],
    ] as const) {
      if (total === null || (what === 'signatories' && publication.extent === 'ACTS')) continue;
      const [least, most] = this.countOn(acts, asOf, what === 'parties' ? isConsent : isSignature);
      if (total < least || total > most)
        this.doubts.push({
          code: 'TOTAL_DIFFERS',
          treaty,
          participant: null,
          holds: null,
          other: null,
          message: `${treaty}: ${publisher} states ${total} ${what} on ${asOf}; the acts give ${least === most ? least : `${least} to ${most}`}.`,
        });
    }
  }

  /** The least and the most participants that may have an act of the kind on a day and have not left. */
  private countOn(
    acts: readonly ActRecord[],
    day: Day,
    isOfKind: (kind: ActRecord['kind']) => boolean,
  ): [number, number] {
    const byParticipant = new Map<string, ActRecord[]>();
    for (const act of acts)
      if (!this.former.has(act.participant))
        byParticipant.set(act.participant, [...(byParticipant.get(act.participant) ?? []), act]);
    let [least, most] = [0, 0];
    for (const of of byParticipant.values()) {
      const left = of.filter((act) => act.kind === 'WITHDRAWAL');
      const stands = (act: ActRecord, surely: boolean): boolean =>
        !left.some((one) => (surely ? one.notBefore : one.notAfter) <= day && one.notAfter > act.notBefore);
      const counted = of.filter((act) => isOfKind(act.kind));
      if (counted.some((act) => act.notAfter <= day && stands(act, true))) least += 1;
      if (counted.some((act) => act.notBefore <= day && stands(act, false))) most += 1;
    }
    return [least, most];
  }
}

/** Less trusted first, older first, so that the last to speak is the one that holds. */
const byTrust = (a: Publication, b: Publication): number => {
  const key = ({ verification, asOf, time, digest, source }: Publication): string =>
    `${9 - rankOf(verification)} ${asOf} ${time ?? ''} ${digest} ${source ?? ''}`;
  return key(a) < key(b) ? -1 : 1;
};

function coverageAfterTable(
  before: CoverageRecord | null,
  { treaty, asOf, totalsReached }: Publication,
  source: string,
): CoverageRecord {
  if (!totalsReached) return before ?? { treaty, level: 'PARTIAL', asOf, exceptions: {}, sources: [source] };
  if (before?.level !== 'COMPLETE' || before.asOf < asOf)
    return { treaty, level: 'COMPLETE', asOf, exceptions: {}, sources: [source] };
  const raised = Object.entries(before.exceptions).map(
    ([participant, day]) => [participant, day < asOf ? asOf : day] as const,
  );
  const exceptions = Object.fromEntries(raised.filter(([, day]) => day < before.asOf));
  return { ...before, exceptions, sources: [...new Set([...before.sources, source])].sort() };
}

function coverageAfterActs(
  before: CoverageRecord | null,
  { treaty, source: known }: Publication,
  { id, asOf }: SourceRecord,
): CoverageRecord {
  if (before === null) return { treaty, level: 'PARTIAL', asOf, exceptions: {}, sources: [id] };
  if (before.level === 'COMPLETE' || known !== null) return before;
  return {
    ...before,
    level: 'PARTIAL',
    asOf: before.asOf < asOf ? asOf : before.asOf,
    sources: [...new Set([...before.sources, id])].sort(),
  };
}

function grouped<T extends { treaty: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.treaty);
    if (group === undefined) groups.set(row.treaty, [row]);
    else group.push(row);
  }
  return groups;
}

const ordered = <T>(rows: readonly T[], key: (row: T) => string): T[] =>
  rows
    .map((row) => [key(row), row] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, row]) => row);
