import type { Row, Snapshot } from '../graph/graph-store';
import type { Verification } from '../sources/records';
import type { CoverageLevel, Day, DelayRule, Prerequisite, TreatyRules } from '../treaty-law/terms';
import {
  idOf,
  isTreaty,
  type AnyParticipant,
  type Body,
  type Citation,
  type FormerState,
  type Instrument,
  type Membership,
  type Organization,
  type Participant,
  type Provenance,
  type RegionalInitiative,
  type Source,
  type State,
  type Thing,
  type Treaty,
} from './things';

/** Roles that make a member today; observers, associates and former members are none. */
const MEMBER_ROLES = new Set([
  'member',
  'founding member',
  'participating State',
  'chair',
  'co-chair',
  'co-host',
  'core country',
  'neighbouring country',
  'party',
]);

/**
 * What every question refers to and what is small whatever the graph: States, organizations, instruments with their
 * rules, sources, memberships, and which treaties a paragraph urges to join. Read once for each revision, so that the
 * statements of a request return codes and days alone.
 */
export interface Register {
  readonly revision: string;
  /** By code. */
  readonly states: ReadonlyMap<string, State>;
  /** States and the European Union, by code: the rows of a matrix and what is counted. */
  readonly participants: ReadonlyMap<string, Participant>;
  /** The same as a list. */
  readonly rows: readonly Participant[];
  readonly formerStates: ReadonlyMap<string, FormerState>;
  readonly bodies: ReadonlyMap<string, Body>;
  readonly instruments: ReadonlyMap<string, Instrument | Treaty>;
  readonly treaties: ReadonlyMap<string, Treaty>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly citations: readonly Citation[];
  readonly memberships: readonly Membership[];
  /** Codes of today's members, by body. */
  readonly members: ReadonlyMap<string, ReadonlySet<string>>;
  /** Codes of the bodies that a participant belongs to today. */
  readonly belongsTo: ReadonlyMap<string, ReadonlySet<string>>;
  /** Treaties that a paragraph urges States to join, by the paragraph's key and by code. */
  readonly urged: ReadonlyMap<string, readonly Treaty[]>;
  /** Instruments concluded within a body, by the body's code. */
  readonly concluded: ReadonlyMap<string, readonly Instrument[]>;
  /** Whatever of the above has this key. */
  readonly byKey: ReadonlyMap<string, Thing>;
}

/** Reads the register of a snapshot's revision: ten statements. */
export async function readRegister(snapshot: Snapshot): Promise<Register> {
  const [
    states,
    formerStates,
    bodies,
    instruments,
    links,
    sources,
    citations,
    memberships,
    urged,
    concluded,
  ] = await Promise.all([
    snapshot.read('states'),
    snapshot.read('former-states'),
    snapshot.read('bodies'),
    snapshot.read('instruments'),
    snapshot.read('instrument-links'),
    snapshot.read('sources'),
    snapshot.read('citations'),
    snapshot.read('memberships'),
    snapshot.read('urged-treaties'),
    snapshot.read('concluded-instruments'),
  ]);
  const byKey = new Map<string, Thing>();
  const index = <T extends Thing & { code: string }>(things: T[]): Map<string, T> => {
    for (const thing of things) byKey.set(thing.key, thing);
    return new Map(things.map((thing) => [thing.code, thing]));
  };
  const stateMap = index(states.map(toState));
  const formerMap = index(formerStates.map(toFormerState));
  const bodyMap = index(bodies.map(toBody));
  const sourceMap = index(sources.map(toSource));
  const instrumentMap = linkInstruments(instruments, links, citations, sourceMap, byKey);
  for (const instrument of instrumentMap.values()) byKey.set(instrument.key, instrument);
  const treaties = new Map(
    [...instrumentMap].filter((entry): entry is [string, Treaty] => isTreaty(entry[1])),
  );

  const participants = new Map<string, Participant>(stateMap);
  const europeanUnion = bodyMap.get('EUE');
  if (europeanUnion?.nodeKind === 'ORGANIZATION') participants.set('EUE', europeanUnion);
  const ordered = inOrder(participants);
  const membershipList = memberships.map((row) => toMembership(row, byKey, bodyMap, sourceMap));
  const members = new Map<string, Set<string>>([...bodyMap.keys()].map((code) => [code, new Set<string>()]));
  const belongsTo = new Map<string, Set<string>>();
  for (const { body, member, role, to } of membershipList) {
    if (to !== null || !MEMBER_ROLES.has(role)) continue;
    members.get(body.code)!.add(member.code);
    const own = belongsTo.get(member.code);
    if (own) own.add(body.code);
    else belongsTo.set(member.code, new Set([body.code]));
  }
  const urgedMap = new Map<string, Treaty[]>();
  for (const row of urged) {
    const list = urgedMap.get(text(row.paragraph)) ?? [];
    list.push(treaties.get(text(row.treaty))!);
    urgedMap.set(text(row.paragraph), list);
  }
  const concludedMap = new Map<string, Instrument[]>();
  for (const row of concluded) {
    const list = concludedMap.get(text(row.body)) ?? [];
    list.push(instrumentMap.get(text(row.instrument))!);
    concludedMap.set(text(row.body), list);
  }
  return {
    revision: snapshot.revision,
    states: stateMap,
    participants: ordered,
    rows: [...ordered.values()],
    formerStates: formerMap,
    bodies: bodyMap,
    instruments: instrumentMap,
    treaties,
    sources: sourceMap,
    citations: [...byKey.values()].filter((thing): thing is Citation => thing.nodeKind === 'CITATION'),
    memberships: membershipList,
    members,
    belongsTo,
    urged: urgedMap,
    concluded: concludedMap,
    byKey,
  };
}

/** The participant with this code, former States included. */
export function participantOf(register: Register, code: string): AnyParticipant {
  const found = register.participants.get(code) ?? register.formerStates.get(code);
  if (!found) throw new Error(`The register has no participant ${code}.`);
  return found;
}

/** Where a fact comes from, as its row has it. */
export function provenanceOf(register: Pick<Register, 'sources'>, row: Row): Provenance {
  const source = register.sources.get(text(row.source));
  if (!source) throw new Error(`The register has no source ${text(row.source)}.`);
  return {
    source,
    asOf: source.asOf,
    verification: (row.verification as Verification | null | undefined) ?? 'DEPOSITARY',
    note: optional(row.note),
  };
}

export const text = (value: unknown): string => value as string;
export const optional = <T = string>(value: unknown): T | null => (value ?? null) as T | null;

const inOrder = <T>(map: Map<string, T>): Map<string, T> =>
  new Map([...map].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

function toState(row: Row): State {
  const key = text(row.key);
  const names: Record<string, string> = { EN: text(row.name) };
  for (const [language, name] of [
    ['AR', row.nameAr],
    ['ZH', row.nameZh],
    ['FR', row.nameFr],
    ['RU', row.nameRu],
    ['ES', row.nameEs],
  ] as const) {
    if (typeof name === 'string') names[language] = name;
  }
  return {
    nodeKind: 'STATE',
    id: idOf(key),
    key,
    code: text(row.code),
    iso2: text(row.iso2),
    iso3: text(row.iso3),
    m49: optional(row.m49),
    names,
    unMember: row.unMember === true,
    unAdmission: optional(row.unAdmission),
    regionalGroup: optional(row.regionalGroup),
    region: optional(row.region),
    subregion: optional(row.subregion),
    iloMember: row.iloMember === true,
  };
}

function toFormerState(row: Row): FormerState {
  const key = text(row.key);
  return { nodeKind: 'FORMER_STATE', id: idOf(key), key, code: text(row.code), name: text(row.name) };
}

function toBody(row: Row): Body {
  const key = text(row.key);
  const common = { id: idOf(key), key, code: text(row.code), name: text(row.name) };
  if (row.kind === 'ORGANIZATION') return { nodeKind: 'ORGANIZATION', ...common };
  const initiative: RegionalInitiative = {
    nodeKind: 'REGIONAL_INITIATIVE',
    ...common,
    kind: text(row.type),
    foundedOn: optional(row.foundedOn),
    secretariat: optional(row.secretariat),
  };
  return initiative;
}

function toSource(row: Row): Source {
  const key = text(row.key);
  return {
    nodeKind: 'SOURCE',
    id: idOf(key),
    key,
    code: text(row.code),
    title: text(row.title),
    publisher: text(row.publisher),
    locator: text(row.locator),
    asOf: text(row.asOf),
  };
}

function toMembership(
  row: Row,
  byKey: ReadonlyMap<string, Thing>,
  bodies: ReadonlyMap<string, Body>,
  sources: ReadonlyMap<string, Source>,
): Membership {
  return {
    body: bodies.get(text(row.body))!,
    member: byKey.get(text(row.member)) as AnyParticipant,
    role: text(row.role),
    from: optional(row.from),
    to: optional(row.to),
    provenance: provenanceOf({ sources }, row),
  };
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

function linkInstruments(
  rows: readonly Row[],
  links: readonly Row[],
  citationRows: readonly Row[],
  sources: ReadonlyMap<string, Source>,
  byKey: Map<string, Thing>,
): Map<string, Instrument | Treaty> {
  const instruments = new Map(rows.map((row) => [text(row.code), toInstrument(row, sources)]));
  const byInstrumentKey = new Map([...instruments.values()].map((one) => [one.key, one]));
  const citations = new Map<string, Mutable<Citation>>();
  for (const row of citationRows) {
    const key = text(row.key);
    const citation: Mutable<Citation> = {
      nodeKind: 'CITATION',
      id: idOf(key),
      key,
      volume: row.volume as number,
      registrationNumber: row.registrationNumber as number,
      text: text(row.text),
      instrument: null,
    };
    citations.set(key, citation);
    byKey.set(key, citation);
  }
  const codeOfKey = (key: string): string => key.slice(key.indexOf(':') + 1);
  const prerequisites = new Map<string, Map<number, { anyOf: string[]; needs: Prerequisite['needs'] }>>();
  for (const link of links) {
    const from = instruments.get(text(link.instrument))! as Mutable<Treaty>;
    const target = text(link.target);
    switch (text(link.type)) {
      case 'CITED_AS':
        (from.citations as Citation[]).push(citations.get(target)!);
        citations.get(target)!.instrument = from;
        break;
      case 'DEPOSITED_WITH':
        from.depositary = byKey.get(target) as Organization;
        break;
      case 'COVERED_BY':
        (from.coverage.sources as Source[]).push(sources.get(codeOfKey(target))!);
        break;
      case 'SUPPLEMENTS': {
        const parent = byInstrumentKey.get(target)!;
        from.supplements = isTreaty(parent) ? parent : null;
        if (isTreaty(parent) && isTreaty(from)) (parent.supplementedBy as Treaty[]).push(from);
        break;
      }
      case 'REQUIRES': {
        const groups =
          prerequisites.get(from.code) ??
          new Map<number, { anyOf: string[]; needs: Prerequisite['needs'] }>();
        prerequisites.set(from.code, groups);
        const group = groups.get(link.group as number) ?? {
          anyOf: [],
          needs: link.needs as Prerequisite['needs'],
        };
        groups.set(link.group as number, group);
        group.anyOf.push(codeOfKey(target));
        break;
      }
    }
  }
  for (const [code, groups] of prerequisites) {
    (instruments.get(code) as Treaty).rules.prerequisites = [...groups.values()];
  }
  return instruments;
}

function toInstrument(row: Row, sources: ReadonlyMap<string, Source>): Instrument | Treaty {
  const key = text(row.key);
  const instrument: Instrument = {
    nodeKind: 'INSTRUMENT',
    id: idOf(key),
    key,
    code: text(row.code),
    title: text(row.title),
    shortTitle: text(row.shortTitle),
    kind: text(row.type) as Instrument['kind'],
    category: text(row.category) as Instrument['category'],
    adoptedOn: optional(row.adoptedOn),
    adoptedAt: optional(row.adoptedAt),
    number: optional(row.number),
    provenance: optional(row.source) === null ? null : provenanceOf({ sources }, row),
    citations: [],
  };
  if (instrument.kind === 'RECOMMENDATION' || instrument.kind === 'OUTCOME') return instrument;
  const exceptions = (row.coverageExceptions ?? []) as readonly string[];
  const treaty: Treaty = {
    ...instrument,
    depositary: null,
    registrationNumber: optional<number>(row.registrationNumber),
    enteredIntoForceOn: optional(row.enteredIntoForceOn),
    supplements: null,
    supplementedBy: [],
    coverage: {
      level: (row.coverageLevel as CoverageLevel | null | undefined) ?? 'NONE',
      asOf: optional(row.coverageAsOf),
      sources: [],
    },
    coverageExceptions: Object.fromEntries(exceptions.map((entry) => entry.split(':') as [string, Day])),
    rules: toRules(row),
  };
  return treaty;
}

function toRules(row: Row): TreatyRules {
  const quorumGroup = optional(row.clauseQuorumGroup);
  return {
    code: text(row.code),
    adoptedOn: optional(row.adoptedOn),
    enteredIntoForceOn: optional(row.enteredIntoForceOn),
    entryIntoForce: {
      article: optional(row.clauseArticle),
      threshold: optional<number>(row.clauseThreshold),
      quorum: quorumGroup === null ? null : { group: quorumGroup, count: row.clauseQuorumCount as number },
      delay: {
        rule: (row.clauseDelayRule as DelayRule | null | undefined) ?? 'ON_DEPOSIT',
        count: optional<number>(row.clauseDelayCount) ?? 0,
      },
      notBefore: optional(row.clauseNotBefore),
    },
    laterParty: {
      rule: (row.laterDelayRule as DelayRule | null | undefined) ?? 'ON_DEPOSIT',
      count: optional<number>(row.laterDelayCount) ?? 0,
    },
    membersOf: optional(row.membersOf),
    prerequisites: [],
  };
}
