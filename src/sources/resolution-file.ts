import { NotAResolutionError, parseResolution, type Catalogue } from '../resolution-text';
import { IMPORTED_RESOLUTIONS } from './merge-resolutions';
import type { ReadResolution } from './plan-import';
import { toResolutionRecord } from './resolution-record';

/** Reads the text of a resolution that the user imports; its record keeps the text. */
export function readResolutionFile(
  text: string,
  symbol: string | undefined,
  catalogue: Catalogue,
): ReadResolution {
  try {
    const parsed = parseResolution(text, catalogue);
    const known = symbol?.toUpperCase() ?? parsed.symbol;
    return {
      symbol: known,
      record:
        known === null
          ? null
          : toResolutionRecord(parsed, {
              symbol: known,
              withText: true,
              source: IMPORTED_RESOLUTIONS.id,
              verification: 'SECONDARY',
              note: null,
            }),
      paragraphs: parsed.paragraphs.length,
      footnotes: parsed.footnotes.length,
      diagnostics: parsed.diagnostics,
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof NotAResolutionError)) throw error;
    return {
      symbol: null,
      record: null,
      paragraphs: 0,
      footnotes: 0,
      diagnostics: [],
      refusal: error.message,
    };
  }
}
