import type { TargetKind } from './terms';

/** A named thing that a resolution can mention. */
export interface CatalogueEntry {
  /** Natural key of the graph: `treaty:CEDAW`, `resolution:A/RES/64/293`. */
  key: string;
  /** What a mention's `target` says: the code or the symbol. */
  code: string;
  kind: TargetKind;
  /** Titles, short titles and other names. */
  names: readonly string[];
  /** Key of the treaty that it is a protocol to. */
  supplements: string | null;
  /** Whether `Protocol thereto` can mean it. */
  isProtocol: boolean;
}

export interface CataloguedCitation {
  volume: number;
  registrationNumber: number;
  /** Key of the instrument. */
  instrument: string;
}

export interface Catalogue {
  entries: readonly CatalogueEntry[];
  citations: readonly CataloguedCitation[];
}

export interface NameFound {
  entry: CatalogueEntry;
  name: string;
  from: number;
  to: number;
}

/**
 * A text reduced to its letters and digits, so that line ends, lost hyphens, stray blanks, accents and the shape of
 * quotation marks do not hide a name. `places[i]` is where character i stands in the text.
 */
export interface Skeleton {
  letters: string;
  places: Int32Array;
}

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code > 127;

export function skeletonOf(text: string): Skeleton {
  const letters = new Uint16Array(text.length);
  const places = new Int32Array(text.length + 1);
  let size = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isLetter(code)) continue;
    const plain = code > 127 ? plainLetter(code) : code >= 65 && code <= 90 ? code + 32 : code;
    if (plain === 0) continue;
    letters[size] = plain;
    places[size] = index;
    size += 1;
  }
  places[size] = text.length;
  return { letters: Buffer.from(letters.buffer, 0, size * 2).toString('utf16le'), places };
}

const plainLetters = new Map<number, number>();

/** The letter without its accent; 0 for what is no letter. */
function plainLetter(code: number): number {
  let plain = plainLetters.get(code);
  if (plain === undefined) {
    const letter = String.fromCharCode(code)
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]/gu, '');
    plain = letter === '' ? 0 : letter.charCodeAt(0);
    plainLetters.set(code, plain);
  }
  return plain;
}

interface Named {
  entry: CatalogueEntry;
  name: string;
  letters: string;
  /** Names of a few letters must stand as they are, capitals and all. */
  exact: boolean;
}

const PREFIX = 5;

/** Finds the catalogue's names in texts. Built once for a catalogue. */
export class NameIndex {
  private readonly byPrefix = new Map<string, Named[]>();
  /** First two letters of names, so that most words need no look-up. */
  private readonly beginnings = new Set<number>();
  readonly byKey = new Map<string, CatalogueEntry>();
  private readonly bySymbol = new Map<string, CatalogueEntry>();
  private readonly byCitation = new Map<string, string[]>();
  private readonly children = new Map<string, CatalogueEntry[]>();

  constructor(readonly catalogue: Catalogue) {
    for (const entry of catalogue.entries) {
      this.byKey.set(entry.key, entry);
      if (entry.supplements !== null) {
        this.children.set(entry.supplements, [...(this.children.get(entry.supplements) ?? []), entry]);
      }
      if (entry.kind === 'RESOLUTION' || entry.kind === 'DOCUMENT')
        this.bySymbol.set(plainSymbol(entry.code), entry);
      for (const name of entry.names) {
        const letters = skeletonOf(name.replace(/^the\s+/i, '')).letters;
        if (letters.length < 2) continue;
        const prefix = letters.slice(0, PREFIX);
        this.beginnings.add(letters.charCodeAt(0) * 65536 + letters.charCodeAt(1));
        const named = { entry, name, letters, exact: letters.length < 12 };
        const list = this.byPrefix.get(prefix);
        if (list === undefined) this.byPrefix.set(prefix, [named]);
        else list.push(named);
      }
    }
    for (const list of this.byPrefix.values()) list.sort((a, b) => b.letters.length - a.letters.length);
    for (const citation of catalogue.citations) {
      const key = `${citation.volume}:${citation.registrationNumber}`;
      this.byCitation.set(key, [...(this.byCitation.get(key) ?? []), citation.instrument]);
    }
  }

  /** The document or resolution with the symbol, however it is spaced. */
  entryOfSymbol(symbol: string): CatalogueEntry | null {
    return this.bySymbol.get(plainSymbol(symbol)) ?? null;
  }

  /** Instruments that the citation is of: one, or several that were registered together. */
  instrumentsOf(volume: number, registrationNumber: number): CatalogueEntry[] {
    return (this.byCitation.get(`${volume}:${registrationNumber}`) ?? []).flatMap((key) => {
      const entry = this.byKey.get(key);
      return entry === undefined ? [] : [entry];
    });
  }

  /** By the first volume of the treaty series that each stands in; null where one has no citation. */
  inOrderOfRegistration(entries: readonly CatalogueEntry[]): CatalogueEntry[] | null {
    const volumes = new Map<string, number>();
    for (const { instrument, volume } of this.catalogue.citations)
      volumes.set(instrument, Math.min(volume, volumes.get(instrument) ?? Infinity));
    if (entries.some(({ key }) => !volumes.has(key))) return null;
    return [...entries].sort((a, b) => (volumes.get(a.key) ?? 0) - (volumes.get(b.key) ?? 0));
  }

  protocolsTo(key: string): CatalogueEntry[] {
    return (this.children.get(key) ?? []).filter((entry) => entry.isProtocol);
  }

  /** All names in the text, the longest at each place, none inside another; a name may be of several entries. */
  find(text: string, skeleton: Skeleton = skeletonOf(text)): NameFound[] {
    const found: NameFound[] = [];
    const { letters, places } = skeleton;
    let at = 0;
    while (at < letters.length) {
      const longest = this.longestAt(text, letters, places, at);
      const first = longest[0];
      if (first === undefined) {
        at += 1;
        continue;
      }
      const to = (places[at + first.letters.length - 1] as number) + 1;
      for (const { entry, name } of longest) {
        if (longest.some((other) => other.entry === entry && other.name !== name && other.name < name))
          continue;
        found.push({ entry, name, from: places[at] as number, to: closeBracket(text, to, name) });
      }
      at += first.letters.length;
    }
    return found;
  }

  private longestAt(text: string, letters: string, places: Int32Array, at: number): Named[] {
    const start = places[at] as number;
    // A name begins where a word begins.
    if (start > 0 && at > 0 && (places[at - 1] as number) === start - 1) return [];
    if (!this.beginnings.has(letters.charCodeAt(at) * 65536 + letters.charCodeAt(at + 1))) return [];
    const longest: Named[] = [];
    for (let length = PREFIX; length >= 2 && longest.length === 0; length -= 1) {
      const list = this.byPrefix.get(letters.slice(at, at + length));
      if (list === undefined) continue;
      for (const named of list) {
        if (length < PREFIX && named.letters.length !== length) continue;
        if (named.letters.length < (longest[0]?.letters.length ?? 0)) break;
        if (!letters.startsWith(named.letters, at)) continue;
        const end = at + named.letters.length;
        const to = (places[end - 1] as number) + 1;
        // It ends where a word ends; a possessive may follow.
        if (end < letters.length && (places[end] as number) === to) continue;
        if (named.exact && !standsExactly(text.slice(start, to), named.name)) continue;
        const capital = /\p{Lu}/u.test(named.name.replace(/^the\s+/i, '')[0] ?? '');
        if (!named.exact && capital && !/[\p{Lu}\d]/u.test(text[start] as string)) continue;
        longest.push(named);
      }
    }
    return longest;
  }
}

function standsExactly(text: string, name: string): boolean {
  const plain = (words: string): string => words.replace(/[’‘]/g, "'").replace(/[\s-]+/g, ' ');
  return (
    plain(text) === plain(name.replace(/^the\s+/i, '').replace(/[^\p{L}\p{N}]+$/u, '')) ||
    plain(text) === plain(name)
  );
}

/** A name that ends with a bracket keeps it: `Forced Labour Convention, 1930 (No. 29)`. */
function closeBracket(text: string, to: number, name: string): number {
  const ending = /[)\]”"]$/.exec(name)?.[0];
  if (ending === undefined) return to;
  const after = /^\s*[)\]”"]/.exec(text.slice(to, to + 3));
  return after === null ? to : to + after[0].length;
}

const plainSymbol = (symbol: string): string => symbol.replace(/\s+/g, '').toUpperCase();

const indexes = new WeakMap<Catalogue, NameIndex>();
export function nameIndexOf(catalogue: Catalogue): NameIndex {
  let index = indexes.get(catalogue);
  if (index === undefined) {
    index = new NameIndex(catalogue);
    indexes.set(catalogue, index);
  }
  return index;
}
