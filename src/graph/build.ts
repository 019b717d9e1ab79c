import {
  actKey,
  citationKey,
  documentKey,
  footnoteKey,
  initiativeKey,
  instrumentKey,
  mandateHolderKey,
  mandateKey,
  organizationKey,
  paragraphKey,
  participantKey,
  resolutionKey,
  sourceKey,
  stateKey,
} from '../sources/keys';
import type {
  ActRecord,
  Dataset,
  DeclarationRecord,
  InstrumentRecord,
  NameRecord,
  ParticipantRecord,
} from '../sources/records';
import { effectiveOn, isConsent } from '../treaty-law/effect';
import { statusIntervals } from '../treaty-law/status';
import type { Coverage } from '../treaty-law/terms';
import type { GraphData, Properties } from './graph-store';

/**
 * Turns a dataset into the graph. Acts become nodes with their provenance; the status intervals that `treaty-law`
 * derives from them become relationships, so that any day is one range predicate and no law is written in Cypher.
 */
export function buildGraph(dataset: Dataset): GraphData {
  const graph = new GraphBuilder(dataset.names);
  const instruments = new Map(dataset.instruments.map((one) => [one.code, one]));
  const participants = new Map(dataset.participants.map((one) => [one.code, one]));
  const bodyKeys = bodyKeysOf(dataset);
  const keyOfInstrument = (code: string): string => instrumentKey(demand(instruments, code));
  const keyOfParticipant = (code: string): string => participantKey(demand(participants, code));

  addParticipants(graph, dataset, bodyKeys);
  addInstruments(graph, dataset, keyOfInstrument, bodyKeys);
  for (const source of dataset.sources) {
    graph.node(['Source'], 'SOURCE', sourceKey(source.id), source.title, {
      code: source.id,
      title: source.title,
      publisher: source.publisher,
      locator: source.locator,
      asOf: source.asOf,
      verification: source.verification,
    });
  }
  addParticipation(graph, dataset, instruments, participants);
  addDeclarations(graph, dataset, keyOfInstrument, keyOfParticipant);
  addMandates(graph, dataset);
  addDocuments(graph, dataset);
  addResolutions(graph, dataset);
  return graph.finish();
}

function addParticipants(graph: GraphBuilder, dataset: Dataset, bodyKeys: ReadonlyMap<string, string>): void {
  for (const one of dataset.participants) {
    if (one.kind === 'FORMER_STATE') {
      graph.node(['FormerState'], 'FORMER_STATE', participantKey(one), one.name, {
        code: one.code,
        name: one.name,
      });
    } else if (one.kind !== 'REIO') {
      const { AR, ZH, FR, RU, ES } = one.names;
      graph.node(['State'], 'STATE', participantKey(one), one.name, {
        code: one.code,
        iso2: one.iso2,
        iso3: one.iso3,
        m49: one.m49,
        name: one.name,
        nameAr: AR,
        nameZh: ZH,
        nameFr: FR,
        nameRu: RU,
        nameEs: ES,
        status: one.kind,
        unMember: one.unMember,
        unAdmission: one.unAdmission,
        regionalGroup: one.regionalGroup,
        region: one.region,
        subregion: one.subregion,
        iloMember: one.iloMember,
      });
    }
  }
  const participantCodes = new Set(dataset.participants.map((one) => one.code));
  const bodyCodes = new Set(dataset.bodies.map((one) => one.code));
  for (const one of dataset.participants) {
    if (one.kind === 'REIO' && !bodyCodes.has(one.code)) {
      graph.node(['Organization'], 'ORGANIZATION', organizationKey(one.code), one.name, {
        code: one.code,
        name: one.name,
        type: 'regional economic integration organization',
      });
    }
  }
  for (const body of dataset.bodies) {
    const organization = body.type === 'ORGANIZATION';
    graph.node(
      [organization ? 'Organization' : 'RegionalInitiative'],
      organization ? 'ORGANIZATION' : 'REGIONAL_INITIATIVE',
      demand(bodyKeys, body.code),
      body.name,
      {
        code: body.code,
        name: body.name,
        type: body.kind,
        foundedOn: body.foundedOn,
        secretariat: body.secretariat,
      },
    );
    graph.relate('FROM_SOURCE', demand(bodyKeys, body.code), sourceKey(body.source));
  }
  const byCode = new Map(dataset.participants.map((one) => [one.code, one]));
  for (const membership of dataset.memberships) {
    const member = participantCodes.has(membership.member)
      ? participantKey(demand(byCode, membership.member))
      : demand(bodyKeys, membership.member);
    graph.relate('MEMBER_OF', member, demand(bodyKeys, membership.body), {
      role: membership.role,
      from: membership.from,
      to: membership.to,
      source: membership.source,
      verification: membership.verification,
      note: membership.note,
    });
  }
}

function bodyKeysOf(dataset: Dataset): Map<string, string> {
  const keys = new Map<string, string>();
  for (const one of dataset.participants)
    if (one.kind === 'REIO') keys.set(one.code, organizationKey(one.code));
  for (const body of dataset.bodies) {
    keys.set(body.code, body.type === 'ORGANIZATION' ? organizationKey(body.code) : initiativeKey(body.code));
  }
  return keys;
}

function labelsOf(instrument: InstrumentRecord): string[] {
  if (instrument.kind === 'RECOMMENDATION') return ['Instrument', 'IloRecommendation'];
  if (instrument.kind === 'OUTCOME') return ['Instrument', 'Outcome'];
  return ['Instrument', 'Treaty', instrument.category === 'ILO' ? 'IloConvention' : 'Convention'];
}

function addInstruments(
  graph: GraphBuilder,
  dataset: Dataset,
  keyOf: (code: string) => string,
  bodyKeys: ReadonlyMap<string, string>,
): void {
  const coverage = new Map(dataset.coverage.map((one) => [one.treaty, one]));
  for (const one of dataset.instruments) {
    const key = keyOf(one.code);
    const rules = one.rules;
    const covered = coverage.get(one.code);
    graph.node(labelsOf(one), 'INSTRUMENT', key, one.shortTitle, {
      code: one.code,
      title: one.title,
      shortTitle: one.shortTitle,
      type: one.kind,
      category: one.category,
      adoptedOn: one.adoptedOn,
      adoptedAt: one.adoptedAt,
      mtdsgNumber: one.mtdsgNumber,
      registrationNumber: one.registrationNumber,
      number: one.number,
      source: one.provenance?.source,
      verification: one.provenance?.verification,
      note: one.provenance?.note,
      ...(rules && {
        enteredIntoForceOn: rules.enteredIntoForceOn,
        membersOf: rules.membersOf,
        clauseArticle: rules.entryIntoForce.article,
        clauseThreshold: rules.entryIntoForce.threshold,
        clauseQuorumGroup: rules.entryIntoForce.quorum?.group,
        clauseQuorumCount: rules.entryIntoForce.quorum?.count,
        clauseDelayRule: rules.entryIntoForce.delay.rule,
        clauseDelayCount: rules.entryIntoForce.delay.count,
        clauseNotBefore: rules.entryIntoForce.notBefore,
        laterDelayRule: rules.laterParty.rule,
        laterDelayCount: rules.laterParty.count,
      }),
      ...(rules && { coverageLevel: covered?.level ?? 'NONE', coverageAsOf: covered?.asOf }),
      ...(covered && {
        coverageExceptions: Object.entries(covered.exceptions).map(([code, day]) => `${code}:${day}`),
      }),
    });
    rules?.prerequisites.forEach((prerequisite, group) =>
      prerequisite.anyOf.forEach((code, order) =>
        graph.relate('REQUIRES', key, keyOf(code), { needs: prerequisite.needs, group, order }),
      ),
    );
    if (one.supplements) graph.relate('SUPPLEMENTS', key, keyOf(one.supplements));
    if (one.depositary) graph.relate('DEPOSITED_WITH', key, demand(bodyKeys, one.depositary));
    for (const id of covered?.sources ?? []) graph.relate('COVERED_BY', key, sourceKey(id));
    for (const { volume, registrationNumber } of one.citations) {
      const citation = citationKey(volume, registrationNumber);
      graph.citation(volume, registrationNumber);
      graph.relate('CITED_AS', key, citation);
    }
  }
  for (const body of dataset.bodies) {
    for (const code of body.instruments) graph.relate('CONCLUDED', demand(bodyKeys, body.code), keyOf(code));
  }
}

function addParticipation(
  graph: GraphBuilder,
  dataset: Dataset,
  instruments: ReadonlyMap<string, InstrumentRecord>,
  participants: ReadonlyMap<string, ParticipantRecord>,
): void {
  const coverage = new Map<string, Coverage>(dataset.coverage.map((one) => [one.treaty, one]));
  for (const acts of groupBy(dataset.acts, (act) => `${act.treaty} ${act.participant}`).values()) {
    const { treaty, participant } = acts[0]!;
    const instrument = demand(instruments, treaty);
    const who = demand(participants, participant);
    const rules = instrument.rules;
    if (!rules) throw new Error(`Acts are recorded for ${treaty}, which is not a treaty.`);
    const occurrences = new Map<string, number>();
    for (const act of [...acts].sort(byDay)) {
      const occurrence = (occurrences.get(act.kind) ?? 0) + 1;
      occurrences.set(act.kind, occurrence);
      const key = actKey(act, occurrence);
      graph.node(['TreatyAction'], 'TREATY_ACTION', key, `${who.name}: ${wordsOf(act.kind)}`, {
        type: act.kind,
        treaty,
        participant,
        date: act.precision === 'DAY' ? act.date : null,
        precision: act.precision,
        notBefore: act.notBefore,
        notAfter: act.notAfter,
        effectiveOn: effectiveOn(act, rules),
        territorialNote: act.territorialNote,
        sameActAs: act.sameActAs,
        source: act.source,
        verification: act.verification,
        note: act.note,
      });
      graph.relate('PERFORMED', participantKey(who), key);
      graph.relate('CONCERNS', key, instrumentKey(instrument));
      graph.relate('FROM_SOURCE', key, sourceKey(act.source));
      graph.actNode(act, key);
    }
    if (who.kind === 'FORMER_STATE') continue;
    const covered = coverage.get(treaty) ?? { treaty, level: 'NONE', asOf: '0001-01-01', exceptions: {} };
    for (const interval of statusIntervals(acts, rules, covered)) {
      // The codes of both ends: whoever reads a column or a row of the matrix need not read the nodes.
      graph.relate('STATUS', participantKey(who), instrumentKey(instrument), {
        ...interval,
        treaty,
        participant,
      });
    }
  }
}

/** A declaration hangs on the act it was made upon, or on the latest act before it. */
function addDeclarations(
  graph: GraphBuilder,
  dataset: Dataset,
  keyOfInstrument: (code: string) => string,
  keyOfParticipant: (code: string) => string,
): void {
  const actsOf = groupBy(dataset.acts, (act) => `${act.treaty} ${act.participant}`);
  const occurrences = new Map<string, number>();
  for (const one of dataset.declarations) {
    const stem = `declaration:${one.treaty}:${one.participant}:${one.kind}:${one.madeOn ?? 'undated'}`;
    const occurrence = (occurrences.get(stem) ?? 0) + 1;
    occurrences.set(stem, occurrence);
    const key = occurrence > 1 ? `${stem}:${occurrence}` : stem;
    graph.node(
      ['Declaration'],
      'DECLARATION',
      key,
      `${one.participant}: ${wordsOf(one.kind)} (${one.treaty})`,
      {
        type: one.kind,
        treaty: one.treaty,
        participant: one.participant,
        text: one.text,
        madeOn: one.madeOn,
        withdrawnOn: one.withdrawnOn,
        articles: one.articles,
        objectionTo: one.objectionTo,
        source: one.source,
      },
    );
    graph.relate('MADE', keyOfParticipant(one.participant), key);
    graph.relate('CONCERNS', key, keyOfInstrument(one.treaty));
    graph.relate('FROM_SOURCE', key, sourceKey(one.source));
    if (one.objectionTo) graph.relate('OBJECTS_TO', key, keyOfParticipant(one.objectionTo));
    const act = actBehind(one, actsOf.get(`${one.treaty} ${one.participant}`) ?? []);
    if (act) graph.relate('DECLARED', graph.keyOfAct(act), key);
  }
}

function actBehind(declaration: DeclarationRecord, acts: readonly ActRecord[]): ActRecord | undefined {
  const ordered = [...acts].sort(byDay);
  const day = declaration.madeOn;
  const consents = ordered.filter((act) => isConsent(act.kind));
  if (day === null) return consents.at(-1) ?? ordered.at(-1);
  return (
    ordered.find((act) => act.date === day) ??
    ordered.filter((act) => act.notBefore <= day).at(-1) ??
    consents.at(0) ??
    ordered.at(0)
  );
}

function addMandates(graph: GraphBuilder, dataset: Dataset): void {
  for (const one of dataset.mandates) {
    const key = mandateKey(one.code);
    graph.node(['Mandate'], 'MANDATE', key, one.title, {
      code: one.code,
      title: one.title,
      establishedBy: one.establishedBy,
    });
    graph.relate('FROM_SOURCE', key, sourceKey(one.source));
    if (one.establishedByKey) graph.relate('ESTABLISHED_BY', key, one.establishedByKey);
  }
  for (const one of dataset.mandateHolders) {
    const key = mandateHolderKey(one.mandate, one.order);
    graph.node(['MandateHolder'], 'MANDATE_HOLDER', key, one.name, {
      name: one.name,
      order: one.order,
      from: one.from,
      to: one.to,
      source: one.source,
      verification: one.verification,
      note: one.note,
    });
    graph.relate('HOLDS', key, mandateKey(one.mandate));
    if (one.nationality) graph.relate('NATIONAL_OF', key, stateKey(one.nationality));
  }
}

function addDocuments(graph: GraphBuilder, dataset: Dataset): void {
  for (const one of dataset.documents) {
    const key = documentKey(one.symbol);
    graph.node(['Document'], 'DOCUMENT', key, one.title ?? one.symbol, {
      symbol: one.symbol,
      title: one.title,
      type: one.kind,
      date: one.date,
      presentedTo: one.presentedTo,
      source: one.source,
      verification: one.verification,
      note: one.note,
    });
    graph.relate('FROM_SOURCE', key, sourceKey(one.source));
    if (one.mandate) {
      graph.relate('REPORTS_FOR', key, mandateKey(one.mandate));
      if (one.holder) graph.relate('WRITTEN_BY', key, mandateHolderKey(one.mandate, one.holder));
    }
  }
}

function addResolutions(graph: GraphBuilder, dataset: Dataset): void {
  for (const one of dataset.resolutions) {
    const key = resolutionKey(one.symbol);
    graph.node(['Resolution'], 'RESOLUTION', key, `${one.symbol} ${one.title}`, {
      symbol: one.symbol,
      title: one.title,
      organ: one.organ,
      session: one.session,
      committee: one.committee,
      agendaItem: one.agendaItem,
      date: one.date,
      status: one.status,
      draftedOn: one.draftedOn,
      source: one.source,
      verification: one.verification,
      note: one.note,
    });
    graph.relate('FROM_SOURCE', key, sourceKey(one.source));
    if (one.succeeds) graph.relate('SUCCEEDS', key, resolutionKey(one.succeeds));
    for (const iso3 of one.sponsors) graph.relate('SPONSORED', stateKey(iso3), key);
    for (const note of one.footnotes) {
      const noteKey = footnoteKey(one.symbol, note.number);
      graph.node(['Footnote'], 'FOOTNOTE', noteKey, `${one.symbol}, note ${note.number}`, {
        resolution: one.symbol,
        number: note.number,
        type: note.kind,
        text: note.text,
        reference: note.reference,
      });
      graph.relate('HAS_FOOTNOTE', key, noteKey);
      if (note.ibidOf) graph.relate('IBID_OF', noteKey, footnoteKey(one.symbol, note.ibidOf));
      for (const target of note.cites) graph.relate('CITES', noteKey, target);
      for (const { volume, registrationNumber } of note.treatySeries) {
        graph.citation(volume, registrationNumber);
        graph.relate('CITES_TREATY_SERIES', noteKey, citationKey(volume, registrationNumber));
      }
    }
    for (const paragraph of one.paragraphs) {
      const ownKey = paragraphKey(one.symbol, paragraph.part, paragraph.number);
      const label = `${one.symbol}, ${paragraph.part === 'OPERATIVE' ? 'para.' : 'recital'} ${paragraph.number}`;
      graph.node(['Paragraph'], 'PARAGRAPH', ownKey, label, {
        resolution: one.symbol,
        part: paragraph.part,
        number: paragraph.number,
        openingPhrase: paragraph.openingPhrase,
        addressees: paragraph.addressees,
        summary: paragraph.summary,
        text: paragraph.text,
        themes: paragraph.themes,
      });
      graph.relate('HAS_PARAGRAPH', key, ownKey);
      for (const marker of paragraph.footnotes) {
        graph.relate('HAS_MARKER', ownKey, footnoteKey(one.symbol, marker.number), { offset: marker.offset });
      }
      for (const mention of paragraph.mentions) {
        graph.relate('MENTIONS', ownKey, mention.target, {
          mention: mention.kind,
          text: mention.text,
          offset: mention.offset,
          length: mention.length,
          footnote: mention.footnote,
        });
      }
    }
  }
}

type NodeRow = GraphData['nodes'][number]['rows'][number];
type RelationshipRow = GraphData['relationships'][number]['rows'][number];

/** Collects nodes and relationships by their shape, as the load statements take them. */
class GraphBuilder {
  private readonly nodes = new Map<string, { labels: string[]; rows: NodeRow[] }>();
  private readonly relationships = new Map<string, RelationshipRow[]>();
  private readonly keys = new Set<string>();
  private readonly actKeys = new Map<ActRecord, string>();
  private readonly aliases = new Map<string, string[]>();

  constructor(names: readonly NameRecord[]) {
    for (const { key, name } of names) computeIfAbsent(this.aliases, key, () => []).push(name);
  }

  node(
    labels: string[],
    kind: string,
    key: string,
    label: string,
    properties: Record<string, unknown>,
  ): void {
    if (this.keys.has(key)) throw new Error(`Two records have the key ${key}.`);
    this.keys.add(key);
    const set = computeIfAbsent(this.nodes, labels.join(':'), () => ({ labels, rows: [] as NodeRow[] }));
    set.rows.push({ ...present({ ...properties, aliases: this.aliases.get(key) }), key, kind, label });
  }

  citation(volume: number, registrationNumber: number): void {
    const key = citationKey(volume, registrationNumber);
    if (this.keys.has(key)) return;
    const text = `United Nations, Treaty Series, vol. ${volume}, No. ${registrationNumber}`;
    this.node(['TreatySeriesCitation'], 'CITATION', key, text, { volume, registrationNumber, text });
  }

  relate(type: string, from: string, to: string, properties: Record<string, unknown> = {}): void {
    const rows = computeIfAbsent(this.relationships, type, () => [] as RelationshipRow[]);
    rows.push({ ...present(properties), start: from, end: to });
  }

  actNode(act: ActRecord, key: string): void {
    this.actKeys.set(act, key);
  }

  keyOfAct(act: ActRecord): string {
    return demand(this.actKeys, act);
  }

  finish(): GraphData {
    for (const [type, rows] of this.relationships) {
      for (const { start, end } of rows) {
        for (const key of [start, end]) {
          if (!this.keys.has(key))
            throw new Error(`${type} from ${start} to ${end}: there is no node ${key}.`);
        }
      }
    }
    return {
      nodes: [...this.nodes.values()],
      relationships: [...this.relationships].map(([type, rows]) => ({ type, rows })),
    };
  }
}

/** The graph has no null properties: what is not known is absent. */
function present(properties: Record<string, unknown>): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => value !== null && value !== undefined),
  ) as Properties;
}

const wordsOf = (kind: string): string => kind.toLowerCase().replaceAll('_', ' ');

function byDay(a: ActRecord, b: ActRecord): number {
  return a.notBefore < b.notBefore ? -1 : a.notBefore > b.notBefore ? 1 : a.notAfter < b.notAfter ? -1 : 1;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) computeIfAbsent(groups, keyOf(item), () => [] as T[]).push(item);
  return groups;
}

function computeIfAbsent<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function demand<K, V>(map: ReadonlyMap<K, V>, key: K): V {
  const value = map.get(key);
  if (value === undefined) throw new Error(`The dataset refers to ${String(key)}, which it does not have.`);
  return value;
}
