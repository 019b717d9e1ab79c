export { parseResolution } from './parse-resolution';
export { NotAResolutionError, type RefusalCode } from './refusal';
export type { Catalogue, CatalogueEntry, CataloguedCitation } from './catalogue';
export type {
  Cited,
  Diagnostic,
  DiagnosticCode,
  Footnote,
  Marker,
  Mention,
  OtherText,
  Paragraph,
  ParsedResolution,
  Position,
  Span,
  Subparagraph,
  TargetKind,
  TreatySeriesReference,
} from './terms';
export { explain } from './explain';
export { footnoteTable } from './footnote-table';
export { outline } from './outline';
export { LONGEST_TEXT } from './refusal';
