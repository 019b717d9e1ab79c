import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphStore } from './graph-store';
import { makeDirectory } from './user-directories';

export interface ShippedOptions {
  /**
   * A file that keeps which revision was found to be made from which shipped data, so that the next start need not
   * read and merge them again. Without it, they are.
   */
  readonly memo?: string;
}

/** Written by the build: a digest of the programme, whose changes may make another graph of the same data. */
const BUILD = path.resolve(__dirname, '../build.json');

/**
 * Makes the graph hold the shipped data, with whatever was imported before: loads it where the graph is empty or was
 * made from other shipped data, and does nothing where it is up to date.
 * @returns the revision, and whether it had to be loaded.
 */
export async function loadShipped(
  store: GraphStore,
  seedDirectory: string,
  { memo }: ShippedOptions = {},
): Promise<{ revision: string; loaded: boolean }> {
  const build = memo !== undefined && existsSync(BUILD) ? readFileSync(BUILD, 'utf8') : null;
  const current = store.currentRevision();
  const made = (revision: string): string =>
    JSON.stringify({ revision, of: digestOf(seedDirectory, build ?? '') });
  if (build !== null && current !== null && store.isReadable() && readMemo(memo!) === made(current)) {
    return { revision: current, loaded: false };
  }
  // Not an import: reading and merging costs a good part of the time to the first answer, and is seldom needed.
  const { publishShipped } = require('./publish-shipped') as typeof import('./publish-shipped');
  const published = await publishShipped(store, seedDirectory);
  if (build !== null) writeMemo(memo!, made(published.revision));
  return published;
}

function digestOf(directory: string, build: string): string {
  const digest = createHash('sha256').update(build);
  const files = readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => path.join(file.parentPath, file.name))
    .sort();
  for (const file of files)
    digest.update(path.relative(directory, file)).update('\0').update(readFileSync(file));
  return digest.digest('hex');
}

const readMemo = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

function writeMemo(file: string, content: string): void {
  try {
    makeDirectory(path.dirname(file));
    writeFileSync(file, content);
  } catch {
    // Where the directory cannot be written, the next start takes longer.
  }
}
