import MiniSearch from 'minisearch';
import type { Row, Snapshot } from '../graph/graph-store';
import { compare } from './acts';
import { optional, text } from './register';
import { NODE_KINDS, type NodeKind } from './things';

/** Kinds that can be searched for. Actions and declarations are found through their State and treaty. */
const SEARCHED = NODE_KINDS.filter((kind) => kind !== 'TREATY_ACTION' && kind !== 'DECLARATION');

/** Whoever searches means a thing rather than the places that name it, and least of all a source. */
const WEIGHTS: Readonly<Record<NodeKind, number>> = {
  STATE: 1.5,
  FORMER_STATE: 1,
  INSTRUMENT: 1.5,
  RESOLUTION: 1,
  PARAGRAPH: 0.7,
  FOOTNOTE: 0.5,
  CITATION: 0.6,
  MANDATE: 1.2,
  MANDATE_HOLDER: 1.5,
  REGIONAL_INITIATIVE: 1.2,
  ORGANIZATION: 1.2,
  DOCUMENT: 0.8,
  TREATY_ACTION: 0.5,
  DECLARATION: 0.5,
  SOURCE: 0.3,
};

export interface SearchResult {
  readonly key: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly score: number;
}

/** Finds nodes by their words: without accents or case, by prefix, and with typing errors. */
export interface SearchIndex {
  /** The best first, then by key; the same order on every engine, since no engine has a part in it. */
  search(words: string, kinds: readonly NodeKind[] | null): SearchResult[];
}

interface Entry {
  readonly id: string;
  readonly kind: NodeKind;
  readonly label: string;
  readonly code: string;
  readonly name: string;
  /** Names in other languages, aliases, earlier spellings. */
  readonly other: string;
  readonly text: string;
}

/** Builds the index of a revision: one statement. */
export async function buildSearchIndex(snapshot: Snapshot): Promise<SearchIndex> {
  const entries = (await snapshot.read('search-entries', { kinds: SEARCHED })).map(toEntry);
  const index = new MiniSearch<Entry>({
    fields: ['code', 'name', 'other', 'text'],
    storeFields: ['kind', 'label'],
    tokenize: wordsOf,
    processTerm: (term) => term,
    searchOptions: {
      boost: { code: 4, name: 2, other: 1.5 },
      combineWith: 'AND',
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 7 ? 2 : term.length > 3 ? 1 : false),
      weights: { prefix: 0.6, fuzzy: 0.3 },
    },
  });
  // In parts: a large index would keep every other request waiting.
  await index.addAllAsync(entries, { chunkSize: 200 });
  const exact = new Map<string, string[]>();
  for (const { id, code } of entries) {
    const whole = wordsOf(code).join(' ');
    if (whole) exact.set(whole, [...(exact.get(whole) ?? []), id]);
  }
  return {
    search(words, kinds) {
      const named = new Set(exact.get(wordsOf(words).join(' ')));
      const results = index.search(words, {
        ...(kinds && { filter: (result) => kinds.includes(result.kind as NodeKind) }),
      });
      return results
        .map((result) => ({
          key: result.id as string,
          kind: result.kind as NodeKind,
          label: result.label as string,
          // Whoever types a code in full means the thing that has it.
          score:
            result.score * WEIGHTS[result.kind as NodeKind] + (named.has(result.id as string) ? 1000 : 0),
        }))
        .sort((a, b) => b.score - a.score || compare(a.key, b.key));
    },
  };
}

/** Words without accents, case and punctuation; `A/RES/79/154` is three of them and `39574` one. */
export const wordsOf = (phrase: string): string[] =>
  phrase
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

function toEntry(row: Row): Entry {
  const join = (...values: unknown[]): string =>
    values.filter((value) => typeof value === 'string').join(' ');
  return {
    id: text(row.key),
    kind: row.kind as NodeKind,
    label: text(row.label),
    code: optional(row.code) ?? optional(row.symbol) ?? '',
    name: join(row.title, row.name, row.label, row.openingPhrase),
    other: join(
      row.nameAr,
      row.nameZh,
      row.nameFr,
      row.nameRu,
      row.nameEs,
      ...((row.aliases ?? []) as readonly string[]),
    ),
    text: join(row.summary, row.text, row.reference, row.iso2, row.mtdsgNumber),
  };
}
