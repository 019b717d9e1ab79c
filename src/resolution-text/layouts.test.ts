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
