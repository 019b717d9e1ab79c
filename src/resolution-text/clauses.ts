import { FINITE_VERBS, isAdverb, openingVerb, PARTICIPLES, FIRST_LABEL } from './lexicon';
import { openingPhraseOf } from './opening-phrase';
import type { ParagraphPart } from './terms';

/** A stretch of a paragraph that one verb governs. */
export interface Clause {
  /** Base form of the verb: `urge`, `take note`. */
  verb: string;
  /** Where the verb's phrase begins, where it ends, and where the clause ends. */
  from: number;
  phraseEnd: number;
  to: number;
}

/** Verbs that govern further clauses of a paragraph: `…, and encourages Governments to …`. */
const GOVERNING = new Set(
  `acknowledge affirm appeal approve ask call commend condemn confirm decide declare demand deplore direct emphasise
emphasize encourage endorse express instruct invite note notice reaffirm recall recognise recognize recommend
reiterate request stress support take underline underscore urge welcome regret authorize authorise remind
congratulate bear look`.split(/\s+/),
);
/** Forms that are nouns as well: a verb only before these. */
const NOUN_TOO = new Set([
  'calls',
  'requests',
  'demands',
  'notes',
  'supports',
  'regrets',
  'appeals',
  'looks',
  'bears',
  'stresses',
  'takes',
  'looking',
  'bearing',
  'taking',
  'calling',
  'supporting',
  'regards',
  'directs',
]);
const AFTER_VERB =
  /^\s+(?:(?:once\s+(?:again|more)|also|further|again|therefore)\s+)*(?:upon|on|for|that|the|its|with|in|note|into|forward|attention|all|those|Member|States|Governments|relevant|to\b|[A-Z]\w+|each|other|these|this)\b/;
const BOUNDARY = /(?:[,;:]|\band|\bwhile|\bas\s+well\s+as)\s+/gi;
const FILLER =
  /(?:in\s+(?:this|that)\s+(?:regard|respect|connection|context|spirit)|furthermore|moreover|therefore|however|thus|accordingly|in\s+particular|inter\s+alia|for\s+this\s+purpose|to\s+this\s+end|in\s+addition)[\s,]+/iy;

/** The clauses of a paragraph, by their verbs: finite ones in operative paragraphs, participles in recitals. */
export function clausesOf(text: string, part: ParagraphPart): Clause[] {
  const clauses: Clause[] = [];
  const label = FIRST_LABEL.exec(text)?.[0].length ?? 0;
  const own = text.slice(label);
  const opening = openingVerb(own);
  if (opening !== null) {
    const phrase = openingPhraseOf(own);
    const lead = label + own.length - own.replace(/^[\s“"*_(‘]+/, '').length;
    clauses.push({
      verb: governing(opening.verb, phrase),
      from: 0,
      phraseEnd: lead + phrase.length,
      to: text.length,
    });
  }
  for (const match of text.matchAll(BOUNDARY)) {
    let at = match.index + match[0].length;
    if (at < (clauses[clauses.length - 1]?.phraseEnd ?? 0)) continue;
    for (let steps = 0; steps < 4; steps += 1) {
      FILLER.lastIndex = at;
      const filler = FILLER.exec(text);
      if (filler !== null) {
        at += filler[0].length;
        continue;
      }
      const word = /(\p{Ll}[\p{L}-]*)\s+/uy;
      word.lastIndex = at;
      const adverb = word.exec(text);
      if (adverb === null) break;
      if (isAdverb(adverb[1] as string)) at += adverb[0].length;
      else if (/^once$/.test(adverb[1] as string))
        at += /^once\s+(?:again|more)\s+/.exec(text.slice(at, at + 20))?.[0].length ?? 0;
      else break;
    }
    const word = /\p{Ll}[\p{L}-]*/uy;
    word.lastIndex = at;
    const form = word.exec(text)?.[0];
    if (form === undefined) continue;
    const finite = FINITE_VERBS.get(form);
    const participle = part === 'PREAMBULAR' ? PARTICIPLES.get(form) : undefined;
    const base = finite ?? participle;
    if (base === undefined || !GOVERNING.has(base)) continue;
    const after = text.slice(at + form.length, at + form.length + 60);
    if (NOUN_TOO.has(form) && !AFTER_VERB.test(after)) continue;
    if (
      /^(?:requests?|demands?|calls?|appeals?)$/.test(form) &&
      /^\s+(?:in|to)\b/.test(after) &&
      base !== 'appeal'
    )
      continue;
    // `taking into consideration the role of …` speaks about what stands before it, and governs nothing.
    if (/^tak/.test(form) && !/^\s+(?:also\s+|further\s+)?note\b/.test(after)) continue;
    const phrase = openingPhraseOf(form[0]?.toUpperCase() + text.slice(at + 1, at + 160));
    clauses.push({ verb: governing(base, phrase), from: at, phraseEnd: at + phrase.length, to: text.length });
  }
  // `2. (a) Requests …; (b) Invites …`: each item has a verb of its own.
  for (const match of text.matchAll(/[,;]\s+(?:and\s+|or\s+)?\([a-z]{1,4}\)\s+(?=\p{Lu})/gu)) {
    const at = match.index + match[0].length;
    const item = text.slice(at, at + 160);
    const verb = openingVerb(item);
    if (verb === null || (verb.form === 'FINITE') !== (part === 'OPERATIVE')) continue;
    const phrase = openingPhraseOf(item);
    clauses.push({
      verb: governing(verb.verb, phrase),
      from: at,
      phraseEnd: at + phrase.length,
      to: text.length,
    });
  }
  clauses.sort((a, b) => a.from - b.from);
  clauses.forEach((clause, index) => {
    const next = clauses[index + 1];
    if (next !== undefined) clause.to = next.from;
  });
  return clauses;
}

function governing(verb: string, phrase: string): string {
  if (/\btak(?:es|ing)\b.*\bnote\b/i.test(phrase)) return 'take note';
  if (verb === 'call') return /\bfor$/i.test(phrase) ? 'call for' : 'call upon';
  if (/\bcall(?:s)? (?:up)?on$/i.test(phrase)) return 'call upon';
  if (/\brequest$/i.test(phrase)) return 'request';
  if (/\binvitation$/i.test(phrase)) return 'invite';
  if (/\bappeal$/i.test(phrase)) return 'appeal';
  return verb;
}
