import { Workbook } from 'exceljs';
import { emptyCatalogue } from '../../test/support/publications';
import { seedNames } from '../../test/support/state-names';
import { mtdsgXml, untcHtml } from '../../test/support/status-pages';
import type { MadeUpPage, MadeUpRow } from '../../test/support/status-pages';
import { NO_IMPORTS } from './imports';
import type { Imports } from './imports';
import { mergeImports } from './merge';
import { exitStatusOf, planImport } from './plan-import';
import type { ImportOptions, ImportPlan, TreatyPreview } from './plan-import';
import { planText, problemText } from './preview-text';
import type { ResolutionRecord } from './records';
import { revisionOf } from './revision';

const options: ImportOptions = {
  today: '2026-11-24',
  names: seedNames,
  readResolution: () => ({
    symbol: null,
    record: null,
    paragraphs: 0,
    footnotes: 0,
    diagnostics: [],
    refusal: 'It is a novel.',
  }),
  readPdf: () => Promise.resolve({ missing: 'pdftotext is not installed.' }),
};
const plan = (
  files: [string, string | Buffer][],
  changes: Partial<ImportOptions> = {},
  imports: Imports = NO_IMPORTS,
): Promise<ImportPlan> =>
  planImport(
    emptyCatalogue,
    imports,
    files.map(([name, content]) => ({ name, content: Buffer.from(content) })),
    { ...options, ...changes },
  );
const treaty = (of: ImportPlan, index = 0): TreatyPreview => of.files[index] as TreatyPreview;
const codes = (of: ImportPlan): string[] => of.problems.map(({ code }) => code);

const rows: MadeUpRow[] = [
  { name: 'Albania', cells: ['', '11 May 1994 a'] },
  { name: 'Kenya', cells: ['', '9 Mar 1984 a'] },
  { name: 'United States of America', cells: ['17 Jul 1980', ''] },
];
const cedaw = (changes: Partial<MadeUpPage> = {}): MadeUpPage => ({
  chapter: 'IV',
  section: '8',
  title: 'Convention on the Elimination of All Forms of Discrimination against Women',
  conclusion: 'New York, 18 December 1979',
  entryIntoForce: '3 September 1981, in accordance with article 27(1).',
  registration: '3 September 1981, No. 20378',
  text: 'United Nations, Treaty Series, vol. 1249, p. 13.',
  parties: 2,
  signatories: 1,
  columns: ['Participant', 'Signature', 'Ratification, Accession(a), Succession(d)'],
  rows,
  ...changes,
});
const clouds = (changes: Partial<MadeUpPage> = {}): MadeUpPage =>
  cedaw({
    chapter: 'XXX',
    section: '4',
    title: 'Agreement on Clouds',
    conclusion: 'Geneva, 1 March 1950',
    ...changes,
  });

test('a preview says what the contract of the command line says', async () => {
  const page = cedaw({
    asOf: '03-02-2026 10:16:18',
    rows: [...rows, { name: 'Atlantis', cells: ['', ''] }, { name: 'Hong Kong', cells: ['', ''] }],
  });
  const of = await plan([['cedaw.html', untcHtml(page)]]);
  expect(of.problems).toEqual([]);
  expect(exitStatusOf(of, true)).toBe(0);
  expect(treaty(of)).toMatchObject({
    file: 'cedaw.html',
    digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) as string,
    format: 'untc-html',
    publisher: 'UN Treaty Collection',
    asOf: '2026-02-03',
    treaty: 'CEDAW',
    new: false,
    stated: { parties: 2, signatories: 1 },
    parsed: { parties: 2, signatories: 1 },
    acts: [
      { participant: 'ALB', kind: 'ACCESSION', date: '1994-05-11', precision: 'DAY' },
      { participant: 'KEN', kind: 'ACCESSION', date: '1984-03-09', precision: 'DAY' },
      { participant: 'USA', kind: 'SIGNATURE', date: '1980-07-17', precision: 'DAY' },
    ],
    changed: [],
    removed: [],
    unrecognised: [{ name: 'Atlantis', row: 4 }],
    notes: [expect.stringContaining('Hong Kong') as string],
  });
  expect(treaty(of).added).toHaveLength(3);
  expect(planText(of)).toContain('Added (3):\n    ALB ACCESSION 1994-05-11');
});

test('a later page shows exactly what changed: added, old → new, removed', async () => {
  const before = await plan([['old.xml', mtdsgXml(cedaw())]], { asOf: '2018-01-15' });
  const after = await plan(
    [
      [
        'new.html',
        untcHtml(
          cedaw({
            asOf: '03-02-2026 10:16:18',
            signatories: 0,
            rows: [
              rows[0]!,
              { name: 'Kenya', cells: ['', '10 Mar 1984 a'] },
              { name: 'Tonga', cells: ['', '5 May 2020 a'] },
            ],
            parties: 3,
          }),
        ),
      ],
    ],
    {},
    before.imports,
  );
  expect(after.problems).toEqual([]);
  expect(treaty(after)).toMatchObject({
    added: [{ participant: 'TON', kind: 'ACCESSION', date: '2020-05-05' }],
    changed: [{ participant: 'KEN', old: { date: '1984-03-09' }, new: { date: '1984-03-10' } }],
    removed: [{ participant: 'USA', kind: 'SIGNATURE' }],
  });
  expect(planText(after)).toContain('KEN ACCESSION 1984-03-09 → 1984-03-10');
  // And the other way round: the older file changes nothing.
  const again = await plan([['old.xml', mtdsgXml(cedaw())]], { asOf: '2018-01-15' }, after.imports);
  expect(treaty(again)).toMatchObject({ added: [], changed: [], removed: [] });
  expect(again.imports).toEqual(after.imports);
});

test('importing the same file twice changes nothing, revision included', async () => {
  const file: [string, string] = ['cedaw.html', untcHtml(cedaw({ asOf: '03-02-2026 10:16:18' }))];
  const once = await plan([file]);
  const twice = await plan([file, file], {}, once.imports);
  expect(twice.imports).toEqual(once.imports);
  expect(treaty(twice)).toMatchObject({ added: [], changed: [], removed: [] });
  const revision = (imports: Imports): string => revisionOf(mergeImports(emptyCatalogue, imports).dataset);
  expect(revision(twice.imports)).toBe(revision(once.imports));
});

test('the name of a file is no part of the data', async () => {
  const page = untcHtml(cedaw({ asOf: '03-02-2026 10:16:18' }));
  const [a, b] = [await plan([['a.html', page]]), await plan([['b.txt', page]])];
  expect(b.imports).toEqual(a.imports);
});

test('a file that does not carry its day is previewed without it, and not applied', async () => {
  const of = await plan([['cedaw.xml', mtdsgXml(cedaw())]]);
  expect(codes(of)).toEqual(['DAY_MISSING']);
  expect(treaty(of)).toMatchObject({ asOf: null, treaty: 'CEDAW', parsed: { parties: 2 }, added: [] });
  expect(treaty(of).acts).toHaveLength(3);
  expect(of.imports).toEqual(NO_IMPORTS);
  expect([exitStatusOf(of, false), exitStatusOf(of, true)]).toEqual([0, 2]);
  expect(codes(await plan([['cedaw.xml', mtdsgXml(cedaw())]], { asOf: '2018-01-15' }))).toEqual([]);
});

test('totals that the rows do not reach stop the import, unless accepted', async () => {
  const file: [string, string] = ['cedaw.html', untcHtml(cedaw({ parties: 3, asOf: '03-02-2026 10:16:18' }))];
  const of = await plan([file]);
  expect(of.problems).toMatchObject([
    {
      file: 'cedaw.html',
      code: 'TOTALS_NOT_REACHED',
      message: expect.stringContaining('states 3 parties, its rows give 2') as string,
    },
  ]);
  expect([exitStatusOf(of, false), exitStatusOf(of, true)]).toEqual([1, 1]);
  expect(of.imports).toEqual(NO_IMPORTS);
  const accepted = await plan([file], { acceptMismatch: true });
  expect(accepted.problems).toEqual([]);
  expect(mergeImports(emptyCatalogue, accepted.imports).dataset.coverage).toMatchObject([
    { treaty: 'CEDAW', level: 'PARTIAL' },
  ]);
});

test('one bad file of several: nothing of any is applied', async () => {
  const of = await plan([
    ['good.html', untcHtml(cedaw({ asOf: '03-02-2026 10:16:18' }))],
    [
      'bad.html',
      untcHtml(
        clouds({
          asOf: '03-02-2026 10:16:18',
          rows: [{ name: 'Kenya', cells: ['', '31 Feb 1984 a'] }, ...rows],
        }),
      ),
    ],
  ]);
  expect(of.problems).toMatchObject([{ file: 'bad.html', code: 'IMPOSSIBLE_DATE', row: 1 }]);
  expect(problemText(of.problems[0]!)).toMatch(
    /^bad\.html, (line \d+, )?row 1: No calendar has the day "31 Feb 1984 a" at "Kenya"/,
  );
  expect(of.imports).toEqual(NO_IMPORTS);
  expect(exitStatusOf(of, false)).toBe(2);
});

test.each([
  [
    'a login page',
    '<html><head><title>Sign in</title></head><body><input type="password"></body></html>',
    'NOT_RECOGNISED',
  ],
  ['truncated XML', mtdsgXml(cedaw()).subarray(0, 900), 'DAMAGED'],
  ['an entity bomb', '<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><Document/>', 'UNSAFE'],
  [
    'another encoding',
    Buffer.from('treaty,participant,kind,date\nCEDAW,Türkiye,ACCESSION,2001\n', 'latin1'),
    'WRONG_ENCODING',
  ],
  ['a table with columns missing', 'treaty,participant,date\nCEDAW,KEN,2001\n', 'COLUMNS_MISSING'],
  ['an empty file', '', 'NOT_RECOGNISED'],
  ['a novel', 'It was the best of times, it was the worst of times.\n', 'NOT_RECOGNISED'],
  ['a PDF without pdftotext', '%PDF-1.4\n', 'TOOL_MISSING'],
  ['a workbook that is none', 'PK\u0003\u0004 and so on', 'DAMAGED'],
  ['rules that are none', '{"treaty": ', 'DAMAGED'],
])('%s is refused, with the file and the reason', async (_, content, code) => {
  const of = await plan([['file', content]], { asOf: '2018-01-15' });
  expect(of.problems).toMatchObject([{ file: 'file', code }]);
  expect(of.problems[0]!.message).toMatch(/^.{10,}\.$/s);
  expect(exitStatusOf(of, false)).toBe(2);
});

test('an act after the day of its own publication is refused', async () => {
  const of = await plan([['cedaw.xml', mtdsgXml(cedaw())]], { asOf: '1990-01-01' });
  expect(of.problems).toMatchObject([
    { code: 'FUTURE_DATE', row: 1, message: expect.stringContaining('ALB') as string },
  ]);
});

describe('an instrument outside the catalogue', () => {
  const page = untcHtml(clouds({ asOf: '03-02-2026 10:16:18' }));
  const rules = JSON.stringify({
    treaty: 'XXX-4',
    shortTitle: 'Clouds Agreement',
    entryIntoForce: { article: '9', threshold: 2, delay: { rule: 'NTH_DAY_AFTER', count: 90 } },
    laterParty: { rule: 'MONTHS_AFTER', count: 3 },
    prerequisites: [{ anyOf: ['CEDAW'], needs: 'CONSENT' }],
  });

  test('is added by its heading, under its number', async () => {
    const of = await plan([['clouds.html', page]]);
    expect(treaty(of)).toMatchObject({ treaty: 'XXX-4', new: true, mtdsgNumber: 'XXX-4' });
    const { dataset } = mergeImports(emptyCatalogue, of.imports);
    expect(dataset.instruments.find(({ code }) => code === 'XXX-4')).toMatchObject({
      title: 'Agreement on Clouds',
      kind: 'AGREEMENT',
      category: 'UN',
      adoptedOn: '1950-03-01',
      adoptedAt: 'Geneva',
      mtdsgNumber: 'XXX-4',
      citations: [{ volume: 1249, registrationNumber: 20378 }],
      rules: {
        code: 'XXX-4',
        enteredIntoForceOn: '1981-09-03',
        laterParty: { rule: 'ON_DEPOSIT', count: 0 },
        entryIntoForce: { threshold: null },
      },
    });
    expect(dataset.acts.filter(({ treaty: code }) => code === 'XXX-4')).toHaveLength(3);
  });

  test('takes the code that the user gives, and keeps it', async () => {
    const of = await plan([['clouds.html', page]], { code: 'CLOUDS' });
    expect(treaty(of)).toMatchObject({ treaty: 'CLOUDS', new: true });
    const later = await plan(
      [['later.html', untcHtml(clouds({ asOf: '03-03-2026 10:16:18' }))]],
      {},
      of.imports,
    );
    expect(treaty(later)).toMatchObject({ treaty: 'CLOUDS', new: false, added: [] });
    expect(codes(await plan([['clouds.html', page]], { code: 'CRC' }))).toEqual(['CONTRADICTION']);
    expect(
      codes(
        await plan([['cedaw.html', untcHtml(cedaw({ asOf: '03-02-2026 1:00:00' }))]], { code: 'CLOUDS' }),
      ),
    ).toEqual(['CONTRADICTION']);
  });

  test('gets its rules from a rule file, before or after its page', async () => {
    const together = await plan([
      ['clouds.json', rules],
      ['clouds.html', page],
    ]);
    const apart = await plan([['clouds.json', rules]], {}, (await plan([['clouds.html', page]])).imports);
    expect(together.problems).toEqual([]);
    expect(apart.imports).toEqual(together.imports);
    expect(together.files[0]).toMatchObject({ format: 'treaty-rules', treaty: 'XXX-4' });
    expect(
      mergeImports(emptyCatalogue, apart.imports).dataset.instruments.find(({ code }) => code === 'XXX-4'),
    ).toMatchObject({
      shortTitle: 'Clouds Agreement',
      rules: {
        entryIntoForce: {
          article: '9',
          threshold: 2,
          quorum: null,
          delay: { rule: 'NTH_DAY_AFTER', count: 90 },
        },
        laterParty: { rule: 'MONTHS_AFTER', count: 3 },
        prerequisites: [{ anyOf: ['CEDAW'], needs: 'CONSENT' }],
        enteredIntoForceOn: '1981-09-03',
      },
    });
  });

  test.each([
    ['{"treaty":"CEDAW"}', 'CONTRADICTION', /those of the catalogue/],
    ['{"shortTitle":"x"}', 'NOT_RECOGNISED', /"treaty"/],
    ['{"treaty":"XXX-4","laterParty":{"rule":"SOON","count":1}}', 'UNREADABLE_CELL', /"laterParty.rule"/],
    ['{"treaty":"XXX-4","adoptedOn":"1950-02-31"}', 'UNREADABLE_CELL', /"adoptedOn"/],
    ['{"treaty":"XXX-4","colour":"blue"}', 'UNREADABLE_CELL', /colour/],
  ])('rules %s are refused', async (text, code, message) => {
    const of = await plan([['rules.json', text]]);
    expect(of.problems).toMatchObject([{ code, message: expect.stringMatching(message) as string }]);
  });
});

test('a heading without a table adds no act and removes none', async () => {
  const before = await plan([['cedaw.html', untcHtml(cedaw({ asOf: '03-02-2026 10:16:18' }))]]);
  const of = await plan(
    [['head.xml', mtdsgXml(cedaw({ columns: null, rows: [], parties: 3 }))]],
    { asOf: '2026-03-03' },
    before.imports,
  );
  expect(of.problems).toEqual([]);
  expect(treaty(of)).toMatchObject({
    stated: { parties: 3, signatories: 1 },
    parsed: { parties: null },
    acts: [],
    added: [],
    changed: [],
    removed: [],
  });
  const { dataset } = mergeImports(emptyCatalogue, of.imports);
  expect(dataset.acts).toHaveLength(3);
});

describe('tables of acts', () => {
  const table =
    'treaty,participant,kind,date,source,publisher,as_of,verification\nCEDAW,KEN,ACCESSION,1984-03-09,gazette,A gazette,2020-01-01,SECONDARY\nCRC,KEN,RATIFICATION,1990,gazette,A gazette,2020-01-01,SECONDARY\n';
  test('one file of two treaties is two parts of a preview; its sources become sources', async () => {
    const of = await plan([['acts.csv', table]]);
    expect(of.problems).toEqual([]);
    expect(
      of.files.map((one) => [(one as TreatyPreview).treaty, (one as TreatyPreview).added.length]),
    ).toEqual([
      ['CEDAW', 1],
      ['CRC', 1],
    ]);
    const { dataset } = mergeImports(emptyCatalogue, of.imports);
    expect(dataset.acts).toMatchObject([
      { treaty: 'CEDAW', verification: 'SECONDARY' },
      { treaty: 'CRC', precision: 'YEAR' },
    ]);
    expect(dataset.sources.find(({ id }) => id === dataset.acts[0]!.source)).toMatchObject({
      publisher: 'A gazette',
      asOf: '2020-01-01',
    });
    expect(dataset.coverage).toMatchObject([
      { treaty: 'CEDAW', level: 'PARTIAL' },
      { treaty: 'CRC', level: 'PARTIAL' },
    ]);
  });

  test('a workbook says the same as a CSV file', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addWorksheet('acts');
    for (const line of table.trim().split('\n')) sheet.addRow(line.split(','));
    const of = await plan([['acts.xlsx', Buffer.from(await workbook.xlsx.writeBuffer())]]);
    const csv = await plan([['acts.csv', table]]);
    expect(of.problems).toEqual([]);
    expect(of.files.map((one) => (one as TreatyPreview).acts)).toEqual(
      csv.files.map((one) => (one as TreatyPreview).acts),
    );
  });

  test('a contradiction with a more trusted source changes nothing and is a doubt', async () => {
    const page = await plan([['cedaw.html', untcHtml(cedaw({ asOf: '03-02-2026 10:16:18' }))]]);
    const of = await plan(
      [['acts.csv', table.replace('1984-03-09', '1985-03-09').replaceAll('2020-01-01', '2026-05-05')]],
      {},
      page.imports,
    );
    expect(of.problems).toEqual([]);
    expect(treaty(of)).toMatchObject({ treaty: 'CEDAW', added: [], changed: [], removed: [] });
    expect(mergeImports(emptyCatalogue, of.imports).doubts).toMatchObject([
      {
        code: 'DIFFERENT_DAY',
        participant: 'KEN',
        holds: { date: '1984-03-09', verification: 'DEPOSITARY' },
        other: { date: '1985-03-09' },
      },
    ]);
  });
});

test('NORMLEX: an instrument that the catalogue lacks comes with the two rules that hold for all', async () => {
  const of = await plan([
    [
      'normlex.csv',
      'Country,Forced_labour_C029,Freedom_of_association_C087,BUSINESS_DATE\nKenya,1964,,04-06-2026\nAlbania,1957,1957,04-06-2026\n',
    ],
  ]);
  expect(of.problems).toEqual([]);
  expect(of.files).toMatchObject([
    { treaty: 'C029', new: false, parsed: { parties: 2, signatories: null }, asOf: '2026-06-04' },
    { treaty: 'C087', new: true, parsed: { parties: 1 } },
  ]);
  const { dataset } = mergeImports(emptyCatalogue, of.imports);
  expect(dataset.instruments.find(({ code }) => code === 'C087')).toMatchObject({
    title: 'Freedom of association (ILO Convention No. 87)',
    category: 'ILO',
    number: '87',
    rules: { membersOf: 'ILO', laterParty: { rule: 'MONTHS_AFTER', count: 12 } },
  });
  // Two Members of 187: nothing follows from who is missing.
  expect(dataset.coverage.map(({ level }) => level)).toEqual(['PARTIAL', 'PARTIAL']);
});

describe('resolutions', () => {
  const record = {
    symbol: 'A/RES/77/194',
    title: 'Trafficking',
    organ: null,
    session: 77,
    committee: null,
    agendaItem: null,
    date: '2022-12-15',
    status: 'ADOPTED',
    draftedOn: null,
    sponsors: [],
    succeeds: null,
    source: 'x',
    verification: 'DEPOSITARY',
    note: null,
    paragraphs: [
      {
        part: 'OPERATIVE',
        number: 1,
        openingPhrase: 'Urges',
        addressees: [],
        summary: null,
        themes: [],
        text: 'Urges all',
        footnotes: [],
        mentions: [],
      },
    ],
    footnotes: [
      { number: 1, kind: 'OTHER', text: 'See', reference: 'See', ibidOf: null, treatySeries: [], cites: [] },
    ],
  } satisfies ResolutionRecord;
  const text = 'The General Assembly,\n\nRecalling …\n';
  const reading = {
    symbol: record.symbol,
    record,
    paragraphs: 1,
    footnotes: 1,
    diagnostics: [{ code: 'X' }],
    refusal: null,
  };

  test('a text is a file like any other', async () => {
    const of = await plan([['res.txt', text]], { readResolution: () => reading });
    expect(of.files).toMatchObject([
      {
        format: 'resolution-text',
        resolution: 'A/RES/77/194',
        new: true,
        paragraphs: 1,
        footnotes: 1,
        diagnostics: [{ code: 'X' }],
      },
    ]);
    expect(mergeImports(emptyCatalogue, of.imports).dataset.resolutions).toEqual([record]);
  });

  test('where the resolution is known, its text joins what is there', async () => {
    const of = await plan([['res.txt', text]], { readResolution: () => reading });
    const known: ResolutionRecord = {
      ...record,
      title: 'Known title',
      paragraphs: [{ ...record.paragraphs[0]!, summary: 'In our words', themes: ['law'], text: null }],
      footnotes: [{ ...record.footnotes[0]!, text: null, cites: ['treaty:CEDAW'] }],
    };
    const { dataset } = mergeImports({ ...emptyCatalogue, resolutions: [known] }, of.imports);
    expect(dataset.resolutions).toMatchObject([
      {
        title: 'Known title',
        paragraphs: [{ summary: 'In our words', themes: ['law'], text: 'Urges all' }],
        footnotes: [{ text: 'See', cites: ['treaty:CEDAW'] }],
      },
    ]);
  });

  test('a draft without a symbol is previewed; it needs one to be applied', async () => {
    const of = await plan([['draft.txt', text]], {
      readResolution: () => ({ ...reading, symbol: null, record: null }),
    });
    expect(codes(of)).toEqual(['SYMBOL_MISSING']);
    expect([exitStatusOf(of, false), exitStatusOf(of, true)]).toEqual([0, 2]);
  });

  test('a PDF is read by its text', async () => {
    const of = await plan([['res.pdf', '%PDF-1.4']], {
      readPdf: () => Promise.resolve({ text }),
      readResolution: (given) => ({ ...reading, paragraphs: given === text ? 1 : 0 }),
    });
    expect(of.files).toMatchObject([{ format: 'resolution-text', paragraphs: 1 }]);
  });
});
