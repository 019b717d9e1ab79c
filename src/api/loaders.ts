import DataLoader from 'dataloader';
import * as acts from '../questions/acts';
import { countsOfTreaties, type ParticipationCounts } from '../questions/counts';
import * as documents from '../questions/documents';
import { entriesIntoForce, type EntryIntoForce } from '../questions/entry-into-force';
import { prerequisitesOf } from '../questions/gaps';
import { graphSizes, type GraphSizes } from '../questions/sizes';
import { statusOfParticipants, statusOfTreaties, type StatusTable } from '../questions/participation';
import type { Reading } from '../questions/reading';
import type {
  AnyNode,
  Declaration,
  Document,
  Footnote,
  MandateHolder,
  Mention,
  Paragraph,
  Participant,
  Participation,
  Resolution,
  Thing,
  Treaty,
  TreatyAction,
} from '../questions/things';
import type { Day } from '../treaty-law/terms';

/** What one field asks of the graph for all objects of its level at once. Made anew for every request. */
export class Loaders {
  /** A participant's cells with the treaties asked for, by participant, treaties and day. */
  readonly cells: DataLoader<CellsAsk, StatusTable, string>;
  readonly treatyCells: DataLoader<TreatyDay, StatusTable, string>;
  readonly counts: DataLoader<TreatyDay, ParticipationCounts, string>;
  readonly prerequisites: DataLoader<Participation, Treaty[]>;
  readonly actions: DataLoader<Participation, TreatyAction[]>;
  readonly entryIntoForce: DataLoader<Treaty, EntryIntoForce>;
  readonly declarations: DataLoader<string, Declaration[]>;
  readonly node: DataLoader<string, AnyNode | null>;
  readonly resolution: DataLoader<string, Resolution | null>;
  readonly lineage: DataLoader<string, Resolution[]>;
  readonly sponsors: DataLoader<string, string[]>;
  readonly paragraphs: DataLoader<string, Paragraph[]>;
  readonly paragraph: DataLoader<string, Paragraph | null>;
  readonly footnotes: DataLoader<string, Footnote[]>;
  readonly footnote: DataLoader<string, Footnote | null>;
  readonly paragraphFootnotes: DataLoader<string, Footnote[]>;
  readonly footnoteParagraphs: DataLoader<string, Paragraph[]>;
  readonly footnoteLinks: DataLoader<string, documents.FootnoteLinks>;
  readonly citationFootnotes: DataLoader<string, Footnote[]>;
  readonly mentionsIn: DataLoader<string, Mention[]>;
  readonly mentionsOf: DataLoader<string, Mention[]>;
  readonly holders: DataLoader<string, MandateHolder[]>;
  readonly reports: DataLoader<string, Document[]>;
  private counted: Promise<GraphSizes> | undefined;

  constructor(private readonly reading: Reading) {
    this.cells = new DataLoader((asks) => loadCells(reading, asks), { cacheKeyFn: cellsKey });
    this.treatyCells = new DataLoader(
      async (asks) => {
        const table = await statusOfTreaties(reading, asks);
        return asks.map(() => table);
      },
      { cacheKeyFn: treatyDayKey },
    );
    this.counts = new DataLoader((asks) => countsOfTreaties(reading, asks), { cacheKeyFn: treatyDayKey });
    this.prerequisites = new DataLoader((cells) => prerequisitesOf(reading, cells));
    this.actions = new DataLoader((cells) => loadActions(reading, cells));
    this.entryIntoForce = new DataLoader((treaties) => entriesIntoForce(reading, treaties));
    this.declarations = lists((keys) => acts.declarationsOfActs(reading, keys));
    this.node = new DataLoader((keys) => loadNodes(reading, keys));
    this.resolution = singles((keys) => documents.resolutionsByKey(reading, keys));
    this.lineage = lists((keys) => documents.lineages(reading, keys));
    this.sponsors = lists((keys) => documents.sponsors(reading, keys));
    this.paragraphs = lists((keys) => documents.paragraphsOfResolutions(reading, keys));
    this.paragraph = singles((keys) => documents.paragraphsByKey(reading, keys));
    this.footnotes = lists((keys) => documents.footnotesOfResolutions(reading, keys));
    this.footnote = singles((keys) => documents.footnotesByKey(reading, keys));
    this.paragraphFootnotes = lists((keys) => documents.footnotesOfParagraphs(reading, keys));
    this.footnoteParagraphs = lists((keys) => documents.paragraphsOfFootnotes(reading, keys));
    this.footnoteLinks = new DataLoader(async (keys) => {
      const links = await documents.linksOfFootnotes(reading, keys);
      return keys.map((key) => links.get(key)!);
    });
    this.citationFootnotes = lists((keys) => documents.footnotesOfCitations(reading, keys));
    this.mentionsIn = lists((keys) => documents.mentionsInParagraphs(reading, keys));
    this.mentionsOf = lists((keys) => documents.mentionsOf(reading, keys));
    this.holders = lists((keys) => documents.holdersOfMandates(reading, keys));
    this.reports = lists((keys) => documents.reportsOfMandates(reading, keys));
  }

  /** How many nodes and relationships the revision has. */
  sizes(): Promise<GraphSizes> {
    return (this.counted ??= graphSizes(this.reading));
  }
}

export interface CellsAsk {
  readonly participant: Participant;
  /** Null: all of them. */
  readonly treaties: readonly Treaty[] | null;
  readonly day: Day;
}
export interface TreatyDay {
  readonly treaty: Treaty;
  readonly day: Day;
}
const cellsKey = ({ participant, treaties, day }: CellsAsk): string =>
  `${participant.code} ${day} ${treaties?.map((treaty) => treaty.code).join(' ') ?? '*'}`;
const treatyDayKey = ({ treaty, day }: TreatyDay): string => `${treaty.code} ${day}`;

async function loadCells(reading: Reading, asks: readonly CellsAsk[]): Promise<StatusTable[]> {
  const table = await statusOfParticipants(
    reading,
    [...new Set(asks.map((ask) => ask.participant))],
    asks.some((ask) => ask.treaties === null)
      ? null
      : [...new Set(asks.flatMap((ask) => ask.treaties ?? []))],
    [...new Set(asks.map((ask) => ask.day))],
  );
  return asks.map(() => table);
}

/** The acts of cells, up to each cell's day: what came later is no reason for a status on that day. */
async function loadActions(reading: Reading, cells: readonly Participation[]): Promise<TreatyAction[][]> {
  const all = await acts.actsOfParticipants(
    reading,
    [...new Set(cells.map((cell) => cell.participant))],
    [...new Set(cells.map((cell) => cell.treaty))],
  );
  const byCell = new Map<string, TreatyAction[]>();
  for (const act of all) {
    const cell = `${act.participant.code} ${act.treaty.code}`;
    const list = byCell.get(cell);
    if (list) list.push(act);
    else byCell.set(cell, [act]);
  }
  return cells.map(({ participant, treaty, day }) =>
    (byCell.get(`${participant.code} ${treaty.code}`) ?? []).filter((act) => act.notBefore <= day),
  );
}

/** Nodes of any kind by key: at most one statement for each kind that the register does not hold. */
async function loadNodes(reading: Reading, keys: readonly string[]): Promise<(AnyNode | null)[]> {
  const { register } = reading;
  const elsewhere: Record<string, (keys: string[]) => Promise<Thing[]>> = {
    resolution: (some) => documents.resolutionsByKey(reading, some),
    paragraph: (some) => documents.paragraphsByKey(reading, some),
    footnote: (some) => documents.footnotesByKey(reading, some),
    mandate: async (some) => (await documents.mandates(reading)).filter((one) => some.includes(one.key)),
    'mandate-holder': (some) => documents.holdersByKey(reading, some),
    document: (some) => documents.documentsByKey(reading, some),
    act: (some) => acts.actsByKey(reading, some),
    declaration: (some) => acts.declarationsByKey(reading, some),
  };
  const byPrefix = new Map<string, string[]>();
  for (const key of keys) {
    const prefix = key.slice(0, key.indexOf(':'));
    if (prefix in elsewhere) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), key]);
  }
  const found = new Map<string, Thing>();
  const loaded = await Promise.all([...byPrefix].map(([prefix, some]) => elsewhere[prefix]!(some)));
  for (const thing of loaded.flat()) found.set(thing.key, thing);
  return keys.map((key) => (register.byKey.get(key) ?? found.get(key) ?? null) as AnyNode | null);
}

function lists<T>(load: (keys: readonly string[]) => Promise<Map<string, T[]>>): DataLoader<string, T[]> {
  return new DataLoader(async (keys) => {
    const found = await load(keys);
    return keys.map((key) => found.get(key) ?? []);
  });
}

function singles<T extends Thing>(
  load: (keys: readonly string[]) => Promise<T[]>,
): DataLoader<string, T | null> {
  return new DataLoader(async (keys) => {
    const found = new Map((await load(keys)).map((thing) => [thing.key, thing]));
    return keys.map((key) => found.get(key) ?? null);
  });
}
