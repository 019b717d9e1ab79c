import type { Catalogue } from './catalogue';
import { parseResolution } from './parse-resolution';

const entry = (code: string, names: string[], supplements: string | null = null) => ({
  key: `treaty:${code}`,
  code,
  kind: 'INSTRUMENT' as const,
  names,
  supplements,
  isProtocol: supplements !== null,
});
const catalogue: Catalogue = {
  entries: [
    entry('LAMPS', ['Convention on the Lamps of Harbours']),
    entry('OP-OIL', ['Optional Protocol to the Convention on the Lamps of Harbours'], 'treaty:LAMPS'),
    entry('FOG', ['International Convention against Fog', 'Fog Convention']),
  ],
  citations: [],
};

/** What every paragraph mentions, and what is reported. */
function mentioned(title: string, ...paragraphs: string[]): { mentions: string[][]; codes: string[] } {
  const text = [
    ...['General Assembly', '', 'Sixtieth session', 'Agenda item 3', '', 'Draft resolution', ''],
    ...[title, '', 'The General Assembly,', ''],
    ...paragraphs.flatMap((paragraph) => [paragraph, '']),
  ].join('\n');
  const parsed = parseResolution(text, catalogue);
  return {
    mentions: parsed.paragraphs.map((one) =>
      one.mentions.map(({ kind, target, text: words }) => `${kind} ${target ?? '?'}: ${words}`),
    ),
    codes: parsed.diagnostics.map(({ code }) => code).filter((code) => code !== 'SYMBOL_MISSING'),
  };
}

test('the only one that was named so far', () => {
  expect(
    mentioned(
      'Lamps',
      'Recalling the Convention on the Lamps of Harbours,',
      '1. Urges all States that have not done so to accede to the Convention as a matter of priority;',
      '2. Calls upon States parties to implement the Convention;',
      '3. Notes the thirtieth Meeting of States Parties to the Convention.',
    ),
  ).toEqual({
    mentions: [
      ['RECALLS LAMPS: Convention on the Lamps of Harbours'],
      ['URGES_TO_JOIN LAMPS: Convention'],
      ['URGES_TO_IMPLEMENT LAMPS: Convention'],
      ['TAKES_NOTE LAMPS: Convention'],
    ],
    codes: [],
  });
});

test('the only one of the paragraph, whatever others did', () => {
  const { mentions, codes } = mentioned(
    'Lamps',
    'Recalling the Convention on the Lamps of Harbours,',
    'Recalling also the International Convention against Fog, and stressing that the Convention binds its parties,',
    '1. Decides to meet.',
  );
  expect(mentions[1]).toEqual(['RECALLS FOG: International Convention against Fog', 'OTHER FOG: Convention']);
  expect(codes).toEqual([]);
});

test('the one of the title where several were named', () => {
  const { mentions, codes } = mentioned(
    'International Convention against Fog',
    'Recalling the International Convention against Fog and the Convention on the Lamps of Harbours,',
    '1. Urges States to ratify the Convention.',
  );
  expect(mentions[1]).toEqual(['URGES_TO_JOIN FOG: Convention']);
  expect(codes).toEqual([]);
});

test('the one that is about what the resolution is about', () => {
  const { mentions } = mentioned(
    'Care of lamps in harbours',
    'Recalling the International Convention against Fog and the Convention on the Lamps of Harbours,',
    '1. Urges States to ratify the Convention.',
  );
  expect(mentions[1]).toEqual(['URGES_TO_JOIN LAMPS: Convention']);
});

test('the last that was named by itself', () => {
  const { mentions } = mentioned(
    'Wardens of small ports',
    'Recalling the International Convention against Fog and the Convention on the Lamps of Harbours,',
    'Welcoming the anniversary of the International Convention against Fog,',
    '1. Urges States to ratify the Convention.',
  );
  expect(mentions[2]).toEqual(['URGES_TO_JOIN FOG: Convention']);
});

test('what the resolution says that the words will mean', () => {
  const { mentions } = mentioned(
    'Lamps',
    'Recalling the International Convention against Fog (the Convention) and the Convention on the Lamps of Harbours,',
    '1. Urges States to ratify the Convention.',
  );
  expect(mentions).toEqual([
    [
      'RECALLS FOG: International Convention against Fog',
      'RECALLS LAMPS: Convention on the Lamps of Harbours',
    ],
    ['URGES_TO_JOIN FOG: Convention'],
  ]);
});

test('the protocols thereto follow it', () => {
  const { mentions } = mentioned(
    'Lamps',
    'Recalling the Convention on the Lamps of Harbours,',
    '1. Urges States to ratify the Convention and the Optional Protocol thereto;',
    '2. Urges States to ratify the Optional Protocol;',
    '3. Welcomes the Optional Protocol to the Convention.',
  );
  expect(mentions.slice(1)).toEqual([
    ['URGES_TO_JOIN LAMPS: Convention', 'URGES_TO_JOIN OP-OIL: Optional Protocol thereto'],
    ['URGES_TO_JOIN OP-OIL: Optional Protocol'],
    ['WELCOMES OP-OIL: Optional Protocol to the Convention'],
  ]);
});

test('one among several is ambiguous, and reported once', () => {
  const { mentions, codes } = mentioned(
    'Wardens of small ports',
    'Recalling the International Convention against Fog and the Convention on the Lamps of Harbours,',
    '1. Urges States to ratify the Convention;',
    '2. Requests the secretariat of the Convention to report.',
  );
  expect(mentions.slice(1)).toEqual([['URGES_TO_JOIN ?: Convention'], ['OTHER ?: Convention']]);
  expect(codes).toEqual(['INSTRUMENT_AMBIGUOUS']);
});

test('of one that the catalogue lacks, it lacks as well', () => {
  const { mentions, codes } = mentioned(
    'Lamps',
    'Recalling the Treaty on the Principles of Quays,',
    '1. Calls upon States to respect the Treaty, and reaffirms the Treaty.',
  );
  expect(mentions[1]).toEqual(['URGES_TO_IMPLEMENT ?: Treaty', 'REAFFIRMS ?: Treaty']);
  expect(codes).toEqual(['INSTRUMENT_UNKNOWN']);
});

test('where nothing was named, and where a name goes on, it is none', () => {
  const { mentions } = mentioned(
    'Lamps',
    'Recalling that the Convention binds its parties,',
    'Recalling also the Convention Secretariat and the Convention of 1951,',
    '1. Decides to adopt the Convention on the Lamps of Harbours.',
  );
  expect(mentions.map((one) => one.filter((mention) => mention.endsWith(': Convention')))).toEqual([
    [],
    [],
    [],
  ]);
});

test('the protocol to a treaty that the catalogue lacks is not that of another', () => {
  const { mentions, codes } = mentioned(
    'Ports',
    'Recalling the Convention on the Lamps of Harbours, the Convention against Leaks and the Optional Protocol thereto,',
    '1. Decides to meet.',
  );
  expect(mentions[0]).toEqual([
    'RECALLS LAMPS: Convention on the Lamps of Harbours',
    'RECALLS ?: Convention against Leaks',
    'RECALLS ?: Optional Protocol thereto',
  ]);
  expect(codes).toEqual(['INSTRUMENT_UNKNOWN', 'INSTRUMENT_UNKNOWN']);
});
