import { addresseesOf } from './addressees';
import { Antecedents } from './back-references';
import { readBody } from './body';
import { type Catalogue, nameIndexOf, type NameIndex } from './catalogue';
import { clausesOf, type Clause } from './clauses';
import { findFurniture } from './furniture';
import { findMarkers, type MarkerFound } from './markers';
import { appendWithoutMarkup } from './markup';
import { withKinds } from './mention-kinds';
import { findNamed, namedInTitle } from './mentions';
import type { MentionProblem } from './named';
import { findNotes, type NoteBlock, type NoteLayout } from './note-blocks';
import { FIRST_LABEL } from './lexicon';
import { openingPhraseOf } from './opening-phrase';
import { readText } from './paragraph-text';
import { countBelow, Reading, type SourceLine, spanOfLine, splitLines } from './reading';
import { type Antecedent, classify, resolveIbid } from './references';
import { notAResolution, refuseByAppearance, refuseByWords } from './refusal';
import { findSegments, type Segment, type Segments } from './segments';
import type {
  Diagnostic,
  DiagnosticCode,
  Footnote,
  Mention,
  OtherText,
  Paragraph,
  ParsedResolution,
  Span,
} from './terms';
import { readTitleBlock } from './title-block';

/**
 * Reads the text of a United Nations resolution or draft: plain text, as pdftotext, Word or a web page give it.
 * @throws {NotAResolutionError} for what is no resolution.
 */
export function parseResolution(source: string, catalogue: Catalogue): ParsedResolution {
  refuseByAppearance(source);
  refuseByWords(source);
  const lines = splitLines(source);
  const { roles, startsPage, textOnly } = findFurniture(lines);
  const layout = findNotes(lines, roles, startsPage);
  const body = readBody(lines, roles, startsPage, layout.taken, textOnly);
  const segments = findSegments(body);
  refuseWithoutParagraphs(segments, body.reading.text);

  const index = nameIndexOf(catalogue);
  const diagnostics = [...segments.diagnostics];
  const text = body.reading.text;
  const firstBodyLine = body.lines.find((line) => line.start >= segments.headEnd)?.index ?? lines.length;
  const headLines = segments.enacting === null ? firstBodyLine : lineOf(segments.enacting.from);
  const closing = segments.closings.map((range) => text.slice(range.from, range.to)).join('\n');
  const enacting =
    segments.enacting === null ? null : text.slice(segments.enacting.from, segments.enacting.to);
  const block = readTitleBlock(lines, headLines, enacting, closing, index);

  const markers = findMarkers(
    body,
    [...layout.notes.map((note) => note.number), ...layout.withoutText.map((note) => note.number)],
    segments.paragraphs
      .flatMap((segment) => [{ from: segment.from, to: segment.textFrom }, ...segment.without])
      .sort((a, b) => a.from - b.from),
  );
  const footnotes = readFootnotes(lines, layout, block.organ, index, diagnostics);
  const notes = new Map(footnotes.map((note) => [note.number, note]));
  const emphasisedAt = new Map(body.stripped.emphasised.map((stretch) => [stretch.from, stretch]));
  const antecedents = new Antecedents(index, block.title ?? '', namedInTitle(block.title ?? '', index));
  const paragraphs: Paragraph[] = [];
  const problems = new Map<string, Diagnostic>();
  let markerAt = 0;
  const inText: { number: number; span: Span; from: number }[] = [];
  for (const segment of segments.paragraphs) {
    while (markerAt < markers.length && (markers[markerAt] as MarkerFound).from < segment.textFrom)
      markerAt += 1;
    const own: MarkerFound[] = [];
    for (let at = markerAt; at < markers.length && (markers[at] as MarkerFound).from <= segment.to; at += 1) {
      own.push(markers[at] as MarkerFound);
    }
    paragraphs.push(readParagraph(segment, own));
  }
  for (const marker of markers)
    inText.push({
      number: marker.number,
      span: body.reading.span(marker.from, marker.to),
      from: marker.from,
    });
  diagnostics.push(...problems.values());
  checkMarkers();
  linkInstruments(footnotes, paragraphs, index, diagnostics);
  checkTitleBlock();

  const others: OtherText[] = [
    ...segments.headings.map((range) => other('HEADING', range)),
    ...segments.closings.map((range) => other('CLOSING', range)),
    ...segments.annexes.map((range) => other('ANNEX', range)),
    ...segments.unplaced.map((range) => other('REMARK', range)),
    ...block.remarks.map((at): OtherText => {
      const line = lines[at] as SourceLine;
      return { role: 'REMARK', text: fold(line.text), span: spanOfLine(line) };
    }),
  ];
  return {
    symbol: block.symbol,
    organ: block.organ,
    session: block.session,
    committee: block.committee,
    agendaItem: block.agendaItem,
    title: block.title,
    date: block.date,
    status: block.status,
    sponsors: block.sponsors,
    paragraphs,
    footnotes,
    others,
    diagnostics: diagnostics.sort(
      (a, b) => a.span.from.line - b.span.from.line || a.span.from.column - b.span.from.column,
    ),
  };

  function lineOf(offset: number): number {
    let low = 0;
    let high = body.lines.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((body.lines[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return body.lines[low]?.index ?? 0;
  }

  function other(role: OtherText['role'], range: { from: number; to: number }): OtherText {
    return {
      role,
      text: fold(text.slice(range.from, range.to)),
      span: body.reading.span(range.from, range.to),
    };
  }

  function readParagraph(segment: Segment, own: readonly MarkerFound[]): Paragraph {
    const read = readText(body, segment.textFrom, segment.to, own, segment.without);
    const stretch = emphasisedAt.get(segment.textFrom);
    const emphasised =
      stretch !== undefined && stretch.to < segment.to && stretch.to - stretch.from < 90
        ? stretch
        : undefined;
    const inItalics =
      emphasised === undefined
        ? ''
        : fold(text.slice(emphasised.from, emphasised.to)).replace(/[\s,;:]+$/, '');
    const clauses = clausesOf(read.text, segment.part);
    const openingPhrase =
      inItalics ||
      openingPhraseOf(read.text.replace(FIRST_LABEL, '')) ||
      phraseAfterLead(read.text, clauses[0]);
    const { found, problems: own_ } = findNamed(
      read.text,
      read.markers,
      notes,
      index,
      block.organ,
      antecedents,
    );
    const addressees = addresseesOf(read.text, clauses, found);
    const toPoints = codePointCounter(read.text);
    const kinded = withKinds(read.text, found, clauses, read.markers);
    const span = body.reading.span(segment.from, segment.to);
    for (const problem of own_) addProblem(problem, span, segment, read.text);
    if (openingPhrase === '') {
      diagnostics.push({
        severity: 'info',
        code: 'OPENING_PHRASE_MISSING',
        message: `${nameOf(segment)} opens with no verb that resolutions open with: “${read.text.slice(0, 40)}”.`,
        span,
      });
    }
    if (segment.part === 'OPERATIVE' && !segment.numbered) {
      diagnostics.push({
        severity: 'info',
        code: 'PARAGRAPH_WITHOUT_NUMBER',
        message: `Operative paragraph ${segment.number} prints no number: it is counted.`,
        span,
      });
    }
    const offset = (at: number): number => toPoints(at);
    return {
      part: segment.part,
      number: segment.number,
      numbered: segment.numbered,
      section: segment.section,
      openingPhrase,
      addressees,
      text: read.text,
      subparagraphs: read.subparagraphs,
      span,
      pieces: piecesOf(segment),
      footnotes: read.markers.map((marker) => ({ number: marker.number, offset: offset(marker.offset) })),
      mentions: kinded.map((mention): Mention => ({
        kind: mention.kind,
        target: mention.target,
        targetKind: mention.targetKind,
        key: mention.key,
        text: read.text.slice(mention.from, mention.to),
        offset: offset(mention.from),
        length: offset(mention.to) - offset(mention.from),
        footnote: mention.footnote,
        how: mention.how,
      })),
    };
  }

  function piecesOf(segment: Segment): Span[] {
    const pieces: Span[] = [];
    let at = segment.textFrom;
    for (const gap of [...segment.without, { from: segment.to, to: segment.to }]) {
      if (gap.from > at) pieces.push(...body.reading.pieces(at, gap.from));
      at = Math.max(at, gap.to);
    }
    return pieces;
  }

  function addProblem(problem: MentionProblem, span: Span, segment: Segment, paragraph: string): void {
    // One report for an instrument, however often it is named.
    const key = `${problem.code}:${problem.name.toLowerCase()}`;
    if (problems.has(key)) return;
    const place = paragraph.slice(problem.from, problem.to).slice(0, 60);
    problems.set(key, {
      severity: problem.code === 'INSTRUMENT_UNKNOWN' ? 'info' : 'warning',
      code: problem.code,
      message: `${nameOf(segment)}, “${place}”: ${problem.message}`,
      span,
    });
  }

  function checkMarkers(): void {
    const marked = new Set(inText.map((marker) => marker.number));
    for (const note of footnotes) {
      if (!marked.has(note.number)) {
        report(
          'warning',
          'FOOTNOTE_WITHOUT_MARKER',
          `No marker in the text points at note ${note.number}.`,
          note.span,
        );
      }
    }
    const known = new Set(footnotes.map((note) => note.number));
    let highest = 0;
    const seen = new Set<number>();
    for (const marker of inText) {
      if (!known.has(marker.number) && !seen.has(marker.number)) {
        report(
          'warning',
          'MARKER_WITHOUT_FOOTNOTE',
          `The text marks a note ${marker.number}, and there is no such note.`,
          marker.span,
        );
      }
      if (!seen.has(marker.number) && marker.number < highest && known.has(marker.number)) {
        report(
          'warning',
          'MARKER_OUT_OF_ORDER',
          `Note ${marker.number} is first marked after note ${highest}.`,
          marker.span,
        );
      }
      seen.add(marker.number);
      highest = Math.max(highest, marker.number);
    }
  }

  function checkTitleBlock(): void {
    const span: Span = {
      from: { line: 1, column: 1 },
      to: spanOfLine(lines[Math.max(0, headLines - 1)] as SourceLine).to,
    };
    if (block.symbol === null) {
      report('info', 'SYMBOL_MISSING', 'The document prints no symbol: name it to import the text.', span);
    }
    if (block.title === null && !/^S\//.test(block.symbol ?? 'S/')) {
      report('info', 'TITLE_MISSING', 'No title stands before the first paragraph.', span);
    }
    for (const sponsor of block.unknownSponsors) {
      report(
        'warning',
        'SPONSOR_UNKNOWN',
        `“${sponsor.name}” among the sponsors is no State of the catalogue.`,
        spanOfLine(lines[sponsor.line] as SourceLine),
      );
    }
  }

  function report(severity: Diagnostic['severity'], code: DiagnosticCode, message: string, span: Span): void {
    diagnostics.push({ severity, code, message, span });
  }
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();
const nameOf = (segment: Segment): string =>
  `${segment.part === 'PREAMBULAR' ? 'Recital' : 'Operative paragraph'} ${segment.number}`;

const TITLE =
  /\b(?:resolutions?\s+adopted\s+by\s+the|:\s+(?:revised\s+)?draft\s+resolution)\b|^(?:Resolution\s+\d{1,4}\s\(\d{4}\)|\d{1,4}\s\(\d{4}\)\.?\s+Resolution\s+of\s+\d)/im;

/**
 * A resolution has an enacting clause. One whose beginning is cut off still has several paragraphs that
 * open and end as they do in resolutions, and little else.
 */
function refuseWithoutParagraphs(segments: Segments, text: string): void {
  if (segments.enacting !== null) return;
  // A text that ends before its first paragraph, or an early one without an enacting clause, says what it is.
  if (text.length < 40_000 && TITLE.test(text.slice(0, 4000))) return;
  let count = 0;
  let length = 0;
  for (const segment of segments.paragraphs) {
    const words = text.slice(segment.textFrom, segment.to);
    const operative = segment.part === 'OPERATIVE';
    if (operative ? !segment.numbered : !/[,;]["”’)]*(?:\s?[\d⁰¹²³⁴-⁹]+)?$/.test(words)) continue;
    if (words.length > 6000 || (words.match(/[a-z][.!?]["”’]?\s+[A-Z“"]/g)?.length ?? 0) > 3) continue;
    count += operative ? 2 : 1;
    length += words.length;
  }
  const body = text.length - (segments.paragraphs[0]?.from ?? 0);
  if (count < 2 || length < body * 0.4) throw notAResolution();
}

/** Turns UTF-16 offsets of a text into code points. */
function codePointCounter(text: string): (offset: number) => number {
  if (!/[\uD800-\uDBFF]/.test(text)) return (offset) => offset;
  const pairs = Array.from(text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g), (match) => match.index);
  return (offset) => offset - countBelow(pairs, offset);
}

function readFootnotes(
  lines: readonly SourceLine[],
  layout: NoteLayout,
  organ: string | null,
  index: NameIndex,
  diagnostics: Diagnostic[],
): Footnote[] {
  const footnotes: Footnote[] = [];
  const byNumber = new Map<number, NoteBlock>();
  let highest = 0;
  for (const note of layout.notes) {
    const span = spanOfNote(lines, note);
    if (byNumber.has(note.number)) {
      diagnostics.push({
        severity: 'warning',
        code: 'FOOTNOTE_REPEATED',
        message: `There is a note ${note.number} already.`,
        span,
      });
    } else byNumber.set(note.number, note);
    if (note.number < highest) {
      diagnostics.push({
        severity: 'warning',
        code: 'FOOTNOTE_OUT_OF_ORDER',
        message: `Note ${note.number} stands after note ${highest}.`,
        span,
      });
    }
    highest = Math.max(highest, note.number);
  }
  for (const missing of layout.withoutText) {
    if (byNumber.has(missing.number)) continue;
    diagnostics.push({
      severity: 'warning',
      code: 'FOOTNOTE_TEXT_MISSING',
      message: `The number of note ${missing.number} is there, its text is not.`,
      span: spanOfLine(lines[missing.line] as SourceLine),
    });
  }
  for (const at of layout.unplaced) {
    const line = lines[at] as SourceLine;
    diagnostics.push({
      severity: 'warning',
      code: 'TEXT_NOT_PLACED',
      message: `“${line.text.slice(0, 80)}” among the notes belongs to none.`,
      span: spanOfLine(line),
    });
  }
  let antecedent: Antecedent | null = null;
  // `Ibid.` points at the note before it as the numbers go, wherever the layout put it.
  const inOrder = [...byNumber.values()].sort((a, b) => a.number - b.number);
  for (const note of inOrder) {
    const text = textOfNote(lines, note);
    const span = spanOfNote(lines, note);
    const resolved = resolveIbid(note.number, text, antecedent);
    const classified = classify(resolved.reference, organ, index);
    // A remark that cites nothing is no reference that an `Ibid.` could mean.
    if (classified.kind !== 'OTHER' || resolved.usesIbid) antecedent = resolved.antecedent;
    if (resolved.unresolved) {
      diagnostics.push({
        severity: 'warning',
        code: 'IBID_WITHOUT_ANTECEDENT',
        message: `“Ibid.” in note ${note.number} has no reference before it.`,
        span,
      });
    }
    for (const citation of classified.treatySeries) {
      if (
        citation.instrument === null &&
        index.instrumentsOf(citation.volume, citation.registrationNumber).length === 0
      ) {
        diagnostics.push({
          severity: 'info',
          code: 'CITATION_UNKNOWN',
          message: `Note ${note.number} cites vol. ${citation.volume}, No. ${citation.registrationNumber}: no instrument of the catalogue.`,
          span,
        });
      }
    }
    footnotes.push({
      number: note.number,
      kind: classified.kind,
      text,
      reference: resolved.reference,
      ibidOf: resolved.ibidOf,
      treatySeries: classified.treatySeries,
      documents: classified.documents,
      cites: classified.cites,
      span,
    });
  }
  return footnotes;
}

function textOfNote(lines: readonly SourceLine[], note: NoteBlock): string {
  const reading = new Reading(lines);
  note.lines.forEach(({ line, from }, position) => {
    if (position > 0) {
      const before = reading.text;
      // `A/HRC/` and `17/31`, `twenty-` and `first` belong together across a line end.
      if (!/[\p{L}\p{N}][/-]$/u.test(before) || /^(?:and|or)\b/.test(lines[line]?.text ?? ''))
        reading.appendBetween('\n');
    }
    const source = lines[line] as SourceLine;
    appendWithoutMarkup(reading, source, from, source.text.length, { markers: [], emphasised: [] });
  });
  return fold(reading.text);
}

function spanOfNote(lines: readonly SourceLine[], note: NoteBlock): Span {
  const first = note.mark?.line ?? note.lines[0]?.line ?? 0;
  const last = note.lines[note.lines.length - 1]?.line ?? first;
  return {
    from: spanOfLine(lines[first] as SourceLine).from,
    to: spanOfLine(lines[Math.max(last, first)] as SourceLine).to,
  };
}

/**
 * Says which instrument each treaty-series citation is of where its note is marked: the mention that carries the marker
 * decides between instruments that share a citation; one that contradicts the citation is reported.
 */
function linkInstruments(
  footnotes: readonly Footnote[],
  paragraphs: readonly Paragraph[],
  index: NameIndex,
  diagnostics: Diagnostic[],
): void {
  const marked = new Map<number, Mention[]>();
  for (const paragraph of paragraphs) {
    for (const mention of paragraph.mentions) {
      if (mention.footnote === null || mention.targetKind !== 'INSTRUMENT' || mention.key === null) continue;
      const known = marked.get(mention.footnote);
      if (known === undefined) marked.set(mention.footnote, [mention]);
      else known.push(mention);
    }
  }
  for (const note of footnotes) {
    if (note.treatySeries.length === 0) continue;
    const mentions = marked.get(note.number) ?? [];
    const keys = new Set(mentions.map((mention) => mention.key));
    const cited = new Set<string>();
    for (const citation of note.treatySeries) {
      const instruments = index.instrumentsOf(citation.volume, citation.registrationNumber);
      for (const instrument of instruments) cited.add(instrument.key);
      const named = instruments.filter((instrument) => keys.has(instrument.key));
      if (named.length === 1) citation.instrument = named[0]?.code ?? null;
    }
    const strangers = mentions.filter((mention) => cited.size > 0 && !cited.has(mention.key as string));
    const stranger = strangers[0];
    if (stranger !== undefined) {
      diagnostics.push({
        severity: 'warning',
        code: 'CITATION_CONTRADICTS_TEXT',
        message: `The text marks ${stranger.target ?? ''} with note ${note.number}, which cites ${[...cited].map((key) => index.byKey.get(key)?.code ?? key).join(', ')}.`,
        span: note.span,
      });
    }
  }
}

/** `In this context, encourages …`: the verb opens the paragraph, whatever leads up to it. */
function phraseAfterLead(text: string, clause: Clause | undefined): string {
  if (clause === undefined || clause.from > LONGEST_LEAD) return '';
  return text.slice(clause.from, clause.phraseEnd).replace(/\s+/g, ' ');
}

/** How far into a paragraph its first verb can stand, in UTF-16 units. */
const LONGEST_LEAD = 240;
