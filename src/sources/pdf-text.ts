import { spawn } from 'node:child_process';
import { RefusedFile } from './problem';

const PROGRAM = 'pdftotext';
/** No resolution has as much text; a PDF that unfolds to more is made to fill the memory. */
const LARGEST = 64_000_000;
const LONGEST_RUN = 60_000;

/**
 * The text of a PDF, by `pdftotext` of Poppler, which keeps the layout that the parser of resolutions knows.
 *
 * @param program for tests: another program, or one that is not there
 * @returns `missing`, with what to install, where the program is not there
 * @throws RefusedFile where the program cannot read the file
 */
export function pdfText(
  bytes: Uint8Array,
  program: string = PROGRAM,
): Promise<{ text: string } | { missing: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-layout', '-enc', 'UTF-8', '-', '-']);
    // The option of `spawn` would keep its clock running where the program is not there.
    const clock = setTimeout(() => child.kill(), LONGEST_RUN);
    const pieces: Buffer[] = [];
    let length = 0;
    let complaint = '';
    child.on('error', (error: NodeJS.ErrnoException) => {
      clearTimeout(clock);
      if (error.code === 'ENOENT')
        resolve({
          missing: `${program} is not installed, and without it no PDF can be read: install poppler-utils, or save the document as text.`,
        });
      else reject(error);
    });
    child.stdout.on('data', (piece: Buffer) => {
      length += piece.length;
      if (length > LARGEST) child.kill();
      else pieces.push(piece);
    });
    child.stderr.on('data', (piece: Buffer) => {
      if (complaint.length < 2000) complaint += piece.toString();
    });
    // The program stops reading where it finds no PDF; what it says then is the reason.
    child.stdin.on('error', () => undefined);
    child.on('close', (status) => {
      clearTimeout(clock);
      if (length > LARGEST) reject(new RefusedFile('UNSAFE', 'The PDF unfolds to more than 64 MB of text.'));
      else if (status === 0 && length > 0) resolve({ text: Buffer.concat(pieces).toString('utf8') });
      else
        reject(
          new RefusedFile(
            'DAMAGED',
            `The PDF cannot be read: ${complaint.trim().split('\n')[0] || 'it holds no text'}.`,
          ),
        );
    });
    child.stdin.end(bytes);
  });
}
