import { LAYOUTS, print, textOf, writeResolution } from '../../test/support/resolution-writer';
import type { Catalogue } from './catalogue';
import { parseResolution } from './parse-resolution';

const EMPTY: Catalogue = { entries: [], citations: [] };

describe.each(LAYOUTS)('a resolution printed %s', (layout) => {
  test.each([
    [4, 5, 3],
    [9, 14, 4],
    [1, 1, 9],
    [20, 30, 6],
  ])('gives its %i recitals and %i operative paragraphs, %i a page', (recitals, operative, aPage) => {
    const written = writeResolution(recitals, operative, recitals * 31 + operative);
    const parsed = parseResolution(print(written, layout, aPage), EMPTY);
    expect(parsed.paragraphs.map(({ part, number, text }) => ({ part, number, text }))).toEqual([
      ...written.recitals.map((one, index) => ({
        part: 'PREAMBULAR',
        number: index + 1,
        text: textOf(one, ','),
      })),
      ...written.operative.map((one, index) => ({
        part: 'OPERATIVE',
        number: index + 1,
        text: textOf(one, index + 1 === operative ? '.' : ';'),
      })),
    ]);
    expect(parsed.paragraphs.map(({ openingPhrase }) => openingPhrase)).toEqual(
      [...written.recitals, ...written.operative].map(({ opening }) => opening),
    );
    expect(parsed.footnotes.map(({ number, text }) => ({ number, text }))).toEqual(
      written.notes.map((text, index) => ({ number: index + 1, text })),
    );
    expect(parsed.paragraphs.map(({ footnotes }) => footnotes)).toEqual(
      [...written.recitals, ...written.operative].map((one) =>
        one.note === null
          ? []
          : [{ number: one.note, offset: textOf(one, '').indexOf(' ports,') + ' ports,'.length }],
      ),
    );
    expect(parsed.diagnostics.filter(({ code }) => code !== 'CITATION_UNKNOWN')).toEqual([]);
    expect(parsed).toMatchObject({
      symbol: 'A/RES/88/17',
      organ: 'General Assembly',
      session: 88,
      agendaItem: '9',
      title: 'Lamps of small ports',
      date: '2033-12-03',
      status: 'ADOPTED',
    });
  });
});

describe('paragraphs that begin otherwise than with their verb', () => {
  const parsed = parseResolution(
    [
      'Resolution 2592 (2021)',
      'Adopted by the Security Council at its 8800th meeting, on 30 August 2021',
      'The Security Council,',
      'Recalling its resolution 2553 (2020),',
      '1. Decides to extend the mandate until 31 August 2022;',
      '2. (a) Requests the Secretary-General to report to the Council;',
      '(b) Invites all Member States to cooperate;',
      '3. In this context, encourages Member States to contribute;',
      '4. Urges all States to:',
      '(a) Report;',
      '(b) Cooperate;',
      '5. Welcomes the report, and encourages the continued commitment of the Special Rapporteur to his work;',
      '6. Decides to remain seized of the matter.',
    ].join('\n\n'),
    { entries: [], citations: [] },
  );
  const operative = parsed.paragraphs.filter((one) => one.part === 'OPERATIVE');

  test('a paragraph that begins with its first sub-paragraph is found', () => {
    expect(operative.map((one) => one.number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(operative[1]).toMatchObject({
      openingPhrase: 'Requests',
      addressees: ['the Secretary-General', 'all Member States'],
    });
    expect(operative[1]!.subparagraphs.map((one) => one.label)).toEqual(['(a)', '(b)']);
  });

  test('what leads up to the verb leaves the opening phrase to the verb', () => {
    expect(operative[2]).toMatchObject({ openingPhrase: 'encourages', addressees: ['Member States'] });
  });

  test('the “to” before a list is no part of whom it addresses', () => {
    expect(operative[3]!.addressees).toEqual(['all States']);
  });

  test('what a later verb encourages is nobody’s address', () => {
    expect(operative[4]!.addressees).toEqual([]);
  });
});

test('a heading between paragraphs that say rather than decide hides none of them', () => {
  const parsed = parseResolution(
    [
      'Resolution adopted by the General Assembly on 25 September 2015',
      '70/1. Transforming our world',
      'The General Assembly,',
      'Adopts the following outcome document:',
      '1. We, the Heads of State, have decided today on new Goals.',
      '2. On behalf of the peoples we serve, we have adopted a decision.',
      'Our vision',
      '3. In these Goals and targets, we are setting out a vision.',
      '4. We envisage a world free of poverty.',
      'Our shared principles and commitments',
      '5. The new Agenda is guided by the purposes of the Charter.',
    ].join('\n'),
    { entries: [], citations: [] },
  );
  const numbers = parsed.paragraphs
    .filter((one) => one.part === 'OPERATIVE' && one.number > 1)
    .map((one) => one.number);
  expect(numbers).toEqual(expect.arrayContaining([2, 3, 4, 5]));
  for (const { text } of parsed.paragraphs) expect(text).not.toMatch(/Our vision|Our shared/);
});

test('a treaty that the catalogue lacks is named without the words that lead up to it', () => {
  const parsed = parseResolution(
    [
      'Resolution 1 (2020)',
      'The Security Council,',
      'Recalling the United Nations Convention on the Law of the Sea and its own resolutions,',
      '1. Recalls the United Nations Convention on the Law of the Sea, and urges all States to:',
      '(a) Ratify the Convention;',
      '2. Decides to remain seized of the matter.',
    ].join('\n\n'),
    { entries: [], citations: [] },
  );
  const named = parsed.paragraphs.flatMap(({ mentions }) =>
    mentions.map(({ text, target }) => [text, target]),
  );
  expect(named).toContainEqual(['United Nations Convention on the Law of the Sea', null]);
  expect(named.map(([text]) => text).filter((text) => /Recall|Ratify/.test(text ?? ''))).toEqual([]);
  expect(
    parsed.diagnostics.filter(({ code }) => code === 'INSTRUMENT_UNKNOWN').length,
  ).toBeGreaterThanOrEqual(1);
});
