import type { Catalogue } from './catalogue';
import { parseResolution } from './parse-resolution';
import type { Paragraph, ParsedResolution } from './terms';

const EMPTY: Catalogue = { entries: [], citations: [] };
const parse = (lines: readonly string[], between = '\n\n', catalogue = EMPTY): ParsedResolution =>
  parseResolution(
    ['Resolution adopted by the General Assembly on 3 December 2033', '88/17. Lamps', ...lines].join(between),
    catalogue,
  );
const operative = (parsed: ParsedResolution): Paragraph[] =>
  parsed.paragraphs.filter(({ part }) => part === 'OPERATIVE');

describe('an outcome document that is the body of its resolution', () => {
  const long = Array.from(
    { length: 6 },
    () => 'We keep the lamps of small ports lit at all hours, in every season',
  );
  const OUTCOME = [
    'The General Assembly',
    'Adopts the following outcome document:',
    'Lamps for all',
    'Preamble',
    'This plan is for every port.',
    'Declaration',
    '1. We, the Heads of State, have gathered for lamps.',
    `2. ${long.join(',\n')}, in three fields:`,
    '• Oil',
    '• Wicks',
    '• Glass',
    'II. Oil',
    `3. ${long.join(',\n')}.`,
    'Goal 1. Oil everywhere',
    '1.1 By 2030, fill every lamp',
    'Goal 2. Wicks everywhere',
    '2.1 By 2030, trim every wick,\nday and night',
    'Means of implementation',
    '4. We reaffirm that each port keeps its lamps.',
  ];

  test('every numbered paragraph is found, the first one and those behind lists without a full stop included', () => {
    const parsed = parse(OUTCOME);
    expect(operative(parsed).map(({ number, numbered }) => [number, numbered])).toEqual([
      [1, false],
      [1, true],
      [2, true],
      [3, true],
      [4, true],
    ]);
    expect(operative(parsed)[0]!.text).toBe('Adopts the following outcome document:');
    expect(operative(parsed)[2]!.text).toMatch(/• Glass$/);
    expect(operative(parsed)[3]!.text).toMatch(/season\.$/);
  });

  test('what bears no number that a paragraph has is reported where it stands', () => {
    const reported = parse(OUTCOME)
      .diagnostics.filter(({ code }) => code === 'TEXT_NOT_PLACED')
      .map(({ message }) => message);
    for (const words of ['This plan is', '1.1 By 2030', '2.1 By 2030'])
      expect(reported.filter((message) => message.includes(words))).toHaveLength(1);
  });

  test('the numbers carry it where no blank lines do', () => {
    const numbers = operative(parse(OUTCOME, '\n'))
      .filter(({ numbered }) => numbered)
      .map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4]);
  });

  test('the statute that a resolution approves counts for itself', () => {
    const parsed = parse([
      'The General Assembly,',
      'Noting the need for lamps,',
      'Approves the statute of the Lamp Board.',
      'Statute of the Lamp Board',
      '1. The Board shall consist of nine keepers.',
      '2. The Board shall meet in the dark.',
    ]);
    expect(operative(parsed)).toHaveLength(1);
    expect(parsed.diagnostics.map(({ code }) => code)).toContain('TEXT_NOT_PLACED');
  });
});

describe('headings', () => {
  const recitals = [
    'The General Assembly,',
    `Recalling its earlier resolutions on lamps${' and on their oil,\nand on all that they need'.repeat(6)},`,
  ];

  test('one that opens like a recital is none', () => {
    const parsed = parse([
      ...recitals,
      'Strengthening governance of lamps in small ports for brighter coasts',
      `1. Requests the keepers to report${' on oil,\nand on wicks'.repeat(8)};`,
      `2. Urges the keepers to trim${' the wicks,\nand the lamps'.repeat(8)};`,
      '3. Decides to remain seized of the matter.',
    ]);
    expect(parsed.paragraphs.filter(({ part }) => part === 'PREAMBULAR')).toHaveLength(1);
    expect(parsed.others).toContainEqual(
      expect.objectContaining({ role: 'HEADING', text: expect.stringMatching(/^Strengthening/) }),
    );
  });

  test('one of two lines ends the paragraph before it and hides none behind it', () => {
    const parsed = parse([
      ...recitals,
      '1. Requests the keepers to report;',
      'II International Decade for the Keepers of the Lamps of Small Ports\nand of Their Oil',
      '2. Noting the dark, decides that all lamps shall burn.',
    ]);
    expect(operative(parsed).map(({ text }) => text)).toEqual([
      'Requests the keepers to report;',
      'Noting the dark, decides that all lamps shall burn.',
    ]);
  });

  test('a part of a resolution has recitals of its own', () => {
    const parsed = parse([
      ...recitals,
      '1. Takes note of the report;',
      'II',
      'Oil',
      'Having considered the report on oil,',
      '1. Takes note of the report on oil;',
      '2. Approves the oil.',
    ]);
    expect(parsed.paragraphs.map(({ part, number, section }) => [part, number, section])).toEqual([
      ['PREAMBULAR', 1, null],
      ['OPERATIVE', 1, null],
      ['PREAMBULAR', 2, 'Oil'],
      ['OPERATIVE', 1, 'Oil'],
      ['OPERATIVE', 2, 'Oil'],
    ]);
  });
});

describe('sub-paragraphs that a paragraph begins with', () => {
  test('those in one line are told apart, and the next paragraph is found', () => {
    const parsed = parse([
      'The General Assembly,',
      '1. Takes note of the report;',
      '2. (a) Requests the Secretary-General to report; (b) Invites States to contribute;',
      '3. In this context, encourages Member States to light lamps.',
    ]);
    expect(operative(parsed).map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(operative(parsed)[1]!.subparagraphs.map(({ label, text }) => [label, text])).toEqual([
      ['(a)', 'Requests the Secretary-General to report;'],
      ['(b)', 'Invites States to contribute;'],
    ]);
  });
});

describe('whom paragraphs address', () => {
  const addressed = (paragraph: string): string[] =>
    operative(parse(['The General Assembly,', `1. ${paragraph}.`]))[0]!.addressees;

  test.each([
    ['Urges the two leaders urgently to:\n\n(a) Meet;\n\n(b) Talk', ['the two leaders']],
    [
      'Invites States that have not ratified the Lamp Peoples Convention, 1989 (No. 169), of the International Lamp Organization, to do so',
      [
        'States that have not ratified the Lamp Peoples Convention, 1989 (No. 169), of the International Lamp Organization',
      ],
    ],
    [
      'Urges all States and other parties to armed conflict that are engaged, in contravention of applicable law, in the recruitment of keepers, to take measures',
      [
        'all States',
        'other parties to armed conflict that are engaged, in contravention of applicable law, in the recruitment of keepers',
      ],
    ],
    [
      'Invites the Secretary-General to report, and requests that mission and thematic reporting to the Council includes information to help keepers',
      ['the Secretary-General'],
    ],
    ['Requests the Board, in discharging its functions, to report', ['the Board']],
    [
      'Calls upon all the stakeholders and all the varied parties, including the keepers, t o meet',
      ['all the stakeholders', 'all the varied parties'],
    ],
    ['Calls upon all parties to adhere to, and respect, the truce', ['all parties']],
  ])('%s', (paragraph, expected) => {
    expect(addressed(paragraph)).toEqual(expected);
  });
});

test.each([
  ['Values the work of the keepers', 'Values'],
  ['Applauds the work of the keepers', 'Applauds'],
  ['In this regard, urges States to act', 'urges'],
  ['With a view to brighter coasts, calls upon States to act', 'calls upon'],
])('“%s” opens with “%s”', (paragraph, phrase) => {
  expect(operative(parse(['The General Assembly,', `1. ${paragraph}.`]))[0]!.openingPhrase).toBe(phrase);
});

describe('instruments', () => {
  const treaty = (code: string, name: string, supplements: string | null): Catalogue['entries'][number] => ({
    key: `treaty:${code}`,
    code,
    kind: 'INSTRUMENT',
    names: [name],
    supplements,
    isProtocol: supplements !== null,
  });
  const PORTS: Catalogue = {
    entries: [
      treaty('PORTS', 'Convention on the Rights of Ports', null),
      treaty('OPA', 'Optional Protocol to the Convention on the Rights of Ports on oil', 'treaty:PORTS'),
      treaty('OPB', 'Optional Protocol to the Convention on the Rights of Ports on wicks', 'treaty:PORTS'),
      treaty('OPC', 'Optional Protocol to the Convention on the Rights of Ports on glass', 'treaty:PORTS'),
    ],
    citations: [
      { volume: 2983, registrationNumber: 7, instrument: 'treaty:OPC' },
      { volume: 2173, registrationNumber: 7, instrument: 'treaty:OPB' },
      { volume: 2171, registrationNumber: 7, instrument: 'treaty:OPA' },
    ],
  };
  const mentioned = (recital: string, catalogue: Catalogue): [string, string | null][] =>
    parse(['The General Assembly,', `${recital},`, '1. Decides to act.'], '\n\n', catalogue)
      .paragraphs[0]!.mentions.filter(({ targetKind }) => targetKind === 'INSTRUMENT')
      .map(({ text, target }) => [text, target]);

  test('a title goes on behind a capital “Relating”', () => {
    expect(mentioned('Recalling the Convention Relating to the Status of Keepers', EMPTY)).toEqual([
      ['Convention Relating to the Status of Keepers', null],
    ]);
  });

  test('the year and the number of a labour convention belong to its title', () => {
    expect(
      mentioned('Recalling the Lamp Peoples Convention, 1989 (No. 169), of the Organization', EMPTY),
    ).toEqual([['Lamp Peoples Convention, 1989 (No. 169)', null]]);
  });

  test('the first two protocols are those registered first', () => {
    const words = 'its first two Optional Protocols';
    expect(mentioned(`Recalling the Convention on the Rights of Ports and ${words}`, PORTS)).toEqual([
      ['Convention on the Rights of Ports', 'PORTS'],
      [words, 'OPA'],
      [words, 'OPB'],
    ]);
    expect(
      parse(
        [
          'The General Assembly,',
          `Recalling the Convention on the Rights of Ports and ${words},`,
          '1. Decides to act.',
        ],
        '\n\n',
        { ...PORTS, citations: [] },
      ).diagnostics.map(({ code }) => code),
    ).toContain('INSTRUMENT_AMBIGUOUS');
  });
});

test('the organ is the one that enacts, without what stands before it and without its full stop', () => {
  expect(parse(['The Social Forum', 'The Human Rights Council,', '1. Decides to act.']).organ).toBe(
    'Human Rights Council',
  );
  expect(
    parse([
      'The General Assembly.',
      'Bearing in mind the lamps,',
      '1. Commends the keepers;',
      '2. Decides to act.',
    ]).organ,
  ).toBe('General Assembly');
});
