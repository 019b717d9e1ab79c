import type { Coverage, Day, TreatyAct, TreatyRules } from '../treaty-law/terms';

/** Records: what every published source is read into, and what the graph is built from. Facts with provenance. */

export type Verification = 'DEPOSITARY' | 'SECONDARY' | 'DERIVED' | 'UNVERIFIED';

export interface SourceRecord {
  id: string;
  title: string;
  publisher: string;
  locator: string;
  asOf: Day;
  verification: Verification;
}

/** A treaty act with its provenance. At most one of a kind for a participant and a treaty, unless days differ. */
export interface ActRecord extends TreatyAct {
  territorialNote: string | null;
  source: string;
  verification: Verification;
  note: string | null;
}

export type DeclarationKind =
  | 'RESERVATION'
  | 'DECLARATION'
  | 'UNDERSTANDING'
  | 'OBJECTION'
  | 'NOTIFICATION'
  | 'WITHDRAWAL'
  | 'TERRITORIAL_APPLICATION'
  | 'OTHER';
export interface DeclarationRecord {
  treaty: string;
  participant: string;
  kind: DeclarationKind;
  madeOn: Day | null;
  withdrawnOn: Day | null;
  articles: string[];
  objectionTo: string | null;
  /** Only where the user imported the publication that prints it. */
  text: string | null;
  source: string;
}

export interface CoverageRecord extends Coverage {
  /** Ids of the sources that it rests on. */
  sources: string[];
}

export type ParticipantKind = 'STATE' | 'OBSERVER_STATE' | 'NON_MEMBER_STATE' | 'REIO' | 'FORMER_STATE';
export interface ParticipantRecord {
  code: string;
  kind: ParticipantKind;
  iso2: string | null;
  iso3: string | null;
  m49: string | null;
  name: string;
  /** Names in other UN languages, by language code (AR ZH FR RU ES), where a free source has them. */
  names: Partial<Record<'AR' | 'ZH' | 'FR' | 'RU' | 'ES', string>>;
  unMember: boolean;
  unAdmission: Day | null;
  regionalGroup: string | null;
  region: string | null;
  subregion: string | null;
  iloMember: boolean;
}

export type InstrumentKind =
  'CONVENTION' | 'COVENANT' | 'PROTOCOL' | 'STATUTE' | 'AGREEMENT' | 'RECOMMENDATION' | 'OUTCOME';
export type InstrumentCategory = 'UN' | 'ILO' | 'REGIONAL';
export interface InstrumentRecord {
  code: string;
  title: string;
  shortTitle: string;
  kind: InstrumentKind;
  category: InstrumentCategory;
  adoptedOn: Day | null;
  adoptedAt: string | null;
  /** Organization code. */
  depositary: string | null;
  mtdsgNumber: string | null;
  /** UNTS citations: several volumes are several entries. */
  citations: { volume: number; registrationNumber: number }[];
  registrationNumber: number | null;
  supplements: string | null;
  /** ILO number as printed, `29`; null for others. */
  number: string | null;
  /** Null for what is not a treaty. */
  rules: TreatyRules | null;
  /** Where identity and rules come from, and what of them rests on no publication. */
  provenance?: { source: string; verification: Verification; note: string | null };
}

/** An organization, a regional initiative or a forum, by its `type`. */
export interface BodyRecord {
  code: string;
  type: 'ORGANIZATION' | 'INITIATIVE';
  name: string;
  /** What it is, in a few words: `regional consultative process`, `specialized agency`. */
  kind: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  foundedOn: string | null;
  secretariat: string | null;
  /** Codes of instruments concluded within it. */
  instruments: string[];
  source: string;
}

export interface MembershipRecord {
  /** Code of the organization or initiative. */
  body: string;
  /** Code of a participant (State, EUE) or of an organization. */
  member: string;
  role: string;
  from: string | null;
  to: string | null;
  source: string;
  verification: Verification;
  note: string | null;
}

export interface MandateRecord {
  code: string;
  title: string;
  /** The founding act: `Commission on Human Rights decision 2004/110`. */
  establishedBy: string | null;
  /** Key of the founding document, where the catalogue has it. */
  establishedByKey: string | null;
  source: string;
}
export interface MandateHolderRecord {
  mandate: string;
  /** 1 for the first holder. */
  order: number;
  name: string;
  nationality: string | null;
  from: string | null;
  to: string | null;
  source: string;
  verification: Verification;
  note: string | null;
}
/** An act that founds, extends or renames a mandate. */
export interface MandateActRecord {
  mandate: string;
  act: string;
  body: string;
  date: string | null;
  effect: string;
  years: number | null;
  source: string;
  verification: Verification;
  note: string | null;
}

/** A document that is neither a treaty nor a resolution in the catalogue: a report, letter, publication, decision. */
export interface DocumentRecord {
  symbol: string;
  title: string | null;
  kind: string;
  date: string | null;
  /** Code of the mandate whose report it is, and the holder's order. */
  mandate: string | null;
  holder: number | null;
  presentedTo: string | null;
  source: string;
  verification: Verification;
  note: string | null;
}

export type MentionKind =
  | 'URGES_TO_JOIN'
  | 'URGES_TO_IMPLEMENT'
  | 'RECALLS'
  | 'WELCOMES'
  | 'TAKES_NOTE'
  | 'REAFFIRMS'
  | 'ENCOURAGES'
  | 'OTHER';
export type ParagraphPart = 'PREAMBULAR' | 'OPERATIVE';
export type FootnoteKind =
  'TREATY_SERIES' | 'RESOLUTION' | 'DOCUMENT' | 'PUBLICATION' | 'OFFICIAL_RECORDS' | 'LIST' | 'OTHER';

/** Offsets and lengths count Unicode code points in the paragraph's verbatim text. */
export interface MentionRecord {
  kind: MentionKind;
  /** Key of the node that is named: `treaty:CEDAW`, `mandate:SR-TRAFFICKING`, `resolution:A/RES/64/293`. */
  target: string;
  text: string;
  offset: number;
  length: number;
  footnote: number | null;
}
export interface ParagraphRecord {
  part: ParagraphPart;
  number: number;
  openingPhrase: string;
  addressees: string[];
  /** In the project's own words; null where the user imported the resolution. */
  summary: string | null;
  themes: string[];
  /** Verbatim; only where the user imported the document. */
  text: string | null;
  footnotes: { number: number; offset: number }[];
  mentions: MentionRecord[];
}
export interface FootnoteRecord {
  number: number;
  kind: FootnoteKind;
  /** Verbatim; only where the user imported the document. */
  text: string | null;
  reference: string;
  ibidOf: number | null;
  treatySeries: { volume: number; registrationNumber: number }[];
  /** Keys of the nodes that it cites. */
  cites: string[];
}
export interface ResolutionRecord {
  symbol: string;
  title: string;
  organ: string | null;
  session: number | null;
  committee: string | null;
  agendaItem: string | null;
  date: Day | null;
  status: 'DRAFT' | 'ADOPTED';
  draftedOn: Day | null;
  /** ISO 3166-1 alpha-3 codes. */
  sponsors: string[];
  /** Symbol of the resolution before it under the same title. */
  succeeds: string | null;
  /** Empty where only the resolution's identity is known. */
  paragraphs: ParagraphRecord[];
  footnotes: FootnoteRecord[];
  source: string;
  verification: Verification;
  note: string | null;
}

/** A further name that something goes by: an alias, a short form, an earlier spelling. */
export interface NameRecord {
  /** Key of the node. */
  key: string;
  name: string;
}

/** All that is known: the seed, or the seed with what the user imported. Every list is ordered by its key. */
export interface Dataset {
  participants: ParticipantRecord[];
  instruments: InstrumentRecord[];
  acts: ActRecord[];
  declarations: DeclarationRecord[];
  coverage: CoverageRecord[];
  sources: SourceRecord[];
  bodies: BodyRecord[];
  memberships: MembershipRecord[];
  mandates: MandateRecord[];
  mandateHolders: MandateHolderRecord[];
  mandateActs: MandateActRecord[];
  documents: DocumentRecord[];
  resolutions: ResolutionRecord[];
  names: NameRecord[];
}
