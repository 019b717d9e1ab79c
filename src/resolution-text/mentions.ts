import { type CatalogueEntry, type NameIndex, skeletonOf } from './catalogue';
import type { Clause } from './clauses';
import { isDirective } from './addressees';
import { nextInfinitive } from './infinitives';
import { findDocumentSymbols, findResolutionNumbers } from './symbols';
import type { Footnote, Marker, MentionKind, TargetKind } from './terms';
import { findUnknownInstruments } from './unknown-instruments';

/** A mention before its kind is known. Places are UTF-16 units in the paragraph's text. */
export interface Named {
  from: number;
  to: number;
  target: string | null;
  targetKind: TargetKind;
  key: string | null;
  how: string;
}

export interface KindedMention extends Named {
  kind: MentionKind;
  footnote: number | null;
}

export interface MentionProblem {
  code: 'INSTRUMENT_UNKNOWN' | 'INSTRUMENT_AMBIGUOUS' | 'CITATION_CONTRADICTS_TEXT';
  message: string;
  from: number;
  to: number;
  /** What the instrument seems to be. */
  name: string;
}

const named = (entry: CatalogueEntry, from: number, to: number, how: string): Named => ({
  from,
  to,
  target: entry.code,
  targetKind: entry.kind,
  key: entry.key,
  how,
});

/** A protocol named through its treaty: `the Optional Protocol thereto on …`, `its Optional Protocols`. */
const THERETO =
  /(?:\b(?:the|both|two|three|all)\s+)*((?:(?:Optional|Supplementary|Additional|Facultative|First|Second|Third|two|three)\s+)*Protocols?)\s+thereto\b|\b(?:its|their)\s+((?:(?:Optional|Supplementary|Additional|First|Second|Third|two|three|optional|supplementary)\s+)*[Pp]rotocols?)\b/g;

/** `the Trafficking Protocol thereto`: the word belongs to the name. */
function withThereto(text: string, name: { name: string; to: number }): number {
  return /protocols?$/i.test(name.name)
    ? name.to + (/^\s+thereto\b/.exec(text.slice(name.to, name.to + 12))?.[0].length ?? 0)
    : name.to;
}

/** Finds what a paragraph names, before the kinds of mention are told. */
export function findNamed(
  text: string,
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
  organ: string | null,
): { found: Named[]; problems: MentionProblem[] } {
  const problems: MentionProblem[] = [];
  const skeleton = skeletonOf(text);
  let found: Named[] = index
    .find(text, skeleton)
    .filter((name) => !isAttributive(text, name))
    .map((name) => named(name.entry, name.from, withThereto(text, name), `named “${name.name}”`));
  found.push(...mandatesInSeries(text, found, index));
  found = found.concat(resolutions(text, index, organ), symbols(text, index));
  found = withoutOverlaps(found);
  found = withoutOverlaps(found.concat(protocolsThereto(text, found, markers, notes, index, problems)));
  const unknown = findUnknownInstruments(text, found, markers, notes);
  // The Charter of the United Nations is no mention of the United Nations: the longest name stays.
  found = found.filter((mention) => !unknown.some((one) => one.from <= mention.from && mention.to <= one.to));
  for (const instrument of unknown) {
    const cited = citedBy(instrument, text, markers, notes, index);
    if (cited !== null) {
      found.push(named(cited.entry, instrument.from, instrument.to, `cited by note ${cited.note}`));
      continue;
    }
    found.push({
      from: instrument.from,
      to: instrument.to,
      target: null,
      targetKind: 'INSTRUMENT',
      key: null,
      how: 'not in the catalogue',
    });
    problems.push({
      code: 'INSTRUMENT_UNKNOWN',
      message: `The catalogue has no such instrument: it seems to be the ${instrument.seemsToBe}.`,
      from: instrument.from,
      to: instrument.to,
      name: instrument.seemsToBe,
    });
  }
  found.sort((a, b) => a.from - b.from || b.to - a.to || compare(a.target ?? '', b.target ?? ''));
  found = found.concat(documentsByNote(text, found, markers, notes, index));
  found.sort((a, b) => a.from - b.from || b.to - a.to || compare(a.target ?? '', b.target ?? ''));
  return { found, problems };
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const AFTER_A_NOUN =
  /^(?:and|or|nor|in|on|to|of|for|with|at|by|as|from|which|that|who|is|are|was|were|be|been|has|have|had|should|shall|will|may|can|could|would|must|within|including|under|during|through|pursuant|concerning|regarding|relating|against|between|among|into|upon|also|while|when|where|if|but|not|since|until|before|after|such|without|throughout|via|toward|towards|established|adopted|entitled|known|whose|its|their|the)$/;

/** `United Nations bodies`, `European Union initiatives`: the organization only tells whose they are. */
function isAttributive(text: string, name: { entry: CatalogueEntry; to: number }): boolean {
  if (name.entry.kind !== 'ORGANIZATION') return false;
  const next = /^\s+(\p{L}[\p{L}-]*)/u.exec(text.slice(name.to, name.to + 40))?.[1];
  return next !== undefined && !AFTER_A_NOUN.test(next);
}

/** The longest stays; several targets of one stretch stay together. */
function withoutOverlaps(all: readonly Named[]): Named[] {
  const sorted = [...all].sort((a, b) => a.from - b.from || b.to - a.to);
  const kept: Named[] = [];
  for (const mention of sorted) {
    const before = kept[kept.length - 1];
    if (before === undefined || mention.from >= before.to) kept.push(mention);
    else if (before.from === mention.from && before.to === mention.to) {
      if (
        !kept.some(
          (other) => other.from === mention.from && other.to === mention.to && other.key === mention.key,
        )
      )
        kept.push(mention);
    } else if (mention.to - mention.from > before.to - before.from) {
      while (kept.length > 0 && (kept[kept.length - 1] as Named).to > mention.from) kept.pop();
      kept.push(mention);
    }
  }
  return kept;
}

/**
 * Mandates that share their head: `the Special Rapporteurs of the Human Rights Council on trafficking in persons, …, on
 * the sale …, and on contemporary forms of slavery`, and a head with a body put in: `Special Rapporteur of the Council on …`.
 */
function mandatesInSeries(text: string, found: readonly Named[], index: NameIndex): Named[] {
  const topics = topicsOf(index);
  if (topics.length === 0) return [];
  const result: Named[] = [];
  const covered = (from: number): boolean =>
    found.some((mention) => mention.from <= from && from < mention.to);
  for (const match of text.matchAll(
    /\b(Special\s+(?:Rapporteur|Representative|Envoy|Adviser)|Independent\s+Expert|Working\s+Group)(s)?\b((?:\s+of\s+the\s+(?:[A-Z][\w-]+\s?(?:on\s+|for\s+|of\s+)?)+)?)\s*,?\s*(?=on\s)/g,
  )) {
    const head = (match[1] as string).replace(/\s+/g, ' ');
    if (covered(match.index)) continue;
    let at = match.index + match[0].length;
    let from = match.index;
    for (let steps = 0; steps < 12; steps += 1) {
      const on = /(?:\s*[,;]?\s*(?:and\s+)?(?:the\s+)?)on\s+/y;
      on.lastIndex = at;
      const next = on.exec(text);
      if (next === null) break;
      const begin = at + next[0].length;
      const topic = longestTopic(text, begin, head, topics);
      const start = steps === 0 ? from : at + next[0].search(/on\s+$/);
      if (topic === null) {
        // An unknown mandate in the series: the next one begins at the next `on` after a comma.
        if (match[2] === undefined) break;
        const further = /,\s+(?:and\s+)?on\s/g;
        further.lastIndex = begin;
        const skip = further.exec(text);
        if (skip === null || skip.index - begin > 160) break;
        at = skip.index;
        from = at;
        continue;
      }
      result.push(
        named(
          topic.entry,
          start,
          topic.to,
          `mandate “${topic.entry.names[0] ?? topic.entry.code}” in a series`,
        ),
      );
      at = topic.to;
      if (match[2] === undefined) break;
    }
  }
  return result;
}

interface Topic {
  entry: CatalogueEntry;
  head: string;
  letters: string;
}

const topicsCache = new WeakMap<NameIndex, Topic[]>();
function topicsOf(index: NameIndex): Topic[] {
  let topics = topicsCache.get(index);
  if (topics === undefined) {
    topics = index.catalogue.entries
      .filter((entry) => entry.kind === 'MANDATE')
      .flatMap((entry) =>
        entry.names.flatMap((name) => {
          const parts =
            /^(?:the\s+)?(Special\s+\w+|Independent\s+Expert|Working\s+Group)\b.*?\son\s+(.+)$/i.exec(name);
          return parts === null
            ? []
            : [
                {
                  entry,
                  head: (parts[1] as string).toLowerCase(),
                  letters: skeletonOf(parts[2] as string).letters,
                },
              ];
        }),
      )
      .sort((a, b) => b.letters.length - a.letters.length);
    topicsCache.set(index, topics);
  }
  return topics;
}

function longestTopic(
  text: string,
  at: number,
  head: string,
  topics: readonly Topic[],
): { entry: CatalogueEntry; to: number } | null {
  const ahead = skeletonOf(text.slice(at, at + 300));
  for (const topic of topics) {
    if (topic.head !== head.toLowerCase() || !ahead.letters.startsWith(topic.letters)) continue;
    const to = at + (ahead.places[topic.letters.length - 1] as number) + 1;
    if (!/[\p{L}\p{N}]/u.test(text[to] ?? ' ')) return { entry: topic.entry, to };
  }
  return null;
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

/** The note whose marker stands right after the place: only closing marks and punctuation lie between. */
export function markerAfter(
  text: string,
  from: number,
  to: number,
  markers: readonly Marker[],
): number | null {
  const marker = firstMarkerFrom(markers, to);
  if (marker === null || marker.offset - to > 12) return null;
  const between = text.slice(to, marker.offset);
  if (!/^[\s,;:.)”"’\]]*$/.test(between)) return null;
  // `the resolution entitled “… and the Protocols thereto”,⁹`: the note is on the quotation, not on its last words.
  if (/[”"]/.test(between) && !/[“"]\s*$/.test(text.slice(Math.max(0, from - 2), from))) return null;
  return marker.number;
}

/** The first marker at or after the place, by halving. */
function firstMarkerFrom(markers: readonly Marker[], place: number): Marker | null {
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
function notesFurtherOn(
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
      if (markerAfter(text, mention.from, mention.to, markers) === marker.number) adjacent = true;
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

function citedBy(
  place: { from: number; to: number },
  text: string,
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
): { entry: CatalogueEntry; note: number } | null {
  const number = markerAfter(text, place.from, place.to, markers);
  const citations = number === null ? undefined : notes.get(number)?.treatySeries;
  if (number === null || citations === undefined || citations.length !== 1) return null;
  const citation = citations[0] as { volume: number; registrationNumber: number };
  const [entry, ...others] = index.instrumentsOf(citation.volume, citation.registrationNumber);
  return entry === undefined || others.length > 0 ? null : { entry, note: number };
}

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
  const note = markerAfter(text, from, to, markers);
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

function protocolsThereto(
  text: string,
  found: readonly Named[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
  problems: MentionProblem[],
): Named[] {
  const result: Named[] = [];
  for (const match of text.matchAll(THERETO)) {
    const lead = match[0].search(
      /(?:(?:Optional|Supplementary|Additional|Facultative|First|Second|Third|optional|supplementary)\s+)*[Pp]rotocol/,
    );
    const from = match.index + (match[2] !== undefined ? 0 : Math.max(lead, 0));
    let to = match.index + match[0].length;
    if (found.some((mention) => mention.from < to && from < mention.to)) continue;
    const phrase = (match[1] ?? match[2]) as string;
    const plural = /protocols$/i.test(phrase);
    // The nearest instrument before that has protocols; a protocol itself has none.
    let parent: Named | null = null;
    for (const mention of found) {
      if (mention.from >= from) break;
      if (
        mention.targetKind === 'INSTRUMENT' &&
        mention.key !== null &&
        index.protocolsTo(mention.key).length > 0
      )
        parent = mention;
    }
    if (parent === null || parent.key === null) continue;
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
    if (narrow.contradicted) {
      problems.push({
        code: 'CITATION_CONTRADICTS_TEXT',
        message: `Note ${markerAfter(text, from, to, markers) ?? ''} cites no protocol to ${parent.target ?? ''}.`,
        from,
        to,
        name: text.slice(from, to),
      });
    }
    candidates = narrow.entries;
    if (narrow.note !== null) how += `, those that note ${narrow.note} cites`;
    else if (plural && candidates.length > 1) how += ', all that the catalogue has';
    if (!plural && candidates.length > 1) {
      problems.push({
        code: 'INSTRUMENT_AMBIGUOUS',
        message: `“${text.slice(from, to)}” can be ${candidates.map((entry) => entry.code).join(' or ')}.`,
        from,
        to,
        name: text.slice(from, to),
      });
      result.push({ from, to, target: null, targetKind: 'INSTRUMENT', key: null, how: 'ambiguous' });
      continue;
    }
    for (const entry of candidates) result.push(named(entry, from, to, how));
  }
  for (const mention of found) {
    if (mention.targetKind !== 'INSTRUMENT' || mention.key === null) continue;
    const lead = PROTOCOLS_TO.exec(text.slice(Math.max(0, mention.from - 60), mention.from));
    if (lead === null) continue;
    const protocols = index.protocolsTo(mention.key);
    const from = Math.max(0, mention.from - 60) + lead.index;
    const narrow = narrowed(protocols, from, mention.to, text, markers, notes, index);
    const by = narrow.note === null ? 'all that the catalogue has' : `those that note ${narrow.note} cites`;
    for (const entry of narrow.entries) {
      result.push(named(entry, from, mention.to, `protocols to ${mention.target ?? ''}, ${by}`));
    }
  }
  return result;
}

/** `the two Optional Protocols to the Convention on the Rights of the Child`: all of them, or those that the note cites. */
const PROTOCOLS_TO =
  /((?:(?:Optional|Supplementary|Additional|supplementary|additional)\s+)*Protocols)\s+to\s+(?:the\s+)?$/;

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

const DOCUMENT_NOUN =
  /\b(?:reports?|notes?|letters?|studies|study|statements?|outcome\s+documents?|declarations?|conclusions|guidelines|principles|programmes?\s+of\s+action|plans?\s+of\s+action|action\s+plan|agenda|recommendations?|resolutions?|decisions?|observations|communiqué|strategy|framework|publications?|commentary|comments?|papers?|memorandum|agreements?|roadmap|charter|compact|review|summary)\b/gi;

/** `the report of the Secretary-General,²⁰`: the note tells which document the words mean. */
function documentsByNote(
  text: string,
  found: readonly Named[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
  index: NameIndex,
): Named[] {
  const result: Named[] = [];
  const furtherOn = notesFurtherOn(text, found, markers);
  markers.forEach((marker, position) => {
    const note = notes.get(marker.number);
    if (
      note === undefined ||
      note.documents.length === 0 ||
      note.kind === 'TREATY_SERIES' ||
      note.kind === 'LIST'
    )
      return;
    if ([...furtherOn.values()].includes(marker.number)) return;
    const begin = Math.max(markers[position - 1]?.offset ?? 0, marker.offset - 260);
    const end = marker.offset - (/[\s,;:.)”"’]*$/.exec(text.slice(begin, marker.offset))?.[0].length ?? 0);
    const attached = found.filter((mention) => mention.to <= marker.offset && mention.to >= end);
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
      if (!found.some((mention) => mention.from <= at && at < mention.to)) from = at;
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

// ── kinds ─────────────────────────────────────────────────────────────────────────────────────────────────────────

const JOIN =
  /^(?:ratif(?:y|ying)|acced(?:e|ing)|sign(?:ing)?|becom(?:e|ing)|join(?:ing)?|adher(?:e|ing)|accept(?:ing)?|approv(?:e|ing))$/;
const IMPLEMENT =
  /^(?:implement(?:ing)?|compl(?:y|ying)|appl(?:y|ying)|fulfil(?:ling)?|observ(?:e|ing)|enforc(?:e|ing)|respect(?:ing)?|abid(?:e|ing)|uphold(?:ing)?|honour(?:ing)?|operationaliz(?:e|ing))$/;
const NAMED_ACTION =
  /\b(ratifying|acceding|signing|becoming\s+(?:a\s+)?part(?:y|ies)|implementing|adhering|complying|applying|ratification|accession|signature|implementation|compliance|application|fulfil(?:ling|ment)|joining)\b/g;
const ELSEWHERE =
  /,?\s+\b(?:taking\s+into|bearing\s+in\s+mind|recognizing|noting|acknowledging|in\s+accordance\s+with|in\s+line\s+with|in\s+conformity\s+with|pursuant\s+to|consistent\s+with|as\s+(?:set\s+out|contained|called\s+for|requested|reflected|stipulated|referred\s+to|provided|defined|outlined|enshrined|well\s+as\s+to)|in\s+the\s+(?:context|framework|light)\s+of|with\s+a\s+view\s+to|through|by\s+means\s+of|given)\b/g;

type Action = 'JOIN' | 'IMPLEMENT' | 'OTHER';

interface ActionAt {
  from: number;
  to: number;
  action: Action;
}

/** What a directive clause asks for, place by place. */
function actionsOf(text: string, clause: Clause): ActionAt[] {
  const actions: ActionAt[] = [];
  for (let at = clause.phraseEnd; at < clause.to;) {
    const infinitive = nextInfinitive(text, at, clause.to);
    if (infinitive === null) break;
    const { verb } = infinitive;
    at = infinitive.verbFrom + verb.length;
    const becoming = verb === 'become' && !/^\s+(?:a\s+)?(?:part|signator)/.test(text.slice(at, at + 14));
    const action: Action =
      JOIN.test(verb) && !becoming ? 'JOIN' : IMPLEMENT.test(verb) ? 'IMPLEMENT' : 'OTHER';
    // `to consider`, `to continue` and the like wait for what comes next.
    if (
      /^(?:consider|continue|take|strengthen|ensure|promote|accelerate|support|facilitate|proceed|step)$/.test(
        verb,
      )
    )
      continue;
    actions.push({ from: infinitive.to, to: at, action });
  }
  const section = text.slice(clause.phraseEnd, clause.to);
  for (const match of section.matchAll(NAMED_ACTION)) {
    const from = clause.phraseEnd + match.index;
    const word = (match[1] as string).toLowerCase();
    const action: Action = /^(?:ratif|acced|access|sign|becom|adher|join)/.test(word) ? 'JOIN' : 'IMPLEMENT';
    if (
      !/^\s+(?:and|or|,|to\b|of\b|with\b|by\b|the\b|all\b|those\b|them\b|[A-Z])/.test(
        text.slice(from + word.length, from + word.length + 12),
      ) &&
      !/[,;]/.test(text[from + word.length] ?? '')
    )
      continue;
    if (
      /^implementation$|^application$|^compliance$/.test(word) &&
      !/^\s*(?:,|of|with|and|by)/.test(text.slice(from + word.length, from + word.length + 8))
    )
      continue;
    actions.push({ from, to: from + match[0].length, action });
  }
  for (const match of section.matchAll(/\b(?:ratify|accede|sign|implement)\b/g)) {
    // `to sign, ratify and implement`: further verbs of one infinitive.
    const from = clause.phraseEnd + match.index;
    if (actions.some((action) => action.from <= from && from < action.to)) continue;
    actions.push({
      from,
      to: from + match[0].length,
      action: match[0] === 'implement' ? 'IMPLEMENT' : 'JOIN',
    });
  }
  for (const match of section.matchAll(ELSEWHERE)) {
    const from = clause.phraseEnd + match.index;
    actions.push({ from, to: from + match[0].length, action: 'OTHER' });
  }
  return actions.sort((a, b) => a.from - b.from);
}

const CAN_BE_JOINED: ReadonlySet<TargetKind> = new Set(['INSTRUMENT']);
const CAN_BE_IMPLEMENTED: ReadonlySet<TargetKind> = new Set([
  'INSTRUMENT',
  'RESOLUTION',
  'DOCUMENT',
  'REGIONAL_INITIATIVE',
]);
const PRONOUN_OBJECT =
  /^\s*(?:fully\s+|effectively\s+|and\s+)*(?:to\s+|with\s+|by\s+)?(?:them|it|(?:those|these|the\s+said|such)\s+(?:instruments?|conventions?|treaties|protocols?|agreements?))\b/;
const ITS_IMPLEMENTATION =
  /\b(?:its|their)\s+(?:[a-z-]+,?\s+(?:and\s+)?){0,4}(implementation|ratification)\b/;

function plainKind(verb: string): MentionKind {
  switch (verb) {
    case 'recall':
      return 'RECALLS';
    case 'welcome':
      return 'WELCOMES';
    case 'take note':
    case 'note':
      return 'TAKES_NOTE';
    case 'reaffirm':
      return 'REAFFIRMS';
    case 'encourage':
      return 'ENCOURAGES';
    default:
      return 'OTHER';
  }
}

/** Tells the kind of every mention by the verb that governs it; what is urged to be joined and implemented stands twice. */
export function withKinds(
  text: string,
  all: readonly Named[],
  clauses: readonly Clause[],
  markers: readonly Marker[],
): KindedMention[] {
  const result: KindedMention[] = [];
  const furtherOn = notesFurtherOn(text, all, markers);
  const add = (mention: Named, kind: MentionKind): void => {
    const footnote = markerAfter(text, mention.from, mention.to, markers) ?? furtherOn.get(mention) ?? null;
    result.push({ ...mention, kind, footnote });
  };
  let next = 0;
  /** The instruments that a pronoun in a later clause can mean. */
  let lastGroup: Named[] = [];
  const windows: Clause[] =
    clauses.length > 0 ? [...clauses] : [{ verb: '', from: 0, phraseEnd: 0, to: text.length }];
  if ((windows[0]?.from ?? 0) > 0)
    windows.unshift({ verb: '', from: 0, phraseEnd: 0, to: windows[0]?.from ?? 0 });
  for (const clause of windows) {
    const inside: Named[] = [];
    while (next < all.length && (all[next] as Named).from < clause.to) {
      inside.push(all[next] as Named);
      next += 1;
    }
    const plain = plainKind(clause.verb);
    if (!isDirective(clause.verb)) {
      for (const mention of inside) add(mention, plain);
      const implementable = inside.filter((mention) => CAN_BE_IMPLEMENTED.has(mention.targetKind));
      if (implementable.length > 0) lastGroup = implementable;
      continue;
    }
    const actions = actionsOf(text, clause);
    let at = 0;
    let inForce: Set<Action> = new Set();
    let since = clause.phraseEnd;
    let mentionsSince = 0;
    let group: Named[] = [];
    const pass = (upTo: number): void => {
      for (; at < actions.length && (actions[at] as ActionAt).from < upTo; at += 1) {
        const action = actions[at] as ActionAt;
        const pronoun = PRONOUN_OBJECT.test(text.slice(action.to, action.to + 60));
        if (pronoun && action.action !== 'OTHER') {
          const meant = group.length > 0 ? group : lastGroup;
          for (const mention of meant) {
            if (!(action.action === 'JOIN' ? CAN_BE_JOINED : CAN_BE_IMPLEMENTED).has(mention.targetKind))
              continue;
            const kind = action.action === 'JOIN' ? 'URGES_TO_JOIN' : 'URGES_TO_IMPLEMENT';
            if (
              !result.some(
                (other) => other.from === mention.from && other.key === mention.key && other.kind === kind,
              )
            )
              add(mention, kind);
          }
        }
        // Two actions with nothing named between them share what follows: `ratifying or acceding to and implementing`.
        if (action.action === 'OTHER') inForce = new Set(['OTHER']);
        else if (mentionsSince === 0 && !inForce.has('OTHER') && action.from - since < 160)
          inForce.add(action.action);
        else inForce = new Set([action.action]);
        since = action.to;
        mentionsSince = 0;
      }
    };
    for (const mention of inside) {
      pass(mention.from);
      const kinds: MentionKind[] = [];
      if (inForce.has('JOIN') && CAN_BE_JOINED.has(mention.targetKind)) kinds.push('URGES_TO_JOIN');
      if (inForce.has('IMPLEMENT') && CAN_BE_IMPLEMENTED.has(mention.targetKind))
        kinds.push('URGES_TO_IMPLEMENT');
      if (kinds.length === 0) kinds.push(plain);
      for (const kind of kinds) add(mention, kind);
      if (CAN_BE_IMPLEMENTED.has(mention.targetKind)) group.push(mention);
      mentionsSince += 1;
    }
    pass(clause.to);
    const own = ITS_IMPLEMENTATION.exec(text.slice(clause.phraseEnd, clause.to));
    if (own !== null && group.length === 0) {
      for (const mention of lastGroup)
        add(mention, own[1] === 'ratification' ? 'URGES_TO_JOIN' : 'URGES_TO_IMPLEMENT');
    }
    if (group.length > 0) lastGroup = group;
    group = [];
  }
  return result.sort(
    (a, b) =>
      a.from - b.from || b.to - a.to || compare(a.target ?? '', b.target ?? '') || compare(a.kind, b.kind),
  );
}
