import { notesFurtherOn } from './attached-notes';
import type { NameIndex } from './catalogue';
import { DOCUMENT_NOUN, firstEndingAfter, isTaken, type Named, named } from './named';
import type { Footnote, Marker } from './terms';

/** `the report of the Secretary-General,²⁰`: the note tells which document the words mean. */
export function documentsByNote(
  text: string,
  found: readonly Named[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
): Named[] {
  const result: Named[] = [];
  const furtherOn = new Set(notesFurtherOn(text, found, markers).values());
  markers.forEach((marker, position) => {
    const note = notes.get(marker.number);
    if (
      note === undefined ||
      note.documents.length === 0 ||
      note.kind === 'TREATY_SERIES' ||
      note.kind === 'LIST'
    )
      return;
    if (furtherOn.has(marker.number)) return;
    const begin = Math.max(markers[position - 1]?.offset ?? 0, marker.offset - 260);
    const end = marker.offset - (/[\s,;:.)”"’]*$/.exec(text.slice(begin, marker.offset))?.[0].length ?? 0);
    const attached: Named[] = [];
    for (let at = firstEndingAfter(found, end - 1); at < found.length; at += 1) {
      const mention = found[at] as Named;
      if (mention.to > marker.offset) break;
      attached.push(mention);
    }
    // A name that the note's document carries is mention enough.
    if (
      attached.some(
        (mention) =>
          mention.targetKind !== 'MANDATE' &&
          mention.targetKind !== 'ORGANIZATION' &&
          mention.targetKind !== 'STATE',
      )
    )
      return;
    const stretch = text.slice(begin, end);
    let from = -1;
    for (const match of stretch.matchAll(DOCUMENT_NOUN)) {
      const at = begin + match.index;
      if (/\b[Tt]ak(?:e|es|ing)\s+(?:also\s+|further\s+)?$/.test(text.slice(Math.max(0, at - 16), at)))
        continue;
      if (!isTaken(found, at, at + 1)) from = at;
    }
    if (from < 0 || /[;]/.test(text.slice(from, end))) return;
    from = withCapitals(text, from, begin);
    for (const symbol of note.documents) {
      const entry = index.entryOfSymbol(symbol);
      result.push(
        entry === null
          ? {
              from,
              to: end,
              target: symbol,
              targetKind: /\/RES\//.test(symbol) ? 'RESOLUTION' : 'DOCUMENT',
              key: null,
              how: `cited by note ${marker.number}`,
            }
          : named(entry, from, end, `cited by note ${marker.number}`),
      );
    }
  });
  return result;
}

/** `Universal Declaration of …`, `Vienna Declaration and Programme of Action`: capitals before the noun belong to the name. */
function withCapitals(text: string, from: number, least: number): number {
  if (!/\p{Lu}/u.test(text[from] as string)) return from;
  const before = /(?:\p{Lu}[\p{L}\p{N}’'-]*\s+(?:(?:and|of|on|for|the)\s+)*)+$/u.exec(
    text.slice(least, from),
  );
  return before === null ? from : least + before.index;
}
