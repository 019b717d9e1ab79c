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
