import type { Footnote, Mention, Paragraph, ParsedResolution } from './terms';

/**
 * How the references of an operative paragraph were resolved, step by step: its markers and notes, every `Ibid.` back to
 * the note that it stands for, then each mention with what led to its target. Null where there is no such paragraph.
 */
export function explain(parsed: ParsedResolution, paragraphNumber: number): string | null {
  const paragraph = parsed.paragraphs.find(
    (one) => one.part === 'OPERATIVE' && one.number === paragraphNumber,
  );
  if (paragraph === undefined) return null;
  const { from, to } = paragraph.span;
  const lines = [
    `Operative paragraph ${paragraph.number}, lines ${from.line} to ${to.line}.`,
    `Opens with “${paragraph.openingPhrase}”${
      paragraph.addressees.length > 0
        ? `, addressed to ${paragraph.addressees.map((one) => `“${one}”`).join(', ')}`
        : ''
    }.`,
  ];
  lines.push('', ...notesOf(parsed, paragraph), '', ...mentionsOf(paragraph));
  for (const { code, message, span } of parsed.diagnostics) {
    if (span.from.line >= from.line && span.to.line <= to.line) lines.push('', `${code}: ${message}`);
  }
  return `${lines.join('\n')}\n`;
}

function notesOf(parsed: ParsedResolution, paragraph: Paragraph): string[] {
  if (paragraph.footnotes.length === 0) return ['It marks no footnote.'];
  const notes = new Map(parsed.footnotes.map((note) => [note.number, note]));
  const lines: string[] = [];
  for (const { number, offset } of paragraph.footnotes) {
    const before = [...paragraph.text].slice(Math.max(0, offset - 30), offset).join('');
    const note = notes.get(number);
    lines.push(`Marker ${number} stands after “…${before}”.`);
    if (note === undefined) {
      lines.push(`  There is no note ${number}.`);
      continue;
    }
    lines.push(`  Note ${number} reads “${note.text}”.`);
    for (let at: Footnote | undefined = note; at?.ibidOf !== null && at !== undefined;) {
      const earlier: Footnote | undefined = notes.get(at.ibidOf);
      lines.push(`  Its “Ibid.” stands for note ${at.ibidOf}: “${earlier?.text ?? '?'}”.`);
      at = earlier;
    }
    if (note.ibidOf !== null) lines.push(`  In full: “${note.reference}”.`);
    for (const citation of note.treatySeries) {
      lines.push(
        `  Volume ${citation.volume} with number ${citation.registrationNumber} is ${citation.instrument ?? 'no instrument of the catalogue'}.`,
      );
    }
    for (const symbol of note.documents) lines.push(`  It cites ${symbol}.`);
  }
  return lines;
}

function mentionsOf(paragraph: Paragraph): string[] {
  if (paragraph.mentions.length === 0) return ['It names nothing that the catalogue knows.'];
  const groups: Mention[][] = [];
  for (const mention of paragraph.mentions) {
    const group = groups.find(
      ([first]) =>
        first?.offset === mention.offset &&
        first.target === mention.target &&
        first.length === mention.length,
    );
    if (group === undefined) groups.push([mention]);
    else group.push(mention);
  }
  return groups.map((group) => {
    const first = group[0] as Mention;
    const kinds = group.map(({ kind }) => kind.toLowerCase().replaceAll('_', ' ')).join(' and ');
    const note = first.footnote === null ? '' : `, with note ${first.footnote}`;
    return `“${first.text}” (from ${first.offset}, ${first.length} characters) is ${first.target ?? 'nothing in the catalogue'}: ${first.how}${note}. Kind: ${kinds}.`;
  });
}
