import { isDirective } from './addressees';
import { noteAt, notesFurtherOn } from './attached-notes';
import type { Clause } from './clauses';
import { nextInfinitive } from './infinitives';
import { inTextOrder, type Named } from './named';
import type { Marker, MentionKind, TargetKind } from './terms';

export interface KindedMention extends Named {
  kind: MentionKind;
  footnote: number | null;
}

const JOIN =
  /^(?:ratif(?:y|ying)|acced(?:e|ing)|sign(?:ing)?|becom(?:e|ing)|join(?:ing)?|adher(?:e|ing)|accept(?:ing)?|approv(?:e|ing))$/;
const IMPLEMENT =
  /^(?:implement(?:ing)?|compl(?:y|ying)|appl(?:y|ying)|fulfil(?:ling)?|observ(?:e|ing)|enforc(?:e|ing)|respect(?:ing)?|abid(?:e|ing)|uphold(?:ing)?|honour(?:ing)?|operationaliz(?:e|ing))$/;
const NAMED_ACTION =
  /\b(ratifying|acceding|signing|becoming\s+(?:a\s+)?part(?:y|ies)|implementing|adhering|complying|applying|ratification|accession|signature|implementation|compliance|application|fulfil(?:ling|ment)|joining)\b/g;
const ELSEWHERE =
  /,?\s+\b(?:taking\s+into|bearing\s+in\s+mind|recognizing|noting|acknowledging|in\s+accordance\s+with|in\s+line\s+with|in\s+conformity\s+with|pursuant\s+to|consistent\s+with|as\s+(?:set\s+out|contained|called\s+for|requested|reflected|stipulated|referred\s+to|provided|defined|outlined|enshrined|well\s+as\s+to)|in\s+the\s+(?:context|framework|light)\s+of|with\s+a\s+view\s+to|through|by\s+means\s+of|given)\b/g;

/** `States that have not yet ratified or acceded to the Convention to consider doing so`: the join stands before. */
const NOT_YET =
  /\b(?:not|yet\s+to)\b[^;:]{0,40}?\b(signed|ratified|acceded|adhered|become\s+(?:a\s+)?part(?:y|ies)|(?:a\s+)?part(?:y|ies)\s+to)\b[^;]{0,1500}?\bto\s+(?:[a-z]+\s+){0,4}?(?:do|doing|become|becoming)\s+so\b/g;

type Action = 'JOIN' | 'IMPLEMENT' | 'OTHER';

interface ActionAt {
  from: number;
  to: number;
  action: Action;
}

/** What a directive clause asks for, place by place. */
function actionsOf(text: string, clause: Clause): ActionAt[] {
  const actions: ActionAt[] = [];
  for (let at = clause.phraseEnd; at < clause.to;) {
    const infinitive = nextInfinitive(text, at, clause.to);
    if (infinitive === null) break;
    const { verb } = infinitive;
    at = infinitive.verbFrom + verb.length;
    const becoming = verb === 'become' && !/^\s+(?:a\s+)?(?:part|signator)/.test(text.slice(at, at + 14));
    const action: Action =
      JOIN.test(verb) && !becoming ? 'JOIN' : IMPLEMENT.test(verb) ? 'IMPLEMENT' : 'OTHER';
    // `to consider`, `to continue` and the like wait for what comes next.
    if (
      /^(?:consider|continue|take|strengthen|ensure|promote|accelerate|support|facilitate|proceed|step)$/.test(
        verb,
      )
    )
      continue;
    actions.push({ from: infinitive.to, to: at, action });
  }
  const section = text.slice(clause.phraseEnd, clause.to);
  for (const match of section.matchAll(NAMED_ACTION)) {
    const from = clause.phraseEnd + match.index;
    const word = (match[1] as string).toLowerCase();
    const action: Action = /^(?:ratif|acced|access|sign|becom|adher|join)/.test(word) ? 'JOIN' : 'IMPLEMENT';
    if (
      !/^\s+(?:and|or|,|to\b|of\b|with\b|by\b|the\b|all\b|those\b|them\b|[A-Z])/.test(
        text.slice(from + word.length, from + word.length + 12),
      ) &&
      !/[,;]/.test(text[from + word.length] ?? '')
    )
      continue;
    if (
      /^implementation$|^application$|^compliance$/.test(word) &&
      !/^\s*(?:,|of|with|and|by)/.test(text.slice(from + word.length, from + word.length + 8))
    )
      continue;
    actions.push({ from, to: from + match[0].length, action });
  }
  for (const match of section.matchAll(/\b(?:ratify|accede|sign|implement)\b/g)) {
    // `to sign, ratify and implement`: further verbs of one infinitive.
    const from = clause.phraseEnd + match.index;
    if (actions.some((action) => action.from <= from && from < action.to)) continue;
    actions.push({
      from,
      to: from + match[0].length,
      action: match[0] === 'implement' ? 'IMPLEMENT' : 'JOIN',
    });
  }
  for (const match of section.matchAll(NOT_YET)) {
    const from = clause.phraseEnd + match.index + match[0].indexOf(match[1] as string);
    const end = clause.phraseEnd + match.index + match[0].length;
    const before = (action: ActionAt): boolean => action.from < from || action.from >= end;
    actions.splice(0, actions.length, ...actions.filter(before));
    actions.push({ from, to: from + (match[1] as string).length, action: 'JOIN' });
    actions.push({ from: end, to: end, action: 'OTHER' });
  }
  for (const match of section.matchAll(ELSEWHERE)) {
    const from = clause.phraseEnd + match.index;
    actions.push({ from, to: from + match[0].length, action: 'OTHER' });
  }
  return actions.sort((a, b) => a.from - b.from);
}

const CAN_BE_JOINED: ReadonlySet<TargetKind> = new Set(['INSTRUMENT']);
const CAN_BE_IMPLEMENTED: ReadonlySet<TargetKind> = new Set([
  'INSTRUMENT',
  'RESOLUTION',
  'DOCUMENT',
  'REGIONAL_INITIATIVE',
]);
const PRONOUN_OBJECT =
  /^\s*(?:fully\s+|effectively\s+|and\s+|(?:a\s+)?part(?:y|ies)\s+)*(?:to\s+|with\s+|by\s+)?(?:them|it|thereto|(?:those|these|the\s+said|such)\s+(?:instruments?|conventions?|treaties|protocols?|agreements?))\b/;
const ITS_IMPLEMENTATION =
  /\b(?:its|their)\s+(?:[a-z-]+,?\s+(?:and\s+)?){0,4}(implementation|ratification)\b/;

function plainKind(verb: string): MentionKind {
  switch (verb) {
    case 'recall':
      return 'RECALLS';
    case 'welcome':
      return 'WELCOMES';
    case 'take note':
    case 'note':
      return 'TAKES_NOTE';
    case 'reaffirm':
      return 'REAFFIRMS';
    case 'encourage':
      return 'ENCOURAGES';
    default:
      return 'OTHER';
  }
}

/** Tells the kind of every mention by the verb that governs it; what is urged to be joined and implemented stands twice. */
export function withKinds(
  text: string,
  all: readonly Named[],
  clauses: readonly Clause[],
  markers: readonly Marker[],
): KindedMention[] {
  const result: KindedMention[] = [];
  const furtherOn = notesFurtherOn(text, all, markers);
  const added = new Set<string>();
  const add = (mention: Named, kind: MentionKind): void => {
    const identity = `${mention.from} ${mention.to} ${mention.target ?? ''} ${mention.key ?? ''} ${kind}`;
    if (added.has(identity)) return;
    added.add(identity);
    const footnote = noteAt(text, mention.from, mention.to, markers) ?? furtherOn.get(mention) ?? null;
    result.push({ ...mention, kind, footnote });
  };
  let next = 0;
  /** The instruments that a pronoun in a later clause can mean. */
  let lastGroup: Named[] = [];
  const windows: Clause[] =
    clauses.length > 0 ? [...clauses] : [{ verb: '', from: 0, phraseEnd: 0, to: text.length }];
  if ((windows[0]?.from ?? 0) > 0)
    windows.unshift({ verb: '', from: 0, phraseEnd: 0, to: windows[0]?.from ?? 0 });
  for (const clause of windows) {
    const inside: Named[] = [];
    while (next < all.length && (all[next] as Named).from < clause.to) {
      inside.push(all[next] as Named);
      next += 1;
    }
    const plain = plainKind(clause.verb);
    if (!isDirective(clause.verb)) {
      for (const mention of inside) add(mention, plain);
      const implementable = inside.filter((mention) => CAN_BE_IMPLEMENTED.has(mention.targetKind));
      if (implementable.length > 0) lastGroup = implementable;
      continue;
    }
    const actions = actionsOf(text, clause);
    let at = 0;
    let inForce: Set<Action> = new Set();
    let since = clause.phraseEnd;
    let mentionsSince = 0;
    let group: Named[] = [];
    const pass = (upTo: number): void => {
      for (; at < actions.length && (actions[at] as ActionAt).from < upTo; at += 1) {
        const action = actions[at] as ActionAt;
        const pronoun = PRONOUN_OBJECT.test(text.slice(action.to, action.to + 60));
        if (pronoun && action.action !== 'OTHER') {
          const meant = group.length > 0 ? group : lastGroup;
          for (const mention of meant) {
            if (!(action.action === 'JOIN' ? CAN_BE_JOINED : CAN_BE_IMPLEMENTED).has(mention.targetKind))
              continue;
            const kind = action.action === 'JOIN' ? 'URGES_TO_JOIN' : 'URGES_TO_IMPLEMENT';
            add(mention, kind);
          }
        }
        // Two actions with nothing named between them share what follows: `ratifying or acceding to and implementing`.
        if (action.action === 'OTHER') inForce = new Set(['OTHER']);
        else if (mentionsSince === 0 && !inForce.has('OTHER') && action.from - since < 160)
          inForce.add(action.action);
        else inForce = new Set([action.action]);
        since = action.to;
        mentionsSince = 0;
      }
    };
    for (const mention of inside) {
      pass(mention.from);
      const kinds: MentionKind[] = [];
      if (inForce.has('JOIN') && CAN_BE_JOINED.has(mention.targetKind)) kinds.push('URGES_TO_JOIN');
      if (inForce.has('IMPLEMENT') && CAN_BE_IMPLEMENTED.has(mention.targetKind))
        kinds.push('URGES_TO_IMPLEMENT');
      if (kinds.length === 0) kinds.push(plain);
      for (const kind of kinds) add(mention, kind);
      if (CAN_BE_IMPLEMENTED.has(mention.targetKind)) group.push(mention);
      mentionsSince += 1;
    }
    pass(clause.to);
    const own = ITS_IMPLEMENTATION.exec(text.slice(clause.phraseEnd, clause.to));
    if (own !== null && group.length === 0) {
      for (const mention of lastGroup)
        add(mention, own[1] === 'ratification' ? 'URGES_TO_JOIN' : 'URGES_TO_IMPLEMENT');
    }
    if (group.length > 0) lastGroup = group;
    group = [];
  }
  return result.sort((a, b) => inTextOrder(a, b) || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));
}
