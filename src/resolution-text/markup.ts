import { Reading, type SourceLine } from './reading';

/** A marker that mark-up shows to be one: `[^3]`, `<sup>3</sup>`. Offset in the reading, where it was taken out. */
export interface MarkedNumber {
  at: number;
  number: number;
}

export interface Stripped {
  markers: MarkedNumber[];
  /** Stretches of the reading that the source sets in italics or bold: from and to. */
  emphasised: { from: number; to: number }[];
}

const INLINE =
  /\[\^(\d{1,3})\]|<sup>\s*(\d{1,3})\s*<\/sup>|<\/?(?:i|em|b|strong|u|sub|sup|p|br)\s*\/?>|\[([^[\]]{1,120})\]\((?:#[^()\s]*|https?:[^()\s]*|\/[^()\s]*)\)|\\([.*_#()[\]-])/g;
const EMPHASIS = /(?<![\p{L}\p{N}*_\\])(\*{1,3}|_{1,3})(?=[^\s*_])([^*_]*[^\s*_])\1(?![\p{L}\p{N}*_])/gu;
const HEADING = /^#{1,6}\s+/;

/** Appends a line to a reading without its mark-up; tells where the mark-up stood. */
export function appendWithoutMarkup(
  reading: Reading,
  line: SourceLine,
  from: number,
  to: number,
  stripped: Stripped,
): void {
  const text = line.text;
  /** Stretches to leave out, in order. */
  const cuts: { from: number; to: number; number?: number }[] = [];
  const emphasised: { from: number; to: number }[] = [];
  if (from === 0) {
    const heading = HEADING.exec(text);
    if (heading !== null) cuts.push({ from: 0, to: heading[0].length });
  }
  if (/[[<\\]/.test(text)) {
    for (const match of text.matchAll(INLINE)) {
      const start = match.index;
      const end = start + match[0].length;
      const number = match[1] ?? match[2];
      if (number !== undefined) cuts.push({ from: start, to: end, number: Number(number) });
      else if (match[3] !== undefined) {
        cuts.push({ from: start, to: start + 1 }, { from: start + 1 + match[3].length, to: end });
      } else if (match[4] !== undefined) cuts.push({ from: start, to: start + 1 });
      else cuts.push({ from: start, to: end });
    }
  }
  if (/[*_]/.test(text)) {
    for (const match of text.matchAll(EMPHASIS)) {
      const width = (match[1] as string).length;
      const start = match.index;
      const end = start + match[0].length;
      cuts.push({ from: start, to: start + width }, { from: end - width, to: end });
      emphasised.push({ from: start + width, to: end - width });
    }
  }
  cuts.sort((a, b) => a.from - b.from);
  let at = from;
  const offsets = new Map<number, number>();
  for (const cut of cuts) {
    if (cut.from < at || cut.to > to) continue;
    reading.append(line, at, cut.from);
    if (cut.number !== undefined) stripped.markers.push({ at: reading.length, number: cut.number });
    offsets.set(cut.from, reading.length);
    offsets.set(cut.to, reading.length);
    at = cut.to;
  }
  reading.append(line, at, to);
  for (const stretch of emphasised) {
    const begin = offsets.get(stretch.from);
    const end = offsets.get(stretch.to);
    if (begin !== undefined && end !== undefined) stripped.emphasised.push({ from: begin, to: end });
  }
}
