import type { SourceLine } from './reading';

/**
 * What a line of the printed page is, apart from its words. `FURNITURE`: symbols, job numbers, page numbers and other
 * things that a page carries; `RULE`: the line above the footnotes; `DIGITS`: a number alone, which is a page number,
 * a footnote's number or a marker.
 */
export type LineRole = 'BLANK' | 'FURNITURE' | 'RULE' | 'DIGITS' | 'TEXT';

/** A document symbol alone, as running heads print it: `A/RES/73/6`, `S/RES/1445 (2002)`, `A/C.3/79/L.20/Rev.1`. */
const SYMBOL = String.raw`[A-Z]{1,6}(?:\.\d+)?(?:\/[A-Z0-9][A-Za-z0-9.\-]*(?: ?[A-Z](?=[ (]))?(?: ?\([A-Z0-9][A-Za-z0-9.\-]*\))?)+(?<!\.)`;
const JOB_NUMBER = String.raw`(?:\d{2}[-–‑ ]\d{5}|(?:GE|V|N|K|M|HS|ME|NA)\.?\d{2}-\d{4,6}|N\d{7})(?: ?\([A-Z]\))?`;
const BARCODE = String.raw`\*\d{5,10}\*?`;
const PRINTING_DATE = String.raw`\d{6}(?:\/\d)?`;
const PAGE_OF_PAGES = String.raw`\d{1,3}\/\d{1,3}`;
const STRONG = new RegExp(`^(?:${JOB_NUMBER}|${BARCODE})$`);
const ANY_TOKEN = new RegExp(
  `^(?:(?:${JOB_NUMBER}|${BARCODE}|${PRINTING_DATE}|${PAGE_OF_PAGES}|${SYMBOL}|\\([A-Z]\\)|\\d{1,3})(?:\\s+|$))+$`,
);
const WHOLE_LINE = [
  /^pl?ease\s+rec\s?y?\s?cle\b.{0,12}$/i,
  /^page\s+\d{1,3}(?:\s+of\s+\d{1,3})?$/i,
  /^[-–—]\s?\d{1,3}\s?[-–—]$/,
  /^\/?(?:\.{3}|…)$/,
  // What Word leaves in a PDF for a hidden cross-reference field: `13F`, `2H`.
  /^\d{1,3}[FH]$/,
  /^\([EFSRAC]\)$/,
];
const SYMBOL_LINE = new RegExp(`^${SYMBOL}$`);
const RUNNING_HEAD = new RegExp(`^(?:(.*\\S)\\s{3,})?(${SYMBOL})$|^(${SYMBOL})\\s{3,}(.*)$`);

export const isSymbolLine = (text: string): boolean => text.length < 60 && SYMBOL_LINE.test(text);

function roleByItself(text: string): LineRole {
  if (text === '') return 'BLANK';
  if (/^[_‗¯–—-]{5,}$/.test(text)) return 'RULE';
  if (text.length > 120) return 'TEXT';
  if (/^\d{1,3}$/.test(text)) return 'DIGITS';
  if (WHOLE_LINE.some((pattern) => pattern.test(text))) return 'FURNITURE';
  if (!/[\p{L}\p{N}]/u.test(text)) return text.length <= 3 && !/[“”"']/.test(text) ? 'FURNITURE' : 'TEXT';
  if (STRONG.test(text)) return 'FURNITURE';
  if (/\d/.test(text) && ANY_TOKEN.test(text)) return 'FURNITURE';
  return 'TEXT';
}

const fold = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The symbol that the pages carry: the one that stands alone on a line, most often; of equals the first. */
function symbolOfPages(lines: readonly SourceLine[]): string | null {
  const counts = new Map<string, number>();
  for (const line of lines) {
    if (line.text.length > 120) continue;
    const match = RUNNING_HEAD.exec(line.text);
    const symbol = match?.[2] ?? match?.[3];
    if (symbol !== undefined && /\d/.test(symbol))
      counts.set(fold(symbol), (counts.get(fold(symbol)) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [symbol, count] of counts) if (best === null || count > (counts.get(best) ?? 0)) best = symbol;
  return best;
}

/** The words of the title block, which running heads repeat. */
function titleBlockOf(lines: readonly SourceLine[]): { words: string; end: number } | null {
  const end = lines.findIndex((line) => /^[*_]*The [A-Z][^.;]{3,200},[*_]*$/.test(line.text));
  if (end < 0 || end > 200) return null;
  return {
    words: fold(
      lines
        .slice(0, end)
        .map((line) => line.text)
        .join(' '),
    ),
    end,
  };
}

export interface Furniture {
  roles: LineRole[];
  /** Whether the line is the first of a page, or its running head. */
  startsPage: boolean[];
  /** Where a running head and words of the text share a line: the stretch of the line that is text. */
  textOnly: Map<number, { from: number; to: number }>;
}

/** Finds the furniture of the pages. */
export function findFurniture(lines: readonly SourceLine[]): Furniture {
  const roles = lines.map((line) => roleByItself(line.text));
  const startsPage = lines.map((line) => line.startsPage);
  const textOnly = new Map<number, { from: number; to: number }>();
  const symbol = symbolOfPages(lines);
  const titleBlock = titleBlockOf(lines);
  const nearest = (index: number, step: 1 | -1): number => {
    let at = index + step;
    while (at >= 0 && at < lines.length && roles[at] === 'BLANK') at += step;
    return at;
  };
  lines.forEach((line, index) => {
    if (/^page\s+\d/i.test(line.text)) startsPage[index] = true;
    // The rule above the notes, joined to the last line of the text.
    const ruled = line.text.endsWith('____') ? /^(.*[^_\s])\s+_{5,}$/.exec(line.text) : null;
    if (ruled !== null) textOnly.set(index, { from: 0, to: (ruled[1] as string).length });
    if (symbol === null || line.text.length > 200 || !line.text.includes(symbol)) return;
    const match = RUNNING_HEAD.exec(line.text);
    if (match === null || fold(match[2] ?? match[3] ?? '') !== symbol) return;
    startsPage[index] = true;
    const rest = match[1] ?? match[4] ?? '';
    // Beside the symbol stands the title or a page number; anything else is text that was joined to it.
    if (
      rest === '' ||
      ANY_TOKEN.test(rest) ||
      (titleBlock !== null && (index < titleBlock.end || titleBlock.words.includes(fold(rest))))
    ) {
      roles[index] = 'FURNITURE';
    } else {
      roles[index] = 'TEXT';
      const from = match[1] === undefined ? line.text.length - rest.length : 0;
      textOnly.set(index, { from, to: from + rest.length });
    }
  });
  lines.forEach((line, index) => {
    if (roles[index] !== 'FURNITURE' || startsPage[index] === true) return;
    // A date of printing, a page number or a foreign symbol alone may as well be the end of a sentence: it is
    // furniture where a page ends or begins, or where blank lines set it apart.
    const weak = !STRONG.test(line.text) && (/^\d+(?:\/\d+)?$/.test(line.text) || isSymbolLine(line.text));
    if (!weak) return;
    const alone = roles[index - 1] !== 'TEXT' && roles[index + 1] !== 'TEXT';
    const neighbours = [nearest(index, -1), nearest(index, 1)];
    const beside = neighbours.some(
      (at) => at < 0 || at >= lines.length || roles[at] === 'FURNITURE' || startsPage[at] === true,
    );
    if (!alone && !beside) roles[index] = 'TEXT';
  });
  if (titleBlock !== null) markRunningTitles(lines, roles, startsPage, titleBlock);
  return { roles, startsPage, textOnly };
}

/** A running head may repeat the title above or below the symbol, in one to four lines: they are furniture too. */
function markRunningTitles(
  lines: readonly SourceLine[],
  roles: LineRole[],
  startsPage: readonly boolean[],
  titleBlock: { words: string; end: number },
): void {
  const enacting = titleBlock.end;
  startsPage.forEach((starts, head) => {
    if (!starts || head <= enacting || roles[head] !== 'FURNITURE') return;
    for (const step of [-1, 1] as const) {
      const taken: number[] = [];
      for (let at = head + step; at > enacting && at < lines.length && taken.length < 4; at += step) {
        if (roles[at] === 'BLANK' && taken.length === 0) continue;
        if (roles[at] !== 'TEXT') break;
        taken.push(at);
      }
      const inOrder = step === 1 ? taken : taken.reverse();
      const title = fold(inOrder.map((at) => lines[at]?.text ?? '').join(' '));
      if (title.length >= 12 && titleBlock.words.includes(title)) {
        for (const at of inOrder) roles[at] = 'FURNITURE';
      }
    }
  });
}
