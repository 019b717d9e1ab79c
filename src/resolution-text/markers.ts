import { Body } from './body';
import { digitsOfSuperscript } from './note-blocks';

/** A footnote marker in the body: the stretch to leave out, and its number. */
export interface MarkerFound {
  from: number;
  to: number;
  number: number;
  /** Mark-up or a superscript shows it; otherwise the note numbers and the neighbours do. */
  certain: boolean;
}

/** After these words a number counts or names something: it is no marker. */
const NAMES_A_NUMBER = new Set(
  `paragraph para article art section sect chapter chap rule resolution decision goal target item annex part page no nos number volume vol vols     session meeting recommendation regulation principle  appendix table figure       clause document      type least than about approximately nearly over some every only another next last past first under aged ages age area  january february march april may june july august september october november december agenda             day week year  of the to and or at in on from by for between with all these those its has have had are is was were be been a an up within during until since after before through per into including`.split(
    /\s+/,
  ),
);
/** Names that a number can be part of, and that can as well carry a marker: `phase 2`, `the Paris Agreement⁴`. */
const MAY_NAME_A_NUMBER = new Set(
  'phase level pillar option protocol group category class track tier title supplement round step stage version type schedule indicator module region team unit line form agreement zone commitment action objective convention committee'.split(
    ' ',
  ),
);
/** Plurals need two numbers to name any: `Goals 2 for` carries a marker, `Goals 2 and 5` does not. */
const NAMES_NUMBERS = new Set(
  `paragraphs paras articles arts sections chapters rules resolutions decisions goals targets items annexes parts pages recommendations principles tables documents commitments actions objectives clauses options pillars`.split(
    /\s+/,
  ),
);
const COUNTS =
  /^\s*(?:per\s+cent|percent|%|million|billion|trillion|thousand|hundred|years?|months?|weeks?|days?|hours?|minutes?|members?|States|countries|persons?|people|dollars|degrees|nautical|kilomet|km|met(?:re|er)s|January|February|March|April|May\b|June|July|August|September|October|November|December|°|(?:and|or|to|–|-)\s*\d)/;
const COUNTS_ALONE =
  /^\s*(?:per\s+cent|million|January|February|March|April|June|July|August|September|October|November|December)/;

/**
 * Finds the footnote markers in the body. Superscripts and mark-up show themselves. A bare number is a marker where a
 * note of that number exists (or where it is stuck to a word and there are no notes at all), where what stands around it
 * cannot count or name anything, and where the markers come in the order of the notes.
 */
export function findMarkers(
  body: Body,
  noteNumbers: readonly number[],
  paragraphNumbers: readonly { from: number; to: number }[],
): MarkerFound[] {
  const { text } = body.reading;
  const certain: MarkerFound[] = body.stripped.markers.map((marked) => ({
    from: marked.at,
    to: marked.at,
    number: marked.number,
    certain: true,
  }));
  for (const match of text.matchAll(/[⁰¹²³⁴-⁹]+/g)) {
    certain.push({
      from: match.index,
      to: match.index + match[0].length,
      number: digitsOfSuperscript(match[0]),
      certain: true,
    });
  }
  const notes = new Set(noteNumbers);
  if (certain.length > 0 && certain.length >= notes.size / 2) return inOrder(certain);

  const candidates: (MarkerFound & { strength: number })[] = [];
  // `Rights, 1/`, the form of the documents before 1997; `Court, 18`; `Crime1`; `UNISPACE+50,1`.
  for (const match of text.matchAll(
    /(?<![\d/–-])(?<!\d[.,])(?<!\b\p{Lu}\.)(?<!\bNos?\.)(\d{1,3})(?!\d)(\/(?![\dA-Za-z(]))?/gu,
  )) {
    const at = match.index;
    const number = Number(match[1]);
    if (number === 0) continue;
    const known = notes.has(number);
    if (!known && notes.size > 0) continue;
    const strength = strengthAt(text, at, match[1] as string, match[2] !== undefined, notes.size === 0);
    if (strength > 0)
      candidates.push({ from: at, to: at + match[0].length, number, certain: false, strength });
  }
  for (const match of text.matchAll(/(?<=\d,)(\d{1,3})(?=\s|$)/g)) {
    const number = Number(match[1]);
    if ((match[1] as string).length < 3 && notes.has(number)) {
      candidates.push({
        from: match.index,
        to: match.index + match[0].length,
        number,
        certain: false,
        strength: 3,
      });
    }
  }
  candidates.sort((a, b) => a.from - b.from);
  const possible = outside(candidates, paragraphNumbers);
  return inOrder([...certain, ...choose(possible, notes)]);
}

/** Those that are no paragraph's own number. Both lists ascend. */
function outside<T extends { from: number }>(
  candidates: readonly T[],
  stretches: readonly { from: number; to: number }[],
): T[] {
  let at = 0;
  return candidates.filter((candidate) => {
    while (at < stretches.length && (stretches[at] as { to: number }).to <= candidate.from) at += 1;
    return (stretches[at]?.from ?? Infinity) > candidate.from;
  });
}

const inOrder = (markers: MarkerFound[]): MarkerFound[] =>
  markers.sort((a, b) => a.from - b.from || a.number - b.number);

/** 0: no marker; 1: possible; 2: likely; 3: nothing else fits. */
function strengthAt(text: string, at: number, digits: string, slash: boolean, withoutNotes: boolean): number {
  const before = text.slice(Math.max(0, at - 60), at);
  const after = text.slice(at + digits.length + (slash ? 1 : 0), at + digits.length + 40);
  // Where the enclosing word or number goes on it is no marker: `(3)`, `3(a)`, `2/5`, `3-year`, `3.5`.
  if (/^[\p{L}(–-]/u.test(after) || /^\.\d/.test(after)) return 0;
  if (slash) return /[\p{L}\p{N})”"’,;:.\]]\s?$/u.test(before) ? 3 : 0;
  if (/^\/\S/.test(after)) return 0;
  const glued = !/\s$/.test(before);
  if (glued) {
    if (/\p{Ll}{2}[)”"’]?$/u.test(before) || /[)”"’]$/.test(before)) return 3;
    if (/\p{L}[,;:.]["”’)]?$/u.test(before) || /[)”"’]\s?[,;:.]$/.test(before)) return 3;
    if (/\d[,;:]$/.test(before)) return digits.length < 3 && !withoutNotes ? 2 : 0;
    if (/\p{Lu}{2}$/u.test(before)) return withoutNotes ? 0 : 1;
    return 0;
  }
  if (withoutNotes) return 0;
  const left = before.trimEnd();
  // `19 December 1992 9 and 26 January`, `document S/10352 46`: the number before is complete.
  if (/\b(?:1[89]|20)\d\d$/.test(left) || /\p{Lu}\/[\w/.]*\d[,;:.]?$/u.test(left))
    return COUNTS_ALONE.test(after) ? 0 : 2;
  if (/^\s*(?:,|and|or|to)\s+\d{1,3}(?![\d/])/.test(after) && !/[\p{L}”"’)],?$/u.test(left)) return 0;
  if (COUNTS.test(after)) {
    // `… on 8 May` but `Development, 2 June`: a comma before still leaves the date likelier.
    return 0;
  }
  if (/[,;:.]["”’)]*$/.test(left)) {
    if (/\d,$/.test(left)) {
      // In a list of numbers (`paragraphs 12, 13 and 14`) it is one of them; after a year it can be a marker.
      return /\b(?:1[89]|20)\d\d,$|\p{L}[\p{L}+-]*\d+,$/u.test(left) ? 2 : 0;
    }
    return 3;
  }
  if (/["”’)]$/.test(left)) return /\)$/.test(left) && /^\s*(?:and|of|,)/.test(after) ? 2 : 3;
  const word = /[\p{L}\p{N}.+’'-]+$/u.exec(left)?.[0] ?? '';
  if (/\d$/.test(word)) return /\b(?:1[89]|20)\d\d$/.test(word) ? 2 : 0;
  const plain = word
    .replace(/^.*[-’']/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (NAMES_A_NUMBER.has(plain)) return 0;
  if (MAY_NAME_A_NUMBER.has(plain)) return 1;
  if (NAMES_NUMBERS.has(plain)) return /^\s*(?:,|and|or|to|–|-)\s*\d/.test(after) ? 0 : 2;
  return word === '' ? 0 : 2;
}

/**
 * Of the candidates takes, for each note, a first marker such that the first markers are in the notes' order (the longest
 * such chain), and then the repeated ones, whose note was marked before.
 */
function choose(
  candidates: readonly (MarkerFound & { strength: number })[],
  notes: ReadonlySet<number>,
): MarkerFound[] {
  if (notes.size === 0) return candidates.filter((candidate) => candidate.strength >= 3);
  // The heaviest strictly increasing chain, by a tree over the numbers: linear but for a logarithm.
  const size = 1024;
  const best = new Array<number>(2 * size).fill(0);
  const holder = new Array<number>(2 * size).fill(-1);
  const previous: number[] = [];
  const weight: number[] = [];
  const query = (below: number): { weight: number; holder: number } => {
    let low = size;
    let high = size + below;
    const result = { weight: 0, holder: -1 };
    while (low < high) {
      if (low & 1) {
        if ((best[low] as number) > result.weight)
          Object.assign(result, { weight: best[low], holder: holder[low] });
        low += 1;
      }
      if (high & 1) {
        high -= 1;
        if ((best[high] as number) > result.weight)
          Object.assign(result, { weight: best[high], holder: holder[high] });
      }
      low >>= 1;
      high >>= 1;
    }
    return result;
  };
  candidates.forEach((candidate, index) => {
    const before = query(candidate.number);
    const total = before.weight + 10 + candidate.strength;
    previous[index] = before.holder;
    weight[index] = total;
    for (let node = size + candidate.number; node >= 1; node >>= 1) {
      if (total > (best[node] as number)) {
        best[node] = total;
        holder[node] = index;
      }
    }
  });
  const chosen = new Set<number>();
  for (let index = query(size).holder; index >= 0; index = previous[index] as number) chosen.add(index);
  let highest = 0;
  const result: MarkerFound[] = [];
  candidates.forEach((candidate, index) => {
    if (chosen.has(index)) {
      highest = Math.max(highest, candidate.number);
      result.push(candidate);
    } else if (candidate.number <= highest && candidate.strength >= 2) {
      result.push(candidate);
    }
  });
  return result;
}
