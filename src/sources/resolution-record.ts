import {
  type Catalogue,
  type Diagnostic,
  NotAResolutionError,
  type ParsedResolution,
  parseResolution,
} from '../resolution-text';
import { IMPORTED_RESOLUTIONS } from './merge-resolutions';
import type { MentionRecord, ParagraphRecord, ResolutionRecord, Verification } from './records';

export interface ResolutionRecordOptions {
  /** The symbol of a document that prints none; otherwise the printed one holds. */
  symbol?: string | undefined;
  /** Whether the record keeps the verbatim text of paragraphs and notes. */
  withText: boolean;
  /** Id of the source of the record. */
  source: string;
  verification: Verification;
  note: string | null;
  /** What is known of the resolution besides the text: the day of adoption of a draft that was adopted unchanged … */
  known?: Partial<
    Pick<
      ResolutionRecord,
      'date' | 'status' | 'draftedOn' | 'session' | 'committee' | 'agendaItem' | 'succeeds' | 'title'
    >
  >;
}

/**
 * The record of a parsed resolution. Targets become keys of the graph; a mention of what the catalogue lacks is left
 * out, and so is a paragraph whose number the resolution gives a second time: the parser's diagnostics name both.
 * @throws {RangeError} where neither the text nor the options give a symbol.
 */
export function toResolutionRecord(
  parsed: ParsedResolution,
  options: ResolutionRecordOptions,
): ResolutionRecord {
  const symbol = options.symbol ?? parsed.symbol;
  if (symbol === null) throw new RangeError('A resolution without a symbol has no record.');
  const { known = {}, withText } = options;
  const notes = new Set(parsed.footnotes.map((note) => note.number));
  const seen = new Set<string>();
  const paragraphs = parsed.paragraphs.flatMap((paragraph): ParagraphRecord[] => {
    const identity = `${paragraph.part} ${paragraph.number}`;
    if (seen.has(identity)) return [];
    seen.add(identity);
    return [
      {
        part: paragraph.part,
        number: paragraph.number,
        openingPhrase: paragraph.openingPhrase,
        addressees: paragraph.addressees,
        summary: null,
        themes: [],
        text: withText ? paragraph.text : null,
        footnotes: paragraph.footnotes.filter((marker) => notes.has(marker.number)),
        mentions: paragraph.mentions.flatMap((mention): MentionRecord[] =>
          mention.key === null
            ? []
            : [
                {
                  kind: mention.kind,
                  target: mention.key,
                  text: mention.text,
                  offset: mention.offset,
                  length: mention.length,
                  footnote:
                    mention.footnote !== null && notes.has(mention.footnote) ? mention.footnote : null,
                },
              ],
        ),
      },
    ];
  });
  return {
    symbol,
    title: known.title ?? parsed.title ?? symbol,
    organ: parsed.organ,
    session: known.session ?? parsed.session,
    committee: known.committee ?? parsed.committee,
    agendaItem: known.agendaItem ?? parsed.agendaItem,
    date: known.date ?? (parsed.status === 'ADOPTED' ? parsed.date : null),
    status: known.status ?? parsed.status,
    draftedOn: known.draftedOn ?? (parsed.status === 'DRAFT' ? parsed.date : null),
    sponsors: parsed.sponsors,
    succeeds: known.succeeds ?? null,
    paragraphs,
    footnotes: parsed.footnotes.map((note) => ({
      number: note.number,
      kind: note.kind,
      text: withText ? note.text : null,
      // A list cites in running text: without the text there are the names.
      reference:
        withText || note.kind !== 'LIST'
          ? note.reference
          : [...new Set(note.cites.map((cited) => cited.text))].join('; '),
      ibidOf: note.ibidOf,
      treatySeries: note.treatySeries.map(({ volume, registrationNumber }) => ({
        volume,
        registrationNumber,
      })),
      cites: note.cites.map((cited) => cited.key),
    })),
    source: options.source,
    verification: options.verification,
    note: options.note,
  };
}

/** A text that was offered as a resolution. */
export interface ReadResolutionText {
  symbol: string | null;
  /** Null where the text is refused or its symbol is not known. */
  record: ResolutionRecord | null;
  paragraphs: number;
  footnotes: number;
  diagnostics: readonly Diagnostic[];
  /** Why the text is no resolution; null where it is one. */
  refusal: string | null;
}

/** Reads a resolution that the user gives, verbatim text and all. `symbol` is for a document that prints none. */
export function readResolutionText(
  text: string,
  symbol: string | undefined,
  catalogue: Catalogue,
): ReadResolutionText {
  try {
    const parsed = parseResolution(text, catalogue);
    const known = symbol ?? parsed.symbol;
    return {
      symbol: known,
      record:
        known === null
          ? null
          : toResolutionRecord(parsed, {
              symbol: known,
              withText: true,
              source: IMPORTED_RESOLUTIONS.id,
              verification: 'SECONDARY',
              note: null,
            }),
      paragraphs: parsed.paragraphs.length,
      footnotes: parsed.footnotes.length,
      diagnostics:
        symbol === undefined
          ? parsed.diagnostics
          : parsed.diagnostics.filter(({ code }) => code !== 'SYMBOL_MISSING'),
      refusal: null,
    };
  } catch (error) {
    if (!(error instanceof NotAResolutionError)) throw error;
    return {
      symbol: null,
      record: null,
      paragraphs: 0,
      footnotes: 0,
      diagnostics: [],
      refusal: error.message,
    };
  }
}
