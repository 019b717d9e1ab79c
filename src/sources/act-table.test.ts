import { Workbook } from 'exceljs';
import fc from 'fast-check';
import { seedNames, seedParticipants } from '../../test/support/state-names';
import { ACTION_KINDS } from '../treaty-law/terms';
import { ACT_COLUMNS, readActTable } from './act-table';
import type { ActTable } from './act-table';
import { csvRows, workbookRows } from './table-rows';
import type { TableRow } from './table-rows';

const TREATIES = new Map([
  ['CEDAW', 'CEDAW'],
  ['IV-8', 'CEDAW'],
  ['CRC', 'CRC'],
]);
const readRows = (rows: AsyncIterable<TableRow>): Promise<ActTable> =>
  readActTable('acts', rows, seedNames, (printed) => TREATIES.get(printed) ?? null, '2026-11-24');
const read = (text: string): Promise<ActTable> => readRows(csvRows(Buffer.from(text)));
const brief = (table: ActTable): string[] =>
  table.groups.flatMap(({ treaty, acts }) =>
    acts.map(
      (act) => `${treaty} ${act.participant} ${act.kind} ${act.date} ${act.notBefore} ${act.notAfter}`,
    ),
  );
const problem = async (text: string): Promise<object[]> => (await read(text)).problems.problems;

test('four columns are enough, in any order; names, codes and MTDSG numbers are taken', async () => {
  const table = await read(`kind;date;participant;treaty
accession;2020-02-29;Türkiye;IV-8
SIGNATURE;1999;KEN;CRC
`);
  expect(table.problems.problems).toEqual([]);
  expect(brief(table)).toEqual([
    'CEDAW TUR ACCESSION 2020-02-29 2020-02-29 2020-02-29',
    'CRC KEN SIGNATURE 1999 1999-01-01 1999-12-31',
  ]);
  expect(table.groups[0]?.acts[0]).toMatchObject({ verification: 'SECONDARY', precision: 'DAY', note: null });
});

test('rows are gathered by treaty and source', async () => {
  const table =
    await read(`treaty,participant,kind,date,precision,not_before,not_after,territorial_note,source,verification,same_act_as,note,publisher,as_of
CEDAW,KEN,ACCESSION,,UNKNOWN,2001-01-01,2001-06-30,,gazette,DERIVED,,between two lists,Kenya Gazette,2001-07-01
CEDAW,YMD,ACCESSION,1984-05-30,DAY,,,,gazette,SECONDARY,YEM,,Kenya Gazette,2001-07-01
CEDAW,NLD,SIGNATURE,1980-07-17,,,,,,,,,,
`);
  expect(table.problems.problems).toEqual([]);
  expect(table.groups).toMatchObject([
    {
      treaty: 'CEDAW',
      source: 'gazette',
      publisher: 'Kenya Gazette',
      asOf: '2001-07-01',
      acts: [
        { participant: 'KEN', precision: 'UNKNOWN', date: null, note: 'between two lists' },
        { participant: 'YMD', sameActAs: 'YEM' },
      ],
    },
    { treaty: 'CEDAW', source: null, publisher: null, asOf: null, acts: [{ participant: 'NLD' }] },
  ]);
});

const head = 'treaty,participant,kind,date,precision,not_before,not_after\n';
test.each([
  ['CEDAW,KEN,ACCESSION,2021-02-29,,,', 'IMPOSSIBLE_DATE'],
  ['CEDAW,KEN,ACCESSION,2021,,2021-02-31,', 'IMPOSSIBLE_DATE'],
  ['CEDAW,KEN,ACCESSION,29.2.2021,,,', 'UNREADABLE_CELL'],
  ['CEDAW,KEN,ACCESSION,2031-01-01,,,', 'FUTURE_DATE'],
  ['CEDAW,KEN,JOINED,2021-01-01,,,', 'UNREADABLE_CELL'],
  ['CEDAW,Atlantis,ACCESSION,2021-01-01,,,', 'UNKNOWN_PARTICIPANT'],
  ['CLOUDS,KEN,ACCESSION,2021-01-01,,,', 'UNKNOWN_TREATY'],
  ['CEDAW,KEN,ACCESSION,,,,', 'UNREADABLE_CELL'],
  ['CEDAW,KEN,ACCESSION,2021-01-01,YEAR,,', 'UNREADABLE_CELL'],
  ['CEDAW,KEN,ACCESSION,2021,,2022-01-01,', 'UNREADABLE_CELL'],
  ['CEDAW,KEN,ACCESSION,,,2021-02-01,2021-01-01', 'UNREADABLE_CELL'],
])('%s is refused as %s, with row and line', async (row, code) => {
  expect(await problem(`${head}CRC,KEN,SIGNATURE,1990-01-26,,,\n${row}\n`)).toMatchObject([
    { file: 'acts', code, row: 2, line: 3 },
  ]);
});

test('the same act twice: with different days it is refused, with the same day it is one act', async () => {
  expect(
    await problem(`${head}CEDAW,KEN,ACCESSION,2001-01-01,,,\nCEDAW,KEN,ACCESSION,2001-01-02,,,\n`),
  ).toMatchObject([{ code: 'SAME_ACT_TWICE', row: 2 }]);
  const table = await read(`${head}CEDAW,KEN,ACCESSION,2001-01-01,,,\nCEDAW,Kenya,ACCESSION,2001-01-01,,,\n`);
  expect(table.problems.problems).toEqual([]);
  expect(brief(table)).toHaveLength(1);
});

test('coming back after a withdrawal is no contradiction', async () => {
  expect(
    await problem(
      `${head}CEDAW,KEN,ACCESSION,2001-01-01,,,\nCEDAW,KEN,WITHDRAWAL,2003-01-01,,,\nCEDAW,KEN,ACCESSION,2005-01-01,,,\n`,
    ),
  ).toEqual([]);
});

test.each([
  ['treaty,participant,date\nCEDAW,KEN,2001-01-01\n', /lacks the column kind/],
  ['participant,kind\nKEN,ACCESSION\n', /lacks the columns treaty, date/],
  ['treaty,participant,kind,date,colour\n', /"colour" is not of the act format/],
  ['', /is empty/],
])('%j is refused, for its columns', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'COLUMNS_MISSING',
    message: expect.stringMatching(message) as string,
  });
});

test('a quotation mark that does not close, and bytes that are no UTF-8, are refused', async () => {
  await expect(read(`${head}CEDAW,"KEN,ACCESSION,2001-01-01,,,\n`)).rejects.toMatchObject({
    code: 'DAMAGED',
  });
  await expect(
    readRows(csvRows(Buffer.from(`${head}CEDAW,Türkiye,ACCESSION,2001-01-01,,,\n`, 'latin1'))),
  ).rejects.toMatchObject({ code: 'WRONG_ENCODING' });
});

test('a workbook is read as the same table, days as days', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('acts');
  sheet.addRow(['treaty', 'participant', 'kind', 'date', 'not_before']);
  sheet.addRow(['CEDAW', 'Côte d’Ivoire', 'RATIFICATION', new Date(Date.UTC(1995, 11, 18))]);
  sheet.addRow(['CRC', 'KEN', 'SIGNATURE', 1990]);
  sheet.getCell('D2').numFmt = 'yyyy-mm-dd';
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  const table = await readRows(workbookRows(bytes));
  expect(table.problems.problems).toEqual([]);
  expect(brief(table)).toEqual([
    'CEDAW CIV RATIFICATION 1995-12-18 1995-12-18 1995-12-18',
    'CRC KEN SIGNATURE 1990 1990-01-01 1990-12-31',
  ]);
  await expect(readRows(workbookRows(bytes.subarray(0, bytes.length - 40)))).rejects.toMatchObject({
    code: 'DAMAGED',
  });
  await expect(readRows(workbookRows(Buffer.from('PK\u0003\u0004 nothing')))).rejects.toMatchObject({
    code: 'DAMAGED',
  });
});

test('a workbook damaged anywhere is refused; none is waited for', async () => {
  const workbook = new Workbook();
  const sheet = workbook.addWorksheet('acts');
  sheet.addRow(['treaty', 'participant', 'kind', 'date']);
  for (const { name } of seedParticipants) sheet.addRow(['CEDAW', name, 'SIGNATURE', '1980-07-17']);
  const bytes = Buffer.from(await workbook.xlsx.writeBuffer());
  // The comment field at the very end, and times of files, carry nothing.
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 40, max: bytes.length - 60 }), async (at) => {
      const damaged = Buffer.from(bytes);
      for (let byte = at; byte < at + 16; byte += 1) damaged[byte] = damaged[byte]! ^ 0xff;
      await expect(readRows(workbookRows(damaged))).rejects.toMatchObject({ name: 'RefusedFile' });
    }),
    { numRuns: 40 },
  );
  const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
  const bomb = Buffer.from(bytes);
  bomb.writeUInt32LE(4_000_000_000, directory + 24);
  await expect(readRows(workbookRows(bomb))).rejects.toMatchObject({ code: 'UNSAFE' });
});

test('any table of acts comes back as it was', async () => {
  const day = fc
    .date({ min: new Date('1946-01-01'), max: new Date('2026-01-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const act = fc.record({
    treaty: fc.constantFrom('CEDAW', 'CRC'),
    participant: fc.constantFrom(...seedParticipants).map(({ code }) => code),
    kind: fc.constantFrom(...ACTION_KINDS),
    date: fc.oneof(
      day,
      day.map((one) => one.slice(0, 4)),
    ),
    note: fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\x21-\x7e]/g, '')),
  });
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(act, { selector: (one) => `${one.treaty}${one.participant}${one.kind}`, maxLength: 60 }),
      async (acts) => {
        const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
        const text = [
          ACT_COLUMNS.join(','),
          ...acts.map((one) =>
            ACT_COLUMNS.map((column) => cell((one as Record<string, string>)[column] ?? '')).join(','),
          ),
        ].join('\r\n');
        const table = await read(text);
        expect(table.problems.problems).toEqual([]);
        expect(
          table.groups
            .flatMap(({ treaty, acts: read }) =>
              read.map(({ participant, kind, date, note }) =>
                [treaty, participant, kind, date, note ?? ''].join(' '),
              ),
            )
            .sort(),
        ).toEqual(
          acts.map((one) => [one.treaty, one.participant, one.kind, one.date, one.note].join(' ')).sort(),
        );
      },
    ),
    { numRuns: 60 },
  );
});

test('memory does not grow with the rows: of a hundred thousand rows of two acts two are kept', async () => {
  async function* rows(): AsyncGenerator<TableRow> {
    yield { line: 1, cells: ['treaty', 'participant', 'kind', 'date'] };
    for (let line = 2; line < 100_002; line += 1)
      yield { line, cells: ['CEDAW', line % 2 === 0 ? 'KEN' : 'Atlantis', 'ACCESSION', '2001-01-01'] };
  }
  const table = await readRows(rows());
  expect(table.rows).toBe(100_000);
  expect(brief(table)).toHaveLength(1);
  expect(table.problems.problems).toHaveLength(100);
  expect(table.problems.count).toBe(50_000);
});
