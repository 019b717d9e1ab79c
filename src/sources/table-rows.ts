import { Readable } from 'node:stream';
import { crc32, createInflateRaw } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { decoded, piecesOf } from './file-text';
import type { FileContent } from './file-text';
import { RefusedFile, quoted } from './problem';

/** One row of a table file. */
export interface TableRow {
  /** Line of a CSV file, or row of a sheet, from 1. */
  line: number;
  cells: string[];
}

/** Longest record of a CSV file: a missing quotation mark would otherwise swallow the rest of the file. */
const LONGEST_RECORD = 200_000;
/** A workbook comes as a whole, for its directory stands at its end. */
const LARGEST_WORKBOOK = 256_000_000;
/** No workbook of acts unfolds to more; one that does is made to fill the memory. */
const LARGEST_UNFOLDED = 2_000_000_000;

/** Whether the first bytes are those of a ZIP archive, which a workbook is. */
export const isWorkbook = (start: Uint8Array): boolean =>
  start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03 && start[3] === 0x04;

/** The delimiter of a table: the one that the first lines have most of. */
export function delimiterOf(start: string): ',' | ';' | '\t' {
  const lines = start.split(/\r?\n/).slice(0, 25).join('\n');
  const counted = ([',', ';', '\t'] as const).map((one) => [lines.split(one).length, one] as const);
  return counted.reduce((most, one) => (one[0] > most[0] ? one : most))[1];
}

/** Rows of a CSV file (UTF-8; comma, semicolon or tab), one after the other. */
export async function* csvRows(content: FileContent): AsyncGenerator<TableRow> {
  const texts = decoded(content, () => 'utf-8');
  const first = await texts.next();
  const start = first.done === true ? '' : first.value;
  async function* whole(): AsyncGenerator<string> {
    yield start;
    yield* texts;
  }
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(start),
    info: true,
    max_record_size: LONGEST_RECORD,
    relax_column_count: true,
    skip_empty_lines: true,
    trim: true,
  });
  // `pipe` carries no error over: bytes of another encoding have to end the reading.
  Readable.from(whole())
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>)
      yield { line: info.lines, cells: record };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const lines: unknown = error['lines'];
    throw new RefusedFile('DAMAGED', `The table is damaged: ${error.message.split('\n')[0]}.`, {
      line: typeof lines === 'number' ? lines : null,
    });
  }
}

async function wholeOf(content: FileContent): Promise<Buffer> {
  if (content instanceof Uint8Array) return Buffer.from(content.buffer, content.byteOffset, content.length);
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const piece of piecesOf(content)) {
    length += piece.length;
    if (length > LARGEST_WORKBOOK) throw new RefusedFile('UNSAFE', 'The workbook is larger than 256 MB.');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}

/**
 * Checks an archive from the directory at its end: every file is where it says, unfolds to the size it says and has
 * the checksum it says. The library that reads workbooks waits for ever for what a damaged archive lacks.
 * @returns the names of its files
 */
async function checkedArchive(bytes: Buffer): Promise<Set<string>> {
  const damaged = (what: string): RefusedFile =>
    new RefusedFile('DAMAGED', `The workbook is damaged or cut off: ${what}.`);
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > bytes.length) throw damaged('the directory at its end is missing');
  const names = new Set<string>();
  let unfolded = 0;
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50)
      throw damaged('its directory cannot be read');
    const method = bytes.readUInt16LE(at + 10);
    const checksum = bytes.readUInt32LE(at + 16);
    const length = bytes.readUInt32LE(at + 20);
    const size = bytes.readUInt32LE(at + 24);
    const nameLength = bytes.readUInt16LE(at + 28);
    const header = bytes.readUInt32LE(at + 42);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    if (
      header + 30 > bytes.length ||
      bytes.readUInt32LE(header) !== 0x04034b50 ||
      bytes.readUInt16LE(header + 8) !== method ||
      bytes.toString('utf8', header + 30, header + 30 + bytes.readUInt16LE(header + 26)) !== name
    )
      throw damaged(`its file ${quoted(name)} is not where the directory says`);
    const start = header + 30 + bytes.readUInt16LE(header + 26) + bytes.readUInt16LE(header + 28);
    const packed = bytes.subarray(start, start + length);
    if (packed.length !== length || (method !== 0 && method !== 8))
      throw damaged(`its file ${quoted(name)} is incomplete`);
    unfolded += size;
    if (unfolded > LARGEST_UNFOLDED)
      throw new RefusedFile('UNSAFE', 'The workbook unfolds to more than 2 GB.');
    let found = 0;
    let sum = 0;
    try {
      const pieces = method === 0 ? [packed] : Readable.from([packed]).pipe(createInflateRaw());
      for await (const piece of pieces as AsyncIterable<Buffer>) {
        found += piece.length;
        sum = crc32(piece, sum);
        if (found > size) break;
      }
    } catch {
      throw damaged(`its file ${quoted(name)} cannot be unfolded`);
    }
    if (found !== size || sum !== checksum) throw damaged(`its file ${quoted(name)} is not what it was`);
    names.add(name);
  }
  return names;
}

/** What a cell shows; a day as `YYYY-MM-DD`. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'invalid date' : value.toISOString().slice(0, 10);
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object') return '';
  const { richText, result, text } = value as {
    richText?: { text: string }[];
    result?: unknown;
    text?: unknown;
  };
  if (richText !== undefined)
    return richText
      .map((part) => part.text)
      .join('')
      .trim();
  return cellText(result ?? text);
}

/** Rows of the first sheet of an XLSX workbook. */
export async function* workbookRows(content: FileContent): AsyncGenerator<TableRow> {
  const bytes = await wholeOf(content);
  const files = await checkedArchive(bytes);
  if (!files.has('xl/workbook.xml'))
    throw new RefusedFile('NOT_RECOGNISED', 'The file is a ZIP archive, but no XLSX workbook.');
  // Half a megabyte of code that no other command needs.
  const { stream } = await import('exceljs');
  const reader = new stream.xlsx.WorkbookReader(Readable.from([bytes]), {
    sharedStrings: 'cache',
    styles: 'cache',
    hyperlinks: 'ignore',
    worksheets: 'emit',
    entries: 'ignore',
  });
  try {
    for await (const sheet of reader) {
      for await (const row of sheet) {
        const cells: string[] = [];
        for (let column = 1; column <= row.cellCount; column += 1)
          cells.push(cellText(row.getCell(column).value));
        if (cells.some((cell) => cell !== '')) yield { line: row.number, cells };
      }
      return;
    }
  } catch (error) {
    if (error instanceof RefusedFile) throw error;
    throw new RefusedFile(
      'DAMAGED',
      `The workbook is damaged: ${String((error as Error).message).split('\n')[0]}.`,
    );
  }
}
