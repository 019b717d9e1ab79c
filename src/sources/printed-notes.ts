import type { ActionKind, Day } from '../treaty-law/terms';
import { PRINTED_DATE, printedDay } from './printed-date';
import type { StateNames } from './states';

/** A note below a table: its number, its text, and the rows of a table that stands in it. */
export interface EndNote {
  index: string;
  text: string;
  table: string[][];
}

/** What a note tells of a participant's withdrawal from the treaty. */
export interface ToldWithdrawal {
  note: string;
  notifiedOn: Day | null;
  effectiveOn: Day | null;
  /** Where the participant came back and left again: the days of that. */
  again: { accededOn: Day; notifiedOn: Day | null; effectiveOn: Day | null } | null;
  /** The note says that the notice was taken back or is without effect. */
  undone: boolean;
}

/** An act of a State that no longer exists. */
export interface FormerStateAct {
  participant: string;
  kind: ActionKind;
  date: Day;
  sameActAs: string | null;
}

/** A note that names a former State, and the acts that it tells; none where it tells them in no form known here. */
export interface FormerStateNote {
  note: string;
  formerState: string;
  /** Codes of the participants at whose rows the note stands. */
  at: string[];
  acts: FormerStateAct[];
  text: string;
}

const DAY = PRINTED_DATE.source;
const TREATY =
  '(?:said |present )?(?:[A-Z][a-z]+ )*(?:Convention|Covenant|Protocol|Agreement|Statute|Treaty|Constitution|Charter)';
const LEAVES = new RegExp(
  `(?:notif(?:ication|ied|ying)[^.]{0,160}?(?:withdrawal (?:of [A-Z][\\w ]+ )?from|denunciation of)` +
    `|instruments? of denunciation|[Nn]otifications? of (?:denunciation|withdrawal)|withdrawal from the ${TREATY}` +
    `|informed [^.]{0,80}? of the withdrawal of|decided to (?:denounce|withdraw from)` +
    `|decision to (?:denounce|withdraw from)|denounced the ${TREATY}[;,.]` +
    `|its denunciation|the denunciation (?:took|will take) effect)`,
);
const UNDONE =
  /would not appear possible|without effect|rescind|revok|withdr(?:aw|ew|awn) (?:its|the) (?:notification|instrument|denunciation)|decision not to|subject to the condition/i;

const dayAtEnd = new RegExp(`${DAY}$`);
/** Days that the patterns find, those of the first pattern first, each with its place in the text. */
const daysBy = (text: string, patterns: readonly RegExp[]): { at: number; day: Day }[] =>
  patterns.flatMap((pattern) => {
    const found = pattern.exec(text);
    const day = found === null ? null : printedDay(found[0].slice(found[0].search(dayAtEnd)));
    return found === null || day === null ? [] : [{ at: found.index, day }];
  });
const EFFECT = [
  new RegExp(
    `(?:took|takes?|take|taking) effect (?:for [A-Z][\\w ]{2,60}? )?(?:one year after [^.]{0,90}?,? (?:that is to say|i\\.e\\.),? )?(?:on|from|as from|as of)[ ,]*${DAY}`,
  ),
  new RegExp(`(?:that is to say|i\\.e\\.),? on,? ${DAY}`),
  new RegExp(`bec(?:o|a)me effective [^.]{0,40}?on ${DAY}`),
  new RegExp(`with effect (?:from|as of|on|as from)[ ,]*${DAY}`),
  new RegExp(`effective (?:on |from |as of |as from )?${DAY}`),
];
const NOTICE = [
  new RegExp(
    `[Oo]n ${DAY}(?=,? (?:the Secretary-General (?:had )?received|(?:pursuant|in accordance) [^,]{0,60},? |the Government|the Netherlands))`,
  ),
  new RegExp(`(?:received|deposited)(?: by the [\\w -]+)?,? on ${DAY}`),
  new RegExp(`communication received on ${DAY}`),
  new RegExp(`on ${DAY}`),
];

const NAME = /((?:[A-Z(][\p{L}'’)-]*|of|the|and|d['’][A-Z]\p{L}+)(?:\s+(?=[A-Z(odt]))?)+/u;

/** Korea, China, the Congo and Viet Nam are more than one: with them the form is part of the name. */
const FORM_OF_STATE =
  /^(?:the )?(?:(?:Federal|Islamic|Arab|Socialist|Democratic|People's|Plurinational|United|Hellenic) )*(?:Republic|Kingdom|State|Sultanate|Principality|Commonwealth|Union|Grand Duchy) of (?:the )?(?!China|Korea|Congo|Viet)/;

/** The participant whose name begins a text, as many of its words as are a name; null where none is. */
export function participantAtStart(text: string, names: StateNames): string | null {
  const found = NAME.exec(text);
  const words = found === null || found.index > 0 ? [] : found[0].trim().split(/\s+/);
  for (let length = words.length; length > 0; length -= 1) {
    const recognised = names.recognise(words.slice(0, length).join(' '));
    if (recognised.is === 'PARTICIPANT') return recognised.code;
  }
  // "the Federal Republic of Somalia", where no list prints more than "Somalia".
  const bare = text.replace(FORM_OF_STATE, '');
  return bare === text ? null : participantAtStart(bare, names);
}

/** Which Government a sentence speaks of; null where it names none that is known. */
export function governmentOf(sentence: string, names: StateNames): string | null {
  const found = /Governments? of (?:the )?/.exec(sentence);
  return found === null ? null : participantAtStart(sentence.slice(found.index + found[0].length), names);
}

function inTable(participant: string, after: Day, note: EndNote, names: StateNames): ToldWithdrawal | null {
  const [header, ...all] = note.table;
  if (header === undefined) return null;
  const rows = all.filter(([name]) => {
    const recognised = names.recognise(name ?? '');
    return recognised.is === 'PARTICIPANT' && recognised.code === participant;
  });
  // A participant that came back and left again has two rows; its consent tells which is meant.
  const row = rows.find((cells) => cells.some((cell) => (printedDay(cell) ?? '') > after));
  if (row === undefined) return null;
  const column = (pattern: RegExp): Day | null => {
    const index = header.findIndex((title) => pattern.test(title));
    return index < 0 ? null : printedDay(row[index] ?? '');
  };
  const effectiveOn = column(/effect/i);
  const notifiedOn = column(/notif|receipt|letter/i);
  // "… decided to withdraw as from the dates indicated hereinafter": one column, a day of effect.
  const only = header.length === 2 ? printedDay(row[1] ?? '') : null;
  const asFrom = /as from the dates? indicated/.test(note.text);
  return {
    note: note.index,
    notifiedOn: notifiedOn ?? (only !== null && !asFrom ? only : null),
    effectiveOn: effectiveOn ?? (asFrom && notifiedOn === null ? only : null),
    again: null,
    undone: false,
  };
}

function leaving(text: string): { notifiedOn: Day | null; effectiveOn: Day | null } {
  const effectiveOn = daysBy(text, EFFECT).sort((a, b) => a.at - b.at)[0]?.day ?? null;
  const notifiedOn = daysBy(text, NOTICE)[0]?.day ?? null;
  return { notifiedOn: notifiedOn === effectiveOn && effectiveOn !== null ? null : notifiedOn, effectiveOn };
}

/**
 * The withdrawal of a participant that the notes at its row tell; null where they tell none.
 * @param after the day of the consent that it ends
 */
export function withdrawalOf(
  participant: string,
  after: Day,
  notes: readonly EndNote[],
  names: StateNames,
): ToldWithdrawal | null {
  for (const note of notes) {
    const told = LEAVES.exec(note.text);
    if (told === null) continue;
    const tabled = inTable(participant, after, note, names);
    if (tabled !== null) return tabled;
    if (note.table.length > 0) continue;
    // From the sentence that tells of it on: what stands before is the history of the participant's consent.
    const start =
      Math.max(note.text.lastIndexOf('. ', told.index), note.text.lastIndexOf('\n', told.index)) + 1;
    const text = note.text.slice(start);
    const government = governmentOf(text.split(/\.\s/)[0] ?? '', names);
    if (government !== null && government !== participant) continue;
    const back = new RegExp(`[Oo]n ${DAY},[^.]{0,80}? re-acceded|re-acceded [^.]{0,80}? on ${DAY}`).exec(
      text,
    );
    const accededOn = back === null ? null : printedDay(back[0]);
    const first = back === null ? text : text.slice(0, back.index);
    const second = back === null ? '' : text.slice(back.index + back[0].length);
    return {
      note: note.index,
      ...leaving(first),
      again: accededOn === null ? null : { accededOn, ...leaving(second) },
      undone: UNDONE.test(text),
    };
  }
  return null;
}

const VERBS: readonly (readonly [RegExp, ActionKind])[] = [
  [/^signed\b[^.]{0,40}\bdefinitively/, 'DEFINITIVE_SIGNATURE'],
  [/^(?:signed|affixed its signature)/, 'SIGNATURE'],
  [/^ratified/, 'RATIFICATION'],
  [/^accepted/, 'ACCEPTANCE'],
  [/^approved/, 'APPROVAL'],
  [/^acceded/, 'ACCESSION'],
  [/^succeeded/, 'SUCCESSION'],
];
const SUBJECT =
  /(?:^|[.;:\n]\s*|although\s+)(?:the\s+)?((?:former\s+)?[A-Z][\w'’. ]{3,60}?)(?:,[^,]{3,80},)?\s+(?:had\s+)?(?:also\s+)?(?=(?:signed|ratified|accepted|approved|acceded|succeeded|deposited its instrument)\b)/gi;

/** "had signed and ratified the Convention on 17 July 1980 and 16 February 1982, respectively". */
function toldActs(sentence: string): { kind: ActionKind; date: Day }[] {
  const clause = (sentence.split(/\.\s+(?=[A-Z])|:|\n|,?\s+respectively/)[0] ?? '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(new RegExp(`\\bof ${DAY}`, 'g'), ' ');
  const withUs = new RegExp(`with the Secretary-General of the United Nations on (${DAY})`).exec(clause);
  const deposited = /^deposited its instruments? of (\w+)/i.exec(clause);
  const kinds =
    deposited === null
      ? [
          ...clause.matchAll(
            /\b(?:signed|ratified|accepted|approved|acceded|succeeded|deposited its notification)\b/g,
          ),
        ].map((verb) => VERBS.find(([pattern]) => pattern.test(clause.slice(verb.index)))?.[1] ?? null)
      : [
          ({ acceptance: 'ACCEPTANCE', accession: 'ACCESSION', approval: 'APPROVAL' } as const)[
            deposited[1]!.toLowerCase() as 'acceptance' | 'accession' | 'approval'
          ] ?? ('RATIFICATION' as const),
        ];
  const days = [
    ...(withUs?.[0] ?? clause).matchAll(new RegExp(`(?:\\bon|,|\\band|\\bon the)\\s+(${DAY})`, 'g')),
  ].map((found) => printedDay(found[1] as string));
  if (kinds.length === 0 || kinds.length !== days.length || days.some((day) => day === null)) return [];
  return kinds.flatMap((kind, index) => (kind === null ? [] : [{ kind, date: days[index] as Day }]));
}

/** Acts of former States that a note tells. `acts` are those of the table: "the formality was effected by" names them. */
export function formerStateActs(
  note: EndNote,
  printedAt: string[],
  acts: readonly { participant: string; kind: ActionKind; date: Day | null }[],
  names: StateNames,
): FormerStateNote[] {
  const text = note.text.replace(/[ \t]+/g, ' ');
  const found = new Map<string, FormerStateAct[]>();
  const former = (name: string): string | null => {
    const recognised = names.recognise(name);
    return recognised.is === 'PARTICIPANT' && names.isFormer(recognised.code) ? recognised.code : null;
  };
  const say = (code: string, told: FormerStateAct[]): void => {
    found.set(code, [...(found.get(code) ?? []), ...told]);
  };
  for (const subject of text.matchAll(SUBJECT)) {
    const code = former((subject[1] as string).replace(/^former\s+/i, ''));
    if (code !== null)
      say(
        code,
        toldActs(text.slice(subject.index + subject[0].length)).map((act) => ({
          participant: code,
          ...act,
          sameActAs: null,
        })),
      );
  }
  const effected =
    /formalit(?:y|ies) (?:was|were) effected by (?:the )?(?:former )?([A-Z][\w'’ ]+?)[.,;]/.exec(text);
  const by = effected === null ? null : former(effected[1] as string);
  if (by !== null)
    for (const participant of printedAt)
      say(
        by,
        acts
          .filter((act) => act.participant === participant && act.date !== null)
          .map((act) => ({
            participant: by,
            kind: act.kind,
            date: act.date as Day,
            sameActAs: participant,
          })),
      );
  return [...found]
    .map(([formerState, told]) => ({
      note: note.index,
      formerState,
      at: printedAt,
      acts: told,
      text: note.text,
    }))
    .sort((a, b) => (a.formerState < b.formerState ? -1 : 1));
}
