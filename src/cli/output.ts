import Table from 'cli-table3';
import { stringify } from 'csv-stringify/sync';

export const FORMATS = ['table', 'csv', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** A table to print: the names of its columns, its rows, and what must be known to read it. */
export interface Sheet {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | boolean | null)[])[];
  /** Lines under the table: revision, days, coverage, how to ask again. */
  readonly notes: readonly string[];
  /** Columns that every row of a CSV repeats, so that a file that was taken away still says what it is. */
  readonly stamp: Readonly<Record<string, string>>;
}

export function printJson(document: unknown): void {
  process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
}

export function printSheet(sheet: Sheet, format: 'table' | 'csv'): void {
  process.stdout.write(format === 'csv' ? toCsv(sheet) : toText(sheet));
}

function toCsv({ columns, rows, stamp }: Sheet): string {
  const extra = Object.values(stamp);
  return stringify(
    [[...columns, ...Object.keys(stamp)], ...rows.map((row) => [...row.map(written), ...extra])],
    {
      // A spreadsheet takes a cell that begins with one of these for a formula.
      escape_formulas: true,
    },
  );
}

function toText({ title, columns, rows, notes }: Sheet): string {
  const table = new Table({
    head: [...columns],
    chars: { mid: '', 'left-mid': '', 'mid-mid': '', 'right-mid': '' },
    style: { head: [], border: [], compact: false },
  });
  for (const row of rows) table.push(row.map(written));
  return `${title}\n${table.toString()}\n${notes.join('\n')}\n`;
}

const written = (value: string | number | boolean | null): string =>
  value === null ? '' : value === true ? 'yes' : value === false ? 'no' : String(value);
