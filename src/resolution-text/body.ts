import type { LineRole } from './furniture';
import { appendWithoutMarkup, type Stripped } from './markup';
import { Reading, type SourceLine } from './reading';

/** A line of the running text, furniture and notes taken out. */
export interface BodyLine {
  /** Index of the source line. */
  index: number;
  /** Where it begins and ends in the reading. */
  start: number;
  end: number;
  left: number;
  /** A blank line or the end of a page stands before it. */
  apart: boolean;
  /** Furniture, notes or a form feed stand before it: the text may go on across them. */
  afterPageBreak: boolean;
}

export interface Body {
  reading: Reading;
  lines: BodyLine[];
  stripped: Stripped;
}

/** Reads the lines that are neither furniture nor notes as one text, line ends kept. */
export function readBody(
  lines: readonly SourceLine[],
  roles: readonly LineRole[],
  startsPage: readonly boolean[],
  taken: readonly boolean[],
  textOnly: ReadonlyMap<number, { from: number; to: number }>,
): Body {
  const reading = new Reading(lines);
  const body: Body = { reading, lines: [], stripped: { markers: [], emphasised: [] } };
  let apart = true;
  let afterPageBreak = false;
  lines.forEach((line, index) => {
    if (line.startsPage) afterPageBreak = true;
    if (roles[index] === 'BLANK') {
      apart = true;
      return;
    }
    const pageNumber = roles[index] === 'DIGITS' && isPageNumber(index);
    if (taken[index] === true || roles[index] === 'FURNITURE' || roles[index] === 'RULE' || pageNumber) {
      afterPageBreak = true;
      return;
    }
    if (reading.length > 0) reading.appendBetween('\n');
    const start = reading.length;
    const stretch = textOnly.get(index);
    appendWithoutMarkup(reading, line, stretch?.from ?? 0, stretch?.to ?? line.text.length, body.stripped);
    body.lines.push({ index, start, end: reading.length, left: line.left, apart, afterPageBreak });
    apart = false;
    afterPageBreak = false;
  });
  return body;

  /** A number alone is a page's where furniture, notes or the edge of a page stand beside it. */
  function isPageNumber(index: number): boolean {
    for (const step of [-1, 1]) {
      let at = index + step;
      while (at >= 0 && at < lines.length && roles[at] === 'BLANK') at += step;
      if (at < 0 || at >= lines.length) return true;
      if (roles[at] === 'FURNITURE' || taken[at] === true || startsPage[at] === true) return true;
    }
    return startsPage[index] === true;
  }
}
