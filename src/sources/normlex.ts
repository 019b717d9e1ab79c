import { addMonths } from '../treaty-law/calendar';
import type { ActionKind, DatePrecision, Day } from '../treaty-law/terms';
import { calendarDay, printedDay } from './printed-date';
import { ProblemList, RefusedFile, quoted } from './problem';
import type { StateNames } from './states';
import type { PageName } from './status-page';
import type { TableRow } from './table-rows';

/** A ratification, or the end of one, as NORMLEX gives it. */
export interface NormlexAct {
  participant: string;
  kind: ActionKind;
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day;
  /** Computed from another printed day: the effect of a denunciation, a year after its registration. */
  derived: boolean;
  note: string | null;
}

/** What a table says of one convention or protocol. */
export interface NormlexTreaty {
  /** `C029`, `P029` */
  code: string;
  heading: string;
  /** In the order of participant and kind. */
  acts: NormlexAct[];
  /** Rows with a ratification that no denunciation ended. */
  parties: number;
  stated: number | null;
}

/** A NORMLEX table, read and checked. */
export interface NormlexTable {
  asOf: Day | null;
  treaties: NormlexTreaty[];
  /** Participants that have a row, ratification or not. */
  members: Set<string>;
  /** True for a table with a row for every Member and a column for every instrument. */
  wide: boolean;
  rows: number;
  unrecognised: PageName[];
  territories: PageName[];
  problems: ProblemList;
}

const COUNTRY = /^(?:country|state|member(?: state)?|participant|pays)$/i;
const INSTRUMENT = /(?:^|[^A-Za-z0-9])([CP])[ .-]?0*(\d{1,3})(?![0-9])/;
const AS_OF = /^(?:business_?date|as[ _-]?(?:of|at)|date of (?:table|extraction)|extracted)$/i;
/** "1958den.:1990" in the table of fundamental conventions; "Denounced on 12 Dec 1990" in lists. */
const DENOUNCED =
  /(?:\b(automatic(?:ally)?\s+)?(?:denounced|denunciation)\b|den\.?\s*(?=:))(?:\s+(?:on|in))?\s*:?\s*(.*)$/i;
const NOTHING = new Set(['', '-', '–', '—', 'n/a', 'not ratified', 'no']);

/** `C029` of "Forced_labour_C029", "C29", "C029 - Forced Labour Convention, 1930"; null where a heading names none. */
export function instrumentOf(heading: string): string | null {
  const found = INSTRUMENT.exec(heading);
  return found === null ? null : `${found[1]}${(found[2] as string).padStart(3, '0')}`;
}

/** Whether the row is the heading of a NORMLEX table. */
export function isNormlexHeading(cells: readonly string[]): boolean {
  if (!cells.some((cell) => COUNTRY.test(cell))) return false;
  if (cells.filter((cell) => instrumentOf(cell) !== null).length > 0) return true;
  return (
    cells.some((cell) => /^(?:ratification )?date$|^date of ratification$/i.test(cell)) &&
    cells.some((cell) => /^status$/i.test(cell))
  );
}

interface When {
  date: string;
  precision: DatePrecision;
  from: Day;
  to: Day;
}
type ReadWhen = When | 'NO_SUCH_DAY' | 'UNREADABLE';

/** A year, `YYYY-MM-DD`, `DD-MM-YYYY`, `DD/MM/YYYY` (day first, as the ILO writes) or "12 Feb 2002". */
function when(text: string): ReadWhen {
  const trimmed = text.trim().replace(/[.)]+$/, '');
  if (/^\d{4}$/.test(trimmed))
    return { date: trimmed, precision: 'YEAR', from: `${trimmed}-01-01`, to: `${trimmed}-12-31` };
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00.*)?$/.exec(trimmed);
  const european = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(trimmed);
  const day =
    iso !== null
      ? calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
      : european !== null
        ? calendarDay(Number(european[3]), Number(european[2]), Number(european[1]))
        : printedDay(trimmed);
  if (day !== null) return { date: day, precision: 'DAY', from: day, to: day };
  return iso !== null || european !== null || /^\d{1,2}\s*[A-Za-z]{3,9}\.?,?\s*\d{4}$/.test(trimmed)
    ? 'NO_SUCH_DAY'
    : 'UNREADABLE';
}

/** Gathers one instrument's column, or one instrument's list. */
class TreatyColumn {
  readonly acts = new Map<string, NormlexAct>();
  parties = 0;
  stated: number | null = null;
  constructor(
    readonly code: string,
    readonly heading: string,
  ) {}
}

/**
 * Reads a table of the ILO's NORMLEX: Members by instruments with years or days, or a list of the ratifications of one
 * or several instruments with status and note (`docs/sources.md`).
 *
 * @param rows of the file, its heading among the first twenty-five
 * @param treaty the instrument of a list that does not name it
 * @param today the last day that a ratification can be of
 */
export async function readNormlex(
  file: string,
  rows: AsyncIterable<TableRow>,
  names: StateNames,
  today: Day,
  treaty: string | null = null,
): Promise<NormlexTable> {
  const problems = new ProblemList(file);
  const columns = new Map<string, TreatyColumn>();
  const members = new Set<string>();
  const seen = new Map<string, number>();
  const unrecognised: PageName[] = [];
  const territories: PageName[] = [];
  let heading: string[] | null = null;
  let country = 0;
  let wide = false;
  let asOf: Day | null = null;
  let titled = treaty;
  let stated: number | null = null;
  let row = 0;

  const column = (code: string, title: string): TreatyColumn => {
    const known = columns.get(code) ?? new TreatyColumn(code, title);
    columns.set(code, known);
    return known;
  };
  const at = (index: RegExp, cells: readonly string[]): string | undefined => {
    const position = (heading as string[]).findIndex((title) => index.test(title));
    return position < 0 ? undefined : cells[position];
  };

  for await (const { line, cells } of rows) {
    if (heading === null) {
      if (isNormlexHeading(cells)) {
        heading = cells;
        country = cells.findIndex((cell) => COUNTRY.test(cell));
        const instruments = cells.filter((cell) => instrumentOf(cell) !== null);
        wide = instruments.length > 0;
        for (const title of instruments) {
          const code = instrumentOf(title) as string;
          if (columns.has(code))
            throw new RefusedFile('CONTRADICTION', `Two columns are headed ${code}.`, { line });
          column(code, title);
        }
        continue;
      }
      const preface = cells.join(' ');
      titled ??= instrumentOf(preface);
      stated ??= Number(/(\d{1,3})\s+ratifications?/i.exec(preface)?.[1]) || null;
      const dated = /(?:as of|as at|business date)\D{0,5}(\d[\d ./A-Za-z-]{6,20})/i.exec(preface)?.[1];
      const day = dated === undefined ? null : when(dated);
      if (typeof day === 'object' && day !== null && day.precision === 'DAY') asOf = day.date;
      if (line > 25) break;
      continue;
    }
    row += 1;
    const place = { row, line };
    const printed = cells[country] ?? '';
    const refuse = (cell: string, title: string, read: 'NO_SUCH_DAY' | 'UNREADABLE'): void =>
      problems.add(
        read === 'NO_SUCH_DAY' ? 'IMPOSSIBLE_DATE' : 'UNREADABLE_CELL',
        read === 'NO_SUCH_DAY'
          ? `No calendar has the day ${quoted(cell)} at ${quoted(printed)}, column ${quoted(title)}.`
          : `${quoted(cell)} at ${quoted(printed)}, column ${quoted(title)}, is neither a year nor a day, nor a denunciation.`,
        place,
      );
    const dayOfTable = heading.findIndex((title) => AS_OF.test(title));
    if (dayOfTable >= 0 && (cells[dayOfTable] ?? '') !== '') {
      const day = when(cells[dayOfTable] as string);
      if (typeof day === 'string') refuse(cells[dayOfTable] as string, heading[dayOfTable] as string, day);
      else if (day.from > today)
        problems.add(
          'FUTURE_DATE',
          `The table says that it is of ${day.date}, which is after ${today}.`,
          place,
        );
      else if (asOf !== null && asOf !== day.to)
        problems.add('CONTRADICTION', `The table says that it is of ${asOf} and of ${day.to}.`, place);
      else asOf = day.to;
    }
    if (printed === '') {
      if (cells.some((cell) => cell !== ''))
        problems.add('UNREADABLE_CELL', 'A row has cells and no country.', place);
      continue;
    }
    const name = names.recognise(printed);
    if (name.is !== 'PARTICIPANT') {
      const list = name.is === 'TERRITORY' ? territories : unrecognised;
      if (list.length < 1000) list.push({ name: printed, row });
    } else members.add(name.code);
    const participant = name.is === 'PARTICIPANT' ? name.code : null;

    const entries: { code: string; title: string; cell: string; note: string }[] = wide
      ? heading.flatMap((title, index) => {
          const code = instrumentOf(title);
          return code === null ? [] : [{ code, title, cell: cells[index] ?? '', note: '' }];
        })
      : [
          {
            code: instrumentOf(at(/^(?:convention|instrument|protocol|code)$/i, cells) ?? '') ?? titled ?? '',
            title: 'Date',
            cell: at(/date/i, cells) ?? '',
            note: at(/^(?:note|remarks?|comment)s?$/i, cells) ?? '',
          },
        ];
    if (!wide && entries[0]!.code === '')
      throw new RefusedFile(
        'COLUMNS_MISSING',
        'The list does not say which instrument it is of: a column "Convention", a line above it, or --code C029.',
        { line },
      );
    for (const { code, title, cell, note } of entries) {
      const treatyColumn = column(code, title === 'Date' ? code : title);
      if (NOTHING.has(cell.toLowerCase())) continue;
      const denounced = DENOUNCED.exec(cell) ?? DENOUNCED.exec(note);
      const ratified = when(cell.replace(DENOUNCED, '').replace(/[\s;,(/–-]+$/, ''));
      if (typeof ratified === 'string') {
        refuse(cell, title, ratified);
        continue;
      }
      const ended = denounced === null ? null : when(denounced[2] as string);
      if (typeof ended === 'string') {
        refuse(denounced![0], title, ended);
        continue;
      }
      if (ratified.from > today || (ended !== null && ended.from > today)) {
        problems.add('FUTURE_DATE', `${quoted(cell)} at ${quoted(printed)} is after ${today}.`, place);
        continue;
      }
      const key = `${code}:${participant ?? printed}`;
      const before = seen.get(key);
      if (before === undefined) {
        if (seen.size < 1_000_000) seen.set(key, row);
        if (ended === null) treatyColumn.parties += 1;
      }
      if (participant === null) continue;
      const say = (kind: ActionKind, read: When, derived: boolean, remark: string | null): void => {
        const act: NormlexAct = {
          participant,
          kind,
          date: read.date,
          precision: read.precision,
          notBefore: read.from,
          notAfter: read.to,
          derived,
          note: remark,
        };
        const known = treatyColumn.acts.get(`${participant}:${kind}`);
        if (known === undefined) treatyColumn.acts.set(`${participant}:${kind}`, act);
        else if (known.date !== act.date)
          problems.add(
            'SAME_ACT_TWICE',
            `${participant} has ${kind} of ${code} on ${act.date} here and on ${known.date} in row ${before}.`,
            place,
          );
      };
      say(
        'RATIFICATION',
        ratified,
        false,
        ratified.precision === 'YEAR' ? 'not before: year; not after: year' : null,
      );
      if (ended === null || denounced === null) continue;
      if (denounced[1] !== undefined) say('WITHDRAWAL', ended, false, 'automatic denunciation');
      else {
        say('WITHDRAWAL_NOTIFIED', ended, false, null);
        // Every ILO instrument: effect one year after the denunciation is registered.
        const to = addMonths(ended.to, 12);
        say(
          'WITHDRAWAL',
          {
            date: ended.precision === 'DAY' ? to : to.slice(0, 4),
            precision: ended.precision,
            from: addMonths(ended.from, 12),
            to,
          },
          true,
          'one year after the denunciation',
        );
      }
    }
  }
  if (heading === null)
    throw new RefusedFile(
      'COLUMNS_MISSING',
      'The table has no heading with a column "Country" and columns of instruments (C029), or "Country", "Date" and "Status".',
    );
  if (stated !== null && columns.size === 1) [...columns.values()][0]!.stated = stated;
  return {
    asOf,
    treaties: [...columns.values()].map(({ code, heading: title, acts, parties, stated: total }) => ({
      code,
      heading: title,
      parties,
      stated: total,
      acts: [...acts.values()].sort((a, b) =>
        `${a.participant}:${a.kind}` < `${b.participant}:${b.kind}` ? -1 : 1,
      ),
    })),
    members,
    wide,
    rows: row,
    unrecognised,
    territories,
    problems,
  };
}
