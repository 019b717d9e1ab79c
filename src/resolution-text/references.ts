import type { CatalogueEntry, NameIndex } from './catalogue';
import { findDocumentSymbols, findResolutionNumbers } from './symbols';
import type { Cited, FootnoteKind, TreatySeriesReference } from './terms';

/** A part of a reference, between commas: what it is and how deep it lies. */
interface Part {
  kind: string;
  level: number;
  text: string;
}

const PARTS: readonly [RegExp, string, number][] = [
  [
    /^(?:[A-Z][a-z]+(?:-[a-z]+)?|\d{1,3}(?:st|nd|rd|th))\s+(?:Special\s+|Emergency\s+Special\s+)?(?:Session|Year|Meeting)\b/i,
    'SESSION',
    1,
  ],
  [/^(?:19|20)\d\d(?:\s+session|\s*[-–/]\s*\d{2,4})?$/i, 'SESSION', 1],
  [/^(?:Supplements?|Annexes|Special\s+Supplement|Plenary\s+Meetings|Resumed)\b/i, 'SUPPLEMENT', 2],
  [/^vols?\b\.?/i, 'VOLUME', 3],
  [/^nos?\b\.?/i, 'NUMBER', 3],
  [/^(?:documents?|doc\.)\s/i, 'DOCUMENT', 3],
  [/^\d+(?:st|nd|rd|th)\s+(?:plenary\s+)?meeting/i, 'DOCUMENT', 3],
  [/^parts?\b/i, 'PART', 4],
  [/^chaps?\b\.?/i, 'CHAPTER', 5],
  [/^sects?\b\.?/i, 'SECTION', 6],
  [/^(?:draft\s+)?(?:resolutions?|decisions?)\b/i, 'RESOLUTION', 7],
  [/^(?:annex(?:es)?|appendix|enclosure)\b/i, 'ANNEX', 8],
  [/^(?:paras?|pp?|arts?|articles?|rules?|tables?)\b\.?/i, 'PLACE', 9],
];

/** Splits at commas outside brackets; a piece that is no part of its own goes with the one before. */
function partsOf(statement: string): Part[] {
  const pieces: string[] = [];
  let depth = 0;
  let begin = 0;
  for (let index = 0; index <= statement.length; index += 1) {
    const character = statement[index];
    if (character === '(' || character === '[') depth += 1;
    else if (character === ')' || character === ']') depth = Math.max(0, depth - 1);
    else if (
      character === undefined ||
      (character === ',' && depth === 0 && /\s/.test(statement[index + 1] ?? ' '))
    ) {
      pieces.push(statement.slice(begin, index).trim());
      begin = index + 1;
    }
  }
  const parts: Part[] = [];
  for (const piece of pieces) {
    if (piece === '') continue;
    const plain = piece.replace(/^and\s+/i, '');
    const found = PARTS.find(([pattern]) => pattern.test(plain));
    const before = parts[parts.length - 1];
    if (found !== undefined) parts.push({ kind: found[1], level: found[2], text: piece });
    else if (before !== undefined && before.level > 0) before.text += `, ${piece}`;
    else parts.push({ kind: 'WORK', level: 0, text: piece });
  }
  return parts;
}

const textOf = (parts: readonly Part[]): string => parts.map((part) => part.text).join(', ');
const LEAD = /^(?:See(?:\s+also)?|see(?:\s+also)?|Also|and|And)\s+/;
const IBID = /^(?:\*|_)?ibid\b\.?(?:\*|_)?\s*,?\s*/i;

/** What a note's last reference leaves for an `Ibid.` after it. */
export interface Antecedent {
  note: number;
  parts: readonly Part[];
  /** The whole statement, its `See` included. */
  statement: string;
}

export interface ResolvedReference {
  reference: string;
  usesIbid: boolean;
  /** The note that the first `Ibid.` points at; null where it points into its own note or at nothing. */
  ibidOf: number | null;
  unresolved: boolean;
  antecedent: Antecedent | null;
}

/**
 * Puts in what `Ibid.` stands for: of the reference before it, the parts above those that it gives itself. Volume and
 * registration number lie on one level: `Ibid., vol. 5` keeps the number.
 */
export function resolveIbid(note: number, text: string, before: Antecedent | null): ResolvedReference {
  const full = text.replace(/\s+/g, ' ').trim();
  const ending = /[.]$/.exec(full)?.[0] ?? '';
  const statements = full.replace(/[.]$/, '').split(/;\s+/);
  let antecedent = before;
  let ibidOf: number | null = null;
  let usesIbid = false;
  let unresolved = false;
  const resolved = statements.map((statement) => {
    const lead = LEAD.exec(statement)?.[0] ?? '';
    const words = statement.slice(lead.length);
    const ibid = IBID.exec(words);
    if (ibid === null) {
      antecedent = { note, parts: partsOf(words), statement };
      return statement;
    }
    const given = partsOf(words.slice(ibid[0].length));
    if (antecedent === null) {
      usesIbid = true;
      unresolved = true;
      antecedent = { note, parts: [{ kind: 'WORK', level: 0, text: 'Ibid.' }, ...given], statement };
      return statement;
    }
    if (!usesIbid && antecedent.note !== note) ibidOf = antecedent.note;
    usesIbid = true;
    if (given.length === 0) return antecedent.statement;
    const parts = fillIn(antecedent.parts, given);
    const whole = `${lead}${textOf(parts)}`;
    antecedent = { note, parts, statement: whole };
    return whole;
  });
  // `Ibid.` alone leaves the antecedent as it was, but it is this note that the next one points at.
  const left = antecedent;
  return {
    reference: usesIbid ? resolved.join('; ').replace(/[.]?$/, ending) : full,
    usesIbid,
    ibidOf,
    unresolved,
    antecedent: left === null ? null : { ...left, note },
  };
}

function fillIn(from: readonly Part[], given: readonly Part[]): Part[] {
  const level = Math.min(...given.map((part) => (part.kind === 'WORK' ? 99 : part.level)));
  if (level === 99) return [...from, ...given];
  const kinds = new Set(given.map((part) => part.kind));
  const kept = from.filter(
    (part) => part.level < level || (part.level === level && level === 3 && !kinds.has(part.kind)),
  );
  const order = ['VOLUME', 'NUMBER', 'DOCUMENT'];
  return [...kept, ...given]
    .map((part, index) => ({ part, index }))
    .sort((a, b) =>
      a.part.level === 3 && b.part.level === 3
        ? order.indexOf(a.part.kind) - order.indexOf(b.part.kind) || a.index - b.index
        : a.part.level === 3 || b.part.level === 3
          ? a.part.level - b.part.level || a.index - b.index
          : a.index - b.index,
    )
    .map(({ part }) => part);
}

const NUMBERS = String.raw`\d{1,6}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+|\s*[-–]\s*)\d{1,6})*`;
const VOLUMES = new RegExp(
  String.raw`\bvols?\.?\s*(${NUMBERS})((?:\s*,?\s*(?:and\s+)?(?:Nos?|I-)\.?\s*(?:I-)?(${NUMBERS}))?)`,
  'gi',
);

const listed = (text: string): number[] => {
  const numbers: number[] = [];
  for (const match of text.matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)) {
    const first = Number(match[1]);
    const last = match[2] === undefined ? first : Number(match[2]);
    if (last >= first && last - first < 20)
      for (let number = first; number <= last; number += 1) numbers.push(number);
    else numbers.push(first);
  }
  return numbers;
};

/** The (volume, registration number) pairs of a reference to the United Nations Treaty Series. */
export function treatySeriesOf(reference: string): { volume: number; registrationNumber: number }[] {
  const pairs: { volume: number; registrationNumber: number }[] = [];
  // The League of Nations counts its volumes apart: its citations are no pairs of the United Nations series.
  if (!/Treaty\s+Series/i.test(reference) || /League\s+of\s+Nations/i.test(reference)) return pairs;
  const found = [...reference.matchAll(VOLUMES)].map((match) => ({
    volumes: listed(match[1] as string),
    numbers: listed(match[3] ?? ''),
  }));
  // `vol. 660 and vol. 1291, No. 9464`: the number that follows is that of both.
  for (let at = found.length - 2; at >= 0; at -= 1) {
    const group = found[at] as { numbers: number[] };
    if (group.numbers.length === 0) group.numbers = (found[at + 1] as { numbers: number[] }).numbers;
  }
  found.forEach((group) => {
    const { numbers } = group;
    group.volumes.forEach((volume, position) => {
      const number = numbers.length === group.volumes.length ? numbers[position] : numbers[0];
      if (number !== undefined) pairs.push({ volume, registrationNumber: number });
      if (group.volumes.length === 1) {
        for (const further of numbers.slice(1)) pairs.push({ volume, registrationNumber: further });
      }
    });
  });
  return pairs;
}

const LIST =
  /^(?:Such as|Including|Related documents|These include|They include|The following|For example|Inter alia|Among others)\b/i;

/** What a note cites, and what kind of note it is. */
export interface Classified {
  kind: FootnoteKind;
  documents: string[];
  treatySeries: TreatySeriesReference[];
  cites: Cited[];
}

/** Classifies a resolved reference and collects what it cites. */
export function classify(reference: string, organ: string | null, index: NameIndex): Classified {
  const symbols = findDocumentSymbols(reference);
  let symbolAt = 0;
  const resolutions = findResolutionNumbers(reference, organ).filter((found) => {
    // `CTOC/COP/2020/10, sect. I.A, resolution 10/1`: the number counts within the document named before.
    const begin = reference.lastIndexOf('; ', found.from) + 1;
    const before = reference.slice(begin, found.from);
    while (symbolAt < symbols.length && (symbols[symbolAt]?.to ?? 0) <= found.from) symbolAt += 1;
    const named = symbols[symbolAt - 1];
    const within = named !== undefined && named.from >= begin && !/\/RES\//.test(named.symbol);
    return !within && !/\bReport of\b|\bchap\.|\bsect\./.test(before);
  });
  const placed = [...symbols, ...resolutions.flatMap((found) => (found.symbol === null ? [] : [found]))].sort(
    (a, b) => a.from - b.from,
  );
  const documents: string[] = [];
  const cites: Cited[] = [];
  const cited = new Set<string>();
  const citedSymbols = new Set<string>();
  const cite = (entry: CatalogueEntry, text: string): void => {
    if (cited.has(entry.key)) return;
    cited.add(entry.key);
    cites.push({ target: entry.code, targetKind: entry.kind, key: entry.key, text });
  };
  for (const found of placed) {
    const entry = index.entryOfSymbol(found.symbol);
    const symbol = entry?.code ?? found.symbol;
    if (!citedSymbols.has(symbol)) documents.push(symbol);
    citedSymbols.add(symbol);
    if (entry !== null) cite(entry, reference.slice(found.from, found.to));
  }
  const treatySeries = treatySeriesOf(reference).map((pair) => {
    const [instrument, ...others] = index.instrumentsOf(pair.volume, pair.registrationNumber);
    const only = instrument !== undefined && others.length === 0 ? instrument : null;
    if (only !== null) cite(only, `vol. ${pair.volume}, No. ${pair.registrationNumber}`);
    return { ...pair, instrument: only?.code ?? null };
  });
  const kind = kindOf(reference, placed.length, symbols.length, resolutions.length);
  // Elsewhere names only say who published what: `United Nations, Treaty Series`.
  if (kind === 'LIST' || kind === 'OTHER') {
    for (const found of index.find(reference))
      if (found.entry.kind !== 'STATE') cite(found.entry, reference.slice(found.from, found.to));
  }
  return { kind, documents, treatySeries, cites };
}

const OPENS_WITH_RESOLUTION =
  /^(?:See\s+(?:also\s+)?)?(?:(?:General\s+Assembly|Security\s+Council|Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council|Commission\s+on\s+Human\s+Rights)\s+)?(?:resolution|decision)s?\s+(?:No\.\s*)?[\dSE]/i;

function kindOf(reference: string, placed: number, symbols: number, resolutions: number): FootnoteKind {
  if (LIST.test(reference) || placed >= 6) return 'LIST';
  if (/Treaty\s+Series/i.test(reference)) return 'TREATY_SERIES';
  if (OPENS_WITH_RESOLUTION.test(reference)) return 'RESOLUTION';
  if (/Official\s+Records/i.test(reference) || /^Ibid\.,.*\b(?:Year|Session|Supplement)\b/.test(reference))
    return 'OFFICIAL_RECORDS';
  if (
    /United\s+Nations\s+publication|\bSales\s+No\.|\bISBN\b|\((?:[A-Z][\w .,]+, )?(?:[A-Z][\w .&]+, )?(?:19|20)\d\d\)/.test(
      reference,
    )
  )
    return 'PUBLICATION';
  if (resolutions > 0 && symbols === 0) return 'RESOLUTION';
  if (symbols > 0)
    return /^(?:See\s+)?[A-Z]\/(?:[A-Z]+\/)?(?:RES|DEC)\//.test(reference) ? 'RESOLUTION' : 'DOCUMENT';
  if (/https?:\/\/|\bavailable (?:at|from)\b/i.test(reference)) return 'PUBLICATION';
  return 'OTHER';
}
