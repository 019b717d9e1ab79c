import { readFile, stat } from 'node:fs/promises';
import { SEED_DIRECTORY } from '../../config';
import {
  explain,
  footnoteTable,
  LONGEST_TEXT,
  NotAResolutionError,
  outline,
  type ParsedResolution,
  parseResolution,
} from '../../resolution-text';
import { readCatalogue } from '../../sources/catalogue';
import { EXIT } from '../failure';
import { printJson } from '../output';

export interface ParseArguments {
  /** A file, or `-` for standard input. */
  file: string;
  json?: boolean;
  outline?: boolean;
  footnotes?: boolean;
  /** Number of an operative paragraph. */
  explain?: number;
}

/** `palermo parse FILE|-`: what the text of a resolution says, as JSON, outline, footnotes or step by step. */
export async function parseCommand(args: ParseArguments): Promise<number> {
  let parsed: ParsedResolution;
  try {
    parsed = parseResolution(await textOf(args.file), readCatalogue(SEED_DIRECTORY));
  } catch (error) {
    if (!(error instanceof NotAResolutionError)) throw error;
    process.stderr.write(`${error.message}\n`);
    return EXIT.badInput;
  }
  if (args.json === true) {
    printJson(parsed);
    return EXIT.done;
  }
  if (args.explain !== undefined) {
    const steps = explain(parsed, args.explain);
    if (steps === null) {
      const numbers = parsed.paragraphs
        .filter(({ part }) => part === 'OPERATIVE')
        .map(({ number }) => number);
      process.stderr.write(
        numbers.length === 0
          ? 'The text has no operative paragraph.\n'
          : `There is no operative paragraph ${args.explain}: they go from ${Math.min(...numbers)} to ${Math.max(...numbers)}.\n`,
      );
      return EXIT.badInput;
    }
    process.stdout.write(steps);
    return EXIT.done;
  }
  process.stdout.write(args.footnotes === true ? footnoteTable(parsed) : outline(parsed));
  return EXIT.done;
}

/** Reads no more of a file than tells that it is too long: a character takes four bytes at most. */
async function textOf(file: string): Promise<string> {
  if (file !== '-') {
    const { size } = await stat(file);
    if (size <= 4 * LONGEST_TEXT) return readFile(file, 'utf8');
    throw tooLong();
  }
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of process.stdin) {
    parts.push(part as Buffer);
    size += (part as Buffer).length;
    if (size > 4 * LONGEST_TEXT) throw tooLong();
  }
  return Buffer.concat(parts).toString('utf8');
}

const tooLong = (): NotAResolutionError =>
  new NotAResolutionError(
    'TOO_LONG',
    `The file is larger than any resolution: ${LONGEST_TEXT} characters are read at most.`,
  );
