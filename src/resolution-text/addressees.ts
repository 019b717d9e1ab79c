import type { Clause } from './clauses';
import { nextInfinitive } from './infinitives';
import type { TargetKind } from './terms';

const DIRECTIVE = new Set([
  'urge',
  'call upon',
  'encourage',
  'invite',
  'request',
  'appeal',
  'direct',
  'instruct',
  'authorize',
  'authorise',
  'ask',
  'exhort',
  'recommend',
  'demand',
  'empower',
  'enjoin',
]);
export const isDirective = (verb: string): boolean => DIRECTIVE.has(verb) || verb === 'call for';

const AGENTS =
  /\b(?:governments?|states?|countries|part(?:y|ies)|organizations?|organisations?|entit(?:y|ies)|sectors?|society|bod(?:y|ies)|agenc(?:y|ies)|institutions?|actors?|stakeholders?|donors?|community|communities|officials?|providers?|partners?|members?|funds|programmes|groups?|experts?|media|leaders?|enterprises|business(?:es)?|compan(?:y|ies)|industr(?:y|ies)|holders?|organs?|mechanisms?|commissions?|committees?|personnel|parliaments?|authorities|universities|secretariat|those|procedures|rapporteurs?|missions?|offices?|departments?|delegations?|participants?|forces|banks?|academia|courts?|services|practitioners|individuals|persons|men|women|all|youth|networks|councils?|families|employers|trade unions|associations|foundations|centres?|conferences?|president|signatories)\b/i;
const AGENT_AT_END = new RegExp(`(?:${AGENTS.source})$`, 'i');
/** A name that ends with one of these is complete: `the Economic` in `the Economic and Social Council` is not. */
const ORGANIZATION_NOUN =
  /(?:Organizations?|Council|Committees?|Offices?|Fund|Programme|Commissions?|Commissioner|Agency|Agencies|Assembly|General|Bank|Conference|States?|Governments?|Members?|Entity|Groups?|Secretariat|Departments?|Union|Court|Forum|Rapporteurs?|Experts?|Envoy|Representatives?|Coordinator|Nations|Parties|Board|Institute|University|Authority|Mission|President|Chair|Task Force|Panel|Centre|Registrar|Tribunal|Powers?|Women|Alliance|Partnership|League|Team|Network|Division|Convention|Protocol|Peoples)$/;
/** Things that are asked for, and nobody. */
const NO_AGENT =
  /^(?:the\s+|all\s+|any\s+|further\s+|continued\s+|that\s+|its\s+)*(?:efforts?|coordination|cooperation|work|use|implementation|development|support|contributions?|measures|consideration|participation|initiatives|activities|actions?|progress|dialogue|discussions?|that|increased|enhanced|as|following|mindful|programmes\s+identified)\b/;
const PRONOUNS = /^(?:them|it|him|her|us|themselves|others|all|those|these)$/i;
/** What follows the addressees and says how, when or with whom. */
const ADVERBIAL =
  /\s*,\s*(?:in|within|with|together|as\s+(?:appropriate|applicable|a\s+matter|necessary|well\s+as\s+in|needed|part)|where|when(?:ever)?|if|upon|through|including|especially|particularly|such|inter\s+alia|taking|bearing|from|on|at|by|consistent|pursuant|subject|without|under|for|jointly|notably|namely|whether|acting|working|as(?!\s+well)|once\s+again|and\s+in\s+particular|also|both|during|after|before|recognizing|acknowledging|while|unless|until|not|so|via|to)\b/i;
const AWAITS =
  /^.*?\s(?:that|which|who)\s+(?:are|is|have\s+been|were)\s+(?:\w+ly\s+)?(?:engaged|involved)(?:,[^,]+,)\s+in\s+/s;
const WITHOUT_COMMA =
  /\s+(?:individually|through|in\s+(?:this|that)\s+(?:regard|respect|context)|in\s+(?:their|its|his|her)\b|in\s+(?:accordance|cooperation|collaboration|consultation)\s+with|as\s+appropriate|within\s+(?:their|its|existing)|once\s+again|where\s+(?:appropriate|applicable))\b/i;
const RELATIVE = /\s(?:that|which|who|whose|concerned|not\s+yet)\b/;

/**
 * Whom a paragraph's directive verbs address, as the text has them, with what restricts them. `atoms` are stretches that
 * are one name, whatever commas they hold.
 */
export function addresseesOf(
  text: string,
  clauses: readonly Clause[],
  atoms: readonly { from: number; to: number; targetKind: TargetKind }[],
): string[] {
  const masked = mask(text, atoms);
  const found: string[] = [];
  const seen = new Set<string>();
  const add = (from: number, to: number): void => {
    for (const piece of split(masked, from, to)) {
      const words = text.slice(piece.from, piece.to).replace(/\s+/g, ' ').trim();
      const shape = masked.slice(piece.from, piece.to).trim();
      if (words === '' || PRONOUNS.test(words) || words.length > 700) continue;
      if (NO_AGENT.test(words)) continue;
      if (!AGENTS.test(shape) && !/(?:^|\s)\p{Lu}/u.test(shape)) continue;
      if (!seen.has(words)) found.push(words);
      seen.add(words);
    }
  };
  clauses.forEach((clause, index) => {
    if (!DIRECTIVE.has(clause.verb)) return;
    const from = skipParenthesis(masked, skipWords(masked, clause.phraseEnd));
    // `requests that reporting to the Council includes information`: whom it concerns is in a sentence of its own.
    if (/^that\s/.test(masked.slice(from, from + 5))) return;
    const end = endOfAddressees(masked, from, clause, clauses[index + 1]);
    if (end === null) return;
    if (index > 0 && !isAgent(masked.slice(from, end.at))) return;
    add(from, end.at);
    if (end.infinitive === null) return;
    // `to consider signing and ratifying, and States parties to implement,`
    const further =
      /,?\s+and\s+((?:all\s+|other\s+|relevant\s+|concerned\s+)*(?:States\s+[Pp]arties|Member\s+States|Governments|States)(?:\s+that\s+[^,;]{3,80}?)?)\s+to\s+(?=[a-z])/;
    const match = further.exec(masked.slice(end.infinitive, Math.min(clause.to, end.infinitive + 600)));
    if (match !== null) {
      const start = end.infinitive + match.index + match[0].indexOf(match[1] as string);
      if (nextInfinitive(masked, start, clause.to)?.to === start + (match[1] as string).length + 1) {
        add(start, start + (match[1] as string).length);
      }
    }
  });
  return found;
}

/**
 * Whether the noun that a phrase is about can be addressed: in `the continued commitment of the Special Rapporteur` it is
 * the commitment.
 */
function isAgent(phrase: string): boolean {
  const head = phrase.replace(
    /\s(?:of|between|in|for|on|with|by|among|within|from|into|towards|involving|to)\s.*$/s,
    '',
  );
  return (
    AGENTS.test(head) ||
    /(?:^|\s)(?:\p{Lu}|X{4})/u.test(head) ||
    /\b(?:parts?|segments|levels|country|side)\b/.test(head)
  );
}

/** Puts letters for names, so that their commas do not part them: capitals for who can be addressed. */
function mask(text: string, atoms: readonly { from: number; to: number; targetKind: TargetKind }[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const atom of atoms) {
    if (atom.from < at) continue;
    const letter = ['INSTRUMENT', 'RESOLUTION', 'DOCUMENT'].includes(atom.targetKind) ? 'z' : 'X';
    parts.push(text.slice(at, atom.from), letter.repeat(atom.to - atom.from));
    at = atom.to;
  }
  parts.push(text.slice(at));
  return parts.join('');
}

const skipWords = (text: string, at: number): number => {
  const words =
    /(?:\s+(?:once\s+(?:again|more)|also|further|again|therefore|strongly|to|upon|on|of|in\s+particular|in\s+(?:this|that)\s+(?:regard|respect)))*\s*/iy;
  words.lastIndex = at;
  return at + (words.exec(text)?.[0].length ?? 0);
};

/** `Invites, in this regard, Governments`. */
function skipParenthesis(text: string, at: number): number {
  const parenthesis = /,\s*[^,]{2,80},\s*(?:upon\s+|on\s+|to\s+)?/y;
  parenthesis.lastIndex = at;
  const match = parenthesis.exec(text);
  return match === null ? at : at + match[0].length;
}

/** `to` inside a relative clause goes with these: `States that continue to apply`. */
const TAKES_INFINITIVE =
  /\b(?:continue|continues|wish|wishes|intend|need|needs|able|position|seek|failed?|fails|required|willing|begun|yet|right|obligation|unable|ready|likely|remains?|decided?|agreed|due|subject|have|has|ability|capacity|committed|prepared|aim|contribute|contributes|contributing|relating|related|relevant|pertaining)\s*$/;

function endOfAddressees(
  text: string,
  from: number,
  clause: Clause,
  next: Clause | undefined,
): { at: number; infinitive: number | null } | null {
  const colon = text.slice(from, clause.to).search(/:(?:\s|$)|;/);
  let at = from;
  for (let steps = 0; steps < 8; steps += 1) {
    const infinitive = nextInfinitive(text, at, clause.to);
    if (infinitive === null) break;
    if (colon >= 0 && from + colon < infinitive.to) return { at: from + colon, infinitive: null };
    const before = text.slice(from, infinitive.to);
    const relative = before.search(RELATIVE);
    if (relative >= 0 && TAKES_INFINITIVE.test(before.trimEnd()) && !/,\s*$/.test(before)) {
      at = infinitive.verbFrom;
      continue;
    }
    return { at: infinitive.to, infinitive: infinitive.verbFrom };
  }
  if (colon >= 0 && text[from + colon] === ':') return { at: from + colon, infinitive: null };
  const named = /^[^,;:.]{3,160}(?=,)/.exec(text.slice(from, Math.min(clause.to, from + 170)))?.[0];
  // `Calls upon Governments, and encourages relevant bodies, to ensure`: the verbs share what they ask for.
  if (next !== undefined && DIRECTIVE.has(next.verb) && clause.to - from < 200) {
    const shared = nextInfinitive(text, next.phraseEnd, next.to);
    if (shared !== null) return { at: clause.to, infinitive: null };
  }
  // What is asked for cannot be read: those that stand before the first comma are still addressed.
  return named !== undefined &&
    isAgent(named) &&
    AGENT_AT_END.test(named) &&
    !/\sto\s+(?!the\b|armed\b|an?\b|th[ai][ts]\b|any\b)/.test(named)
    ? { at: from + named.length, infinitive: null }
    : null;
}

interface Piece {
  from: number;
  to: number;
}

/** Splits a list of addressees at its commas and its last `and`; adjectives stay with their noun. */
function split(text: string, from: number, to: number): Piece[] {
  let end = to;
  const whole = text.slice(from, end);
  // `that are engaged, in contravention of the law, in the recruitment`: the verb still waits for what it needs.
  const waiting = AWAITS.exec(whole)?.[0].length ?? 0;
  const adverbial = ADVERBIAL.exec(whole.slice(waiting))?.index;
  const cut = [
    adverbial === undefined ? undefined : waiting + adverbial,
    WITHOUT_COMMA.exec(whole)?.index,
  ].filter((place) => place !== undefined && place > 0);
  if (cut.length > 0) end = from + Math.min(...(cut as number[]));
  const list = text
    .slice(from, end)
    .replace(/\s*(?:,|\band\b|,\s*and\b|:)\s*$/, '')
    // `Urges all States to:` and then the list of what is urged.
    .replace(/(?:\s+[a-z]+ly)?\s+to$/, '');
  const pieces: Piece[] = [];
  let begin = 0;
  const separator = /\s*,\s+(?:and\s+|as\s+well\s+as\s+)?|\s+and\s+|\s+as\s+well\s+as\s+/g;
  for (let match = separator.exec(list); match !== null; match = separator.exec(list)) {
    const piece = list.slice(begin, match.index);
    const rest = list.slice(match.index + match[0].length);
    if ((piece.match(/\(/g)?.length ?? 0) > (piece.match(/\)/g)?.length ?? 0)) continue;
    // `the Convention, 1989 (No. 169), of the Organization`, `engaged, in breach of the law, in`: no name begins so.
    if (/^(?:of|in)\s|^(?:1[89]|20)\d\d\b/.test(rest) && /^\s*,/.test(match[0])) continue;
    // A relative clause runs up to the next comma.
    if (RELATIVE.test(piece) && !/,/.test(match[0])) continue;
    if (isAdjectival(piece)) continue;
    // `bodies and agencies` are one; so is `the Convention and its Protocol` that States are parties to.
    const word = /^([a-z-]+)(?=\s*(?:,|$)|\s+(?:and|that|of|at|in)\s)/.exec(rest)?.[1];
    const oneWord =
      word !== undefined && !ADJECTIVE.test(word) && /\s\S*[a-z]$/.test(piece) && !/\p{Lu}\S*$/u.test(piece);
    if (oneWord || /^(?:the\s+|its\s+|their\s+)?z{4,}/.test(rest)) continue;
    const half =
      /(?:^|\s)\p{Lu}[\p{L}-]*$/u.test(piece) && !ORGANIZATION_NOUN.test(piece) && !/X{4,}$/.test(piece);
    if (half && /^\p{Lu}/u.test(rest) && !/^X{4,}/.test(rest) && /^(?:the\s+)?\p{Lu}/u.test(piece)) continue;
    const properName = /\b(?:on|of|for|against)\s+(?:the\s+)?\p{Lu}\S*(?:,\s+\p{Lu}\S*)*$/u.test(piece);
    if (/^\s+and\s+$/.test(match[0]) && properName && /^\p{Lu}/u.test(rest)) continue;
    // Of two, what restricts the second restricts both: `Member States and entities that have not done so`.
    if (pieces.length === 0 && /^\s+and\s+$/.test(match[0]) && !/,/.test(list) && RELATIVE.test(rest))
      continue;
    pieces.push({ from: from + begin, to: from + match.index });
    begin = match.index + match[0].length;
  }
  pieces.push({ from: from + begin, to: from + list.length });
  return pieces;
}

const ADJECTIVE =
  /(?:al|ive|ic|ary|ory|ant|ent|ous|able|ible|less|wide|ed|ing|ern|ial|other|civil|private|public|inter-agency|multi-donor)$/;
/** Whether the words still wait for their noun: `other international`, `regional`, `intergovernmental`. */
function isAdjectival(words: string): boolean {
  const last = /([\p{L}-]+)\s*$/u.exec(words)?.[1] ?? '';
  if (last === '' || /^\p{Lu}/u.test(last))
    return /^(?:United|International|Non-governmental|Regional)$/.test(last);
  if (/z{4}/.test(last) || (AGENTS.test(last) && !/^(?:all|those|business)$/.test(last))) return false;
  return ADJECTIVE.test(last) || /^(?:all|those|business)$/.test(last);
}
