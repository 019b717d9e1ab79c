import { resolutionKey } from './keys';
import type { FootnoteRecord, ParagraphRecord, ResolutionRecord, SourceRecord } from './records';

/** The source of resolutions whose text the user imported and that the seed does not know. */
export const IMPORTED_RESOLUTIONS: SourceRecord = {
  id: 'imported-resolutions',
  title: 'Texts of resolutions that the user imported',
  publisher: 'United Nations',
  locator: 'https://docs.un.org',
  // The texts are of many days: each resolution says its own.
  asOf: '1945-10-24',
  verification: 'SECONDARY',
};

/** The sources with that of imported resolutions, where a resolution names it. */
export function sourcesOfResolutions(
  sources: readonly SourceRecord[],
  resolutions: readonly ResolutionRecord[],
): SourceRecord[] {
  return resolutions.some(({ source }) => source === IMPORTED_RESOLUTIONS.id)
    ? [...sources, IMPORTED_RESOLUTIONS].sort((a, b) => (a.id < b.id ? -1 : 1))
    : [...sources];
}

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
  const keys = new Set([...bySymbol.keys()].map(resolutionKey));
  return [...bySymbol.values()]
    .map((one) => withoutUnknown(one, keys))
    .sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** An imported resolution may name another one whose import was reverted: then it names nothing that is there. */
function withoutUnknown(resolution: ResolutionRecord, keys: ReadonlySet<string>): ResolutionRecord {
  const isThere = (key: string): boolean => !key.startsWith('resolution:') || keys.has(key);
  return {
    ...resolution,
    paragraphs: resolution.paragraphs.map((paragraph) => ({
      ...paragraph,
      mentions: paragraph.mentions.filter(({ target }) => isThere(target)),
    })),
    footnotes: resolution.footnotes.map((note) => ({ ...note, cites: note.cites.filter(isThere) })),
  };
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
