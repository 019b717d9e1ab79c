import type { Day } from '../treaty-law/terms';
import type { DeclarationKind } from './records';
import { PRINTED_DATE, printedDay } from './printed-date';
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

const kindOf = (title: string, section: StatementSection): DeclarationKind => {
  if (section === 'TERRITORIAL') return 'TERRITORIAL_APPLICATION';
  if (section === 'OBJECTION') return 'OBJECTION';
  const words = title.toLowerCase();
  if (/withdrawal/.test(words)) return 'WITHDRAWAL';
  if (/reservation/.test(words)) return 'RESERVATION';
  if (/understanding/.test(words)) return 'UNDERSTANDING';
  if (/notification|derogation/.test(words)) return 'NOTIFICATION';
  if (/declaration/.test(words)) return 'DECLARATION';
  return section === 'NOTIFICATION' || section === 'UNDER_ARTICLE' ? 'NOTIFICATION' : 'DECLARATION';
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

/** States named in the title of an objection: "With regard to the reservation made by El Salvador upon signature". */
function objectedTo(title: string, names: StateNames): string[] {
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
      if (text.length > 0) {
        const whole = text.join('\n');
        const kind = kindOf(title, statement.section);
        const to = kind === 'OBJECTION' ? objectedTo(title, names) : [];
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
        close();
        title = paragraph.text;
        continue;
      }
      text.push(paragraph.text);
    }
    close();
    return read;
  });
}
