import type { Position, Span } from './terms';

/** A stretch of one source line that was read as it stands. `column` is in UTF-16 units from 0. */
interface Stretch {
  start: number;
  length: number;
  line: number;
  column: number;
}

/** One line of the source. `number` counts from 1; `left` is the place in the line where `text` begins, from 0. */
export interface SourceLine {
  number: number;
  text: string;
  left: number;
  /** Places of the characters beyond the basic plane, which are two units and one code point each. */
  pairs: readonly number[];
  /** A form feed stands in it. */
  startsPage: boolean;
}

const NO_PAIRS: readonly number[] = [];

/** Lines end with LF, CRLF or CR. A form feed belongs to the line and starts a page. */
export function splitLines(source: string): SourceLine[] {
  return source.split(/\r\n|\n|\r/).map((whole, index) => {
    const left = whole.search(/[^\s\uFEFF]/);
    const text = left < 0 ? '' : whole.slice(left).trimEnd();
    const pairs = /[\uD800-\uDBFF]/.test(whole)
      ? Array.from(whole.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index)
      : NO_PAIRS;
    return { number: index + 1, text, left: Math.max(left, 0), pairs, startsPage: whole.includes('\f') };
  });
}

/** How many of the ascending numbers are smaller than the limit. */
export const countBelow = (numbers: readonly number[], limit: number): number => {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
};

const positionIn = (line: SourceLine, column: number): Position => ({
  line: line.number,
  column: 1 + column - countBelow(line.pairs, column),
});

export function spanOfLine(line: SourceLine): Span {
  return { from: positionIn(line, line.left), to: positionIn(line, line.left + line.text.length) };
}

/** A text put together from stretches of the source, which knows where each character came from. */
export class Reading {
  private readonly stretches: Stretch[] = [];
  private readonly parts: string[] = [];
  private size = 0;
  private joined: string | null = null;

  constructor(private readonly lines: readonly SourceLine[]) {}

  get text(): string {
    this.joined ??= this.parts.join('');
    return this.joined;
  }
  get length(): number {
    return this.size;
  }

  /** Appends characters `from` to `to` of the line's `text`. */
  append(line: SourceLine, from = 0, to = line.text.length): void {
    if (to <= from) return;
    this.stretches.push({
      start: this.size,
      length: to - from,
      line: line.number - 1,
      column: line.left + from,
    });
    this.add(line.text.slice(from, to));
  }

  /** Appends what is not in the source: a line end between stretches. */
  appendBetween(text: string): void {
    this.add(text);
  }

  private add(text: string): void {
    this.parts.push(text);
    this.size += text.length;
    this.joined = null;
  }

  /** Index of the last stretch that begins at or before the offset. */
  private stretchAt(offset: number): number {
    let low = 0;
    let high = this.stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.stretches[middle] as Stretch).start <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private place(stretch: Stretch, within: number): Position {
    return positionIn(
      this.lines[stretch.line] as SourceLine,
      stretch.column + Math.min(within, stretch.length),
    );
  }

  /** Where the characters `from` (inclusive) to `to` (exclusive) stand in the source. */
  span(from: number, to: number): Span {
    const first = this.stretches[this.stretchAt(from)];
    const last = this.stretches[this.stretchAt(Math.max(from, to - 1))];
    if (first === undefined || last === undefined) {
      return { from: { line: 1, column: 1 }, to: { line: 1, column: 1 } };
    }
    return { from: this.place(first, from - first.start), to: this.place(last, to - last.start) };
  }

  /** The stretches of source that lie between the two offsets. */
  pieces(from: number, to: number): Span[] {
    const pieces: Span[] = [];
    for (let index = this.stretchAt(from); index < this.stretches.length; index += 1) {
      const stretch = this.stretches[index] as Stretch;
      if (stretch.start >= to) break;
      const begin = Math.max(from, stretch.start);
      const end = Math.min(to, stretch.start + stretch.length);
      if (end > begin) {
        pieces.push({
          from: this.place(stretch, begin - stretch.start),
          to: this.place(stretch, end - stretch.start),
        });
      }
    }
    return pieces;
  }
}
