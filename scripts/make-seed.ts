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
import {
  ACT_NOTES,
  COVERAGE_SOURCES,
  CURATED_SOURCES,
  INSTRUMENT_DOUBTS,
  INSTRUMENT_PLACES,
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
  C097: 'normlex-c097',
  C189: 'ch-sr-c189-2020',
  ACTIP: 'asean-actip-2017',
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
        licence: row['licence'],
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
    })),
    (row) => String(row['code']),
  );

  const instruments = readRows(facts, 'instruments.csv');
  write('instruments.csv', instruments.map(instrumentRow), (row) => String(row['code']));
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
}

const [shared] = process.argv.slice(2);
if (shared === undefined) throw new Error('which directory holds data/clean and facts?');
main(shared);
