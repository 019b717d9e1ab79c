import fc from 'fast-check';
import {
  LAYOUTS,
  print,
  textOf,
  type WrittenResolution,
  writeResolution,
} from '../../test/support/resolution-writer';
import type { Catalogue } from './catalogue';
import { parseResolution } from './parse-resolution';
import { NotAResolutionError } from './refusal';
import type { ParsedResolution, Span } from './terms';

/** 10,000 damaged resolutions. The seed is fixed, so that a failure is the same one tomorrow. */
const SEED = 79154;
const runs = (numRuns: number): fc.Parameters<unknown> => ({ numRuns, seed: SEED });
const EMPTY: Catalogue = { entries: [], citations: [] };

const written = fc
  .record({
    recitals: fc.integer({ min: 2, max: 5 }),
    operative: fc.integer({ min: 2, max: 6 }),
    seed: fc.nat(100_000),
    layout: fc.constantFrom(...LAYOUTS),
    aPage: fc.integer({ min: 2, max: 6 }),
  })
  .map(({ recitals, operative, seed, layout, aPage }) => {
    const resolution = writeResolution(recitals, operative, seed);
    return { resolution, layout, text: print(resolution, layout, aPage) };
  });

const FURNITURE: readonly string[][] = [
  ['', '33-01234', '', '5/9', '', 'A/RES/88/17', ''],
  ['33-01234 (E)', '*3301234*', '', '\fA/RES/88/17'],
  ['', '/...', '', 'A/RES/88/17', 'Page 4', ''],
  ['', '6/9                                   33-01234', 'A/RES/88/17', ''],
  ['', 'Please recycle', '♲', '', 'A/RES/88/17', ''],
];

/** Where the body's lines begin: after the enacting clause, up to the closing lines. */
function bodyLines(lines: readonly string[]): number[] {
  const first = lines.indexOf('The General Assembly,') + 1;
  const last = lines.indexOf('40th plenary meeting');
  return lines.flatMap((_, index) => (index > first && index <= last ? [index] : []));
}

function readsAsWritten(parsed: ParsedResolution, resolution: WrittenResolution): void {
  const last = resolution.operative.length - 1;
  expect(parsed.paragraphs.map(({ part, number, text }) => `${part} ${number} ${text}`)).toEqual([
    ...resolution.recitals.map((one, index) => `PREAMBULAR ${index + 1} ${textOf(one, ',')}`),
    ...resolution.operative.map(
      (one, index) => `OPERATIVE ${index + 1} ${textOf(one, index === last ? '.' : ';')}`,
    ),
  ]);
}

const notesOf = (parsed: ParsedResolution): string[] =>
  parsed.footnotes.map(({ number, text }) => `${number} ${text}`);
const notesWritten = (resolution: WrittenResolution): string[] =>
  resolution.notes.map((text, index) => `${index + 1} ${text}`);

const covers = (span: Span, line: number): boolean => span.from.line <= line && line <= span.to.line;

/** Every token that the damaged text still has is in a paragraph, in another part of the answer or in a diagnostic. */
function losesNothing(text: string, resolution: WrittenResolution): void {
  let parsed: ParsedResolution;
  try {
    parsed = parseResolution(text, EMPTY);
  } catch (error) {
    // Refusing says that nothing was read.
    expect(error).toBeInstanceOf(NotAResolutionError);
    return;
  }
  const lines = text.split('\n');
  const problems = parsed.diagnostics.filter(({ severity }) => severity !== 'info');
  const places = new Map<string, number[]>();
  for (const { token } of [...resolution.recitals, ...resolution.operative]) {
    if (!text.includes(token)) continue;
    const inParagraphs = parsed.paragraphs.flatMap((one, index) => (one.text.includes(token) ? [index] : []));
    const elsewhere = [...parsed.others, ...parsed.footnotes].some((one) => one.text.includes(token));
    const line = lines.findIndex((one) => one.includes(token)) + 1;
    const reported = problems.some(({ span }) => covers(span, line));
    expect({ token, found: inParagraphs.length > 0 || elsewhere || reported }).toEqual({
      token,
      found: true,
    });
    places.set(token, inParagraphs);
  }
  // An operative paragraph whose number and opening are whole is one of its own, or something is said.
  resolution.operative.forEach(({ opening, token }, index) => {
    const whole = new RegExp(`(?:^|\\n)\\s*${index + 1}\\.\\s+${opening} the ${token} `);
    if (!whole.test(text)) return;
    const paragraphs = (places.get(token) ?? []).map((at) => parsed.paragraphs[at]);
    const own = paragraphs.some(
      (one) => one?.part === 'OPERATIVE' && one.number === index + 1 && one.text.startsWith(opening),
    );
    expect({ token, own: own || problems.length > 0 }).toEqual({ token, own: true });
  });
  // Spans lie inside the source.
  for (const { span } of [
    ...parsed.paragraphs,
    ...parsed.footnotes,
    ...parsed.diagnostics,
    ...parsed.others,
  ]) {
    expect(span.from.line).toBeGreaterThanOrEqual(1);
    expect(span.to.line).toBeLessThanOrEqual(lines.length);
    expect(span.to.line * 1e7 + span.to.column).toBeGreaterThanOrEqual(
      span.from.line * 1e7 + span.from.column,
    );
  }
}

describe('damaged resolutions', () => {
  test('page furniture between any two lines changes no paragraph and no note', () => {
    fc.assert(
      fc.property(
        written,
        fc.array(fc.record({ at: fc.nat(1_000_000), which: fc.nat(FURNITURE.length - 1) }), {
          minLength: 1,
          maxLength: 4,
        }),
        ({ resolution, text }, insertions) => {
          const lines = text.split('\n');
          for (const { at, which } of insertions) {
            const places = bodyLines(lines);
            lines.splice(places[at % places.length] as number, 0, ...(FURNITURE[which] as string[]));
          }
          const parsed = parseResolution(lines.join('\n'), EMPTY);
          readsAsWritten(parsed, resolution);
          expect(notesOf(parsed)).toEqual(notesWritten(resolution));
        },
      ),
      runs(2500),
    );
  });

  test('a page that ends in the middle of a paragraph divides none', () => {
    fc.assert(
      fc.property(
        written,
        fc.nat(1_000_000),
        fc.nat(FURNITURE.length - 1),
        ({ resolution, text }, at, which) => {
          const blanks = [...text.matchAll(/(?<=[a-z]) (?=[a-z])/g)].map((match) => match.index);
          const inside = blanks.filter(
            (place) =>
              place > text.indexOf('The General Assembly,') + 60 && place < text.indexOf('40th plenary'),
          );
          const place = inside[at % inside.length] as number;
          const broken = `${text.slice(0, place)}\n${(FURNITURE[which] as string[]).join('\n')}\n${text.slice(place + 1)}`;
          readsAsWritten(parseResolution(broken, EMPTY), resolution);
        },
      ),
      runs(2000),
    );
  });

  test('notes that stand in another order keep their numbers, and the order is reported', () => {
    fc.assert(
      fc.property(written, fc.nat(1000), fc.nat(1000), ({ resolution }, one, other) => {
        const lines = print(resolution, 'ONE_LINE', 100).split('\n');
        const notes = lines.flatMap((line, index) => (/^[⁰¹²³⁴-⁹]/.test(line) ? [index] : []));
        const [a, b] = [notes[one % notes.length] as number, notes[other % notes.length] as number];
        [lines[a], lines[b]] = [lines[b] as string, lines[a] as string];
        const parsed = parseResolution(lines.join('\n'), EMPTY);
        readsAsWritten(parsed, resolution);
        expect(notesOf(parsed)).toEqual(notesWritten(resolution));
        expect(parsed.diagnostics.some(({ code }) => code === 'FOOTNOTE_OUT_OF_ORDER')).toBe(a !== b);
      }),
      runs(1000),
    );
  });

  test('joined lines lose nothing in silence', () => {
    fc.assert(
      fc.property(
        written,
        fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 30 }),
        ({ resolution, text }, joins) => {
          let joined = text;
          for (const join of joins) {
            const ends = [...joined.matchAll(/\n+/g)];
            const end = ends[join % ends.length];
            if (end === undefined) break;
            joined = `${joined.slice(0, end.index)} ${joined.slice(end.index + end[0].length)}`;
          }
          losesNothing(joined, resolution);
        },
      ),
      runs(2000),
    );
  });

  test('random cuts lose nothing in silence', () => {
    fc.assert(
      fc.property(
        written,
        fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(1_000_000)), { minLength: 1, maxLength: 3 }),
        ({ resolution, text }, cuts) => {
          let cut = text;
          for (const [from, length] of cuts) {
            const begin = from % (cut.length + 1);
            cut = cut.slice(0, begin) + cut.slice(begin + (length % Math.max(1, cut.length >> 1)));
          }
          losesNothing(cut, resolution);
        },
      ),
      runs(2000),
    );
  });

  test('any text at all is read or refused', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            ...[
              'The General Assembly,',
              'Recalling',
              '1.',
              '2',
              '¹',
              '1/',
              '\n',
              '\n\n',
              '; ',
              ', ',
              'Urges States to',
              '(a)',
              '(i)',
              'Annex',
              'Ibid., vol. 2',
              '“',
              '”',
              '*',
              '____',
              'A/1/2',
              '\f',
              '😀',
              'Protocols thereto',
              'No. 29',
              'resolution 1/2',
              '[^3]',
              '<sup>4</sup>',
            ],
          ),
          { maxLength: 60 },
        ),
        fc.string({ unit: 'grapheme', maxLength: 20 }),
        (pieces, other) => {
          try {
            parseResolution(pieces.join(' ') + other, EMPTY);
          } catch (error) {
            expect(error).toBeInstanceOf(NotAResolutionError);
          }
        },
      ),
      runs(500),
    );
  });
});
