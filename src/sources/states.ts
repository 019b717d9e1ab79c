import type { ParticipantRecord } from './records';
import { SeedTable } from './seed-table';

/** What a printed name in a table of participants stands for. */
export type RecognisedName =
  /** A participant of the catalogue. `scope` is the part of its territory that the name is limited to, as printed. */
  | { is: 'PARTICIPANT'; code: string; scope: string | null }
  /** A territory, or a State on behalf of one: not a participant of its own. `state` answers for it. */
  | { is: 'TERRITORY'; name: string; state: string }
  | { is: 'UNKNOWN' };

/** A spelling and the participant's code (`state-names.csv`), or a territory and the State that answers for it. */
export interface NameOf {
  name: string;
  code: string;
}

const UNKNOWN: RecognisedName = { is: 'UNKNOWN' };
const METROPOLITAN =
  /^(?:for |in respect of )?(?:the )?(?:kingdom in europe|european (?:part|territory)(?: of .*)?|metropolitan .*)$/i;

/** The printed name without the marks that a table sticks to it: brackets around it, note numbers, asterisks. */
export function withoutNoteMarks(printed: string): string {
  let name = printed.normalize('NFKC').replace(/\s+/g, ' ').trim();
  if (/^\[[^\]]*\]$/.test(name)) name = name.slice(1, -1).trim();
  // A name never ends in a digit; "Serbia 3", "Serbia3,4", "Serbia (3)", "Serbia [3]", "Serbia¹" do.
  return name.replace(/(?:[\s,;]*(?:[([]\s*)?(?:\d+|[*†‡§])(?:\s*[,;–-]\s*\d+)*(?:\s*[)\]])?)+$/u, '').trim();
}

/**
 * The form under which spellings are compared: no accents, no case, no punctuation, no articles, and words in
 * alphabetical order, because lists invert names ("Iran (Islamic Republic of)", "Korea, Republic of").
 */
export function comparable(name: string): string {
  const words = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/\bst\b\.?/g, 'saint')
    .replace(/['’‘`´]/g, '')
    .replace(/&/g, ' and ')
    .match(/[\p{L}\p{N}]+/gu);
  return (words ?? [])
    .filter((word) => word !== 'the' && word !== 'of' && word !== 'and')
    .sort()
    .join(' ');
}

/** Recognises participants by the spellings that depositaries use and used. */
export class StateNames {
  private readonly codes = new Map<string, string>();
  private readonly territories = new Map<string, string>();
  private readonly known = new Set<string>();
  private readonly former = new Set<string>();
  private readonly remembered = new Map<string, RecognisedName>();

  constructor(
    participants: readonly ParticipantRecord[],
    spellings: readonly NameOf[],
    territories: readonly NameOf[],
  ) {
    for (const { code, kind, name, names } of participants) {
      this.known.add(code);
      if (kind === 'FORMER_STATE') this.former.add(code);
      for (const spelling of [name, ...Object.values(names)]) this.codes.set(comparable(spelling), code);
    }
    for (const { name, code } of spellings)
      if (this.known.has(code) && !this.codes.has(comparable(name))) this.codes.set(comparable(name), code);
    for (const { name, code } of territories)
      if (!this.codes.has(comparable(name))) this.territories.set(comparable(name), code);
  }

  /** Reads `state-names.csv` and `territories.csv` of the seed. Throws SeedError where they are damaged. */
  static read(seedDirectory: string, participants: readonly ParticipantRecord[]): StateNames {
    const read = (file: string, column: string): NameOf[] => {
      const table = new SeedTable(seedDirectory, file, ['name', column]);
      const names = table.rows.map((row) => ({ name: row.required('name'), code: row.required(column) }));
      table.inOrder(names, ({ name }) => name, 'name');
      return names;
    };
    return new StateNames(participants, read('state-names.csv', 'code'), read('territories.csv', 'state'));
  }

  /** Whether the participant is a State that no longer exists. */
  isFormer(code: string): boolean {
    return this.former.has(code);
  }

  recognise(printed: string): RecognisedName {
    const remembered = this.remembered.get(printed);
    if (remembered !== undefined) return remembered;
    const recognised = this.look(printed);
    // A table of a million rows may print a million different names.
    if (this.remembered.size < 5000) this.remembered.set(printed, recognised);
    return recognised;
  }

  private look(printed: string): RecognisedName {
    const name = withoutNoteMarks(printed);
    if (name === '') return UNKNOWN;
    if (this.known.has(name)) return { is: 'PARTICIPANT', code: name, scope: null };
    return this.whole(name) ?? this.inParts(name) ?? UNKNOWN;
  }

  private whole(name: string): RecognisedName | null {
    const key = comparable(name);
    const code = this.codes.get(key);
    if (code !== undefined) return { is: 'PARTICIPANT', code, scope: null };
    const state = this.territories.get(key);
    return state === undefined ? null : { is: 'TERRITORY', name, state };
  }

  /** "Netherlands for Aruba", "China (Hong Kong)", "United Kingdom: Isle of Man", "France - New Caledonia". */
  private inParts(name: string): RecognisedName | null {
    for (const [separator, end] of [
      [' (', ')'],
      [' in respect of ', ''],
      [' on behalf of ', ''],
      [' for ', ''],
      [': ', ''],
      [', ', ''],
      [' - ', ''],
      [' – ', ''],
    ] as const) {
      const at = name.lastIndexOf(separator);
      if (at <= 0 || !name.endsWith(end)) continue;
      const state = this.whole(name.slice(0, at));
      if (state?.is !== 'PARTICIPANT') continue;
      const scope = name.slice(at + separator.length, name.length - end.length).trim();
      if (METROPOLITAN.test(scope)) return { is: 'PARTICIPANT', code: state.code, scope };
      const places = scope.replace(/^(?:for|in respect of|on behalf of)\s+/i, '');
      if (this.areTerritories(places)) return { is: 'TERRITORY', name, state: state.code };
    }
    return null;
  }

  private areTerritories(places: string): boolean {
    if (this.territories.has(comparable(places))) return true;
    const parts = places.split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+/).filter((part) => part !== '');
    return parts.length > 1 && parts.every((part) => this.territories.has(comparable(part)));
  }
}
