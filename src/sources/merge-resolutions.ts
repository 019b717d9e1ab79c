import type { FootnoteRecord, ParagraphRecord, ResolutionRecord } from './records';

/** Resolutions with the imported ones: a text joins what is known of its resolution, and new ones are added. */
export function joinedResolutions(
  known: readonly ResolutionRecord[],
  imported: readonly ResolutionRecord[],
): ResolutionRecord[] {
  if (imported.length === 0) return [...known];
  const bySymbol = new Map(known.map((one) => [one.symbol, one]));
  for (const text of imported) {
    const before = bySymbol.get(text.symbol);
    bySymbol.set(text.symbol, before === undefined ? text : joined(before, text));
  }
  return [...bySymbol.values()].sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** What was written of a resolution stays: identity, summaries, themes. What only the text has comes from the text. */
function joined(known: ResolutionRecord, text: ResolutionRecord): ResolutionRecord {
  const filled: ResolutionRecord = {
    ...text,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== null && value !== '')),
    symbol: known.symbol,
    sponsors: known.sponsors.length > 0 ? known.sponsors : text.sponsors,
  };
  return {
    ...filled,
    paragraphs:
      known.paragraphs.length === 0
        ? text.paragraphs
        : joinedBy(known.paragraphs, text.paragraphs, paragraphKey, (before, printed) => ({
            ...before,
            text: printed.text,
            footnotes: printed.footnotes,
            mentions: before.mentions.length > 0 ? before.mentions : printed.mentions,
          })),
    footnotes:
      known.footnotes.length === 0
        ? text.footnotes
        : joinedBy(known.footnotes, text.footnotes, footnoteKey, (before, printed) => ({
            ...before,
            text: printed.text,
          })),
  };
}

const paragraphKey = (paragraph: ParagraphRecord): string => `${paragraph.part} ${paragraph.number}`;
const footnoteKey = (footnote: FootnoteRecord): string => String(footnote.number);

function joinedBy<T>(
  known: readonly T[],
  printed: readonly T[],
  key: (one: T) => string,
  join: (before: T, after: T) => T,
): T[] {
  const byKey = new Map(printed.map((one) => [key(one), one]));
  return known.map((before) => {
    const after = byKey.get(key(before));
    return after === undefined ? before : join(before, after);
  });
}
