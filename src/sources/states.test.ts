import { seedNames, seedParticipants } from '../../test/support/state-names';
import { comparable, withoutNoteMarks } from './states';
import { resolve } from 'node:path';
import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';

const seed = resolve(__dirname, '../../seed');
const [participants, names] = [seedParticipants, seedNames];
const code = (printed: string): string | null => {
  const recognised = names.recognise(printed);
  return recognised.is === 'PARTICIPANT' ? recognised.code : null;
};

test.each([
  ['The former Yugoslav Republic of Macedonia', 'MKD'],
  ['North Macedonia', 'MKD'],
  ['Czech Republic', 'CZE'],
  ['Czechia', 'CZE'],
  ['Turkey', 'TUR'],
  ['Türkiye', 'TUR'],
  ['TURKIYE', 'TUR'],
  ["Côte d'Ivoire", 'CIV'],
  ['Cote d’Ivoire', 'CIV'],
  ['Swaziland', 'SWZ'],
  ['Holland', 'NLD'],
  ['Netherlands (Kingdom of the)', 'NLD'],
  ['Netherlands', 'NLD'],
  ['Bahamas', 'BHS'],
  ['Saint Lucia', 'LCA'],
  ['Iran, Islamic Republic of', 'IRN'],
  ['Korea, Republic of', 'KOR'],
  ["Korea, Democratic People's Republic of", 'PRK'],
  ['Congo', 'COG'],
  ['Congo, Democratic Republic of the', 'COD'],
  ['Niger', 'NER'],
  ['Nigeria', 'NGA'],
  ['Guinea', 'GIN'],
  ['Guinea-Bissau', 'GNB'],
  ['Equatorial Guinea', 'GNQ'],
  ['Papua New Guinea', 'PNG'],
  ['European Community', 'EUE'],
  ['Yugoslavia (former)', 'YUG'],
  ['Czechoslovakia', 'CSK'],
  ['Cabo Verde', 'CPV'],
  ['Cape Verde', 'CPV'],
  ['Libyan Arab Jamahiriya', 'LBY'],
  ['KEN', 'KEN'],
])('%s is %s', (printed, expected) => expect(code(printed)).toBe(expected));

test.each([
  'Serbia 3',
  'Serbia3',
  'Serbia 3,4',
  'Serbia 3, 4',
  'Serbia (3)',
  'Serbia [12]',
  'Serbia¹²',
  'Serbia*',
  '[Serbia]',
  ' Serbia  7 ',
  'Serbia 3-5',
])('note marks stuck to a name are no part of it: %s', (printed) => expect(code(printed)).toBe('SRB'));

test.each([
  ['Hong Kong', 'CHN'],
  ['Macao', 'CHN'],
  ['Hong Kong Special Administrative Region 4', 'CHN'],
  ['Faroe Islands', 'DNK'],
  ['Netherlands for Aruba', 'NLD'],
  ['Netherlands (for Aruba)', 'NLD'],
  ['Netherlands for Aruba, Curaçao and Sint Maarten', 'NLD'],
  ['United Kingdom (Isle of Man)', 'GBR'],
  ['United Kingdom in respect of Gibraltar', 'GBR'],
  ['China: Hong Kong', 'CHN'],
  ['Denmark - Greenland', 'DNK'],
  ['British Virgin Islands', 'GBR'],
])('%s is a territory', (printed, state) =>
  expect(names.recognise(printed)).toMatchObject({ is: 'TERRITORY', state }),
);

test('a scope in Europe is the State itself', () =>
  expect(names.recognise('Netherlands (for the Kingdom in Europe)')).toEqual({
    is: 'PARTICIPANT',
    code: 'NLD',
    scope: 'for the Kingdom in Europe',
  }));

test.each([
  'Republic of China',
  'Republic of Viet-Nam',
  'Atlantis',
  'World Health Organization',
  '',
  '3',
  'Netherlands for Kenya',
])('what the catalogue lacks is not guessed: %p', (printed) =>
  expect(names.recognise(printed)).toEqual({ is: 'UNKNOWN' }),
);

test('every participant is recognised by its own name, whatever its case, accents and note marks', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...participants),
      fc.constantFrom(
        (name: string) => name,
        (name: string) => name.toUpperCase(),
        (name: string) => name.normalize('NFD').replace(/\p{M}/gu, ''),
        (name: string) => name.replace(/'/g, '’'),
        (name: string) => name.replace(/ /g, '  '),
      ),
      fc.constantFrom('', ' 3', '12', ' 1,2', ' (4)', '*'),
      (participant, print, mark) => code(print(participant.name) + mark) === participant.code,
    ),
  );
});

test('no two participants, spellings or territories share a comparable form', () => {
  const seen = new Map<string, string>();
  const say = (name: string, what: string): void => {
    const before = seen.get(comparable(name));
    expect(before === undefined || before === what ? what : `${name}: ${before}`).toBe(what);
    seen.set(comparable(name), what);
  };
  for (const participant of participants) say(participant.name, participant.code);
  for (const [file, column] of [
    ['state-names.csv', 'code'],
    ['territories.csv', 'state'],
  ] as const)
    for (const row of parse<Record<string, string>>(readFileSync(resolve(seed, file)), { columns: true }))
      say(row['name'] as string, (column === 'state' ? 'territory of ' : '') + row[column]);
});

test('a name is left alone where nothing is stuck to it', () =>
  expect(withoutNoteMarks('Bolivia (Plurinational State of)')).toBe('Bolivia (Plurinational State of)'));
