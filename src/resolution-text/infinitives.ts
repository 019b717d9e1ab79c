/** Words after `to` that show it to be no infinitive: `to the Convention`, `parties to those instruments`. */
const NO_VERB =
  /^(?:the|a|an|this|that|these|those|its|their|his|her|our|any|all|each|such|other|some|both|which|whom|what|international|national|regional|relevant|human|date|persons|people|victims|women|children|girls|men|members|States|and|or|it|them|one|two|three|more|less|and\/or|multilateral|bilateral|existing|various|technical|developing|developed|countries|information|law|acts|situations|conflict|conflicts|justice|education|health|services|resources|markets|sea|land|trafficking|violence|terrorism|poverty|civil|affected|non|non-governmental|treaties|conventions|peace|questions|article|articles|paragraph|paragraphs|resolution|resolutions|section|General|annex|chapter|quality|safe|adequate|decent|affordable|full|equal|universal|public|social|economic|political|legal|financial|medical|humanitarian|life|food|energy|new|local|global|internal|gender|sexual|mine|assistance|protection|data|members|parties|other)$/;
const VERB_ANYWAY =
  /^(?:further|support|work|water|trade|access|fund|finance|report|respect|question|place|date|address|land)$/;

/**
 * Where an infinitive with `to` begins at or after the place: the index of `to` and of the verb. After `party` or
 * `parties` the word must be a verb beyond doubt.
 */
export function nextInfinitive(
  whole: string,
  at: number,
  limit = whole.length,
): { to: number; verbFrom: number; verb: string } | null {
  const base = Math.max(0, at - 24);
  const text = whole.slice(base, limit);
  const pattern =
    /\bto\s+((?:(?:[a-z]+ly|also|further|fully\s+and\s+effectively|better|duly|either|jointly|not)\s+(?:and\s+[a-z]+ly\s+)?)*)([a-z][a-z-]*)\b/g;
  pattern.lastIndex = at - base;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const verb = match[2] as string;
    const hasAdverb = match[1] !== '';
    const before = text.slice(Math.max(0, match.index - 24), match.index);
    const noun = NO_VERB.test(verb) && !(hasAdverb && VERB_ANYWAY.test(verb));
    const ambiguous =
      /(?:s|ing|ed|tion|ity|ment)$/.test(verb) &&
      !/^(?:address|assess|discuss|express|process|access|stress|focus|possess|pass|witness|harness|bring|implement|supplement|bypass|canvass|need|succeed|proceed|exceed|feed|embed|speed|heed|lead|comment|document|mention|question|function|position|condition|complement|augment|cement|oppress|suppress|repress|press|redress|cross|miss|ting)$/.test(
        verb,
      );
    if (noun || ambiguous || verb.length < 2) continue;
    if (/\bpart(?:y|ies)\s*$/.test(before) && !SURE.test(verb)) continue;
    const verbFrom = base + match.index + match[0].length - verb.length;
    return { to: base + match.index, verbFrom, verb };
  }
  return null;
}

const SURE =
  /^(?:implement|consider|ratify|accede|sign|include|take|submit|ensure|comply|fulfil|respect|adopt|strengthen|enhance|apply|provide|cooperate|continue|report|intensify|give|make|develop|participate|withdraw|review|join|become|promote|protect|prevent|address|establish|support|refrain|abide|observe|honour|meet|work|engage|end|cease|allow|facilitate|fully|incorporate|integrate|nominate|bring|carry|use|pay|do|be|adhere|desist|resume|return|show|exercise|reach|act|agree|lift|halt|guarantee|grant|negotiate|enter|build|identify|share|raise|ban)$/;
