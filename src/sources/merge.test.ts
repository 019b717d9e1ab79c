import fc from 'fast-check';
import { catalogueOf, smallCatalogue, publication } from '../../test/support/publications';
import { NO_IMPORTS } from './imports';
import type { Imports, Publication } from './imports';
import { mergeImports } from './merge';
import { withImports } from './newest-publications';
import type { Dataset } from './records';
import { revisionOf } from './revision';

const untc = (asOf: string) => ({
  id: 'untc',
  publisher: 'United Nations Treaty Collection',
  asOf,
  verification: 'DEPOSITARY' as const,
});
const gazette = (asOf: string) => ({
  id: 'gazette',
  publisher: 'A gazette',
  asOf,
  verification: 'SECONDARY' as const,
});
const imports = (...publications: Publication[]): Imports =>
  withImports(NO_IMPORTS, { ...NO_IMPORTS, publications });
const merged = (seed: Dataset, ...publications: Publication[]) =>
  mergeImports(seed, imports(...publications));
const acts = ({ dataset }: { dataset: Dataset }): string[] =>
  dataset.acts
    .filter(({ treaty }) => treaty === 'CEDAW')
    .map((act) => `${act.participant} ${act.kind} ${act.date ?? `${act.notBefore}..${act.notAfter}`}`);
const doubts = (one: ReturnType<typeof merged>): string[] =>
  one.doubts.map(({ code, participant }) => `${code} ${participant}`);

const page = catalogueOf([
  {
    source: untc('2026-02-03'),
    acts: [
      'ALB ACCESSION 1994-05-11',
      'KEN ACCESSION 1984-03-09',
      'USA SIGNATURE 1980-07-17',
      'YUG RATIFICATION 1982-02-26',
    ],
  },
]);
const same = ['ALB ACCESSION 1994-05-11', 'KEN ACCESSION 1984-03-09', 'USA SIGNATURE 1980-07-17'];

test('without imports the seed is the dataset', () => {
  expect(mergeImports(page, NO_IMPORTS)).toEqual({ dataset: page, doubts: [] });
});

test('the page that the seed was made from changes nothing', () => {
  const one = merged(page, publication('2026-02-03', same));
  expect(one.dataset).toEqual(page);
  expect(one.doubts).toEqual([]);
});

test('an older page changes nothing; where it contradicts the newer one, that is told', () => {
  const one = merged(
    page,
    publication('2018-01-15', [
      'ALB ACCESSION 1994-05-11',
      'KEN ACCESSION 1984-03-08',
      'TON ACCESSION 2015-01-01',
    ]),
  );
  expect(one.dataset).toEqual(page);
  expect(doubts(one)).toEqual(['DIFFERENT_DAY KEN', 'NOT_IN_TABLE TON']);
});

test('a newer page: what it adds, corrects and no longer shows; former States stay; coverage moves', () => {
  const one = merged(
    page,
    publication('2026-03-03', [
      'KEN ACCESSION 1984-03-10',
      'USA SIGNATURE 1980-07-17',
      'USA RATIFICATION 2026-03-01',
    ]),
  );
  expect(acts(one)).toEqual([
    'KEN ACCESSION 1984-03-10',
    'USA RATIFICATION 2026-03-01',
    'USA SIGNATURE 1980-07-17',
    'YUG RATIFICATION 1982-02-26',
  ]);
  // The publisher corrects itself: no contradiction between sources.
  expect(one.doubts).toEqual([]);
  expect(one.dataset.coverage).toMatchObject([{ treaty: 'CEDAW', level: 'COMPLETE', asOf: '2026-03-03' }]);
  const source = one.dataset.acts.find(({ participant }) => participant === 'KEN')?.source;
  expect(one.dataset.sources.find(({ id }) => id === source)).toMatchObject({
    publisher: 'UN Treaty Collection',
    asOf: '2026-03-03',
    verification: 'DEPOSITARY',
  });
});

test('a page replaces what less trusted sources said, and says where they differ', () => {
  const seed = catalogueOf([
    { source: untc('2014-01-27'), acts: ['ALB ACCESSION 1994-05-11', 'KEN ACCESSION 1984-03-09'] },
    {
      source: gazette('2025-05-01'),
      acts: [
        'TON ACCESSION 2014-01-28..2025-05-01',
        'FJI ACCESSION 2020',
        'NIU ACCESSION 2019-02-02',
        'COK ACCESSION 2020-04-04',
      ],
    },
  ]);
  const one = merged(
    seed,
    publication('2026-03-03', [
      ...same,
      'TON ACCESSION 2021-06-06',
      'FJI RATIFICATION 2020-05-05',
      'NIU ACCESSION 2019-02-03',
    ]),
  );
  expect(acts(one)).toEqual([
    'ALB ACCESSION 1994-05-11',
    'FJI RATIFICATION 2020-05-05',
    'KEN ACCESSION 1984-03-09',
    'NIU ACCESSION 2019-02-03',
    'TON ACCESSION 2021-06-06',
    'USA SIGNATURE 1980-07-17',
  ]);
  expect(doubts(one)).toEqual(['NOT_IN_TABLE COK', 'DIFFERENT_KIND FJI', 'DIFFERENT_DAY NIU']);
});

test('what other sources say of the time after a page stays, no earlier than the page leaves open', () => {
  const seed = catalogueOf([
    { source: untc('2014-01-27'), acts: ['ALB ACCESSION 1994-05-11', 'KEN ACCESSION 1984-03-09'] },
    {
      source: gazette('2025-05-01'),
      acts: ['TON ACCESSION 2014-01-28..2025-05-01', 'FJI ACCESSION 2020-05-05'],
    },
  ]);
  const one = merged(seed, publication('2018-01-15', same));
  expect(acts(one)).toContain('TON ACCESSION 2018-01-16..2025-05-01');
  expect(acts(one)).toContain('FJI ACCESSION 2020-05-05');
  expect(one.doubts).toEqual([]);
});

test('a year that contains the known day is no news; a day within the known year is', () => {
  const days = catalogueOf([
    { source: untc('2020-01-01'), acts: ['ALB ACCESSION 1994-05-11', 'KEN ACCESSION 1984'] },
  ]);
  const one = merged(days, publication('2021-01-01', ['ALB ACCESSION 1994', 'KEN ACCESSION 1984-03-09']));
  expect(acts(one)).toEqual(['ALB ACCESSION 1994-05-11', 'KEN ACCESSION 1984-03-09']);
  expect(one.doubts).toEqual([]);
});

test('who has left may be missing from a page, in brackets on it, or wrongly said to have left', () => {
  const seed = catalogueOf([
    {
      source: untc('2014-01-27'),
      acts: [
        'ALB ACCESSION 1994-05-11',
        'KEN ACCESSION 1984-03-09',
        'PHL SIGNATURE 1980-07-15',
        'PHL RATIFICATION 1981-08-05',
        'BDI RATIFICATION 1992-01-08',
      ],
    },
    {
      source: gazette('2020-11-09'),
      acts: [
        'PHL WITHDRAWAL 2019-03-17',
        'BDI WITHDRAWAL_NOTIFIED 2016-10-27',
        'BDI WITHDRAWAL 2017-10-27',
        'KEN WITHDRAWAL 2018-01-01',
      ],
    },
  ]);
  const one = merged(
    seed,
    publication('2026-03-03', [
      'ALB ACCESSION 1994-05-11',
      'KEN ACCESSION 1984-03-09',
      'BDI RATIFICATION 1992-01-08',
      'BDI WITHDRAWAL 1992-01-09..2026-03-03',
    ]),
  );
  expect(acts(one)).toEqual([
    'ALB ACCESSION 1994-05-11',
    'BDI RATIFICATION 1992-01-08',
    'BDI WITHDRAWAL 2017-10-27',
    'BDI WITHDRAWAL_NOTIFIED 2016-10-27',
    'KEN ACCESSION 1984-03-09',
    'PHL RATIFICATION 1981-08-05',
    'PHL SIGNATURE 1980-07-15',
    'PHL WITHDRAWAL 2019-03-17',
  ]);
  expect(doubts(one)).toEqual(['NOT_IN_TABLE KEN']);
});

test('an act that no table dates is bounded by all of them, whichever came first', () => {
  const older = publication('2018-01-15', [
    'JAM RATIFICATION 1984-10-19',
    'JAM WITHDRAWAL 1997-10-23..2018-01-15',
  ]);
  const newer = publication('2026-02-03', [
    'JAM RATIFICATION 1984-10-19',
    'JAM WITHDRAWAL 1997-10-23..2026-02-03',
  ]);
  for (const both of [
    imports(older, newer),
    imports(newer, older),
    withImports(imports(older, newer), imports(newer)),
  ])
    expect(acts(mergeImports(smallCatalogue, both))).toEqual([
      'JAM RATIFICATION 1984-10-19',
      'JAM WITHDRAWAL 1997-10-23..2018-01-15',
    ]);
});

test('single acts: a less trusted source neither overrides a more trusted one nor adds what its list lacks', () => {
  const table = {
    extent: 'ACTS',
    verification: 'SECONDARY',
    publisher: 'A newspaper',
    format: 'act-table',
  } as const;
  const one = merged(
    page,
    publication(
      '2026-05-01',
      [
        'KEN ACCESSION 1985-01-01',
        'TON ACCESSION 2020-01-01',
        'IRN ACCESSION 2026-04-01',
        'YUG SIGNATURE 1980-07-17',
      ],
      table,
    ),
  );
  expect(acts(one)).toEqual([
    'ALB ACCESSION 1994-05-11',
    'IRN ACCESSION 2026-04-01',
    'KEN ACCESSION 1984-03-09',
    'USA SIGNATURE 1980-07-17',
    'YUG RATIFICATION 1982-02-26',
    'YUG SIGNATURE 1980-07-17',
  ]);
  expect(doubts(one)).toEqual(['DIFFERENT_DAY KEN', 'NOT_IN_TABLE TON']);
  expect(
    one.doubts.every(
      ({ holds, other }) => holds?.verification !== 'SECONDARY' && other?.verification === 'SECONDARY',
    ),
  ).toBe(true);
});

test('single acts of a more trusted source override, and say so', () => {
  const seed = catalogueOf([{ source: gazette('2020-01-01'), acts: ['KEN ACCESSION 1984-03-09'] }]);
  const one = merged(
    seed,
    publication('2019-01-01', ['KEN ACCESSION 1984-03-10', 'TON ACCESSION 2018-01-01'], { extent: 'ACTS' }),
  );
  expect(acts(one)).toEqual(['KEN ACCESSION 1984-03-10', 'TON ACCESSION 2018-01-01']);
  expect(doubts(one)).toEqual(['DIFFERENT_DAY KEN', 'NOT_IN_TABLE TON']);
});

test('a table whose rows do not reach its totals is no ground for completeness', () => {
  const one = merged(smallCatalogue, publication('2026-03-03', same, { totalsReached: false }));
  expect(one.dataset.coverage).toMatchObject([{ treaty: 'CEDAW', level: 'PARTIAL' }]);
});

test('totals and entry into force that differ from the catalogue are told', () => {
  const heading = publication('2026-01-01', [], {
    extent: 'HEADING',
    stated: { parties: 3, signatories: 1 },
  });
  const one = merged(page, heading);
  expect(one.dataset).toEqual(page);
  expect(one.doubts.map(({ code, message }) => [code, message])).toEqual([
    ['TOTAL_DIFFERS', 'CEDAW: UN Treaty Collection states 3 parties on 2026-01-01; the acts give 2.'],
  ]);
});

test('declarations gain the text of a newer page; new are those made since', () => {
  const known = {
    treaty: 'CEDAW',
    participant: 'KEN',
    kind: 'RESERVATION' as const,
    madeOn: '1984-03-09',
    withdrawnOn: null,
    articles: ['29(1)'],
    objectionTo: null,
    text: null,
    source: 'untc',
  };
  const printed = {
    participant: 'KEN',
    kind: 'DECLARATION' as const,
    madeOn: '1984-03-09',
    articles: [],
    objectionTo: null,
    text: 'Kenya …',
  };
  const one = merged(
    { ...page, declarations: [known] },
    publication('2026-03-03', same, {
      declarations: [printed, { ...printed, madeOn: '2000-01-01' }, { ...printed, madeOn: '2026-02-10' }],
    }),
  );
  expect(one.dataset.declarations).toMatchObject([
    { kind: 'DECLARATION', madeOn: '2026-02-10' },
    { kind: 'RESERVATION', madeOn: '1984-03-09', articles: ['29(1)'], text: 'Kenya …' },
  ]);
});

test('an instrument that the catalogue lacks is added; rules replace what its heading leaves open', () => {
  const instrument = {
    ...smallCatalogue.instruments.find(({ code }) => code === 'CEDAW')!,
    code: 'XXX-4',
    mtdsgNumber: 'XXX-4',
    title: 'Convention on Clouds',
  };
  const one = mergeImports(
    smallCatalogue,
    withImports(NO_IMPORTS, {
      publications: [publication('2026-03-03', same, { treaty: 'XXX-4', instrument })],
      rules: [
        {
          treaty: 'XXX-4',
          instrument: { shortTitle: 'Clouds' },
          rules: { laterParty: { rule: 'NTH_DAY_AFTER', count: 90 } },
        },
      ],
      resolutions: [],
    }),
  );
  expect(one.dataset.instruments.find(({ code }) => code === 'XXX-4')).toMatchObject({
    title: 'Convention on Clouds',
    shortTitle: 'Clouds',
    rules: { code: 'XXX-4', laterParty: { rule: 'NTH_DAY_AFTER', count: 90 } },
    provenance: { verification: 'DEPOSITARY' },
  });
});

describe('whatever is imported', () => {
  const kinds = ['SIGNATURE', 'RATIFICATION', 'ACCESSION', 'WITHDRAWAL'] as const;
  const act = fc
    .tuple(
      fc.constantFrom('ALB', 'KEN', 'USA', 'YUG', 'TON'),
      fc.constantFrom(...kinds),
      fc.constantFrom('1984-03-09', '1994-05-11', '2001', '2019-02-02', '1990-01-01..2015-06-30'),
    )
    .map((parts) => parts.join(' '));
  const anyPublication = fc
    .record({
      asOf: fc.constantFrom('2018-01-15', '2020-01-01', '2025-05-05', '2026-02-03', '2026-06-06'),
      acts: fc.uniqueArray(act, { maxLength: 8, selector: (text) => text.split(' ').slice(0, 2).join() }),
      extent: fc.constantFrom('FULL_TABLE', 'ACTS', 'HEADING' as const),
      verification: fc.constantFrom('DEPOSITARY', 'SECONDARY', 'DERIVED' as const),
      publisher: fc.constantFrom('UN Treaty Collection', 'A gazette'),
      treaty: fc.constantFrom('CEDAW', 'CRC'),
    })
    .map(({ asOf, acts: of, extent, verification, ...rest }) =>
      publication(asOf, extent === 'HEADING' ? [] : of.filter((text) => text.split(' ')[2]! <= asOf), {
        ...rest,
        extent,
        verification: verification as Publication['verification'],
      }),
    );
  const anyPublications = fc.array(anyPublication, { maxLength: 6 });
  const seeds = { empty: smallCatalogue, page };
  const anySeed = fc.constantFrom('empty' as const, 'page' as const);

  test('the order of import makes no difference', () => {
    fc.assert(
      fc.property(
        anyPublications.chain((all) =>
          fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
        ),
        anySeed,
        ([all, shuffled], name) => {
          const seed = seeds[name];
          const oneByOne = (publications: Publication[]): Imports =>
            publications.reduce(
              (before, one) => withImports(before, { ...NO_IMPORTS, publications: [one] }),
              NO_IMPORTS,
            );
          expect(oneByOne(shuffled)).toEqual(oneByOne(all));
          const [a, b] = [
            mergeImports(seed, oneByOne(all)),
            mergeImports(seed, { ...NO_IMPORTS, publications: shuffled }),
          ];
          expect(revisionOf(a.dataset)).toBe(revisionOf(b.dataset));
          expect(a.doubts).toEqual(b.doubts);
        },
      ),
      { numRuns: 300 },
    );
  });

  test('importing again what was imported changes nothing', () => {
    fc.assert(
      fc.property(anyPublications, anySeed, (all, name) => {
        const seed = seeds[name];
        const once = imports(...all);
        const twice = all.reduce(
          (before, one) => withImports(before, { ...NO_IMPORTS, publications: [one] }),
          once,
        );
        expect(twice).toEqual(once);
        expect(revisionOf(mergeImports(seed, twice).dataset)).toBe(
          revisionOf(mergeImports(seed, once).dataset),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('the seed stays as it was, every source that is named is there, and lists are in the order of their keys', () => {
    fc.assert(
      fc.property(anyPublications, anySeed, (all, name) => {
        const seed = seeds[name];
        const before = revisionOf(seed);
        const { dataset } = mergeImports(seed, imports(...all));
        expect(revisionOf(seed)).toBe(before);
        const sources = new Set(dataset.sources.map(({ id }) => id));
        expect(dataset.acts.every(({ source }) => sources.has(source))).toBe(true);
        expect(dataset.coverage.every((one) => one.sources.every((id) => sources.has(id)))).toBe(true);
        const keys = dataset.acts.map(
          (one) => `${one.treaty} ${one.participant} ${one.kind} ${one.notBefore}`,
        );
        expect(keys).toEqual([...keys].sort());
        expect(dataset.acts.every(({ notBefore, notAfter }) => notBefore <= notAfter)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test("the depositary's newest table holds: every act that it shows is there", () => {
    fc.assert(
      fc.property(anyPublications, anySeed, (all, name) => {
        const seed = seeds[name];
        const table = publication('2026-07-07', ['ALB ACCESSION 1994-05-11', 'TON RATIFICATION 2026-07-01']);
        const kept = new Set(
          acts(
            mergeImports(
              seed,
              imports(
                ...all.filter(
                  ({ treaty, verification, asOf, publisher }) =>
                    !(
                      treaty === 'CEDAW' &&
                      verification === 'DEPOSITARY' &&
                      asOf > '2026-02-03' &&
                      publisher !== 'UN Treaty Collection'
                    ),
                ),
                table,
              ),
            ),
          ),
        );
        expect(kept.has('ALB ACCESSION 1994-05-11')).toBe(true);
        expect(kept.has('TON RATIFICATION 2026-07-01')).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
