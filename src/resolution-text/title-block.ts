import type { NameIndex } from './catalogue';
import { isSymbolLine } from './furniture';
import type { SourceLine } from './reading';
import { resolutionSymbol, organOf } from './symbols';

/** What the lines before the first paragraph say of the document. */
export interface TitleBlock {
  symbol: string | null;
  organ: string | null;
  session: number | null;
  committee: string | null;
  agendaItem: string | null;
  title: string | null;
  date: string | null;
  status: 'DRAFT' | 'ADOPTED';
  sponsors: string[];
  /** Names among the sponsors that the catalogue does not know as States, with their line. */
  unknownSponsors: { name: string; line: number }[];
  /** Remarks marked with asterisks, by line. */
  remarks: number[];
}

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH_NAMES = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(String.raw`\b(\d{1,2})\s+(${MONTH_NAMES})\s+(\d{4})\b`, 'i');
const UNITS = [
  '',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
];
const TENS = ['', '', 'twent', 'thirt', 'fort', 'fift', 'sixt', 'sevent', 'eight', 'ninet'];
const ORGANS =
  /\b(General Assembly|Security Council|Economic and Social Council|Human Rights Council|Trusteeship Council|Commission on Human Rights)\b/i;
const COMMITTEE =
  /^(First|Second|Third|Fourth|Fifth|Sixth|Special Political|Special Political and Decolonization|General|Credentials)(?:\s+Committee)(?:\s+\(.*\))?$/i;
const ON_REPORT_OF =
  /\[?on the (?:report|recommendation) of the ((?:[A-Z][\w-]+\s+)*?(?:and\s+Decolonization\s+)?Committee)\b/i;

/** `Seventy-ninth` → 79; `79th` → 79; null where it is no ordinal number. */
export function ordinal(words: string): number | null {
  const digits = /^(\d{1,3})(?:st|nd|rd|th)$/i.exec(words);
  if (digits !== null) return Number(digits[1]);
  const plain = words
    .toLowerCase()
    .replace(/\s+/g, '-')
    .replace(/^one-hundred-(?:and-)?/, 'hundred-');
  const hundred = plain.startsWith('hundred-') ? 100 : 0;
  const rest = hundred > 0 ? plain.slice(8) : plain;
  const unit = UNITS.indexOf(rest);
  if (unit > 0) return hundred + unit;
  const [ten = '', ones] = rest.split('-');
  const tens = TENS.findIndex((stem) => stem !== '' && (ten === `${stem}ieth` || ten === `${stem}y`));
  if (tens < 0) return null;
  if (ones === undefined) return ten.endsWith('ieth') ? hundred + tens * 10 : null;
  const one = UNITS.indexOf(ones);
  return one > 0 ? hundred + tens * 10 + one : null;
}

export function isoDate(text: string): string | null {
  const match = DATE.exec(text);
  if (match === null) return null;
  const day = Number(match[1]);
  const month = MONTHS.indexOf((match[2] as string).toLowerCase()) + 1;
  const iso = `${match[3]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== iso ? null : iso;
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Reads the title block: the source's first `end` lines, furniture included, mark-up taken off. */
export function readTitleBlock(
  lines: readonly SourceLine[],
  end: number,
  enactingOrgan: string | null,
  closing: string,
  index: NameIndex,
): TitleBlock {
  // `-layout` sets two things on a line, far apart.
  const cells: { text: string; line: number }[] = [];
  for (let at = 0; at < end; at += 1) {
    const line = lines[at] as SourceLine;
    const plain = line.text
      .replace(
        /(?<![\p{L}\p{N}])[*_]{1,2}(?=\S)|(?<=\S)[*_]{1,2}(?![\p{L}\p{N}])(?!\s|$|,)|^#{1,6}\s+|^\*\*|\*\*$/gu,
        '',
      )
      .replace(/^\*(?=[A-Z].*\*$)|(?<=^[A-Z].*)\*$/g, '');
    for (const cell of plain.split(/\s{3,}|\t+/))
      if (cell.trim() !== '') cells.push({ text: fold(cell), line: at });
  }
  const whole = cells.map((cell) => cell.text).join('\n');
  const flat = fold(whole);
  const block: TitleBlock = {
    symbol: null,
    organ: null,
    session: null,
    committee: null,
    agendaItem: null,
    title: null,
    date: null,
    status: 'DRAFT',
    sponsors: [],
    unknownSponsors: [],
    remarks: [],
  };

  block.organ = organName(enactingOrgan, flat);
  const adopted =
    /\b(?:resolutions?|decision)\s+adopted\b|\badopted\s+(?:unanimously\s+)?by\s+the\b|\bRESOLUTION\s+ADOPTED\b|\bresolution\s+of\s+\d{1,2}\s+[A-Z]|^resolution\s+\d+\s?\(\d{4}\)/im.test(
      whole,
    ) || /(?:^|\s)\d{1,4}\s?\(\d{4}\)\.?\s+Resolution\b/i.test(flat);
  const draft = /\bdraft\s+(?:resolution|decision)\b/i.test(whole);

  const symbols = cells.filter((cell) => isSymbolLine(cell.text)).map((cell) => cell.text);
  block.symbol =
    symbols.find((symbol) => /\/(?:RES|DEC)\//.test(symbol)) ?? symbols[0] ?? symbolOnLine(cells);
  const councilNumber =
    /\bresolution\s+(\d{1,4})\s?\((\d{4})\)/i.exec(flat) ??
    /(?:^|\s)(\d{1,4})\s?\(((?:19|20)\d\d)\)\.?\s+Resolution\s+of\b/i.exec(flat);
  const titled = titleNumber(cells);
  if (block.symbol === null || !/\/RES\//.test(block.symbol)) {
    const organ = organOf(block.organ);
    if (councilNumber !== null && (organ === 'SC' || block.organ === null) && !draft) {
      block.symbol ??= `S/RES/${councilNumber[1]} (${councilNumber[2]})`;
    } else if (
      titled !== null &&
      block.organ !== null &&
      !titled.number.endsWith('…') &&
      (adopted || !draft)
    ) {
      block.symbol = resolutionSymbol(titled.number, organ, false) ?? block.symbol;
    }
  }
  block.status =
    adopted || (block.symbol !== null && /\/RES\//.test(block.symbol) && !draft)
      ? 'ADOPTED'
      : draft || /\/L\.\d/.test(block.symbol ?? '')
        ? 'DRAFT'
        : /meeting|^Adopted/i.test(closing) || titled !== null || councilNumber !== null
          ? 'ADOPTED'
          : 'DRAFT';

  for (const cell of cells) {
    const session =
      /^(.{3,60}?)\s+(?:(?:emergency\s+)?special\s+|regular\s+|substantive\s+|resumed\s+|organizational\s+)*session\b/i.exec(
        cell.text,
      );
    if (session !== null && block.session === null)
      block.session = ordinal(
        (session[1] as string)
          .replace(/^(?:resumed|the)\s+/i, '')
          .replace(/\s+(?:emergency|special|regular)$/i, ''),
      );
    if (
      block.session === null &&
      /^(?:\d{4}\s+(?:substantive\s+)?session|(?:substantive\s+)?session\s+of\s+\d{4})/i.test(cell.text)
    ) {
      block.session = Number(/\d{4}/.exec(cell.text)?.[0]);
    }
    const committee = COMMITTEE.exec(cell.text);
    if (committee !== null && block.committee === null)
      block.committee = `${committee[1] as string} Committee`;
    const item =
      /^(?:Provisional\s+)?Agenda\s+items?\s*:?\s*(\d{1,3}(?:\s*\([a-z]\))?(?:(?:\s*,\s*|\s+and\s+)(?:\d{1,3}(?:\s*\([a-z]\))?|\([a-z]\)))*)/i.exec(
        cell.text,
      );
    if (item !== null && block.agendaItem === null) block.agendaItem = fold(item[1] as string);
  }
  block.committee ??= ON_REPORT_OF.exec(flat)?.[1] ?? null;
  if (block.session === null && block.symbol !== null) {
    const fromSymbol =
      /^A\/(?:HRC\/)?(?:RES|DEC)\/(\d{1,3})\//.exec(block.symbol) ??
      /^A\/(?:C\.\d\/|HRC\/)?(\d{1,3})\/L\./.exec(block.symbol);
    if (fromSymbol !== null) block.session = Number(fromSymbol[1]);
  }

  const adoption =
    /adopted\b[\s\S]{0,160}?\bon\s+(\d{1,2}\s+[A-Za-z]+\s+\d{4})/i.exec(flat) ??
    /\bresolution\s+of\s+(\d{1,2}\s+[A-Za-z]+\s+\d{4})/i.exec(flat) ??
    /resolution\s+\d+\s?\(\d{4}\)\s+of\s+(\d{1,2}\s+[A-Za-z]+\s+\d{4})/i.exec(flat);
  block.date =
    block.status === 'ADOPTED'
      ? (isoDate(adoption?.[1] ?? '') ?? isoDate(closing) ?? isoDate(flat))
      : (isoDate(flat.replace(/^.*?\bDistr\b\.?:?/i, '')) ?? isoDate(flat));

  const sponsorLines = readSponsors(cells, block, index);
  block.title = readTitle(cells, titled, sponsorLines, block);
  lines.slice(0, end).forEach((line, at) => {
    if (/^\*{1,4}\s+\S/.test(line.text)) block.remarks.push(at);
  });
  return block;
}

function organName(enacting: string | null, flat: string): string | null {
  const words =
    enacting === null
      ? null
      : fold(enacting)
          .replace(/^The\s+/i, '')
          .replace(/[,.;:]+$/, '');
  if (words !== null && words !== '') {
    const known = ORGANS.exec(words);
    if (known !== null && known[0].length === words.length) return titleCase(known[0]);
    return /^[A-Z\s]+$/.test(words) ? titleCase(words) : words;
  }
  const named = ORGANS.exec(flat);
  return named === null ? null : titleCase(named[1] as string);
}

const titleCase = (words: string): string =>
  words.toLowerCase().replace(/\b(?!and\b|of\b|on\b|the\b|for\b)[a-z]/g, (letter) => letter.toUpperCase());

/** `United Nations S/RES/1445 (2002)`: the symbol closes a line. */
function symbolOnLine(cells: readonly { text: string }[]): string | null {
  for (const cell of cells) {
    const match =
      /^(?:United Nations\s+)?((?:A|S|E)\/(?:[A-Z0-9.]+\/)*[A-Z0-9.]+(?:\/[A-Za-z0-9.]+)*(?: \(\d{4}\))?)$/.exec(
        cell.text,
      );
    if (match !== null && /\d/.test(match[1] as string)) return match[1] as string;
  }
  return null;
}

/** `73/6.` or `2023/15.` before the title, alone or on its line. */
function titleNumber(
  cells: readonly { text: string }[],
): { number: string; cell: number; rest: string } | null {
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const text = (cells[at] as { text: string }).text;
    const match =
      /^(?:Resolution\s+)?((?:S-|ES-)?\d{1,4}\/(?:\d{1,4}|…|\.{3})|\d{1,4}(?:\s[A-H])?\s\([IVXL]{1,7}\))\s*[.:]?\s*(.*)$/.exec(
        text,
      );
    if (match === null || /^\d{1,3}\/\d{1,3}$/.test(text)) continue;
    return { number: (match[1] as string).replace('...', '…'), cell: at, rest: match[2] as string };
  }
  return null;
}

/** Reads `A, B and C: draft resolution`; returns the cells that it takes up. */
function readSponsors(
  cells: readonly { text: string; line: number }[],
  block: TitleBlock,
  index: NameIndex,
): { from: number; to: number } | null {
  let end = -1;
  for (let at = 0; at < cells.length; at += 1) {
    if (
      /:\s*(?:\*\s*)?(?:\w+\s+)?(?:revised\s+|joint\s+|oral\s+)?(?:draft\s+(?:resolution|decision)|amendments?)\b|:$/i.test(
        (cells[at] as { text: string }).text,
      )
    ) {
      const text = `${(cells[at] as { text: string }).text} ${(cells[at + 1] as { text: string } | undefined)?.text ?? ''}`;
      if (/:\s*(?:\w+\s+)?(?:revised\s+|joint\s+)?draft\s+(?:resolution|decision)/i.test(text)) {
        end = at;
        break;
      }
    }
  }
  if (end < 0) return null;
  let begin = end;
  const isOther = (text: string): boolean =>
    /^(?:Agenda item|Original|Distr|United Nations|.*\bsession\b|.*\bCommittee\b|.*:\s*[A-Z][a-z]+$)/i.test(
      text,
    ) ||
    isSymbolLine(text) ||
    /^\d/.test(text);
  // The list goes up as long as the line before ends inside it.
  while (
    begin > 0 &&
    !isOther((cells[begin - 1] as { text: string }).text) &&
    /,\*?$|\band$|\bof$|\bthe$|\($|-$/.test((cells[begin - 1] as { text: string }).text)
  )
    begin -= 1;
  while (
    begin > 0 &&
    !isOther((cells[begin - 1] as { text: string }).text) &&
    index.find((cells[begin - 1] as { text: string }).text).filter((name) => name.entry.kind === 'STATE')
      .length > 0 &&
    /,/.test((cells[begin - 1] as { text: string }).text)
  )
    begin -= 1;
  const text = fold(
    cells
      .slice(begin, end + 1)
      .map((cell) => cell.text)
      .join(' '),
  ).replace(/:\s*(?:\w+\s+)?(?:revised\s+|joint\s+)?(?:draft\s+(?:resolution|decision).*)?$/i, '');
  let rest = text;
  for (const name of index.find(text)) {
    if (name.entry.kind !== 'STATE') continue;
    if (!block.sponsors.includes(name.entry.code)) block.sponsors.push(name.entry.code);
    rest = rest.replace(text.slice(name.from, name.to), '');
  }
  const group = /\((?:on behalf of[^)]*)\)/i;
  for (const part of rest.replace(group, '').split(/,|\band\b/)) {
    const name = part
      .replace(/[*⁰¹²³⁴-⁹]+/g, '')
      .replace(/\(\s*\)/g, '')
      .trim();
    if (/\p{L}{3}/u.test(name) && !/^(?:the|of|States|Members?)$/i.test(name)) {
      block.unknownSponsors.push({ name, line: (cells[end] as { line: number }).line });
    }
  }
  const to = /draft\s+(?:resolution|decision)/i.test((cells[end] as { text: string }).text) ? end : end + 1;
  return { from: begin, to };
}

const NO_TITLE =
  /^(?:United Nations|Distr\b|Original\b|Agenda item|.*\bsession\b|Resolution\s+\d|Resolution adopted|Adopted by|RESOLUTION ADOPTED|\[.*\]?$|General Assembly|Security Council|.*Council$|.*:\s*(?:General|Limited|English)|Draft (?:resolution|decision)\b.*|A$|NATIONS$|UNITED$|\d{1,2}\s+\w+\s+\d{4}.*|\*.*|GENERAL$|LIMITED$|ENGLISH.*|ORIGINAL.*|on \d.*|.*\(\d{4}\)$)/i;

function readTitle(
  cells: readonly { text: string; line: number }[],
  titled: { cell: number; rest: string } | null,
  sponsors: { from: number; to: number } | null,
  block: TitleBlock,
): string | null {
  const clean = (parts: readonly string[]): string | null => {
    const title = fold(parts.join(' ')).replace(/\s*(?:[⁰¹²³⁴-⁹]+|(?<=\p{L})\*+)$/u, '');
    return title === '' ? null : title;
  };
  if (titled !== null) {
    const parts = [titled.rest];
    for (let at = titled.cell + 1; at < cells.length; at += 1) {
      const text = (cells[at] as { text: string }).text;
      if (isSymbolLine(text) || (NO_TITLE.test(text) && !/^\d/.test(text)) || /^\*\d/.test(text)) break;
      parts.push(text);
    }
    return clean(parts);
  }
  if (sponsors !== null) {
    const parts = cells
      .slice(sponsors.to + 1)
      .map((cell) => cell.text)
      .filter((text) => !isSymbolLine(text) && !/^\*/.test(text));
    return clean(parts);
  }
  if (organOf(block.organ) === 'SC' || block.organ === null) return null;
  const parts: string[] = [];
  for (let at = cells.length - 1; at >= 0; at -= 1) {
    const text = (cells[at] as { text: string }).text;
    if (NO_TITLE.test(text) || isSymbolLine(text)) {
      if (parts.length > 0) break;
      continue;
    }
    parts.unshift(text);
    if (parts.length > 4) break;
  }
  return clean(parts);
}
