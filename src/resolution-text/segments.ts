import type { Body, BodyLine } from './body';
import { FIRST_LABEL, isOperativeStart, isRecitalStart } from './lexicon';
import type { Diagnostic, DiagnosticCode, ParagraphPart } from './terms';

/** A paragraph as a stretch of the body, before its text is read. */
export interface Segment {
  part: ParagraphPart;
  number: number;
  numbered: boolean;
  section: string | null;
  /** From the number, if there is one. */
  from: number;
  /** From the first word. */
  textFrom: number;
  to: number;
  /** Stretches inside that do not belong to the text: a number that the layout moved. */
  without: { from: number; to: number }[];
}

export interface Range {
  from: number;
  to: number;
}

export interface Segments {
  /** The title block ends here. */
  headEnd: number;
  enacting: Range | null;
  paragraphs: Segment[];
  headings: Range[];
  closings: Range[];
  annexes: Range[];
  unplaced: Range[];
  diagnostics: Diagnostic[];
}

const MARKER_AT_END =
  /(?<=[,;:.]["”’)]*)\s*(?:[⁰¹²³⁴-⁹]+(?:\s*,\s*[⁰¹²³⁴-⁹]+)*|\d{1,3}(?:\s*,\s*\d{1,3})*\/?)$/;
const ORGAN_NOUN =
  /\b(?:Assembly|Council|Commission|Committee|Conference|Board|Congress|Meeting|Parties|Forum)\b/i;
const ENACTING =
  /\bThe\s+((?:[A-Z][\p{L}’'-]*)(?:\s+(?:of|on|for|and|the|to|in|against|with|its|at|by|from|under|(?!The\b)[A-Z(][\p{L}\p{N}’'()-]*)){0,40})\s*,(?=\s|$)|\bTHE\s+((?:[A-Z]+\s+){0,5}(?:ASSEMBLY|COUNCIL|COMMISSION|COMMITTEE|CONFERENCE))\s*,(?=\s|$)/gu;
const NUMBER = /^["“]?(\d{1,4})\s?\\?[.．](?:\s+|$|(?=[A-Z“"*]))/;
/** A number, or the label of a first sub-paragraph. */
const LABELLED = /^(?:\d{1,4}[.]|\(a\))\s+/;
const OCR_ONE = /^(?:I|l|i)\.\s+/;
const CLOSING =
  /^["“]?\[?(?:\d{1,4}\s?(?:st|nd|rd|th)\s+(?:\(resumed\)\s+)?(?:plenary\s+|closed\s+)?meeting\b|Adopted\s+(?:unanimously|at\s+(?:the|its)|by\s+(?:a\s+|an\s+)?(?:recorded|roll|consensus|\d|acclamation)|without\s+(?:a\s+)?vote|on\s+\d|as\s+a\s+whole)|(?:A\s+)?RECORDED VOTE|In\s+favour\s*:|Adopted\s+by\s+\d)/i;
const CLOSING_INSIDE =
  /[.”"]\s+(?=\d{1,4}(?:st|nd|rd|th)\s+plenary\s+meeting\b|Adopted\s+(?:unanimously\s+)?at\s+the\s+\d|\[Adopted\s)/g;
const ANNEX =
  /^(?:Annex(?:es)?|ANNEX(?:ES)?|Appendix|APPENDIX)(?:\s+(?:[IVXL]{1,6}|\d{1,2}|[A-Z]))?\s*(?:[⁰¹²³⁴-⁹]+|\d{1,2}|\*)?$/;
const BULLET = /^[•●▪◦‣–—*·]\s/;
const ROMAN_OR_LETTER = /^(?:[IVXLC]{1,6}|[A-Z])\.?$/;
/** A number after these belongs to them, wherever the line ends. */
const NEEDS_A_NUMBER =
  /(?:\b(?:paragraphs?|articles?|rules?|sections?|chapters?|annex|items?|goals?|resolutions?|and|to|or|of|the|in|No|Nos)|,|–|-)\.?$/i;
const LONGEST_HEADING = { lines: 4, characters: 300 };
/** How many lines a paragraph can have before the next number. */
const FURTHEST_NEXT_NUMBER = 120;
const MONTHS = /^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;
/** Capitalized words that begin recitals and hardly ever stand after a comma inside a title. */
const NOT_INSIDE_LINES = new Set([
  'acting',
  'having',
  'being',
  'united',
  'determined',
  'including',
  'supporting',
  'guided',
  'committed',
  'states',
]);

/** Finds where paragraphs begin and end, by how United Nations resolutions are set. */
export function findSegments(body: Body): Segments {
  const { text } = body.reading;
  const { lines } = body;
  const result: Segments = {
    headEnd: 0,
    enacting: null,
    paragraphs: [],
    headings: [],
    closings: [],
    annexes: [],
    unplaced: [],
    diagnostics: [],
  };
  const blankSeparated = paragraphsStandApart(text, lines);
  const clauses = findEnactingClauses(text, lines);

  let part: ParagraphPart = 'PREAMBULAR';
  let recitals = 0;
  let expected = 1;
  let section: string | null = null;
  let current: Segment | null = null;
  /** Starts of the lines of the current segment. */
  let currentLines: BodyLine[] = [];
  let currentEnd = 0;
  let anyNumbered = false;
  let state = 'BODY' as 'BODY' | 'CLOSING' | 'ANNEX';
  let rangeFrom = 0;
  const usedNumbers = new Set<string>();

  const report = (
    severity: Diagnostic['severity'],
    code: DiagnosticCode,
    message: string,
    from: number,
    to: number,
  ): void => {
    result.diagnostics.push({ severity, code, message, span: body.reading.span(from, to) });
  };

  let nextClause = 0;
  let lineIndex = 0;
  const first = clauses[0];
  if (first !== undefined) {
    result.enacting = first;
    result.headEnd = first.from;
    nextClause = 1;
    lineIndex = lines.findIndex((line) => line.end >= first.to);
  } else {
    lineIndex = firstBodyLine();
    result.headEnd = lines[lineIndex]?.start ?? text.length;
    if (lineIndex < lines.length) {
      report(
        'warning',
        'ENACTING_CLAUSE_MISSING',
        'No line such as “The General Assembly,” stands before the first paragraph: the beginning may be cut off.',
        0,
        Math.max(1, trimEnd(0, result.headEnd)),
      );
    }
  }

  for (; lineIndex >= 0 && lineIndex < lines.length; lineIndex += 1) {
    const line = lines[lineIndex] as BodyLine;
    let from = line.start;
    if (first !== undefined && from < first.to) from = skipBlanks(first.to, line.end);
    const clause = clauses[nextClause];
    if (clause !== undefined && clause.from < line.end && clause.from >= from) {
      nextClause += 1;
      if (state !== 'ANNEX') {
        if (clause.from > from) takeStretch(line, from, clause.from, true);
        beginAnother(clause);
        from = skipBlanks(clause.to, line.end);
      }
    }
    if (from >= line.end) continue;
    takeStretch(line, from, line.end, from === line.start);
  }
  closeCurrent(text.length, null);
  closeRange(text.length);
  checkEnd();
  return result;

  /** Without an enacting clause: the first line that a paragraph can begin with. */
  function firstBodyLine(): number {
    const found = lines.findIndex((line, index) => {
      const content = text.slice(line.start, line.end);
      const number = NUMBER.exec(content);
      if (number !== null) {
        const rest = content.slice(number[0].length);
        const next = lines[index + 1];
        return isOperativeStart(rest !== '' || next === undefined ? rest : text.slice(next.start, next.end));
      }
      return isRecitalStart(content) || (isOperativeStart(content) && content.length > 60);
    });
    return found < 0 ? lines.length : found;
  }

  function skipBlanks(at: number, end: number): number {
    let place = at;
    while (place < end && /\s/.test(text[place] as string)) place += 1;
    return place;
  }

  function beginAnother(clause: Range): void {
    closeCurrent(clause.from, null);
    closeRange(clause.from);
    const heading = result.headings[result.headings.length - 1];
    section = heading === undefined ? `part ${nextClause}` : fold(text.slice(heading.from, heading.to));
    report(
      'info',
      'ANOTHER_RESOLUTION',
      'Another enacting clause begins a further part: its paragraphs count anew.',
      clause.from,
      clause.to,
    );
    state = 'BODY';
    part = 'PREAMBULAR';
    expected = 1;
  }

  /** Takes one stretch of a line: a new paragraph, a further line of the current one, or what ends the body. */
  function takeStretch(line: BodyLine, from: number, to: number, atLineStart: boolean): void {
    const content = text.slice(from, to);
    if (state === 'ANNEX') return;
    if (state === 'CLOSING') {
      if (ANNEX.test(content)) beginRange('ANNEX', from);
      return;
    }
    if (atLineStart && (part === 'OPERATIVE' || recitals > 0)) {
      if (ANNEX.test(content) && (part === 'OPERATIVE' || line.apart)) {
        closeCurrent(from, null);
        beginRange('ANNEX', from);
        return;
      }
      if (CLOSING.test(content) && part === 'OPERATIVE' && (/[.”"]$/.test(endOfCurrent()) || line.apart)) {
        closeCurrent(from, null);
        beginRange('CLOSING', from);
        return;
      }
    }
    let begun = false;
    const firstLineOfNumber = current !== null && current.textFrom === from && current.from < from;
    if (!firstLineOfNumber && (atLineStart || current === null))
      begun = tryStart(line, from, content, atLineStart);
    if (!begun) continueCurrent(line, from, to, content);
    splitInside(line, from, to);
  }

  /** The end of the current paragraph's text, a marker taken off. */
  function endOfCurrent(): string {
    if (current === null) return '';
    const tail = text.slice(Math.max(current.textFrom, currentEnd - 80), currentEnd);
    return tail.trimEnd().replace(MARKER_AT_END, '').trimEnd();
  }

  function tryStart(line: BodyLine, from: number, content: string, atLineStart: boolean): boolean {
    const end = endOfCurrent();
    const closed = current === null || /[,;.:]["”’)]*$|[;,]\s(?:and|or)$/.test(end);
    // The opening phrase may go on on the next line, or on the next page.
    const ahead = text.slice(from, from + 100);
    const numbered = numberAt(from, content);
    // `Resolves:` and then `1. To request …`: the verb leads the numbered paragraphs and is none itself.
    if (
      numbered?.number === 1 &&
      current !== null &&
      current.part === 'OPERATIVE' &&
      !current.numbered &&
      /:$/.test(end) &&
      currentEnd - current.textFrom < 60
    ) {
      result.headings.push({ from: current.from, to: currentEnd });
      current = null;
      expected = 1;
      usedNumbers.delete(`${section ?? ''}:1`);
    }
    if (numbered !== null && acceptNumber(numbered, closed, end, line)) {
      start('OPERATIVE', numbered.number, true, from, numbered.textFrom, line);
      return true;
    }
    if (numbered !== null && numbered.alone && moveNumber(numbered, from, line)) return true;
    const apart = line.apart && !line.afterPageBreak;
    const heading = closed && blankSeparated ? headingLines(line, content) : 0;
    if (heading > 0) {
      closeCurrent(from, null);
      lineIndex += heading - 1;
      result.headings.push({ from, to: (lines[lineIndex] as BodyLine).end });
      return true;
    }
    // The parts of a long resolution have headings, and recitals of their own.
    if (
      part === 'OPERATIVE' &&
      current === null &&
      anyNumbered &&
      isRecitalStart(ahead) &&
      followsHeading(from)
    ) {
      const opens = result.headings[result.headings.length - 1] as Range;
      section = fold(text.slice(opens.from, opens.to));
      start('PREAMBULAR', recitals + 1, true, from, from, line);
      part = 'PREAMBULAR';
      return true;
    }
    if (part === 'PREAMBULAR') {
      if (current === null && /^["“]?\p{Lu}/u.test(content) && !isOperativeStart(ahead)) {
        if (isRecitalStart(ahead) || content.length > 40) {
          start('PREAMBULAR', recitals + 1, true, from, from, line);
          return true;
        }
      }
      if (isRecitalStart(ahead) && !insideQuotation(from, apart)) {
        if (closed || (apart && blankSeparated)) {
          start('PREAMBULAR', recitals + 1, true, from, from, line);
          return true;
        }
      } else if (
        /^["“]?\p{Lu}/u.test(content) &&
        !isOperativeStart(ahead) &&
        (/,$/.test(end) || /[,;]\s(?:and|or)$/.test(end)) &&
        ((apart && blankSeparated) || isIndented(line)) &&
        content.length > 40
      ) {
        start('PREAMBULAR', recitals + 1, true, from, from, line);
        return true;
      }
    }
    if (isOperativeStart(ahead) && closed && !insideQuotation(from, apart)) {
      const moved = numberFollows();
      const looksBegun =
        (current === null && atLineStart) ||
        (!anyNumbered
          ? atLineStart && (!/^\S+$/.test(content) || /:$/.test(content))
          : apart && blankSeparated && /[;.]["”]?$/.test(end));
      if (moved || looksBegun) {
        start('OPERATIVE', expected, false, from, from, line);
        return true;
      }
    }
    return false;
  }

  /**
   * How many lines from here are a heading: a few between blank lines, without a full stop, before something that begins
   * a paragraph or a heading; 0 where they are none.
   */
  function headingLines(line: BodyLine, content: string): number {
    if (recitals === 0 && part === 'PREAMBULAR') return 0;
    if (!line.apart) return 0;
    let count = 1;
    let last = line;
    for (; count <= LONGEST_HEADING.lines; count += 1) {
      const following = lines[lineIndex + count];
      if (following === undefined) return 0;
      if (following.apart) break;
      last = following;
    }
    const next = lines[lineIndex + count];
    if (next === undefined || !next.apart || last.end - line.start > LONGEST_HEADING.characters) return 0;
    const clause = clauses[nextClause];
    if (clause !== undefined && clause.from < last.end) return 0;
    if (ROMAN_OR_LETTER.test(content) && count === 1) return 1;
    const whole = text.slice(line.start, last.end).replace(MARKER_AT_END, '');
    if (!/^["“]?[\p{Lu}\d]/u.test(content) || /[,;:.][”"’)]*$/.test(whole)) return 0;
    if (CLOSING.test(content) || ANNEX.test(content)) return 0;
    // Several lines that open as paragraphs do are one that lost its end.
    if (count > 1 && (isRecitalStart(content) || isOperativeStart(content))) return 0;
    const ahead = text.slice(next.start, next.end);
    const number = NUMBER.exec(ahead);
    // `5.1 End all forms of discrimination`: an item with a number of its own, unless paragraphs follow.
    if (/^\d+\.[\da-z]+\.?\s/.test(content) && number === null) return 0;
    const leads =
      number !== null ||
      isRecitalStart(ahead) ||
      isOperativeStart(ahead) ||
      (/^["“]?[\p{Lu}\d]/u.test(ahead) && !/[,;.]$/.test(ahead) && ahead.length < 220);
    return leads ? count : 0;
  }

  /** A first line indented more than its neighbours, as `pdftotext -layout` keeps it. */
  function isIndented(line: BodyLine): boolean {
    const before = lines[lineIndex - 1];
    const after = lines[lineIndex + 1];
    return (
      before !== undefined &&
      after !== undefined &&
      !line.afterPageBreak &&
      line.left >= before.left + 3 &&
      line.left >= after.left + 3
    );
  }

  interface NumberFound {
    number: number;
    textFrom: number;
    alone: boolean;
    /** What follows the number, on its line or the next. */
    rest: string;
  }

  function numberAt(from: number, content: string): NumberFound | null {
    const match = NUMBER.exec(content);
    if (match !== null) {
      const inLine = content.slice(match[0].length);
      if (inLine !== '') {
        return {
          number: Number(match[1]),
          textFrom: from + match[0].length,
          alone: false,
          rest: inLine.replace(FIRST_LABEL, ''),
        };
      }
      const next = lines[lineIndex + 1];
      const rest = next === undefined ? '' : text.slice(next.start, next.end).replace(FIRST_LABEL, '');
      return { number: Number(match[1]), textFrom: next?.start ?? from + match[0].length, alone: true, rest };
    }
    const one = OCR_ONE.exec(content);
    if (one !== null && expected === 1) {
      const rest = content.slice(one[0].length);
      if (isOperativeStart(rest)) return { number: 1, textFrom: from + one[0].length, alone: false, rest };
    }
    return null;
  }

  function acceptNumber(found: NumberFound, closed: boolean, end: string, line: BodyLine): boolean {
    const { number, rest } = found;
    const verb = isOperativeStart(rest);
    const capital = /^["“*(]?\p{Lu}/u.test(rest);
    if (number === expected && verb) return true;
    if (
      number === expected &&
      capital &&
      // After a paragraph without a number these are of what it adopts.
      (anyNumbered || number === 1) &&
      (closed || (part === 'OPERATIVE' && endsInHeading())) &&
      !MONTHS.test(rest) &&
      (line.apart || found.alone || !/,$/.test(end) || part === 'OPERATIVE')
    ) {
      return !isRecitalStart(rest) || part === 'OPERATIVE' || line.apart;
    }
    if (capital && !MONTHS.test(rest) && part === 'OPERATIVE' && isDue(number, line, end)) return true;
    if (number === 0) return false;
    const ended = current === null || /[;.:,]["”’)]*$/.test(end) || (line.apart && blankSeparated);
    if (!verb) return false;
    // A number and a verb that opens operative paragraphs are no chance, even where the end before them is damaged.
    if (!ended)
      return (
        number > expected && number <= expected + 10 && (line.apart || found.alone || part === 'OPERATIVE')
      );
    return number <= expected + 60 && (number < 1000 || number === expected);
  }

  /**
   * Whether the number continues the count whatever stands before it: headings, or a list whose items end without a
   * mark. The first paragraph of what an unnumbered paragraph adopts begins a count of its own.
   */
  function isDue(number: number, line: BodyLine, end: string): boolean {
    const continuesCount = anyNumbered || number === 1;
    const beginsCount = number === 1 && expected === 2 && !anyNumbered && adoptsWhatFollows();
    if (!(number === expected && continuesCount) && !beginsCount) return false;
    if (NEEDS_A_NUMBER.test(end)) return false;
    if (line.apart && blankSeparated && !line.afterPageBreak) return true;
    for (let ahead = 1; ahead <= FURTHEST_NEXT_NUMBER; ahead += 1) {
      const next = lines[lineIndex + ahead];
      const content = next === undefined ? '' : text.slice(next.start, Math.min(next.end, next.start + 40));
      // The last paragraph has no next.
      if (next === undefined || CLOSING.test(content) || ANNEX.test(content)) return true;
      const found = NUMBER.exec(content);
      if (found !== null && Number(found[1]) === number + 1)
        return /^["“*(]?\p{Lu}/u.test(content.slice(found[0].length));
    }
    return false;
  }

  function followsHeading(from: number): boolean {
    const last = result.headings[result.headings.length - 1];
    return last !== undefined && last.to <= from && !/\S/.test(text.slice(last.to, from));
  }

  /** `Adopts the following Declaration:` */
  function adoptsWhatFollows(): boolean {
    const last = result.paragraphs[result.paragraphs.length - 1];
    const end =
      current !== null ? endOfCurrent() : last === undefined ? '' : text.slice(last.textFrom, last.to);
    const begin = current ?? last;
    if (begin?.part !== 'OPERATIVE') return false;
    return (
      /:["”]?$/.test(end) || /\bfollowing\b[^.;]*:/.test(text.slice(begin.textFrom, begin.textFrom + 400))
    );
  }

  /** Whether the current paragraph's last lines are a heading: a few words without an end behind a line that has one. */
  function endsInHeading(): boolean {
    const withoutMarker = ({ start, end }: BodyLine): string =>
      text.slice(start, end).trimEnd().replace(MARKER_AT_END, '').trimEnd();
    let length = 0;
    for (let at = currentLines.length - 1; at > 0 && length < 240; at -= 1) {
      const content = withoutMarker(currentLines[at] as BodyLine);
      if (/[,;:.]["”’)]*$/.test(content)) return false;
      length += content.length;
      if (/[;:.]["”’)]*$/.test(withoutMarker(currentLines[at - 1] as BodyLine)))
        return /^["“]?[\p{Lu}\d]/u.test(content);
    }
    return false;
  }

  /** A number alone on the line after its paragraph's first line or two: pdftotext prints it there. */
  function moveNumber(found: NumberFound, from: number, line: BodyLine): boolean {
    if (current === null || found.number !== expected - (current.numbered ? 0 : 1) || current.numbered)
      return false;
    if (current.part !== 'OPERATIVE' || currentLines.length > 3) return false;
    current.number = found.number;
    current.numbered = true;
    anyNumbered = true;
    current.without.push({ from, to: line.end });
    currentEnd = line.end;
    currentLines.push(line);
    expected = found.number + 1;
    return true;
  }

  /** Whether one of the next three lines is the number that is due, alone. */
  function numberFollows(): boolean {
    const at = lineIndex;
    for (let ahead = 1; ahead <= 3; ahead += 1) {
      const next = lines[at + ahead];
      if (next === undefined) return false;
      const match = /^(\d{1,4})\.$/.exec(text.slice(next.start, next.end));
      if (match !== null) {
        if (Number(match[1]) !== expected) return false;
        const after = lines[at + ahead + 1];
        return after === undefined || !isOperativeStart(text.slice(after.start, after.end));
      }
    }
    return false;
  }

  /** Whether a quotation that began in this paragraph, not far back, is still open. */
  function insideQuotation(at: number, apart: boolean): boolean {
    if (current === null || apart) return false;
    const before = text.slice(Math.max(current.textFrom + 1, at - 400), at);
    const opened = Math.max(before.lastIndexOf('“'), -1);
    if (opened >= 0) return before.indexOf('”', opened) < 0;
    const straight = text.slice(Math.max(current.textFrom + 1, at - 400), at).split('"').length - 1;
    return straight % 2 === 1;
  }

  function start(
    newPart: ParagraphPart,
    number: number,
    numbered: boolean,
    from: number,
    textFrom: number,
    line: BodyLine | null,
  ): void {
    closeCurrent(from, { part: newPart, number });
    if (newPart === 'OPERATIVE') {
      const restarts = number === 1 && expected > 1;
      if (restarts) {
        const heading = result.headings[result.headings.length - 1];
        section =
          heading === undefined
            ? `part ${result.headings.length + 2}`
            : fold(text.slice(heading.from, heading.to));
        expected = 1;
      }
      if (numbered && number > expected) {
        const missing =
          number === expected + 1
            ? `paragraph ${expected} is`
            : `paragraphs ${expected} to ${number - 1} are`;
        report(
          'error',
          'PARAGRAPH_MISSING',
          `Operative ${missing} not there: paragraph ${number} follows ${expected === 1 ? 'the preamble' : `paragraph ${expected - 1}`}.`,
          from,
          textFrom,
        );
      }
      if (number < expected) {
        const repeated = usedNumbers.has(`${section ?? ''}:${number}`);
        report(
          'warning',
          repeated ? 'NUMBER_REPEATED' : 'NUMBER_OUT_OF_ORDER',
          repeated
            ? `Operative paragraph ${number} is there already.`
            : `Operative paragraph ${number} stands after paragraph ${expected - 1}.`,
          from,
          textFrom,
        );
      }
      if (restarts && usedNumbers.size > 0) {
        report(
          'info',
          'NUMBER_REPEATED',
          'The numbers of the operative paragraphs begin anew.',
          from,
          textFrom,
        );
      }
      usedNumbers.add(`${section ?? ''}:${number}`);
      if (numbered) anyNumbered = true;
      part = 'OPERATIVE';
      expected = Math.max(expected, number + 1);
    } else {
      recitals += 1;
    }
    current = { part: newPart, number, numbered, section, from, textFrom, to: textFrom, without: [] };
    currentLines = line === null ? [] : [line];
    currentEnd = line === null ? textFrom : line.end;
  }

  function continueCurrent(line: BodyLine, from: number, to: number, content: string): void {
    if (current === null) {
      unplace(from, to);
      return;
    }
    // The paragraph's number stood alone: this is its first line.
    if (to <= current.textFrom || from < current.textFrom) {
      currentEnd = Math.max(currentEnd, to);
      return;
    }
    // After the last paragraph's full stop nothing belongs to it but what begins in the middle of a sentence.
    if (
      current.part === 'OPERATIVE' &&
      line.apart &&
      blankSeparated &&
      !line.afterPageBreak &&
      /[.]["”]?$/.test(endOfCurrent()) &&
      /^\p{Lu}/u.test(content) &&
      !headingLeadsOn()
    ) {
      unplace(from, to);
      return;
    }
    if (currentLines[currentLines.length - 1] !== line) currentLines.push(line);
    currentEnd = to;
  }

  /** Whether a numbered paragraph still follows, so that the line can be a heading or a part of the paragraph. */
  function headingLeadsOn(): boolean {
    for (let ahead = lineIndex + 1, seen = 0; ahead < lines.length && seen < 40; ahead += 1, seen += 1) {
      const next = lines[ahead] as BodyLine;
      const content = text.slice(next.start, next.end);
      if (CLOSING.test(content) || ANNEX.test(content)) return false;
      const match = NUMBER.exec(content);
      if (match !== null && Number(match[1]) === expected) return true;
    }
    return false;
  }

  function unplace(from: number, to: number): void {
    const last = result.unplaced[result.unplaced.length - 1];
    if (last !== undefined && !/\S/.test(text.slice(last.to, from))) last.to = to;
    else result.unplaced.push({ from, to });
  }

  /** Paragraphs that begin inside a line, where lines were joined. */
  function splitInside(line: BodyLine, from: number, to: number): void {
    const starts: { at: number; textFrom: number; number: number | null }[] = [];
    const content = text.slice(from, to);
    if (content.length > 40) {
      for (const match of content.matchAll(
        /[;.:,]["”’)]*(?:\s*[⁰¹²³⁴-⁹]+|\s?\d{1,3}\/?)?\s+(\d{1,4})\.\s+(?=["“*]?(?:\(a\)\s+)?[A-Z])/g,
      )) {
        const at = from + match.index + match[0].search(/\d{1,4}\.\s+$/);
        starts.push({ at, textFrom: from + match.index + match[0].length, number: Number(match[1]) });
      }
      if (part === 'PREAMBULAR') {
        for (const match of content.matchAll(/[,;](?:\s*[⁰¹²³⁴-⁹]+|\s?\d{1,3}\/?)?\s+(?=[A-Z])/g)) {
          const at = from + match.index + match[0].length;
          starts.push({ at, textFrom: at, number: null });
        }
      }
      starts.sort((a, b) => a.at - b.at);
    }
    for (const candidate of starts) {
      const ahead = text.slice(candidate.textFrom, candidate.textFrom + 80).replace(FIRST_LABEL, '');
      if (candidate.number !== null) {
        if (candidate.number >= expected && candidate.number <= expected + 3 && isOperativeStart(ahead)) {
          currentEnd = candidate.at;
          start('OPERATIVE', candidate.number, true, candidate.at, candidate.textFrom, null);
          currentEnd = to;
          currentLines = [line];
        }
      } else if (part === 'PREAMBULAR' && current !== null) {
        const word = /^[A-Za-z-]+/.exec(ahead)?.[0].toLowerCase() ?? '';
        if (!NOT_INSIDE_LINES.has(word) && isRecitalStart(ahead) && !insideQuotation(candidate.at, false)) {
          currentEnd = candidate.at;
          start('PREAMBULAR', recitals + 1, true, candidate.at, candidate.at, null);
          currentEnd = to;
          currentLines = [line];
        }
      }
    }
    if (part === 'OPERATIVE' && current !== null && state === 'BODY') {
      CLOSING_INSIDE.lastIndex = 0;
      const closing = CLOSING_INSIDE.exec(content);
      if (closing !== null) {
        const at = from + closing.index + closing[0].length;
        if (at > current.textFrom) {
          currentEnd = at;
          closeCurrent(at, null);
          beginRange('CLOSING', at);
        }
      }
    }
  }

  /** Ends the current paragraph; what stands at its end without a full stop is a heading. */
  function closeCurrent(at: number, next: { part: ParagraphPart; number: number } | null): void {
    const segment = current;
    if (segment === null) {
      current = null;
      return;
    }
    let end = Math.min(at, currentEnd);
    if (next !== null || state === 'BODY') end = takeHeading(segment, end, next !== null);
    segment.to = trimEnd(segment.textFrom, end);
    if (segment.to > segment.textFrom) result.paragraphs.push(segment);
    current = null;
  }

  function takeHeading(segment: Segment, end: number, more: boolean): number {
    let firstLine = currentLines.length;
    let length = 0;
    while (firstLine > 1) {
      const line = currentLines[firstLine - 1] as BodyLine;
      const content = text.slice(line.start, Math.min(line.end, end));
      const isNumeral = ROMAN_OR_LETTER.test(content.trim());
      if (!isNumeral && /[,;:.]["”’)]*$/.test(content.trimEnd().replace(MARKER_AT_END, '').trimEnd())) break;
      if (/[;,]\s(?:and|or)$/.test(content.trimEnd()) || BULLET.test(content)) break;
      length += content.length;
      if (length > 240) return end;
      firstLine -= 1;
    }
    const heading = currentLines[firstLine];
    if (heading === undefined || firstLine === 0 || !more || heading.start <= segment.textFrom) return end;
    if (currentLines.length - firstLine > 4 || length > 240) return end;
    const before = currentLines[firstLine - 1] as BodyLine;
    const words = text.slice(before.start, before.end).trimEnd().replace(MARKER_AT_END, '').trimEnd();
    const ended = BULLET.test(words) || /[,;:.]["”’)]*$|[;,]\s(?:and|or)$/.test(words);
    if (!ended || !/^["“]?[\p{Lu}\d]/u.test(text.slice(heading.start, heading.end))) return end;
    if (blankSeparated && !heading.apart) return end;
    result.headings.push({ from: heading.start, to: end });
    return heading.start;
  }

  function trimEnd(from: number, to: number): number {
    let end = to;
    while (end > from && /\s/.test(text[end - 1] as string)) end -= 1;
    return end;
  }

  function beginRange(kind: 'CLOSING' | 'ANNEX', from: number): void {
    closeRange(from);
    state = kind;
    rangeFrom = from;
  }

  function closeRange(to: number): void {
    const end = trimEnd(rangeFrom, to);
    if (state === 'CLOSING' && end > rangeFrom) result.closings.push({ from: rangeFrom, to: end });
    if (state === 'ANNEX' && end > rangeFrom) result.annexes.push({ from: rangeFrom, to: end });
  }

  function checkEnd(): void {
    for (const range of result.unplaced) {
      report(
        'warning',
        'TEXT_NOT_PLACED',
        `“${fold(text.slice(range.from, range.to)).slice(0, 80)}” belongs to no paragraph.`,
        range.from,
        range.to,
      );
    }
    const last = result.paragraphs[result.paragraphs.length - 1];
    if (last === undefined) {
      const from = result.enacting?.from ?? 0;
      report(
        'warning',
        'TEXT_TRUNCATED',
        'The text stops before the first paragraph.',
        from,
        trimEnd(from, text.length),
      );
      return;
    }
    const end = text
      .slice(Math.max(last.textFrom, last.to - 60), last.to)
      .replace(MARKER_AT_END, '')
      .trimEnd();
    const complete =
      last.part === 'OPERATIVE' &&
      (/[.]["”’)]*$/.test(end) || result.closings.length + result.annexes.length > 0);
    if (!complete) {
      report(
        'warning',
        'TEXT_TRUNCATED',
        last.part === 'OPERATIVE'
          ? `The text stops in operative paragraph ${last.number}, after “${fold(end).slice(-40)}”.`
          : `The text stops in recital ${last.number}, before any operative paragraph, after “${fold(end).slice(-40)}”.`,
        last.from,
        last.to,
      );
    }
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/**
 * Whether blank lines part the paragraphs: many lines stand apart, or, where the paragraphs are long, nearly all that
 * begin as paragraphs do.
 */
function paragraphsStandApart(text: string, lines: readonly BodyLine[]): boolean {
  if (lines.filter((line) => line.apart).length > lines.length * 0.3) return true;
  let begun = 0;
  let apart = 0;
  for (const line of lines) {
    const content = text.slice(line.start, Math.min(line.end, line.start + 100));
    const number = NUMBER.exec(content);
    if (line.afterPageBreak || number === null || !/^["“(*]?[\p{Lu}(]/u.test(content.slice(number[0].length)))
      continue;
    begun += 1;
    if (line.apart) apart += 1;
  }
  return begun >= 3 && apart >= begun * 0.8;
}

/** Where `The General Assembly,` and its like stand, followed by a paragraph. */
export function findEnactingClauses(text: string, lines: readonly BodyLine[]): Range[] {
  const found: Range[] = [];
  const lineStarts = new Set(lines.map((line) => line.start));
  for (const match of text.matchAll(ENACTING)) {
    if (!ORGAN_NOUN.test(match[1] ?? match[2] ?? '')) continue;
    const from = match.index;
    const to = from + match[0].length;
    const opensLine =
      lineStarts.has(from) || (lineStarts.has(from - 1) && /["“]/.test(text[from - 1] as string));
    const ahead = text.slice(to, to + 200).trimStart();
    const endsLine = /^[^\S\n]*(?:\n|$)/.test(text.slice(to, to + 40));
    const begins =
      isRecitalStart(ahead) ||
      isOperativeStart(ahead.replace(NUMBER, '')) ||
      /^["“]?\p{Lu}/u.test(ahead.replace(NUMBER, ''));
    const sure = isRecitalStart(ahead) || isOperativeStart(ahead.replace(NUMBER, ''));
    if (
      (opensLine && endsLine && (begins || ahead === '')) ||
      (sure && (opensLine || endsLine || /\s/.test(text[from - 1] ?? ' ')))
    ) {
      found.push({ from, to });
    }
  }
  if (found.length === 0) {
    // Before 1960 the comma is sometimes missing; a scan may show it as a full stop.
    lines.forEach((line, index) => {
      const content = text.slice(line.start, line.end);
      const next = lines[index + 1];
      if (!/^The [A-Z][A-Za-z ]{5,60}[.]?$/.test(content) || !ORGAN_NOUN.test(content) || next === undefined)
        return;
      const ahead = text.slice(next.start, next.end);
      if (isRecitalStart(ahead) || isOperativeStart(ahead.replace(LABELLED, '')))
        found.push({ from: line.start, to: line.end });
    });
  }
  return found;
}
