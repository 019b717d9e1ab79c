import type { Mention, Paragraph, ParsedResolution, Span } from '../src/resolution-text';
import { parseResolution } from '../src/resolution-text';
import { sharedFile, testCatalogue } from './support/test-catalogue';

const catalogue = testCatalogue();

/** Registers the tests of a text, or one that says that the text is not there. */
function withText(path: string, tests: (parsed: ParsedResolution, source: string) => void): void {
  const source = sharedFile(`texts/${path}`);
  describe(path, () => {
    if (source === null) test.skip('is not beside this checkout', () => undefined);
    else tests(parseResolution(source, catalogue), source);
  });
}

const of = (parsed: ParsedResolution, part: Paragraph['part']): Paragraph[] =>
  parsed.paragraphs.filter((paragraph) => paragraph.part === part);
const operative = (parsed: ParsedResolution, number: number): Paragraph =>
  of(parsed, 'OPERATIVE').find((paragraph) => paragraph.number === number) as Paragraph;
const targets = (paragraph: Paragraph, kind: Mention['kind']): (string | null)[] =>
  [
    ...new Set(
      paragraph.mentions.filter((mention) => mention.kind === kind).map((mention) => mention.target),
    ),
  ].sort();
const codes = (parsed: ParsedResolution): string[] => parsed.diagnostics.map(({ code }) => code);

/** The source between two places of one line, or of several. */
function sourceOf(lines: readonly string[], { from, to }: Span): string {
  if (from.line === to.line)
    return [...(lines[from.line - 1] as string)].slice(from.column - 1, to.column - 1).join('');
  const middle = lines.slice(from.line, to.line - 1);
  const first = [...(lines[from.line - 1] as string)].slice(from.column - 1).join('');
  const last = [...(lines[to.line - 1] as string)].slice(0, to.column - 1).join('');
  return [first, ...middle, last].join('\n');
}

const solid = (text: string): string => text.replace(/\s+/g, '');

/** What may be between the pieces of a paragraph: markers, mark-up, page furniture, notes; nothing of the text. */
function contiguousReading(parsed: ParsedResolution, source: string): void {
  const lines = source.split(/\r?\n/);
  const notes = parsed.footnotes.map(({ span }) => span);
  for (const paragraph of parsed.paragraphs) {
    const pieces = paragraph.pieces.map((piece) => sourceOf(lines, piece)).join('\n');
    const markers = paragraph.footnotes.map(({ number }) => String(number));
    // Taking the markers out of the pieces, in order, leaves the text.
    let rest = solid(pieces);
    let read = '';
    for (const character of solid(paragraph.text)) {
      while (rest[0] !== character) {
        const marker = /^(?:[⁰¹²³⁴-⁹]+|\d{1,3}\/?)/.exec(rest)?.[0];
        expect({
          number: paragraph.number,
          text: paragraph.text.slice(0, 40),
          rest: rest.slice(0, 20),
          marker,
        }).toMatchObject({
          marker: expect.any(String),
        });
        const digits = (marker as string).replace(/[⁰¹²³⁴-⁹]/g, (digit) =>
          String('⁰¹²³⁴⁵⁶⁷⁸⁹'.indexOf(digit)),
        );
        const expected = markers.shift() as string;
        expect(digits.startsWith(expected)).toBe(true);
        rest = rest.slice(/\//.test(marker as string) ? (marker as string).length : expected.length);
      }
      read += character;
      rest = rest.slice(1);
    }
    expect(read).toBe(solid(paragraph.text));
    expect(rest.replace(/^(?:[⁰¹²³⁴-⁹]+|\d{1,3}\/?)*/, '')).toBe('');
    // A line inside the span that no piece takes is blank, a note or page furniture: a few words at most.
    const taken = new Set(
      paragraph.pieces.flatMap(({ from, to }) =>
        Array.from({ length: to.line - from.line + 1 }, (_, at) => from.line + at),
      ),
    );
    for (let line = paragraph.span.from.line; line <= paragraph.span.to.line; line += 1) {
      if (taken.has(line) || notes.some((note) => note.from.line <= line && line <= note.to.line)) continue;
      const words = (lines[line - 1] as string).trim();
      if (words.length > 12 && parsed.title?.includes(words) === true) continue;
      expect(words).toMatch(
        /^(?:|\f?[_\d/.() *E-]*|[A-Z]\/[\w/. ()]+|.{0,70}[A-Z]\/[\w/.]+|[\d/ -]+\s[A-Z]\/[\w/.]+)$/,
      );
    }
  }
  // No two paragraphs take the same characters.
  const spans = parsed.paragraphs.flatMap(({ pieces }) => pieces);
  spans.forEach((span, index) => {
    const before = spans[index - 1];
    if (before === undefined) return;
    expect(
      span.from.line > before.to.line ||
        (span.from.line === before.to.line && span.from.column >= before.to.column),
    ).toBe(true);
  });
}

const URGED =
  'C029 C081 C097 C111 C138 C143 C181 C182 C189 CEDAW CRC CRPD ICRMW OP-CEDAW OP-CRPD OPAC OPIC OPSC P029'.split(
    ' ',
  );

withText('twg-draft-2024-11-13.txt', (parsed, source) => {
  test('has its paragraphs, notes and sponsors', () => {
    expect(of(parsed, 'PREAMBULAR').map(({ number }) => number)).toEqual(
      Array.from({ length: 38 }, (_, at) => at + 1),
    );
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual(
      Array.from({ length: 52 }, (_, at) => at + 1),
    );
    expect(parsed.footnotes.map(({ number }) => number)).toEqual(
      Array.from({ length: 39 }, (_, at) => at + 1),
    );
    expect(parsed.footnotes.filter(({ kind }) => kind === 'TREATY_SERIES')).toHaveLength(22);
    expect(parsed.footnotes.filter(({ ibidOf }) => ibidOf !== null)).toHaveLength(18);
    expect(parsed.sponsors).toEqual(['ATG', 'CZE', 'DEU', 'GTM', 'HND', 'NIC', 'PHL', 'LKA', 'SWE', 'VEN']);
    expect(parsed).toMatchObject({
      symbol: null,
      organ: 'General Assembly',
      session: 79,
      committee: 'Third Committee',
      agendaItem: '27',
      title: 'Trafficking in women and girls',
      date: '2024-11-13',
      status: 'DRAFT',
    });
    expect(codes(parsed)).toEqual(['SYMBOL_MISSING']);
  });

  test('is read contiguously, no note text and no mark-up in a paragraph', () => {
    contiguousReading(parsed, source);
    for (const { text } of parsed.paragraphs)
      expect(text).not.toMatch(/Treaty Series|Ibid|[⁰¹²³⁴-⁹*[\]]|\(#\)/);
  });

  test('marks every note where it is marked', () => {
    const marked = parsed.paragraphs.flatMap(({ footnotes }) => footnotes.map(({ number }) => number));
    expect(marked).toEqual(Array.from({ length: 39 }, (_, at) => at + 1));
    for (const { text, footnotes } of parsed.paragraphs) {
      for (const { offset } of footnotes) expect(text.slice(0, offset)).toMatch(/[\p{L}),;]$/u);
    }
  });

  test('paragraph 4 urges to join and to implement the Convention and the Protocol', () => {
    const four = operative(parsed, 4);
    expect(targets(four, 'URGES_TO_JOIN')).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(targets(four, 'URGES_TO_IMPLEMENT')).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(four.mentions).toHaveLength(4);
    expect(four.addressees).toEqual([
      'Member States that have not yet done so',
      'States parties to those instruments',
    ]);
  });

  test('paragraph 5 urges to join and to implement nineteen treaties', () => {
    const five = operative(parsed, 5);
    expect(targets(five, 'URGES_TO_JOIN')).toEqual(URGED);
    expect(targets(five, 'URGES_TO_IMPLEMENT')).toEqual(URGED);
    expect(five.addressees).toEqual(['Member States', 'States parties']);
    const protocols = five.mentions.filter(
      ({ footnote, kind }) => footnote === 22 && kind === 'URGES_TO_JOIN',
    );
    expect(protocols.map(({ target, text }) => `${target ?? ''} ${text}`)).toEqual([
      'OPAC Optional Protocols thereto',
      'OPIC Optional Protocols thereto',
      'OPSC Optional Protocols thereto',
    ]);
  });

  test('every treaty-series note leads to the instruments that it is attached to, and back', () => {
    for (const note of parsed.footnotes.filter(({ kind }) => kind === 'TREATY_SERIES')) {
      const cited = note.treatySeries.map(({ instrument }) => instrument).sort();
      const attached = parsed.paragraphs.flatMap(({ mentions }) =>
        mentions.filter((mention) => mention.footnote === note.number).map(({ target }) => target),
      );
      expect({ note: note.number, instruments: [...new Set(attached)].sort() }).toEqual({
        note: note.number,
        instruments: cited,
      });
      expect(cited).not.toContain(null);
    }
  });

  test('mentions stand where they say', () => {
    for (const { text, mentions } of parsed.paragraphs) {
      const characters = [...text];
      for (const mention of mentions) {
        expect(characters.slice(mention.offset, mention.offset + mention.length).join('')).toBe(mention.text);
      }
    }
  });

  test('names mandates, initiatives, outcomes and resolutions', () => {
    expect(operative(parsed, 21).mentions.map(({ target }) => target)).toEqual([
      'SR-TRAFFICKING',
      'SR-SALE-OF-CHILDREN',
      'SR-SLAVERY',
    ]);
    expect(operative(parsed, 29).addressees).toEqual([
      'the Special Rapporteur on trafficking in persons, especially women and children',
    ]);
    expect(operative(parsed, 3).mentions.map(({ target, footnote }) => [target, footnote])).toEqual([
      ['A/79/161', 21],
      ['A/HRC/56/60', 21],
      ['SR-TRAFFICKING', 21],
    ]);
    expect(targets(operative(parsed, 6), 'URGES_TO_IMPLEMENT')).toEqual(['UN-GPA-TIP']);
    expect(targets(operative(parsed, 19), 'URGES_TO_IMPLEMENT')).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(targets(of(parsed, 'PREAMBULAR')[7] as Paragraph, 'TAKES_NOTE')).toEqual([
      'ALLIANCE-8-7',
      'GPEVAC',
      'ICAT',
    ]);
    const recital13 = of(parsed, 'PREAMBULAR')[12] as Paragraph;
    expect(targets(recital13, 'TAKES_NOTE')).toEqual(['ILO', 'P029', 'R203']);
    const initiatives = parsed.footnotes[36]?.cites.map(({ target }) => target);
    expect(initiatives).toEqual(
      expect.arrayContaining([
        'BALI-PROCESS',
        'COMMIT',
        'ACTIP',
        'SAARC-2002',
        'CIS-2005',
        'COE',
        'OSCE',
        'EUE',
        'ILO',
        'IOM',
        'OAS-MNA-TIP',
        'A/C.3/55/3',
      ]),
    );
  });

  test('kinds of notes', () => {
    const kinds = Object.fromEntries(parsed.footnotes.map(({ number, kind }) => [number, kind]));
    expect([9, 10, 11, 16, 17, 21, 37, 38, 39].map((number) => kinds[number])).toEqual([
      'DOCUMENT',
      'RESOLUTION',
      'PUBLICATION',
      'OFFICIAL_RECORDS',
      'DOCUMENT',
      'DOCUMENT',
      'LIST',
      'RESOLUTION',
      'RESOLUTION',
    ]);
    expect(parsed.footnotes[38]).toMatchObject({
      ibidOf: 38,
      reference: 'See resolution 2200 A (XXI), annex.',
      documents: ['A/RES/2200 A (XXI)'],
    });
    expect(parsed.footnotes[24]).toMatchObject({
      ibidOf: 24,
      reference: 'United Nations, Treaty Series, vol. 2220, No. 39481.',
    });
  });
});

const READ = sharedFile('texts/pdftotext-raw/A_RES_73_6.pdftotext.txt');

withText('pdftotext-layout/A_RES_73_6.layout.txt', (parsed, source) => {
  test('has every paragraph and note', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(25);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual(
      Array.from({ length: 14 }, (_, at) => at + 1),
    );
    expect(parsed.footnotes.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(parsed.paragraphs.flatMap(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual([
      1, 2, 3, 4, 5, 1, 6, 2, 2,
    ]);
    expect(parsed.footnotes[5]?.documents).toHaveLength(19);
    expect(new Set(codes(parsed))).toEqual(new Set(['INSTRUMENT_UNKNOWN', 'CITATION_UNKNOWN']));
    expect(parsed).toMatchObject({
      symbol: 'A/RES/73/6',
      session: 73,
      agendaItem: '30',
      date: '2018-10-26',
      status: 'ADOPTED',
    });
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
  test('reads as the other layout of the same document', () => {
    if (READ === null) return;
    const raw = parseResolution(READ, catalogue);
    // pdftotext drops the hyphen at a line end without -layout.
    const plain = (text: string): string => text.replace(/[\s-]/g, '');
    expect(raw.paragraphs.map(({ text }) => plain(text))).toEqual(
      parsed.paragraphs.map(({ text }) => plain(text)),
    );
    expect(raw.paragraphs.map(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual(
      parsed.paragraphs.map(({ footnotes }) => footnotes.map(({ number }) => number)),
    );
    expect(raw.footnotes.map(({ text }) => text)).toEqual(parsed.footnotes.map(({ text }) => text));
    expect(codes(raw)).toEqual(codes(parsed));
  });
});

withText('pdftotext-raw/A_RES_73_8.pdftotext.txt', (parsed, source) => {
  test('has every paragraph and note, the running title taken out', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(8);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(parsed.footnotes).toMatchObject([{ number: 1, text: 'A/73/85.', documents: ['A/73/85'] }]);
    expect(operative(parsed, 1).footnotes.map(({ number }) => number)).toEqual([1]);
    expect(
      of(parsed, 'PREAMBULAR')[5]?.mentions.filter(({ targetKind }) => targetKind === 'RESOLUTION'),
    ).toHaveLength(26);
    expect(codes(parsed)).toEqual(['INSTRUMENT_UNKNOWN']);
    expect(operative(parsed, 3)).toMatchObject({
      openingPhrase: 'Once again urges',
      addressees: ['States that have and continue to apply such laws and measures'],
    });
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
});

withText('pdftotext-raw/S_2022_158-EN.pdftotext.txt', (parsed, source) => {
  test('has every paragraph, its headings and its annex apart', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(34);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    expect(parsed.others.map(({ role, text }) => `${role} ${text.slice(0, 19)}`)).toEqual([
      'HEADING Designation Criteri',
      'HEADING Reporting',
      'ANNEX Annex THE HOUTHIS, ',
    ]);
    expect(operative(parsed, 24).text).toBe('Decides to remain actively seized of the matter.');
    expect(parsed).toMatchObject({
      symbol: 'S/2022/158',
      organ: 'Security Council',
      session: null,
      title: null,
      date: '2022-02-28',
      status: 'DRAFT',
      sponsors: ['GBR'],
    });
    expect(new Set(codes(parsed))).toEqual(new Set(['INSTRUMENT_UNKNOWN']));
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
});

withText('flat/A_RES_73_146.txt', (parsed, source) => {
  test('has every paragraph; the markers whose notes the text lacks are reported', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(38);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual(
      Array.from({ length: 52 }, (_, at) => at + 1),
    );
    expect(parsed.paragraphs.flatMap(({ footnotes }) => footnotes.map(({ number }) => number))).toEqual([
      1, 2, 4, 5, 6, 32, 20,
    ]);
    expect(codes(parsed)).toEqual(Array.from({ length: 7 }, () => 'MARKER_WITHOUT_FOOTNOTE'));
    expect(targets(operative(parsed, 5), 'URGES_TO_JOIN')).toEqual(
      URGED.filter((code) => !/CRPD/.test(code)),
    );
    expect(parsed).toMatchObject({
      symbol: 'A/RES/73/146',
      session: 73,
      committee: 'Third Committee',
      agendaItem: '29',
      date: '2018-12-17',
      status: 'ADOPTED',
    });
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
});

withText('flat/S_RES_2331(2016).txt', (parsed, source) => {
  test('has every paragraph with its sub-paragraphs', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(14);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual(
      Array.from({ length: 24 }, (_, at) => at + 1),
    );
    expect(operative(parsed, 2).subparagraphs.map(({ label }) => label)).toEqual([
      '(a)',
      '(b)',
      '(c)',
      '(d)',
    ]);
    expect(operative(parsed, 3).subparagraphs.map(({ label }) => label)).toEqual(['(a)', '(b)']);
    expect(targets(operative(parsed, 2), 'URGES_TO_JOIN')).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(targets(operative(parsed, 2), 'URGES_TO_IMPLEMENT')).toEqual(['TIP-PROTOCOL', 'UNTOC']);
    expect(operative(parsed, 2).addressees[0]).toBe('Member States');
    expect(parsed).toMatchObject({
      symbol: 'S/RES/2331 (2016)',
      organ: 'Security Council',
      date: '2016-12-20',
      status: 'ADOPTED',
    });
    expect(new Set(codes(parsed))).toEqual(new Set(['INSTRUMENT_UNKNOWN']));
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
});

withText('flat/S_RES_0298_1971_EN_GOLD.txt', (parsed, source) => {
  test('has every paragraph and note; an Ibid. with nothing before it is reported', () => {
    expect(of(parsed, 'PREAMBULAR')).toHaveLength(5);
    expect(of(parsed, 'OPERATIVE').map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(parsed.footnotes.map(({ number, ibidOf }) => [number, ibidOf])).toEqual([
      [33, null],
      [34, 33],
    ]);
    expect(parsed.footnotes[1]?.documents).toEqual([
      'S/8052',
      'S/8146',
      'S/9149',
      'S/9149/Add.1',
      'S/9537',
      'S/10124',
      'S/10124/Add.1',
      'S/10124/Add.2',
    ]);
    expect(of(parsed, 'PREAMBULAR')[1]?.footnotes.map(({ number }) => number)).toEqual([33, 34]);
    expect(codes(parsed)).toEqual(['IBID_WITHOUT_ANTECEDENT']);
    expect(parsed).toMatchObject({ symbol: 'S/RES/298 (1971)', date: '1971-09-25', status: 'ADOPTED' });
    expect(parsed.others).toMatchObject([{ role: 'CLOSING' }]);
  });
  test('is read contiguously', () => contiguousReading(parsed, source));
});
