import type { ActionKind, DatePrecision, Day, TreatyRules } from '../treaty-law/terms';
import type { DeclarationKind, InstrumentRecord, ResolutionRecord, Verification } from './records';

/** The formats that participation is published in. */
export type PublicationFormat = 'mtdsg-xml' | 'untc-html' | 'normlex' | 'act-table';

/**
 * How much a publication says of its treaty.
 * - `FULL_TABLE`: all who signed or joined, so that who is missing has done neither.
 * - `ACTS`: some acts; nothing follows from what is missing.
 * - `HEADING`: what the treaty is and its totals; no acts.
 */
export type PublicationExtent = 'FULL_TABLE' | 'ACTS' | 'HEADING';

/** An act as a publication gives it. */
export interface PublishedAct {
  participant: string;
  kind: ActionKind;
  /** `YYYY-MM-DD` where precision is DAY, `YYYY` where YEAR, null where UNKNOWN. */
  date: string | null;
  precision: DatePrecision;
  notBefore: Day;
  notAfter: Day;
  /** A participant under whose code the same act stands too. */
  sameActAs: string | null;
  territorialNote: string | null;
  verification: Verification;
  note: string | null;
}

/** A reservation, declaration, objection or notification as a publication gives it. */
export interface PublishedDeclaration {
  participant: string;
  kind: DeclarationKind;
  madeOn: Day | null;
  articles: string[];
  objectionTo: string | null;
  text: string;
}

/** Totals as a source prints them, or as its rows give them. Null: not printed. */
export interface Totals {
  parties: number | null;
  signatories: number | null;
}

/** One published table, or one heading, of one treaty: what the user imported, checked. */
export interface Publication {
  format: PublicationFormat;
  /** `UN Treaty Collection`, `International Labour Organization`, or what an act table names. */
  publisher: string;
  /** Title of the publication, for the list of sources. */
  title: string;
  /** Where it is published. Never the name of the user's file: the same facts are the same revision. */
  locator: string;
  treaty: string;
  /** The day that it speaks of. */
  asOf: Day;
  /** The time of that day, `hh:mm:ss`, where it is printed; the later page of a day is the newer one. */
  time: string | null;
  /** `sha256:` and the digest of the file. */
  digest: string;
  /** Id of a source of the catalogue that the acts are taken from; null where the file itself is the source. */
  source: string | null;
  verification: Verification;
  extent: PublicationExtent;
  stated: Totals;
  /** False where the user accepted that the rows do not reach the totals: nothing follows from what is missing. */
  totalsReached: boolean;
  /** Rows of organizations and territories, which the totals count and the acts lack. */
  uncounted: number;
  /** In the order of participant, kind and day. */
  acts: PublishedAct[];
  declarations: PublishedDeclaration[];
  /** What the heading says of the treaty; taken where the catalogue lacks it. */
  instrument: InstrumentRecord | null;
}

/** What a rule file says of a treaty outside the catalogue (`docs/sources.md`). */
export interface ImportedRules {
  /** MTDSG number or code of the treaty. */
  treaty: string;
  /** Fields that replace those of the heading. */
  instrument: Partial<Omit<InstrumentRecord, 'code' | 'mtdsgNumber' | 'rules' | 'provenance'>>;
  rules: Partial<Omit<TreatyRules, 'code'>>;
}

/** All that the user imported and that is not superseded. Every list is ordered by its key. */
export interface Imports {
  publications: Publication[];
  rules: ImportedRules[];
  resolutions: ResolutionRecord[];
}

export const NO_IMPORTS: Imports = { publications: [], rules: [], resolutions: [] };
