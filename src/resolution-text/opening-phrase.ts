import { anyVerb, isAdverb, openingVerb, wordAt } from './lexicon';

/** What one says or shows: with `its` before it, it belongs to the phrase (`Reiterating its strong condemnation`). */
const SPEECH = new Set(
  `admiration alarm anger anxiety appeal appreciation apprehension call commendation commitment compassion concern
concerns condemnation condolences confidence congratulations consternation conviction decision demand desire
determination disappointment disapproval dismay displeasure dissatisfaction encouragement expectation gratitude grief
hope indignation intention interest invitation objection opposition outrage pleasure pledge preparedness
readiness recognition recommendation regret regrets rejection repudiation request resolve respect sadness satisfaction
solidarity sorrow support sympathy thanks tribute trust understanding view warning will willingness wish worry
adherence belief dedication engagement expression hopes opinion position`.split(/\s+/),
);
/** Feelings and measures that `with` joins to a verb: `with deep concern`. */
const MANNER = new Set(
  `alarm anxiety appreciation apprehension approval concern consternation disappointment dismay gratification gratitude
grief indignation interest outrage pleasure pride regret respect sadness satisfaction shock sorrow thanks
thankfulness worry acclaim`.split(/\s+/),
);
/** What belongs to a verb, whatever follows. */
const PARTICLES: ReadonlyMap<string, RegExp> = new Map([
  [
    'take',
    /\s+(?:full\s+|due\s+|fully\s+|careful\s+)?(?:notes?|into\s+(?:full\s+|due\s+)?(?:account|consideration)|cognizance|action|account)\b/iy,
  ],
  ['bear', /\s+(?:also\s+|further\s+)?in\s+mind\b/iy],
  ['bearing', /\s+(?:also\s+|further\s+)?in\s+mind\b/iy],
  ['guided', /\s+(?:also\s+|further\s+|in\s+particular\s+)?by\b/iy],
  ['keep', /\s+in\s+(?:mind|view)\b/iy],
  [
    'call',
    /\s+(?:once\s+(?:again|more)\s+|again\s+|also\s+|further\s+)?(?:upon|on|for|(?:the\s+)?attention)\b/iy,
  ],
  ['draw', /\s+(?:the\s+|its\s+|particular\s+|special\s+)?attention\b/iy],
  ['pay', /\s+(?:special\s+|warm\s+|particular\s+)?(?:tribute|attention|homage)\b/iy],
  ['look', /\s+forward\b/iy],
  ['place', /\s+on\s+record\b/iy],
  ['give', /\s+(?:its\s+)?(?:approval|effect|consideration|authority|notice)\b/iy],
  [
    'having',
    /\s+(?:also\s+|further\s+|carefully\s+|now\s+|thoroughly\s+|fully\s+)*(?:in\s+mind|regard|heard|[a-z]+ed|taken\s+(?:note|into\s+(?:account|consideration))|met|held|given|borne\s+in\s+mind|been|found|become|learn[et]d?)\b/iy,
  ],
  ['being', /\s+[a-z]+\b/iy],
  [
    'remain',
    /\s+(?:[a-z]+ly\s+)?(?:seized|concerned|convinced|committed|determined|ready|alarmed|mindful|gravely|deeply|preoccupied)\b/iy,
  ],
  ['stand', /\s+ready\b/iy],
  ['set', /\s+(?:up|forth|out)\b/iy],
]);
/** Verbs that say or show something: what follows `its` may belong to the phrase. */
const SAYING = new Set(
  'express reiterate reaffirm renew convey declare emphasize emphasise underscore underline repeat affirm record reconfirm restate state confirm stress voice extend offer give maintain recommit reinforce share'.split(
    ' ',
  ),
);
const DETERMINER =
  /^(?:the|that|its|their|this|these|those|all|any|to|upon|on|of|in|with|for|at|by|about|a|an|how|such|each|every|both|and|which|what|as|paragraphs?|resolutions?)$/i;

/**
 * The verb phrase that a paragraph opens with: adverbs, verb, particle and what belongs to it; never its object.
 * Empty where the paragraph opens otherwise.
 */
export function openingPhraseOf(text: string): string {
  const opening = openingVerb(text) ?? anyVerb(text);
  if (opening === null) return '';
  let end = opening.to;
  const take = (pattern: RegExp): string | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(text);
    if (match === null || match[0] === '') return null;
    end += match[0].length;
    return match[0];
  };
  // `Further encourages and supports`: two verbs with one object are one phrase.
  const trailing = (): void => {
    for (let steps = 0; steps < 6; steps += 1) {
      if (takeAdverb() || takeManner() || takeDegree()) continue;
      break;
    }
  };
  const takeDegree = (): boolean =>
    take(/\s+in\s+particular\b(?!\s+(?:in|among|by)\b)/iy) !== null ||
    take(
      /\s+in\s+the\s+(?:strongest|clearest|firmest|most\s+[a-z]+)(?:\s+possible)?\s+(?:terms|manner)\b/iy,
    ) !== null ||
    take(/\s+in\s+the\s+strongest(?:\s+possible)?\s+terms\b/iy) !== null;
  const takeAdverb = (): boolean => {
    if (take(/\s+once\s+(?:again|more)\b/iy) !== null) return true;
    const next = wordAt(text, end);
    if (next === null || /\S/.test(text.slice(end, next.from))) return false;
    const word = next.word.toLowerCase();
    if (!isAdverb(word) && word !== 'however') return false;
    const after = wordAt(text, next.to);
    // `Welcomes further briefings`: there `further` belongs to the object.
    const direct = after !== null && !/\S/.test(text.slice(next.to, after.from));
    if (
      word === 'further' &&
      direct &&
      !DETERMINER.test(after.word) &&
      !SPEECH.has(after.word.toLowerCase())
    ) {
      return false;
    }
    // `Recalls fully implementing`, `Welcomes recently adopted measures`: an adverb of what follows it.
    if (
      !['also', 'further', 'again', 'furthermore', 'therefore'].includes(word) &&
      direct &&
      !DETERMINER.test(after.word)
    ) {
      return false;
    }
    end = next.to;
    return true;
  };
  const takeManner = (): boolean => {
    const manner = /\s+with((?:\s+[a-z-]+){1,4})/iy;
    manner.lastIndex = end;
    const found = manner.exec(text);
    if (found === null) return false;
    const words = [...(found[1] as string).matchAll(/[a-z-]+/gi)];
    const noun = words.find((word) => MANNER.has(word[0].toLowerCase()));
    if (noun === undefined) return false;
    end += found[0].length - (found[1] as string).length + noun.index + noun[0].length;
    take(/\s+and\s+(?:[a-z]+\s+)?(?:appreciation|concern|satisfaction|regret|alarm|gratitude|interest)\b/iy);
    return true;
  };
  takeAdverb();
  const particle = PARTICLES.get(opening.verb);
  if (particle !== undefined) take(new RegExp(particle.source, 'iy'));
  trailing();
  if (SAYING.has(opening.verb)) {
    const object = takeSpeech(text, end);
    if (object !== null) {
      end = object;
      if (/\b(?:call|calls|appeal|request)$/i.test(text.slice(0, end))) take(/\s+(?:upon|on|for)\b/iy);
      trailing();
    }
  }
  return text
    .slice(0, end)
    .replace(/^[\s“"*_(‘]+/, '')
    .replace(/\s+/g, ' ');
}

/** End of `its strong condemnation`, `deep concern`, `grave and continuing concern`; null where none stands there. */
function takeSpeech(text: string, at: number): number | null {
  let place = wordAt(text, at);
  let own = false;
  for (let steps = 0; steps < 7 && place !== null; steps += 1) {
    if (/\S/.test(text.slice(steps === 0 ? at : place.from - 1, place.from))) return null;
    const word = place.word.toLowerCase();
    if (SPEECH.has(word)) {
      const joined = /\s+and\s+(?:its\s+)?([a-z]+)\b/iy;
      joined.lastIndex = place.to;
      const second = joined.exec(text);
      return second !== null && SPEECH.has((second[1] as string).toLowerCase())
        ? place.to + second[0].length
        : place.to;
    }
    if (['its', 'their', 'our'].includes(word)) own = true;
    else if (
      ['the', 'that', 'these', 'of', 'in', 'to', 'for', 'all'].includes(word) ||
      /^\p{Lu}/u.test(place.word)
    )
      return null;
    if (!own && steps > 3) return null;
    const from = place.to;
    place = wordAt(text, from);
    if (place !== null && !/^\s+$/.test(text.slice(from, place.from))) return null;
  }
  return null;
}
