import { isConsent, isSignature } from '../treaty-law/effect';
import type { ActionKind } from '../treaty-law/terms';

/**
 * What a date in a table of participants stands for: an act, a provisional application (which is no consent to be
 * bound), or something that is no act of participation (a notification, an extension to territories).
 */
export type PrintedKind = ActionKind | 'PROVISIONAL' | 'OTHER';

/** One column of dates: the kind of a date without a letter, and of each letter that its heading explains. */
export interface ColumnHeading {
  text: string;
  plain: PrintedKind;
  letters: ReadonlyMap<string, PrintedKind>;
}

/** Letters as the depositary uses them throughout, for cells whose heading does not explain theirs. */
const USUAL: ReadonlyMap<string, PrintedKind> = new Map([
  ['a', 'ACCESSION'],
  ['A', 'ACCEPTANCE'],
  ['AA', 'APPROVAL'],
  ['c', 'FORMAL_CONFIRMATION'],
  ['d', 'SUCCESSION'],
  ['n', 'PROVISIONAL'],
  ['p', 'CONSENT_UNSPECIFIED'],
  ['P', 'CONSENT_UNSPECIFIED'],
  ['s', 'DEFINITIVE_SIGNATURE'],
]);

/** The kind that a heading's item names; the more particular word decides ("succession to signature"). */
function kindOf(item: string): PrintedKind {
  const words = item.toLowerCase();
  if (/provisional/.test(words)) return /non-provisional/.test(words) ? 'OTHER' : 'PROVISIONAL';
  if (/\b(?:notification|extension|undertaking|denunciation|withdrawal)\b/.test(words)) {
    return /notification in respect of the (?:agreement|convention|protocol)/.test(words)
      ? 'CONSENT_UNSPECIFIED'
      : 'OTHER';
  }
  if (/succession to (?:the )?signature/.test(words)) return 'SUCCESSION_TO_SIGNATURE';
  if (/ad referendum/.test(words)) return /confirmation/.test(words) ? 'OTHER' : 'SIGNATURE';
  if (/confirmation of signature/.test(words)) return 'DEFINITIVE_SIGNATURE';
  if (/definitive signature (?:or|and)\b/.test(words)) return 'CONSENT_UNSPECIFIED';
  if (/definitive signature/.test(words)) return 'DEFINITIVE_SIGNATURE';
  if (/formal confirmation/.test(words)) return 'FORMAL_CONFIRMATION';
  if (/participation|consent to be bound|simplified procedure|\bapplication\b/.test(words))
    return 'CONSENT_UNSPECIFIED';
  const named = (
    [
      [/\baccession/, 'ACCESSION'],
      [/\bsuccession/, 'SUCCESSION'],
      [/\bratification/, 'RATIFICATION'],
      [/\bapproval/, 'APPROVAL'],
      [/\b(?:acceptance|adoption)/, 'ACCEPTANCE'],
      [/\bsignature/, 'SIGNATURE'],
    ] as const
  ).filter(([word]) => word.test(words));
  return named.length === 0 ? 'OTHER' : named.length === 1 ? named[0]![1] : 'CONSENT_UNSPECIFIED';
}

/** The items of a heading: parts between commas that stand in no parentheses. */
function itemsOf(text: string): string[] {
  const items: string[] = [''];
  let depth = 0;
  for (const character of text) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (character === ',' && depth === 0) items.push('');
    else items[items.length - 1] += character;
  }
  return items.map((item) => item.trim()).filter((item) => item !== '');
}

/** Reads a heading as the depositary composes them: "Ratification, Acceptance(A), Approval(AA), Accession(a)". */
export function readColumnHeading(text: string): ColumnHeading {
  const letters = new Map<string, PrintedKind>();
  const plain = new Set<PrintedKind>();
  // "ratification, accession or succession to the Protocol …" goes on after a comma with a small letter.
  for (const item of itemsOf(text.replace(/,(?=\s+[a-z])/g, ';'))) {
    const parts = /^(.*?)\s*\(([A-Za-z]{1,2})\)$/.exec(item);
    if (parts === null) plain.add(kindOf(item));
    else letters.set(parts[2] as string, kindOf(parts[1] as string));
  }
  const consents = [...plain].filter((kind) => kind !== 'OTHER');
  return {
    text,
    plain:
      consents.length === 1
        ? (consents[0] as PrintedKind)
        : consents.length > 1
          ? 'CONSENT_UNSPECIFIED'
          : letters.size === 1
            ? ([...letters.values()][0] as PrintedKind)
            : letters.size > 1
              ? 'CONSENT_UNSPECIFIED'
              : 'OTHER',
    letters,
  };
}

/** What a date with this letter stands for in this column; null where neither heading nor custom explains it. */
export function kindInColumn(heading: ColumnHeading, letter: string): PrintedKind | null {
  if (letter === '') return heading.plain;
  return heading.letters.get(letter) ?? USUAL.get(letter) ?? null;
}

/** Whether the date is a signature, or a succession to one. */
export const isSignatureDate = (kind: PrintedKind): boolean =>
  kind !== 'PROVISIONAL' && kind !== 'OTHER' && isSignature(kind);
/** Whether the date is a consent to be bound, of whatever kind. */
export const isConsentDate = (kind: PrintedKind): boolean =>
  kind !== 'PROVISIONAL' && kind !== 'OTHER' && isConsent(kind);
