import { isConsent } from '../treaty-law/effect';
import { ACTION_KINDS } from '../treaty-law/terms';
import type { Day, Delay, DelayRule, TreatyRules } from '../treaty-law/terms';
import {
  documentKey,
  initiativeKey,
  instrumentKey,
  mandateKey,
  organizationKey,
  participantKey,
  resolutionKey,
} from './keys';
import type {
  ActRecord,
  BodyRecord,
  CoverageRecord,
  Dataset,
  DeclarationKind,
  DeclarationRecord,
  DocumentRecord,
  InstrumentCategory,
  InstrumentKind,
  InstrumentRecord,
  MandateActRecord,
  MandateHolderRecord,
  MandateRecord,
  MembershipRecord,
  ParticipantKind,
  ParticipantRecord,
  ResolutionRecord,
  SourceRecord,
  Verification,
  NameRecord,
} from './records';
import { addSummaries, readResolutionsInFull } from './seed-resolutions';
import { SeedTable, isDay } from './seed-table';
import type { SeedRow } from './seed-table';

export { SeedError } from './seed-table';

const VERIFICATIONS = new Set<Verification>(['DEPOSITARY', 'SECONDARY', 'DERIVED', 'UNVERIFIED']);
/** A status rests on a publication, always. */
const ACT_VERIFICATIONS = new Set<Verification>(['DEPOSITARY', 'SECONDARY', 'DERIVED']);
const KINDS = new Set(ACTION_KINDS);
const PRECISIONS = new Set(['DAY', 'YEAR', 'UNKNOWN'] as const);
const LEVELS = new Set(['COMPLETE', 'PARTIAL', 'NONE'] as const);
const DELAY_RULES = new Set<DelayRule>([
  'NTH_DAY_AFTER',
  'MONTHS_AFTER',
  'FIRST_OF_MONTH_AFTER_MONTHS',
  'FIRST_OF_MONTH_AFTER_DAYS',
  'ON_DEPOSIT',
]);
const INSTRUMENT_KINDS = new Set<InstrumentKind>([
  'CONVENTION',
  'COVENANT',
  'PROTOCOL',
  'STATUTE',
  'AGREEMENT',
  'RECOMMENDATION',
  'OUTCOME',
]);
const CATEGORIES = new Set<InstrumentCategory>(['UN', 'ILO', 'REGIONAL']);
const PARTICIPANT_KINDS = new Set<ParticipantKind>([
  'STATE',
  'OBSERVER_STATE',
  'NON_MEMBER_STATE',
  'REIO',
  'FORMER_STATE',
]);
const REGIONAL_GROUPS = new Set([
  'AFRICAN',
  'ASIA_PACIFIC',
  'EASTERN_EUROPEAN',
  'LATIN_AMERICAN_AND_CARIBBEAN',
  'WESTERN_EUROPEAN_AND_OTHERS',
] as const);
const NEEDS = new Set(['CONSENT', 'SIGNATURE'] as const);
const DECLARATION_KINDS = new Set<DeclarationKind>([
  'RESERVATION',
  'DECLARATION',
  'UNDERSTANDING',
  'OBJECTION',
  'NOTIFICATION',
  'WITHDRAWAL',
  'TERRITORIAL_APPLICATION',
  'OTHER',
]);
const BODY_TYPES = new Set(['ORGANIZATION', 'INITIATIVE'] as const);
const LANGUAGES = ['AR', 'ZH', 'FR', 'RU', 'ES'] as const;

const PARTICIPANT_CODE = 'code in participants.csv';
const TREATY_CODE = 'code of a treaty in instruments.csv';
const INSTRUMENT_CODE = 'code in instruments.csv';
const SOURCE_ID = 'id in sources.csv';
const MANDATE_CODE = 'code in mandates.csv';

type Codes = { has(code: string): boolean };

function readSources(directory: string): SourceRecord[] {
  const table = new SeedTable(directory, 'sources.csv', [
    'id',
    'title',
    'publisher',
    'locator',
    'as_of',
    'licence',
    'verification',
  ]);
  const sources = table.map((row): SourceRecord => {
    row.required('licence');
    return {
      id: row.required('id'),
      title: row.required('title'),
      publisher: row.required('publisher'),
      locator: row.required('locator'),
      asOf: row.day('as_of'),
      verification: row.oneOf('verification', VERIFICATIONS),
    };
  });
  table.inOrder(sources, (source) => source.id, 'id');
  return sources;
}

function readParticipants(directory: string): ParticipantRecord[] {
  const table = new SeedTable(directory, 'participants.csv', [
    'code',
    'kind',
    'iso2',
    'iso3',
    'm49',
    'name',
    'un_member',
    'un_admission',
    'regional_group',
    'region',
    'subregion',
    'ilo_member',
    ...LANGUAGES.map((language) => `name_${language.toLowerCase()}`),
  ]);
  const code = (row: SeedRow, column: string, form: RegExp, expected: string): string | null => {
    const cell = row.optional(column);
    return cell === null || form.test(cell) ? cell : row.fail(column, expected);
  };
  const participants = table.map((row): ParticipantRecord => {
    const unMember = row.flag('un_member');
    const kind = row.oneOf('kind', PARTICIPANT_KINDS);
    if (unMember !== (kind === 'STATE'))
      row.fail('un_member', kind === 'STATE' ? 'yes, for a STATE is a Member' : `no, for ${kind}`);
    return {
      code: code(row, 'code', /^[A-Z]{3}$/, 'three capital letters') ?? row.required('code'),
      kind,
      iso2: code(row, 'iso2', /^[A-Z]{2}$/, 'two capital letters, or nothing'),
      iso3: code(row, 'iso3', /^[A-Z]{3}$/, 'three capital letters, or nothing'),
      m49: code(row, 'm49', /^\d{3}$/, 'three digits, or nothing'),
      name: row.required('name'),
      names: Object.fromEntries(
        LANGUAGES.flatMap((language) => {
          const name = row.optional(`name_${language.toLowerCase()}`);
          return name === null ? [] : [[language, name]];
        }),
      ),
      unMember,
      unAdmission: row.optionalDay('un_admission'),
      regionalGroup: row.optionalOneOf('regional_group', REGIONAL_GROUPS),
      region: row.optional('region'),
      subregion: row.optional('subregion'),
      iloMember: row.flag('ilo_member'),
    };
  });
  table.inOrder(participants, (participant) => participant.code, 'code');
  return participants;
}

const RULE_COLUMNS = [
  'entered_into_force_on',
  'eif_article',
  'eif_threshold',
  'eif_quorum_group',
  'eif_quorum_count',
  'eif_delay_rule',
  'eif_delay_count',
  'eif_not_before',
  'later_delay_rule',
  'later_delay_count',
  'members_of',
  'prerequisite_any_of',
  'prerequisite_needs',
] as const;

function readDelay(row: SeedRow, prefix: 'eif' | 'later'): Delay {
  const rule = row.oneOf(`${prefix}_delay_rule`, DELAY_RULES);
  const count = row.integer(`${prefix}_delay_count`, 0);
  if ((rule === 'ON_DEPOSIT') !== (count === 0))
    row.fail(`${prefix}_delay_count`, rule === 'ON_DEPOSIT' ? '0 for ON_DEPOSIT' : `1 or more for ${rule}`);
  return { rule, count };
}

function readRules(row: SeedRow, code: string, adoptedOn: Day | null): TreatyRules {
  const group = row.optional('eif_quorum_group');
  const count = row.optionalInteger('eif_quorum_count', 1);
  if ((group === null) !== (count === null))
    row.fail('eif_quorum_count', 'a number with eif_quorum_group, nothing without it');
  const anyOf = row.list('prerequisite_any_of');
  const needs = row.optionalOneOf('prerequisite_needs', NEEDS);
  if (anyOf.length > 0 !== (needs !== null))
    row.fail('prerequisite_needs', 'CONSENT or SIGNATURE with prerequisite_any_of, nothing without it');
  return {
    code,
    adoptedOn,
    enteredIntoForceOn: row.optionalDay('entered_into_force_on'),
    entryIntoForce: {
      article: row.optional('eif_article'),
      threshold: row.optionalInteger('eif_threshold', 1),
      quorum: group === null || count === null ? null : { group, count },
      delay: readDelay(row, 'eif'),
      notBefore: row.optional('eif_not_before'),
    },
    laterParty: readDelay(row, 'later'),
    membersOf: row.optional('members_of'),
    prerequisites: needs === null ? [] : [{ anyOf, needs }],
  };
}

function readInstruments(
  directory: string,
  sourceIds: Codes,
): { instruments: InstrumentRecord[]; table: SeedTable } {
  const table = new SeedTable(directory, 'instruments.csv', [
    'code',
    'title',
    'short_title',
    'kind',
    'category',
    'adopted_on',
    'adopted_at',
    'depositary',
    'mtdsg_number',
    'registration_number',
    'supplements',
    'number',
    ...RULE_COLUMNS,
    'source',
    'verification',
    'note',
  ]);
  const instruments = table.map((row): InstrumentRecord => {
    const code = row.required('code');
    const kind = row.oneOf('kind', INSTRUMENT_KINDS);
    const adoptedOn = row.optionalDay('adopted_on');
    const isTreaty = kind !== 'RECOMMENDATION' && kind !== 'OUTCOME';
    if (!isTreaty)
      for (const column of RULE_COLUMNS)
        if (row.optional(column) !== null) row.fail(column, `nothing: ${kind} is no treaty`);
    return {
      code,
      title: row.required('title'),
      shortTitle: row.required('short_title'),
      kind,
      category: row.oneOf('category', CATEGORIES),
      adoptedOn,
      adoptedAt: row.optional('adopted_at'),
      depositary: row.optional('depositary'),
      mtdsgNumber: row.optional('mtdsg_number'),
      citations: [],
      registrationNumber: row.optionalInteger('registration_number', 1),
      supplements: row.optional('supplements'),
      number: row.optional('number'),
      rules: isTreaty ? readRules(row, code, adoptedOn) : null,
      provenance: {
        source: row.reference('source', sourceIds, SOURCE_ID),
        verification: row.oneOf('verification', VERIFICATIONS),
        note: row.optional('note'),
      },
    };
  });
  table.inOrder(instruments, (instrument) => instrument.code, 'code');
  const treaties = new Set(instruments.filter(({ rules }) => rules !== null).map(({ code }) => code));
  for (const row of table.rows) {
    row.optionalReference('supplements', treaties, TREATY_CODE);
    row.optionalReference('eif_not_before', treaties, TREATY_CODE);
    row.references('prerequisite_any_of', treaties, TREATY_CODE);
  }
  return { instruments, table };
}

/** Adds the treaty-series citations to the instruments. */
function readCitations(directory: string, instruments: ReadonlyMap<string, InstrumentRecord>): void {
  const table = new SeedTable(directory, 'citations.csv', ['instrument', 'volume', 'registration_number']);
  const citations = table.map((row) => {
    const instrument = row.reference('instrument', instruments, INSTRUMENT_CODE);
    const citation = {
      volume: row.integer('volume', 1),
      registrationNumber: row.integer('registration_number', 1),
    };
    instruments.get(instrument)!.citations.push(citation);
    return `${instrument} ${String(citation.volume).padStart(9, '0')} ${citation.registrationNumber}`;
  });
  table.inOrder(citations, (key) => key, 'instrument, volume, registration_number');
}

function readActs(
  directory: string,
  treaties: ReadonlySet<string>,
  participants: ReadonlyMap<string, ParticipantRecord>,
  sourceIds: ReadonlySet<string>,
): ActRecord[] {
  const table = new SeedTable(directory, 'acts.csv', [
    'treaty',
    'participant',
    'kind',
    'date',
    'precision',
    'not_before',
    'not_after',
    'territorial_note',
    'source',
    'verification',
    'same_act_as',
    'note',
  ]);
  const acts = table.map((row): ActRecord => {
    const date = row.optional('date');
    const precision = row.oneOf('precision', PRECISIONS);
    const notBefore = row.day('not_before');
    const notAfter = row.day('not_after');
    if (precision === 'DAY' && (date !== notBefore || date !== notAfter))
      row.fail('date', 'the day that is not_before and not_after too, for DAY');
    if (precision === 'UNKNOWN' && date !== null) row.fail('date', 'nothing, for UNKNOWN');
    if (precision === 'YEAR') {
      if (date === null || !/^\d{4}$/.test(date)) return row.fail('date', 'a year, YYYY, for YEAR');
      if (!notBefore.startsWith(date)) row.fail('not_before', `a day of ${date}`);
      if (!notAfter.startsWith(date)) row.fail('not_after', `a day of ${date}`);
    }
    if (notBefore > notAfter) row.fail('not_after', `${notBefore} (not_before) or a later day`);
    return {
      treaty: row.reference('treaty', treaties, TREATY_CODE),
      participant: row.reference('participant', participants, PARTICIPANT_CODE),
      kind: row.oneOf('kind', KINDS),
      date,
      precision,
      notBefore,
      notAfter,
      territorialNote: row.optional('territorial_note'),
      source: row.reference('source', sourceIds, SOURCE_ID),
      verification: row.oneOf('verification', ACT_VERIFICATIONS),
      sameActAs: row.optionalReference('same_act_as', participants, PARTICIPANT_CODE),
      note: row.optional('note'),
    };
  });
  table.inOrder(
    acts,
    (act) => `${act.treaty} ${act.participant} ${act.kind} ${act.notBefore}`,
    'treaty, participant, kind, not_before',
  );
  return acts;
}

/** How many participants of today have consented and not withdrawn, over all acts of each treaty. */
function countConsents(
  acts: readonly ActRecord[],
  participants: ReadonlyMap<string, ParticipantRecord>,
): Map<string, number> {
  const bound = new Map<string, Map<string, Day>>();
  const withdrawals: ActRecord[] = [];
  for (const act of acts) {
    if (participants.get(act.participant)!.kind === 'FORMER_STATE') continue;
    if (act.kind === 'WITHDRAWAL') withdrawals.push(act);
    if (!isConsent(act.kind)) continue;
    let days = bound.get(act.treaty);
    if (days === undefined) bound.set(act.treaty, (days = new Map()));
    const day = days.get(act.participant);
    if (day === undefined || day < act.notAfter) days.set(act.participant, act.notAfter);
  }
  for (const { treaty, participant, notBefore } of withdrawals) {
    const days = bound.get(treaty);
    if ((days?.get(participant) ?? notBefore) < notBefore) days!.delete(participant);
  }
  return new Map([...bound].map(([treaty, days]) => [treaty, days.size]));
}

function readCoverage(
  directory: string,
  treaties: ReadonlySet<string>,
  participants: ReadonlyMap<string, ParticipantRecord>,
  sourceIds: ReadonlySet<string>,
  acts: readonly ActRecord[],
): CoverageRecord[] {
  const table = new SeedTable(directory, 'coverage.csv', [
    'treaty',
    'level',
    'as_of',
    'consents',
    'exceptions',
    'sources',
  ]);
  const counted = countConsents(acts, participants);
  const coverage = table.map((row): CoverageRecord => {
    const treaty = row.reference('treaty', treaties, TREATY_CODE);
    const consents = counted.get(treaty) ?? 0;
    if (row.integer('consents', 0) !== consents)
      row.fail(
        'consents',
        `${consents}, the consents in acts.csv less withdrawals, or the acts that are missing there`,
      );
    const exceptions = row.list('exceptions').map((part): [string, Day] => {
      const [participant = '', day = '', ...rest] = part.split(':');
      if (rest.length > 0 || !participants.has(participant) || !isDay(day))
        row.fail('exceptions', `${PARTICIPANT_CODE}, a colon and a day, YYYY-MM-DD`);
      return [participant, day];
    });
    const sources = row.references('sources', sourceIds, SOURCE_ID);
    if (sources.length === 0) row.fail('sources', `at least one ${SOURCE_ID}`);
    return {
      treaty,
      level: row.oneOf('level', LEVELS),
      asOf: row.day('as_of'),
      exceptions: Object.fromEntries(exceptions),
      sources,
    };
  });
  table.inOrder(coverage, (record) => record.treaty, 'treaty');
  return coverage;
}

function readDeclarations(
  directory: string,
  treaties: Codes,
  participants: Codes,
  sourceIds: Codes,
): DeclarationRecord[] {
  const table = new SeedTable(directory, 'declarations.csv', [
    'treaty',
    'participant',
    'kind',
    'made_on',
    'withdrawn_on',
    'articles',
    'objection_to',
    'source',
  ]);
  const declarations = table.map((row): DeclarationRecord => ({
    treaty: row.reference('treaty', treaties, TREATY_CODE),
    participant: row.reference('participant', participants, PARTICIPANT_CODE),
    kind: row.oneOf('kind', DECLARATION_KINDS),
    madeOn: row.optionalDay('made_on'),
    withdrawnOn: row.optionalDay('withdrawn_on'),
    articles: row.list('articles'),
    objectionTo: row.optionalReference('objection_to', participants, PARTICIPANT_CODE),
    text: null,
    source: row.reference('source', sourceIds, SOURCE_ID),
  }));
  table.inOrder(
    declarations,
    ({ treaty, participant, kind, madeOn, objectionTo, articles, withdrawnOn }) =>
      [treaty, participant, kind, madeOn, objectionTo, articles.join(';'), withdrawnOn].join(' '),
    'treaty, participant, kind, made_on, objection_to, articles, withdrawn_on',
  );
  return declarations;
}

function readBodies(directory: string, instruments: Codes, sourceIds: Codes): BodyRecord[] {
  const table = new SeedTable(directory, 'bodies.csv', [
    'code',
    'type',
    'name',
    'kind',
    'founded_on',
    'secretariat',
    'instruments',
    'source',
  ]);
  const bodies = table.map((row): BodyRecord => ({
    code: row.required('code'),
    type: row.oneOf('type', BODY_TYPES),
    name: row.required('name'),
    kind: row.required('kind'),
    foundedOn: row.optionalPartialDay('founded_on'),
    secretariat: row.optional('secretariat'),
    instruments: row.references('instruments', instruments, INSTRUMENT_CODE),
    source: row.reference('source', sourceIds, SOURCE_ID),
  }));
  table.inOrder(bodies, (body) => body.code, 'code');
  return bodies;
}

/** What a row says of where it comes from. */
function readProvenance(
  row: SeedRow,
  sourceIds: Codes,
): Pick<MembershipRecord, 'source' | 'verification' | 'note'> {
  return {
    source: row.reference('source', sourceIds, SOURCE_ID),
    verification: row.oneOf('verification', VERIFICATIONS),
    note: row.optional('note'),
  };
}

function readTerm(row: SeedRow): { from: string | null; to: string | null } {
  const from = row.optionalPartialDay('from');
  const to = row.optionalPartialDay('to');
  // `2014` to `2014-05` is in order: as far as both are told.
  if (from !== null && to !== null && to.slice(0, from.length) < from.slice(0, to.length))
    row.fail('to', `${from} (from) or later`);
  return { from, to };
}

function readMemberships(
  directory: string,
  bodies: Codes,
  members: Codes,
  sourceIds: Codes,
): MembershipRecord[] {
  const table = new SeedTable(directory, 'memberships.csv', [
    'body',
    'member',
    'role',
    'from',
    'to',
    'source',
    'verification',
    'note',
  ]);
  const memberships = table.map((row): MembershipRecord => ({
    body: row.reference('body', bodies, 'code in bodies.csv'),
    member: row.reference('member', members, 'code in participants.csv, or of an organization in bodies.csv'),
    role: row.required('role'),
    ...readTerm(row),
    ...readProvenance(row, sourceIds),
  }));
  table.inOrder(memberships, ({ body, member }) => `${body} ${member}`, 'body, member');
  return memberships;
}

function readMandates(directory: string, sourceIds: Codes): { mandates: MandateRecord[]; table: SeedTable } {
  const table = new SeedTable(directory, 'mandates.csv', [
    'code',
    'title',
    'established_by',
    'established_by_key',
    'source',
  ]);
  const mandates = table.map((row): MandateRecord => ({
    code: row.required('code'),
    title: row.required('title'),
    establishedBy: row.optional('established_by'),
    establishedByKey: row.optional('established_by_key'),
    source: row.reference('source', sourceIds, SOURCE_ID),
  }));
  table.inOrder(mandates, (mandate) => mandate.code, 'code');
  return { mandates, table };
}

function readMandateHolders(
  directory: string,
  mandates: Codes,
  participants: Codes,
  sourceIds: Codes,
): MandateHolderRecord[] {
  const table = new SeedTable(directory, 'mandate_holders.csv', [
    'mandate',
    'order',
    'name',
    'nationality',
    'from',
    'to',
    'source',
    'verification',
    'note',
  ]);
  const holders = table.map((row): MandateHolderRecord => ({
    mandate: row.reference('mandate', mandates, MANDATE_CODE),
    order: row.integer('order', 1),
    name: row.required('name'),
    nationality: row.optionalReference('nationality', participants, PARTICIPANT_CODE),
    ...readTerm(row),
    ...readProvenance(row, sourceIds),
  }));
  table.inOrder(
    holders,
    ({ mandate, order }) => `${mandate} ${String(order).padStart(3, '0')}`,
    'mandate, order',
  );
  return holders;
}

function readMandateActs(directory: string, mandates: Codes, sourceIds: Codes): MandateActRecord[] {
  const table = new SeedTable(directory, 'mandate_acts.csv', [
    'mandate',
    'act',
    'body',
    'date',
    'effect',
    'years',
    'source',
    'verification',
    'note',
  ]);
  const acts = table.map((row): MandateActRecord => ({
    mandate: row.reference('mandate', mandates, MANDATE_CODE),
    act: row.required('act'),
    body: row.required('body'),
    date: row.optionalPartialDay('date'),
    effect: row.required('effect'),
    years: row.optionalInteger('years', 1),
    ...readProvenance(row, sourceIds),
  }));
  table.inOrder(acts, ({ mandate, date, act }) => `${mandate} ${date ?? ''} ${act}`, 'mandate, date, act');
  return acts;
}

function readDocuments(
  directory: string,
  mandates: Codes,
  holders: readonly MandateHolderRecord[],
  sourceIds: Codes,
): DocumentRecord[] {
  const table = new SeedTable(directory, 'documents.csv', [
    'symbol',
    'title',
    'kind',
    'date',
    'mandate',
    'holder',
    'presented_to',
    'source',
    'verification',
    'note',
  ]);
  const documents = table.map((row): DocumentRecord => {
    const mandate = row.optionalReference('mandate', mandates, MANDATE_CODE);
    const holder = row.optionalInteger('holder', 1);
    if (holder !== null && !holders.some((one) => one.mandate === mandate && one.order === holder))
      row.fail('holder', `the order of a holder of ${mandate ?? 'a mandate'} in mandate_holders.csv`);
    return {
      symbol: row.required('symbol'),
      title: row.optional('title'),
      kind: row.required('kind'),
      date: row.optionalPartialDay('date'),
      mandate,
      holder,
      presentedTo: row.optional('presented_to'),
      ...readProvenance(row, sourceIds),
    };
  });
  table.inOrder(documents, (document) => document.symbol, 'symbol');
  return documents;
}

/** Resolutions of which the identity alone is known, and those in full, by symbol. */
function readResolutions(
  directory: string,
  participants: ReadonlyMap<string, ParticipantRecord>,
  sourceIds: Codes,
  otherKeys: readonly string[],
  inFull: boolean,
): ResolutionRecord[] {
  const table = new SeedTable(directory, 'resolutions.csv', [
    'symbol',
    'title',
    'organ',
    'session',
    'committee',
    'date',
    'succeeds',
    'source',
    'verification',
    'note',
  ]);
  const known = table.map((row): ResolutionRecord => ({
    symbol: row.required('symbol'),
    title: row.required('title'),
    organ: row.optional('organ'),
    session: row.optionalInteger('session', 1),
    committee: row.optional('committee'),
    agendaItem: null,
    date: row.optionalDay('date'),
    status: 'ADOPTED',
    draftedOn: null,
    sponsors: [],
    succeeds: row.optional('succeeds'),
    paragraphs: [],
    footnotes: [],
    ...readProvenance(row, sourceIds),
  }));
  table.inOrder(known, (resolution) => resolution.symbol, 'symbol');
  const symbols = new Set(known.map(({ symbol }) => symbol));
  for (const row of table.rows) row.optionalReference('succeeds', symbols, 'symbol in resolutions.csv');
  const keys = new Set([...otherKeys, ...known.map(({ symbol }) => resolutionKey(symbol))]);
  if (!inFull) return known;
  const structured = readResolutionsInFull(directory, { keys, participants, sourceIds, symbols });
  addSummaries(directory, structured);
  return [...known, ...structured].sort((a, b) => (a.symbol < b.symbol ? -1 : 1));
}

/** Aliases of `names.csv`, and the spellings of participants in `state-names.csv`. */
function readNames(directory: string, participants: ReadonlyMap<string, ParticipantRecord>): NameRecord[] {
  const aliases = new SeedTable(directory, 'names.csv', ['key', 'name']).map((row) => ({
    key: row.required('key'),
    name: row.required('name'),
  }));
  const spellings = new SeedTable(directory, 'state-names.csv', ['name', 'code']).map((row) => ({
    key: participantKey(participants.get(row.reference('code', participants, PARTICIPANT_CODE))!),
    name: row.required('name'),
  }));
  const order = ({ key, name }: NameRecord): string => `${key} ${name}`;
  return [...aliases, ...spellings].sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

export interface SeedOptions {
  /** False: an empty catalogue. States, instruments, sources and resolutions, but no act, declaration or coverage. */
  acts?: boolean;
  /** False: without the resolutions in full, as when they are made from their text. */
  resolutionsInFull?: boolean;
}

/**
 * Reads and checks the seed: every cell, and every reference from one file to another.
 * @param directory where the files of `seed/` stand
 * @throws SeedError at the first thing that is not as `seed/README.md` says
 */
export function readSeed(
  directory: string,
  { acts: withActs = true, resolutionsInFull = true }: SeedOptions = {},
): Dataset {
  const sources = readSources(directory);
  const sourceIds = new Set(sources.map(({ id }) => id));
  const participants = readParticipants(directory);
  const participantsByCode = new Map(participants.map((participant) => [participant.code, participant]));
  const { instruments, table: instrumentTable } = readInstruments(directory, sourceIds);
  readCitations(directory, new Map(instruments.map((instrument) => [instrument.code, instrument])));
  const treaties = new Set(instruments.filter(({ rules }) => rules !== null).map(({ code }) => code));
  const acts = withActs ? readActs(directory, treaties, participantsByCode, sourceIds) : [];
  const coverage = withActs ? readCoverage(directory, treaties, participantsByCode, sourceIds, acts) : [];
  const instrumentCodes = new Set(instruments.map(({ code }) => code));
  const bodies = readBodies(directory, instrumentCodes, sourceIds);
  const memberships = readMemberships(
    directory,
    new Set(bodies.map(({ code }) => code)),
    new Set([
      ...participantsByCode.keys(),
      ...bodies.filter(({ type }) => type === 'ORGANIZATION').map(({ code }) => code),
    ]),
    sourceIds,
  );
  const { mandates, table: mandateTable } = readMandates(directory, sourceIds);
  const mandateCodes = new Set(mandates.map(({ code }) => code));
  const mandateHolders = readMandateHolders(directory, mandateCodes, participantsByCode, sourceIds);
  const documents = readDocuments(directory, mandateCodes, mandateHolders, sourceIds);
  const resolutions = readResolutions(
    directory,
    participantsByCode,
    sourceIds,
    [
      ...instruments.map(instrumentKey),
      ...participants.map(participantKey),
      ...bodies.map(({ type, code }) =>
        type === 'ORGANIZATION' ? organizationKey(code) : initiativeKey(code),
      ),
      ...mandates.map(({ code }) => mandateKey(code)),
      ...documents.map(({ symbol }) => documentKey(symbol)),
    ],
    resolutionsInFull,
  );
  const names = readNames(directory, participantsByCode);
  const documentKeys = new Set([
    ...documents.map(({ symbol }) => documentKey(symbol)),
    ...resolutions.map(({ symbol }) => resolutionKey(symbol)),
  ]);
  for (const row of mandateTable.rows)
    row.optionalReference('established_by_key', documentKeys, 'key of a document or resolution of the seed');
  const bodyCodes = new Set(bodies.map(({ code }) => code));
  for (const row of instrumentTable.rows)
    for (const column of ['depositary', 'members_of', 'eif_quorum_group'])
      row.optionalReference(column, bodyCodes, 'code in bodies.csv');
  return {
    participants,
    instruments,
    acts,
    declarations: withActs ? readDeclarations(directory, treaties, participantsByCode, sourceIds) : [],
    coverage,
    sources,
    bodies,
    memberships,
    mandates,
    mandateHolders,
    mandateActs: readMandateActs(directory, mandateCodes, sourceIds),
    documents,
    resolutions,
    names,
  };
}
