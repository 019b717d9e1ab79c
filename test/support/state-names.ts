import { join, resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import type { ParticipantKind, ParticipantRecord } from '../../src/sources/records';
import { StateNames } from '../../src/sources/states';

const seed = resolve(__dirname, '../../seed');

/** Participants of the seed: as much of them as names need. */
export const seedParticipants: ParticipantRecord[] = parse<Record<string, string>>(
  readFileSync(join(seed, 'participants.csv')),
  { columns: true },
).map((row) => ({
  code: row['code'] as string,
  kind: row['kind'] as ParticipantKind,
  name: row['name'] as string,
  iso2: row['iso2'] || null,
  iso3: row['iso3'] || null,
  m49: row['m49'] || null,
  names: {},
  unMember: row['un_member'] === 'yes',
  unAdmission: row['un_admission'] || null,
  regionalGroup: row['regional_group'] || null,
  region: row['region'] || null,
  subregion: row['subregion'] || null,
  iloMember: row['ilo_member'] === 'yes',
}));

/** Names as the seed has them. */
export const seedNames = StateNames.read(seed, seedParticipants);
