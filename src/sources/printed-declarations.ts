import type { Day } from '../treaty-law/terms';
import type { DeclarationKind } from './records';
import { PRINTED_DATE, printedDay } from './printed-date';
import { governmentOf, participantAtStart } from './printed-notes';
import type { EndNote } from './printed-notes';
import type { PrintedText } from './printed-text';
import type { StateNames } from './states';

/** Which part of a page a statement stands in. */
export type StatementSection = 'DECLARATION' | 'OBJECTION' | 'UNDER_ARTICLE' | 'NOTIFICATION' | 'TERRITORIAL';

/** All that a page prints under one participant's name in one of its parts. */
export interface PrintedStatement {
  section: StatementSection;
  participant: string;
  /** Notes that stand at the name. */
  notes: string[];
  paragraphs: PrintedText[];
}

/** A statement taken apart. `madeOn` is the printed day, or that of the act upon which it was made. */
export interface ReadDeclaration {
  participant: string;
  kind: DeclarationKind;
  madeOn: Day | null;
  articles: string[];
  objectionTo: string | null;
  text: string;
}

interface ActOfPage {
  participant: string;
  kind: string;
  date: Day | null;
}

const DATE_ONLY = new RegExp(`^\\(?${PRINTED_DATE.source}\\)?[:.]?$`);
const UPON =
  /^(?:made )?(?:up)?on (signature|ratification|acceptance|approval|accession|succession|formal confirmation)\b/i;
const TITLE =
  /^(?:[A-Z][\w\s,()'’-]{0,120})?(?:reservation|declaration|understanding|objection|notification|communication|statement)s?\b[^.]{0,160}[:.]?\s*\d*$/i;

/** Without a heading, what a text does tells what it is. */
const RESERVES =
  /does not consider itself bound|not (?:be )?bound by|reserves (?:itself |to itself )?the right|with reservations?\b|enters? a (?:\w+ )?reservation|makes? (?:a|the following) reservation|with the exception of article/i;

const AGAINST = /regard to|in respect of|concerning|made by/i;
/** "- 13 June 1996: with regard to the reservation made by Botswana upon ratification;": the same objection again. */
const FURTHER = new RegExp(`^-?\\s*${PRINTED_DATE.source}\\s*:?\\s*(with regard to .*)$`, 'i');

const kindOf = (title: string, section: StatementSection, text: string): DeclarationKind => {
  if (section === 'TERRITORIAL') return 'TERRITORIAL_APPLICATION';
  if (section === 'OBJECTION') return 'OBJECTION';
  const words = title.toLowerCase();
  if (/withdrawal/.test(words)) return 'WITHDRAWAL';
  if (/reservation/.test(words)) return 'RESERVATION';
  if (/understanding/.test(words)) return 'UNDERSTANDING';
  if (/notification|derogation/.test(words)) return 'NOTIFICATION';
  if (/declaration/.test(words)) return 'DECLARATION';
  if (section === 'NOTIFICATION' || section === 'UNDER_ARTICLE') return 'NOTIFICATION';
  return RESERVES.test(text) ? 'RESERVATION' : 'DECLARATION';
};

/** Article numbers that a text names: `29(1)`, `12-16`. Numbers of laws and constitutions are left out. */
function articlesOf(text: string): string[] {
  const found = new Set<string>();
  const article =
    /\barticles?\s+((?:\d+(?:\s*\(\w{1,3}\))*(?:\s*,\s*paragraphs?\s+\d+)?)(?:\s*(?:,|and|or|to|-|–)\s*(?:articles?\s+)?\d+(?:\s*\(\w{1,3}\))*)*)(?!\s+of the (?:Constitution|Civil|Penal|Criminal|Code|Law|Vienna))/gi;
  for (const [, list] of text.matchAll(article))
    for (const one of (list as string)
      .replace(/\s*,\s*paragraphs?\s+(\d+)/gi, '($1)')
      .replace(/(\d+)\s*(?:to|-|–)\s*(\d+)/g, '$1-$2')
      .matchAll(/\d+(?:-\d+)?(?:\s*\(\w{1,3}\))*/g))
      found.add(one[0].replace(/\s+/g, ''));
  return [...found].sort((a, b) => parseInt(a, 10) - parseInt(b, 10) || (a < b ? -1 : 1));
}

/**
 * States that an objection is against, by its title ("With regard to the reservation made by El Salvador upon
 * signature"), or by its first words about a reservation where it has no title.
 */
function objectedTo(title: string, text: string, objector: string, names: StateNames): string[] {
  const titled = namedIn(title, names);
  if (titled.length > 0) return titled;
  const made =
    /\b(?:reservations?|declarations?|statements?)[^.]{0,160}?\b(?:made|formulated|expressed|entered|submitted|lodged) by (?:the )?(?:Government of (?:the )?)?/gi;
  for (const found of text.matchAll(made)) {
    const code = participantAtStart(text.slice(found.index + found[0].length), names);
    if (code !== null && code !== objector) return [code];
  }
  return [];
}

function namedIn(title: string, names: StateNames): string[] {
  const after = /\b(?:made by|formulated by|by|of)\s+(.*)$/i.exec(title)?.[1] ?? title;
  const list = after.replace(
    /\b(?:up)?on (?:signature|ratification|acceptance|accession|succession|approval).*$/i,
    '',
  );
  const code = (name: string): string | null => {
    const recognised = names.recognise(
      name.replace(/^(?:the )?(?:Government of (?:the )?)?/i, '').replace(/[:.;]+$/, ''),
    );
    return recognised.is === 'PARTICIPANT' ? recognised.code : null;
  };
  const whole = code(list.trim());
  if (whole !== null) return [whole];
  const codes = list
    .split(/\s*[,;]\s*(?:and\s+)?|\s+and\s+|\s+in respect of\s+/)
    .map((name) => code(name.trim()))
    .filter((found) => found !== null);
  return [...new Set(codes)];
}

/** Takes the statements of a page apart at their titles and days. */
export function declarationsOf(
  statements: readonly PrintedStatement[],
  acts: readonly ActOfPage[],
  names: StateNames,
): ReadDeclaration[] {
  const days = new Map<string, { signature: Day | null; consent: Day | null }>();
  for (const { participant, kind, date } of acts) {
    const known = days.get(participant) ?? { signature: null, consent: null };
    if (kind === 'SIGNATURE') known.signature = date;
    else if (!/WITHDRAWAL|SUCCESSION_TO/.test(kind)) known.consent = date;
    days.set(participant, known);
  }
  return statements.flatMap((statement) => {
    const name = names.recognise(statement.participant);
    if (name.is !== 'PARTICIPANT') return [];
    const of = days.get(name.code);
    const upon = of?.consent ?? of?.signature ?? null;
    const read: ReadDeclaration[] = [];
    let madeOn = statement.section === 'DECLARATION' ? upon : null;
    let title = '';
    let text: string[] = [];
    const close = (): void => {
      // "[Same objection as the one made for Malaysia.]" may be set like a title.
      if (text.length === 0 && statement.section === 'OBJECTION' && AGAINST.test(title)) text.push(title);
      if (text.length > 0) {
        const whole = text.join('\n');
        const kind = kindOf(title, statement.section, whole);
        const to = kind === 'OBJECTION' ? objectedTo(title, whole, name.code, names) : [];
        for (const objectionTo of to.length === 0 ? [null] : to)
          read.push({
            participant: name.code,
            kind,
            madeOn,
            articles: articlesOf(`${title} ${whole}`),
            objectionTo,
            text: whole,
          });
      }
      text = [];
    };
    for (const paragraph of statement.paragraphs) {
      if (paragraph.text === '') continue;
      const day = printedDay(paragraph.text);
      if ((paragraph.right && day !== null) || DATE_ONLY.test(paragraph.text)) {
        close();
        madeOn = day;
        title = '';
        continue;
      }
      const made = UPON.exec(paragraph.text);
      if (made !== null && paragraph.text.length < 80) {
        close();
        madeOn = made[1]!.toLowerCase() === 'signature' ? (of?.signature ?? null) : (of?.consent ?? null);
        title = paragraph.text;
        continue;
      }
      const isTitle = paragraph.italic || (paragraph.text.length < 200 && TITLE.test(paragraph.text));
      if (isTitle && (paragraph.italic || /:$/.test(paragraph.text))) {
        // Two titles on end are one: "Upon ratification:", "Declaration:".
        const before = text.length === 0 && statement.section === 'OBJECTION' ? title : '';
        if (before === '') close();
        title = before === '' ? paragraph.text : `${before} ${paragraph.text}`;
        continue;
      }
      const further = FURTHER.exec(paragraph.text);
      if (further !== null && statement.section === 'OBJECTION') {
        close();
        madeOn = printedDay(paragraph.text);
        title = further[4] as string;
        close();
        title = '';
        continue;
      }
      text.push(paragraph.text);
    }
    close();
    return read;
  });
}

const DAY = PRINTED_DATE.source;
const WITHDRAWS = new RegExp(
  `[Oo]n (?:the )?${DAY},?[^.]{0,220}?\\b(?:withdraw|withdrew|withdrawn|withdrawal)\\b[^.]{0,240}?\\b(?:reservation|declaration|objection)s?\\b[^.]{0,160}`,
  'g',
);

/**
 * Withdrawals of reservations and declarations, which stand in the notes: "On 24 June 1992, the Government of Bulgaria
 * notified the Secretary-General its decision to withdraw the reservation to article 22".
 *
 * @param at participants at whose rows or statements a note stands, by its number
 */
export function withdrawnDeclarations(
  notes: readonly EndNote[],
  at: ReadonlyMap<string, readonly string[]>,
  names: StateNames,
): ReadDeclaration[] {
  return notes.flatMap((note) =>
    [...note.text.matchAll(WITHDRAWS)].flatMap(([sentence]) => {
      const printedAt = at.get(note.index) ?? [];
      const participant =
        governmentOf(sentence, names) ?? (printedAt.length === 1 ? printedAt[0] : undefined);
      if (participant === undefined || !printedAt.includes(participant)) return [];
      return [
        {
          participant,
          kind: 'WITHDRAWAL' as const,
          madeOn: printedDay(sentence),
          articles: articlesOf(sentence),
          objectionTo: null,
          text: note.text,
        },
      ];
    }),
  );
}
