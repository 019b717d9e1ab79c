import { noteAt } from './attached-notes';
import { Antecedents } from './back-references';
import { type CatalogueEntry, type NameIndex, skeletonOf } from './catalogue';
import { documentsByNote } from './documents-by-note';
import { mandatesInSeries } from './mandates';
import {
  inTextOrder,
  isTaken,
  lacking,
  lacks,
  type MentionProblem,
  type Named,
  named,
  withoutOverlaps,
} from './named';
import { protocolsThereto } from './protocols';
import { findDocumentSymbols, findResolutionNumbers } from './symbols';
import type { Footnote, Marker } from './terms';
import { findUnknownInstruments } from './unknown-instruments';

/** `the Trafficking Protocol thereto`: the word belongs to the name. */
function withThereto(text: string, name: { name: string; to: number }): number {
  return /protocols?$/i.test(name.name)
    ? name.to + (/^\s+thereto\b/.exec(text.slice(name.to, name.to + 12))?.[0].length ?? 0)
    : name.to;
}

/** What a title names, for the paragraphs to refer back to. */
export const namedInTitle = (title: string, index: NameIndex): Named[] =>
  index.find(title).map((name) => named(name.entry, name.from, name.to, `named “${name.name}” in the title`));

/** Finds what a paragraph names, before the kinds of mention are told. */
export function findNamed(
  text: string,
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
  organ: string | null,
  antecedents: Antecedents,
): { found: Named[]; problems: MentionProblem[] } {
  const problems: MentionProblem[] = [];
  const skeleton = skeletonOf(text);
  let found: Named[] = index
    .find(text, skeleton)
    .filter((name) => !isAttributive(text, name))
    .map((name) => named(name.entry, name.from, withThereto(text, name), `named “${name.name}”`));
  found.push(...mandatesInSeries(text, found, index));
  found = found.concat(resolutions(text, index, organ), symbols(text, index));
  const own = withoutOverlaps(found);
  const instruments = (among: readonly Named[], reports: MentionProblem[]): Named[] =>
    withInstruments(text, among, markers, notes, index, reports);
  if (Antecedents.areIn(text)) {
    const backReferences = antecedents.resolve(text, instruments(own, []), problems);
    found = instruments(withoutOverlaps(own.concat(backReferences)), problems);
  } else found = instruments(own, problems);
  antecedents.remember(text, found);
  found = found.concat(documentsByNote(text, found, markers, notes, index));
  found.sort(inTextOrder);
  return { found, problems };
}

/** Instruments that a paragraph names through others, and those that the catalogue does not know. */
function withInstruments(
  text: string,
  known: readonly Named[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
  problems: MentionProblem[],
): Named[] {
  let found = withoutOverlaps(known.concat(protocolsThereto(text, known, markers, notes, index, problems)));
  const unknown = findUnknownInstruments(text, found, markers, notes);
  // The Charter of the United Nations is no mention of the United Nations: the longest name stays.
  found = found.filter((mention) => !isTaken(unknown, mention.from, mention.to));
  for (const instrument of unknown) {
    const cited = citedBy(instrument, text, markers, notes, index);
    if (cited !== null) {
      found.push(named(cited.entry, instrument.from, instrument.to, `cited by note ${cited.note}`));
      continue;
    }
    found.push(lacking(instrument.from, instrument.to, instrument.seemsToBe));
    problems.push(lacks(instrument.from, instrument.to, instrument.seemsToBe));
  }
  return found.sort(inTextOrder);
}

const AFTER_A_NOUN =
  /^(?:and|or|nor|in|on|to|of|for|with|at|by|as|from|which|that|who|is|are|was|were|be|been|has|have|had|should|shall|will|may|can|could|would|must|within|including|under|during|through|pursuant|concerning|regarding|relating|against|between|among|into|upon|also|while|when|where|if|but|not|since|until|before|after|such|without|throughout|via|toward|towards|established|adopted|entitled|known|whose|its|their|the)$/;

/** `United Nations bodies`, `European Union initiatives`: the organization only tells whose they are. */
function isAttributive(text: string, name: { entry: CatalogueEntry; to: number }): boolean {
  if (name.entry.kind !== 'ORGANIZATION') return false;
  const next = /^\s+(\p{L}[\p{L}-]*)/u.exec(text.slice(name.to, name.to + 40))?.[1];
  return next !== undefined && !AFTER_A_NOUN.test(next);
}

function resolutions(text: string, index: NameIndex, organ: string | null): Named[] {
  return findResolutionNumbers(text, organ).flatMap((item) => {
    if (item.symbol === null) return [];
    const entry = index.entryOfSymbol(item.symbol);
    return entry === null
      ? [
          {
            from: item.from,
            to: item.to,
            target: item.symbol,
            targetKind: 'RESOLUTION' as const,
            key: null,
            how: `numbered ${item.symbol}`,
          },
        ]
      : [named(entry, item.from, item.to, `numbered ${item.symbol}`)];
  });
}

function symbols(text: string, index: NameIndex): Named[] {
  return findDocumentSymbols(text).map((item) => {
    const entry = index.entryOfSymbol(item.symbol);
    return entry === null
      ? {
          from: item.from,
          to: item.to,
          target: item.symbol,
          targetKind: item.kind,
          key: null,
          how: `symbol ${item.symbol}`,
        }
      : named(entry, item.from, item.to, `symbol ${item.symbol}`);
  });
}

function citedBy(
  place: { from: number; to: number },
  text: string,
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
): { entry: CatalogueEntry; note: number } | null {
  const number = noteAt(text, place.from, place.to, markers);
  const citations = number === null ? undefined : notes.get(number)?.treatySeries;
  if (number === null || citations === undefined || citations.length !== 1) return null;
  const citation = citations[0] as { volume: number; registrationNumber: number };
  const [entry, ...others] = index.instrumentsOf(citation.volume, citation.registrationNumber);
  return entry === undefined || others.length > 0 ? null : { entry, note: number };
}
