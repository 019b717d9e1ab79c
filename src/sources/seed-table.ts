import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Day } from '../treaty-law/terms';

/** A seed file that is not what it should be. Stable code `SEED_CORRUPT`; nothing of the seed is loaded. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly code = 'SEED_CORRUPT';

  /**
   * @param file name inside the seed directory: `acts.csv`
   * @param line first line is 1; 0 where the file as a whole is meant
   * @param column name of the column; null where the line as a whole is meant
   */
  constructor(
    readonly file: string,
    readonly line: number,
    readonly column: string | null,
    readonly found: string,
    readonly expected: string,
  ) {
    const place = `${file}${line > 0 ? `:${line}` : ''}${column === null ? '' : `, column ${column}`}`;
    super(`The seed is damaged at ${place}: found ${found}; expected ${expected}.`);
  }
}

const quote = (cell: string): string =>
  cell === '' ? 'an empty cell' : JSON.stringify(cell.length > 80 ? `${cell.slice(0, 79)}…` : cell);

const DAYS_OF_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** The number that the digits from `from` to `to` are; NaN where one is no digit. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
/** Whether the text is a day of the Gregorian calendar, `YYYY-MM-DD`. By hand: a seed has twenty thousand days. */
export function isDay(text: string): text is Day {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return year > 0 && day >= 1 && day <= (month === 2 && !leap ? 28 : (DAYS_OF_MONTH[month - 1] ?? 0));
}

/** Whether the text is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
export const isPartialDay = (text: string): boolean =>
  /^\d{4}$/.test(text)
    ? isDay(`${text}-01-01`)
    : /^\d{4}-\d{2}$/.test(text)
      ? isDay(`${text}-01`)
      : isDay(text);

/** One line of a seed file: its cells by column, each checked when it is read. */
export class SeedRow {
  constructor(
    private readonly table: SeedTable,
    private readonly cells: readonly string[],
    readonly line: number,
  ) {}

  fail(column: string | null, expected: string, found?: string): never {
    throw new SeedError(
      this.table.file,
      this.line,
      column,
      found ?? (column === null ? 'this line' : quote(this.cell(column))),
      expected,
    );
  }

  private cell(column: string): string {
    return this.cells[this.table.position(column)] as string;
  }

  optional(column: string): string | null {
    const cell = this.cell(column);
    return cell === '' ? null : cell;
  }

  required(column: string, expected = 'some text'): string {
    const cell = this.cell(column);
    return cell === '' ? this.fail(column, expected) : cell;
  }

  oneOf<T extends string>(column: string, allowed: ReadonlySet<T>): T {
    const cell = this.cell(column) as T;
    return allowed.has(cell) ? cell : this.fail(column, `one of ${[...allowed].join(', ')}`);
  }

  optionalOneOf<T extends string>(column: string, allowed: ReadonlySet<T>): T | null {
    return this.cell(column) === '' ? null : this.oneOf(column, allowed);
  }

  day(column: string): Day {
    const cell = this.cell(column);
    return isDay(cell) ? cell : this.fail(column, 'a day of the calendar, YYYY-MM-DD');
  }

  optionalDay(column: string): Day | null {
    return this.cell(column) === '' ? null : this.day(column);
  }

  optionalPartialDay(column: string): string | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    return isPartialDay(cell) ? cell : this.fail(column, 'YYYY, YYYY-MM or YYYY-MM-DD, or nothing');
  }

  optionalInteger(column: string, least: number): number | null {
    const cell = this.cell(column);
    if (cell === '') return null;
    const number = Number(cell);
    return /^\d{1,9}$/.test(cell) && number >= least
      ? number
      : this.fail(column, `a whole number of ${least} or more, or nothing`);
  }

  integer(column: string, least: number): number {
    return this.optionalInteger(column, least) ?? this.fail(column, `a whole number of ${least} or more`);
  }

  flag(column: string): boolean {
    const cell = this.cell(column);
    return cell === 'yes' ? true : cell === 'no' ? false : this.fail(column, 'yes or no');
  }

  /** A code that another file declares. `what` says which: `code in participants.csv`. */
  reference(column: string, known: { has(code: string): boolean }, what: string): string {
    const cell = this.cell(column);
    return known.has(cell) ? cell : this.fail(column, `a ${what}`);
  }

  optionalReference(column: string, known: { has(code: string): boolean }, what: string): string | null {
    return this.cell(column) === '' ? null : this.reference(column, known, what);
  }

  /** Parts between semicolons; no parts for an empty cell. */
  list(column: string): string[] {
    const cell = this.cell(column);
    if (cell === '') return [];
    const parts = cell.split(';');
    if (parts.some((part) => part === '' || part.trim() !== part))
      this.fail(column, 'parts between semicolons, without blanks around them');
    return parts;
  }

  references(column: string, known: { has(code: string): boolean }, what: string): string[] {
    const parts = this.list(column);
    const unknown = parts.find((part) => !known.has(part));
    return unknown === undefined ? parts : this.fail(column, `each part a ${what}`, quote(unknown));
  }
}

/**
 * A file of the seed: the strict part of RFC 4180 that the seed uses. UTF-8, a header with exactly the columns
 * expected, every record on one line, a line feed at the end of each.
 *
 * Read by hand because it stands between `npm start` and the first answer: csv-parse takes 100 ms for what this
 * takes 10 ms for, and the rule of one record a line gives every error its line at no cost.
 */
export class SeedTable {
  private readonly positions: ReadonlyMap<string, number>;
  private readonly records: readonly string[];

  constructor(
    directory: string,
    readonly file: string,
    columns: readonly string[],
  ) {
    this.positions = new Map(columns.map((column, index) => [column, index]));
    const lines = this.lines(directory);
    const header = columns.join(',');
    if (lines[0] !== header)
      throw new SeedError(file, 1, null, quote(lines[0] ?? ''), `the header ${JSON.stringify(header)}`);
    this.records = lines.slice(1);
  }

  private row(index: number): SeedRow {
    const line = index + 2;
    return new SeedRow(this, this.split(this.records[index] as string, line), line);
  }

  /** Every line, split when its turn comes: what is read is kept, its cells are not. */
  map<T>(read: (row: SeedRow) => T): T[] {
    return this.records.map((_, index) => read(this.row(index)));
  }

  get rows(): SeedRow[] {
    return this.map((row) => row);
  }

  position(column: string): number {
    const position = this.positions.get(column);
    if (position === undefined) throw new Error(`${this.file} is read without a column ${column}`);
    return position;
  }

  private lines(directory: string): string[] {
    const text = readSeedText(directory, this.file);
    if (!text.endsWith('\n'))
      throw new SeedError(
        this.file,
        text.split('\n').length,
        null,
        text === '' ? 'an empty file' : 'a last line that is cut off',
        'a line feed at the end of every line',
      );
    const lines = text.slice(0, -1).split('\n');
    return text.includes('\r')
      ? lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line))
      : lines;
  }

  private split(line: string, number: number): string[] {
    const cells = line.includes('"') ? this.splitQuoted(line, number) : line.split(',');
    if (cells.length !== this.positions.size)
      throw new SeedError(this.file, number, null, `${cells.length} cells`, `${this.positions.size} cells`);
    return cells;
  }

  private splitQuoted(line: string, number: number): string[] {
    const cells: string[] = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^",]*))(?:,|$)/y;
    for (;;) {
      const start = cell.lastIndex;
      const match = cell.exec(line);
      if (match === null)
        throw new SeedError(
          this.file,
          number,
          [...this.positions.keys()][cells.length] ?? null,
          quote(line.slice(start)),
          'quotation marks around the whole cell, doubled inside it',
        );
      cells.push(match[1] === undefined ? (match[2] as string) : match[1].replaceAll('""', '"'));
      if (!match[0].endsWith(',')) return cells;
      if (cell.lastIndex === line.length) return [...cells, ''];
    }
  }

  /** Checks that the rows ascend by `keyOf`, without doubles, so that a list can be read in the order of its key. */
  inOrder<T>(records: readonly T[], keyOf: (record: T) => string, keyColumns: string): void {
    let before = '';
    records.forEach((record, index) => {
      const key = keyOf(record);
      if (key <= before)
        this.row(index).fail(
          null,
          key === before
            ? `one line for each ${keyColumns}`
            : `lines in ascending order of ${keyColumns}, so before ${quote(before)}`,
          quote(key),
        );
      before = key;
    });
  }
}

/** The text of a file of the seed. */
export function readSeedText(directory: string, file: string): string {
  let text: string;
  try {
    text = readFileSync(join(directory, file), 'utf8');
  } catch (error) {
    throw new SeedError(
      file,
      0,
      null,
      (error as NodeJS.ErrnoException).code ?? String(error),
      'a readable file',
    );
  }
  const stray = /[\u0000-\u0009\u000B\u000C\u000E-\u001F\uFFFD\uFEFF]/.exec(text);
  if (stray === null) return text;
  const line = text.slice(0, stray.index).split('\n').length;
  const code = stray[0].codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
  throw new SeedError(file, line, null, `the character U+${code}`, 'printable UTF-8 text');
}
