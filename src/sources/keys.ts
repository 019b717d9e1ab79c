/** The natural keys of the graph. Stable across revisions: the GraphQL `id` is base64url of one. */
import type { ActRecord, InstrumentRecord, ParticipantRecord, ParagraphPart } from './records';

export const stateKey = (iso3: string): string => `state:${iso3}`;
export const formerStateKey = (code: string): string => `former-state:${code}`;
export const organizationKey = (code: string): string => `organization:${code}`;
export const initiativeKey = (code: string): string => `initiative:${code}`;
export const resolutionKey = (symbol: string): string => `resolution:${symbol}`;
export const documentKey = (symbol: string): string => `document:${symbol}`;
export const mandateKey = (code: string): string => `mandate:${code}`;
export const mandateHolderKey = (mandate: string, order: number): string =>
  `mandate-holder:${mandate}:${order}`;
export const sourceKey = (id: string): string => `source:${id}`;
export const footnoteKey = (symbol: string, number: number): string => `footnote:${symbol}:${number}`;
export const citationKey = (volume: number, registrationNumber: number): string =>
  `citation:${volume}:${registrationNumber}`;

export const paragraphKey = (symbol: string, part: ParagraphPart, number: number): string =>
  `paragraph:${symbol}:${part === 'OPERATIVE' ? 'op' : 'pre'}:${number}`;

export const instrumentKey = (instrument: Pick<InstrumentRecord, 'code' | 'kind'>): string =>
  instrument.kind === 'RECOMMENDATION'
    ? `recommendation:${instrument.code}`
    : instrument.kind === 'OUTCOME'
      ? `outcome:${instrument.code}`
      : `treaty:${instrument.code}`;

export const participantKey = (participant: Pick<ParticipantRecord, 'code' | 'kind'>): string =>
  participant.kind === 'FORMER_STATE'
    ? formerStateKey(participant.code)
    : participant.kind === 'REIO'
      ? organizationKey(participant.code)
      : stateKey(participant.code);

/** `occurrence` is 1 for the participant's first act of the kind for the treaty, by day. */
export const actKey = (act: Pick<ActRecord, 'treaty' | 'participant' | 'kind'>, occurrence: number): string =>
  `act:${act.treaty}:${act.participant}:${act.kind}${occurrence > 1 ? `:${occurrence}` : ''}`;
