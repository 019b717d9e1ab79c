import type { Catalogue } from './catalogue';
import { explain } from './explain';
import { footnoteTable } from './footnote-table';
import { outline } from './outline';
import { parseResolution } from './parse-resolution';
import { NotAResolutionError } from './refusal';
import type { ParsedResolution } from './terms';

const entry = (
  key: string,
  code: string,
  kind: Catalogue['entries'][number]['kind'],
  ...names: string[]
) => ({
  key,
  code,
  kind,
  names,
  supplements: null as string | null,
  isProtocol: false,
});
const catalogue: Catalogue = {
  entries: [
    entry('treaty:LAMPS', 'LAMPS', 'INSTRUMENT', 'Convention on the Lamps of Harbours'),
    {
      ...entry(
        'treaty:OP-OIL',
        'OP-OIL',
        'INSTRUMENT',
        'Optional Protocol to the Convention on the Lamps of Harbours on the supply of oil',
      ),
      supplements: 'treaty:LAMPS',
      isProtocol: true,
    },
    {
      ...entry(
        'treaty:OP-ROPE',
        'OP-ROPE',
        'INSTRUMENT',
        'Optional Protocol to the Convention on the Lamps of Harbours on ropes',
      ),
      supplements: 'treaty:LAMPS',
      isProtocol: true,
    },
    entry(
      'treaty:C900',
      'C900',
      'INSTRUMENT',
      'Wardens Convention, 1951 (No. 900)',
      'ILO Convention No. 900',
    ),
    entry(
      'mandate:SR-QUAYS',
      'SR-QUAYS',
      'MANDATE',
      'Special Rapporteur on quays, their causes and consequences',
    ),
    entry('mandate:SR-FOG', 'SR-FOG', 'MANDATE', 'Special Rapporteur on fog'),
    entry('organization:ILO', 'ILO', 'ORGANIZATION', 'International Labour Organization'),
    entry('state:GBR', 'GBR', 'STATE', 'United Kingdom of Great Britain and Northern Ireland'),
    entry('state:VEN', 'VEN', 'STATE', 'Venezuela (Bolivarian Republic of)'),
    entry('state:KEN', 'KEN', 'STATE', 'Kenya'),
    entry('resolution:A/RES/61/7', 'A/RES/61/7', 'RESOLUTION'),
  ],
  citations: [
    { volume: 10, registrationNumber: 500, instrument: 'treaty:LAMPS' },
    { volume: 11, registrationNumber: 500, instrument: 'treaty:OP-OIL' },
    { volume: 12, registrationNumber: 500, instrument: 'treaty:OP-ROPE' },
  ],
};

const parse = (...lines: string[]): ParsedResolution => parseResolution(lines.join('\n'), catalogue);
const head = ['General Assembly', '', 'Sixtieth session', 'Agenda item 3', '', 'The General Assembly,', ''];
const body = (...lines: string[]): ParsedResolution => parse(...head, ...lines);
const texts = (parsed: ParsedResolution): string[] =>
  parsed.paragraphs.map(
    ({ part, number, text }) => `${part === 'OPERATIVE' ? number : `r${number}`} ${text}`,
  );
const codes = (parsed: ParsedResolution): string[] =>
  parsed.diagnostics
    .filter(({ code }) => code !== 'SYMBOL_MISSING' && code !== 'TITLE_MISSING')
    .map(({ code }) => code);
const mentions = (parsed: ParsedResolution): string[] =>
  parsed.paragraphs.flatMap((one) =>
    one.mentions.map(
      ({ kind, target, footnote }) => `${kind} ${target ?? '?'}${footnote === null ? '' : ` ${footnote}`}`,
    ),
  );

describe('what is no resolution is refused', () => {
  test.each([
    ['EMPTY', ''],
    ['EMPTY', ' \n\n\t\n'],
    ['PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    [
      'HTML',
      '<!DOCTYPE html>\n<html><head><title>404</title></head><body>The General Assembly,</body></html>',
    ],
    ['BINARY', '\u0000\u0001\u0002\u0003'.repeat(400)],
    ['NOT_A_RESOLUTION', 'It was a bright morning, and the wardens walked along the wall.\n'.repeat(500)],
    [
      'NOT_A_RESOLUTION',
      'Having lost her way, she turned. Taking his hat, he left.\nNoting the hour, they ran. “Well,” said the warden.\n'.repeat(
        300,
      ),
    ],
    [
      'NOT_A_RESOLUTION',
      '1. In the year under review the committee met.\n\n2. The committee noted the lamps.\n\n3. It was agreed.\n',
    ],
  ])('%s', (code, text) => {
    expect(() => parseResolution(text, catalogue)).toThrow(
      expect.objectContaining({ name: 'NotAResolutionError', code }),
    );
  });

  test('noise of fifty megabytes, whatever it is made of, without a closer look', () => {
    const noise = Buffer.alloc(50_000_000, 'The General Assembly, lamps 17 ').toString('latin1');
    expect(() => parseResolution(noise, catalogue)).toThrow(NotAResolutionError);
  });

  test('with one sentence', () => {
    try {
      parseResolution('nothing', catalogue);
    } catch (error) {
      expect((error as Error).message).toMatch(/^[A-Z][^.]*\.$/);
    }
  });
});

describe('paragraphs', () => {
  test('a joined line holds several', () => {
    expect(
      texts(
        body(
          'Recalling the lamps, Noting with concern the fog, 1. Urges States to act; 2. Requests a report.',
        ),
      ),
    ).toEqual([
      'r1 Recalling the lamps,',
      'r2 Noting with concern the fog,',
      '1 Urges States to act;',
      '2 Requests a report.',
    ]);
  });

  test('a title in quotation marks does not divide one', () => {
    const parsed = body(
      'Recalling its resolution 61/7, entitled “Lamps for All,',
      'Taking into Particular Account the Small Ports”, and the need',
      'for oil,',
      '1. Urges States to act.',
    );
    expect(texts(parsed)).toEqual([
      'r1 Recalling its resolution 61/7, entitled “Lamps for All, Taking into Particular Account the Small Ports”, and the need for oil,',
      '1 Urges States to act.',
    ]);
  });

  test('a number that the layout moved after the first line is put back', () => {
    const parsed = body(
      'Recalling the lamps,',
      '1.',
      'Takes note of the report;',
      'Urges Member States that have not yet done so to consider joining',
      '2.',
      'the work;',
      '3.',
      'Requests a report.',
    );
    expect(texts(parsed)).toEqual([
      'r1 Recalling the lamps,',
      '1 Takes note of the report;',
      '2 Urges Member States that have not yet done so to consider joining the work;',
      '3 Requests a report.',
    ]);
    expect(codes(parsed)).toEqual([]);
  });

  test('one that is missing is reported', () => {
    const parsed = body('Recalling the lamps,', '', '1. Urges States to act;', '', '4. Requests a report.');
    expect(parsed.diagnostics).toContainEqual(
      expect.objectContaining({
        severity: 'error',
        code: 'PARAGRAPH_MISSING',
        message: 'Operative paragraphs 2 to 3 are not there: paragraph 4 follows paragraph 1.',
        span: { from: { line: 12, column: 1 }, to: { line: 12, column: 4 } },
      }),
    );
  });

  test('headings between them are no part of them', () => {
    const parsed = body(
      'Recalling the lamps,',
      '',
      'I',
      'Oil',
      '',
      '1. Urges States to act;',
      '',
      'Ropes',
      '',
      '2. Requests a report.',
    );
    expect(texts(parsed)).toEqual([
      'r1 Recalling the lamps,',
      '1 Urges States to act;',
      '2 Requests a report.',
    ]);
    expect(parsed.others.map(({ role, text }) => `${role} ${text}`)).toEqual([
      'HEADING I Oil',
      'HEADING Ropes',
    ]);
  });

  test('sub-paragraphs nest, and an (i) after (h) is a letter', () => {
    const letters = 'abcdefghij'.split('').map((letter) => `(${letter}) Item ${letter};`);
    const parsed = body(
      'Recalling the lamps,',
      '',
      '1. Urges States:',
      '',
      ...letters,
      '',
      '2. Requests:',
      '(a) The wardens:',
      '(i) To walk;',
      '(ii) To watch;',
      '(b) The gulls to fly.',
    );
    expect(parsed.paragraphs[1]?.subparagraphs.map(({ label }) => label)).toEqual(
      'abcdefghij'.split('').map((letter) => `(${letter})`),
    );
    expect(parsed.paragraphs[2]?.subparagraphs).toEqual([
      {
        label: '(a)',
        text: 'The wardens: (i) To walk; (ii) To watch;',
        subparagraphs: [
          { label: '(i)', text: 'To walk;', subparagraphs: [] },
          { label: '(ii)', text: 'To watch;', subparagraphs: [] },
        ],
      },
      { label: '(b)', text: 'The gulls to fly.', subparagraphs: [] },
    ]);
    expect(parsed.paragraphs[2]?.text).toContain('(b) The gulls to fly.');
  });

  test('one operative paragraph without a number is counted', () => {
    const parsed = body(
      'Having examined the application of Kenya,',
      '',
      'Recommends to the wardens that Kenya be admitted.',
    );
    expect(parsed.paragraphs[1]).toMatchObject({
      part: 'OPERATIVE',
      number: 1,
      numbered: false,
      openingPhrase: 'Recommends',
    });
    expect(codes(parsed)).toEqual(['PARAGRAPH_WITHOUT_NUMBER']);
  });

  test('a recorded vote and an annex follow and belong to none', () => {
    const parsed = body(
      'Recalling the lamps,',
      '',
      '1. Urges States to act.',
      '',
      '40th meeting',
      '13 July 2023',
      '',
      '[Adopted by a recorded vote of 28 to 12. The voting was as follows:',
      'In favour:',
      'Kenya]',
      '',
      'Annex',
      '',
      'Rules',
      '',
      '1. Decides nothing here.',
    );
    expect(texts(parsed)).toEqual(['r1 Recalling the lamps,', '1 Urges States to act.']);
    expect(parsed.others.map(({ role }) => role)).toEqual(['CLOSING', 'ANNEX']);
  });

  test('two parts count anew, and each says which it is', () => {
    const parsed = body(
      'Recalling the lamps,',
      '',
      '1. Urges States to act;',
      '',
      '2. Requests a report.',
      '',
      'B',
      '',
      'The General Assembly,',
      '',
      'Noting the fog,',
      '',
      '1. Decides to wait.',
    );
    expect(parsed.paragraphs.map(({ number, section }) => [number, section])).toEqual([
      [1, null],
      [1, null],
      [2, null],
      [2, 'B'],
      [1, 'B'],
    ]);
    expect(codes(parsed)).toContain('ANOTHER_RESOLUTION');
  });

  test('a text that is cut off says where', () => {
    const parsed = body(
      'Recalling the lamps,',
      '',
      '1. Urges States to act;',
      '',
      '2. Requests the wardens to',
    );
    expect(parsed.diagnostics).toContainEqual(
      expect.objectContaining({
        code: 'TEXT_TRUNCATED',
        message: expect.stringContaining('stops in operative paragraph 2'),
      }),
    );
    expect(body('Recalling the lamps,').diagnostics).toContainEqual(
      expect.objectContaining({ code: 'TEXT_TRUNCATED', message: expect.stringContaining('recital 1') }),
    );
    const late = parse('9. Urges States to act;', '', '10. Requests a report.');
    expect(texts(late)).toEqual(['9 Urges States to act;', '10 Requests a report.']);
    expect(codes(late)).toEqual(expect.arrayContaining(['ENACTING_CLAUSE_MISSING', 'PARAGRAPH_MISSING']));
  });

  test('mark-up is taken out, and what it sets in italics is the opening phrase', () => {
    const parsed = body(
      '*Recalling* its resolution [61/7](#) of 1 May 2006,',
      '',
      '1\\. **Keeps strictly under review** the lamps.',
    );
    expect(parsed.paragraphs).toMatchObject([
      { openingPhrase: 'Recalling', text: 'Recalling its resolution 61/7 of 1 May 2006,' },
      { openingPhrase: 'Keeps strictly under review', text: 'Keeps strictly under review the lamps.' },
    ]);
    expect(mentions(parsed)).toEqual(['RECALLS A/RES/61/7']);
  });

  test('offsets count code points', () => {
    const parsed = body(
      'Recalling the 𝕷amps and the Convention on the Lamps of Harbours,¹',
      '',
      '1. Urges States to act.',
      '',
      '¹ United Nations, Treaty Series, vol. 10, No. 500.',
    );
    expect(parsed.paragraphs[0]).toMatchObject({
      footnotes: [{ number: 1, offset: 64 }],
      mentions: [{ offset: 28, length: 35, footnote: 1 }],
    });
    expect(parsed.paragraphs[0]?.span.to.column).toBe(66);
  });
});

describe('footnotes', () => {
  test('one without a marker, a marker without one, one out of order', () => {
    const parsed = body(
      'Recalling the lamps,¹ and the oil,⁵',
      '',
      '1. Urges States to act.',
      '',
      '¹ A/61/5.',
      '',
      '3 Ibid., annex.',
      '',
      '2 Resolution 61/7.',
    );
    expect(parsed.footnotes.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 A/61/5.',
      '2 Resolution 61/7.',
      '3 Ibid., annex.',
    ]);
    expect(codes(parsed)).toEqual(
      expect.arrayContaining(['FOOTNOTE_WITHOUT_MARKER', 'MARKER_WITHOUT_FOOTNOTE', 'FOOTNOTE_OUT_OF_ORDER']),
    );
    for (const { span } of parsed.diagnostics) expect(span.from.line).toBeGreaterThan(0);
  });

  test('numbers of things are no markers', () => {
    const parsed = body(
      'Recalling paragraph 1 of its resolution 61/7, adopted on 2 May, Goals 1 and 2, article 1 and the 2 members, 1',
      'and the report 2 on lamps,',
      '',
      '1. Urges States to act.',
      '',
      '1 A/61/5.',
      '',
      '2 A/61/6.',
    );
    expect(parsed.paragraphs[0]?.text).toBe(
      'Recalling paragraph 1 of its resolution 61/7, adopted on 2 May, Goals 1 and 2, article 1 and the 2 members, and the report on lamps,',
    );
    expect(parsed.paragraphs[0]?.footnotes).toEqual([
      { number: 1, offset: 107 },
      { number: 2, offset: 122 },
    ]);
  });

  test('a text that pdftotext prints apart from its number finds it', () => {
    const parsed = parse(
      ...head,
      'Recalling the lamps, 1 the oil 2 and the ropes, 3',
      '__________________',
      '',
      'A/61/5.',
      'Resolution 61/7, annex.',
      '3',
      'See A/61/6.',
      '1',
      '2',
      '',
      '2/4',
      '',
      '06-12345',
      '\fA/60/L.3',
      '',
      '1. Urges States to act.',
    );
    expect(parsed.footnotes.map(({ number, text }) => `${number} ${text}`)).toEqual([
      '1 A/61/5.',
      '2 Resolution 61/7, annex.',
      '3 See A/61/6.',
    ]);
    expect(texts(parsed)).toEqual([
      'r1 Recalling the lamps, the oil and the ropes,',
      '1 Urges States to act.',
    ]);
  });
});

describe('mentions', () => {
  const urged = (clause: string): string[] => mentions(body('Recalling the fog,', '', clause));

  test.each([
    ['1. Urges States to ratify the Convention on the Lamps of Harbours.', ['URGES_TO_JOIN LAMPS']],
    [
      '1. Calls upon States to consider acceding to and to fully implement the Convention on the Lamps of Harbours.',
      ['URGES_TO_IMPLEMENT LAMPS', 'URGES_TO_JOIN LAMPS'],
    ],
    [
      '1. Urges States to ratify the Convention on the Lamps of Harbours and urges States parties to implement it.',
      ['URGES_TO_IMPLEMENT LAMPS', 'URGES_TO_JOIN LAMPS'],
    ],
    ['1. Encourages States to report on the Convention on the Lamps of Harbours.', ['ENCOURAGES LAMPS']],
    ['1. Invites States parties to the Convention on the Lamps of Harbours to report.', ['OTHER LAMPS']],
    [
      '1. Welcomes the Convention on the Lamps of Harbours, and calls for its full implementation.',
      ['URGES_TO_IMPLEMENT LAMPS', 'WELCOMES LAMPS'],
    ],
    [
      '1. Recalls the Convention on the Lamps of Harbours and reaffirms ILO Convention No. 900.',
      ['RECALLS LAMPS', 'REAFFIRMS C900'],
    ],
    [
      '1. Takes note of the Convention on the Lamps of Harbours and the Optional Protocols thereto.',
      ['TAKES_NOTE LAMPS', 'TAKES_NOTE OP-OIL', 'TAKES_NOTE OP-ROPE'],
    ],
    [
      '1. Takes note of the Convention on the Lamps of Harbours and the Optional Protocol thereto on the supply of oil.',
      ['TAKES_NOTE LAMPS', 'TAKES_NOTE OP-OIL'],
    ],
    [
      '1. Takes note of the two Optional Protocols to the Convention on the Lamps of Harbours.',
      ['TAKES_NOTE OP-OIL', 'TAKES_NOTE OP-ROPE'],
    ],
    [
      '1. Thanks the Special Rapporteurs of the Human Rights Council on quays, their causes and consequences, on winter, and on fog.',
      ['OTHER SR-QUAYS', 'OTHER SR-FOG'],
    ],
    [
      '1. Recalls its resolutions 61/7 of 1 May 2006, 62/8 and 2200 A (XXI), and Security Council resolution 1325 (2000).',
      ['RECALLS A/RES/61/7', 'RECALLS A/RES/62/8', 'RECALLS A/RES/2200 A (XXI)', 'RECALLS S/RES/1325 (2000)'],
    ],
    ['1. Recalls International Labour Organization standards.', []],
    [
      '1. Calls upon States that have not yet ratified or acceded to the Convention on the Lamps of Harbours and the Optional Protocol thereto on the supply of oil to consider doing so as a matter of priority, bearing in mind ILO Convention No. 900.',
      ['URGES_TO_JOIN LAMPS', 'URGES_TO_JOIN OP-OIL', 'OTHER C900'],
    ],
    [
      '1. Urges States not yet parties to the Convention on the Lamps of Harbours to do so, and States parties to apply ILO Convention No. 900.',
      ['URGES_TO_JOIN LAMPS', 'URGES_TO_IMPLEMENT C900'],
    ],
    [
      '1. Calls upon States that have not signed the Convention on the Lamps of Harbours to become parties thereto.',
      ['OTHER LAMPS', 'URGES_TO_JOIN LAMPS'],
    ],
    [
      '1. Urges States that have not ratified the Convention on the Lamps of Harbours to report.',
      ['OTHER LAMPS'],
    ],
  ])('%s', (clause, expected) => {
    expect(urged(clause)).toEqual(expected);
  });

  test('the note decides which protocols are meant', () => {
    const parsed = body(
      'Recalling the Convention on the Lamps of Harbours¹ and the Optional Protocol thereto,²',
      '',
      '1. Urges States to act.',
      '',
      '¹ United Nations, Treaty Series, vol. 10, No. 500.',
      '',
      '² Ibid., vol. 12, No. 500.',
    );
    expect(mentions(parsed)).toEqual(['RECALLS LAMPS 1', 'RECALLS OP-ROPE 2']);
    expect(parsed.footnotes[1]).toMatchObject({
      treatySeries: [{ volume: 12, registrationNumber: 500, instrument: 'OP-ROPE' }],
    });
  });

  test('without one, a single protocol among several is ambiguous', () => {
    const parsed = body(
      'Recalling the Convention on the Lamps of Harbours and the Optional Protocol thereto,',
      '',
      '1. Urges States to act.',
    );
    expect(mentions(parsed)).toEqual(['RECALLS LAMPS', 'RECALLS ?']);
    expect(codes(parsed)).toEqual(['INSTRUMENT_AMBIGUOUS']);
  });

  test('a treaty that the catalogue lacks is reported with what it seems to be', () => {
    const parsed = body(
      'Recalling the Convention on the Safety of Small Boats at Sea and Their Crews, and the lamps,',
      '',
      '1. Urges States to ratify the Lisbon Treaty.',
    );
    expect(
      parsed.paragraphs.flatMap((one) => one.mentions.map(({ kind, target, text }) => [kind, target, text])),
    ).toEqual([
      ['RECALLS', null, 'Convention on the Safety of Small Boats at Sea and Their Crews'],
      ['URGES_TO_JOIN', null, 'Lisbon Treaty'],
    ]);
    expect(
      parsed.diagnostics.filter(({ code }) => code === 'INSTRUMENT_UNKNOWN').map(({ message }) => message),
    ).toEqual([
      expect.stringContaining('the Convention on the Safety of Small Boats at Sea and Their Crews'),
      expect.stringContaining('the Lisbon Treaty'),
    ]);
  });

  test('a citation that contradicts the text is reported', () => {
    const parsed = body(
      'Recalling the Convention on the Lamps of Harbours,¹',
      '',
      '1. Urges States to act.',
      '',
      '¹ United Nations, Treaty Series, vol. 11, No. 500.',
    );
    expect(codes(parsed)).toEqual(['CITATION_CONTRADICTS_TEXT']);
  });

  test('line ends, lost blanks and hyphens do not hide a name', () => {
    expect(
      mentions(
        body('Recalling the Conven tion on the', 'Lamps of Har-', 'bours,', '1. Urges States to act.'),
      ),
    ).toEqual(['RECALLS LAMPS']);
  });
});

describe('title block', () => {
  test('of a draft with sponsors over several lines', () => {
    const parsed = parse(
      'A/C.3/60/L.9/Rev.1',
      '',
      'Distr.: Limited',
      '4 November 2005',
      'Original: English',
      '',
      'Sixtieth session',
      'Third Committee',
      'Agenda item 67 (b)',
      '',
      'Kenya,* United Kingdom of Great Britain and Northern Ireland and',
      'Venezuela (Bolivarian Republic of): revised draft resolution',
      '',
      'Lamps of small ports',
      '',
      'The General Assembly,',
      '',
      'Recalling the lamps,',
      '',
      '1. Urges States to act.',
    );
    expect(parsed).toMatchObject({
      symbol: 'A/C.3/60/L.9/Rev.1',
      session: 60,
      committee: 'Third Committee',
      agendaItem: '67 (b)',
      date: '2005-11-04',
      status: 'DRAFT',
      sponsors: ['KEN', 'GBR', 'VEN'],
      title: 'Lamps of small ports',
    });
    expect(parsed.diagnostics).toEqual([]);
  });

  test('a sponsor that is no State is reported', () => {
    expect(
      codes(
        parse(
          'Kenya and Atlantis: draft resolution',
          '',
          ...head,
          'Recalling the lamps,',
          '',
          '1. Urges States to act.',
        ),
      ),
    ).toEqual(['SPONSOR_UNKNOWN']);
  });

  test.each([
    [
      ['Resolution 84 (1950)', 'of 7 July 1950', '', 'The Security Council,'],
      {
        symbol: 'S/RES/84 (1950)',
        organ: 'Security Council',
        date: '1950-07-07',
        status: 'ADOPTED',
        title: null,
      },
    ],
    [
      [
        'Human Rights Council',
        'Fifty-third session',
        'Agenda item 3',
        'Resolution adopted by the Human Rights Council on 12 July 2023',
        '53/9.\tLamps',
        'The Human Rights Council,',
      ],
      {
        symbol: 'A/HRC/RES/53/9',
        organ: 'Human Rights Council',
        session: 53,
        date: '2023-07-12',
        title: 'Lamps',
      },
    ],
    [
      [
        'Resolution adopted by the Economic and Social Council on 25 July 2016',
        '2016/12.',
        'Lamps',
        'The Economic and Social Council,',
      ],
      { symbol: 'E/RES/2016/12', organ: 'Economic and Social Council', date: '2016-07-25', title: 'Lamps' },
    ],
    [
      [
        'RESOLUTION ADOPTED BY THE GENERAL ASSEMBLY',
        '49/166.',
        '',
        'Lamps of ports',
        'The General Assembly,',
      ],
      { symbol: 'A/RES/49/166', session: 49, status: 'ADOPTED', title: 'Lamps of ports' },
    ],
  ])('%s', (lines, expected) => {
    expect(parse(...lines, 'Recalling the lamps,', '1. Urges States to act.')).toMatchObject(expected);
  });
});

describe('plain text answers', () => {
  const parsed = body(
    'Recalling the Convention on the Lamps of Harbours¹ and the Optional Protocols thereto,²',
    '',
    '1. Urges States to ratify the Convention on the Lamps of Harbours.¹',
    '',
    '¹ United Nations, Treaty Series, vol. 10, No. 500.',
    '',
    '² Ibid., vols. 11 and 12, No. 500.',
  );

  test('the outline shows phrases, notes and addressees', () => {
    expect(outline(parsed)).toContain('   1. Urges [1] → States');
    expect(outline(parsed)).toContain('Preamble (1 paragraph)');
  });
  test('the table of footnotes resolves Ibid.', () => {
    expect(footnoteTable(parsed)).toContain(
      'United Nations, Treaty Series, vols. 11 and 12, No. 500.  (Ibid. of note 1)',
    );
    expect(footnoteTable(parsed)).toContain('→ OP-OIL (vol. 11, No. 500); OP-ROPE (vol. 12, No. 500)');
  });
  test('the explanation goes step by step; there is none of a paragraph that is not there', () => {
    expect(explain(parsed, 1)).toContain('Volume 10 with number 500 is LAMPS.');
    expect(explain(parsed, 1)).toContain(
      'is LAMPS: named “Convention on the Lamps of Harbours”, with note 1. Kind: urges to join.',
    );
    expect(explain(parsed, 2)).toBeNull();
  });
});
