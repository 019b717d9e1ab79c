import type { ParsedResolution } from './terms';

/** The footnotes: number, kind, the paragraphs that mark it, the reference with `Ibid.` resolved, what it leads to. */
export function footnoteTable(parsed: ParsedResolution): string {
  const marked = new Map<number, string[]>();
  for (const paragraph of parsed.paragraphs) {
    const name = `${paragraph.part === 'PREAMBULAR' ? 'recital' : 'para.'} ${paragraph.number}`;
    for (const { number } of paragraph.footnotes) {
      const names = marked.get(number) ?? [];
      if (!names.includes(name)) marked.set(number, [...names, name]);
    }
  }
  const rows = parsed.footnotes.map((note) => {
    const leadsTo = [
      ...note.treatySeries.map(
        (citation) =>
          `${citation.instrument ?? 'unknown'} (vol. ${citation.volume}, No. ${citation.registrationNumber})`,
      ),
      ...note.documents,
    ];
    return [
      String(note.number),
      note.kind.toLowerCase().replaceAll('_', ' '),
      (marked.get(note.number) ?? []).join(', ') || '(no marker)',
      note.reference + (note.ibidOf === null ? '' : `  (Ibid. of note ${note.ibidOf})`),
      leadsTo.join('; '),
    ] as const;
  });
  const width = (column: 0 | 1 | 2): number => Math.max(0, ...rows.map((row) => row[column].length));
  const widths = [width(0), width(1), width(2)] as const;
  const lines = rows.flatMap(([number, kind, where, reference, leadsTo]) => {
    const start = `${number.padStart(widths[0])}  ${kind.padEnd(widths[1])}  ${where.padEnd(widths[2])}  ${reference}`;
    const indent = ' '.repeat(widths[0] + widths[1] + widths[2] + 6);
    return leadsTo === '' ? [start] : [start, `${indent}→ ${leadsTo}`];
  });
  return `${lines.join('\n')}\n`;
}
