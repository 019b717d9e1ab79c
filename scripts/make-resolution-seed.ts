/**
 * Writes `seed/resolutions/SYMBOL.json` from the text of a resolution or draft: structure, phrases, addressees, references
 * and mentions, without the verbatim text, which is not shipped. Summaries and themes stand in `seed/paragraphs.csv`.
 *
 *     npx ts-node --swc scripts/make-resolution-seed.ts TEXT --symbol A/RES/79/154 --adopted 2024-12-17 \
 *       --succeeds A/RES/77/194 --source draft-2024-11-13
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { parseResolution } from '../src/resolution-text';
import { readCatalogue } from '../src/sources/catalogue';
import { toResolutionRecord } from '../src/sources/resolution-record';

const seed = resolve(__dirname, '../seed');
const command = new Command('make-resolution-seed')
  .argument('<text>', 'the text of the document')
  .requiredOption('--symbol <symbol>', 'symbol of the resolution')
  .requiredOption('--source <id>', 'id in sources.csv')
  .option('--adopted <day>', 'day on which a draft was adopted unchanged')
  .option('--succeeds <symbol>', 'symbol of the resolution before it under the same title')
  .parse();
const options = command.opts<{ symbol: string; source: string; adopted?: string; succeeds?: string }>();
const parsed = parseResolution(readFileSync(command.args[0] as string, 'utf8'), readCatalogue(seed));
const wrong = parsed.diagnostics.filter(({ severity }) => severity !== 'info');
for (const { code, message, span } of wrong)
  process.stderr.write(`${code}, line ${span.from.line}: ${message}\n`);
if (wrong.length > 0) process.exit(1);
const record = toResolutionRecord(parsed, {
  symbol: options.symbol,
  withText: false,
  source: options.source,
  verification: 'SECONDARY',
  note: options.adopted === undefined ? null : 'read from the draft, which was adopted unchanged',
  known: {
    ...(options.adopted === undefined ? {} : { date: options.adopted, status: 'ADOPTED' as const }),
    ...(options.succeeds === undefined ? {} : { succeeds: options.succeeds }),
  },
});
const file = join(seed, 'resolutions', `${options.symbol.replace(/[^A-Za-z0-9]+/g, '_')}.json`);
mkdirSync(join(seed, 'resolutions'), { recursive: true });
writeFileSync(file, `${JSON.stringify(record, null, 1)}\n`);
process.stderr.write(
  `${file}: ${record.paragraphs.length} paragraphs, ${record.footnotes.length} footnotes\n`,
);
