import type { Body } from './body';
import type { MarkerFound } from './markers';
import type { Marker, Subparagraph } from './terms';

/** A paragraph's text with the place of every character in the body. Offsets are UTF-16 units here. */
export interface ParagraphText {
  text: string;
  markers: Marker[];
  subparagraphs: Subparagraph[];
  /** Where in the text each line of the source begins, the first left out. */
  lineStarts: number[];
}

const BLANK = /\s/;

/** Reads the text between two places of the body: white space folded, markers and moved numbers left out. */
export function readText(
  body: Body,
  from: number,
  to: number,
  markers: readonly MarkerFound[],
  without: readonly { from: number; to: number }[] = [],
): ParagraphText {
  const source = body.reading.text;
  const parts: string[] = [];
  let size = 0;
  let lastCharacter = '';
  let pendingBlank = false;
  const result: ParagraphText = { text: '', markers: [], subparagraphs: [], lineStarts: [] };
  const cuts = [
    ...markers.map((marker) => ({
      from: marker.from,
      to: marker.to,
      number: marker.number,
    })),
    ...without.map((stretch) => ({ ...stretch, number: null })),
  ].sort((a, b) => a.from - b.from);
  let at = from;
  /** End of the marker last left out. */
  let lastMarkerEnd = -10;
  [...cuts, { from: to, to, number: null }].forEach((cut, index) => {
    if (cut.from > at) add(at, Math.min(cut.from, to));
    at = Math.max(at, cut.to);
    if (cut.number === null) return;
    result.markers.push({ number: cut.number, offset: size });
    lastMarkerEnd = cut.to;
    // A comma between two markers goes with them.
    const next = cuts[index + 1];
    if (
      next !== undefined &&
      next.number !== null &&
      next.from - at < 4 &&
      /^\s*,\s*$/.test(source.slice(at, next.from))
    ) {
      at = next.from;
    }
  });
  result.text = parts.join('');
  // A marker before the blank that ends the text stands at its end.
  for (const marker of result.markers) marker.offset = Math.min(marker.offset, result.text.length);
  result.subparagraphs = subparagraphsOf(result);
  return result;

  function add(start: number, end: number): void {
    let index = start;
    while (index < end) {
      const character = source[index] as string;
      if (BLANK.test(character)) {
        if (character === '\n' && breaksWord(index)) {
          index += 1;
          while (index < end && BLANK.test(source[index] as string)) index += 1;
          result.lineStarts.push(size);
          continue;
        }
        if (character === '\n') result.lineStarts.push(size + (size === 0 ? 0 : 1));
        pendingBlank = size > 0;
        index += 1;
        continue;
      }
      let stop = index + 1;
      while (stop < end && !BLANK.test(source[stop] as string)) stop += 1;
      const word = source.slice(index, stop);
      // Punctuation that a marker stood before, as in `Child 6 , the`, closes up with what precedes.
      if (pendingBlank && !(index - lastMarkerEnd <= 2 && /^[,;:.]/.test(word))) {
        parts.push(' ');
        size += 1;
      }
      pendingBlank = false;
      parts.push(word);
      size += word.length;
      lastCharacter = word[word.length - 1] as string;
      index = stop;
    }
  }

  /** `twenty-` and `first`, `2015–` and `2030`, `S/` and `12869` belong together across a line end. */
  function breaksWord(index: number): boolean {
    if (pendingBlank) return false;
    const next = /\S/.exec(source.slice(index, index + 40))?.[0] ?? '';
    if (lastCharacter === '-' || lastCharacter === '‑')
      return /[\p{L}\p{N}]/u.test(next) && !suspended(index);
    if (lastCharacter === '–') return /\d/.test(next);
    return lastCharacter === '/' && /[\p{L}\p{N}]/u.test(next);
  }

  /** `gender- and age-sensitive`: the hyphen is suspended. */
  function suspended(index: number): boolean {
    return /^\s+(?:and|or|to|nor)\b/.test(source.slice(index, index + 20));
  }
}

const LABEL = /^\(([a-z]{1,2}|[ivxl]{1,6}|\d{1,2})\)\s+/;
const ROMANS = [
  'i',
  'ii',
  'iii',
  'iv',
  'v',
  'vi',
  'vii',
  'viii',
  'ix',
  'x',
  'xi',
  'xii',
  'xiii',
  'xiv',
  'xv',
  'xvi',
  'xvii',
  'xviii',
  'xix',
  'xx',
];
const letterAt = (index: number): string =>
  index < 26
    ? String.fromCharCode(97 + index)
    : String.fromCharCode(97 + Math.floor(index / 26) - 1).repeat(1) + String.fromCharCode(97 + (index % 26));

interface Item {
  label: string;
  from: number;
  textFrom: number;
  level: number;
}

/** Sub-paragraphs: labels that begin lines, in the order of the alphabet, of Roman or of Arabic numbers. */
function subparagraphsOf(paragraph: ParagraphText): Subparagraph[] {
  const items: Item[] = [];
  /** For every open level the sequence that it follows and how far it is. */
  const levels: { style: 'LETTER' | 'ROMAN' | 'ARABIC'; index: number }[] = [];
  const { text } = paragraph;
  const expectedLabel = (level: { style: string; index: number }): string =>
    level.style === 'LETTER'
      ? letterAt(level.index)
      : level.style === 'ROMAN'
        ? (ROMANS[level.index] ?? '')
        : String(level.index + 1);
  // `(a) Requests …; (b) Invites …`: a paragraph that begins with a label can have the others in its lines.
  const inLines = LABEL.test(text.slice(0, 12))
    ? Array.from(
        text.matchAll(/(?<=[;,]\s(?:and\s)?)\((?:[a-z]{1,2}|[ivxl]{1,6})\)\s(?=\p{Lu})/gu),
        (match) => match.index,
      )
    : [];
  const labelled = [...new Set([0, ...paragraph.lineStarts, ...inLines])]
    .sort((a, b) => a - b)
    .flatMap((place) => {
      const match = LABEL.exec(text.slice(place, place + 12));
      return match === null ? [] : [{ place, match }];
    });
  labelled.forEach(({ place, match }, position) => {
    const before = text.slice(Math.max(0, place - 8), place).trimEnd();
    const label = match[1] as string;
    // The innermost level that this label continues; otherwise the first of a new level.
    let level = -1;
    for (let depth = levels.length - 1; depth >= 0; depth -= 1) {
      const open = levels[depth] as { style: string; index: number };
      if (expectedLabel(open) !== label) continue;
      // After `(h)` an `(i)` is the next letter, unless `(ii)` shows it to be the first Roman number.
      if (open.style === 'LETTER' && label === 'i' && labelled[position + 1]?.match[1] === 'ii') continue;
      level = depth;
      break;
    }
    const closed = place === 0 || /[,;:.—–]["”’)]*$|[;,]\s?(?:and|or)$/.test(before);
    if (level >= 0) {
      if (!closed) return;
      levels.length = level + 1;
      (levels[level] as { index: number }).index += 1;
    } else {
      const style = label === 'a' ? 'LETTER' : label === 'i' ? 'ROMAN' : label === '1' ? 'ARABIC' : null;
      if (style === null || levels.some((open) => open.style === style)) return;
      if (!closed && !/[\p{L}]$/u.test(before)) return;
      if (!closed && levels.length === 0 && !/\b(?:to|by|that|necessity|of|for|following)$/.test(before))
        return;
      level = levels.length;
      levels.push({ style, index: 1 });
    }
    items.push({ label: `(${label})`, from: place, textFrom: place + match[0].length, level });
    // `(a) (i)`: the first item of the next level on the same line.
    const inner = LABEL.exec(text.slice(place + match[0].length, place + match[0].length + 12));
    const innerStyle = inner?.[1] === 'i' ? 'ROMAN' : inner?.[1] === '1' ? 'ARABIC' : null;
    if (inner !== null && innerStyle !== null && !levels.some((open) => open.style === innerStyle)) {
      const start = place + match[0].length;
      levels.push({ style: innerStyle, index: 1 });
      items.push({
        label: `(${inner[1]})`,
        from: start,
        textFrom: start + inner[0].length,
        level: level + 1,
      });
    }
  });
  if (items.filter((item) => item.level === 0).length < 2 && items.length < 2) return [];
  return nest(items, 0, items.length, 0, text.length);

  function nest(
    all: readonly Item[],
    begin: number,
    end: number,
    level: number,
    textEnd: number,
  ): Subparagraph[] {
    const result: Subparagraph[] = [];
    for (let index = begin; index < end; index += 1) {
      const item = all[index] as Item;
      if (item.level !== level) continue;
      let next = index + 1;
      while (next < end && (all[next] as Item).level > level) next += 1;
      const stop = next < end ? (all[next] as Item).from : textEnd;
      result.push({
        label: item.label,
        text: text.slice(item.textFrom, stop).trim(),
        subparagraphs: nest(all, index + 1, next, level + 1, stop),
      });
    }
    return result;
  }
}
