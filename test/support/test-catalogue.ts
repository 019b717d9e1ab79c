import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Catalogue } from '../../src/resolution-text';
import { readCatalogue } from '../../src/sources/catalogue';

const root = resolve(__dirname, '../..');

/** A file that is not in the repository: null, with a message, where the checkout has no `shared` beside it. */
export function sharedFile(path: string): string | null {
  const file = resolve(root, '../shared', path);
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ${path} is not beside this checkout\n`);
    return null;
  }
  return readFileSync(file, 'utf8');
}

/** The seed's catalogue. */
export const testCatalogue = (): Catalogue => readCatalogue(resolve(root, 'seed'));
