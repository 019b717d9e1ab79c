import type {
  DeclarationKind,
  FootnoteKind,
  InstrumentCategory,
  InstrumentKind,
  MentionKind,
  ParagraphPart,
  Verification,
} from '../sources/records';
import type { ActionKind, CoverageLevel, DatePrecision, Day, Status, TreatyRules } from '../treaty-law/terms';

/** What questions are answered with: plain objects, each with the kind that tells it apart and the id of its node. */

export const NODE_KINDS = [
  'STATE',
  'FORMER_STATE',
  'INSTRUMENT',
  'RESOLUTION',
  'PARAGRAPH',
  'FOOTNOTE',
  'CITATION',
  'MANDATE',
  'MANDATE_HOLDER',
  'REGIONAL_INITIATIVE',
  'ORGANIZATION',
  'DOCUMENT',
  'TREATY_ACTION',
  'DECLARATION',
  'SOURCE',
] as const;
export type NodeKind = (typeof NODE_KINDS)[number];

export interface Thing {
  readonly nodeKind: NodeKind;
  /** base64url of `key`. */
  readonly id: string;
  readonly key: string;
}

export interface State extends Thing {
  readonly nodeKind: 'STATE';
  readonly code: string;
  readonly iso2: string;
  readonly iso3: string;
  readonly m49: string | null;
  readonly names: Readonly<Record<string, string>>;
  readonly unMember: boolean;
  readonly unAdmission: Day | null;
  readonly regionalGroup: string | null;
  readonly region: string | null;
  readonly subregion: string | null;
  readonly iloMember: boolean;
}
export interface FormerState extends Thing {
  readonly nodeKind: 'FORMER_STATE';
  readonly code: string;
  readonly name: string;
}
export interface Organization extends Thing {
  readonly nodeKind: 'ORGANIZATION';
  readonly code: string;
  readonly name: string;
}
export interface RegionalInitiative extends Thing {
  readonly nodeKind: 'REGIONAL_INITIATIVE';
  readonly code: string;
  readonly name: string;
  /** What it is, in a few words. */
  readonly kind: string;
  readonly foundedOn: string | null;
  readonly secretariat: string | null;
}
export type Body = Organization | RegionalInitiative;
/** Who can have a status today: a State, or the European Union. */
export type Participant = State | Organization;
export type AnyParticipant = Participant | FormerState;

export interface Source extends Thing {
  readonly nodeKind: 'SOURCE';
  readonly code: string;
  readonly title: string;
  readonly publisher: string;
  readonly locator: string;
  readonly asOf: Day;
}
export interface Provenance {
  readonly source: Source;
  readonly asOf: Day;
  readonly verification: Verification;
  readonly note: string | null;
}
export interface Membership {
  readonly body: Body;
  readonly member: AnyParticipant;
  readonly role: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly provenance: Provenance;
}

export interface Citation extends Thing {
  readonly nodeKind: 'CITATION';
  readonly volume: number;
  readonly registrationNumber: number;
  readonly text: string;
  readonly instrument: Instrument | null;
}
export interface Coverage {
  readonly level: CoverageLevel;
  /** Null where nothing is known of its participation. */
  readonly asOf: Day | null;
  readonly sources: readonly Source[];
}
export interface Instrument extends Thing {
  readonly nodeKind: 'INSTRUMENT';
  readonly code: string;
  readonly title: string;
  readonly shortTitle: string;
  readonly kind: InstrumentKind;
  readonly category: InstrumentCategory;
  readonly adoptedOn: Day | null;
  readonly adoptedAt: string | null;
  readonly number: string | null;
  /** Of its identity and rules; null where the catalogue does not say. */
  readonly provenance: Provenance | null;
  readonly citations: readonly Citation[];
}
export interface Treaty extends Instrument {
  readonly depositary: Organization | null;
  readonly registrationNumber: number | null;
  readonly enteredIntoForceOn: Day | null;
  readonly supplements: Treaty | null;
  readonly supplementedBy: readonly Treaty[];
  readonly coverage: Coverage;
  /** Participants for whom another day than the coverage's holds. */
  readonly coverageExceptions: Readonly<Record<string, Day>>;
  readonly rules: TreatyRules;
}

export interface TreatyAction extends Thing {
  readonly nodeKind: 'TREATY_ACTION';
  readonly kind: ActionKind;
  readonly participant: AnyParticipant;
  readonly treaty: Treaty;
  readonly date: Day | null;
  readonly datePrecision: DatePrecision;
  readonly notBefore: Day;
  readonly notAfter: Day;
  readonly effectiveOn: Day | null;
  readonly territorialNote: string | null;
  readonly sameActAs: string | null;
  readonly provenance: Provenance;
}
export interface Declaration extends Thing {
  readonly nodeKind: 'DECLARATION';
  readonly kind: DeclarationKind;
  readonly participant: AnyParticipant;
  readonly treaty: Treaty;
  readonly text: string | null;
  readonly madeOn: Day | null;
  readonly withdrawnOn: Day | null;
  readonly articles: readonly string[];
  readonly objectionTo: AnyParticipant | null;
  readonly provenance: Provenance;
}
/** A participant's standing towards a treaty on a day. */
export interface Participation {
  readonly participant: Participant;
  readonly treaty: Treaty;
  /** The day that was asked for. */
  readonly day: Day;
  readonly asOf: Day;
  readonly status: Status;
  readonly since: Day | null;
  readonly eligible: boolean;
}

export interface Resolution extends Thing {
  readonly nodeKind: 'RESOLUTION';
  readonly symbol: string;
  readonly title: string;
  readonly session: number | null;
  readonly committee: string | null;
  readonly agendaItem: string | null;
  readonly date: Day | null;
  readonly status: 'DRAFT' | 'ADOPTED';
  readonly draftedOn: Day | null;
  readonly provenance: Provenance;
}
export interface Paragraph extends Thing {
  readonly nodeKind: 'PARAGRAPH';
  readonly resolutionKey: string;
  readonly part: ParagraphPart;
  readonly number: number;
  readonly openingPhrase: string;
  readonly addressees: readonly string[];
  readonly summary: string | null;
  readonly text: string | null;
  readonly themes: readonly string[];
}
export interface Footnote extends Thing {
  readonly nodeKind: 'FOOTNOTE';
  readonly resolutionKey: string;
  readonly number: number;
  readonly kind: FootnoteKind;
  readonly text: string | null;
  readonly reference: string;
}
export interface Mention {
  readonly paragraphKey: string;
  readonly targetKey: string;
  readonly kind: MentionKind;
  readonly footnoteKey: string | null;
  readonly text: string;
  readonly offset: number;
  readonly length: number;
}
export interface Mandate extends Thing {
  readonly nodeKind: 'MANDATE';
  readonly code: string;
  readonly title: string;
  readonly establishedBy: string | null;
}
export interface MandateHolder extends Thing {
  readonly nodeKind: 'MANDATE_HOLDER';
  readonly mandateKey: string;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly provenance: Provenance;
}
export interface Document extends Thing {
  readonly nodeKind: 'DOCUMENT';
  readonly symbol: string;
  readonly title: string | null;
  readonly date: string | null;
  readonly provenance: Provenance;
}
export type AnyNode =
  | State
  | FormerState
  | Organization
  | RegionalInitiative
  | Instrument
  | Treaty
  | Resolution
  | Paragraph
  | Footnote
  | Citation
  | Mandate
  | MandateHolder
  | Document
  | TreatyAction
  | Declaration
  | Source;

/** The GraphQL id of a node. */
export const idOf = (key: string): string => Buffer.from(key, 'utf8').toString('base64url');

/** The key behind an id; null where it is none that this product gave. */
export function keyOf(id: string): string | null {
  const key = Buffer.from(id, 'base64url').toString('utf8');
  return /^[a-z-]+:./.test(key) && idOf(key) === id ? key : null;
}

export const isTreaty = (thing: Thing): thing is Treaty =>
  thing.nodeKind === 'INSTRUMENT' && 'rules' in thing;
export const nameOf = (participant: AnyParticipant): string =>
  participant.nodeKind === 'STATE' ? nameIn(participant, null) : participant.name;

/** The name in a language (`FR`; null: English) where the data has it, otherwise in English. */
export const nameIn = (state: State, language: string | null | undefined): string =>
  state.names[language ?? 'EN'] ?? state.names.EN ?? state.code;
