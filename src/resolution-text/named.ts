import type { CatalogueEntry } from './catalogue';
import type { TargetKind } from './terms';

/** A mention before its kind is known. Places are UTF-16 units in the paragraph's text. */
export interface Named {
  from: number;
  to: number;
  target: string | null;
  targetKind: TargetKind;
  key: string | null;
  how: string;
  /** What an instrument that the catalogue lacks seems to be. */
  seemsToBe?: string;
}

export interface MentionProblem {
  code: 'INSTRUMENT_UNKNOWN' | 'INSTRUMENT_AMBIGUOUS' | 'CITATION_CONTRADICTS_TEXT';
  message: string;
  from: number;
  to: number;
  /** What the instrument seems to be. */
  name: string;
}

export const named = (entry: CatalogueEntry, from: number, to: number, how: string): Named => ({
  from,
  to,
  target: entry.code,
  targetKind: entry.kind,
  key: entry.key,
  how,
});

/** An instrument that the catalogue does not have. */
export const lacking = (from: number, to: number, seemsToBe: string): Named => ({
  from,
  to,
  target: null,
  targetKind: 'INSTRUMENT',
  key: null,
  how: 'not in the catalogue',
  seemsToBe,
});

/** One that can be several. */
export const undecided = (from: number, to: number): Named => ({
  from,
  to,
  target: null,
  targetKind: 'INSTRUMENT',
  key: null,
  how: 'ambiguous',
});

export const lacks = (from: number, to: number, seemsToBe: string): MentionProblem => ({
  code: 'INSTRUMENT_UNKNOWN',
  message: `The catalogue has no such instrument: it seems to be the ${seemsToBe}.`,
  from,
  to,
  name: seemsToBe,
});

/** What a document is called in running text. */
export const DOCUMENT_NOUN =
  /\b(?:reports?|notes?|letters?|studies|study|statements?|outcome\s+documents?|declarations?|conclusions|guidelines|principles|programmes?\s+of\s+action|plans?\s+of\s+action|action\s+plan|agenda|recommendations?|resolutions?|decisions?|observations|communiqué|strategy|framework|publications?|commentary|comments?|papers?|memorandum|agreements?|roadmap|charter|compact|review|summary)\b/gi;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
export const inTextOrder = (a: Named, b: Named): number =>
  a.from - b.from || b.to - a.to || compare(a.target ?? '', b.target ?? '');

interface Place {
  from: number;
  to: number;
}

/** Index of the first of the ascending places that ends after the given one, by halving. */
export function firstEndingAfter(places: readonly Place[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).to <= at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether one of the ascending places, of which none overlaps another, shares a character with the stretch. */
export function isTaken(places: readonly Place[], from: number, to: number): boolean {
  const next = places[firstEndingAfter(places, from)];
  return next !== undefined && next.from < to;
}

/** The longest stays; several targets of one stretch stay together. */
export function withoutOverlaps(all: readonly Named[]): Named[] {
  const kept: Named[] = [];
  for (const mention of [...all].sort(inTextOrder)) {
    const before = kept[kept.length - 1];
    if (before === undefined || mention.from >= before.to) {
      kept.push(mention);
    } else if (before.from === mention.from && before.to === mention.to) {
      if (!isAmong(kept, mention)) kept.push(mention);
    } else if (mention.to - mention.from > before.to - before.from) {
      while (kept.length > 0 && (kept[kept.length - 1] as Named).to > mention.from) kept.pop();
      kept.push(mention);
    }
  }
  return kept;
}

function isAmong(kept: readonly Named[], mention: Named): boolean {
  for (let at = kept.length - 1; at >= 0 && (kept[at] as Named).from === mention.from; at -= 1) {
    if ((kept[at] as Named).key === mention.key) return true;
  }
  return false;
}
