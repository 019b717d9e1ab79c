import type { Row } from '../graph/graph-store';
import type { FootnoteKind, MentionKind, ParagraphPart } from '../sources/records';
import type { Reading } from './reading';
import { optional, provenanceOf, text, type Register } from './register';
import {
  idOf,
  type Citation,
  type Document,
  type Footnote,
  type Mandate,
  type MandateHolder,
  type Mention,
  type Paragraph,
  type Resolution,
} from './things';

/** Resolutions with their parts, documents and mandates: each question takes many keys and sends one statement. */

/** All resolutions, the newest first. */
export async function resolutions({ snapshot, register }: Reading): Promise<Resolution[]> {
  return (await snapshot.read('resolutions')).map((row) => toResolution(register, row));
}

export async function resolutionsByKey(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<Resolution[]> {
  const rows = await snapshot.read('resolutions-by-key', { resolutions: uids(snapshot, keys) });
  return rows.map((row) => toResolution(register, row));
}

/** The resolutions that some resolutions succeed or are succeeded by, the oldest first. */
export async function lineages(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<Map<string, Resolution[]>> {
  const rows = await snapshot.read('lineage', { resolutions: uids(snapshot, keys) });
  return grouped(rows, 'of', (row) => toResolution(register, row));
}

/** ISO3 codes of the States that sponsored resolutions. */
export async function sponsors(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, string[]>> {
  const rows = await snapshot.read('sponsors', { resolutions: uids(snapshot, keys) });
  return grouped(rows, 'of', (row) => text(row.state));
}

export async function paragraphsOfResolutions(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Paragraph[]>> {
  const rows = await snapshot.read('paragraphs-of-resolutions', { resolutions: uids(snapshot, keys) });
  return grouped(rows, 'of', toParagraph);
}

export async function paragraphsByKey({ snapshot }: Reading, keys: readonly string[]): Promise<Paragraph[]> {
  return (await snapshot.read('paragraphs', { paragraphs: uids(snapshot, keys) })).map(toParagraph);
}

export async function footnotesOfResolutions(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Footnote[]>> {
  const rows = await snapshot.read('footnotes-of-resolutions', { resolutions: uids(snapshot, keys) });
  return grouped(rows, 'of', toFootnote);
}

export async function footnotesByKey({ snapshot }: Reading, keys: readonly string[]): Promise<Footnote[]> {
  return (await snapshot.read('footnotes', { footnotes: uids(snapshot, keys) })).map(toFootnote);
}

/** Footnotes whose marker stands in paragraphs, by number. */
export async function footnotesOfParagraphs(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Footnote[]>> {
  const rows = await snapshot.read('footnotes-of-paragraphs', { paragraphs: uids(snapshot, keys) });
  return grouped(rows, 'of', toFootnote);
}

/** Paragraphs that the marker of footnotes stands in. */
export async function paragraphsOfFootnotes(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Paragraph[]>> {
  const rows = await snapshot.read('paragraphs-of-footnotes', { footnotes: uids(snapshot, keys) });
  return grouped(rows, 'of', toParagraph);
}

/** Keys of what a footnote refers to: the note that its `Ibid.` stands for, Treaty Series citations, whatever it cites. */
export interface FootnoteLinks {
  ibidOf: string | null;
  treatySeries: string[];
  cites: string[];
}
export async function linksOfFootnotes(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, FootnoteLinks>> {
  const rows = await snapshot.read('links-of-footnotes', { footnotes: uids(snapshot, keys) });
  const links = new Map<string, FootnoteLinks>(
    keys.map((key) => [key, { ibidOf: null, treatySeries: [], cites: [] }]),
  );
  for (const row of rows) {
    const own = links.get(text(row.of))!;
    if (row.type === 'IBID_OF') own.ibidOf = text(row.target);
    else if (row.type === 'CITES_TREATY_SERIES') own.treatySeries.push(text(row.target));
    else own.cites.push(text(row.target));
  }
  return links;
}

/** Mentions in paragraphs, by their place. */
export async function mentionsInParagraphs(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Mention[]>> {
  const rows = await snapshot.read('mentions-in-paragraphs', { paragraphs: uids(snapshot, keys) });
  return grouped(rows, 'paragraph', toMention);
}

/** Mentions of whatever has these keys, by resolution and place. */
export async function mentionsOf(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Mention[]>> {
  const rows = await snapshot.read('mentions-of', { targets: uids(snapshot, keys) });
  return grouped(rows, 'target', toMention);
}

/** Footnotes that cite a Treaty Series volume and number. */
export async function footnotesOfCitations(
  { snapshot }: Reading,
  keys: readonly string[],
): Promise<Map<string, Footnote[]>> {
  const rows = await snapshot.read('footnotes-of-citations', { citations: uids(snapshot, keys) });
  return grouped(rows, 'of', toFootnote);
}

/** All mandates, by code. */
export async function mandates({ snapshot }: Reading): Promise<Mandate[]> {
  return (await snapshot.read('mandates')).map(toMandate);
}

/** The holders of mandates, the first one first. */
export async function holdersOfMandates(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<Map<string, MandateHolder[]>> {
  const rows = await snapshot.read('holders-of-mandates', { mandates: uids(snapshot, keys) });
  return grouped(rows, 'mandate', (row) => toHolder(register, row));
}

export async function holdersByKey(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<MandateHolder[]> {
  const rows = await snapshot.read('holders', { holders: uids(snapshot, keys) });
  return rows.map((row) => toHolder(register, row));
}

/** The reports of mandates, the newest first. */
export async function reportsOfMandates(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<Map<string, Document[]>> {
  const rows = await snapshot.read('reports-of-mandates', { mandates: uids(snapshot, keys) });
  return grouped(rows, 'of', (row) => toDocument(register, row));
}

export async function documentsByKey(
  { snapshot, register }: Reading,
  keys: readonly string[],
): Promise<Document[]> {
  const rows = await snapshot.read('documents', { documents: uids(snapshot, keys) });
  return rows.map((row) => toDocument(register, row));
}

/** Treaty Series citations by volume, registration number, or both. */
export function treatySeriesCitations(
  register: Register,
  volume: number | null,
  registrationNumber: number | null,
): Citation[] {
  return register.citations.filter(
    (citation) =>
      (volume === null || citation.volume === volume) &&
      (registrationNumber === null || citation.registrationNumber === registrationNumber),
  );
}

const uids = (snapshot: Reading['snapshot'], keys: readonly string[]): string[] =>
  keys.map((key) => snapshot.uid(key));

function grouped<T>(rows: readonly Row[], column: string, make: (row: Row) => T): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const key = text(row[column]);
    const group = groups.get(key);
    if (group) group.push(make(row));
    else groups.set(key, [make(row)]);
  }
  return groups;
}

function toResolution(register: Register, row: Row): Resolution {
  const key = text(row.key);
  return {
    nodeKind: 'RESOLUTION',
    id: idOf(key),
    key,
    symbol: text(row.symbol),
    title: text(row.title),
    session: optional<number>(row.session),
    committee: optional(row.committee),
    agendaItem: optional(row.agendaItem),
    date: optional(row.date),
    status: text(row.status) as Resolution['status'],
    draftedOn: optional(row.draftedOn),
    provenance: provenanceOf(register, row),
  };
}

function toParagraph(row: Row): Paragraph {
  const key = text(row.key);
  return {
    nodeKind: 'PARAGRAPH',
    id: idOf(key),
    key,
    resolutionKey: `resolution:${text(row.resolution)}`,
    part: text(row.part) as ParagraphPart,
    number: row.number as number,
    openingPhrase: text(row.openingPhrase),
    addressees: (row.addressees as string[] | null | undefined) ?? [],
    summary: optional(row.summary),
    text: optional(row.text),
    themes: (row.themes as string[] | null | undefined) ?? [],
  };
}

function toFootnote(row: Row): Footnote {
  const key = text(row.key);
  return {
    nodeKind: 'FOOTNOTE',
    id: idOf(key),
    key,
    resolutionKey: `resolution:${text(row.resolution)}`,
    number: row.number as number,
    kind: text(row.type) as FootnoteKind,
    text: optional(row.text),
    reference: text(row.reference),
  };
}

function toMention(row: Row): Mention {
  const footnote = optional<number>(row.footnote);
  return {
    paragraphKey: text(row.paragraph),
    targetKey: text(row.target),
    kind: text(row.mention) as MentionKind,
    footnoteKey: footnote === null ? null : `footnote:${text(row.resolution)}:${footnote}`,
    text: text(row.text),
    offset: row.offset as number,
    length: row.length as number,
  };
}

function toMandate(row: Row): Mandate {
  const key = text(row.key);
  return {
    nodeKind: 'MANDATE',
    id: idOf(key),
    key,
    code: text(row.code),
    title: text(row.title),
    establishedBy: optional(row.establishedBy),
  };
}

function toHolder(register: Register, row: Row): MandateHolder {
  const key = text(row.key);
  return {
    nodeKind: 'MANDATE_HOLDER',
    id: idOf(key),
    key,
    mandateKey: text(row.mandate),
    name: text(row.name),
    from: optional(row.from),
    to: optional(row.to),
    provenance: provenanceOf(register, row),
  };
}

function toDocument(register: Register, row: Row): Document {
  const key = text(row.key);
  return {
    nodeKind: 'DOCUMENT',
    id: idOf(key),
    key,
    symbol: text(row.symbol),
    title: optional(row.title),
    date: optional(row.date),
    provenance: provenanceOf(register, row),
  };
}
