import { nextDay } from '../treaty-law/calendar';
import type { ActionKind, Day } from '../treaty-law/terms';
import { isConsentDate, isSignatureDate, kindInColumn, readColumnHeading } from './column-heading';
import type { ColumnHeading, PrintedKind } from './column-heading';
import type { Totals } from './imports';
import { declarationsOf, withdrawnDeclarations } from './printed-declarations';
import type { PrintedStatement, ReadDeclaration } from './printed-declarations';
import { formerStateActs, withdrawalOf } from './printed-notes';
import type { EndNote, FormerStateNote } from './printed-notes';
import { calendarDay, monthOf } from './printed-date';
import { ProblemList, RefusedFile, quoted } from './problem';
import type { StateNames } from './states';

/** What the depositary prints above a table. */
export interface TreatyHeading {
  /** `XVIII-12-a` */
  mtdsgNumber: string;
  title: string;
  /** Place and day of conclusion, "New York, 25 May 2000". */
  conclusion: string | null;
  entryIntoForce: string | null;
  registration: string | null;
  /** Where the text is published. */
  text: string | null;
  stated: Totals;
  asOf: Day | null;
  /** `hh:mm:ss` */
  time: string | null;
}

/** An act of a table. The last day it can be of is null where only the day of the publication bounds it. */
export interface PageAct {
  participant: string;
  kind: ActionKind;
  date: Day | null;
  notBefore: Day;
  notAfter: Day | null;
  sameActAs: string | null;
  territorialNote: string | null;
  note: string | null;
  row: number | null;
}

/** A row that is no participant of the catalogue. */
export interface PageName {
  name: string;
  row: number;
}

/** A published page of one treaty, read and checked. */
export interface StatusPage {
  heading: TreatyHeading;
  /** False for a heading alone. */
  hasTable: boolean;
  rows: number;
  /** As the depositary counts: every row with a consent, or a signature, that is not in brackets. */
  parsed: { parties: number; signatories: number };
  acts: PageAct[];
  /** Names that stand for no participant of the catalogue; at most a thousand. */
  unrecognised: PageName[];
  territories: PageName[];
  /** Notes that name former States, and other things that an importer should know. */
  formerStates: FormerStateNote[];
  remarks: string[];
  declarations: ReadDeclaration[];
  problems: ProblemList;
}

/** A cell of a table: what is printed, and the notes that it refers to. */
export interface PrintedCell {
  text: string;
  notes: string[];
}

interface CellDate {
  kind: PrintedKind;
  day: Day;
  withdrawn: boolean;
}

interface RowOf {
  participant: string;
  row: number;
  notes: string[];
  withdrawn: boolean;
  lastDay: Day | null;
}

const DATE_IN_CELL =
  /(\[)?\s*(\d{1,2})\s*([A-Za-z]{3,9})\.?\s*(\d{4})(?:\s*([A-Za-z]{1,2})(?![A-Za-z]))?\s*(\])?/g;
const KEPT_NAMES = 1000;

/**
 * Takes the parts of a page in the order in which a reader meets them and makes acts of them. Both of the
 * depositary's formats carry the same page, so one builder serves both; a table of a million rows leaves
 * behind no more than the acts of the participants that there are.
 */
export class StatusPageBuilder {
  private readonly problems: ProblemList;
  private columns: ColumnHeading[] = [];
  private tables = 0;
  private rows = 0;
  private parties = 0;
  private signatories = 0;
  private readonly acts = new Map<string, PageAct>();
  private readonly rowOf = new Map<string, RowOf>();
  private readonly unrecognised: PageName[] = [];
  private readonly territories: PageName[] = [];
  private readonly endNotes = new Map<string, EndNote>();
  private readonly statements: PrintedStatement[] = [];
  private readonly remarks = new Set<string>();
  private provisional = 0;
  private headingNotes: string[] = [];

  /** @param latest the last day that an act can be of where the page does not say its own: today */
  constructor(
    readonly file: string,
    private readonly names: StateNames,
    private readonly latest: Day,
  ) {
    this.problems = new ProblemList(file);
  }

  /** A table begins: the headings of its columns, the participants' first. */
  table(headings: PrintedCell[], line: number | null): void {
    this.tables += 1;
    const [participant, ...dates] = headings;
    if (participant === undefined || !/participant|state|part(?:y|ies)\b/i.test(participant.text))
      throw new RefusedFile(
        'COLUMNS_MISSING',
        `The table of participants should begin with a column "Participant", found ${quoted(participant?.text ?? '')}.`,
        { line },
      );
    if (dates.length === 0)
      throw new RefusedFile('COLUMNS_MISSING', 'The table of participants has no column of dates.', { line });
    this.columns = dates.map(({ text }) => readColumnHeading(text));
    this.headingNotes = [...this.headingNotes, ...headings.flatMap(({ notes }) => notes)];
    const other = this.columns.filter(({ plain, letters }) =>
      [plain, ...letters.values()].every((kind) => kind === 'OTHER'),
    );
    for (const { text } of other)
      this.remarks.add(`The column ${quoted(text)} is about no act of participation and is left out.`);
  }

  row(cells: PrintedCell[], line: number | null): void {
    this.rows += 1;
    const row = this.rows;
    const [participant, ...dates] = cells;
    if (participant === undefined || participant.text === '') {
      if (cells.some(({ text }) => text !== ''))
        this.problems.add('UNREADABLE_CELL', 'A row has dates and no participant.', { row, line });
      return;
    }
    if (dates.length !== this.columns.length) {
      this.problems.add(
        'UNREADABLE_CELL',
        `The row of ${quoted(participant.text)} has ${dates.length + 1} cells; the table has ${this.columns.length + 1} columns.`,
        { row, line },
      );
      return;
    }
    const printed = dates.flatMap((cell, index) =>
      this.datesOf(cell, this.columns[index] as ColumnHeading, participant.text, row, line),
    );
    if (printed.some(({ kind, withdrawn }) => isConsentDate(kind) && !withdrawn)) this.parties += 1;
    if (printed.some(({ kind, withdrawn }) => isSignatureDate(kind) && !withdrawn)) this.signatories += 1;
    if (printed.some(({ kind }) => kind === 'PROVISIONAL')) this.provisional += 1;
    const name = this.names.recognise(participant.text);
    if (name.is !== 'PARTICIPANT') {
      const list = name.is === 'TERRITORY' ? this.territories : this.unrecognised;
      if (list.length < KEPT_NAMES) list.push({ name: participant.text, row });
      return;
    }
    this.rowActs(name.code, name.scope, [participant, ...dates], printed, row, line);
  }

  endNote(note: EndNote): void {
    const before = this.endNotes.get(note.index);
    this.endNotes.set(
      note.index,
      before === undefined
        ? note
        : { ...note, text: `${before.text}\n${note.text}`, table: [...before.table, ...note.table] },
    );
  }

  statement(statement: PrintedStatement): void {
    this.statements.push(statement);
  }

  remark(remark: string): void {
    this.remarks.add(remark);
  }

  finish(heading: TreatyHeading): StatusPage {
    for (const row of this.rowOf.values()) this.withdrawals(row, heading.asOf ?? this.latest);
    const formerStates = this.formerStates();
    if (this.provisional > 0)
      this.remarks.add(
        `Provisional application (${this.provisional} participants) is no consent to be bound and is left out.`,
      );
    // A heading without a table adds no act, whatever its notes tell.
    const acts = (this.tables === 0 ? [] : [...this.acts.values()]).sort((a, b) =>
      keyOf(a) < keyOf(b) ? -1 : 1,
    );
    return {
      heading,
      hasTable: this.tables > 0,
      rows: this.rows,
      parsed: { parties: this.parties, signatories: this.signatories },
      acts,
      unrecognised: this.unrecognised,
      territories: this.territories,
      formerStates,
      remarks: [...this.remarks],
      declarations: [
        ...declarationsOf(this.statements, acts, this.names),
        ...withdrawnDeclarations([...this.endNotes.values()], this.printedAt(), this.names),
      ],
      problems: this.problems,
    };
  }

  private datesOf(
    cell: PrintedCell,
    heading: ColumnHeading,
    participant: string,
    row: number,
    line: number | null,
  ): CellDate[] {
    const text = cell.text.replace(/[\s\u00a0]+/g, ' ').trim();
    if (text === '') return [];
    const at = { row, line };
    const where = `at ${quoted(participant)}, column ${quoted(heading.text)}`;
    const dates: CellDate[] = [];
    const rest = text.replace(
      DATE_IN_CELL,
      (
        found: string,
        open: string | undefined,
        day,
        month: string,
        year,
        letter: string | undefined,
        close,
      ) => {
        const number = monthOf(month);
        const kind = kindInColumn(heading, letter ?? '');
        if (number === null || kind === null) return found;
        const printed = calendarDay(Number(year), number, Number(day));
        if (printed === null)
          this.problems.add(
            'IMPOSSIBLE_DATE',
            `No calendar has the day ${quoted(found.trim())} ${where}.`,
            at,
          );
        else if (printed > this.latest)
          this.problems.add('FUTURE_DATE', `The day ${printed} ${where} is after ${this.latest}.`, at);
        else dates.push({ kind, day: printed, withdrawn: open !== undefined || close !== undefined });
        return '';
      },
    );
    if (/[^\s\d,;*.\u00a0[\]]/.test(rest) || (dates.length === 0 && rest.trim() !== '' && rest === text))
      this.problems.add(
        'UNREADABLE_CELL',
        `${quoted(text)} ${where} is no date with a letter that the column explains ("12 Feb 2002 a").`,
        at,
      );
    return dates;
  }

  private rowActs(
    participant: string,
    scope: string | null,
    cells: PrintedCell[],
    printed: CellDate[],
    row: number,
    line: number | null,
  ): void {
    const before = this.rowOf.get(participant);
    for (const { kind, day, withdrawn } of printed) {
      if (kind === 'PROVISIONAL' || kind === 'OTHER') continue;
      const key = `${participant}:${kind}`;
      const known = this.acts.get(key);
      if (known !== undefined && known.date !== day) {
        // Consent, withdrawal, consent again stand in one row; two rows with one kind contradict each other.
        if (known.row !== row) {
          this.problems.add(
            'SAME_ACT_TWICE',
            `${participant} has ${kind} on ${day} here and on ${known.date} in row ${known.row}.`,
            { row, line },
          );
          continue;
        }
        this.acts.set(`${key}:${day}`, this.act(participant, kind, day, scope, row, withdrawn));
        continue;
      }
      this.acts.set(key, this.act(participant, kind, day, scope, row, withdrawn));
    }
    const consents = printed.filter(({ kind }) => isConsentDate(kind)).map(({ day }) => day);
    this.rowOf.set(participant, {
      participant,
      row,
      notes: [...(before?.notes ?? []), ...cells.flatMap(({ notes }) => notes)],
      // The last date of the row decides: "[14 Nov 1980 a] 26 Aug 1998 a" is a party again.
      withdrawn:
        printed.length > 0 &&
        printed
          .filter(({ kind }) => isConsentDate(kind) || isSignatureDate(kind))
          .every(({ withdrawn }) => withdrawn) &&
        printed.some(({ withdrawn }) => withdrawn),
      lastDay: [before?.lastDay ?? null, ...consents, ...printed.map(({ day }) => day)]
        .filter((day) => day !== null)
        .sort()
        .at(-1) as Day | null,
    });
  }

  private act(
    participant: string,
    kind: ActionKind,
    day: Day,
    scope: string | null,
    row: number,
    withdrawn: boolean,
  ): PageAct {
    return {
      participant,
      kind,
      date: day,
      notBefore: day,
      notAfter: day,
      sameActAs: null,
      territorialNote: isConsentDate(kind) ? scope : null,
      note: withdrawn ? 'in brackets: withdrawn since' : null,
      row,
    };
  }

  /** A row in brackets is a withdrawal; the day stands in a note, where it stands at all. */
  private withdrawals(row: RowOf, asOf: Day): void {
    const notes = row.notes.map((index) => this.endNotes.get(index)).filter((note) => note !== undefined);
    const told = withdrawalOf(row.participant, row.lastDay ?? '', notes, this.names);
    const say = (kind: ActionKind, day: Day, note: string | null): void => {
      this.acts.set(`${row.participant}:${kind}:${day}`, {
        ...this.act(row.participant, kind, day, null, row.row, false),
        note,
      });
    };
    if (told?.notifiedOn != null && told.notifiedOn <= asOf)
      say('WITHDRAWAL_NOTIFIED', told.notifiedOn, `note ${told.note}`);
    if (!row.withdrawn) {
      if (told !== null) {
        if (told.effectiveOn !== null && told.effectiveOn > asOf && !told.undone)
          say('WITHDRAWAL', told.effectiveOn, `note ${told.note}`);
        else
          this.remarks.add(
            `Note ${told.note} tells of a withdrawal of ${row.participant}, which the table still shows: no day of effect is taken from it.`,
          );
      }
      return;
    }
    const from = row.lastDay ?? asOf;
    if (told?.effectiveOn != null && told.effectiveOn > from)
      say('WITHDRAWAL', told.effectiveOn, `note ${told.note}`);
    if (told?.again != null && told.effectiveOn !== null) {
      const { accededOn, notifiedOn, effectiveOn } = told.again;
      say('ACCESSION', accededOn, `note ${told.note}`);
      if (notifiedOn !== null) say('WITHDRAWAL_NOTIFIED', notifiedOn, `note ${told.note}`);
      if (effectiveOn !== null) say('WITHDRAWAL', effectiveOn, `note ${told.note}`);
    }
    if (told?.effectiveOn == null || told.effectiveOn <= from)
      this.acts.set(`${row.participant}:WITHDRAWAL`, {
        ...this.act(row.participant, 'WITHDRAWAL', from, null, row.row, false),
        date: null,
        notBefore: told?.notifiedOn != null && told.notifiedOn > from ? told.notifiedOn : nextDay(from),
        notAfter: null,
        note: 'in brackets; not before: the day after the act or the notice; not after: the day of the page',
      });
  }

  /** Participants at whose row or statement a note stands, by its number. */
  private printedAt(): Map<string, string[]> {
    const printedAt = new Map<string, string[]>();
    for (const { participant, notes } of this.rowOf.values())
      for (const note of notes) printedAt.set(note, [...(printedAt.get(note) ?? []), participant]);
    // Yemen's note on Democratic Yemen stands at its declaration where it does not stand at its row.
    for (const { participant, notes } of this.statements) {
      const name = this.names.recognise(participant);
      if (name.is !== 'PARTICIPANT') continue;
      for (const note of notes) {
        const at = printedAt.get(note) ?? [];
        if (!at.includes(name.code)) printedAt.set(note, [...at, name.code]);
      }
    }
    return printedAt;
  }

  private formerStates(): FormerStateNote[] {
    const printedAt = this.printedAt();
    const found = [...this.endNotes.values()].flatMap((note) =>
      formerStateActs(note, printedAt.get(note.index) ?? [], [...this.acts.values()], this.names),
    );
    for (const { acts, note } of found)
      for (const act of acts) {
        const key = `${act.participant}:${act.kind}`;
        if (!this.acts.has(key))
          this.acts.set(key, {
            participant: act.participant,
            kind: act.kind,
            date: act.date,
            notBefore: act.date,
            notAfter: act.date,
            sameActAs: act.sameActAs,
            territorialNote: null,
            note: `note ${note}`,
            row: null,
          });
      }
    return found;
  }
}

const keyOf = (act: PageAct): string => `${act.participant}:${act.kind}:${act.date ?? act.notBefore}`;
