import { firstMarkerFrom, noteAt } from './attached-notes';
import type { Footnote, Marker } from './terms';

export interface UnknownInstrument {
  from: number;
  to: number;
  seemsToBe: string;
}

const CAPITAL = String.raw`\p{Lu}[\p{L}\p{N}’'-]*`;
const SMALL = String.raw`(?:of|the|and|on|for|in|to|against|or|with|by|at|from|their|its|an|a|concerning|relating|relative|regarding|between|among|under|towards|supplementing|as|No|Nos|all|de|la)`;
/** Words before the noun: `Slavery Convention`, `Paris Agreement`, `Domestic Workers Convention, 2011 (No. 189)`. */
const NOUN = String.raw`(?:Conventions?|Protocols?|Covenants?|Treaty|Treaties|Agreements?|Statute|Charter|Pact)`;
const HAS_NOUN = new RegExp(NOUN);
const NOUN_AT_END = new RegExp(`${NOUN}$`);
const SMALL_AT_END = new RegExp(String.raw`(?:[\s,]+${SMALL})+$`, 'u');
/** `the Vienna Convention and the Kyoto Protocol` are two. */
const LEADING = String.raw`(?!${NOUN}\s+(?:and|or)\s)${CAPITAL}`;
const PATTERN = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:${LEADING}|\([\p{L} -]+\))(?:\s+(?:(?:${LEADING}|\([\p{L} -]+\))|(?:of|and|for|the|on|in|de)(?=\s+(?:\p{Lu}|the\s+\p{Lu}))))*\s+)?${NOUN}(?![\p{L}-])`,
  'gu',
);
const CONTINUES = new RegExp(
  String.raw`\s+(?:(?:of|on|for|against|concerning|[Rr]elating\s+to|[Rr]elative\s+to|[Cc]oncerning|[Rr]egarding|to|between|supplementing)\s+(?:the\s+)?)(?=${CAPITAL}|\p{Ll})|,\s+(?=(?:1[89]|20)\d\d)|\s+\((?=No\.)|\s+No\.\s`,
  'uy',
);
const ANOTHER = new RegExp(String.raw`\b(?:and|or)\s+(?:the|its)\s.*?${NOUN}`);
/** `the Executive Secretary of the Convention`, `Part XI of the United Nations Convention …`: these are no titles. */
const BELONGS =
  /^(?:.*\b(?:Secretar\w+|Mechanism|Implementation|Parts?|Part(?:y|ies)|Meetings?|Conference|Committees?|Groups?|Chapters?|Articles?|Review|Fund|Programme|Provisions|Bureau|Depositary|Anniversary|States?)\b.*|(?:.*\s)?[IVXLC]+\b.*)\b(?:of|to|for|on|under|in)\s+(?:the\s+|$)/;
const TITLE_WORD = new RegExp(
  String.raw`(?:\s+|,\s+(?=${CAPITAL}|(?:1[89]|20)\d\d(?![-–\d]))|-)?(?:${CAPITAL}|${SMALL}(?=\s)|\((?![“"']?the\s|hereinafter|hereafter)(?:[^()]{1,60})\)|(?:1[89]|20)\d\d|\d{1,3}(?=\)))`,
  'uy',
);

/** What stands before a title and is no part of it. */
const LEAD =
  /^(?:\([a-z]+\)|\p{Lu}\p{Ll}+\s+(?=the\s)|(?:Chapters?|Articles?|Annex|Part|Section)?\s*[IVXLC]+\s+(?:of\s+the|to\s+the)|The|Recalling|Reaffirming|States?\s+[Pp]arties|Urges|Welcomes|Meeting|Parties\s+to\s+the|Conference\s+of\s+the\s+Parties(?:\s+to\s+the)?|General\s+Assembly|Working\s+Group\s+on\s+the)\s*(?:of\s+)?(?:[Tt]he\s+)?/u;

/**
 * Titles of treaties that the catalogue did not recognise. A marker bounds a title; otherwise it goes on over capitalized
 * and small connecting words. `the Convention` alone names nothing by itself.
 */
export function findUnknownInstruments(
  text: string,
  known: readonly { from: number; to: number }[],
  markers: readonly Marker[],
  notes: ReadonlyMap<number, Footnote>,
): UnknownInstrument[] {
  const found: UnknownInstrument[] = [];
  if (!HAS_NOUN.test(text)) return found;
  let knownAt = 0;
  for (const match of text.matchAll(PATTERN)) {
    let from = match.index;
    const nounEnd = match.index + match[0].length;
    if (found.length > 0 && from < (found[found.length - 1] as UnknownInstrument).to) continue;
    while (knownAt < known.length && (known[knownAt] as { to: number }).to <= from) knownAt += 1;
    const over = known[knownAt];
    if (over !== undefined && over.from < nounEnd) {
      // Inside a known name, or words that lead up to one.
      if (over.from <= nounEnd) continue;
    }
    let prefix = text.slice(from, nounEnd).replace(NOUN_AT_END, '');
    const whose = BELONGS.exec(prefix.slice(-400))?.[0].length ?? 0;
    from += whose === 0 ? 0 : Math.max(0, prefix.length - 400) + whose;
    prefix = text.slice(from, nounEnd).replace(NOUN_AT_END, '').trim();
    // `(a) Ratify the Convention`: a label, then a verb.
    for (
      let lead = LEAD.exec(text.slice(from, nounEnd));
      lead !== null;
      lead = LEAD.exec(text.slice(from, nounEnd))
    ) {
      from += lead[0].length;
      prefix = prefix.slice(lead[0].trim().length).trim();
    }
    let to = nounEnd;
    const limit = boundOf(text, nounEnd, markers, known, knownAt);
    CONTINUES.lastIndex = to;
    const continues = CONTINUES.exec(text);
    const isProtocol = /Protocols?$/.test(text.slice(nounEnd - 9, nounEnd));
    // `States parties to the Convention to the Conference of the Parties`: only a protocol is to something.
    const another = continues !== null && !isProtocol && /^\s+to\s+the\s/.test(continues[0]);
    if (continues !== null && !another && to + continues[0].length <= limit) {
      let at = to;
      for (let words = 0; words < 60; words += 1) {
        TITLE_WORD.lastIndex = at;
        const word = TITLE_WORD.exec(text);
        if (word === null || at + word[0].length > limit) break;
        at += word[0].length;
      }
      to = trimTitle(text, from, at, nounEnd);
      // A title in small letters goes on to the marker that stands at its end.
      const marker = firstMarkerFrom(markers, nounEnd);
      if (marker !== null && marker.offset <= limit && marker.offset - nounEnd < 260) {
        const cited = notes.get(marker.number);
        const between = text.slice(nounEnd, marker.offset);
        if (
          cited?.kind === 'TREATY_SERIES' &&
          !/[;:.]\s|\(\W?(?:the|hereinafter|hereafter)\s/.test(between) &&
          !ANOTHER.test(between)
        ) {
          to = marker.offset - (/[\s,;:.)”"’]*$/.exec(between)?.[0].length ?? 0);
          if (/\)$/.test(text.slice(to, to + 1)) && /\([^)]*$/.test(text.slice(from, to))) to += 1;
        }
      }
    }
    const title = text.slice(from, to).replace(/\s+/g, ' ');
    const bare =
      to === nounEnd &&
      (prefix === '' ||
        /^(?:Optional|Supplementary|Additional|International|Second|First|Facultative|These|Such|Both|Those|Human Rights|Geneva)$/.test(
          prefix,
        ));
    const note = noteAt(text, from, to, markers);
    const isMarked = note !== null && notes.get(note)?.kind === 'TREATY_SERIES';
    if (bare && !(isMarked && prefix !== '') && !/^Geneva Conventions?$/.test(title)) continue;
    if (/\b(?:Draft|draft)\b|\b(?:Initiative|Secretariat|Fund)$/.test(title)) continue;
    // `the Optional Protocol to the Convention`: which one that is stands elsewhere.
    if (/Protocols?\s+to\s+(?:the|that|this)\s+(?:Convention|Covenant|Treaty|Statute)$/.test(title)) continue;
    found.push({ from, to, seemsToBe: title });
  }
  return found;
}

function boundOf(
  text: string,
  at: number,
  markers: readonly Marker[],
  known: readonly { from: number; to: number }[],
  knownAt: number,
): number {
  let bound = Math.min(text.length, at + 400);
  const marker = firstMarkerFrom(markers, at + 1);
  if (marker !== null) bound = Math.min(bound, marker.offset);
  // A known title that begins later ends the unknown one; a State or an organization may be part of it.
  for (let index = knownAt; index < known.length; index += 1) {
    const one = known[index] as { from: number; to: number };
    if (one.from > bound) break;
    if (
      one.from > at &&
      /(?:,|\band\s+the|\bas\s+well\s+as)\s*(?:the\s+)?$/.test(
        text.slice(Math.max(at, one.from - 16), one.from),
      )
    ) {
      return Math.min(bound, one.from);
    }
  }
  return bound;
}

/** Takes off connecting words and what a new noun phrase begins with: `…, and the`. */
function trimTitle(text: string, from: number, at: number, least: number): number {
  let title = text.slice(from, at);
  const another = /(?:,\s+|\s+)(?:and\s+(?:the|its|of\s+the)|or\s+the|as\s+well\s+as)\s.*$/u.exec(
    title.slice(least - from),
  );
  if (another !== null) title = title.slice(0, least - from + another.index);
  const trimmed = title.replace(SMALL_AT_END, '').replace(/[\s,]+$/, '');
  return Math.max(least, from + trimmed.length);
}
