import { type Catalogue, parseResolution } from '../resolution-text';
import { readResolutionText, toResolutionRecord } from './resolution-record';

const catalogue: Catalogue = {
  entries: [
    {
      key: 'treaty:ROPE',
      code: 'ROPE',
      kind: 'INSTRUMENT',
      names: ['Convention on Ropes'],
      supplements: null,
      isProtocol: false,
    },
  ],
  citations: [{ volume: 12, registrationNumber: 345, instrument: 'treaty:ROPE' }],
};

const adopted = (operative: string): string => `Resolution adopted by the General Assembly on 3 December 2033

88/17. Lamps of small ports

The General Assembly,

Recalling the Convention on Ropes¹ and the Convention on the Use of Fog Bells,

${operative}

¹ United Nations, Treaty Series, vol. 12, No. 345.
`;
const text = adopted('1. Urges States to accede to the Convention on Ropes;\n\n2. Decides to meet again.');

const options = { withText: true, source: 'x', verification: 'SECONDARY', note: null } as const;

test('a record has the keys of the graph, and no mention of what the catalogue lacks', () => {
  const record = toResolutionRecord(parseResolution(text, catalogue), options);
  expect(record).toMatchObject({
    symbol: 'A/RES/88/17',
    title: 'Lamps of small ports',
    organ: 'General Assembly',
    session: 88,
    date: '2033-12-03',
    status: 'ADOPTED',
    draftedOn: null,
    source: 'x',
    footnotes: [
      { number: 1, treatySeries: [{ volume: 12, registrationNumber: 345 }], cites: ['treaty:ROPE'] },
    ],
  });
  expect(
    record.paragraphs.map(({ part, number, mentions }) => [
      part,
      number,
      mentions.map(({ kind, target, footnote }) => [kind, target, footnote]),
    ]),
  ).toEqual([
    ['PREAMBULAR', 1, [['RECALLS', 'treaty:ROPE', 1]]],
    ['OPERATIVE', 1, [['URGES_TO_JOIN', 'treaty:ROPE', null]]],
    ['OPERATIVE', 2, []],
  ]);
});

test('without the verbatim text, places and citations stay', () => {
  const record = toResolutionRecord(parseResolution(text, catalogue), { ...options, withText: false });
  expect(record.paragraphs.map((paragraph) => paragraph.text)).toEqual([null, null, null]);
  expect(record.footnotes).toMatchObject([
    { text: null, reference: 'United Nations, Treaty Series, vol. 12, No. 345.' },
  ]);
  expect(record.paragraphs[0]).toMatchObject({
    openingPhrase: 'Recalling',
    footnotes: [{ number: 1, offset: 33 }],
    mentions: [{ text: 'Convention on Ropes', offset: 14, length: 19 }],
  });
});

test('a paragraph whose number comes a second time is left out', () => {
  const parsed = parseResolution(
    adopted('1. Urges States to row;\n\n2. Decides to meet;\n\n2. Requests the Secretary-General to report.'),
    catalogue,
  );
  const numbers = toResolutionRecord(parsed, options)
    .paragraphs.filter(({ part }) => part === 'OPERATIVE')
    .map(({ number }) => number);
  expect(numbers).toEqual([...new Set(numbers)]);
  expect(parsed.diagnostics.filter(({ severity }) => severity !== 'info')).not.toEqual([]);
});

test('what is known besides the text holds', () => {
  expect(
    toResolutionRecord(parseResolution(text, catalogue), {
      ...options,
      symbol: 'A/RES/88/18',
      known: { date: '2033-12-04', succeeds: 'A/RES/86/2', committee: 'Third Committee' },
    }),
  ).toMatchObject({
    symbol: 'A/RES/88/18',
    date: '2033-12-04',
    succeeds: 'A/RES/86/2',
    committee: 'Third Committee',
  });
});

test('a text without a symbol has no record until it is given one', () => {
  const draft = text.replace(/^Resolution adopted.*\n\n88\/17\. /, 'Draft resolution\n\n');
  expect(readResolutionText(draft, undefined, catalogue)).toMatchObject({
    symbol: null,
    record: null,
    refusal: null,
    paragraphs: 3,
    footnotes: 1,
  });
  expect(readResolutionText(draft, 'A/C.3/88/L.2', catalogue).record).toMatchObject({
    symbol: 'A/C.3/88/L.2',
    status: 'DRAFT',
  });
  expect(() => toResolutionRecord(parseResolution(draft, catalogue), options)).toThrow(RangeError);
});

test('what is no resolution is refused with a reason', () => {
  expect(readResolutionText('%PDF-1.7', undefined, catalogue)).toMatchObject({
    record: null,
    paragraphs: 0,
    refusal: expect.stringMatching(/\.$/),
  });
});
