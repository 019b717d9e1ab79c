import type { Row } from '../graph/graph-store';
import type { ActionKind, DatePrecision } from '../treaty-law/terms';
import type { Reading } from './reading';
import { optional, participantOf, provenanceOf, text, type Register } from './register';
import { idOf, type Declaration, type Participant, type Treaty, type TreatyAction } from './things';

/** The acts of participants for treaties, by day and then by kind. */
export async function actsOfParticipants(
  reading: Reading,
  participants: readonly Participant[],
  treaties: readonly Treaty[],
): Promise<TreatyAction[]> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('acts-of-participants', {
    participants: participants.map((participant) => snapshot.uid(participant.key)),
    treaties: treaties.map((treaty) => treaty.code),
  });
  return inOrder(rows.map((row) => toAction(register, row)));
}

/** Every act for some treaties, those of former States included, by day. */
export async function actsOfTreaties(reading: Reading, treaties: readonly Treaty[]): Promise<TreatyAction[]> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('acts-of-treaties', {
    treaties: treaties.map((treaty) => snapshot.uid(treaty.key)),
  });
  return inOrder(rows.map((row) => toAction(register, row)));
}

export async function actsByKey(reading: Reading, keys: readonly string[]): Promise<TreatyAction[]> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('acts', { acts: keys.map((key) => snapshot.uid(key)) });
  return rows.map((row) => toAction(register, row));
}

/** What was declared with some acts, by the act's key. */
export async function declarationsOfActs(
  reading: Reading,
  keys: readonly string[],
): Promise<Map<string, Declaration[]>> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('declarations-of-acts', { acts: keys.map((key) => snapshot.uid(key)) });
  const byAct = new Map<string, Declaration[]>();
  for (const row of rows) {
    const list = byAct.get(text(row.act)) ?? [];
    list.push(toDeclaration(register, row));
    byAct.set(text(row.act), list);
  }
  return byAct;
}

export async function declarationsByKey(reading: Reading, keys: readonly string[]): Promise<Declaration[]> {
  const { snapshot, register } = reading;
  const rows = await snapshot.read('declarations', { declarations: keys.map((key) => snapshot.uid(key)) });
  return rows.map((row) => toDeclaration(register, row));
}

function toAction(register: Register, row: Row): TreatyAction {
  const key = text(row.key);
  return {
    nodeKind: 'TREATY_ACTION',
    id: idOf(key),
    key,
    kind: text(row.type) as ActionKind,
    participant: participantOf(register, text(row.participant)),
    treaty: register.treaties.get(text(row.treaty))!,
    date: optional(row.date),
    datePrecision: text(row.precision) as DatePrecision,
    notBefore: text(row.notBefore),
    notAfter: text(row.notAfter),
    effectiveOn: optional(row.effectiveOn),
    territorialNote: optional(row.territorialNote),
    sameActAs: optional(row.sameActAs),
    provenance: provenanceOf(register, row),
  };
}

function toDeclaration(register: Register, row: Row): Declaration {
  const key = text(row.key);
  const objectionTo = optional(row.objectionTo);
  return {
    nodeKind: 'DECLARATION',
    id: idOf(key),
    key,
    kind: text(row.type) as Declaration['kind'],
    participant: participantOf(register, text(row.participant)),
    treaty: register.treaties.get(text(row.treaty))!,
    text: optional(row.text),
    madeOn: optional(row.madeOn),
    withdrawnOn: optional(row.withdrawnOn),
    articles: (row.articles as string[] | null | undefined) ?? [],
    objectionTo: objectionTo === null ? null : participantOf(register, objectionTo),
    provenance: provenanceOf(register, row),
  };
}

function inOrder(acts: TreatyAction[]): TreatyAction[] {
  return acts.sort(
    (a, b) => compare(a.notBefore, b.notBefore) || compare(a.notAfter, b.notAfter) || compare(a.key, b.key),
  );
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
