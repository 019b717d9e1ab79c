import { isActHeading } from './act-table';
import { piecesOf } from './file-text';
import type { FileContent } from './file-text';
import { isNormlexHeading } from './normlex';
import { RefusedFile, quoted } from './problem';
import { delimiterOf, isWorkbook } from './table-rows';
import type { TableRow } from './table-rows';

/** What a file is, by its content. */
export type FileFormat =
  | 'mtdsg-xml'
  | 'untc-html'
  | 'normlex'
  | 'act-table'
  /** An XLSX workbook; its first rows tell which table it is. */
  | 'workbook'
  | 'treaty-rules'
  | 'resolution-text'
  | 'resolution-pdf';

/** As much of a file as tells what it is. */
const START = 65_536;
/** A heading stands among the first lines. */
const HEADING_LINES = 25;

/** The first bytes of a file, and the file again from its beginning. */
export async function peek(content: FileContent): Promise<{ start: Uint8Array; content: FileContent }> {
  if (content instanceof Uint8Array) return { start: content.subarray(0, START), content };
  const pieces = piecesOf(content);
  const first: Uint8Array[] = [];
  let length = 0;
  while (length < START) {
    const piece = await pieces.next();
    if (piece.done === true) break;
    first.push(piece.value);
    length += piece.value.length;
  }
  const start = Buffer.concat(first);
  async function* again(): AsyncGenerator<Uint8Array> {
    yield start;
    yield* pieces;
  }
  return { start, content: again() };
}

/** The table that rows are, by the first twenty-five of them, and the rows again from the first. */
export async function recogniseTable(
  rows: AsyncGenerator<TableRow>,
): Promise<{ format: 'normlex' | 'act-table'; rows: AsyncGenerator<TableRow> }> {
  const first: TableRow[] = [];
  let format: 'normlex' | 'act-table' | null = null;
  while (format === null && first.length < HEADING_LINES) {
    const row = await rows.next();
    if (row.done === true) break;
    first.push(row.value);
    format = tableOf(row.value.cells);
  }
  if (format === null) throw unknownTable(first[0]?.cells ?? []);
  async function* again(): AsyncGenerator<TableRow> {
    yield* first;
    yield* rows;
  }
  return { format, rows: again() };
}

const tableOf = (cells: readonly string[]): 'normlex' | 'act-table' | null =>
  isActHeading(cells) ? 'act-table' : isNormlexHeading(cells) ? 'normlex' : null;

const unknownTable = (cells: readonly string[]): RefusedFile =>
  new RefusedFile(
    'NOT_RECOGNISED',
    `The file is a table, but its columns (${cells
      .slice(0, 8)
      .map((cell) => quoted(cell))
      .join(
        ', ',
      )}) are neither those of the act format (treaty, participant, kind, date) nor those of NORMLEX (Country, C029 …).`,
  );

/**
 * What a file is, by its first bytes and never by its name.
 * @throws RefusedFile where it is nothing that can be read, with the reason
 */
export function recognise(start: Uint8Array): FileFormat {
  if (start.length === 0) throw new RefusedFile('NOT_RECOGNISED', 'The file is empty.');
  if (isWorkbook(start)) return 'workbook';
  if (Buffer.from(start.subarray(0, 1024)).includes('%PDF-')) return 'resolution-pdf';
  if ((start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff))
    throw new RefusedFile('WRONG_ENCODING', 'The file is UTF-16; save it as UTF-8.');
  const text = Buffer.from(start)
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (text === '') throw new RefusedFile('NOT_RECOGNISED', 'The file is empty.');
  if (text.startsWith('<')) {
    // An HTML page may call itself XML; a status file begins with its root element.
    const root = /<(?![?!])([A-Za-z][\w:.-]*)/.exec(text.replace(/<!--.*?-->/gs, ''))?.[1];
    return /^html$/i.test(root ?? '') || /^<!doctype\s+html/i.test(text) ? 'untc-html' : 'mtdsg-xml';
  }
  if (/<html[\s>]|<!doctype html/i.test(text)) return 'untc-html';
  if (text.startsWith('{')) return 'treaty-rules';
  if (start.subarray(0, 4096).includes(0))
    throw new RefusedFile('NOT_RECOGNISED', 'The file is neither text nor a workbook: it holds binary data.');
  const lines = text.split(/\r?\n/).slice(0, HEADING_LINES);
  const delimiter = delimiterOf(text);
  const split = lines.map((line) =>
    line.split(delimiter).map((cell) => cell.trim().replace(/^"(.*)"$/, '$1')),
  );
  for (const cells of split) {
    const table = cells.length > 1 ? tableOf(cells) : null;
    if (table !== null) return table;
  }
  const [head, ...body] = split.filter((cells) => cells.some((cell) => cell !== ''));
  const isTable =
    head !== undefined &&
    head.length >= 3 &&
    body.length > 0 &&
    head.every((cell) => cell.length < 60) &&
    body.every((cells) => Math.abs(cells.length - head.length) <= 1);
  if (isTable) throw unknownTable(head);
  return 'resolution-text';
}
