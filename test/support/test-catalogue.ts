import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Catalogue } from '../../src/resolution-text';
import { readCatalogue } from '../../src/sources/catalogue';
import type {
  BodyRecord,
  Dataset,
  DocumentRecord,
  InstrumentRecord,
  MandateRecord,
} from '../../src/sources/records';
import { readSeed } from '../../src/sources/seed';

const root = resolve(__dirname, '../..');
const seed = resolve(root, 'seed');
const facts = resolve(root, '../shared/facts');

/** A file that is not in the repository: null, with a message, where the checkout has no `shared` beside it. */
export function sharedFile(path: string): string | null {
  const file = resolve(root, '../shared', path);
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${path} is not beside this checkout\n`);
    return null;
  }
  return readFileSync(file, 'utf8');
}

const rows = (file: string): Record<string, string>[] =>
  parse(readFileSync(resolve(facts, file)), { columns: true, skip_empty_lines: true, bom: true });

/** The seed's catalogue, with bodies, mandates and documents from the facts as long as the seed has none. */
export function testCatalogue(): Catalogue {
  const dataset: Dataset = readSeed(seed, { acts: false });
  if (dataset.bodies.length === 0 && existsSync(facts)) {
    const instruments = new Set(dataset.instruments.map(({ code }) => code));
    for (const row of rows('initiatives.csv')) {
      const id = row['id'] === 'EU' ? 'EUE' : (row['id'] as string);
      if (instruments.has(id)) continue;
      const organization = /organization|agency/.test(row['kind'] as string);
      if (/plan|programme/.test(row['kind'] as string)) continue;
      dataset.bodies.push({
        code: id,
        type: organization ? 'ORGANIZATION' : 'INITIATIVE',
        name: row['name'] as string,
        kind: row['kind'] as string,
      } as BodyRecord);
    }
    for (const row of rows('mandates.csv')) {
      dataset.mandates.push({ code: row['id'], title: row['title'] } as MandateRecord);
    }
    for (const row of rows('documents.csv')) {
      const id = row['id'] as string;
      if (id === 'SEED' || /^SDG/.test(id) || instruments.has(id)) continue;
      if (/^[A-Z]+(?:\.\w+)?\/.*\d/.test(id)) {
        dataset.documents.push({ symbol: id } as DocumentRecord);
      } else if (id !== 'GLOBAL-REPORT-TIP') {
        dataset.instruments.push({
          code: id,
          title: row['title'],
          shortTitle: row['title'],
          kind: 'OUTCOME',
          category: 'UN',
          citations: [],
          supplements: null,
        } as unknown as InstrumentRecord);
        const symbol = /^([A-Z]+\/RES\/\d+\/\d+)$/.exec(row['symbol'] ?? '')?.[1];
        if (symbol !== undefined && !dataset.documents.some((document) => document.symbol === symbol)) {
          dataset.documents.push({ symbol } as DocumentRecord);
        }
      } else dataset.documents.push({ symbol: id } as DocumentRecord);
    }
  }
  return readCatalogue(seed, dataset);
}
