import { print, writeResolution, type Layout } from '../../test/support/resolution-writer';
import type { Catalogue } from './catalogue';
import { parseResolution } from './parse-resolution';

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
  citations: [],
};

/** Counts what the parser asks of the engine: matches tried, and characters copied and searched through. */
function workOf(text: string): number {
  let work = 0;
  const { exec } = RegExp.prototype as {
    exec: (this: RegExp, subject: string) => RegExpExecArray | null;
  };
  const { slice } = String.prototype as { slice: (this: string, ...range: [number?, number?]) => string };
  RegExp.prototype.exec = function (this: RegExp, subject: string): RegExpExecArray | null {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const match = exec.call(this, subject);
    // A search goes on up to its match, or to the end.
    work +=
      1 +
      (this.sticky
        ? (match?.[0].length ?? 0)
        : match === null
          ? subject.length - from
          : match.index + match[0].length - from);
    return match;
  };
  String.prototype.slice = function (this: string, ...range: [number?, number?]): string {
    const part = slice.apply(this, range);
    work += 1 + part.length / 16;
    return part;
  };
  try {
    parseResolution(text, catalogue);
  } finally {
    RegExp.prototype.exec = exec;
    String.prototype.slice = slice;
  }
  return work;
}

const AGAIN = 4;
const grows = (small: string, large: string): number =>
  workOf(large) / workOf(small) / (large.length / small.length);

describe('the work grows with the length and no faster', () => {
  test.each<Layout>(['ONE_LINE', 'RAW', 'INDENTED', 'SLASHED'])('of a resolution printed %s', (layout) => {
    const small = print(writeResolution(60, 90, 1), layout, 5);
    const large = print(writeResolution(60 * AGAIN, 90 * AGAIN, 1), layout, 5);
    expect(grows(small, large)).toBeLessThan(1.25);
  });

  test.each([
    [
      'one paragraph full of names',
      (size: number) => `1. Urges States to ratify ${'the Convention on Ropes, '.repeat(size)}.`,
    ],
    [
      'one paragraph full of verbs',
      (size: number) =>
        `1. Urges States ${'and urges Governments to implement the Convention on Ropes, '.repeat(size)}.`,
    ],
    [
      'one line of many paragraphs',
      (size: number) => Array.from({ length: size }, (_, at) => `${at + 1}. Urges States to act;`).join(' '),
    ],
    [
      'resolutions by number',
      (size: number) => `Recalling its resolutions ${'61/7 of 1 May 2006, '.repeat(size)}`,
    ],
    [
      'unknown treaties',
      (size: number) => `1. Urges States to join ${'the Convention on Small Boats, '.repeat(size)}.`,
    ],
    [
      'notes',
      (size: number) =>
        `Recalling the oil,¹\n\n1. Urges States to act.\n\n¹ United Nations, Treaty Series, ${'vol. 7, '.repeat(size)}.`,
    ],
    [
      'Ibid.',
      (size: number) =>
        `Recalling the oil,¹\n\n1. Urges States to act.\n\n¹ A/61/5; ${'ibid., vol. 7; '.repeat(size)}.`,
    ],
    ['open quotations', (size: number) => `Recalling ${'“the lamps, '.repeat(size)}`],
    [
      'numbers',
      (size: number) => `Recalling ${'the lamps, 1 '.repeat(size)}\n\n1. Urges States to act.\n\n1 A/61/5.`,
    ],
  ])('of %s', (_, write) => {
    const text = (size: number): string => `The General Assembly,\n\n${write(size)}\n`;
    expect(grows(text(400), text(400 * AGAIN))).toBeLessThan(1.25);
  });
});
