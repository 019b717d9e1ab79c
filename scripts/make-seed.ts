/**
 * Makes the files of `seed/` from the clean data set and the facts.
 *
 *     npx ts-node --swc scripts/make-seed.ts DIRECTORY
 *
 * DIRECTORY holds `data/clean/` and `facts/`. What each file of the seed means stands in `seed/README.md`.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import type { Provenance } from './seed-curation';
import {
  ACT_NOTES,
  BODY_CODES,
  BODY_CORRECTIONS,
  BODY_INSTRUMENTS,
  COVERAGE_SOURCES,
  CURATED_SOURCES,
  DOCUMENT_PROVENANCE,
  DOCUMENT_SYMBOLS,
  DOCUMENT_TITLES,
  HOLDER_PROVENANCE,
  INSTRUMENT_DOUBTS,
  INSTRUMENT_PLACES,
  MANDATE_ACT_PROVENANCE,
  MEMBERSHIP_PROVENANCE,
  MORE_BODIES,
  MORE_DOCUMENTS,
  NAMES,
  NOT_BODIES,
  ORGANIZATION_KINDS,
  OUTCOMES,
} from './seed-curation';

type Row = Record<string, string>;
type Cell = string | number | null | undefined;

const seedDirectory = resolve(__dirname, '../seed');

function readRows(directory: string, file: string): Row[] {
  return parse(readFileSync(join(directory, file)), { columns: true });
}

/** By code unit, as the reader of the seed compares. */
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function write(
  file: string,
  rows: Record<string, Cell>[],
  keyOf: (row: Record<string, Cell>) => string,
): void {
  const ordered = rows.map((row) => ({ row, key: keyOf(row) })).sort((a, b) => compare(a.key, b.key));
  writeFileSync(
    join(seedDirectory, file),
    stringify(
      ordered.map(({ row }) => row),
      { header: true, columns: Object.keys(ordered[0]!.row) },
    ),
  );
  process.stdout.write(`seed/${file}: ${rows.length} rows\n`);
}

/** The source that a description in the facts means: the first that is known by a part of it. */
function sourceOf(description: string): string {
  const source = CURATED_SOURCES.find(({ knownBy }) => knownBy.some((part) => description.includes(part)));
  if (source === undefined) throw new Error(`no curated source is known by anything in: ${description}`);
  return source.id;
}

const INSTRUMENT_SOURCES: Record<string, string> = {
  C097: 'docsbay-c097',
  C189: 'wikipedia-c189',
  ACTIP: 'thesundaily-actip',
  CETS197: 'coe-parties',
};

const DEPOSITARIES: Record<string, string> = {
  'Secretary-General of the United Nations': 'UN',
  'Director-General of the International Labour Office': 'ILO',
  'Secretary-General of ASEAN': 'ASEAN',
  'Secretary-General of SAARC': 'SAARC',
  'Executive Committee of the CIS': 'CIS',
  'Secretary General of the Council of Europe': 'COE',
};

const DELAY_RULES: [RegExp, string][] = [
  [/^first-of-month-after-nth-day/, 'FIRST_OF_MONTH_AFTER_DAYS'],
  [/^first-of-month-following-period/, 'FIRST_OF_MONTH_AFTER_MONTHS'],
  [/^months-after/, 'MONTHS_AFTER'],
  [/^nth-day-after/, 'NTH_DAY_AFTER'],
  [/^on-/, 'ON_DEPOSIT'],
  [/^$/, 'ON_DEPOSIT'],
];
function delay(rule: string, count: string): [string, number] {
  const found = DELAY_RULES.find(([form]) => form.test(rule));
  if (found === undefined) throw new Error(`unknown rule ${rule}`);
  return [found[1], found[1] === 'ON_DEPOSIT' ? 0 : Number(count)];
}

/** Section 6 of the design of treaty status decides who may join and what comes first, not the prose of the facts. */
const MEMBERS_OF: Record<string, string> = { ACTIP: 'ASEAN', 'SAARC-2002': 'SAARC', 'CIS-2005': 'CIS' };
const PREREQUISITES: Record<string, [string, 'CONSENT' | 'SIGNATURE']> = {
  'TIP-PROTOCOL': ['UNTOC', 'CONSENT'],
  'SOM-PROTOCOL': ['UNTOC', 'CONSENT'],
  'OP-CEDAW': ['CEDAW', 'CONSENT'],
  'OP-CRPD': ['CRPD', 'CONSENT'],
  P029: ['C029', 'CONSENT'],
  OPSC: ['CRC', 'SIGNATURE'],
  OPIC: ['CRC;OPAC;OPSC', 'SIGNATURE'],
};
/** Section 8: never in force before their Convention. */
const NOT_BEFORE: Record<string, string> = {
  'TIP-PROTOCOL': 'UNTOC',
  'SOM-PROTOCOL': 'UNTOC',
  'OP-CRPD': 'CRPD',
};
const QUORUMS: Record<string, [string, number]> = { CETS197: ['COE', 8] };

function instrumentRow(row: Row): Record<string, Cell> {
  const code = row['code']!;
  const isTreaty = row['kind'] !== 'recommendation';
  const [eifRule, eifCount] = delay(row['eif_rule']!, row['eif_delay']!);
  const [laterRule, laterCount] = delay(row['later_rule']!, row['later_delay']!);
  const category = row['category']!.toUpperCase();
  const depositary = DEPOSITARIES[row['depositary']!];
  if (isTreaty && depositary === undefined)
    throw new Error(`${code}: unknown depositary ${row['depositary']}`);
  const doubt = INSTRUMENT_DOUBTS[code] ?? null;
  const source = INSTRUMENT_SOURCES[code] ?? sourceOf(row['src_identity']!);
  const rules: Record<string, Cell> = {
    entered_into_force_on: row['entry_into_force'],
    eif_article: row['eif_article'],
    eif_threshold: row['eif_threshold'],
    eif_quorum_group: QUORUMS[code]?.[0],
    eif_quorum_count: QUORUMS[code]?.[1],
    eif_delay_rule: eifRule,
    eif_delay_count: eifCount,
    eif_not_before: NOT_BEFORE[code],
    later_delay_rule: laterRule,
    later_delay_count: laterCount,
    members_of: MEMBERS_OF[code] ?? (category === 'ILO' ? 'ILO' : null),
    prerequisite_any_of: PREREQUISITES[code]?.[0],
    prerequisite_needs: PREREQUISITES[code]?.[1],
  };
  return {
    code,
    title: row['official_title'],
    short_title: row['short_title'],
    kind: row['kind']!.toUpperCase(),
    category,
    adopted_on: row['adopted_date'],
    adopted_at: INSTRUMENT_PLACES[code] ?? row['adopted_place'],
    depositary,
    mtdsg_number: row['mtdsg_no'],
    registration_number: row['unts_registration'],
    supplements: isTreaty ? row['parent_code'] : null,
    number: category === 'ILO' ? String(Number(code.slice(1))) : null,
    ...(isTreaty ? rules : Object.fromEntries(Object.keys(rules).map((column) => [column, null]))),
    source,
    verification:
      doubt === null ? (source === 'mtdsg-headings-2018' ? 'DEPOSITARY' : 'SECONDARY') : 'UNVERIFIED',
    note: doubt,
  };
}

function outcomeRow(row: Row): Record<string, Cell> {
  const code = row['id']!;
  const { shortTitle, category, title, place } = OUTCOMES[code]!;
  const { source, verification, note } = provenanceOf(DOCUMENT_PROVENANCE[code], row);
  return {
    code,
    title: title ?? row['title'],
    short_title: shortTitle,
    kind: 'OUTCOME',
    category,
    adopted_on: /^\d{4}-\d{2}-\d{2}$/.test(row['date']!) ? row['date'] : null,
    adopted_at: place ?? row['place'],
    source,
    verification,
    note,
  };
}

/** The provenance that was looked up, or else the source that the facts name, which must not be memory. */
function provenanceOf(known: Provenance | undefined, row: Row): Provenance {
  if (known !== undefined) return known;
  if (/memory|medium|assumed/.test(`${row['source']} ${row['confidence']}`))
    throw new Error(`from memory and not looked up: ${JSON.stringify(row)}`);
  return { source: sourceOf(row['source']!), verification: 'SECONDARY', note: null };
}

const LANGUAGES = ['ar', 'zh', 'fr', 'ru', 'es'] as const;
const displayNames = LANGUAGES.map((language) => new Intl.DisplayNames([language], { type: 'region' }));
function namesOf(row: Row): Record<string, Cell> {
  const isState = row['kind'] !== 'FORMER_STATE' && row['kind'] !== 'REIO';
  return Object.fromEntries(
    LANGUAGES.map((language, index) => [
      `name_${language}`,
      isState ? (NAMES[row['code']!]?.[language] ?? displayNames[index]!.of(row['iso2']!)) : null,
    ]),
  );
}

const bodyCode = (code: string): string => BODY_CODES[code] ?? code;

function bodyRows(facts: Row[], instruments: Row[]): Record<string, Cell>[] {
  const instrumentsOf = (code: string): string[] =>
    code === 'ILO' || code === 'COE'
      ? instruments
          .filter((row) => (code === 'ILO' ? row['category'] === 'ILO' : row['code'] === 'CETS197'))
          .map((row) => row['code']!)
      : (BODY_INSTRUMENTS[code] ?? []);
  return [
    ...facts
      .filter((row) => !NOT_BODIES.has(row['id']!))
      .map((row) => {
        const code = row['id']!;
        const correction = BODY_CORRECTIONS[code] ?? {};
        const secretariat =
          correction.secretariat === undefined
            ? row['secretariat']!.replace(/ \(.*\)$/, '')
            : correction.secretariat;
        return {
          code: bodyCode(code),
          type: ORGANIZATION_KINDS.has(row['kind']!) ? 'ORGANIZATION' : 'INITIATIVE',
          name: row['name'],
          kind: row['kind'],
          founded_on: correction.foundedOn ?? row['founded_date'],
          secretariat: secretariat === 'none' ? null : secretariat,
          instruments: instrumentsOf(code).sort(compare).join(';'),
          source: correction.source ?? sourceOf(row['source']!),
        };
      }),
    ...MORE_BODIES.map(({ code, name, kind, secretariat, source }) => ({
      code,
      type: 'ORGANIZATION',
      name,
      kind,
      founded_on: null,
      secretariat,
      instruments: instruments
        .filter((row) => code === 'UN' && row['category'] === 'UN')
        .map((row) => row['code']!)
        .sort(compare)
        .join(';'),
      source,
    })),
  ];
}

function membershipProvenance(row: Row): Provenance {
  const { initiative_id: body, member, source, confidence } = row as Record<string, string>;
  if (source!.startsWith('data/states.csv'))
    return { source: 'normlex-fundamental', verification: 'DEPOSITARY', note: null };
  // The facts call these sourced, but what they need (that it is still a member, the day) was not.
  const partial = /memory|medium|derived|original participant/.test(`${source} ${confidence}`);
  if (!partial) return { source: sourceOf(source!), verification: 'SECONDARY', note: null };
  const known = MEMBERSHIP_PROVENANCE[`${body} ${member}`] ?? MEMBERSHIP_PROVENANCE[body!];
  if (source!.includes('original participant'))
    return { source: 'azkurs-osce', verification: 'SECONDARY', note: null };
  return provenanceOf(known, row);
}

function membershipRows(facts: Row[], participants: Row[]): Record<string, Cell>[] {
  const ofFacts = facts
    // Member territories (Aruba, Curaçao, Hong Kong, Macao, Sint Maarten) are no participants of treaties.
    .filter((row) => !NOT_BODIES.has(row['initiative_id']!) && row['member_type'] !== 'territory')
    .map((row) => ({
      body: bodyCode(row['initiative_id']!),
      member: bodyCode(row['member']!),
      role: row['role'],
      from: row['from'],
      to: row['to'],
      ...membershipProvenance(row),
    }));
  const ofUnitedNations = participants
    .filter((row) => row['un_member'] === 'yes' || row['kind'] === 'OBSERVER_STATE')
    .map((row) => ({
      body: 'UN',
      member: row['code'],
      role: row['un_member'] === 'yes' ? 'member' : 'observer State',
      from: row['un_admission'],
      to: null,
      source: 'states-csv',
      verification: 'SECONDARY',
      note: null,
    }));
  return [...ofFacts, ...ofUnitedNations];
}

const FOUNDING_DOCUMENTS: Record<string, string> = {
  'SR-TRAFFICKING': 'document:E/CN.4/DEC/2004/110',
  'SR-SALE-OF-CHILDREN': 'resolution:E/CN.4/RES/1990/68',
  'SR-SLAVERY': 'resolution:A/HRC/RES/6/14',
  'SRSG-VAC': 'resolution:A/RES/62/141',
};

const ROMAN_SESSIONS: Record<string, number> = { 'A/RES/2200 A (XXI)': 21, 'A/RES/317(IV)': 4 };
/** The session is part of the symbol: `A/RES/77/194`, `A/HRC/RES/6/14`. */
function sessionOf(symbol: string): number | null {
  const match = /^A\/(?:HRC\/)?RES\/(\d+)\/\d+$/.exec(symbol);
  return match === null ? (ROMAN_SESSIONS[symbol] ?? null) : Number(match[1]);
}

function resolutionRow(row: Row): Record<string, Cell> {
  const symbol = row['symbol']!;
  return {
    symbol,
    title: DOCUMENT_TITLES[symbol] ?? row['title'],
    organ: row['adopting_body'],
    session: sessionOf(symbol),
    committee: row['agenda_or_report']!.includes('report of the Third Committee') ? 'Third Committee' : null,
    date: row['date'],
    succeeds: row['succeeds'],
    ...provenanceOf(DOCUMENT_PROVENANCE[symbol], row),
  };
}

function documentRows(documents: Row[], reports: Row[], holders: Row[]): Record<string, Cell>[] {
  const orderOf = (mandate: string, name: string): string | null =>
    holders.find((row) => row['mandate_id'] === mandate && row['name'] === name.replace(/ \(.*\)$/, ''))?.[
      'order'
    ] ?? null;
  const bySymbol = new Map<string, Record<string, Cell>>();
  for (const row of documents) {
    const id = row['id']!;
    if (row['kind']!.includes('resolution') && id !== 'CTOC-COP-RES-10-1') continue;
    if (OUTCOMES[id]) continue;
    const symbol = DOCUMENT_SYMBOLS[id] ?? row['symbol']!;
    const { source, verification, note } = provenanceOf(DOCUMENT_PROVENANCE[id], row);
    bySymbol.set(symbol, {
      symbol,
      title: DOCUMENT_TITLES[id] ?? row['title'],
      kind: row['kind'],
      date: row['date'],
      mandate: null,
      holder: null,
      presented_to: null,
      source,
      verification,
      note,
    });
  }
  for (const row of reports) {
    const symbol = row['symbol']!;
    const mandate = row['mandate_id']!;
    const known = bySymbol.get(symbol);
    bySymbol.set(symbol, {
      symbol,
      title: row['subject'],
      kind: 'report of special rapporteur',
      date: known?.['date'] ?? row['year'],
      mandate,
      holder: orderOf(mandate, row['holder']!),
      presented_to: row['presented_to'],
      source: known?.['source'] ?? sourceOf(row['source']!),
      verification: known?.['verification'] ?? 'SECONDARY',
      note: known?.['note'] ?? null,
    });
  }
  for (const { symbol, title, kind, date, source, verification, note } of MORE_DOCUMENTS)
    bySymbol.set(symbol, {
      symbol,
      title,
      kind,
      date,
      mandate: null,
      holder: null,
      presented_to: null,
      source,
      verification,
      note,
    });
  return [...bySymbol.values()];
}

function main(shared: string): void {
  const clean = join(shared, 'data/clean');
  const facts = join(shared, 'facts');
  mkdirSync(seedDirectory, { recursive: true });

  const cleanSources = readRows(clean, 'sources.csv');
  write(
    'sources.csv',
    [
      ...cleanSources.map((row) => ({
        id: row['id'],
        title: row['title'],
        publisher: row['publisher'],
        // Files beside the clean data set are not shipped: the publication itself is the locator.
        locator: row['locator']!.replace(/; (raw|inputs)\/.*$/, '')
          .replace(/^raw\/mtdsg-xml\//, 'github allucinaria/XML ')
          .replace(/ \(as noted in .*\)$/, ''),
        as_of: row['as_of'],
        licence: row['licence']!.replace(/^CC BY-SA \(Wikipedia\)$/, '$&; bare facts only'),
        verification: row['verification'],
      })),
      ...CURATED_SOURCES.map((source) => ({
        id: source.id,
        title: source.title,
        publisher: source.publisher,
        locator: source.locator,
        as_of: source.asOf,
        licence: source.licence,
        verification: source.verification,
      })),
    ],
    (row) => String(row['id']),
  );

  write(
    'participants.csv',
    readRows(clean, 'participants.csv').map((row) => ({
      code: row['code'],
      kind: row['kind'],
      iso2: row['iso2'],
      iso3: row['iso3'],
      m49: row['m49'],
      name: row['name'],
      un_member: row['un_member'],
      un_admission: row['un_admission'],
      regional_group: row['regional_group'],
      region: row['m49_region'],
      subregion: row['m49_subregion'],
      ilo_member: row['ilo_member'] || 'no',
      ...namesOf(row),
    })),
    (row) => String(row['code']),
  );

  const instruments = readRows(facts, 'instruments.csv');
  const documents = readRows(facts, 'documents.csv');
  write(
    'instruments.csv',
    [...instruments.map(instrumentRow), ...documents.filter((row) => OUTCOMES[row['id']!]).map(outcomeRow)],
    (row) => String(row['code']),
  );
  write(
    'citations.csv',
    instruments
      .filter((row) => row['unts_volume'] !== '')
      .map((row) => ({
        instrument: row['code'],
        volume: row['unts_volume'],
        registration_number: row['unts_registration'],
      })),
    (row) => String(row['instrument']),
  );

  const acts = readRows(clean, 'acts.csv').map((row) => ({
    treaty: row['treaty']!,
    participant: row['participant']!,
    kind: row['kind']!,
    date: row['date']!,
    precision: row['precision']!,
    not_before: row['not_before']!,
    not_after: row['not_after']!,
    territorial_note: row['territorial_note']!,
    source: row['source']!,
    verification: row['verification']!,
    same_act_as: row['same_act_as']!,
    note:
      ACT_NOTES[`${row['treaty']} ${row['participant']} ${row['kind']}`] ??
      row['note']!.replace(' (2023-10-26 to 2024-10)', ''),
  }));
  const actKeys = new Set(acts.map((act) => `${act.treaty} ${act.participant} ${act.kind}`));
  const idle = Object.keys(ACT_NOTES).filter((key) => !actKeys.has(key));
  if (idle.length > 0) throw new Error(`notes on acts that do not exist: ${idle.join(', ')}`);
  write(
    'acts.csv',
    acts,
    (row) => `${row['treaty']} ${row['participant']} ${row['kind']} ${row['not_before']}`,
  );

  write(
    'coverage.csv',
    readRows(clean, 'coverage.csv').map((row) => {
      const treaty = row['treaty']!;
      const ofActs = acts.filter((act) => act.treaty === treaty).map((act) => act.source);
      return {
        treaty,
        level: row['level'],
        as_of: row['as_of'],
        consents: row['parties_in_data'],
        exceptions: row['exceptions'],
        sources: [...new Set([...ofActs, ...(COVERAGE_SOURCES[treaty] ?? [])])].sort(compare).join(';'),
      };
    }),
    (row) => String(row['treaty']),
  );

  write(
    'declarations.csv',
    readRows(clean, 'declarations.csv').map((row) => ({
      treaty: row['treaty'],
      participant: row['participant'],
      kind: row['kind'],
      made_on: row['made_on'],
      withdrawn_on: row['withdrawn_on'],
      articles: row['articles'],
      objection_to: row['objection_to'],
      source: row['source'],
    })),
    (row) =>
      ['treaty', 'participant', 'kind', 'made_on', 'objection_to', 'articles', 'withdrawn_on']
        .map((column) => row[column])
        .join(' '),
  );

  write('bodies.csv', bodyRows(readRows(facts, 'initiatives.csv'), instruments), (row) =>
    String(row['code']),
  );
  write(
    'memberships.csv',
    membershipRows(readRows(facts, 'initiative_members.csv'), readRows(clean, 'participants.csv')),
    (row) => `${row['body']} ${row['member']}`,
  );

  write(
    'mandates.csv',
    readRows(facts, 'mandates.csv').map((row) => ({
      code: row['id'],
      title: row['title'],
      established_by: row['founding_act'],
      established_by_key: FOUNDING_DOCUMENTS[row['id']!],
      source: sourceOf(row['source']!),
    })),
    (row) => String(row['code']),
  );
  const holders = readRows(facts, 'mandate_holders.csv');
  write(
    'mandate_holders.csv',
    holders.map((row) => {
      const { to, ...provenance } = HOLDER_PROVENANCE[`${row['mandate_id']} ${row['order']}`]!;
      return {
        mandate: row['mandate_id'],
        order: row['order'],
        name: row['name'],
        nationality: row['nationality_iso3'],
        from: row['from'],
        to: to ?? row['to'],
        ...provenance,
      };
    }),
    (row) => `${row['mandate']} ${row['order']}`,
  );
  write(
    'mandate_acts.csv',
    readRows(facts, 'mandate_acts.csv').map((row) => ({
      mandate: row['mandate_id'],
      act: row['act'],
      body: row['body'],
      date: row['date'],
      effect: row['effect'],
      years: row['years'],
      ...provenanceOf(MANDATE_ACT_PROVENANCE[`${row['mandate_id']} ${row['act']}`], row),
    })),
    (row) => `${row['mandate']} ${row['date']} ${row['act']}`,
  );

  write('documents.csv', documentRows(documents, readRows(facts, 'mandate_reports.csv'), holders), (row) =>
    String(row['symbol']),
  );
  write(
    'resolutions.csv',
    // A/RES/79/154 is in the seed in full, from its text.
    documents
      .filter(
        (row) =>
          row['kind'] === 'resolution' &&
          /^[AE]\//.test(row['symbol']!) &&
          row['id'] !== 'A/RES/79/154' &&
          row['id'] !== 'CTOC-COP-RES-10-1',
      )
      .map(resolutionRow),
    (row) => String(row['symbol']),
  );
}

const [shared] = process.argv.slice(2);
if (shared === undefined) throw new Error('which directory holds data/clean and facts?');
main(shared);
