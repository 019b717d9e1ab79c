import type { LineRole } from './furniture';
import { isOperativeStart, isRecitalStart } from './lexicon';
import type { SourceLine } from './reading';

/** A footnote as the page prints it: its number and the stretches of lines that its text stands in. */
export interface NoteBlock {
  number: number;
  /** Line of the number and the place right after it in the line's text; null where it stands away from the text. */
  mark: { line: number; from: number; to: number } | null;
  /** Indices of lines, with the place in the line's text where the note begins. */
  lines: { line: number; from: number }[];
}

export interface NoteLayout {
  notes: NoteBlock[];
  /** For every line whether it belongs to a note, its number or the rule above the notes. */
  taken: boolean[];
  /** Lines of a block of notes that belong to no number. */
  unplaced: number[];
  /** Numbers that a block of notes prints and has no text for. */
  withoutText: { number: number; line: number }[];
}

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
export const digitsOfSuperscript = (text: string): number =>
  Number([...text].map((character) => SUPERSCRIPTS.indexOf(character)).join(''));

const MONTH = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** How the text of a note begins when it cannot be anything else. */
const CITES =
  /^["“(]?(?:See\b|Ibid\b|\*Ibid|Resolutions? \d|General Assembly (?:resolution|decision)|Security Council (?:resolution|document)|Economic and Social Council (?:resolution|decision)|United Nations, \*?Treaty|League of Nations|\*?Official Records|\*?Report of|\*?Resolutions and Decisions|[A-Z]{1,6}(?:\.\d+)?\/[A-Z0-9]|Adopted (?:by|without)|Document [A-Z]\/|Decision \d)/;
const MAY_BE_A_NOTE = /^["“(*_]?(?:[A-Z]|[a-z]+\/|\d{4}\/)/;

export const looksLikeCitation = (text: string): boolean => CITES.test(text);

type Token =
  | { kind: 'NUMBER'; number: number; line: number }
  | { kind: 'TEXT'; line: number; from: number; number: number | null; to: number };

interface LeadingNumber {
  number: number;
  /** Where the text after the number begins; the line's length where it is alone. */
  from: number;
  /** How sure the sign is: a superscript, `[^1]:`, `1/` or a bare number. */
  sign: 'SUPERSCRIPT' | 'SLASH' | 'BARE';
}

/** The number that a line begins with, if it can be that of a note. */
function leadingNumber(text: string): LeadingNumber | null {
  const superscript = /^(?:([⁰¹²³⁴-⁹]+)|\[\^(\d{1,3})\]:?|<sup>(\d{1,3})<\/sup>)\s*/.exec(text);
  if (superscript !== null) {
    const number =
      superscript[1] !== undefined
        ? digitsOfSuperscript(superscript[1])
        : Number(superscript[2] ?? superscript[3]);
    return { number, from: superscript[0].length, sign: 'SUPERSCRIPT' };
  }
  const slash = /^(\d{1,3})\/(?:\s+|$)/.exec(text);
  if (slash !== null) return { number: Number(slash[1]), from: slash[0].length, sign: 'SLASH' };
  const bare = /^(\d{1,3})(?:\s+|$|(?=[A-Z“"*]))/.exec(text);
  if (bare === null) return null;
  const rest = text.slice(bare[0].length);
  if (rest !== '' && (!MAY_BE_A_NOTE.test(rest) || MONTH.test(rest))) return null;
  return { number: Number(bare[1]), from: bare[0].length, sign: 'BARE' };
}

const endsSentence = (text: string): boolean => /[.][”"')\]]*$/.test(text.trimEnd());

/** Takes the footnotes out of the lines. */
export function findNotes(
  lines: readonly SourceLine[],
  roles: readonly LineRole[],
  startsPage: readonly boolean[],
): NoteLayout {
  const layout: NoteLayout = { notes: [], taken: lines.map(() => false), unplaced: [], withoutText: [] };
  const textAt = (index: number): string => lines[index]?.text ?? '';
  const nextBusy = (index: number): number => {
    let at = index + 1;
    while (at < lines.length && (roles[at] === 'BLANK' || roles[at] === 'FURNITURE')) at += 1;
    return at;
  };
  let last = 0;
  const taken = new Set<number>();
  let bodySeen = false;
  let index = 0;
  while (index < lines.length) {
    const role = roles[index];
    const text = textAt(index);
    if (role === 'TEXT' && !bodySeen)
      bodySeen = /^[*_]*The [A-Z].*[,]/.test(text) || isRecitalStart(text) || startsParagraph(index);
    const opening = bodySeen ? opensBlock(index) : null;
    if (opening === null) {
      index += 1;
      continue;
    }
    index = opening === 'RULE' || opening === 'PAGE' ? takeBlock(index) : takeLine(index);
  }
  return layout;

  /** `RULE` and `PAGE`: notes up to the end of the page; `LINE`: one note, up to a blank line. */
  function opensBlock(at: number): 'RULE' | 'PAGE' | 'LINE' | null {
    const text = textAt(at);
    if (roles[at] === 'RULE') {
      const next = nextBusy(at);
      if (next >= lines.length) return null;
      return roles[next] === 'DIGITS' ||
        leadingNumber(textAt(next)) !== null ||
        last > 0 ||
        looksLikeCitation(textAt(next))
        ? 'RULE'
        : null;
    }
    if (roles[at] !== 'TEXT' && roles[at] !== 'DIGITS') return null;
    const leading = leadingNumber(text);
    if (leading === null) return null;
    const alone = leading.from >= text.length;
    if (leading.sign === 'SUPERSCRIPT') return alone ? 'PAGE' : 'LINE';
    if (alone) {
      if (leading.number !== last + 1) return null;
      let next = nextBusy(at);
      // Numbers of several notes may stand together before their texts.
      while (next < lines.length && roles[next] === 'DIGITS') next = nextBusy(next);
      const following = textAt(next);
      if (leading.sign === 'SLASH') return 'PAGE';
      return next < lines.length && startsLikeANote(following, at) ? 'PAGE' : null;
    }
    const rest = text.slice(leading.from);
    if (leading.sign === 'SLASH') return 'LINE';
    if (isOperativeStart(rest)) return null;
    const inSequence = leading.number === last + 1;
    const apart = roles[at - 1] !== 'TEXT' || layout.taken[at - 1] === true;
    if (looksLikeCitation(rest) && (inSequence || (apart && !taken.has(leading.number)))) return 'LINE';
    return inSequence && apart && (endsSentence(rest) || last > 0) && !/^[A-Z][a-z]+ \d{4}\b/.test(rest)
      ? 'LINE'
      : null;
  }

  function startsLikeANote(text: string, at: number): boolean {
    if (looksLikeCitation(text)) return true;
    if (leadingNumber(text)?.sign === 'SUPERSCRIPT') return false;
    return (
      MAY_BE_A_NOTE.test(text) && !isOperativeStart(text) && !isRecitalStart(text) && roles[at + 1] !== 'TEXT'
    );
  }

  /** Where a paragraph begins for certain, so that a block of notes cannot go on. */
  function startsParagraph(at: number): boolean {
    const text = textAt(at);
    const numbered = /^(\d{1,3})\s*\\?[.．]\s*(.*)$/.exec(text);
    if (numbered !== null) {
      const rest = numbered[2] === '' ? textAt(nextBusy(at)) : (numbered[2] ?? '');
      return isOperativeStart(rest);
    }
    return isRecitalStart(text) && roles[at - 1] === 'BLANK';
  }

  function takeLine(start: number): number {
    const leading = leadingNumber(textAt(start)) as LeadingNumber;
    const note: NoteBlock = {
      number: leading.number,
      mark: { line: start, from: 0, to: leading.from },
      lines: [{ line: start, from: leading.from }],
    };
    layout.taken[start] = true;
    let at = start + 1;
    while (at < lines.length && roles[at] === 'TEXT' && startsPage[at] !== true) {
      if (startsParagraph(at) || opensBlock(at) !== null) break;
      const next = leadingNumber(textAt(at));
      if (next !== null && next.number === leading.number + 1 && endsSentence(textAt(at - 1))) break;
      // In a text with one line a paragraph the note ends with its line.
      if (endsSentence(textAt(at - 1)) && textAt(at - 1).length > 160) break;
      if (endsSentence(textAt(at - 1)) && (isRecitalStart(textAt(at)) || isOperativeStart(textAt(at)))) break;
      layout.taken[at] = true;
      note.lines.push({ line: at, from: 0 });
      at += 1;
    }
    layout.notes.push(note);
    taken.add(leading.number);
    last = Math.max(last, leading.number);
    return at;
  }

  function takeBlock(start: number): number {
    const tokens: Token[] = [];
    let highest = last;
    let at = start;
    if (roles[at] === 'RULE') {
      layout.taken[at] = true;
      at += 1;
    }
    for (; at < lines.length; at += 1) {
      // A block ends with its page, unless a number still waits for its text.
      if (at > start && startsPage[at] === true && waiting() === 0) break;
      const role = roles[at];
      if (role === 'BLANK' || role === 'FURNITURE') continue;
      if (role === 'RULE') break;
      if (startsParagraph(at)) break;
      const text = textAt(at);
      const leading = leadingNumber(text);
      if (leading !== null && leading.from >= text.length) {
        tokens.push({ kind: 'NUMBER', number: leading.number, line: at });
        if (leading.number === highest + 1) highest += 1;
      } else if (
        leading !== null &&
        (leading.sign !== 'BARE' ||
          looksLikeCitation(text.slice(leading.from)) ||
          leading.number === highest + 1)
      ) {
        tokens.push({ kind: 'TEXT', line: at, from: leading.from, number: leading.number, to: leading.from });
        if (leading.number === highest + 1) highest += 1;
      } else {
        tokens.push({ kind: 'TEXT', line: at, from: 0, number: null, to: 0 });
      }
    }
    for (const token of tokens) layout.taken[token.line] = true;
    assign(tokens);
    return at;

    /** How many of the block's numbers have no line of text yet. */
    function waiting(): number {
      const numbers = runOfNumbers(tokens.flatMap((token) => (token.number === null ? [] : [token.number])));
      return Math.max(0, numbers.length - tokens.filter((token) => token.kind === 'TEXT').length);
    }
  }

  /** Gives the texts of a block to its numbers. The texts stand in order; pdftotext may print a number apart. */
  function assign(tokens: readonly Token[]): void {
    const texts = tokens.filter((token): token is Token & { kind: 'TEXT' } => token.kind === 'TEXT');
    const numbers = runOfNumbers(tokens.flatMap((token) => (token.number === null ? [] : [token.number])));
    const inRun = new Set(numbers);
    const anchors = anchorsOf(tokens, inRun);
    const first = numbers[0];
    if (first === undefined) {
      continueLast(texts);
      return;
    }
    const inTextOrder = numbersInTextOrder(anchors, numbers);
    // Every number stands right before its own text: nothing is to be worked out, whatever the order.
    const starts =
      anchors.size === numbers.length
        ? [...anchors.entries()].map(([text, number]) => ({ text, number })).sort((a, b) => a.text - b.text)
        : inTextOrder;
    const begin = starts[0]?.text ?? texts.length;
    if (begin > 0) continueLast(texts.slice(0, begin));
    starts.forEach((startOf, position) => {
      const end = starts[position + 1]?.text ?? texts.length;
      const own = texts.slice(startOf.text, end);
      const head = own[0];
      if (head === undefined) {
        const line = tokens.find((token) => token.number === startOf.number)?.line ?? texts[0]?.line ?? 0;
        layout.withoutText.push({ number: startOf.number, line });
        return;
      }
      const numberToken = tokens.find((token) => token.kind === 'NUMBER' && token.number === startOf.number);
      const own0 = head.number === startOf.number ? { line: head.line, from: 0, to: head.from } : null;
      const mark =
        own0 ??
        (numberToken !== undefined &&
        numberToken.line < head.line &&
        !textBetween(tokens, numberToken.line, head.line)
          ? { line: numberToken.line, from: 0, to: textAt(numberToken.line).length }
          : null);
      taken.add(startOf.number);
      layout.notes.push({
        number: startOf.number,
        mark,
        lines: own.map((token) => ({
          line: token.line,
          from: token === head && own0 !== null ? token.from : 0,
        })),
      });
    });
    for (const number of numbers) {
      if (!starts.some((startOf) => startOf.number === number)) {
        layout.withoutText.push({
          number,
          line: tokens.find((token) => token.number === number)?.line ?? (texts[0]?.line as number),
        });
      }
    }
    last = Math.max(last, ...numbers);

    /** Where each number's text begins, given the anchors and the rule that texts stand in order. */
    function numbersInTextOrder(
      known: ReadonlyMap<number, number>,
      run: readonly number[],
    ): { text: number; number: number }[] {
      const startsFound: { text: number; number: number }[] = [];
      const sorted = [...known.entries()]
        .map(([text, number]) => ({ text, number }))
        .sort((a, b) => a.text - b.text);
      // An anchor that contradicts the order is a number that the layout moved: it is no anchor.
      const firm: { text: number; number: number }[] = [];
      for (const anchor of sorted) {
        const before = firm[firm.length - 1];
        const gap = before === undefined ? anchor.number - (run[0] as number) : anchor.number - before.number;
        const room = anchor.text - (before?.text ?? 0);
        if (gap >= (before === undefined ? 0 : 1) && gap <= room) firm.push(anchor);
      }
      let from = 0;
      let next = 0;
      for (const anchor of [...firm, null]) {
        const end = anchor?.text ?? texts.length;
        const upTo = anchor === null ? run.length : run.indexOf(anchor.number);
        const wanted = run.slice(next, upTo);
        startsFound.push(...chooseStarts(from, end, wanted, startsFound.length === 0));
        if (anchor !== null) {
          startsFound.push(anchor);
          from = anchor.text + 1;
          next = upTo + 1;
        }
      }
      return startsFound;
    }

    /** Chooses, between two text lines, where the texts of the wanted numbers begin: the likeliest lines, in order. */
    function chooseStarts(
      from: number,
      end: number,
      wanted: readonly number[],
      blockBegins: boolean,
    ): { text: number; number: number }[] {
      if (wanted.length === 0) return [];
      const candidates: { text: number; score: number }[] = [];
      for (let text = from; text < end; text += 1) {
        const line = textAt(texts[text]?.line ?? -1);
        const before = text === 0 ? null : textAt(texts[text - 1]?.line ?? -1);
        let score = 0;
        if (before === null) score += lastNoteIsOpen() ? 0 : 4;
        else if (endsSentence(before)) score += 3;
        if (looksLikeCitation(line)) score += 3;
        else if (MAY_BE_A_NOTE.test(line)) score += 1;
        if (text === from && blockBegins && before === null && !lastNoteIsOpen()) score += 2;
        candidates.push({ text, score });
      }
      const chosen = candidates
        .sort((a, b) => b.score - a.score || a.text - b.text)
        .slice(0, wanted.length)
        .filter((candidate) => candidate.score > 0)
        .sort((a, b) => a.text - b.text);
      return chosen.map((candidate, position) => ({
        text: candidate.text,
        number: wanted[position] as number,
      }));
    }
  }

  function lastNoteIsOpen(): boolean {
    const note = layout.notes[layout.notes.length - 1];
    const end = note?.lines[note.lines.length - 1];
    return end !== undefined && !endsSentence(textAt(end.line));
  }

  function continueLast(texts: readonly { line: number }[]): void {
    if (texts.length === 0) return;
    const note = layout.notes[layout.notes.length - 1];
    if (note !== undefined && lastNoteIsOpen()) {
      note.lines.push(...texts.map((token) => ({ line: token.line, from: 0 })));
    } else {
      layout.unplaced.push(...texts.map((token) => token.line));
    }
  }

  /** The numbers of the block's notes: consecutive ones from the next that is due. A page number is none of them. */
  function runOfNumbers(seen: readonly number[]): number[] {
    const set = new Set(seen);
    const run: number[] = [];
    const sorted = [...set].sort((a, b) => a - b);
    const start = set.has(last + 1) ? last + 1 : (sorted.find((number) => number > last) ?? sorted[0]);
    if (start === undefined) return run;
    for (let number = start; set.has(number); number += 1) run.push(number);
    // After a gap the numbers still belong to notes where most of the block's numbers lie there.
    for (const number of sorted) {
      const end = run[run.length - 1] as number;
      if (number > end && number <= end + 3) run.push(number);
    }
    if (seen.length > run.length) {
      for (const number of sorted)
        if (number < start && seen.length > 2 && number > last) run.unshift(number);
    }
    return run;
  }
}

/** Text lines that a number stands directly before, by their place among the text lines. */
function anchorsOf(tokens: readonly Token[], inRun: ReadonlySet<number>): Map<number, number> {
  const anchors = new Map<number, number>();
  const used = new Set<number>();
  let text = -1;
  let pending: number[] = [];
  for (const token of tokens) {
    if (token.kind === 'NUMBER') {
      if (inRun.has(token.number)) pending.push(token.number);
      continue;
    }
    text += 1;
    const number = token.number ?? (pending.length > 0 ? Math.min(...pending) : null);
    if (number !== null && inRun.has(number) && !used.has(number)) {
      anchors.set(text, number);
      used.add(number);
    }
    pending = [];
  }
  return anchors;
}

function textBetween(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.some((token) => token.kind === 'TEXT' && token.line > from && token.line < to);
}
