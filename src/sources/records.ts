import type { ActionKind, Coverage, CoverageLevel, DatePrecision, Day, TreatyAct, TreatyRules } from '../treaty-law/terms';

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

export type ParticipantKind =
  | 'STATE'
  | 'OBSERVER_STATE'
  | 'NON_MEMBER_STATE'
  | 'REIO'
  | 'FORMER_STATE';
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
  | 'CONVENTION'
  | 'COVENANT'
  | 'PROTOCOL'
  | 'STATUTE'
  | 'AGREEMENT'
  | 'RECOMMENDATION'
  | 'OUTCOME';
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
}

export type { ActionKind, CoverageLevel, DatePrecision, Day };
