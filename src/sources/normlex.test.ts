import { seedNames } from '../../test/support/state-names';
import { readNormlex } from './normlex';
import type { NormlexTable } from './normlex';
import { RefusedFile } from './problem';
import { csvRows } from './table-rows';

const read = (text: string, treaty: string | null = null): Promise<NormlexTable> =>
  readNormlex('table.csv', csvRows(Buffer.from(text)), seedNames, '2026-11-24', treaty);
const brief = (table: NormlexTable, code: string): string[] =>
  table.treaties
    .find((treaty) => treaty.code === code)!
    .acts.map((act) => `${act.participant} ${act.kind} ${act.date} ${act.notBefore} ${act.notAfter}`);

test('Members by instruments, with years, days, denunciations and the day of the table', async () => {
  const table = await read(
    `Country,Forced_labour_C029,P29,"C105 - Abolition of Forced Labour",BUSINESS_DATE
Albania,1957,,1997-02-27,04-06-2026
Côte d'Ivoire,1960,2019,5 May 1961,04-06-2026
Malaysia,1957,-,1958den.:1990,04-06-2026
Singapore,1965,,Denounced 1979,04-06-2026
Hong Kong,1957,,,04-06-2026
Atlantis,1957,,,04-06-2026
`.replace('Denounced 1979', '1965 (denounced on 19 Apr 1979)'),
  );
  expect(table.problems.problems).toEqual([]);
  expect(table).toMatchObject({ asOf: '2026-06-04', wide: true, rows: 6 });
  expect(table.treaties.map(({ code, parties }) => [code, parties])).toEqual([
    ['C029', 6],
    ['P029', 1],
    ['C105', 2],
  ]);
  expect(brief(table, 'C029')).toContain('ALB RATIFICATION 1957 1957-01-01 1957-12-31');
  expect(brief(table, 'C105')).toEqual([
    'ALB RATIFICATION 1997-02-27 1997-02-27 1997-02-27',
    'CIV RATIFICATION 1961-05-05 1961-05-05 1961-05-05',
    'MYS RATIFICATION 1958 1958-01-01 1958-12-31',
    'MYS WITHDRAWAL 1991 1991-01-01 1991-12-31',
    'MYS WITHDRAWAL_NOTIFIED 1990 1990-01-01 1990-12-31',
    'SGP RATIFICATION 1965 1965-01-01 1965-12-31',
    'SGP WITHDRAWAL 1980-04-19 1980-04-19 1980-04-19',
    'SGP WITHDRAWAL_NOTIFIED 1979-04-19 1979-04-19 1979-04-19',
  ]);
  expect(table.unrecognised).toEqual([{ name: 'Atlantis', row: 6 }]);
  expect(table.territories).toEqual([{ name: 'Hong Kong', row: 5 }]);
});

test('a list of ratifications, with status and note, semicolons, and a total above it', async () => {
  const table =
    await read(`Ratifications of C097 - Migration for Employment Convention (Revised), 1949 (No. 97)
3 ratifications
Country;Date;Status;Note
Albania;02 Mar 2005;In Force;
Kenya;30 Nov 1965;In Force;Excluding the provisions of Annexes I to III
Upper Volta;09 Jun 1961;Not in force;Automatic Denunciation on 29 Mar 2001 by convention C138
Zambia;02 Dec 1964;Not in force;Denounced on 12 Dec 1990
`);
  expect(table.problems.problems).toEqual([]);
  expect(table.treaties).toHaveLength(1);
  expect(table.treaties[0]).toMatchObject({ code: 'C097', parties: 2, stated: 3 });
  expect(brief(table, 'C097')).toEqual([
    'ALB RATIFICATION 2005-03-02 2005-03-02 2005-03-02',
    'BFA RATIFICATION 1961-06-09 1961-06-09 1961-06-09',
    'BFA WITHDRAWAL 2001-03-29 2001-03-29 2001-03-29',
    'KEN RATIFICATION 1965-11-30 1965-11-30 1965-11-30',
    'ZMB RATIFICATION 1964-12-02 1964-12-02 1964-12-02',
    'ZMB WITHDRAWAL 1991-12-12 1991-12-12 1991-12-12',
    'ZMB WITHDRAWAL_NOTIFIED 1990-12-12 1990-12-12 1990-12-12',
  ]);
});

test.each([
  ['Albania,1957x', 'UNREADABLE_CELL'],
  ['Albania,31-02-1957', 'IMPOSSIBLE_DATE'],
  ['Albania,31 Feb 1957', 'IMPOSSIBLE_DATE'],
  ['Albania,2057', 'FUTURE_DATE'],
  ['Albania,1957den.:2057', 'FUTURE_DATE'],
  ['Albania,1957\nAlbania,1958', 'SAME_ACT_TWICE'],
  [',1957', 'UNREADABLE_CELL'],
])('%s is refused as %s, with its row', async (rows, code) => {
  const { problems } = await read(`Country,C029\nKenya,1964\n${rows}\n`);
  expect(problems.problems).toMatchObject([{ code, row: rows.includes('\n') ? 3 : 2 }]);
});

test('a table of two days contradicts itself', async () => {
  const { problems } = await read(
    'Country,C029,BUSINESS_DATE\nKenya,1964,04-06-2026\nAlbania,1957,05-06-2026\n',
  );
  expect(problems.problems).toMatchObject([{ code: 'CONTRADICTION', row: 2 }]);
});

test.each([
  ['no heading', 'Kenya,1964\nAlbania,1957\n', 'COLUMNS_MISSING'],
  ['a list that does not say of what', 'Country,Date,Status\nKenya,1964,In Force\n', 'COLUMNS_MISSING'],
  ['the same column twice', 'Country,C029,C29\nKenya,1964,1964\n', 'CONTRADICTION'],
])('%s is refused', async (_, text, code) => {
  await expect(read(text)).rejects.toMatchObject({ name: 'RefusedFile', code });
  await expect(read(text)).rejects.toBeInstanceOf(RefusedFile);
});

test('a list that does not say of what it is takes what the user says', async () => {
  const table = await read('Country,Date,Status\nKenya,1964,In Force\n', 'C029');
  expect(brief(table, 'C029')).toEqual(['KEN RATIFICATION 1964 1964-01-01 1964-12-31']);
});
