export { parseResolution } from './parse-resolution';
export { LONGEST_TEXT, NotAResolutionError } from './refusal';
export type { Catalogue, CatalogueEntry, CataloguedCitation } from './catalogue';
export type { Diagnostic, Mention, Paragraph, ParsedResolution, Span } from './terms';
export { explain } from './explain';
export { footnoteTable } from './footnote-table';
export { outline } from './outline';
