import { noteAt } from './attached-notes';
import { type CatalogueEntry, type NameIndex, skeletonOf } from './catalogue';
import {
  firstEndingAfter,
  isTaken,
  lacking,
  lacks,
  type MentionProblem,
  type Named,
  named,
  undecided,
} from './named';
import type { Footnote, Marker } from './terms';
import { findUnknownInstruments, type UnknownInstrument } from './unknown-instruments';

/** A protocol named through its treaty: `the Optional Protocol thereto on …`, `its Optional Protocols`. */
const THERETO =
  /(?:\b(?:the|both|two|three|all|first)\s+)*((?:(?:Optional|Supplementary|Additional|Facultative|First|Second|Third|two|three)\s+)*Protocols?)\s+thereto\b|\b(?:its|their)\s+(?:(?:first|both|two|three)\s+)*((?:(?:Optional|Supplementary|Additional|First|Second|Third|two|three|optional|supplementary)\s+)*[Pp]rotocols?)\b/g;

/** The protocols of a treaty, or those of them that the note at the place cites. */
function narrowed(
  candidates: readonly CatalogueEntry[],
  from: number,
  to: number,
  text: string,
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
): { entries: CatalogueEntry[]; note: number | null; contradicted: boolean } {
  const note = noteAt(text, from, to, markers);
  const cited = note === null ? undefined : notes.get(note)?.treatySeries;
  if (note === null || cited === undefined || cited.length === 0) {
    return { entries: [...candidates], note: null, contradicted: false };
  }
  const keys = new Set(
    cited.flatMap((citation) =>
      index.instrumentsOf(citation.volume, citation.registrationNumber).map((entry) => entry.key),
    ),
  );
  const byNote = candidates.filter((entry) => keys.has(entry.key));
  return byNote.length > 0
    ? { entries: byNote, note, contradicted: false }
    : { entries: [...candidates], note: null, contradicted: true };
}

/** The nearest instrument before the place that has protocols, or that the catalogue lacks. */
function parentBefore(
  found: readonly Named[],
  unknown: readonly UnknownInstrument[],
  from: number,
  index: NameIndex,
): Named | UnknownInstrument | null {
  const nearest = unknown[firstEndingAfter(unknown, from) - 1];
  for (let at = firstEndingAfter(found, from) - 1; at >= 0; at -= 1) {
    const mention = found[at] as Named;
    if (from - mention.to > 2000) break;
    if (mention.targetKind !== 'INSTRUMENT') continue;
    if (nearest !== undefined && nearest.from > mention.from) return nearest;
    if (mention.key !== null && index.protocolsTo(mention.key).length > 0) return mention;
  }
  return nearest !== undefined && from - nearest.to <= 2000 ? nearest : null;
}

/** The protocols that a paragraph names through their treaty. */
export function protocolsThereto(
  text: string,
  found: readonly Named[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
  problems: MentionProblem[],
): Named[] {
  const result: Named[] = [];
  const references = [...text.matchAll(THERETO)];
  const unknown =
    references.length === 0
      ? []
      : findUnknownInstruments(text, found, markers, notes).filter(
          ({ seemsToBe }) => !/Protocols?\b/.test(seemsToBe),
        );
  for (const match of references) {
    const lead = match[0].search(
      /(?:(?:Optional|Supplementary|Additional|Facultative|First|Second|Third|optional|supplementary)\s+)*[Pp]rotocol/,
    );
    const from = match.index + (match[2] !== undefined ? 0 : Math.max(lead, 0));
    let to = match.index + match[0].length;
    if (isTaken(found, from, to)) continue;
    const phrase = (match[1] ?? match[2]) as string;
    const plural = /protocols$/i.test(phrase);
    // The nearest instrument before that has protocols; a protocol itself has none.
    const parent = parentBefore(found, unknown, from, index);
    if (parent === null) continue;
    if ('seemsToBe' in parent) {
      const seemsToBe = `${phrase.replace(/\s+/g, ' ')} to the ${parent.seemsToBe}`;
      // `its protocols` can be of much that is no treaty.
      if (/^[a-z]/.test(phrase)) continue;
      result.push(lacking(from, to, seemsToBe));
      problems.push(lacks(from, to, seemsToBe));
      continue;
    }
    if (parent.key === null) continue;
    let candidates = index.protocolsTo(parent.key);
    if (/optional/i.test(phrase)) {
      const optional = candidates.filter((entry) =>
        entry.names.some((name) => /optional protocol/i.test(name)),
      );
      if (optional.length > 0) candidates = optional;
    }
    let how = `protocol${plural ? 's' : ''} to ${parent.target ?? ''}`;
    const topic = topicAfter(text, to, candidates);
    if (topic !== null) {
      candidates = topic.entries;
      to = topic.to;
      how += `, by its subject`;
    }
    const narrow = narrowed(candidates, from, to, text, markers, notes, index);
    const firstFew = /\bfirst\s+(two|three)\b/i.exec(match[0])?.[1]?.toLowerCase();
    if (firstFew !== undefined && narrow.note === null) {
      const registered = index.inOrderOfRegistration(narrow.entries);
      const count = firstFew === 'two' ? 2 : 3;
      if (registered === null || registered.length < count) {
        problems.push(ambiguous(text, from, to, candidates));
        result.push(undecided(from, to));
        continue;
      }
      for (const entry of registered.slice(0, count))
        result.push(named(entry, from, to, `${how}, the first ${firstFew} that were registered`));
      continue;
    }
    if (narrow.contradicted) {
      problems.push({
        code: 'CITATION_CONTRADICTS_TEXT',
        message: `Note ${noteAt(text, from, to, markers) ?? ''} cites no protocol to ${parent.target ?? ''}.`,
        from,
        to,
        name: text.slice(from, to),
      });
    }
    candidates = narrow.entries;
    if (narrow.note !== null) how += `, those that note ${narrow.note} cites`;
    else if (plural && candidates.length > 1) how += ', all that the catalogue has';
    if (!plural && candidates.length > 1) {
      problems.push(ambiguous(text, from, to, candidates));
      result.push(undecided(from, to));
      continue;
    }
    for (const entry of candidates) result.push(named(entry, from, to, how));
  }
  for (const mention of found) {
    if (mention.targetKind !== 'INSTRUMENT' || mention.key === null) continue;
    const lead = PROTOCOLS_TO.exec(text.slice(Math.max(0, mention.from - 60), mention.from));
    if (lead === null) continue;
    const phrase = lead[1] as string;
    const from = Math.max(0, mention.from - 60) + lead.index;
    const narrow = narrowed(index.protocolsTo(mention.key), from, mention.to, text, markers, notes, index);
    const { entries } = narrow;
    if (phrase.endsWith('s')) {
      const by = narrow.note === null ? 'all that the catalogue has' : `those that note ${narrow.note} cites`;
      for (const entry of entries) {
        result.push(named(entry, from, mention.to, `protocols to ${mention.target ?? ''}, ${by}`));
      }
    } else if (entries.length === 1) {
      result.push(
        named(entries[0] as CatalogueEntry, from, mention.to, `protocol to ${mention.target ?? ''}`),
      );
    } else if (entries.length > 1) {
      problems.push(ambiguous(text, from, mention.to, entries));
      result.push(undecided(from, mention.to));
    }
  }
  return result;
}

const ambiguous = (
  text: string,
  from: number,
  to: number,
  candidates: readonly CatalogueEntry[],
): MentionProblem => ({
  code: 'INSTRUMENT_AMBIGUOUS',
  message: `“${text.slice(from, to)}” can be ${candidates.map((entry) => entry.code).join(' or ')}.`,
  from,
  to,
  name: text.slice(from, to),
});

/** `the two Optional Protocols to the Convention on the Rights of the Child`: all, or those that the note cites. */
const PROTOCOLS_TO =
  /((?:(?:Optional|Supplementary|Additional|supplementary|additional)\s+)*Protocols?)\s+to\s+(?:the\s+)?$/;

/** `… thereto on the sale of children, child prostitution and child pornography`: the protocol whose title has the words. */
function topicAfter(
  text: string,
  at: number,
  candidates: readonly CatalogueEntry[],
): { entries: CatalogueEntry[]; to: number } | null {
  const lead = /\s+(?:on|to|against|concerning|relating\s+to)\s+/y;
  lead.lastIndex = at;
  const match = lead.exec(text);
  if (match === null) return null;
  const ahead = skeletonOf(text.slice(at + match[0].length, at + match[0].length + 240));
  const matched: { entry: CatalogueEntry; length: number }[] = [];
  for (const entry of candidates) {
    let longest = 0;
    for (const name of entry.names) {
      const letters = skeletonOf(name).letters;
      // The longest stretch of a title's end that the text goes on with, twelve letters at least.
      const begin = ahead.letters.slice(0, 12);
      for (
        let place = letters.indexOf(begin);
        begin.length === 12 && place >= 0;
        place = letters.indexOf(begin, place + 1)
      ) {
        const rest = letters.slice(place);
        if (ahead.letters.startsWith(rest)) longest = Math.max(longest, rest.length);
      }
    }
    if (longest > 0) matched.push({ entry, length: longest });
  }
  if (matched.length === 0) return null;
  const length = Math.max(...matched.map((one) => one.length));
  return {
    entries: matched.filter((one) => one.length === length).map((one) => one.entry),
    to: at + match[0].length + (ahead.places[length - 1] as number) + 1,
  };
}
