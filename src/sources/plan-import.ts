import { createHash } from 'node:crypto';
import type { Hash } from 'node:crypto';
import type { ActionKind, DatePrecision, Day } from '../treaty-law/terms';
import { readActTable } from './act-table';
import type { ActGroup } from './act-table';
import { piecesOf } from './file-text';
import type { FileContent } from './file-text';
import type { Imports, Publication, PublicationFormat, PublishedAct, Totals } from './imports';
import { NO_IMPORTS } from './imports';
import { mergeImports, mergeTreaty } from './merge';
import { rankOf } from './merge-acts';
import { readMtdsgXml } from './mtdsg-xml';
import { withImports } from './newest-publications';
import { readNormlex } from './normlex';
import type { NormlexTable } from './normlex';
import { RefusedFile } from './problem';
import type { ImportProblem, ProblemCode, ProblemList } from './problem';
import { instrumentOfHeading, instrumentOfNormlex } from './published-instrument';
import { publisherOf } from './publishers';
import { peek, recognise, recogniseTable } from './recognise';
import type { ActRecord, Dataset, InstrumentRecord, ResolutionRecord, SourceRecord } from './records';
import type { StateNames } from './states';
import type { PageName, StatusPage } from './status-page';
import { csvRows, workbookRows } from './table-rows';
import { readTreatyRules } from './treaty-rules';
import { readUntcHtml } from './untc-html';

/** A file to import, by name and content; the name serves messages and nothing else. */
export interface ImportFile {
  name: string;
  content: FileContent;
}

/** A resolution's text, read. `record` is null where the text is refused or its symbol is missing. */
export interface ReadResolution {
  symbol: string | null;
  record: ResolutionRecord | null;
  paragraphs: number;
  footnotes: number;
  diagnostics: readonly object[];
  /** Why the text is no resolution; null where it is one. */
  refusal: string | null;
}

export interface ImportOptions {
  /** The day of files that do not carry it. */
  asOf?: Day | undefined;
  /** The code of an instrument that the catalogue lacks; of the instrument of a NORMLEX list that does not name it. */
  code?: string | undefined;
  /** The symbol of a draft resolution that prints none. */
  symbol?: string | undefined;
  /** Take tables whose rows do not reach their totals. */
  acceptMismatch?: boolean | undefined;
  /** Today. */
  today: Day;
  names: StateNames;
  /** Reads a resolution's text. */
  readResolution: (text: string, symbol: string | undefined) => ReadResolution;
  /** The text of a PDF, or why it cannot be had. */
  readPdf: (bytes: Uint8Array) => Promise<{ text: string } | { missing: string }>;
}

/** An act in a preview. */
export interface PreviewAct {
  participant: string;
  kind: ActionKind;
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day;
}
export interface PreviewChange {
  participant: string;
  kind: ActionKind;
  old: PreviewAct;
  new: PreviewAct;
}

/** What one file says of one treaty, and what would change. `shared/contract/command-line.md` fixes the first fields. */
export interface TreatyPreview {
  file: string;
  digest: string;
  format: PublicationFormat;
  publisher: string;
  asOf: Day | null;
  treaty: string;
  new: boolean;
  stated: Totals;
  parsed: Totals;
  acts: PreviewAct[];
  added: PreviewAct[];
  changed: PreviewChange[];
  removed: PreviewAct[];
  unrecognised: PageName[];
  /** What a reader should know besides: former States, territories, withdrawals, columns left out. */
  notes: string[];
  title: string;
  mtdsgNumber: string | null;
  /** Rows of participants; 0 for a heading alone. */
  rows: number;
  declarations: number;
}
export interface ResolutionPreview {
  file: string;
  digest: string;
  format: 'resolution-text';
  resolution: string | null;
  new: boolean;
  paragraphs: number;
  footnotes: number;
  diagnostics: readonly object[];
}
export interface RulesPreview {
  file: string;
  digest: string;
  format: 'treaty-rules';
  treaty: string;
  fields: string[];
}
/** A file that was refused before it could be told what it is of. */
export interface RefusedPreview {
  file: string;
  /** Null where the file was not read to its end. */
  digest: string | null;
  format: null;
}
export type FilePreview = TreatyPreview | ResolutionPreview | RulesPreview | RefusedPreview;

/** What an import would do. */
export interface ImportPlan {
  files: FilePreview[];
  /** Why nothing can be applied; none where everything can. A missing day and unreached totals are among them. */
  problems: ImportProblem[];
  /** The imports with the new ones; unchanged where there is a problem. */
  imports: Imports;
}

/** Problems that refuse a file: exit status 2. The others let it be previewed. */
const PREVIEWED: ReadonlySet<ProblemCode> = new Set(['DAY_MISSING', 'TOTALS_NOT_REACHED', 'SYMBOL_MISSING']);

/**
 * The exit status of an import (`shared/contract/command-line.md`): 0 done, 1 totals not reached, 2 refused.
 * A missing day or symbol matters only when the import is to be applied.
 */
export function exitStatusOf(plan: ImportPlan, apply: boolean): 0 | 1 | 2 {
  if (plan.problems.some(({ code }) => !PREVIEWED.has(code))) return 2;
  if (plan.problems.some(({ code }) => code === 'TOTALS_NOT_REACHED')) return 1;
  return apply && plan.problems.length > 0 ? 2 : 0;
}

/** What a file contributes, before it is known what it changes. */
interface Contribution {
  publications: Publication[];
  previews: FilePreview[];
  imports: Partial<Imports>;
  problems: ImportProblem[];
}

/**
 * Reads files and says what importing them would do; changes nothing.
 *
 * @param seed the catalogue without what was imported before
 * @param imports what was imported before
 */
export async function planImport(
  seed: Dataset,
  imports: Imports,
  files: readonly ImportFile[],
  options: ImportOptions,
): Promise<ImportPlan> {
  const planner = new Planner(seed, imports, options);
  for (const file of files) await planner.add(file);
  return planner.plan();
}

class Planner {
  private readonly problems: ImportProblem[] = [];
  private readonly previews: FilePreview[] = [];
  private readonly instruments: Map<string, InstrumentRecord>;
  private readonly knownCodes: ReadonlySet<string>;
  private readonly sources: ReadonlyMap<string, SourceRecord>;
  private readonly resolutions: ReadonlySet<string>;
  private readonly latest: Day;
  private planned: Imports;

  constructor(
    private readonly seed: Dataset,
    private readonly before: Imports,
    private readonly options: ImportOptions,
  ) {
    const { dataset } = mergeImports(seed, before);
    this.instruments = new Map(dataset.instruments.map((one) => [one.code, one]));
    this.knownCodes = new Set(this.instruments.keys());
    this.sources = new Map(dataset.sources.map((source) => [source.id, source]));
    this.resolutions = new Set(dataset.resolutions.map(({ symbol }) => symbol));
    this.planned = before;
    // A clock that lags behind the catalogue's own sources is no reason to refuse the next one.
    this.latest = seed.sources.reduce((day, { asOf }) => (asOf > day ? asOf : day), options.today);
  }

  plan(): ImportPlan {
    return {
      files: this.previews,
      problems: this.problems,
      imports: this.problems.length === 0 ? this.planned : this.before,
    };
  }

  async add(file: ImportFile): Promise<void> {
    const hash = createHash('sha256');
    try {
      const read = await this.read(file, hash);
      this.problems.push(...read.problems);
      this.include(read);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      this.problem(file.name, error.code, error.message, error.place);
      const whole = file.content instanceof Uint8Array;
      this.previews.push({ file: file.name, digest: whole ? digestOf(hash) : null, format: null });
    }
  }

  private problem(
    file: string,
    code: ProblemCode,
    message: string,
    place: { line?: number | null; row?: number | null } = {},
  ): void {
    this.problems.push({ file, code, line: place.line ?? null, row: place.row ?? null, message });
  }

  /** Adds what a file contributes, and says per treaty what that changes. */
  private include({ publications, previews, imports }: Contribution): void {
    const after = withImports(this.planned, { ...NO_IMPORTS, ...imports, publications });
    for (const preview of previews) {
      const isDated = 'acts' in preview && preview.asOf !== null;
      this.previews.push(
        isDated
          ? {
              ...preview,
              ...actChanges(
                mergeTreaty(this.seed, this.planned, preview.treaty),
                mergeTreaty(this.seed, after, preview.treaty),
              ),
            }
          : preview,
      );
    }
    this.planned = after;
  }

  private async read(file: ImportFile, hash: Hash): Promise<Contribution> {
    const { start, content } = await peek(hashed(file.content, hash));
    const { names } = this.options;
    const format = recognise(start);
    switch (format) {
      case 'mtdsg-xml': {
        const pages = await readMtdsgXml(file.name, content, names, this.latest);
        return combined(pages.map((page) => this.ofPage(file.name, 'mtdsg-xml', page, hash)));
      }
      case 'untc-html':
        return this.ofPage(
          file.name,
          'untc-html',
          await readUntcHtml(file.name, content, names, this.latest),
          hash,
        );
      case 'act-table':
      case 'normlex':
      case 'workbook': {
        const table = await recogniseTable(format === 'workbook' ? workbookRows(content) : csvRows(content));
        return table.format === 'act-table'
          ? await this.ofActTable(file.name, table.rows, hash)
          : this.ofNormlex(
              file.name,
              await readNormlex(file.name, table.rows, names, this.latest, this.options.code ?? null),
              hash,
            );
      }
      case 'treaty-rules':
        return this.ofRules(file.name, await textOf(content), hash);
      case 'resolution-pdf': {
        const pdf = await this.options.readPdf(await bytesOf(content));
        if ('missing' in pdf) throw new RefusedFile('TOOL_MISSING', pdf.missing);
        return this.ofResolution(file.name, pdf.text, hash);
      }
      case 'resolution-text':
        return this.ofResolution(file.name, await textOf(content), hash);
    }
  }

  private ofPage(
    file: string,
    format: 'mtdsg-xml' | 'untc-html',
    page: StatusPage,
    hash: Hash,
  ): Contribution {
    const digest = digestOf(hash);
    const { heading } = page;
    const known = [...this.instruments.values()].find(
      ({ mtdsgNumber }) => mtdsgNumber?.toLowerCase() === heading.mtdsgNumber.toLowerCase(),
    );
    const code = this.codeOf(known, heading.mtdsgNumber);
    const instrument = instrumentOfHeading(heading, code);
    const asOf = heading.asOf ?? this.options.asOf ?? null;
    const problems = problemsOf(page.problems);
    const stated = heading.stated;
    const parsed: Totals = page.hasTable ? page.parsed : { parties: null, signatories: null };
    const missed = page.hasTable ? missedTotals(stated, page.parsed) : [];
    if (missed.length > 0 && this.options.acceptMismatch !== true)
      problems.push(problemOf(file, 'TOTALS_NOT_REACHED', `${heading.title}: ${missed.join('; ')}.`));
    if (asOf === null) problems.push(problemOf(file, 'DAY_MISSING', DAY_MISSING));
    const acts = page.acts.map(({ row, notAfter, date, ...act }): PublishedAct & { row: number | null } => ({
      ...act,
      date,
      precision: date === null ? 'UNKNOWN' : 'DAY',
      notAfter: notAfter ?? asOf ?? this.latest,
      verification: 'DEPOSITARY',
      row,
    }));
    if (asOf !== null) problems.push(...laterThan(asOf, file, acts));
    const publisher = publisherOf('UN Treaty Collection');
    const publication: Publication = {
      format,
      publisher,
      title: `Status of treaties: ${heading.title}`,
      locator: `treaties.un.org, MTDSG ${heading.mtdsgNumber}`,
      treaty: code,
      asOf: asOf ?? this.latest,
      time: heading.asOf === null ? null : heading.time,
      digest,
      source: null,
      verification: 'DEPOSITARY',
      extent: page.hasTable ? 'FULL_TABLE' : 'HEADING',
      stated,
      totalsReached: missed.length === 0,
      uncounted: page.unrecognised.length + page.territories.length,
      acts: acts.map(({ row: _, ...act }) => act),
      declarations: page.declarations,
      instrument,
    };
    const isNew = !this.knownCodes.has(code);
    this.instruments.set(code, known ?? instrument);
    const preview: TreatyPreview = {
      file,
      digest,
      format,
      publisher,
      asOf,
      treaty: code,
      new: isNew,
      stated,
      parsed,
      acts: acts.map(previewAct),
      added: [],
      changed: [],
      removed: [],
      unrecognised: page.unrecognised,
      notes: [
        ...(page.hasTable ? [] : ['A heading without a table of participants: identity and totals only.']),
        ...(asOf === null ? [DAY_MISSING] : []),
        ...(missed.length > 0 ? missed.map((one) => `Totals: ${one}.`) : []),
        ...page.formerStates.map(
          ({ note, formerState, at, acts: told }) =>
            `Note ${note}${at.length === 0 ? '' : ` at ${at.join(', ')}`} names ${formerState}: ${
              told.length === 0
                ? 'no act could be read from it'
                : told.map((act) => `${act.kind} ${act.date}`).join(', ')
            }.`,
        ),
        ...territoryNotes(page.territories),
        ...page.remarks,
        ...(isNew ? [RULES_UNKNOWN] : []),
      ],
      title: heading.title,
      mtdsgNumber: heading.mtdsgNumber,
      rows: page.rows,
      declarations: page.declarations.length,
    };
    return {
      publications: asOf === null ? [] : [publication],
      previews: [preview],
      imports: {},
      problems,
    };
  }

  /** The code of a treaty: that of the catalogue, or for a new one what `--code` says, or its number. */
  private codeOf(known: InstrumentRecord | undefined, number: string): string {
    const { code } = this.options;
    if (known !== undefined) {
      if (code !== undefined && code !== known.code && this.knownCodes.has(known.code))
        throw new RefusedFile('CONTRADICTION', `${number} is ${known.code} in the catalogue, not ${code}.`);
      return known.code;
    }
    if (code === undefined) return number;
    if (!/^[A-Za-z0-9][A-Za-z0-9-]{0,39}$/.test(code))
      throw new RefusedFile('CONTRADICTION', `--code ${code}: letters, digits and hyphens make a code.`);
    if (this.instruments.has(code))
      throw new RefusedFile(
        'CONTRADICTION',
        `The code ${code} is that of another instrument than ${number}.`,
      );
    return code;
  }

  private ofNormlex(file: string, table: NormlexTable, hash: Hash): Contribution {
    const digest = digestOf(hash);
    const asOf = table.asOf ?? this.options.asOf ?? null;
    const problems = problemsOf(table.problems);
    if (asOf === null) problems.push(problemOf(file, 'DAY_MISSING', DAY_MISSING));
    const members = this.seed.participants.filter(({ iloMember }) => iloMember).length;
    const covers = this.seed.participants.filter(
      ({ code, iloMember }) => iloMember && table.members.has(code),
    ).length;
    // A row for nearly every Member is the whole table; a Member or two may be newer than the table.
    const complete = table.wide && covers >= members * 0.95;
    const publisher = publisherOf('NORMLEX');
    const read = table.treaties.map((treaty): Contribution => {
      const known = this.instruments.get(treaty.code);
      const instrument = instrumentOfNormlex(treaty.code, treaty.heading);
      const stated: Totals = { parties: treaty.stated, signatories: null };
      const parsed: Totals = { parties: treaty.parties, signatories: null };
      const missed = missedTotals(stated, parsed);
      const acts = treaty.acts.map(({ derived, notAfter, ...act }): PublishedAct => ({
        ...act,
        notAfter:
          asOf !== null &&
          act.precision === 'YEAR' &&
          notAfter > asOf &&
          act.notBefore <= asOf &&
          act.kind !== 'WITHDRAWAL'
            ? asOf
            : notAfter,
        sameActAs: null,
        territorialNote: null,
        verification: derived ? 'DERIVED' : 'DEPOSITARY',
      }));
      const own: ImportProblem[] = [];
      if (missed.length > 0 && this.options.acceptMismatch !== true)
        own.push(problemOf(file, 'TOTALS_NOT_REACHED', `${treaty.code}: ${missed.join('; ')}.`));
      if (asOf !== null) own.push(...laterThan(asOf, file, acts));
      const isNew = !this.knownCodes.has(treaty.code);
      this.instruments.set(treaty.code, known ?? instrument);
      const title = (known ?? instrument).title;
      return {
        publications:
          asOf === null
            ? []
            : [
                {
                  format: 'normlex',
                  publisher,
                  title: `Ratifications: ${title}`,
                  locator: `NORMLEX, ${treaty.code}`,
                  treaty: treaty.code,
                  asOf,
                  time: null,
                  digest,
                  source: null,
                  verification: 'DEPOSITARY',
                  extent: complete || (treaty.stated !== null && missed.length === 0) ? 'FULL_TABLE' : 'ACTS',
                  stated,
                  totalsReached: missed.length === 0,
                  uncounted: table.unrecognised.length + table.territories.length,
                  acts,
                  declarations: [],
                  instrument,
                },
              ],
        previews: [
          {
            file,
            digest,
            format: 'normlex',
            publisher,
            asOf,
            treaty: treaty.code,
            new: isNew,
            stated,
            parsed,
            acts: acts.map(previewAct),
            added: [],
            changed: [],
            removed: [],
            unrecognised: table.unrecognised,
            notes: [
              ...(asOf === null ? [DAY_MISSING] : []),
              ...missed.map((one) => `Totals: ${one}.`),
              ...(complete || treaty.stated !== null
                ? []
                : ['The table does not list all Members: nothing follows from who is missing.']),
              ...territoryNotes(table.territories),
              ...(isNew ? [RULES_UNKNOWN] : []),
            ],
            title,
            mtdsgNumber: null,
            rows: table.rows,
            declarations: 0,
          },
        ],
        imports: {},
        problems: own,
      };
    });
    return combined([{ publications: [], previews: [], imports: {}, problems }, ...read]);
  }

  private async ofActTable(
    file: string,
    rows: Parameters<typeof readActTable>[1],
    hash: Hash,
  ): Promise<Contribution> {
    const byNumber = new Map(
      [...this.instruments.values()].flatMap(({ code, mtdsgNumber, rules }) =>
        rules === null ? [] : [[code, code] as const, [mtdsgNumber ?? code, code] as const],
      ),
    );
    const table = await readActTable(
      file,
      rows,
      this.options.names,
      (printed) => byNumber.get(printed) ?? null,
      this.latest,
    );
    const digest = digestOf(hash);
    const problems = problemsOf(table.problems);
    const byTreaty = new Map<string, { group: ActGroup; publication: Publication | null }[]>();
    for (const group of table.groups) {
      const known = group.source === null ? undefined : this.sources.get(group.source);
      const asOf = known?.asOf ?? group.asOf ?? this.options.asOf ?? null;
      const publisher = publisherOf(known?.publisher ?? group.publisher ?? group.source ?? 'Table of acts');
      const acts = group.acts.map(({ row: _, notAfter, ...act }): PublishedAct => ({
        ...act,
        notAfter: notAfter ?? asOf ?? this.latest,
      }));
      if (asOf !== null && known === undefined) problems.push(...laterThan(asOf, file, group.acts));
      const verification = acts
        .map((act) => act.verification)
        .reduce((worst, one) => (rankOf(one) > rankOf(worst) ? one : worst), 'DEPOSITARY');
      const publication: Publication | null =
        asOf === null
          ? null
          : {
              format: 'act-table',
              publisher,
              title: `Acts concerning ${group.treaty}${group.source === null ? '' : `: ${group.source}`}`,
              locator: group.source ?? 'table of acts',
              treaty: group.treaty,
              asOf,
              time: null,
              digest,
              source: known?.id ?? null,
              verification,
              extent: 'ACTS',
              stated: { parties: null, signatories: null },
              totalsReached: true,
              uncounted: 0,
              acts,
              declarations: [],
              instrument: null,
            };
      byTreaty.set(group.treaty, [...(byTreaty.get(group.treaty) ?? []), { group, publication }]);
    }
    if (
      table.groups.some((group) => group.acts.length > 0) &&
      [...byTreaty.values()].flat().some(({ publication }) => publication === null)
    )
      problems.push(problemOf(file, 'DAY_MISSING', DAY_MISSING));
    return {
      publications: [...byTreaty.values()].flat().flatMap(({ publication }) => publication ?? []),
      previews: [...byTreaty].map(([treaty, groups]): TreatyPreview => {
        const dated = groups.every(({ publication }) => publication !== null);
        const publications = groups.flatMap(({ publication }) => publication ?? []);
        return {
          file,
          digest,
          format: 'act-table',
          publisher: [...new Set(publications.map(({ publisher }) => publisher))].sort().join('; '),
          asOf: dated ? publications.reduce((day, { asOf }) => (asOf > day ? asOf : day), '') : null,
          treaty,
          new: false,
          stated: { parties: null, signatories: null },
          parsed: { parties: null, signatories: null },
          acts: groups.flatMap(({ group }) =>
            group.acts.map((act) => previewAct({ ...act, notAfter: act.notAfter ?? this.latest })),
          ),
          added: [],
          changed: [],
          removed: [],
          unrecognised: [],
          notes: [...(dated ? [] : [DAY_MISSING]), ...territoryNotes(table.territories)],
          title: this.instruments.get(treaty)?.title ?? treaty,
          mtdsgNumber: this.instruments.get(treaty)?.mtdsgNumber ?? null,
          rows: groups.reduce((sum, { group }) => sum + group.acts.length, 0),
          declarations: 0,
        };
      }),
      imports: {},
      problems,
    };
  }

  private ofRules(file: string, text: string, hash: Hash): Contribution {
    const rules = readTreatyRules(text);
    const seeded = this.seed.instruments.find(
      ({ code, mtdsgNumber }) => code === rules.treaty || mtdsgNumber === rules.treaty,
    );
    if (seeded !== undefined)
      throw new RefusedFile(
        'CONTRADICTION',
        `The rules of ${seeded.code} are those of the catalogue; a rule file is for a treaty outside it.`,
      );
    return {
      publications: [],
      previews: [
        {
          file,
          digest: digestOf(hash),
          format: 'treaty-rules',
          treaty: rules.treaty,
          fields: [...Object.keys(rules.instrument), ...Object.keys(rules.rules)].sort(),
        },
      ],
      imports: { rules: [rules] },
      problems: [],
    };
  }

  private ofResolution(file: string, text: string, hash: Hash): Contribution {
    const read = this.options.readResolution(text, this.options.symbol);
    if (read.refusal !== null) throw new RefusedFile('NOT_RECOGNISED', read.refusal);
    const problems =
      read.symbol === null
        ? [problemOf(file, 'SYMBOL_MISSING', 'The text prints no symbol: give --symbol A/RES/… to apply it.')]
        : [];
    return {
      publications: [],
      previews: [
        {
          file,
          digest: digestOf(hash),
          format: 'resolution-text',
          resolution: read.symbol,
          new: read.symbol !== null && !this.resolutions.has(read.symbol),
          paragraphs: read.paragraphs,
          footnotes: read.footnotes,
          diagnostics: read.diagnostics,
        },
      ],
      imports: read.record === null ? {} : { resolutions: [read.record] },
      problems,
    };
  }
}

const DAY_MISSING =
  'The file does not say of which day it is: give --as-of DAY to see what changes and to apply it.';
const RULES_UNKNOWN =
  'The catalogue lacks this instrument: it is added with what is printed; a rule file can say the rest.';

const problemOf = (
  file: string,
  code: ProblemCode,
  message: string,
  row: number | null = null,
): ImportProblem => ({
  file,
  code,
  line: null,
  row,
  message,
});

/** The problems of a file; where they are too many to keep, a last one says how many more there are. */
function problemsOf({ file, problems, count }: ProblemList): ImportProblem[] {
  const last = problems.at(-1);
  const left = count - problems.length;
  return last === undefined || left === 0
    ? [...problems]
    : [...problems, problemOf(file, last.code, `And ${left} more problems in this file.`)];
}

const combined = (read: readonly Contribution[]): Contribution => ({
  publications: read.flatMap(({ publications }) => publications),
  previews: read.flatMap(({ previews }) => previews),
  imports: Object.assign({}, ...read.map(({ imports }) => imports)) as Partial<Imports>,
  problems: read.flatMap(({ problems }) => problems),
});

function missedTotals(stated: Totals, parsed: Totals): string[] {
  return (['parties', 'signatories'] as const).flatMap((what) =>
    stated[what] === null || stated[what] === parsed[what]
      ? []
      : [`the source states ${stated[what]} ${what}, its rows give ${parsed[what] ?? 'none'}`],
  );
}

/** Acts that are later than the day of their own publication; the day on which a notice takes effect may be. */
function laterThan(
  asOf: Day,
  file: string,
  acts: readonly {
    participant: string;
    kind: ActionKind;
    date: string | null;
    notBefore: Day;
    row?: number | null;
  }[],
): ImportProblem[] {
  return acts
    .filter(({ kind, notBefore }) => notBefore > asOf && kind !== 'WITHDRAWAL')
    .slice(0, 100)
    .map(({ participant, kind, date, notBefore, row }) =>
      problemOf(
        file,
        'FUTURE_DATE',
        `${participant} has ${kind} on ${date ?? notBefore}, which is after ${asOf}, the day of the publication.`,
        row ?? null,
      ),
    );
}

const territoryNotes = (territories: readonly PageName[]): string[] =>
  territories.length === 0
    ? []
    : [
        `Territories are no participants of their own: ${territories
          .slice(0, 20)
          .map(({ name }) => name)
          .join(', ')}.`,
      ];

const previewAct = ({ participant, kind, date, precision, notBefore, notAfter }: PreviewAct): PreviewAct => ({
  participant,
  kind,
  date,
  precision,
  notBefore,
  notAfter,
});

/** What differs between two lists of acts of one treaty. An act whose day or kind differs is changed, not new. */
export function actChanges(
  before: readonly ActRecord[],
  after: readonly ActRecord[],
): Pick<TreatyPreview, 'added' | 'changed' | 'removed'> {
  const fact = (act: ActRecord): string => JSON.stringify(previewAct(act));
  const afterFacts = new Set(after.map(fact));
  const beforeFacts = new Set(before.map(fact));
  const gone = before.filter((act) => !afterFacts.has(fact(act)));
  const come = after.filter((act) => !beforeFacts.has(fact(act)));
  const changed: PreviewChange[] = [];
  const pair = (matches: (a: ActRecord, b: ActRecord) => boolean): void => {
    for (const old of [...gone]) {
      const index = come.findIndex((act) => act.participant === old.participant && matches(old, act));
      if (index < 0) continue;
      const [now] = come.splice(index, 1) as [ActRecord];
      gone.splice(gone.indexOf(old), 1);
      changed.push({
        participant: old.participant,
        kind: now.kind,
        old: previewAct(old),
        new: previewAct(now),
      });
    }
  };
  const group = ({ kind }: ActRecord): string =>
    /^SIGNATURE|SUCCESSION_TO/.test(kind) ? 'signature' : /^WITHDRAWAL/.test(kind) ? kind : 'consent';
  pair((a, b) => a.kind === b.kind);
  pair((a, b) => group(a) === group(b));
  return { added: come.map(previewAct), changed, removed: gone.map(previewAct) };
}

const digestOf = (hash: Hash): string => `sha256:${hash.copy().digest('hex')}`;

async function* hashedPieces(content: FileContent, hash: Hash): AsyncGenerator<Uint8Array> {
  for await (const piece of piecesOf(content)) {
    hash.update(piece);
    yield piece;
  }
}
/** The content, digested as it is read; an array is digested at once. */
function hashed(content: FileContent, hash: Hash): FileContent {
  if (!(content instanceof Uint8Array)) return hashedPieces(content, hash);
  hash.update(content);
  return content;
}

/** Longest text that is read as a whole: rules, a resolution, a PDF. */
const LONGEST = 64_000_000;

async function bytesOf(content: FileContent): Promise<Uint8Array> {
  if (content instanceof Uint8Array) return content;
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(content)) {
    length += piece.length;
    if (length > LONGEST)
      throw new RefusedFile('NOT_RECOGNISED', 'The file is larger than any resolution (64 MB).');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

async function textOf(content: FileContent): Promise<string> {
  const bytes = await bytesOf(content);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new RefusedFile('WRONG_ENCODING', 'The text is not UTF-8.');
  }
}
