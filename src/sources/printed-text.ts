/** Text with inline mark-up, as both of the depositary's formats carry it, taken apart. */
export interface PrintedText {
  /** Without mark-up and note marks, white space folded. */
  text: string;
  /** Note marks: the numbers in superscripts. */
  notes: string[];
  /** All of it stands in italics: a title inside a statement. */
  italic: boolean;
  /** Set to the right: the day of a statement. */
  right: boolean;
}

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{2,6}));/gi, (whole, decimal, hexadecimal, name) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const point = decimal === undefined ? parseInt(hexadecimal, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });

/** Footnote numbers of a superscript: "5, 6", "10,11,12". */
export const noteNumbers = (superscript: string): string[] => superscript.match(/\d+|\*+/g) ?? [];

/** Reads the mark-up that the depositary writes inside its texts: `superscript`, `i`, `right`, `a`. */
export function printedText(markup: string): PrintedText {
  const notes: string[] = [];
  const bare = markup.replace(/<(superscript|sup)\b[^>]*>(.*?)<\/\1>/gis, (_, __, marks: string) => {
    notes.push(...noteNumbers(marks.replace(/<[^>]*>/g, '')));
    return '';
  });
  const plain = (text: string): string =>
    unescaped(text.replace(/<\/?[A-Za-z][^<>]*>/g, ' '))
      .replace(/\s+/g, ' ')
      .trim();
  const text = plain(bare);
  const outsideItalics = plain(bare.replace(/<i\b[^>]*>.*?<\/i>/gis, ''));
  return { text, notes, italic: text !== '' && outsideItalics === '', right: /<right\b/i.test(markup) };
}
