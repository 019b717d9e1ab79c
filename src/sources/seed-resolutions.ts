import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolutionKey } from './keys';
import type {
  FootnoteKind,
  FootnoteRecord,
  MentionKind,
  MentionRecord,
  ParagraphPart,
  ParagraphRecord,
  ResolutionRecord,
  Verification,
} from './records';
import { SeedError, SeedTable, isDay, readSeedText } from './seed-table';

const PARTS = ['PREAMBULAR', 'OPERATIVE'] as const satisfies readonly ParagraphPart[];
const MENTION_KINDS = [
  'URGES_TO_JOIN',
  'URGES_TO_IMPLEMENT',
  'RECALLS',
  'WELCOMES',
  'TAKES_NOTE',
  'REAFFIRMS',
  'ENCOURAGES',
  'OTHER',
] as const satisfies readonly MentionKind[];
const FOOTNOTE_KINDS = [
  'TREATY_SERIES',
  'RESOLUTION',
  'DOCUMENT',
  'PUBLICATION',
  'OFFICIAL_RECORDS',
  'LIST',
  'OTHER',
] as const satisfies readonly FootnoteKind[];
const VERIFICATIONS = [
  'DEPOSITARY',
  'SECONDARY',
  'DERIVED',
  'UNVERIFIED',
] as const satisfies readonly Verification[];

/** What paragraphs are about: the closed vocabulary of `paragraphs.csv`. */
const THEMES = new Set([
  'access-to-justice',
  'awareness',
  'business',
  'children',
  'conflict',
  'cooperation',
  'data',
  'demand',
  'development',
  'disasters',
  'discrimination',
  'funding',
  'gender-equality',
  'health',
  'international-instruments',
  'labour',
  'legislation',
  'mandates',
  'migration',
  'organ-removal',
  'organized-crime',
  'prevention',
  'prosecution',
  'protection',
  'reporting',
  'research',
  'root-causes',
  'technology',
  'training',
]);

/** What the other files of the seed declare, and a resolution may refer to. */
export interface KnownToSeed {
  /** Keys of nodes. */
  keys: ReadonlySet<string>;
  participants: { has(code: string): boolean };
  sourceIds: { has(id: string): boolean };
  symbols: { has(symbol: string): boolean };
}

type Path = readonly (string | number)[];

/** Where in the text of a JSON document, which parses, the value at a path begins: the line, from 1. */
function lineOf(text: string, path: Path): number {
  const token = /"(?:[^"\\]|\\.)*"|[[\]{}:,]|[^\s[\]{}:,"]+/g;
  const here: (string | number)[] = [];
  const isObject: boolean[] = [];
  let line = 1;
  let lineFrom = 0;
  let deepest = 0;
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const [word] = match;
    const inObject = isObject.at(-1) === true;
    if (word === ']' || word === '}') {
      isObject.pop();
      here.pop();
    } else if (word === ',') {
      if (!inObject) here[here.length - 1] = Number(here.at(-1)) + 1;
    } else if (word !== ':') {
      const isName = inObject && /^\s*:/.test(text.slice(token.lastIndex, token.lastIndex + 40));
      if (isName) here[here.length - 1] = JSON.parse(word) as string;
      // The deepest part of the path that exists: what is missing is missing there.
      const depth = here.findIndex((part, index) => part !== path[index]);
      const reached = depth === -1 ? here.length : depth;
      if (reached === here.length && reached <= path.length && reached > deepest) {
        deepest = reached;
        line += text.slice(lineFrom, match.index).split('\n').length - 1;
        lineFrom = match.index;
      }
      if (word === '[' || word === '{') {
        isObject.push(word === '{');
        here.push(word === '{' ? '' : 0);
      }
    }
  }
  return line;
}

/** A value in a JSON file of the seed, with the way to it. */
class SeedValue {
  constructor(
    private readonly file: string,
    private readonly text: string,
    readonly value: unknown,
    private readonly path: Path,
  ) {}

  fail(expected: string): never {
    const found =
      this.value === undefined ? 'nothing' : (JSON.stringify(this.value)?.slice(0, 80) ?? 'nothing');
    throw new SeedError(
      this.file,
      lineOf(this.text, this.path),
      this.path.join('.') || null,
      found,
      expected,
    );
  }

  at(name: string): SeedValue {
    if (typeof this.value !== 'object' || this.value === null || Array.isArray(this.value))
      this.fail('an object');
    return new SeedValue(this.file, this.text, (this.value as Record<string, unknown>)[name], [
      ...this.path,
      name,
    ]);
  }

  items(): SeedValue[] {
    if (!Array.isArray(this.value)) return this.fail('a list');
    return this.value.map((item, index) => new SeedValue(this.file, this.text, item, [...this.path, index]));
  }

  string(): string {
    return typeof this.value === 'string' && this.value !== '' ? this.value : this.fail('some text');
  }

  integer(least: number): number {
    return Number.isInteger(this.value) && (this.value as number) >= least
      ? (this.value as number)
      : this.fail(`a whole number of ${least} or more`);
  }

  oneOf<T extends string>(allowed: readonly T[]): T {
    return allowed.find((one) => one === this.value) ?? this.fail(`one of ${allowed.join(', ')}`);
  }

  day(): string {
    const text = this.string();
    return isDay(text) ? text : this.fail('a day of the calendar, YYYY-MM-DD');
  }

  known(known: { has(code: string): boolean }, what: string): string {
    const text = this.string();
    return known.has(text) ? text : this.fail(what);
  }

  orNull<T>(read: (value: SeedValue) => T): T | null {
    return this.value === null ? null : read(this);
  }

  nothing(reason: string): null {
    return this.value === null ? null : this.fail(`null: ${reason}`);
  }
}

const NOT_SHIPPED = 'the text of the document is not shipped';

function readMention(value: SeedValue, { keys }: KnownToSeed): MentionRecord {
  return {
    kind: value.at('kind').oneOf(MENTION_KINDS),
    target: value.at('target').known(keys, 'the key of a node of the seed'),
    text: value.at('text').string(),
    offset: value.at('offset').integer(0),
    length: value.at('length').integer(1),
    footnote: value.at('footnote').orNull((number) => number.integer(1)),
  };
}

function readParagraph(value: SeedValue, known: KnownToSeed): ParagraphRecord {
  return {
    part: value.at('part').oneOf(PARTS),
    number: value.at('number').integer(1),
    openingPhrase: value.at('openingPhrase').string(),
    addressees: value
      .at('addressees')
      .items()
      .map((addressee) => addressee.string()),
    summary: value.at('summary').nothing('summaries stand in paragraphs.csv'),
    themes: value
      .at('themes')
      .items()
      .map((theme) => theme.fail('no theme: themes stand in paragraphs.csv')),
    text: value.at('text').nothing(NOT_SHIPPED),
    footnotes: value
      .at('footnotes')
      .items()
      .map((note) => ({ number: note.at('number').integer(1), offset: note.at('offset').integer(0) })),
    mentions: value
      .at('mentions')
      .items()
      .map((mention) => readMention(mention, known)),
  };
}

function readFootnote(value: SeedValue, { keys }: KnownToSeed): FootnoteRecord {
  return {
    number: value.at('number').integer(1),
    kind: value.at('kind').oneOf(FOOTNOTE_KINDS),
    text: value.at('text').nothing(NOT_SHIPPED),
    reference: value.at('reference').string(),
    ibidOf: value.at('ibidOf').orNull((number) => number.integer(1)),
    treatySeries: value
      .at('treatySeries')
      .items()
      .map((citation) => ({
        volume: citation.at('volume').integer(1),
        registrationNumber: citation.at('registrationNumber').integer(1),
      })),
    cites: value
      .at('cites')
      .items()
      .map((key) => key.known(keys, 'the key of a node of the seed')),
  };
}

function readResolution(directory: string, file: string, seed: KnownToSeed): ResolutionRecord {
  const text = readSeedText(directory, file);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    const position = Number(/position (\d+)/.exec(String(error))?.[1] ?? text.length);
    throw new SeedError(file, text.slice(0, position).split('\n').length, null, String(error), 'JSON');
  }
  const value = new SeedValue(file, text, json, []);
  const symbol = value.at('symbol').string();
  if (seed.symbols.has(symbol)) value.at('symbol').fail('a symbol that is not in resolutions.csv too');
  const known = { ...seed, keys: new Set([...seed.keys, resolutionKey(symbol)]) };
  const resolution: ResolutionRecord = {
    symbol,
    title: value.at('title').string(),
    organ: value.at('organ').orNull((organ) => organ.string()),
    session: value.at('session').orNull((session) => session.integer(1)),
    committee: value.at('committee').orNull((committee) => committee.string()),
    agendaItem: value.at('agendaItem').orNull((item) => item.string()),
    date: value.at('date').orNull((day) => day.day()),
    status: value.at('status').oneOf(['DRAFT', 'ADOPTED'] as const),
    draftedOn: value.at('draftedOn').orNull((day) => day.day()),
    sponsors: value
      .at('sponsors')
      .items()
      .map((code) => code.known(seed.participants, 'a code in participants.csv')),
    succeeds: value
      .at('succeeds')
      .orNull((before) => before.known(seed.symbols, 'a symbol in resolutions.csv')),
    paragraphs: value
      .at('paragraphs')
      .items()
      .map((paragraph) => readParagraph(paragraph, known)),
    footnotes: value
      .at('footnotes')
      .items()
      .map((footnote) => readFootnote(footnote, known)),
    source: value.at('source').known(seed.sourceIds, 'an id in sources.csv'),
    verification: value.at('verification').oneOf(VERIFICATIONS),
    note: value.at('note').orNull((note) => note.string()),
  };
  checkNumbers(value, resolution);
  return resolution;
}

/** Paragraphs are numbered from 1 in each part, footnotes from 1, and what refers to a footnote finds it. */
function checkNumbers(value: SeedValue, resolution: ResolutionRecord): void {
  const next = { PREAMBULAR: 1, OPERATIVE: 1 };
  const paragraphs = value.at('paragraphs').items();
  resolution.paragraphs.forEach(({ part, number }, index) => {
    if (number !== next[part]) paragraphs[index]!.at('number').fail(String(next[part]));
    next[part] += 1;
  });
  const count = resolution.footnotes.length;
  value
    .at('footnotes')
    .items()
    .forEach((footnote, index) => {
      const { number, ibidOf } = resolution.footnotes[index]!;
      if (number !== index + 1) footnote.at('number').fail(String(index + 1));
      if (ibidOf !== null && ibidOf >= number)
        footnote.at('ibidOf').fail('the number of an earlier footnote');
    });
  for (const paragraph of paragraphs)
    for (const part of [
      ...paragraph
        .at('footnotes')
        .items()
        .map((note) => note.at('number')),
      ...paragraph
        .at('mentions')
        .items()
        .map((mention) => mention.at('footnote')),
    ])
      if (part.value !== null && (part.value as number) > count)
        part.fail(`the number of a footnote, at most ${count}`);
}

/** Resolutions whose structure, references and mentions are known: the JSON files in `resolutions/`. */
export function readResolutionsInFull(directory: string, seed: KnownToSeed): ResolutionRecord[] {
  const folder = join(directory, 'resolutions');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => readResolution(directory, `resolutions/${name}`, seed));
}

/** Adds the project's own summaries and themes to the paragraphs. */
export function addSummaries(directory: string, resolutions: readonly ResolutionRecord[]): void {
  const table = new SeedTable(directory, 'paragraphs.csv', [
    'resolution',
    'part',
    'number',
    'summary',
    'themes',
  ]);
  const bySymbol = new Map(resolutions.map((resolution) => [resolution.symbol, resolution]));
  const parts = new Set(PARTS);
  const keys = table.map((row) => {
    const part = row.oneOf('part', parts);
    const number = row.integer('number', 1);
    const symbol = row.reference('resolution', bySymbol, 'symbol of a resolution in resolutions/');
    const paragraph = bySymbol
      .get(symbol)!
      .paragraphs.find((one) => one.part === part && one.number === number);
    if (paragraph === undefined) return row.fail('number', `the number of a ${part} paragraph of ${symbol}`);
    paragraph.summary = row.required('summary');
    paragraph.themes = row.references('themes', THEMES, `theme: ${[...THEMES].join(', ')}`);
    if (paragraph.themes.length === 0) row.fail('themes', 'at least one theme');
    return `${symbol} ${part} ${String(number).padStart(4, '0')}`;
  });
  table.inOrder(keys, (key) => key, 'resolution, part, number');
}
