import { DOCUMENT_NOUN, type Named } from './named';
import type { Marker } from './terms';

/** The note whose marker stands right after the place: only closing marks and punctuation lie between. */
export function noteAt(text: string, from: number, to: number, markers: readonly Marker[]): number | null {
  const marker = firstMarkerFrom(markers, to);
  if (marker === null || marker.offset - to > 12) return null;
  const between = text.slice(to, marker.offset);
  if (!/^[\s,;:.)”"’\]]*$/.test(between)) return null;
  // `the resolution entitled “… and the Protocols thereto”,⁹`: the note is on the quotation, not on its last words.
  if (/[”"]/.test(between) && !/[“"]\s*$/.test(text.slice(Math.max(0, from - 2), from))) return null;
  return marker.number;
}

/** The first marker at or after the place, by halving. */
export function firstMarkerFrom(markers: readonly Marker[], place: number): Marker | null {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((markers[middle] as Marker).offset < place) low = middle + 1;
    else high = middle;
  }
  return markers[low] ?? null;
}

/** `the Kyoto Declaration …, adopted in March 2021,¹⁹`: what may stand between a name and its marker. */
const STILL_ITS_OWN =
  /^,?\s*(?:which\s+was\s+)?(?:as\s+)?(?:adopted|held|of\s+\d|of\s+the\s+Human|signed|concluded|endorsed|annexed|proclaimed|approved|opened|done|dated|issued|entitled|and\s+its\s+annex|contained\s+in|and\s+(?:the|its)\s+Final)[^;]{0,220}$/;

/**
 * Gives every marker that stands at no name to the name before it that it still belongs to: nothing but the
 * circumstances of the adoption lie between.
 */
export function notesFurtherOn(
  text: string,
  found: readonly Named[],
  markers: readonly Marker[],
): Map<Named, number> {
  const result = new Map<Named, number>();
  let at = 0;
  let before: Named | null = null;
  markers.forEach((marker, position) => {
    const begin = markers[position - 1]?.offset ?? 0;
    let adjacent = false;
    while (at < found.length && (found[at] as Named).to <= marker.offset) {
      const mention = found[at] as Named;
      if (noteAt(text, mention.from, mention.to, markers) === marker.number) adjacent = true;
      if (!['STATE', 'ORGANIZATION', 'MANDATE'].includes(mention.targetKind)) before = mention;
      at += 1;
    }
    if (adjacent || before === null || before.from < begin) return;
    const between = text.slice(before.to, marker.offset).replace(/[\s,;:.)”"’]*$/, '');
    const nouns = [...between.matchAll(DOCUMENT_NOUN)].length;
    // `resolution 11/3 of 17 June 2009 on trafficking in persons,¹¹`: no other document is named in between.
    const itself =
      before.targetKind === 'RESOLUTION' && nouns === 0 && between.length < 160 && !/[;.]\s/.test(between);
    if (STILL_ITS_OWN.test(between) || itself) result.set(before, marker.number);
  });
  return result;
}
