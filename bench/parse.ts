/**
 * Measures how fast the text of a resolution is read: one megabyte in each layout, the longest line, what is refused.
 *
 *     npx ts-node --swc bench/parse.ts [TEXT…]
 *
 * Prints the median and the fastest of nine runs after two that warm up. Texts that are named are measured as they are.
 */
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import path from 'node:path';
import { parseResolution } from '../src/resolution-text';
import { readCatalogue } from '../src/sources/catalogue';
import { LAYOUTS, print, writeResolution } from '../test/support/resolution-writer';

const catalogue = readCatalogue(path.resolve(__dirname, '../seed'));
const MEGABYTE = 1_000_000;

function runOf(text: string): string {
  try {
    const { paragraphs, footnotes } = parseResolution(text, catalogue);
    return `${paragraphs.length} paragraphs, ${footnotes.length} footnotes`;
  } catch (error) {
    return `refused: ${(error as Error).message}`;
  }
}

function measure(name: string, text: string): void {
  const times: number[] = [];
  let answer = '';
  for (let run = 0; run < 11; run += 1) {
    const start = performance.now();
    answer = runOf(text);
    if (run >= 2) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  const [fastest = 0] = times;
  const median = times[times.length >> 1] ?? 0;
  process.stdout.write(
    `${name.padEnd(34)}${(text.length / MEGABYTE).toFixed(2).padStart(6)} MB  median ${median.toFixed(0).padStart(4)} ms  fastest ${fastest.toFixed(0).padStart(4)} ms  ${answer}\n`,
  );
}

/** Resolutions of about so many characters, and a tenth of it, to show that the time grows with the length. */
function resolutionOf(size: number, layout: (typeof LAYOUTS)[number]): string {
  const small = print(writeResolution(40, 60, 1), layout, 6).length;
  const times = size / small;
  return print(writeResolution(Math.round(40 * times), Math.round(60 * times), 1), layout, 6);
}

const files = process.argv.slice(2);
for (const file of files) measure(path.basename(file), readFileSync(file, 'utf8'));
if (files.length === 0) {
  for (const layout of LAYOUTS) {
    measure(layout.toLowerCase().replace('_', ' '), resolutionOf(MEGABYTE / 10, layout));
    measure(layout.toLowerCase().replace('_', ' '), resolutionOf(MEGABYTE, layout));
  }
  const urged = 'the Convention on the Rights of the Child and the Optional Protocols thereto, ';
  measure(
    'one paragraph',
    `The General Assembly,\n\n1. Urges States to ratify ${urged.repeat(MEGABYTE / urged.length)}.\n`,
  );
  measure('joined to one line', resolutionOf(MEGABYTE, 'ONE_LINE').replace(/\n+/g, ' '));
  const sentence =
    'The warden walked along the wall, and the gulls turned above the roofs. Having lit the lamps, he slept.\n';
  measure('a novel', sentence.repeat(MEGABYTE / sentence.length));
  measure('fifty megabytes of noise', Buffer.alloc(50 * MEGABYTE, 'x7 ;Lq—').toString('latin1'));
}
