/** Symbols of United Nations documents and the numbers of resolutions, wherever a text names them. */

export interface SymbolFound {
  symbol: string;
  kind: 'RESOLUTION' | 'DOCUMENT';
  from: number;
  to: number;
  /** The words say `decision`. */
  decision: boolean;
}

const DOCUMENT_SYMBOL =
  /(?<![\p{L}\p{N}/.])[A-Z]{1,8}(?:\/(?:[A-Z][A-Za-z]*[.-]?\d*(?:\.\d+)*(?:-\d+)?|\d+(?:\.\d+)*(?:-\d+)?|[A-Z]+\.[A-Za-z]*\d+)(?:\([A-Z0-9IVXL-]+\))?)+(?: \((?:19|20)\d\d\)|(?: [A-H])? \([IVXL]{1,7}\))?(?![\p{L}\p{N}])/gu;
const FURTHER = /^(?:,| and|, and)?\s+((?:Add|Corr|Rev)\.\d+(?:\s?[-–]\s?\d+)?)/;

/** Document symbols as printed; `S/9149 and Add.1` are two. */
export function findDocumentSymbols(text: string): SymbolFound[] {
  const found: SymbolFound[] = [];
  for (const match of text.matchAll(DOCUMENT_SYMBOL)) {
    const symbol = match[0];
    // `HIV/AIDS` is none: a symbol has a digit.
    if (!/\d/.test(symbol)) continue;
    const from = match.index;
    let to = from + match[0].length;
    const isResolution = /\/(?:RES|DEC)\//.test(symbol);
    found.push({
      symbol,
      kind: isResolution ? 'RESOLUTION' : 'DOCUMENT',
      from,
      to,
      decision: symbol.includes('/DEC/'),
    });
    for (let steps = 0; steps < 12; steps += 1) {
      const further = FURTHER.exec(text.slice(to, to + 30));
      if (further === null) break;
      const start = to + further[0].length - (further[1] as string).length;
      to += further[0].length;
      found.push({
        symbol: `${symbol}/${further[1] as string}`,
        kind: 'DOCUMENT',
        from: start,
        to,
        decision: false,
      });
    }
  }
  return found;
}

export type Organ = 'GA' | 'SC' | 'ECOSOC' | 'HRC' | 'CHR' | 'OTHER';

const ORGANS: readonly [RegExp, Organ][] = [
  [/(?:General\s+)?Assembly$/, 'GA'],
  [/Security\s+Council$/, 'SC'],
  [/Economic\s+and\s+Social\s+Council$/, 'ECOSOC'],
  [/Human\s+Rights\s+Council$/, 'HRC'],
  [/Commission\s+on\s+Human\s+Rights$/, 'CHR'],
];

export function organOf(name: string | null): Organ {
  if (name === null) return 'GA';
  const words = name.trim();
  for (const [pattern, organ] of ORGANS) if (pattern.test(words)) return organ;
  return 'OTHER';
}

const NUMBER = String.raw`(?:(?:S|ES)-\d{1,2}\/\d{1,3}(?:\s?[A-Z](?![a-z]))?|\d{1,4}\/\d{1,4}(?:\s?[A-Z](?:\s?(?:and|to)\s?[A-Z])?(?![\p{L}]))?|\d{1,4}(?:\s?[A-H](?![\p{L}]))?\s?\((?:(?:19|20)\d\d|[IVXL]{1,7}|E?S-[IVXL]{1,5})\))`;
const DATE = String.raw`\s+of\s+\d{1,2}\s+(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+\d{4})?`;
const HEAD = new RegExp(
  String.raw`(?<![\p{L}/])((?:[Rr]esolution|[Dd]ecision)s?)\s+(?:No\.\s*)?(?=${NUMBER})`,
  'gu',
);
const ITEM = new RegExp(String.raw`(${NUMBER})(${DATE})?`, 'uy');
const BETWEEN =
  /\s*(?:,\s*annex(?:es)?(?:\s+[IVX]+)?)?\s*(?:,\s+and|,|;|\sand\sto|\sand|\sor|\sto|\sas\swell\sas)\s+/uy;

/** The symbol of a resolution or decision that the organ gave the number; null where the number does not tell. */
export function resolutionSymbol(number: string, organ: Organ, decision: boolean): string | null {
  const plain = number.replace(/\s+/g, ' ').trim();
  const word = decision ? 'DEC' : 'RES';
  const year = /^(\d{1,4})\s?\(((?:19|20)\d\d)\)$/.exec(plain);
  if (year !== null) return `S/RES/${year[1]} (${year[2]})`;
  const session = /^(\d{1,4})(?:\s?([A-H]))?\s?\((.+)\)$/.exec(plain);
  if (session !== null) {
    const prefix = organ === 'ECOSOC' ? 'E' : 'A';
    if (organ === 'OTHER' || organ === 'CHR') return null;
    return `${prefix}/${word}/${session[1]}${session[2] === undefined ? '' : ` ${session[2]} `}(${session[3]})`;
  }
  if (/^(?:19|20)\d\d\//.test(plain)) {
    if (organ === 'CHR') return `E/CN.4/${word}/${plain}`;
    return organ === 'OTHER' ? null : `E/${word}/${plain}`;
  }
  if (organ === 'HRC') return decision ? `A/HRC/DEC/${plain}` : `A/HRC/RES/${plain}`;
  if (organ === 'GA') return decision ? `A/DEC/${plain}` : `A/RES/${plain}`;
  if (organ === 'ECOSOC' || organ === 'CHR' || organ === 'SC') return null;
  return null;
}

/** Resolutions and decisions that the text names by number: `its resolutions 47/19 of 24 November 1992, 48/16 and …`. */
export function findResolutionNumbers(
  text: string,
  organOfDocument: string | null,
): (SymbolFound | UnknownResolution)[] {
  const found: (SymbolFound | UnknownResolution)[] = [];
  let lastTo = -1000;
  let lastOrgan: Organ | null = null;
  for (const match of text.matchAll(HEAD)) {
    const decision = /^d/i.test(match[1] as string);
    let at = match.index + match[0].length;
    let from = match.index;
    const before = text.slice(Math.max(0, match.index - 160), match.index);
    // `resolution 11/3 of 17 June 2009 … and resolution 14/2`: the second is of the same organ.
    const gap = match.index - lastTo;
    const sameOrgan =
      gap < 200 &&
      /(?:,|\band)\s*$/.test(before) &&
      !/\b(?:Assembly|Council|Commission|its)\b/.test(
        text.slice(Math.max(lastTo, match.index - 160), match.index),
      );
    const organ: Organ = sameOrgan && lastOrgan !== null ? lastOrgan : organBefore(before, organOfDocument);
    lastOrgan = organ;
    for (let steps = 0; steps < 200; steps += 1) {
      ITEM.lastIndex = at;
      const item = ITEM.exec(text);
      if (item === null) break;
      const to = at + item[0].length;
      lastTo = to;
      const number = (item[1] as string).replace(/\s+/g, ' ');
      const symbol = resolutionSymbol(number, organ, decision);
      if (symbol === null) found.push({ symbol: null, number, from, to, decision });
      else found.push({ symbol, kind: 'RESOLUTION', from, to, decision });
      BETWEEN.lastIndex = to;
      const between = BETWEEN.exec(text);
      if (between === null) break;
      at = to + between[0].length;
      from = at;
    }
  }
  return found;
}

export interface UnknownResolution {
  symbol: null;
  number: string;
  from: number;
  to: number;
  decision: boolean;
}

/** Whose resolution it is: the organ named right before, `its` for the organ that speaks, else the General Assembly. */
function organBefore(before: string, organOfDocument: string | null): Organ {
  const plain = before.replace(/\s+/g, ' ').trimEnd();
  const named =
    /((?:General )?Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on Human Rights|(?:the )?Council|(?:Commission|Committee|Conference|Congress|Board|Governing Council)(?: (?:on|for|of)(?: (?:the|and|of|for|[A-Z][\w-]+)){1,10})?)(?:['’]s?)?(?:,? (?:in particular|including|notably|especially|inter alia)(?:,? (?:its|the))?|,? in (?:its|section [IVX]+ of its|paragraph \d+ of its)|,? by its|,)?(?: (?:relevant|previous|earlier|recent|last|latest))?$/.exec(
      plain,
    );
  if (named !== null) {
    const name = named[1] as string;
    if (/^(?:the )?Council$/.test(name)) {
      const document = organOf(organOfDocument);
      return document === 'SC' || document === 'HRC' || document === 'ECOSOC'
        ? document
        : /Human Rights/.test(plain)
          ? 'HRC'
          : 'ECOSOC';
    }
    return organOf(name);
  }
  if (/\b(?:its|present)(?:\s+(?:[a-z-]+|and))*$/.test(plain)) {
    const ownSubject =
      /(General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on Human Rights|(?:Commission|Conference|Committee)\b[\w ]{0,60}?)(?:,? (?:at|in|by|adopted|on)\b[^.;]{0,80})?\bits(?:\s+[a-z-]+)*$/.exec(
        plain,
      );
    return ownSubject !== null ? organOf(ownSubject[1] as string) : organOf(organOfDocument);
  }
  // `Commission on Crime Prevention and Criminal Justice resolution 25/1`.
  const title = /\b((?:[A-Z][\w-]*)(?: (?:and|on|of|for|the|[A-Z][\w-]*))*)$/.exec(plain)?.[1];
  if (title !== undefined && /\b(?:Commission|Committee|Conference|Council|Assembly|Board)\b/.test(title)) {
    return organOf(
      title.replace(
        /^.*\b((?:General Assembly|Security Council|Economic and Social Council|Human Rights Council|Commission on Human Rights))$/,
        '$1',
      ),
    );
  }
  const document = organOf(organOfDocument);
  return document === 'OTHER' ? 'GA' : document;
}
