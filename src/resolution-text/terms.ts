/** What the text of a United Nations resolution is read into. */

/** A place in the source: lines and columns count from 1, columns in Unicode code points. */
export interface Position {
  line: number;
  column: number;
}
/** From the first character to the place right after the last one. */
export interface Span {
  from: Position;
  to: Position;
}

export type ParagraphPart = 'PREAMBULAR' | 'OPERATIVE';
export type MentionKind =
  | 'URGES_TO_JOIN'
  | 'URGES_TO_IMPLEMENT'
  | 'RECALLS'
  | 'WELCOMES'
  | 'TAKES_NOTE'
  | 'REAFFIRMS'
  | 'ENCOURAGES'
  | 'OTHER';
export type TargetKind =
  'INSTRUMENT' | 'RESOLUTION' | 'DOCUMENT' | 'MANDATE' | 'REGIONAL_INITIATIVE' | 'ORGANIZATION' | 'STATE';
export type FootnoteKind =
  'TREATY_SERIES' | 'RESOLUTION' | 'DOCUMENT' | 'PUBLICATION' | 'OFFICIAL_RECORDS' | 'LIST' | 'OTHER';

/** A named thing in a paragraph. Offsets and lengths count Unicode code points in the paragraph's `text`. */
export interface Mention {
  kind: MentionKind;
  /** The catalogue's code or symbol; the symbol itself for a document that it lacks; null for an instrument that it lacks. */
  target: string | null;
  targetKind: TargetKind;
  /** Key of the catalogue's entry; null where the catalogue has none. */
  key: string | null;
  /** As it stands in the paragraph. */
  text: string;
  offset: number;
  length: number;
  /** Number of the note whose marker stands at the mention. */
  footnote: number | null;
  /** How the words led to the target, in one phrase. */
  how: string;
}

/** `offset`: the place in `text` where the marker stood. */
export interface Marker {
  number: number;
  offset: number;
}

export interface Subparagraph {
  /** As printed: `(a)`, `(i)`. */
  label: string;
  /** Without the label; with the sub-paragraphs below it. */
  text: string;
  subparagraphs: Subparagraph[];
}

export interface Paragraph {
  part: ParagraphPart;
  /** Recitals count from 1; operative paragraphs as printed, or counted where the source prints no number. */
  number: number;
  /** False where an operative paragraph has no printed number. */
  numbered: boolean;
  /** Heading or letter of the part of the resolution that it stands in, where there are parts. */
  section: string | null;
  /** The verb phrase that the United Nations sets in italics; empty where the paragraph has none. */
  openingPhrase: string;
  addressees: string[];
  /** Verbatim, without number, markers, mark-up and page furniture; white space folded. */
  text: string;
  subparagraphs: Subparagraph[];
  span: Span;
  /** The stretches of source that `text` was read from, in reading order. */
  pieces: Span[];
  footnotes: Marker[];
  mentions: Mention[];
}

/** `instrument` is the catalogue's code; null where it has no instrument with that citation. */
export interface TreatySeriesReference {
  volume: number;
  registrationNumber: number;
  instrument: string | null;
}

/** Something that a note cites and the catalogue knows. */
export interface Cited {
  target: string;
  targetKind: TargetKind;
  key: string;
  /** The words of the note that name it. */
  text: string;
}

export interface Footnote {
  number: number;
  kind: FootnoteKind;
  /** Verbatim, without its number; white space folded. */
  text: string;
  /** The text with every `Ibid.` replaced by what it stands for. */
  reference: string;
  /** The note that `Ibid.` points at. */
  ibidOf: number | null;
  treatySeries: TreatySeriesReference[];
  /** Symbols of the documents and resolutions that it cites. */
  documents: string[];
  cites: Cited[];
  span: Span;
}

export type DiagnosticCode =
  | 'ENACTING_CLAUSE_MISSING'
  | 'PARAGRAPH_MISSING'
  | 'NUMBER_OUT_OF_ORDER'
  | 'NUMBER_REPEATED'
  | 'NUMBER_DISPLACED'
  | 'PARAGRAPH_WITHOUT_NUMBER'
  | 'OPENING_PHRASE_MISSING'
  | 'TEXT_TRUNCATED'
  | 'TEXT_NOT_PLACED'
  | 'ANOTHER_RESOLUTION'
  | 'FOOTNOTE_WITHOUT_MARKER'
  | 'MARKER_WITHOUT_FOOTNOTE'
  | 'FOOTNOTE_OUT_OF_ORDER'
  | 'FOOTNOTE_REPEATED'
  | 'FOOTNOTE_TEXT_MISSING'
  | 'MARKER_OUT_OF_ORDER'
  | 'IBID_WITHOUT_ANTECEDENT'
  | 'INSTRUMENT_UNKNOWN'
  | 'INSTRUMENT_AMBIGUOUS'
  | 'CITATION_UNKNOWN'
  | 'CITATION_CONTRADICTS_TEXT'
  | 'SPONSOR_UNKNOWN'
  | 'TITLE_MISSING'
  | 'SYMBOL_MISSING';

/** `error`: something is lost or wrong; `warning`: to be looked at; `info`: worth knowing, nothing is wrong. */
export interface Diagnostic {
  severity: 'error' | 'warning' | 'info';
  code: DiagnosticCode;
  message: string;
  span: Span;
}

/** Text that is part of the document and of no paragraph. */
export interface OtherText {
  role: 'HEADING' | 'CLOSING' | 'ANNEX' | 'REMARK';
  text: string;
  span: Span;
}

export interface ParsedResolution {
  /** As printed; derived from the printed number where only that is there; null for a draft that prints none. */
  symbol: string | null;
  organ: string | null;
  session: number | null;
  committee: string | null;
  agendaItem: string | null;
  /** Null where the document prints no title, as resolutions of the Security Council do. */
  title: string | null;
  /** Day of adoption, or of the draft. */
  date: string | null;
  status: 'DRAFT' | 'ADOPTED';
  /** ISO 3166-1 alpha-3. */
  sponsors: string[];
  paragraphs: Paragraph[];
  footnotes: Footnote[];
  /** Section headings, closing lines, annexes and remarks marked with asterisks. */
  others: OtherText[];
  diagnostics: Diagnostic[];
}
