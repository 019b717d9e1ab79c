import type { OtherText, Paragraph, ParsedResolution } from './terms';

/** The resolution at a glance: title block, paragraphs with their opening phrases and addressees, diagnostics. */
export function outline(parsed: ParsedResolution): string {
  const lines: string[] = [];
  const head: [string, string | number | null][] = [
    ['symbol', parsed.symbol],
    ['organ', parsed.organ],
    ['session', parsed.session],
    ['committee', parsed.committee],
    ['agenda item', parsed.agendaItem],
    ['title', parsed.title],
    ['date', parsed.date],
    ['status', parsed.status.toLowerCase()],
    ['sponsors', parsed.sponsors.join(', ') || null],
  ];
  for (const [name, value] of head) if (value !== null) lines.push(`${name.padEnd(12)}${value}`);
  const headings = parsed.others.filter((other) => other.role === 'HEADING');
  let heading = 0;
  let part: Paragraph['part'] | null = null;
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.part !== part) {
      part = paragraph.part;
      const count = parsed.paragraphs.filter((one) => one.part === part).length;
      lines.push(
        '',
        `${part === 'PREAMBULAR' ? 'Preamble' : 'Operative part'} (${count} ${count === 1 ? 'paragraph' : 'paragraphs'})`,
      );
    }
    for (; heading < headings.length && isBefore(headings[heading] as OtherText, paragraph); heading += 1) {
      lines.push(`     ${(headings[heading] as OtherText).text}`);
    }
    lines.push(
      `${lineOf(paragraph)}${paragraph.addressees.length > 0 ? ` → ${paragraph.addressees.join('; ')}` : ''}`,
    );
    for (const { label, text } of paragraph.subparagraphs) lines.push(`        ${label} ${cut(text, 70)}`);
  }
  for (const other of parsed.others) {
    if (other.role !== 'HEADING') lines.push('', `${NAMES[other.role]}: ${cut(other.text, 100)}`);
  }
  lines.push('', `${parsed.footnotes.length} footnotes`);
  for (const { severity, code, message, span } of parsed.diagnostics) {
    lines.push(`${severity} ${code}, line ${span.from.line}: ${message}`);
  }
  return `${lines.join('\n')}\n`;
}

const NAMES: Record<OtherText['role'], string> = {
  HEADING: 'Heading',
  CLOSING: 'Closing',
  ANNEX: 'Annex',
  REMARK: 'Remark',
};

const isBefore = (other: OtherText, paragraph: Paragraph): boolean =>
  other.span.from.line < paragraph.span.from.line ||
  (other.span.from.line === paragraph.span.from.line && other.span.from.column < paragraph.span.from.column);

function lineOf(paragraph: Paragraph): string {
  const number = paragraph.numbered ? `${paragraph.number}.` : `(${paragraph.number})`;
  const notes = [...new Set(paragraph.footnotes.map((marker) => marker.number))];
  return `${number.padStart(5)} ${paragraph.openingPhrase === '' ? cut(paragraph.text, 40) : paragraph.openingPhrase}${
    notes.length > 0 ? ` [${notes.join(', ')}]` : ''
  }`;
}

export const cut = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
