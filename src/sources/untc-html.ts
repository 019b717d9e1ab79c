import { Parser } from 'htmlparser2';
import type { Day } from '../treaty-law/terms';
import { declaredEncoding, decoded } from './file-text';
import type { FileContent } from './file-text';
import { calendarDay } from './printed-date';
import { noteNumbers } from './printed-text';
import type { PrintedText } from './printed-text';
import type { StatementSection } from './printed-declarations';
import { RefusedFile, quoted } from './problem';
import type { StateNames } from './states';
import { StatusPageBuilder } from './status-page';
import type { StatusPage, TreatyHeading } from './status-page';

/** A status page holds some megabytes; what is larger is none. */
const LARGEST = 64_000_000;

/** Where the page prints a field: the end of the element's id. */
const FIELDS: readonly (readonly [RegExp, string])[] = [
  [/_div3$/, 'asOf'],
  [/_rptHead_ctl\d+_tcHead$/, 'chapter'],
  [/_rptTreaty_ctl\d+_tcTreaty$/, 'treaty'],
  [/_rptTreaty_ctl\d+_tcText$/, 'conclusion'],
  [/_rptEIF_ctl\d+_tcText$/, 'entryIntoForce'],
  [/_rptRegistration_ctl\d+_tcText$/, 'registration'],
  [/_rptStatus_ctl\d+_tcText$/, 'status'],
  [/_rptText_ctl\d+_tcText$/, 'text'],
  [/_rpt_Ptitle_ctl\d+_tcText$/, 'tableTitle'],
  [/_Repeater1_ctl\d+_tcText$/, 'specialTable'],
  [/_dg\w+_ctl\d+_divParticipant$/, 'participant'],
  [/_dgDec_ctl\d+_divText$/, 'DECLARATION'],
  [/_dgObj_ctl\d+_divText$/, 'OBJECTION'],
  [/_dgDecUnderArticle_ctl\d+_divText$/, 'UNDER_ARTICLE'],
  [/_dgNotifications_ctl\d+_divNotificationText$/, 'NOTIFICATION'],
  [/_dgNotesAll_ctl\d+_divNotesAll$/, 'endNote'],
];
const SECTIONS = new Set(['DECLARATION', 'OBJECTION', 'UNDER_ARTICLE', 'NOTIFICATION']);

/** Gathers what one element of the page shows, in paragraphs. */
class Gathered {
  private readonly paragraphs: PrintedText[] = [];
  private text = '';
  private upright = '';
  private readonly marks: string[] = [];
  private mark = '';
  private sup = 0;
  private italic = 0;
  private hidden = 0;
  private right = false;
  /** Rows of a table inside the element. */
  readonly table: string[][] = [];
  private cell: string | null = null;
  /** The number of an end note: `<a name='3'>3</a>`. */
  anchor: string | null = null;
  private inAnchor = false;

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === 'sup') this.sup += 1;
    else if (name === 'i') this.italic += 1;
    else if (name === 'br') this.endParagraph();
    else if (name === 'p') {
      this.endParagraph();
      this.italic = 0;
      this.right = attributes['align'] === 'right';
      if (attributes['class'] === 'invisible') this.hidden = 1;
    } else if (name === 'tr') this.table.push([]);
    else if (name === 'td' || name === 'th') this.cell = '';
    else if (name === 'a' && attributes['name'] !== undefined && this.anchor === null) this.inAnchor = true;
  }

  close(name: string): void {
    if (name === 'sup') {
      this.sup = Math.max(0, this.sup - 1);
      this.marks.push(...noteNumbers(this.mark));
      this.mark = '';
    } else if (name === 'i') this.italic = Math.max(0, this.italic - 1);
    else if (name === 'p') {
      this.endParagraph();
      this.hidden = 0;
    } else if ((name === 'td' || name === 'th') && this.cell !== null) {
      this.table.at(-1)?.push(this.cell.replace(/\s+/g, ' ').trim());
      this.cell = null;
    } else if (name === 'a') this.inAnchor = false;
  }

  add(text: string): void {
    if (this.sup > 0) this.mark += text;
    else if (this.inAnchor) this.anchor = (this.anchor ?? '') + text.trim();
    else if (this.cell !== null) this.cell += text;
    else if (this.hidden === 0) {
      this.text += text;
      if (this.italic === 0) this.upright += text;
    }
  }

  private endParagraph(): void {
    const text = this.text.replace(/\s+/g, ' ').trim();
    if (text !== '')
      this.paragraphs.push({ text, notes: [], italic: this.upright.trim() === '', right: this.right });
    this.text = '';
    this.upright = '';
    this.right = false;
  }

  all(): PrintedText[] {
    this.endParagraph();
    return this.paragraphs;
  }

  get notes(): string[] {
    return this.marks;
  }

  line(separator = ' '): string {
    return this.all()
      .map(({ text }) => text)
      .join(separator);
  }
}

/** The day and time of "STATUS AS AT : 03-02-2026 10:16:18 EDT": day, month, year. */
function readAsOf(text: string, latest: Day): { asOf: Day | null; time: string | null } {
  const parts = /(\d{1,2})-(\d{1,2})-(\d{4})(?:\s+(\d{1,2}:\d{2}:\d{2}))?/.exec(text);
  if (parts === null) return { asOf: null, time: null };
  const asOf = calendarDay(Number(parts[3]), Number(parts[2]), Number(parts[1]));
  if (asOf === null)
    throw new RefusedFile(
      'IMPOSSIBLE_DATE',
      `No calendar has the day ${quoted(parts[0])} (day-month-year) of the page.`,
    );
  if (asOf > latest)
    throw new RefusedFile('FUTURE_DATE', `The page says that it is of ${asOf}, which is after ${latest}.`);
  return { asOf, time: parts[4]?.padStart(8, '0') ?? null };
}

const count = (status: string, word: string): number | null => {
  const found = new RegExp(`${word}\\s*:\\s*(\\d{1,5})`, 'i').exec(status);
  return found === null ? null : Number(found[1]);
};

/** Collects the page. */
class PageReader {
  private readonly builder: StatusPageBuilder;
  private readonly fields = new Map<string, string>();
  private number: string | null = null;
  private tables = 0;
  private header = true;
  private inGrid = 0;
  private cells: { text: string; notes: string[] }[] = [];
  private participant: { text: string; notes: string[] } = { text: '', notes: [] };
  private lines = 1;
  private passwords = 0;
  private title = '';
  complete = false;

  private gathering: { what: string; element: string; depth: number; gathered: Gathered } | null = null;

  constructor(
    file: string,
    names: StateNames,
    private readonly today: Day,
  ) {
    this.builder = new StatusPageBuilder(file, names, today);
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (this.gathering !== null) {
      if (name === this.gathering.element) this.gathering.depth += 1;
      this.gathering.gathered.open(name, attributes);
      return;
    }
    const id = attributes['id'] ?? '';
    if (name === 'form') {
      const number = /[?&]mtdsg_no=([IVXL]+(?:-\w+)+)/i.exec(attributes['action'] ?? '')?.[1];
      if (number !== undefined) this.number = number.replace(/^[a-z]+/i, (chapter) => chapter.toUpperCase());
    } else if (name === 'input' && attributes['type']?.toLowerCase() === 'password') this.passwords += 1;
    else if (name === 'title') this.gather('title', name);
    else if (name === 'table') {
      if (this.inGrid > 0) this.inGrid += 1;
      else if (/_tblgrid\w*$/i.test(id)) {
        this.inGrid = 1;
        this.header = true;
      }
    } else if (this.inGrid === 1 && (name === 'td' || name === 'th')) this.gather('cell', name);
    else if (this.inGrid === 1 && name === 'tr') this.cells = [];
    else {
      const field = id === '' ? undefined : FIELDS.find(([pattern]) => pattern.test(id));
      if (field !== undefined) this.gather(field[1], name);
    }
  }

  text(text: string): void {
    this.gathering?.gathered.add(text);
  }

  newLines(number: number): void {
    this.lines += number;
  }

  close(name: string, implied: boolean): void {
    if (name === 'html' && !implied) this.complete = true;
    if (this.gathering !== null) {
      if (name !== this.gathering.element || (this.gathering.depth -= 1) > 0) {
        this.gathering.gathered.close(name);
        return;
      }
      const { what, gathered } = this.gathering;
      this.gathering = null;
      this.take(what, gathered);
      return;
    }
    if (name === 'table' && this.inGrid > 0) this.inGrid -= 1;
    else if (name === 'tr' && this.inGrid === 1 && this.cells.length > 0) {
      if (this.header) {
        this.tables += 1;
        this.builder.table(this.cells, this.lines);
        this.header = false;
      } else this.builder.row(this.cells, this.lines);
      this.cells = [];
    }
  }

  private gather(what: string, element: string): void {
    this.gathering = { what, element, depth: 1, gathered: new Gathered() };
  }

  private take(what: string, gathered: Gathered): void {
    if (what === 'cell') this.cells.push({ text: gathered.line(), notes: gathered.notes });
    else if (what === 'title') this.title = gathered.line();
    else if (what === 'participant') this.participant = { text: gathered.line(), notes: gathered.notes };
    else if (SECTIONS.has(what))
      this.builder.statement({
        section: what as StatementSection,
        participant: this.participant.text,
        notes: this.participant.notes,
        paragraphs: gathered.all(),
      });
    else if (what === 'endNote') {
      if (gathered.anchor !== null)
        this.builder.endNote({
          index: gathered.anchor,
          text: gathered.line('\n'),
          table: gathered.table.filter((row) => row.length > 0),
        });
    } else if (what === 'specialTable')
      this.builder.remark(
        `A special table, "${gathered.line()}", stands below the participants and is left out.`,
      );
    else if (what === 'tableTitle') {
      const title = gathered.line();
      if (title !== '') this.builder.remark(`The table is headed "${title}".`);
    } else {
      const text = gathered.line('\n');
      const before = this.fields.get(what);
      this.fields.set(what, before === undefined ? text : `${before}\n${text}`);
    }
  }

  page(): StatusPage {
    const field = (name: string): string | null => {
      const text = this.fields.get(name)?.trim();
      return text === undefined || text === '' ? null : text;
    };
    const treaty = /^(\d+)\s*\.\s*([a-z0-9]{1,4}(?=\s))?\s*(.*)$/s.exec(field('treaty') ?? '');
    const chapter = /\b([IVXL]+)\b/.exec(field('chapter') ?? '')?.[1];
    if (treaty === null || chapter === undefined)
      throw new RefusedFile(
        'NOT_RECOGNISED',
        this.passwords > 0 || /log ?in|sign ?in/i.test(this.title)
          ? `The file is a login page${this.title === '' ? '' : ` (${quoted(this.title)})`}, not a status page of the UN Treaty Collection.`
          : `The file is a web page${this.title === '' ? '' : ` (${quoted(this.title)})`}, but not a status page of the UN Treaty Collection: it has no chapter and number of a treaty.`,
      );
    if (!this.complete)
      throw new RefusedFile('DAMAGED', 'The page is cut off: its end is missing.', { line: this.lines });
    const printed = field('asOf') ?? '';
    if (printed !== '' && !/status as at/i.test(printed))
      throw new RefusedFile(
        'NOT_RECOGNISED',
        `The page is not in English (${quoted(printed)}); save the English one.`,
      );
    const status = (field('status') ?? '').replace(/\s+/g, ' ');
    const stated = {
      parties: count(status, 'Part(?:y|ies)'),
      signatories: count(status, 'Signator(?:y|ies)'),
    };
    if (status !== '' && stated.parties === null && stated.signatories === null)
      this.builder.remark(`The heading says of the status: "${status}".`);
    const oneLine = (name: string): string | null => field(name)?.replace(/\s+/g, ' ') ?? null;
    const heading: TreatyHeading = {
      mtdsgNumber:
        this.number ?? [chapter, treaty[1], treaty[2]].filter((part) => part !== undefined).join('-'),
      title: (treaty[3] as string)
        .replace(/\s+/g, ' ')
        .replace(/\s*\**\s*$/, '')
        .trim(),
      conclusion: oneLine('conclusion'),
      entryIntoForce: oneLine('entryIntoForce'),
      registration: oneLine('registration'),
      text: oneLine('text'),
      stated,
      ...readAsOf(printed, this.today),
    };
    return this.builder.finish(heading);
  }
}

/**
 * Reads a status page of the UN Treaty Collection as a browser saves it (`docs/sources.md`).
 *
 * @param file name for messages
 * @param today the last day that the page, or an act, can be of
 * @throws RefusedFile where the file is another page, is cut off, or is in another encoding than it says
 */
export async function readUntcHtml(
  file: string,
  content: FileContent,
  names: StateNames,
  today: Day,
): Promise<StatusPage> {
  const reader = new PageReader(file, names, today);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => reader.open(name, attributes),
      ontext: (text) => reader.text(text),
      onclosetag: (name, implied) => reader.close(name, implied),
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  let length = 0;
  const pieces = decoded(content, (start) =>
    declaredEncoding(/<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/i.exec(start)?.[1] ?? null),
  );
  for await (const piece of pieces) {
    length += piece.length;
    if (length > LARGEST)
      throw new RefusedFile('UNSAFE', 'The page is larger than any status page (64 million characters).');
    parser.write(piece);
    reader.newLines(piece.split('\n').length - 1);
  }
  parser.end();
  return reader.page();
}
