import { isDay } from '../treaty-law/calendar';
import { ACTION_KINDS } from '../treaty-law/terms';
import type { ActionKind, DatePrecision, Day } from '../treaty-law/terms';
import type { PublishedAct } from './imports';
import type { Verification } from './records';
import { ProblemList, RefusedFile, quoted } from './problem';
import type { StateNames } from './states';
import type { PageName } from './status-page';
import type { TableRow } from './table-rows';

/** Columns of the project's act format. The first four are required; the order does not matter. */
export const ACT_COLUMNS = [
  'treaty',
  'participant',
  'kind',
  'date',
  'precision',
  'not_before',
  'not_after',
  'territorial_note',
  'source',
  'verification',
  'same_act_as',
  'note',
  'publisher',
  'as_of',
] as const;
type ActColumn = (typeof ACT_COLUMNS)[number];
const REQUIRED: readonly ActColumn[] = ['treaty', 'participant', 'kind', 'date'];

/** An act of a table. `notAfter` is null where only the day of the table bounds it. */
export interface TableAct extends Omit<PublishedAct, 'notAfter'> {
  notAfter: Day | null;
  row: number;
}

/** The acts of a table that are of one treaty and one source. */
export interface ActGroup {
  treaty: string;
  /** `source` of the rows: the id of a source of the catalogue, or what the table calls it; null where it says nothing. */
  source: string | null;
  publisher: string | null;
  asOf: Day | null;
  acts: TableAct[];
}

/** A table of acts, read and checked. */
export interface ActTable {
  groups: ActGroup[];
  rows: number;
  territories: PageName[];
  problems: ProblemList;
}

const KINDS = new Set<string>(ACTION_KINDS);
const PRECISIONS = new Set<string>(['DAY', 'YEAR', 'UNKNOWN']);
const VERIFICATIONS = new Set<string>(['DEPOSITARY', 'SECONDARY', 'DERIVED']);
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/** Whether the row is the heading of a table of acts, whatever it lacks. */
export function isActHeading(cells: readonly string[]): boolean {
  const columns = new Set(cells.map((cell) => cell.trim().toLowerCase()));
  return columns.has('kind') || (columns.has('treaty') && columns.has('participant'));
}

/**
 * Reads a table in the project's act format, row by row: what stays in memory are the different acts, and of those
 * there are no more than treaties, participants and kinds allow (`docs/sources.md`).
 *
 * @param treatyOf the code of a treaty in the catalogue, by code or MTDSG number
 * @param today the last day that an act can be of
 */
export async function readActTable(
  file: string,
  rows: AsyncIterable<TableRow>,
  names: StateNames,
  treatyOf: (printed: string) => string | null,
  today: Day,
): Promise<ActTable> {
  const problems = new ProblemList(file);
  const groups = new Map<string, ActGroup>();
  /** Acts of one participant, treaty and kind, by date. */
  const known = new Map<string, Map<string, TableAct>>();
  const territories: PageName[] = [];
  let columns: Map<ActColumn, number> | null = null;
  let row = 0;

  for await (const { line, cells } of rows) {
    if (columns === null) {
      columns = headingOf(cells, line);
      continue;
    }
    row += 1;
    const place = { row, line };
    const cell = (column: ActColumn): string => {
      const index = (columns as Map<ActColumn, number>).get(column);
      return index === undefined ? '' : (cells[index] ?? '').trim();
    };
    const refuse = (column: ActColumn, expected: string): void =>
      problems.add(
        'UNREADABLE_CELL',
        `Column ${column}: ${quoted(cell(column))}; expected ${expected}.`,
        place,
      );

    const treaty = treatyOf(cell('treaty'));
    if (treaty === null) {
      problems.add(
        'UNKNOWN_TREATY',
        `Column treaty: ${quoted(cell('treaty'))} is no code or MTDSG number in the catalogue.`,
        place,
      );
      continue;
    }
    const name = names.recognise(cell('participant'));
    if (name.is === 'TERRITORY') {
      if (territories.length < 1000) territories.push({ name: cell('participant'), row });
      continue;
    }
    if (name.is === 'UNKNOWN') {
      problems.add(
        'UNKNOWN_PARTICIPANT',
        `Column participant: ${quoted(cell('participant'))} is no State, no former State and not the European Union.`,
        place,
      );
      continue;
    }
    const kind = cell('kind').toUpperCase();
    if (!KINDS.has(kind)) {
      refuse('kind', `one of ${ACTION_KINDS.join(', ')}`);
      continue;
    }
    // The day on which a notice takes effect may be still to come.
    const bounds = boundsOf(cell, kind === 'WITHDRAWAL' ? '9999-12-31' : today, problems, place);
    if (bounds === null) continue;
    const verification = cell('verification').toUpperCase() || 'SECONDARY';
    if (!VERIFICATIONS.has(verification)) {
      refuse('verification', 'DEPOSITARY, SECONDARY or DERIVED, or nothing for SECONDARY');
      continue;
    }
    const twin = cell('same_act_as') === '' ? null : names.recognise(cell('same_act_as'));
    if (twin !== null && twin.is !== 'PARTICIPANT') {
      refuse('same_act_as', 'a participant, or nothing');
      continue;
    }
    const asOf = cell('as_of');
    if (asOf !== '' && !isDay(asOf)) {
      refuse('as_of', 'a day of the calendar, YYYY-MM-DD, or nothing');
      continue;
    }
    if (asOf > today) {
      problems.add('FUTURE_DATE', `Column as_of: ${asOf} is after ${today}.`, place);
      continue;
    }
    const act: TableAct = {
      participant: name.code,
      kind: kind as ActionKind,
      ...bounds,
      sameActAs: twin?.code ?? null,
      territorialNote: cell('territorial_note') || null,
      verification: verification as Verification,
      note: cell('note') || null,
      row,
    };
    const key = `${treaty}:${act.participant}:${act.kind}`;
    const same = known.get(key) ?? new Map<string, TableAct>();
    known.set(key, same);
    const date = act.date ?? act.notBefore;
    const before = same.get(date);
    if (before !== undefined) {
      if (before.notBefore !== act.notBefore || before.notAfter !== act.notAfter)
        problems.add('SAME_ACT_TWICE', `${key} has other bounds here than in row ${before.row}.`, place);
      continue;
    }
    const first = same.values().next().value;
    // Coming back after a withdrawal is another act of the same kind; that is looked at when all rows are known.
    if (first !== undefined && (same.size >= 8 || act.kind.startsWith('SIGN') || act.precision !== 'DAY')) {
      problems.add(
        'SAME_ACT_TWICE',
        `${key} is of ${act.date ?? 'an unknown day'} here and of ${first.date ?? 'an unknown day'} in row ${first.row}.`,
        place,
      );
      continue;
    }
    same.set(date, act);
    const source = cell('source') || null;
    const publisher = cell('publisher') || null;
    const group = JSON.stringify([treaty, source, publisher, asOf]);
    const of = groups.get(group) ?? { treaty, source, publisher, asOf: asOf || null, acts: [] };
    groups.set(group, of);
    of.acts.push(act);
  }
  if (columns === null)
    throw new RefusedFile(
      'COLUMNS_MISSING',
      `The table is empty; it needs the columns ${REQUIRED.join(', ')}.`,
    );
  for (const [key, acts] of known) if (acts.size > 1) checkReturn(key, [...acts.values()], known, problems);
  return {
    groups: [...groups.values()].map((group) => ({ ...group, acts: group.acts.sort(byKey) })),
    rows: row,
    territories,
    problems,
  };
}

const byKey = (a: TableAct, b: TableAct): number =>
  `${a.participant}:${a.kind}:${a.notBefore}` < `${b.participant}:${b.kind}:${b.notBefore}` ? -1 : 1;

function headingOf(cells: readonly string[], line: number): Map<ActColumn, number> {
  const columns = new Map<ActColumn, number>();
  cells.forEach((cell, index) => {
    const name = cell.trim().toLowerCase();
    const column = ACT_COLUMNS.find((one) => one === name);
    if (column !== undefined) columns.set(column, index);
    else if (name !== '')
      throw new RefusedFile(
        'COLUMNS_MISSING',
        `The column ${quoted(cell)} is not of the act format; its columns are ${ACT_COLUMNS.join(', ')}.`,
        { line },
      );
  });
  const missing = REQUIRED.filter((column) => !columns.has(column));
  if (missing.length > 0)
    throw new RefusedFile(
      'COLUMNS_MISSING',
      `The table lacks ${missing.length > 1 ? 'the columns' : 'the column'} ${missing.join(', ')}.`,
      { line },
    );
  return columns;
}

interface Bounds {
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day | null;
}

function boundsOf(
  cell: (column: ActColumn) => string,
  today: Day,
  problems: ProblemList,
  place: { row: number; line: number },
): Bounds | null {
  const refuse = (column: ActColumn, expected: string): null => {
    const found = cell(column);
    if (DAY_FORM.test(found) && !isDay(found))
      problems.add('IMPOSSIBLE_DATE', `Column ${column}: no calendar has the day ${cell(column)}.`, place);
    else problems.add('UNREADABLE_CELL', `Column ${column}: ${quoted(found)}; expected ${expected}.`, place);
    return null;
  };
  const date = cell('date');
  const shape: DatePrecision | null =
    date === ''
      ? 'UNKNOWN'
      : /^\d{4}$/.test(date) && isDay(`${date}-01-01`)
        ? 'YEAR'
        : isDay(date)
          ? 'DAY'
          : null;
  if (shape === null) return refuse('date', 'YYYY-MM-DD, YYYY or nothing');
  const precision = cell('precision').toUpperCase() || shape;
  if (!PRECISIONS.has(precision)) return refuse('precision', 'DAY, YEAR or UNKNOWN, or nothing');
  if (precision !== shape) return refuse('precision', `${shape}, which is the form of the date`);
  for (const column of ['not_before', 'not_after'] as const)
    if (cell(column) !== '' && !isDay(cell(column)))
      return refuse(column, 'a day of the calendar, YYYY-MM-DD, or nothing');
  const first = shape === 'DAY' ? date : shape === 'YEAR' ? `${date}-01-01` : '';
  const last = shape === 'DAY' ? date : shape === 'YEAR' ? `${date}-12-31` : '';
  const notBefore = cell('not_before') || first;
  const notAfter = cell('not_after') || last;
  if (notBefore === '') return refuse('not_before', 'the first day that an act without a date can be of');
  if (first !== '' && (notBefore < first || notBefore > last))
    return refuse('not_before', `a day of ${date}, which is the date`);
  if (last !== '' && (notAfter < first || notAfter > last))
    return refuse('not_after', `a day of ${date}, which is the date`);
  if (notAfter !== '' && notBefore > notAfter)
    return refuse('not_after', `no day before not_before, ${notBefore}`);
  if (notBefore > today) {
    problems.add('FUTURE_DATE', `The act is of ${date || notBefore}, which is after ${today}.`, place);
    return null;
  }
  return { date: date === '' ? null : date, precision: shape, notBefore, notAfter: notAfter || null };
}

const LEAVING = new Set<string>(['WITHDRAWAL', 'WITHDRAWAL_NOTIFIED']);

/** Two acts of a kind with different days contradict each other, unless a withdrawal lies between. */
function checkReturn(
  key: string,
  acts: TableAct[],
  known: ReadonlyMap<string, ReadonlyMap<string, TableAct>>,
  problems: ProblemList,
): void {
  const [treaty, participant, kind] = key.split(':') as [string, string, string];
  const inOrder = acts.sort((a, b) => (a.notBefore < b.notBefore ? -1 : 1));
  const left = [...(known.get(`${treaty}:${participant}:WITHDRAWAL`)?.values() ?? [])];
  const returns = inOrder.slice(1).every((act, index) => {
    const before = inOrder[index] as TableAct;
    if (LEAVING.has(kind))
      return [...known].some(
        ([other, consents]) =>
          other.startsWith(`${treaty}:${participant}:`) &&
          !LEAVING.has(other.split(':')[2] as string) &&
          [...consents.values()].some(
            (consent) => consent.notBefore >= before.notBefore && consent.notBefore <= act.notBefore,
          ),
      );
    return left.some((one) => one.notBefore >= before.notBefore && one.notBefore <= act.notBefore);
  });
  if (returns) return;
  const [first, second] = inOrder as [TableAct, TableAct];
  const [earlier, later] = first.row < second.row ? [first, second] : [second, first];
  problems.add(
    'SAME_ACT_TWICE',
    `${key} is of ${later.date} here and of ${earlier.date} in row ${earlier.row}, and no withdrawal lies between.`,
    { row: later.row },
  );
}
