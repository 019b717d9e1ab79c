import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { readCatalogue } from './catalogue';
import { readSeed } from './seed';

const seed = resolve(__dirname, '../../seed');
const dataset = readSeed(seed, { acts: false });
const catalogue = readCatalogue(seed, dataset);
const entry = (code: string) => catalogue.entries.find((one) => one.code === code);

test('every row of names.csv names an entry', () => {
  const keys = new Set(catalogue.entries.map(({ key }) => key));
  const rows = parse(readFileSync(resolve(seed, 'names.csv')), { columns: true }) as Record<string, string>[];
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter((row) => !keys.has(row.key as string))).toEqual([]);
});

test('keys are unique, and codes within a kind', () => {
  const keys = catalogue.entries.map(({ key }) => key);
  expect(keys).toEqual([...new Set(keys)]);
  const codes = catalogue.entries.map(({ kind, code }) => `${kind} ${code}`);
  expect(codes).toEqual([...new Set(codes)]);
});

test('a State goes by the forms in which others list it as well', () => {
  expect(entry('VEN')?.names).toEqual(
    expect.arrayContaining(['Venezuela (Bolivarian Republic of)', 'Venezuela']),
  );
  expect(entry('CZE')?.names).toContain('Czechia');
});

test('a protocol knows what it supplements', () => {
  expect(entry('TIP-PROTOCOL')).toMatchObject({ supplements: 'treaty:UNTOC', isProtocol: true });
  expect(entry('UNTOC')).toMatchObject({ supplements: null, isProtocol: false });
});

test('an ILO convention goes by its number', () => {
  expect(entry('C029')?.names).toEqual(
    expect.arrayContaining([
      'Forced Labour Convention, 1930 (No. 29)',
      'ILO Convention No. 29',
      'Convention No. 29 of the International Labour Organization',
    ]),
  );
});

test('every citation is of an instrument that is there', () => {
  const keys = new Set(catalogue.entries.map(({ key }) => key));
  expect(catalogue.citations.filter(({ instrument }) => !keys.has(instrument))).toEqual([]);
  expect(catalogue.citations.length).toBeGreaterThan(0);
});
