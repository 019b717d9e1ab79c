/** Why a file is refused, with a stable code. */
export type ProblemCode =
  /** Neither of the formats that can be read, or a page that only looks like one. */
  | 'NOT_RECOGNISED'
  | 'WRONG_ENCODING'
  /** Not well-formed, or cut off. */
  | 'DAMAGED'
  /** A document type declaration, an entity that is not XML's own, an archive that unfolds beyond measure. */
  | 'UNSAFE'
  | 'COLUMNS_MISSING'
  /** A cell whose form is not that of its column. */
  | 'UNREADABLE_CELL'
  | 'IMPOSSIBLE_DATE'
  | 'FUTURE_DATE'
  | 'SAME_ACT_TWICE'
  | 'UNKNOWN_TREATY'
  | 'UNKNOWN_PARTICIPANT'
  | 'TOTALS_NOT_REACHED'
  /** The file does not say of which day it is, and nobody else did. */
  | 'DAY_MISSING'
  | 'SYMBOL_MISSING'
  /** Two files, or an option and a file, that exclude one another. */
  | 'CONTRADICTION'
  | 'TOOL_MISSING';

/** One reason why nothing of a file is imported. */
export interface ImportProblem {
  file: string;
  code: ProblemCode;
  /** Line of the file, from 1, where it is known. */
  line: number | null;
  /** Row of the table, the first under its heading is 1; null where no row is meant. */
  row: number | null;
  /** One sentence: what was found, and what would be right. */
  message: string;
}

/** Problems of one file. Keeps the first hundred: a file of a million bad rows says enough with those. */
export class ProblemList {
  readonly problems: ImportProblem[] = [];
  /** All of them, those not kept included. */
  count = 0;

  constructor(readonly file: string) {}

  add(code: ProblemCode, message: string, place: { line?: number | null; row?: number | null } = {}): void {
    this.count += 1;
    if (this.problems.length < 100)
      this.problems.push({
        file: this.file,
        code,
        line: place.line ?? null,
        row: place.row ?? null,
        message,
      });
  }
}

/** Ends the reading of a file at once: what follows could not be understood. */
export class RefusedFile extends Error {
  override readonly name = 'RefusedFile';
  constructor(
    readonly code: ProblemCode,
    message: string,
    readonly place: { line?: number | null; row?: number | null } = {},
  ) {
    super(message);
  }
}

/** What was found, short enough for a message. */
export const quoted = (text: string): string =>
  text === '' ? 'an empty cell' : JSON.stringify(text.length > 80 ? `${text.slice(0, 79)}…` : text);
