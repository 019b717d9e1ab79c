/**
 * The verbs that open the paragraphs of United Nations resolutions, after the Editorial Manual's usage: a participle or
 * an adjective opens a recital, a verb in the third person an operative paragraph.
 */

const VERBS = `
accept acclaim acknowledge act address aim admit adopt advise affirm agree amend anticipate appeal applaud appoint appreciate approve
appropriate ask assert assess assign associate assure attach authorise authorize await bear believe bring call caution
censure certify cite clarify commemorate commend commit conclude concur condemn confirm congratulate consent consider constitute
continue convey decide declare defer define delegate demand denounce deplore designate determine direct discontinue
dissolve draw echo elect ensure emphasise emphasize empower encourage endorse enjoin entrust establish exempt exhort expect express
extend favour find firm fix follow forbid forward give grant hail highlight honour hope identify implore include indicate
instruct insist intend invite join keep launch lift look maintain mandate mourn note object observe offer oppose order
pay place pledge postpone praise present proceed proclaim prohibit prolong promise propose protest provide question raise
re-emphasize reaffirm reemphasize reemphasise realise realize recall recognise recognize recommend recommit reconfirm record re-elect refer
refrain regret reinforce reiterate reject rejoice remain remind renew repeal repeat request require resolve
respect restate reserve salute seek send set share signal stand state stress strengthen strive submit suggest
support suspend take terminate thank transfer transmit trust underline underscore undertake urge uphold view voice
value vow warn welcome wish withdraw witness
`
  .trim()
  .split(/\s+/);

const thirdPerson = (verb: string): string =>
  /(?:s|x|z|ch|sh|o)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`;
const DOUBLED =
  /^(?:admit|commit|recommit|defer|refer|forbid|permit|transfer|transmit|submit|set|regret|withdraw)$/;
const participle = (verb: string): string => {
  if (/ee$/.test(verb)) return `${verb}ing`;
  if (/e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return DOUBLED.test(verb) && verb !== 'withdraw' ? `${verb}${verb.slice(-1)}ing` : `${verb}ing`;
};

/** `urges` → `urge`. */
export const FINITE_VERBS: ReadonlyMap<string, string> = new Map(
  VERBS.map((verb) => [thirdPerson(verb), verb]),
);
/** `urging` → `urge`. */
export const PARTICIPLES: ReadonlyMap<string, string> = new Map(
  VERBS.map((verb) => [participle(verb), verb]),
);

/** What opens a recital besides the participles above. */
const RECITAL_ADJECTIVES = new Set(
  `alarmed alert anxious appalled apprehensive appreciative assured aware bearing being cherishing cognizant committed
concerned confident conscious convinced cognisant dedicated deeming desiring desirous determined discouraged dismayed
distressed disturbed encouraged faithful fearing feeling gratified grateful guided having heartened hopeful horrified
impressed indignant inspired learning mindful moved noting outraged persuaded perturbed pleased preoccupied prompted proud
reminded resolute resolved saddened satisfied shocked solicitous supportive supporting troubled welcoming
willing worried stating shocked desiring wishing reminding paying pursuing speaking looking acting`.split(
    /\s+/,
  ),
);

/** Adverbs that stand before the verb: `Also`, `Strongly`. Words in -ly count too. */
const LEADING = new Set([
  'also',
  'further',
  'furthermore',
  'again',
  'moreover',
  'therefore',
  'accordingly',
  'likewise',
  'equally',
  'most',
]);
const NOT_ADVERBS = new Set([
  'only',
  'family',
  'assembly',
  'italy',
  'july',
  'supply',
  'apply',
  'comply',
  'reply',
  'imply',
  'early',
  'elderly',
  'rely',
  'multiply',
  'ally',
  'anomaly',
  'monthly',
  'daily',
  'yearly',
]);
export const isAdverb = (word: string): boolean =>
  LEADING.has(word) || (word.length > 4 && word.endsWith('ly') && !NOT_ADVERBS.has(word));

const WORD = /[\p{L}][\p{L}\p{M}'’-]*/uy;

/** The word at the place, after blanks and opening marks; null where there is none. */
export function wordAt(text: string, at: number): { word: string; from: number; to: number } | null {
  let from = at;
  while (from < text.length && /[\s“"*_(‘]/.test(text[from] as string)) from += 1;
  WORD.lastIndex = from;
  const match = WORD.exec(text);
  return match === null ? null : { word: match[0], from, to: from + match[0].length };
}

interface Opening {
  /** Base form: `urge`; for an adjective itself. */
  verb: string;
  form: 'FINITE' | 'PARTICIPLE' | 'ADJECTIVE';
  /** End of the verb in the text. */
  to: number;
}

const OWN_SUBJECT =
  /^(?:The\s+)?(?:General\s+Assembly|Security\s+Council|Economic\s+and\s+Social\s+Council|Human\s+Rights\s+Council|Assembly|Council|Conference|Commission)\s+(?=[a-z])/;

/** The verb that opens a paragraph, after its adverbs. The first word must begin with a capital. */
export function openingVerb(text: string): Opening | null {
  // `1. The Security Council requests …`, as the first resolutions have it.
  const subject = OWN_SUBJECT.exec(text.slice(0, 60));
  let place = wordAt(text, subject?.[0].length ?? 0);
  if (subject !== null && (place === null || !FINITE_VERBS.has(place.word))) return null;
  if (subject === null && (place === null || place.from > 6 || !/^\p{Lu}/u.test(place.word))) return null;
  for (let steps = 0; steps < 5 && place !== null; steps += 1) {
    const word = place.word.toLowerCase();
    const finite = FINITE_VERBS.get(word);
    // `States parties to …` is a subject, `States that it will …` a verb.
    const subject =
      word === 'states' &&
      !/^\s+(?:that|its|also|clearly|further)\b/.test(text.slice(place.to, place.to + 20));
    if (finite !== undefined && !subject) return { verb: finite, form: 'FINITE', to: place.to };
    const present = PARTICIPLES.get(word);
    if (present !== undefined) return { verb: present, form: 'PARTICIPLE', to: place.to };
    if (RECITAL_ADJECTIVES.has(word)) return { verb: word, form: 'ADJECTIVE', to: place.to };
    const twoWords = /^once\s+(?:again|more)\b/iy;
    twoWords.lastIndex = place.from;
    const once = twoWords.exec(text);
    if (once !== null) place = wordAt(text, place.from + once[0].length);
    else if (isAdverb(word) || (steps > 0 && word === 'and')) place = wordAt(text, place.to);
    else return null;
  }
  return null;
}

/** `2. (a) Requests …`: the label of the first sub-paragraph, where nothing stands before it. */
export const FIRST_LABEL = /^["“*]?\((?:a|i|1)\)\s+(?=["“*_]*\p{Lu})/u;

/** Whether an operative paragraph can begin here: `Urges`, `Also takes note`. */
export const isOperativeStart = (text: string): boolean => openingVerb(text)?.form === 'FINITE';

/** Whether a recital can begin here: `Recalling`, `Deeply concerned`. */
export function isRecitalStart(text: string): boolean {
  const opening = openingVerb(text);
  return opening !== null && opening.form !== 'FINITE';
}

const BASES = new Set(VERBS);
/** Capitalized words in -ing and -ed that open no paragraph. */
const NO_OPENING =
  /^(?:During|Nothing|Something|According|Including|Regarding|Concerning|Following|Notwithstanding|Pending|Meeting|United|Red|Trading|Training|King|Spring)$/;

/**
 * What opens a paragraph whose verb is none of those above: a base form, as the paragraphs of declarations have it
 * (`Recognize that …`), or any word that looks like a participle.
 */
export function anyVerb(text: string): Opening | null {
  const place = wordAt(text, 0);
  if (place === null || place.from > 6 || !/^\p{Lu}/u.test(place.word)) return null;
  const word = place.word.toLowerCase();
  if (BASES.has(word)) return { verb: word, form: 'FINITE', to: place.to };
  return /^[A-Z][a-z-]{2,}(?:ing|ed)$/.test(place.word) && !NO_OPENING.test(place.word)
    ? { verb: word, form: 'PARTICIPLE', to: place.to }
    : null;
}
