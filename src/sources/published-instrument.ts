import type { Day, TreatyRules } from '../treaty-law/terms';
import { PRINTED_DATE, printedDay } from './printed-date';
import type { InstrumentKind, InstrumentRecord } from './records';
import type { TreatyHeading } from './status-page';

const KINDS: readonly (readonly [RegExp, InstrumentKind])[] = [
  [/\bprotocol\b/i, 'PROTOCOL'],
  [/\bcovenant\b/i, 'COVENANT'],
  [/\bstatute\b/i, 'STATUTE'],
  [/\bconvention\b/i, 'CONVENTION'],
  [/\b(?:agreement|treaty|amendments?|constitution|charter|accord|act|terms of reference)\b/i, 'AGREEMENT'],
];

/** Rules of a treaty of which only the printed day of entry into force is known. */
const unknownRules = (code: string, adoptedOn: Day | null, enteredIntoForceOn: Day | null): TreatyRules => ({
  code,
  adoptedOn,
  enteredIntoForceOn,
  entryIntoForce: {
    article: null,
    threshold: null,
    quorum: null,
    delay: { rule: 'ON_DEPOSIT', count: 0 },
    notBefore: null,
  },
  laterParty: { rule: 'ON_DEPOSIT', count: 0 },
  membersOf: null,
  prerequisites: [],
});

/** "12 February 2002, in accordance with article 10(1)."; of two days the definitive one. */
function entryIntoForceDay(printed: string | null): Day | null {
  if (printed === null || /\bnot yet\b/i.test(printed)) return null;
  const definitive = new RegExp(`definitively[^.]{0,40}?(${PRINTED_DATE.source})`, 'i').exec(printed)?.[1];
  return printedDay(definitive ?? printed);
}

/** Volumes of the United Nations Treaty Series that a heading names. */
function volumesOf(text: string | null): number[] {
  if (text === null || !/United\s*Nations,?\s*Treaty\s*Series/i.test(text)) return [];
  const ours = text.split(/League of Nations/i)[0] as string;
  // An en space stands where a character was lost: "vol. 43" printed as "vol. 3" would name another volume.
  return [
    ...new Set([...ours.matchAll(/\bvols?\.[ \u00a0]?(\d{1,4})\b/g)].map(([, volume]) => Number(volume))),
  ];
}

/** What a heading says of a treaty that the catalogue lacks. Its rules are unknown but for the printed day. */
export function instrumentOfHeading(heading: TreatyHeading, code: string): InstrumentRecord {
  const { title, conclusion, mtdsgNumber } = heading;
  const adoptedOn = conclusion === null ? null : printedDay(conclusion);
  const place = conclusion?.replace(new RegExp(`,?\\s*${PRINTED_DATE.source}.*$`), '').trim() ?? '';
  const number = Number(/\bNo\.?\s*(?:I-)?(\d{1,6})\b/.exec(heading.registration ?? '')?.[1]);
  const registrationNumber = Number.isInteger(number) && number > 0 ? number : null;
  return {
    code,
    title,
    shortTitle: title,
    kind: KINDS.find(([word]) => word.test(title))?.[1] ?? 'CONVENTION',
    category: 'UN',
    adoptedOn,
    adoptedAt: place === '' ? null : place,
    depositary: 'UN',
    mtdsgNumber,
    citations:
      registrationNumber === null
        ? []
        : volumesOf(heading.text).map((volume) => ({ volume, registrationNumber })),
    registrationNumber,
    supplements: null,
    number: null,
    rules: unknownRules(code, adoptedOn, entryIntoForceDay(heading.entryIntoForce)),
  };
}

/**
 * What a column of NORMLEX says of an instrument that the catalogue lacks. Two rules hold for every ILO instrument: its
 * Members alone may ratify it, and it binds a later one twelve months after its ratification is registered.
 */
export function instrumentOfNormlex(code: string, heading: string): InstrumentRecord {
  const number = String(Number(code.slice(1)));
  const what = code.startsWith('P') ? 'Protocol' : 'Convention';
  const subject = heading
    .replace(/[_\s]+/g, ' ')
    .replace(/[-–:(]?\s*\b[CP] ?0*\d{1,3}\b\s*[-–:)]?/, '')
    .trim();
  const title = subject === '' ? `ILO ${what} No. ${number}` : `${subject} (ILO ${what} No. ${number})`;
  return {
    code,
    title,
    shortTitle: title,
    kind: what === 'Protocol' ? 'PROTOCOL' : 'CONVENTION',
    category: 'ILO',
    adoptedOn: null,
    adoptedAt: null,
    depositary: 'ILO',
    mtdsgNumber: null,
    citations: [],
    registrationNumber: null,
    supplements: null,
    number,
    rules: {
      ...unknownRules(code, null, null),
      laterParty: { rule: 'MONTHS_AFTER', count: 12 },
      membersOf: 'ILO',
    },
  };
}
