import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import type {
  ActionKind,
  Coverage,
  CoverageLevel,
  DatePrecision,
  Delay,
  Prerequisite,
  TreatyAct,
  TreatyRules,
} from '../../src/treaty-law/terms';

/** The inputs of treaty law as the data team publishes them beside the repository, read without the product's readers. */

export const sharedDirectory = path.resolve(__dirname, '../../../shared');

/** Tests of the published files run where the files are; elsewhere they say so and are skipped. */
export function describeWithSharedData(name: string, body: () => void): void {
  if (existsSync(sharedDirectory)) return describe(name, body);
  console.warn(`Skipped, because ${sharedDirectory} is not there: ${name}`);
  // Not the body: jest runs that of a skipped suite too, to collect its tests, and it reads files that are not there.
  describe.skip(name, () => test('needs shared/ beside the project', () => undefined));
}

type Row = Record<string, string>;
const table = (file: string): Row[] =>
  parse(readFileSync(path.join(sharedDirectory, file)), { columns: true, bom: true });

export interface SharedParticipant {
  code: string;
  kind: string;
  iloMember: boolean;
  memberOf: Set<string>;
}

export interface SharedTreatyData {
  rules: Map<string, TreatyRules>;
  coverage: Map<string, Coverage>;
  /** By treaty. */
  acts: Map<string, TreatyAct[]>;
  participants: SharedParticipant[];
  /** 197 States and the European Union. */
  rows: SharedParticipant[];
}

export function sharedTreatyData(): SharedTreatyData {
  const memberships = table('facts/initiative_members.csv').filter(
    (row) => MEMBER_ROLES.has(row.role!) && row.to === '',
  );
  const participants = table('data/clean/participants.csv').map((row) => ({
    code: row.code!,
    kind: row.kind!,
    iloMember: row.ilo_member === 'yes',
    memberOf: new Set(
      memberships.filter(({ member }) => member === row.code).map((one) => one.initiative_id!),
    ),
  }));
  const instruments = table('facts/instruments.csv').filter((row) => row.eif_threshold !== '');
  const acts = new Map<string, TreatyAct[]>(instruments.map((row) => [row.code!, []]));
  for (const row of table('data/clean/acts.csv')) acts.get(row.treaty!)!.push(actOf(row));
  return {
    rules: new Map(instruments.map((row) => [row.code!, rulesOf(row)])),
    coverage: new Map(table('data/clean/coverage.csv').map((row) => [row.treaty!, coverageOf(row)])),
    acts,
    participants,
    rows: participants.filter((participant) => participant.kind !== 'FORMER_STATE'),
  };
}

/** The roles of section 5 of the rules; observers, associates and former members are not members. */
const MEMBER_ROLES = new Set([
  ...['member', 'founding member', 'participating State', 'party'],
  ...['chair', 'co-chair', 'co-host', 'core country', 'neighbouring country'],
]);

const actOf = (row: Row): TreatyAct => ({
  treaty: row.treaty!,
  participant: row.participant!,
  kind: row.kind as ActionKind,
  date: row.date || null,
  precision: row.precision as DatePrecision,
  notBefore: row.not_before!,
  notAfter: row.not_after!,
  sameActAs: row.same_act_as || null,
});

const coverageOf = (row: Row): Coverage => ({
  treaty: row.treaty!,
  level: row.level as CoverageLevel,
  asOf: row.as_of!,
  exceptions: Object.fromEntries(
    row
      .exceptions!.split(';')
      .filter((exception) => exception !== '')
      .map((exception) => exception.split(':')),
  ),
});

function delayOf(rule: string, count: string): Delay {
  if (rule.startsWith('nth-day-after')) return { rule: 'NTH_DAY_AFTER', count: Number(count) };
  if (rule.startsWith('months-after')) return { rule: 'MONTHS_AFTER', count: Number(count) };
  if (rule.startsWith('first-of-month-following'))
    return { rule: 'FIRST_OF_MONTH_AFTER_MONTHS', count: Number(count) };
  if (rule.startsWith('first-of-month-after-nth-day'))
    return { rule: 'FIRST_OF_MONTH_AFTER_DAYS', count: Number(count) };
  if (rule.startsWith('on-') || rule === '') return { rule: 'ON_DEPOSIT', count: 0 };
  throw new Error(`Unknown rule ${rule}`);
}

const NOT_BEFORE: Record<string, string> = {
  'TIP-PROTOCOL': 'UNTOC',
  'SOM-PROTOCOL': 'UNTOC',
  'OP-CRPD': 'CRPD',
};
const MEMBERS_OF: Record<string, string> = { ACTIP: 'ASEAN', 'SAARC-2002': 'SAARC', 'CIS-2005': 'CIS' };
const PREREQUISITES: Record<string, Prerequisite> = {
  'TIP-PROTOCOL': { anyOf: ['UNTOC'], needs: 'CONSENT' },
  'SOM-PROTOCOL': { anyOf: ['UNTOC'], needs: 'CONSENT' },
  'OP-CEDAW': { anyOf: ['CEDAW'], needs: 'CONSENT' },
  'OP-CRPD': { anyOf: ['CRPD'], needs: 'CONSENT' },
  P029: { anyOf: ['C029'], needs: 'CONSENT' },
  OPSC: { anyOf: ['CRC'], needs: 'SIGNATURE' },
  OPIC: { anyOf: ['CRC', 'OPAC', 'OPSC'], needs: 'SIGNATURE' },
};

function rulesOf(row: Row): TreatyRules {
  const code = row.code!;
  const prerequisite = PREREQUISITES[code];
  return {
    code,
    adoptedOn: row.adopted_date || null,
    enteredIntoForceOn: row.entry_into_force || null,
    entryIntoForce: {
      article: row.eif_article || null,
      threshold: Number(row.eif_threshold),
      quorum: code === 'CETS197' ? { group: 'COE', count: 8 } : null,
      delay: delayOf(row.eif_rule!, row.eif_delay!),
      notBefore: NOT_BEFORE[code] ?? null,
    },
    laterParty: delayOf(row.later_rule!, row.later_delay!),
    membersOf: row.category === 'ILO' ? 'ILO' : (MEMBERS_OF[code] ?? null),
    prerequisites: prerequisite === undefined ? [] : [prerequisite],
  };
}
