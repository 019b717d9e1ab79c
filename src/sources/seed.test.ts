import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import type { Dataset } from './records';
import { SeedError, readSeed } from './seed';

const SEED = resolve(__dirname, '../../seed');
const DRAFT = resolve(__dirname, '../../../shared/texts/twg-draft-2024-11-13.txt');
const TABLES = readdirSync(SEED).filter((name) => name.endsWith('.csv'));

const work = mkdtempSync(join(tmpdir(), 'seed-'));
afterAll(() => rmSync(work, { recursive: true }));

let copies = 0;
/** A seed of links to the shipped files, except those given: a text, or null for a file that is missing. */
function seedWith(changes: Record<string, string | Buffer | null>): string {
  copies += 1;
  const directory = join(work, String(copies));
  mkdirSync(join(directory, 'resolutions'), { recursive: true });
  const resolutions = existsSync(join(SEED, 'resolutions'))
    ? readdirSync(join(SEED, 'resolutions')).map((name) => `resolutions/${name}`)
    : [];
  for (const file of [...TABLES, ...resolutions])
    if (!(file in changes)) symlinkSync(join(SEED, file), join(directory, file));
  for (const [file, content] of Object.entries(changes))
    if (content !== null) writeFileSync(join(directory, file), content);
  return directory;
}

function damageOf(changes: Record<string, string | Buffer | null>): SeedError {
  try {
    readSeed(seedWith(changes));
  } catch (error) {
    if (error instanceof SeedError) return error;
    throw error;
  }
  throw new Error('the damage went unnoticed');
}

const linesOf = (file: string): string[] => readFileSync(join(SEED, file), 'utf8').split('\n');

/** The file with another cell in one place. Lines count from 1, the header is line 1. */
function withCell(file: string, line: number, column: string, cell: string): string {
  const rows: string[][] = parse(readFileSync(join(SEED, file)));
  rows[line - 1]![rows[0]!.indexOf(column)] = cell;
  const quoted = (text: string): string => (/[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => `${row.map(quoted).join(',')}\n`).join('');
}

const isMember = (role: string): boolean =>
  /^(member|founding member|participating State|chair|co-chair|co-host|core country|neighbouring country|party)$/.test(
    role,
  );

describe('the shipped seed', () => {
  let seed: Dataset;
  beforeAll(() => {
    seed = readSeed(SEED);
  });

  it('holds every act, participant, instrument and coverage row of the data set', () => {
    expect(seed.acts).toHaveLength(5148);
    expect(seed.declarations).toHaveLength(2407);
    expect(seed.coverage).toHaveLength(30);
    expect(seed.participants).toHaveLength(202);
    expect(seed.participants.filter(({ unMember }) => unMember)).toHaveLength(193);
    expect(
      seed.participants.filter(({ kind }) => ['STATE', 'OBSERVER_STATE', 'NON_MEMBER_STATE'].includes(kind)),
    ).toHaveLength(197);
    expect(seed.instruments.filter(({ kind }) => kind !== 'OUTCOME')).toHaveLength(31);
    expect(seed.instruments.filter(({ rules }) => rules !== null)).toHaveLength(30);
  });

  it('is the same acts as the data set that it was made from', () => {
    const file = resolve(__dirname, '../../../shared/data/clean/acts.csv');
    if (!existsSync(file)) return void console.warn('skipped: no data set beside the repository');
    const identity = (act: Record<string, string | null | undefined>): string =>
      [
        'treaty',
        'participant',
        'kind',
        'date',
        'precision',
        'notBefore',
        'notAfter',
        'source',
        'verification',
        'sameActAs',
      ]
        .map((name) => act[name] ?? '')
        .join('|');
    const theirs = parse<Record<string, string>>(readFileSync(file), { columns: true }).map((row) =>
      identity({
        ...row,
        notBefore: row['not_before'],
        notAfter: row['not_after'],
        sameActAs: row['same_act_as'],
      }),
    );
    expect(seed.acts.map((act) => identity({ ...act })).sort()).toEqual(theirs.sort());
  });

  it('names a source of the seed for every act, and never one that is unverified', () => {
    const sources = new Map(seed.sources.map((source) => [source.id, source]));
    for (const act of seed.acts)
      expect(sources.get(act.source)?.verification).toMatch(/DEPOSITARY|SECONDARY|DERIVED/);
  });

  it('lists everything in ascending order of its key', () => {
    const ascending = (keys: string[]): void => expect(keys).toEqual([...new Set(keys)].sort());
    ascending(seed.participants.map(({ code }) => code));
    ascending(seed.instruments.map(({ code }) => code));
    ascending(seed.acts.map(({ treaty, participant, kind }) => `${treaty} ${participant} ${kind}`));
    ascending(seed.coverage.map(({ treaty }) => treaty));
    ascending(seed.sources.map(({ id }) => id));
    ascending(seed.bodies.map(({ code }) => code));
    ascending(seed.memberships.map(({ body, member }) => `${body} ${member}`));
    ascending(seed.documents.map(({ symbol }) => symbol));
    ascending(seed.resolutions.map(({ symbol }) => symbol));
  });

  it('has the rules of treaty law that no default would give', () => {
    const rulesOf = (code: string) => seed.instruments.find((instrument) => instrument.code === code)!.rules!;
    expect(rulesOf('ROME-STATUTE').entryIntoForce).toMatchObject({
      threshold: 60,
      delay: { rule: 'FIRST_OF_MONTH_AFTER_DAYS', count: 60 },
    });
    expect(rulesOf('ICRMW').laterParty).toEqual({ rule: 'FIRST_OF_MONTH_AFTER_MONTHS', count: 3 });
    expect(rulesOf('C182')).toMatchObject({
      laterParty: { rule: 'MONTHS_AFTER', count: 12 },
      membersOf: 'ILO',
    });
    expect(rulesOf('CETS197').entryIntoForce).toMatchObject({
      threshold: 10,
      quorum: { group: 'COE', count: 8 },
    });
    expect(rulesOf('CETS197').membersOf).toBeNull();
    expect(
      ['TIP-PROTOCOL', 'SOM-PROTOCOL', 'OP-CRPD'].map((code) => rulesOf(code).entryIntoForce.notBefore),
    ).toEqual(['UNTOC', 'UNTOC', 'CRPD']);
    expect(['ACTIP', 'SAARC-2002', 'CIS-2005'].map((code) => rulesOf(code).membersOf)).toEqual([
      'ASEAN',
      'SAARC',
      'CIS',
    ]);
    const prerequisites = seed.instruments.flatMap(({ code, rules }) =>
      (rules?.prerequisites ?? []).map(({ anyOf, needs }) => `${code}: ${needs} of ${anyOf.join(' or ')}`),
    );
    expect(prerequisites).toEqual([
      'OP-CEDAW: CONSENT of CEDAW',
      'OP-CRPD: CONSENT of CRPD',
      'OPIC: SIGNATURE of CRC or OPAC or OPSC',
      'OPSC: SIGNATURE of CRC',
      'P029: CONSENT of C029',
      'SOM-PROTOCOL: CONSENT of UNTOC',
      'TIP-PROTOCOL: CONSENT of UNTOC',
    ]);
    expect(seed.instruments.find(({ code }) => code === 'R203')!.rules).toBeNull();
  });

  it('has as many members of each organization as the organization publishes', () => {
    const count = (body: string): number =>
      seed.memberships.filter((one) => one.body === body && isMember(one.role) && one.to === null).length;
    expect(
      Object.fromEntries(
        ['UN', 'ILO', 'IOM', 'OSCE', 'COE', 'EUE', 'ASEAN', 'SAARC', 'CIS', 'OAS'].map((body) => [
          body,
          count(body),
        ]),
      ),
    ).toEqual({
      UN: 193,
      ILO: 187,
      IOM: 175,
      OSCE: 57,
      COE: 46,
      EUE: 27,
      ASEAN: 10,
      SAARC: 8,
      CIS: 9,
      OAS: 34,
    });
    const members = seed.memberships.filter(({ body }) => body === 'ILO').map(({ member }) => member);
    expect(members).toEqual(seed.participants.filter(({ iloMember }) => iloMember).map(({ code }) => code));
  });

  it('follows the resolution back to 1994', () => {
    const before = new Map(seed.resolutions.map(({ symbol, succeeds }) => [symbol, succeeds]));
    const lineage: string[] = [];
    for (let symbol: string | null | undefined = 'A/RES/79/154'; symbol; symbol = before.get(symbol))
      lineage.push(symbol);
    expect(lineage).toHaveLength(18);
    expect(lineage.at(-1)).toBe('A/RES/49/166');
  });

  it('tells every paragraph of A/RES/79/154 in a sentence and one to four themes', () => {
    const { paragraphs, footnotes } = seed.resolutions.find(({ symbol }) => symbol === 'A/RES/79/154')!;
    expect(paragraphs.filter(({ part }) => part === 'PREAMBULAR')).toHaveLength(38);
    expect(paragraphs.filter(({ part }) => part === 'OPERATIVE')).toHaveLength(52);
    expect(footnotes).toHaveLength(39);
    for (const { summary, themes } of paragraphs) {
      expect(summary).toMatch(/^[A-Z].{30,198}\.$/);
      expect(themes.length).toBeGreaterThanOrEqual(1);
      expect(themes.length).toBeLessThanOrEqual(4);
    }
    expect(new Set(paragraphs.map(({ summary }) => summary)).size).toBe(90);
  });

  it('says what is unverified wherever it says that something is', () => {
    for (const one of [
      ...seed.memberships,
      ...seed.mandateHolders,
      ...seed.mandateActs,
      ...seed.documents,
      ...seed.resolutions,
    ])
      if (one.verification === 'UNVERIFIED') expect(one.note).toBeTruthy();
  });

  it('gives an empty catalogue of the same States and instruments on request', () => {
    const empty = readSeed(SEED, { acts: false });
    expect([empty.acts, empty.coverage, empty.declarations]).toEqual([[], [], []]);
    expect(empty.participants).toEqual(seed.participants);
    expect(empty.instruments).toEqual(seed.instruments);
  });

  it('tells the resolution in words of its own', () => {
    if (!existsSync(DRAFT)) return void console.warn('skipped: no draft beside the repository');
    const LENGTH = 12;
    const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
    const runs = (text: string): string[] => {
      const all = words(text);
      return all.slice(LENGTH - 1).map((_, index) => all.slice(index, index + LENGTH).join(' '));
    };
    const draft = new Set(runs(readFileSync(DRAFT, 'utf8')));
    expect(draft.size).toBeGreaterThan(3000);
    // Titles and names, and the words of the document that are such: who is addressed, what is named or cited.
    const names = new Set(['title', 'short_title', 'name', 'addressees', 'mentions', 'reference']);
    const cellsOf = (value: unknown): string[] =>
      typeof value === 'string'
        ? [value]
        : typeof value === 'object' && value !== null
          ? Object.entries(value).flatMap(([name, part]) => (names.has(name) ? [] : cellsOf(part)))
          : [];
    const tables = TABLES.map((file) => [file, parse(readFileSync(join(SEED, file)), { columns: true })]);
    for (const [file, content] of [...tables, ['resolutions', seed.resolutions]])
      for (const cell of cellsOf(content))
        for (const run of runs(cell)) if (draft.has(run)) throw new Error(`${String(file)}: ${run}`);
  });
});

describe('a damaged seed', () => {
  /** Columns and cells that are never right in them, whatever the line. */
  const WRONG: [file: string, column: string, cells: string[]][] = [
    ['acts.csv', 'treaty', ['', 'NOWHERE', 'R203', 'cedaw']],
    ['acts.csv', 'participant', ['', 'XXX']],
    ['acts.csv', 'kind', ['', 'RATIFIED']],
    ['acts.csv', 'precision', ['', 'MONTH']],
    ['acts.csv', 'not_before', ['', '2024-02-30', '1999-13-01', '1999-1-1', '0000-01-01']],
    ['acts.csv', 'not_after', ['', '2023-02-29', '31.12.1999']],
    ['acts.csv', 'source', ['', 'hearsay']],
    ['acts.csv', 'verification', ['', 'UNVERIFIED']],
    ['acts.csv', 'same_act_as', ['XXX']],
    ['coverage.csv', 'treaty', ['', 'NOWHERE']],
    ['coverage.csv', 'level', ['', 'SOME']],
    ['coverage.csv', 'as_of', ['', '2023-11-31']],
    ['coverage.csv', 'consents', ['', '-1', '1000', '12.5']],
    ['coverage.csv', 'exceptions', ['COK', 'XXX:2018-01-15', 'COK:2018-02-30', ';']],
    ['coverage.csv', 'sources', ['', 'hearsay', ';']],
    ['participants.csv', 'code', ['', 'Kenya']],
    ['participants.csv', 'kind', ['', 'COUNTRY']],
    ['participants.csv', 'iso2', ['KEN']],
    ['participants.csv', 'm49', ['4']],
    ['participants.csv', 'name', ['']],
    ['participants.csv', 'un_member', ['', 'true']],
    ['participants.csv', 'un_admission', ['1946', '1946-02-29']],
    ['participants.csv', 'regional_group', ['EUROPE']],
    ['participants.csv', 'ilo_member', ['', '1']],
    ['instruments.csv', 'title', ['']],
    ['instruments.csv', 'kind', ['', 'TREATY']],
    ['instruments.csv', 'category', ['', 'GLOBAL']],
    ['instruments.csv', 'adopted_on', ['2000-11']],
    ['instruments.csv', 'depositary', ['NOBODY']],
    ['instruments.csv', 'supplements', ['NOWHERE']],
    ['instruments.csv', 'eif_threshold', ['0', 'forty']],
    ['instruments.csv', 'eif_delay_rule', ['LATER']],
    ['instruments.csv', 'later_delay_count', ['-30']],
    ['instruments.csv', 'eif_not_before', ['NOWHERE']],
    ['instruments.csv', 'source', ['', 'hearsay']],
    ['citations.csv', 'volume', ['', '0', 'vol. 3']],
    ['citations.csv', 'instrument', ['NOWHERE']],
    ['declarations.csv', 'kind', ['', 'REMARK']],
    ['declarations.csv', 'made_on', ['2001-09-31']],
    ['declarations.csv', 'articles', ['2; 3', ';']],
    ['declarations.csv', 'objection_to', ['XXX']],
    ['sources.csv', 'as_of', ['', 'today']],
    ['sources.csv', 'licence', ['']],
    ['bodies.csv', 'type', ['', 'CLUB']],
    ['bodies.csv', 'founded_on', ['1967-13']],
    ['bodies.csv', 'instruments', ['NOWHERE']],
    ['memberships.csv', 'body', ['', 'NOBODY']],
    ['memberships.csv', 'member', ['', 'HKG', 'BALI-PROCESS']],
    ['memberships.csv', 'role', ['']],
    ['memberships.csv', 'from', ['1967-02-30']],
    ['memberships.csv', 'verification', ['', 'PROBABLY']],
    ['mandates.csv', 'established_by_key', ['resolution:A/RES/1/1']],
    ['mandate_holders.csv', 'mandate', ['SR-NOTHING']],
    ['mandate_holders.csv', 'order', ['', '0', 'first']],
    ['mandate_holders.csv', 'nationality', ['XXX']],
    ['mandate_acts.csv', 'years', ['three']],
    ['documents.csv', 'date', ['2024-00']],
    ['documents.csv', 'holder', ['99']],
    ['resolutions.csv', 'succeeds', ['A/RES/1/1']],
    ['resolutions.csv', 'session', ['fifty']],
  ];

  const wrongCell = fc.constantFrom(...WRONG).chain(([file, column, cells]) =>
    fc.record({
      file: fc.constant(file),
      column: fc.constant(column),
      cell: fc.constantFrom(...cells),
      line: fc.integer({ min: 2, max: linesOf(file).length - 1 }),
    }),
  );

  it('is refused for any wrong cell, with file, line and column', () => {
    fc.assert(
      fc.property(wrongCell, ({ file, column, cell, line }) => {
        const error = damageOf({ [file]: withCell(file, line, column, cell) });
        expect(error).toMatchObject({ code: 'SEED_CORRUPT', file });
        expect([error.line, error.column]).toEqual([line, column]);
        expect(error.message).toContain(`${file}:${line}, column ${column}`);
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('is refused for a day that does not agree with its precision', () => {
    const lines = linesOf('acts.csv');
    const day = lines.findIndex((line) => line.includes(',DAY,')) + 1;
    const year = lines.findIndex((line) => line.includes(',YEAR,')) + 1;
    const unknown = lines.findIndex((line) => line.includes(',UNKNOWN,')) + 1;
    const at = (line: number, column: string, cell: string) => {
      const { line: found, column: where } = damageOf({
        'acts.csv': withCell('acts.csv', line, column, cell),
      });
      return [found, where];
    };
    expect(at(day, 'date', '1950-01-01')).toEqual([day, 'date']);
    expect(at(year, 'date', '1950-01-01')).toEqual([year, 'date']);
    expect(at(year, 'not_after', '2027-01-01')).toEqual([year, 'not_after']);
    expect(at(unknown, 'date', '1990')).toEqual([unknown, 'date']);
    expect(at(unknown, 'not_after', '1900-01-01')).toEqual([unknown, 'not_after']);
  });

  it('is refused for rules that do not go together', () => {
    const lines = linesOf('instruments.csv');
    const lineOf = (code: string): number => lines.findIndex((text) => text.startsWith(`${code},`)) + 1;
    const at = (code: string, column: string, cell: string) => {
      const error = damageOf({ 'instruments.csv': withCell('instruments.csv', lineOf(code), column, cell) });
      expect(error.line).toBe(lineOf(code));
      return error.column;
    };
    expect(at('OPSC', 'prerequisite_any_of', 'NOWHERE')).toBe('prerequisite_any_of');
    expect(at('OPSC', 'prerequisite_any_of', '')).toBe('prerequisite_needs');
    expect(at('CETS197', 'eif_quorum_count', '')).toBe('eif_quorum_count');
    expect(at('CEDAW', 'eif_delay_count', '0')).toBe('eif_delay_count');
    expect(at('R203', 'members_of', 'ILO')).toBe('members_of');
  });

  const anyLine = fc
    .constantFrom(...TABLES.filter((file) => linesOf(file).length > 3 && !/names|territories/.test(file)))
    .chain((file) =>
      fc.record({ file: fc.constant(file), line: fc.integer({ min: 2, max: linesOf(file).length - 1 }) }),
    );

  it('is refused for any line that is doubled, out of order, too short, too long or cut off', () => {
    fc.assert(
      fc.property(
        anyLine,
        fc.constantFrom(
          'double',
          'swap',
          'cell more',
          'cell less',
          'cut',
          'stray quote',
          'control character',
        ),
        ({ file, line }, damage) => {
          const lines = linesOf(file);
          const text = lines[line - 1]!;
          if (damage === 'swap' && line === 2) return;
          if (damage === 'double') lines.splice(line, 0, text);
          if (damage === 'swap') [lines[line - 1], lines[line - 2]] = [lines[line - 2]!, text];
          if (damage === 'cell more') lines[line - 1] = `${text},`;
          if (damage === 'cell less')
            lines[line - 1] = text.slice(text.indexOf(',') + 1).replace(/"[^"]*"/g, 'x');
          if (damage === 'cut') lines.splice(line - 1, lines.length, text.slice(0, -1));
          if (damage === 'stray quote') lines[line - 1] = `x"${text}`;
          if (damage === 'control character') lines[line - 1] = `${text}\u0007`;
          const error = damageOf({ [file]: lines.join('\n') });
          expect(error.file).toBe(file);
          // A swap is noticed at the later of the two lines, a doubled line at the second.
          expect(error.line).toBe(damage === 'double' ? line + 1 : line);
        },
      ),
      { numRuns: 100 },
    );
  }, 60_000);

  it('is refused when consents are missing, though every line that is left is right', () => {
    const lines = linesOf('acts.csv');
    const line = lines.findIndex((text) => text.startsWith('CEDAW,KEN,'));
    lines.splice(line, 1);
    const error = damageOf({ 'acts.csv': lines.join('\n') });
    expect(error).toMatchObject({ file: 'coverage.csv', column: 'consents', found: '"189"' });
    expect(error.expected).toContain('188');
  });

  it.each(TABLES.filter((file) => !/names|territories/.test(file)))(
    'is refused without %s, or with another header',
    (file) => {
      expect(damageOf({ [file]: null })).toMatchObject({ file, line: 0, found: 'ENOENT' });
      expect(damageOf({ [file]: '' })).toMatchObject({ file, line: 1 });
      const [header, ...rest] = linesOf(file);
      expect(damageOf({ [file]: [`\uFEFF${header}`, ...rest].join('\n') })).toMatchObject({ file, line: 1 });
      expect(damageOf({ [file]: [header!.replace(/,[^,]*$/, ''), ...rest].join('\n') })).toMatchObject({
        file,
        line: 1,
      });
    },
  );

  it('is refused for bytes that are no text', () => {
    const bytes = Buffer.from(linesOf('bodies.csv').join('\n'));
    bytes[bytes.indexOf('ASEAN')] = 0xff;
    expect(damageOf({ 'bodies.csv': bytes })).toMatchObject({
      file: 'bodies.csv',
      found: 'the character U+FFFD',
    });
  });

  it('reads a seed whose lines end as on Windows', () => {
    const text = linesOf('coverage.csv').join('\r\n');
    expect(readSeed(seedWith({ 'coverage.csv': text })).coverage).toEqual(readSeed(SEED).coverage);
  });
});

describe('a resolution in full', () => {
  const FILE = 'resolutions/Z_EXAMPLE.json';
  const SUMMARIES = 'paragraphs.csv';
  const resolution = {
    symbol: 'A/RES/99/1',
    title: 'An example',
    organ: 'General Assembly',
    session: 99,
    committee: null,
    agendaItem: null,
    date: '2044-12-01',
    status: 'ADOPTED',
    draftedOn: null,
    sponsors: ['KEN', 'PHL'],
    succeeds: 'A/RES/77/194',
    paragraphs: [
      {
        part: 'OPERATIVE',
        number: 1,
        openingPhrase: 'Urges',
        addressees: ['Member States'],
        summary: null,
        themes: [],
        text: null,
        footnotes: [{ number: 1, offset: 40 }],
        mentions: [
          {
            kind: 'URGES_TO_JOIN',
            target: 'treaty:CEDAW',
            text: 'the Convention',
            offset: 20,
            length: 14,
            footnote: 1,
          },
        ],
      },
    ],
    footnotes: [
      {
        number: 1,
        kind: 'TREATY_SERIES',
        text: null,
        reference: 'vol. 1249, No. 20378',
        ibidOf: null,
        treatySeries: [{ volume: 1249, registrationNumber: 20378 }],
        cites: ['treaty:CEDAW'],
      },
    ],
    source: 'draft-2024-11-13',
    verification: 'SECONDARY',
    note: null,
  };
  const shippedSummaries = linesOf(SUMMARIES);
  const withSummary = (row: string): string => [...shippedSummaries.slice(0, -1), row, ''].join('\n');
  const ROW = 'A/RES/99/1,OPERATIVE,1,Urges States to join.,international-instruments';
  const read = (value: unknown, summaries = withSummary(ROW)): Dataset =>
    readSeed(seedWith({ [FILE]: `${JSON.stringify(value, null, 2)}\n`, [SUMMARIES]: summaries }));
  const damage = (value: unknown, summaries = withSummary(ROW)): SeedError =>
    damageOf({ [FILE]: `${JSON.stringify(value, null, 2)}\n`, [SUMMARIES]: summaries });

  it('is read with the summaries and themes of its paragraphs', () => {
    const found = read(resolution).resolutions.find(({ symbol }) => symbol === 'A/RES/99/1')!;
    expect(found.paragraphs[0]).toMatchObject({
      summary: 'Urges States to join.',
      themes: ['international-instruments'],
      mentions: [{ target: 'treaty:CEDAW' }],
    });
  });

  it('is refused where a summary has no paragraph, or a theme is not in the vocabulary', () => {
    const line = shippedSummaries.length;
    expect(damage(resolution, withSummary(ROW.replace(',1,', ',2,')))).toMatchObject({
      file: SUMMARIES,
      line,
      column: 'number',
    });
    expect(damage(resolution, withSummary(ROW.replace('99/1', '99/2')))).toMatchObject({
      line,
      column: 'resolution',
    });
    expect(damage(resolution, withSummary(ROW.replace('international-instruments', 'sport')))).toMatchObject({
      line,
      column: 'themes',
    });
  });

  /** Every value in the example with the way to it. */
  function waysIn(value: unknown, way: (string | number)[] = []): (string | number)[][] {
    if (typeof value !== 'object' || value === null) return [way];
    return [
      way,
      ...Object.entries(value).flatMap(([name, part]) =>
        waysIn(part, [...way, Array.isArray(value) ? Number(name) : name]),
      ),
    ];
  }
  const ways = waysIn(resolution).filter((way) => way.length > 0);

  it('is refused for a value of the wrong type anywhere, with the way to it and the line that it stands on', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ways), (way) => {
        const copy: unknown = structuredClone(resolution);
        const holder = way.slice(0, -1).reduce((part, name) => (part as Record<string, unknown>)[name], copy);
        (holder as Record<string, unknown>)[String(way.at(-1))] = { wrong: true };
        const error = damage(copy);
        expect(error.file).toBe(FILE);
        const column = way.join('.');
        // A part of the value given is asked for where an object was right.
        expect(error.column === column || error.column?.startsWith(`${column}.`)).toBe(true);
        const line = JSON.stringify(copy, null, 2)
          .split('\n')
          .findIndex((text, index, all) => all[index + 1]?.includes('"wrong"') && text.endsWith('{'));
        expect(error.line).toBe(line + 1);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  it.each([
    ['symbol', { symbol: 'A/RES/77/194' }],
    ['date', { date: '2044-02-30' }],
    ['sponsors.0', { sponsors: ['XXX'] }],
    ['succeeds', { succeeds: 'A/RES/1/1' }],
    ['source', { source: 'hearsay' }],
    ['paragraphs.0.number', { paragraphs: [{ ...resolution.paragraphs[0], number: 2 }] }],
    ['paragraphs.0.text', { paragraphs: [{ ...resolution.paragraphs[0], text: 'verbatim' }] }],
    ['footnotes.0.cites.0', { footnotes: [{ ...resolution.footnotes[0], cites: ['treaty:NOWHERE'] }] }],
    ['footnotes.0.ibidOf', { footnotes: [{ ...resolution.footnotes[0], ibidOf: 1 }] }],
    ['paragraphs.0.footnotes.0.number', { footnotes: [] }],
  ])('is refused for a wrong %s', (column, change) => {
    expect(damage({ ...resolution, ...change })).toMatchObject({ file: FILE, column });
  });

  it('is refused with the line where it stops being JSON', () => {
    const text = JSON.stringify(resolution, null, 2).replace('"session": 99,', '"session": 99');
    const line = text.split('\n').findIndex((one) => one.includes('"session"')) + 2;
    expect(damageOf({ [FILE]: text, [SUMMARIES]: withSummary(ROW) })).toMatchObject({ file: FILE, line });
  });
});
