/** Writes resolutions in the layouts that resolutions come in. The words are the project's own. */

export type Layout = 'ONE_LINE' | 'WRAPPED' | 'RAW' | 'INDENTED' | 'SLASHED';
export const LAYOUTS: readonly Layout[] = ['ONE_LINE', 'WRAPPED', 'RAW', 'INDENTED', 'SLASHED'];

export interface WrittenParagraph {
  opening: string;
  /** A word that no other paragraph has. */
  token: string;
  words: string;
  /** Number of the note that is marked in the middle. */
  note: number | null;
}

export interface WrittenResolution {
  recitals: WrittenParagraph[];
  operative: WrittenParagraph[];
  notes: string[];
}

const RECITALS = [
  'Recalling',
  'Noting with concern',
  'Recognizing also',
  'Deeply concerned',
  'Bearing in mind',
  'Reaffirming',
  'Welcoming in particular',
  'Expressing deep concern',
];
const OPERATIVE = [
  'Urges',
  'Also calls upon',
  'Takes note with appreciation',
  'Requests',
  'Strongly encourages',
  'Decides',
  'Further invites',
  'Reiterates its call upon',
];
const WORDS =
  'harbours keep their lamps lit so that small boats find the quay when fog lies over the bay and wardens walk along the wall each evening carrying oil bread and a coil of rope while gulls turn above the roofs'.split(
    ' ',
  );

/** A resolution with so many paragraphs; every third recital and every second operative paragraph marks a note. */
export function writeResolution(recitals: number, operative: number, seed: number): WrittenResolution {
  let state = (seed * 2654435761 + 12345) >>> 0;
  const next = (limit: number): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % limit;
  };
  const notes: string[] = [];
  const write = (
    openings: readonly string[],
    name: string,
    index: number,
    marks: boolean,
  ): WrittenParagraph => {
    let note: number | null = null;
    if (marks) {
      const number = notes.length + 1;
      const kind = next(3);
      notes.push(
        kind === 0
          ? `United Nations, Treaty Series, vol. ${100 + number}, No. ${9000 + number}.`
          : kind === 1
            ? `A/${50 + (number % 20)}/${200 + number}.`
            : `Resolution ${50 + (number % 20)}/${number}, annex.`,
      );
      note = number;
    }
    const length = 12 + next(40);
    const words = Array.from({ length }, () => WORDS[next(WORDS.length)]).join(' ');
    return {
      opening: openings[index % openings.length] as string,
      token: `${name}${letters(index)}`,
      words,
      note,
    };
  };
  return {
    recitals: Array.from({ length: recitals }, (_, index) =>
      write(RECITALS, 'recital', index, index % 3 === 0),
    ),
    operative: Array.from({ length: operative }, (_, index) =>
      write(OPERATIVE, 'clause', index, index % 2 === 0),
    ),
    notes,
  };
}

/** A number in letters, so that no digit of a token can pass for a marker. */
const letters = (number: number): string =>
  [...String(number)].map((digit) => 'abcdefghij'[Number(digit)]).join('') + 'x';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const superscript = (number: number): string =>
  [...String(number)].map((digit) => SUPERSCRIPTS[Number(digit)]).join('');

/** The text that the parser should read for the paragraph. */
export function textOf(paragraph: WrittenParagraph, ending: string): string {
  return `${paragraph.opening} the ${paragraph.token} of ports, ${paragraph.words}${ending}`;
}

function printed(paragraph: WrittenParagraph, ending: string, layout: Layout): string {
  const marker =
    paragraph.note === null
      ? ''
      : layout === 'ONE_LINE' || layout === 'WRAPPED'
        ? superscript(paragraph.note)
        : layout === 'SLASHED'
          ? ` ${paragraph.note}/`
          : ` ${paragraph.note}`;
  return `${paragraph.opening} the ${paragraph.token} of ports,${marker} ${paragraph.words}${ending}`;
}

const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
};

/** Prints the resolution; `paragraphsAPage` of them stand on a page, with its notes below. */
export function print(resolution: WrittenResolution, layout: Layout, paragraphsAPage: number): string {
  const lines = [
    'A/RES/88/17',
    '',
    'General Assembly',
    '',
    'Distr.: General',
    '',
    'Eighty-eighth session',
    'Agenda item 9',
    '',
    'Resolution adopted by the General Assembly on 3 December 2033',
    '',
    '88/17.',
    'Lamps of small ports',
    '',
    'The General Assembly,',
  ];
  const spaced = layout === 'ONE_LINE' || layout === 'WRAPPED';
  if (spaced) lines.push('');
  const all = [
    ...resolution.recitals.map((paragraph) => ({ paragraph, number: null as number | null, ending: ',' })),
    ...resolution.operative.map((paragraph, index) => ({
      paragraph,
      number: index + 1,
      ending: index + 1 === resolution.operative.length ? '.' : ';',
    })),
  ];
  let page = 1;
  let pageNotes: number[] = [];
  const endPage = (last: boolean): void => {
    if (pageNotes.length > 0) {
      if (layout === 'RAW' || layout === 'INDENTED') lines.push('__________________');
      if (layout === 'RAW' || layout === 'SLASHED') lines.push('');
      for (const number of pageNotes) {
        const text = resolution.notes[number - 1] as string;
        if (layout === 'ONE_LINE' || layout === 'WRAPPED') lines.push(`${superscript(number)} ${text}`, '');
        else if (layout === 'RAW') lines.push(String(number), '', text);
        else if (layout === 'INDENTED') lines.push(`             ${number}`, `                 ${text}`);
        else lines.push(`${number}/`, '', text, '');
      }
    }
    pageNotes = [];
    if (layout !== 'ONE_LINE' && layout !== 'WRAPPED') {
      lines.push('', `33-0${1000 + page}${last ? '' : ' (E)'}`, '', `${page}/9`, '');
      if (!last) lines.push('A/RES/88/17', '');
    }
    page += 1;
  };
  all.forEach(({ paragraph, number, ending }, index) => {
    const text = printed(paragraph, ending, layout);
    if (paragraph.note !== null) pageNotes.push(paragraph.note);
    if (layout === 'ONE_LINE') lines.push(number === null ? text : `${number}. ${text}`, '');
    else if (layout === 'WRAPPED') lines.push(...wrap(number === null ? text : `${number}. ${text}`, 76), '');
    else if (layout === 'INDENTED') {
      const [first, ...rest] = wrap(number === null ? text : `${number}.   ${text}`, 76);
      lines.push(`                      ${first}`, ...rest.map((line) => `                 ${line}`));
    } else if (number === null) lines.push(...wrap(text, 76));
    else lines.push(`${number}.`, ...wrap(text, 76));
    if ((index + 1) % paragraphsAPage === 0 && index + 1 < all.length) endPage(false);
  });
  if (spaced) lines.push('');
  lines.push('40th plenary meeting', '3 December 2033', '');
  endPage(true);
  return `${lines.join('\n')}\n`;
}
